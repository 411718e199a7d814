// Crowded dossiers keep all their names, and projections with an edge show where the Earth ends.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "scene_support.hpp"

using namespace dateline;
using namespace dateline::frame::test;

namespace {

/// Places a few kilometres apart, on a map of a whole country.
dossier::Dossier crowded(int count) {
  dossier::Dossier d = soldiers();
  const dossier::Place almaty = *std::ranges::find(d.places, std::string("Almaty"), &dossier::Place::name);
  for (int i = 0; i < count; ++i) {
    dossier::Place place = almaty;
    place.id = "near" + std::to_string(i);
    place.name = "Quartier " + std::to_string(i);
    place.geonames = 0;
    place.at = geo::LonLat{almaty.at->lon + 0.07 * (i % 4), almaty.at->lat + 0.06 * static_cast<double>(i / 4)};
    d.places.push_back(place);
  }
  return d;
}

}  // namespace

TEST_CASE("twelve places in one spot all have their names, and no name touches another") {
  const frame::Frame frame = built(stateOf(crowded(12)));
  for (int i = 0; i < 12; ++i) {
    INFO(i);
    CHECK(labelsNamed(frame, "Quartier " + std::to_string(i)) == 1);
  }
  CHECK_FALSE(frame.leaders.empty());
  for (std::size_t a = 0; a < frame.placed.size(); ++a) {
    for (std::size_t b = a + 1; b < frame.placed.size(); ++b) {
      INFO(frame.placed[a].text << " and " << frame.placed[b].text);
      CHECK_FALSE(frame.placed[a].touches(frame.placed[b]));
    }
  }
}

TEST_CASE("a globe has an edge, a map of one country has none") {
  session::State state = stateOf(soldiers());
  CHECK(built(state).ground.earth == nullptr);
  state.projection =
      std::make_shared<const geo::Projection>(geo::Projection::fromCrs("+proj=ortho +lat_0=45 +lon_0=70"));
  look(state, {70, 45}, 20'000);
  const frame::Frame globe = built(state);
  REQUIRE(globe.ground.earth != nullptr);
  CHECK_FALSE(globe.ground.earth->indices.empty());
  CHECK(globe.ground.beyond != globe.ground.water);
}
