// Markers: area by passages, state by outline and filling, none hidden by another.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "frame/furniture.hpp"
#include "frame/marker_spread.hpp"
#include "frame/markers.hpp"
#include "scene_support.hpp"

using namespace dateline;
using namespace dateline::frame;

namespace {

const Marker& markerOf(const Frame& frame, std::string_view place) {
  const auto found = std::ranges::find(frame.markers, place, &Marker::place);
  REQUIRE(found != frame.markers.end());
  return *found;
}

/// What a reader compares: the filled area, without the rim.
double filledArea(const Marker& marker) {
  const double d = static_cast<double>(marker.sizePx - 2 * marker.outlinePx);
  return d * d;
}

/// Almaty with so many passages, and places beside it at the same spot.
dossier::Dossier withPassages(std::size_t almaty, std::size_t russia) {
  dossier::Dossier d = test::soldiers();
  const auto give = [&](std::size_t place, std::size_t count) {
    d.places[place].passages.clear();
    for (std::size_t i = 0; i < count; ++i) {
      dossier::Passage passage = d.passages[0];
      passage.id = "q" + std::to_string(place) + "-" + std::to_string(i);
      d.places[place].passages.push_back({passage.id, {}});
      d.passages.push_back(std::move(passage));
    }
  };
  give(0, almaty);
  give(1, russia);
  return d;
}

dossier::Dossier together(int count) {
  dossier::Dossier d = test::soldiers();
  for (int i = 0; i < count; ++i) {
    dossier::Place place = d.places[0];
    place.id = "same" + std::to_string(i);
    place.role = static_cast<dossier::Role>(i % 5);
    d.places.push_back(place);
  }
  return d;
}

}  // namespace

TEST_CASE("The area of a marker is as its number of passages, whatever its shape") {
  const Frame frame = test::built(test::stateOf(withPassages(4, 2)));
  CHECK(filledArea(markerOf(frame, "almaty")) == Approx(2 * filledArea(markerOf(frame, "rus"))));
  CHECK(filledArea(markerOf(frame, "rus")) == Approx(2 * filledArea(markerOf(frame, "tjk"))));
}

TEST_CASE("However many passages there are, markers stay between their least and their most") {
  for (const std::size_t most : {std::size_t{1}, std::size_t{7}, std::size_t{60}, std::size_t{5000}}) {
    const PassageScale scale = PassageScale::upTo(most);
    CHECK(scale.sizePx(most) <= PassageScale::mostPx + 1e-9);
    CHECK(scale.sizePx(1) >= PassageScale::leastPx - 1e-9);
    const std::size_t bound = scale.mostOfLeast();
    CHECK(scale.sizePx(bound) <= PassageScale::leastPx * 1.5);
    // Beyond the bound that the legend tells, areas are honest.
    if (most > bound + 1) {
      const double unit = scale.sizePx(most) * scale.sizePx(most) / static_cast<double>(most);
      CHECK(scale.sizePx(bound + 1) * scale.sizePx(bound + 1) / static_cast<double>(bound + 1) ==
            Approx(unit).epsilon(0.01));
    }
  }
}

TEST_CASE("A country named by its area has a small marker, however much is told of it") {
  dossier::Dossier d = test::soldiers();
  for (int i = 0; i < 20; ++i) d.places[6].passages.push_back({"p2", {}});
  const Frame frame = test::built(test::stateOf(d));
  CHECK(markerOf(frame, "kaz").sizePx < markerOf(frame, "almaty").sizePx);
}

TEST_CASE("Sources that disagree halve their marker") {
  dossier::Dossier d = test::soldiers();
  for (std::size_t i = 0; i < 2; ++i) {
    dossier::Figure figure;
    figure.value = i == 0 ? 26 : 160;
    figure.unit = "morts";
    d.passages[i].figures = {figure};
    d.passages[i].claim = dossier::Claim{};
    d.passages[i].claim->by = i == 0 ? "ministère" : "ONG";
  }
  const Frame frame = test::built(test::stateOf(d));
  CHECK(markerOf(frame, "almaty").halved);
  CHECK_FALSE(markerOf(frame, "rus").halved);
}

TEST_CASE("No marker hides another: two stand left and right of their place, a dozen around it") {
  for (const int count : {1, 4, 11, 30}) {
    const session::State state = test::stateOf(together(count));
    const Frame frame = test::built(state);
    const geo::ScreenPoint truth =
        geo::toScreen(state.camera, state.viewport, *state.projection->project({76.95, 43.25}));
    double furthest = 0;
    for (const Marker& a : frame.markers) {
      if (a.place.empty()) continue;
      if (a.place == "almaty" || a.place.starts_with("same")) {
        furthest = std::max(furthest, std::hypot(a.at.x - truth.x, a.at.y - truth.y));
      }
      for (const Marker& b : frame.markers) {
        if (b.place.empty() || &a == &b) continue;
        INFO(a.place << " and " << b.place << " of " << count);
        const double bodies = static_cast<double>(a.sizePx + b.sizePx) / 2;
        CHECK(std::hypot(a.at.x - b.at.x, a.at.y - b.at.y) > bodies - 1.5);
      }
    }
    CHECK(furthest < 20 + 14 * std::sqrt(count));
    if (count == 1) {
      const double dx = markerOf(frame, "almaty").at.x - truth.x;
      CHECK(dx * (markerOf(frame, "same0").at.x - truth.x) < 0);
      CHECK(markerOf(frame, "almaty").at.y == Approx(truth.y).margin(2));
    }
  }
}

TEST_CASE("Markers that stand alone are not moved, and a pan moves those that gave way with the map") {
  session::State state = test::stateOf(together(5));
  const Frame before = test::built(state);
  const geo::ScreenPoint moscow =
      geo::toScreen(before.camera, state.viewport, *state.projection->project({37.62, 55.75}));
  CHECK(markerOf(before, "rus").at.x == Approx(moscow.x));
  state.camera = geo::panned(state.camera, 37, -11);
  const Frame after = test::built(state);
  for (const char* place : {"almaty", "same0", "same3", "rus"}) {
    CHECK(markerOf(after, place).at.x - markerOf(before, place).at.x == Approx(37).margin(0.1));
    CHECK(markerOf(after, place).at.y - markerOf(before, place).at.y == Approx(-11).margin(0.1));
  }
}

TEST_CASE("A title of any length is shown: whole, in two lines, or cut") {
  for (const std::size_t words : {std::size_t{3}, std::size_t{25}, std::size_t{20'000}}) {
    dossier::Dossier d = test::soldiers();
    d.title.clear();
    for (std::size_t i = 0; i < words; ++i) d.title += "titre ";
    Furnishing furnishing;
    furnishing.title = true;
    const session::State state = test::stateOf(d);
    const Frame frame = test::built(state, furnishing);
    furnishing.title = false;
    CHECK(frame.furnitureBoxes.size() == test::built(state, furnishing).furnitureBoxes.size() + 1);
    for (const ScreenBox& box : frame.furnitureBoxes) CHECK(box.right <= state.viewport.widthPx);
  }
}
