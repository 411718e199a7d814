// Crowded dossiers keep all their names, and projections with an edge show where the Earth ends.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <iterator>
#include <string>

#include "frame/polyline.hpp"
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

TEST_CASE("a line from a marker to its name is short, and runs over no other line, among many places") {
  const frame::Frame frame = built(stateOf(crowded(40)));
  std::vector<frame::Leader> leaders = frame.leaders;
  // Not the lines that tie markers to where their places are.
  std::erase_if(leaders, [&](const frame::Leader& leader) {
    return std::ranges::any_of(frame.markers, [&](const frame::Marker& m) { return m.at == leader.to; });
  });
  REQUIRE_FALSE(leaders.empty());
  for (frame::Leader& leader : leaders) {
    const auto own = std::ranges::find_if(frame.markers, [&](const frame::Marker& m) { return m.at == leader.from; });
    REQUIRE(own != frame.markers.end());
    // From where it comes out from below its marker.
    const double length = std::hypot(leader.to.x - leader.from.x, leader.to.y - leader.from.y);
    const double share = (static_cast<double>(own->sizePx) / 2 + 4) / length;
    leader.from.x += share * (leader.to.x - leader.from.x);
    leader.from.y += share * (leader.to.y - leader.from.y);
  }
  for (const frame::Leader& leader : leaders) {
    // From the edge of the heap that it stands in.
    CHECK(std::hypot(leader.to.x - leader.from.x, leader.to.y - leader.from.y) < 160);
    for (const frame::Leader& other : leaders) {
      if (&other == &leader) continue;
      CHECK_FALSE(frame::cross(leader.from, leader.to, other.from, other.to));
    }
  }
}

TEST_CASE("one script on a map: a Cyrillic dossier's towns stand among Cyrillic names") {
  dossier::Dossier d = soldiers();
  d.language = "ru";
  const char* names[] = {"Алматы", "Россия", "Белоруссия", "Армения", "Киргизия", "Таджикистан", "Казахстан"};
  for (std::size_t i = 0; i < d.places.size(); ++i) d.places[i].name = names[i % std::size(names)];
  for (dossier::Place& place : d.places) {
    place.kind = "city";
    place.precision = dossier::Precision::City;
    place.geonames = 0;
    place.capital.clear();
    place.atCapital = false;
  }
  const frame::Frame frame = built(stateOf(d, 1300, 832, base::Language::English));
  CHECK(frame.placed.size() > 12);
  for (const frame::PlacedLabel& label : frame.placed) {
    INFO(label.text);
    CHECK(static_cast<unsigned char>(label.text.front()) >= 0xD0U);
  }
}

TEST_CASE("what a globe does not show is told in a picture that nobody can turn") {
  session::State state = stateOf(soldiers(), 1300, 832, base::Language::English);
  state.projection = std::make_shared<const geo::Projection>(geo::Projection::globe({-90, 30}));
  look(state, {-90, 30}, 18'000);
  frame::Furnishing picture;
  picture.title = true;
  const frame::Frame still = built(state, picture);
  const auto missing = std::ranges::count_if(
      state.dossier().places, [&](const dossier::Place& place) { return !state.projection->project(*place.at); });
  REQUIRE(missing > 0);
  const std::string note = std::to_string(missing) + " of 7 places on the far side";
  CHECK(hasFurnitureText(still, note));
  CHECK_FALSE(hasFurnitureText(built(state), note));
}

TEST_CASE("scale bar and credits stand along the bottom, and a grid says where it is not at home") {
  session::State state = stateOf(soldiers(), 1300, 832, base::Language::English);
  frame::Furnishing bare;
  bare.legend = false;
  const auto beyond = [](const frame::Frame& f) {
    return hasFurnitureText(f, "this grid is not made for all that is shown");
  };
  const frame::Frame frame = built(state, bare);
  REQUIRE(frame.furnitureBoxes.size() == 1);
  CHECK(frame.furnitureBoxes[0].bottom > 800);
  CHECK_FALSE(beyond(frame));
  state.projection = std::make_shared<const geo::Projection>(geo::Projection::fromCrs("EPSG:3035"));
  state.viewport = {640, 500};  // narrow, so that it stands in a line of its own
  look(state, {66, 48}, 8'000);
  CHECK(beyond(built(state, bare)));
  look(state, {10, 50}, 1'000);
  CHECK_FALSE(beyond(built(state, bare)));
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
