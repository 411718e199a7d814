// Arrows: where they end, how wide they are, that none lies on another, and how they grow.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "frame/arrow_bundle.hpp"
#include "frame/arrow_plan.hpp"
#include "frame/picking.hpp"
#include "scene_support.hpp"

using namespace dateline;
using namespace dateline::frame;

namespace {

const Arrow& arrowFrom(const Frame& frame, std::string_view from, bool dashed = false) {
  const auto found =
      std::ranges::find_if(frame.arrows, [&](const Arrow& a) { return a.from == from && a.dashed == dashed; });
  REQUIRE(found != frame.arrows.end());
  return *found;
}

}  // namespace

TEST_CASE("An arrow ends just behind the border of its destination, its head across") {
  const Frame frame = test::built(test::stateOf(test::soldiers()));
  const basemap::CountryCode kazakhstan("KAZ");
  for (const char* from : {"rus", "blr", "arm"}) {
    INFO(from);
    const Arrow& arrow = arrowFrom(frame, from);
    CHECK(isInCountry(frame, arrow.path.back(), kazakhstan));
    // A head's length and a little before the tip it is still outside.
    const double head = headLengthShare * static_cast<double>(arrow.headPx);
    const double length = lengthOf(arrow.path);
    bool outside = false;
    for (double back = head; back < head + 12; back += 1) {
      outside = outside || !isInCountry(frame, pointAt(arrow.path, length - back), kazakhstan);
    }
    CHECK(outside);
  }
  // Bishkek lies at the border: its arrow goes on until it can be seen as one.
  CHECK(lengthOf(arrowFrom(frame, "kgz").path) > 40);
}

TEST_CASE("An arrow's line is the shortest over the Earth, as the projection bends it") {
  dossier::Dossier d = test::soldiers();
  session::State state = test::stateOf(d);
  state.projection = std::make_shared<const geo::Projection>(geo::Projection::fromCrs("EPSG:3857"));
  test::look(state, {55, 50}, 5500);
  const Frame frame = test::built(state);
  const ScreenPath& path = arrowFrom(frame, "blr").path;
  // On Mercator the shortest way of the northern hemisphere bends to the north of the straight line.
  const geo::ScreenPoint middle = pointAt(path, lengthOf(path) / 2);
  CHECK(middle.y < (path.front().y + path.back().y) / 2 - 8);
}

TEST_CASE("Widths are as the counts where all count the same, else all alike") {
  dossier::Dossier d = test::soldiers();
  d.flows[0].count = 3000;
  d.flows[1].count = 1500;
  d.flows[2].count = 10;
  Frame frame = test::built(test::stateOf(d));
  const float russia = arrowFrom(frame, "rus").neckPx;
  CHECK(russia == Approx(FlowScale::mostPx));
  CHECK(arrowFrom(frame, "arm").neckPx == Approx(russia / 2));
  CHECK(arrowFrom(frame, "blr").neckPx == Approx(FlowScale::leastPx));
  CHECK(arrowFrom(frame, "kgz").neckPx == Approx(FlowScale::leastPx));
  d.flows[1].what = "chars";
  frame = test::built(test::stateOf(d));
  CHECK(arrowFrom(frame, "rus").neckPx == arrowFrom(frame, "arm").neckPx);
}

TEST_CASE("A flow told twice is one arrow; sent and promised are two, side by side") {
  dossier::Dossier d = test::soldiers();
  d.flows.push_back(d.flows[0]);
  CHECK(test::built(test::stateOf(d)).arrows.size() == 5);
  d.flows.back().status = dossier::FlowStatus::Promised;
  const Frame frame = test::built(test::stateOf(d));
  CHECK(frame.arrows.size() == 6);
  const ScreenPath& sent = arrowFrom(frame, "rus").path;
  const ScreenPath& promised = arrowFrom(frame, "rus", true).path;
  CHECK(distance(sent.back(), promised.back()) > 14);
}

TEST_CASE("An origin behind another one: no arrow lies on another for long") {
  dossier::Dossier d = test::soldiers();
  // Moscow, and places on its way to Kazakhstan.
  for (int i = 1; i <= 3; ++i) {
    dossier::Place place = d.places[1];
    place.id = "behind" + std::to_string(i);
    place.kind = "city";
    place.precision = dossier::Precision::City;
    place.capital.clear();
    place.atCapital = false;
    place.at = geo::LonLat{37.62 + 3.1 * i, 55.75 - 0.95 * i};
    d.places.push_back(place);
    d.flows.push_back(d.flows[0]);
    d.flows.back().from = place.id;
  }
  const Frame frame = test::built(test::stateOf(d));
  CHECK(frame.arrows.size() == 8);
  for (const Arrow& a : frame.arrows) {
    for (const Arrow& b : frame.arrows) {
      if (&a == &b) continue;
      INFO(a.from << " and " << b.from);
      const ScreenPath fine = resampled(a.path, 4);
      const auto on = std::ranges::count_if(
          fine, [&](const geo::ScreenPoint& p) { return distanceToPath(p, b.path) < (a.neckPx + b.neckPx) / 2; });
      CHECK(on < 14);
    }
  }
}

TEST_CASE("However small its way, an arrow is drawn, and the legend counts those that are") {
  session::State state = test::stateOf(test::soldiers());
  state.projection =
      std::make_shared<const geo::Projection>(geo::Projection::fromCrs("+proj=ortho +lat_0=40 +lon_0=58"));
  for (const double metresPerPx : {9'000.0, 14'000.0, 22'000.0, 30'000.0}) {
    INFO(metresPerPx);
    test::look(state, {66, 48}, metresPerPx);
    Frame frame = test::built(state);
    CHECK(frame.arrows.size() == 5);
    CHECK(test::furnitureTexts(frame, "5") == 2);  // origins and arrows
  }
  // From outside the picture: who is not in it has a name beside the arrow, and is counted with those that are.
  test::look(state, {76, 44.5}, 1'500);
  const Frame close = test::built(state);
  for (const Arrow& arrow : close.arrows) {
    INFO(arrow.from);
    const auto name = std::ranges::find(close.placed, arrow.from, &PlacedLabel::place);
    CHECK(name != close.placed.end());
  }
  CHECK(test::hasFurnitureText(close, std::to_string(close.arrows.size())));
}

TEST_CASE("Heads in a small country keep off each other") {
  session::State state = test::stateOf(test::soldiers());
  for (const double metresPerPx : {6'000.0, 12'000.0, 20'000.0}) {
    test::look(state, {66, 48}, metresPerPx);
    const Frame frame = test::built(state);
    for (const Arrow& a : frame.arrows) {
      for (const Arrow& b : frame.arrows) {
        if (&a == &b) continue;
        INFO(metresPerPx << ": " << a.from << " and " << b.from);
        CHECK(distance(a.path.back(), b.path.back()) > 9);
      }
    }
  }
}

TEST_CASE("Arrows to one town from one side run into a trunk as wide as all of them, but no slab, with one head") {
  dossier::Dossier d = test::soldiers();
  // Towns in the west send to Almaty itself.
  d.flows.clear();
  const auto town = [&](const std::string& id, const geo::LonLat& at) {
    dossier::Place place = d.places[1];
    place.id = id;
    place.kind = "city";
    place.precision = dossier::Precision::City;
    place.capital.clear();
    place.atCapital = false;
    place.at = at;
    d.places.push_back(place);
    return place.id;
  };
  const dossier::Flow soldiers = test::soldiers().flows[0];
  const std::string almaty = town("almaty-itself", {76.9, 43.2});
  double sum = 0;
  for (int i = 0; i < 3; ++i) {
    d.flows.push_back(soldiers);
    d.flows.back().from = town("west" + std::to_string(i), {50.0, 44.0 + 3.5 * i});
    d.flows.back().to = almaty;
    d.flows.back().count = 100;
    sum += FlowScale::mostPx;
  }
  const Frame frame = test::built(test::stateOf(d));
  const auto heads = std::ranges::count_if(frame.arrows, [](const Arrow& a) { return a.headPx > 0; });
  CHECK(heads == 1);
  REQUIRE(frame.arrows.size() == 4);
  CHECK(frame.arrows.back().neckPx == Approx(std::min(sum, mostTrunkWidthPx)));
  CHECK(frame.arrows.back().from.empty());
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(distance(frame.arrows[i].path.back(), frame.arrows.back().path.front()) < sum / 2);
  }
}

TEST_CASE("Arrows grow on their way, with a head from the beginning, and names do not move for it") {
  const session::State state = test::stateOf(test::soldiers());
  const Frame whole = test::built(state);
  double before = 0;
  for (const double growth : {0.05, 0.4, 0.8, 1.0}) {
    Furnishing furnishing;
    furnishing.arrowGrowth = growth;
    const Frame frame = test::built(state, furnishing);
    const Arrow& arrow = arrowFrom(frame, "rus");
    const double length = lengthOf(arrow.path);
    CHECK(length > before);
    CHECK(length == Approx(growth * lengthOf(arrowFrom(whole, "rus").path)).epsilon(0.01));
    CHECK(arrow.headPx > 0);
    before = length;
    REQUIRE(frame.placed.size() == whole.placed.size());
    for (std::size_t i = 0; i < frame.placed.size(); ++i) CHECK(frame.placed[i].box == whole.placed[i].box);
  }
  Furnishing furnishing;
  furnishing.arrowGrowth = 0;
  CHECK(test::built(state, furnishing).arrows.empty());
}

TEST_CASE("Parts of a line") {
  const ScreenPath path{{0, 0}, {10, 0}, {10, 10}};
  CHECK(lengthOf(path) == Approx(20));
  CHECK(part(path, 5, 15) == ScreenPath{{5, 0}, {10, 0}, {10, 5}});
  CHECK(part(path, 15, 15).empty());
  CHECK(part(path, 30, 40).empty());
  CHECK(part({}, 0, 1).empty());
  CHECK(pointAt(path, 100) == geo::ScreenPoint{10, 10});
  CHECK(bentTo(path, {0, 10}).back().x == Approx(0).margin(1e-9));
  CHECK(bowed(path, 5).front() == path.front());
  CHECK(bowed(path, 5).back() == path.back());
  CHECK(resampled({{1, 1}}, 2).size() == 1);
}
