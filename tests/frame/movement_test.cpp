// What a window shows while its view moves: carried on from what was built, and built anew at rest.
#include "frame/movement.hpp"

#include <catch2/catch.hpp>

#include "frame/moved_frame.hpp"
#include "scene_support.hpp"

using namespace dateline;
using namespace dateline::frame;

namespace {

constexpr double frameSeconds = 1.0 / 60;

struct Window {
  session::State state;
  Builder builder{test::basemap(), test::atlas()};
  Movement movement{};
  explicit Window(session::State shown) : state(std::move(shown)) { next(0); }
  Frame next(double seconds, bool onlyViewChanged = true) {
    return movement.next(builder, state, {}, seconds, onlyViewChanged);
  }
  /// The view stands until its frame is there: another thread may be building it.
  Frame rest() {
    Frame frame = next(frameSeconds);
    for (int i = 0; i < 1000 && (movement.isMoving() || !movement.isBuilt()); ++i) frame = next(frameSeconds);
    return frame;
  }
  void pan(double px) { state.camera.centre.x += px * state.camera.metresPerPx; }
  void zoom(double factor) { state.camera = geo::zoomedAt(state.camera, state.viewport, {500, 300}, factor); }
};

const Marker* markerOf(const Frame& frame, std::string_view place) {
  const auto found = std::ranges::find(frame.markers, place, &Marker::place);
  return found == frame.markers.end() ? nullptr : &*found;
}

/// Everything that a person would see of a frame, short of its glyphs.
bool looksLike(const Frame& a, const Frame& b) {
  const auto sameLabel = [](const Label& x, const Label& y) {
    return x.key == y.key && x.at == y.at && x.places == y.places && x.opacity == y.opacity;
  };
  return a.camera == b.camera && a.ground.key == b.ground.key && a.ground.passing == b.ground.passing &&
         std::ranges::equal(a.labels, b.labels, sameLabel) &&
         std::ranges::equal(a.markers, b.markers, {}, &Marker::at, &Marker::at);
}

}  // namespace

TEST_CASE("While zooming, marks go with the ground and names stay at their marks") {
  Window window(test::stateOf(test::soldiers()));
  const Frame before = window.next(frameSeconds);
  for (int i = 0; i < 4; ++i) {
    window.zoom(1.02);
    const Frame moving = window.next(frameSeconds);
    CHECK_FALSE(window.movement.isBuilt());
    const Frame built = test::built(window.state);
    for (const Marker& marker : moving.markers) {
      if (marker.place.empty()) continue;
      const Marker* there = markerOf(built, marker.place);
      REQUIRE(there != nullptr);
      CHECK(std::hypot(there->at.x - marker.at.x, there->at.y - marker.at.y) < 1.5);
    }
    const PlacedLabel* was = test::labelNamed(before, "Almaty");
    const PlacedLabel* is = test::labelNamed(moving, "Almaty");
    REQUIRE(was != nullptr);
    REQUIRE(is != nullptr);
    const geo::ScreenPoint from = markerOf(before, "almaty")->at;
    const geo::ScreenPoint to = markerOf(moving, "almaty")->at;
    CHECK(is->box.left - to.x == Approx(was->box.left - from.x));
    CHECK(is->box.top - to.y == Approx(was->box.top - from.y));
  }
}

TEST_CASE("At rest the picture is the same however one got there") {
  Window window(test::stateOf(test::soldiers()));
  for (int i = 0; i < 9; ++i) {
    window.zoom(i % 3 == 0 ? 1 / 1.11 : 1.03);
    window.state.camera.centre.x += 20'000;
    window.next(frameSeconds);
  }
  const Frame frame = window.rest();
  CHECK(window.movement.isBuilt());
  CHECK_FALSE(window.movement.isMoving());
  CHECK(looksLike(frame, test::builtAfresh(window.state)));
}

TEST_CASE("A long pan goes on from frame to frame, and rests as it is built") {
  Window window(test::stateOf(test::soldiers()));
  window.rest();
  int carriedOn = 0;
  for (int i = 0; i < 60; ++i) {
    window.pan(9);
    const Frame frame = window.next(frameSeconds);
    carriedOn += window.movement.isBuilt() ? 0 : 1;
    CHECK_FALSE(window.movement.isMoving());
    CHECK(frame.camera == geo::onWholePixel(window.state.camera));
    CHECK(groundCovers(frame, frame.camera, 0.12));
    const Frame there = test::built(window.state);
    for (const Marker& marker : frame.markers) {
      const Marker* same = marker.place.empty() ? nullptr : markerOf(there, marker.place);
      if (same != nullptr) CHECK(std::hypot(same->at.x - marker.at.x, same->at.y - marker.at.y) < 1.5);
    }
  }
  CHECK(carriedOn > 0);  // to another ground
  CHECK(looksLike(window.rest(), test::builtAfresh(window.state)));
}

TEST_CASE("What is being built for a view that was left by something else than a movement is not shown") {
  Window window(test::stateOf(test::soldiers()));
  window.zoom(1.2);
  window.next(frameSeconds);
  CHECK_FALSE(window.movement.isBuilt());
  window.state.theme = session::ThemeId::Dark;
  const Frame dark = window.next(frameSeconds, false);
  CHECK(window.movement.isBuilt());
  CHECK(looksLike(dark, test::builtAfresh(window.state)));
  CHECK(looksLike(window.rest(), dark));
}

TEST_CASE("No two names touch while zooming out") {
  Window window(test::stateOf(test::soldiers()));
  for (int i = 0; i < 40; ++i) {
    window.zoom(1 / 1.02);
    const Frame frame = window.next(frameSeconds);
    for (std::size_t a = 0; a < frame.placed.size(); ++a) {
      for (std::size_t b = a + 1; b < frame.placed.size(); ++b) {
        INFO(frame.placed[a].text << " and " << frame.placed[b].text);
        CHECK_FALSE(frame.placed[a].touches(frame.placed[b]));
      }
    }
  }
}

TEST_CASE("Without time passing, and when anything but the view changes, all is built") {
  Window window(test::stateOf(test::soldiers()));
  window.zoom(1.05);
  CHECK(looksLike(window.next(0), test::built(window.state)));
  CHECK(window.movement.isBuilt());
  window.zoom(1.05);
  window.state.theme = session::ThemeId::Dark;
  CHECK(looksLike(window.next(frameSeconds, false), test::built(window.state)));
  CHECK(window.movement.isBuilt());
}

TEST_CASE("A view that has gone far is built again, and one that leaves the ground too") {
  Window window(test::stateOf(test::soldiers()));
  window.zoom(1.5);
  window.next(frameSeconds);
  CHECK(window.movement.isBuilt());
  window.zoom(1.02);
  window.state.camera.centre.x += 0.5 * window.state.viewport.widthPx * window.state.camera.metresPerPx;
  window.next(frameSeconds);
  CHECK(window.movement.isBuilt());
}

TEST_CASE("A turning globe keeps the names that it still shows, and rests as it is built") {
  session::State state = test::stateOf(test::soldiers(), 1000, 800);
  const auto globe = [](double lon) {
    return std::make_shared<const geo::Projection>(geo::Projection::globe({lon, 45}));
  };
  state.projection = globe(65);
  state.camera = {{0, 0}, 17'000};
  Window window(state);
  REQUIRE(test::labelsNamed(window.next(0), "Inde") == 1);
  for (int lon = 67; lon <= 75; lon += 2) {
    window.state.projection = globe(lon);
    const Frame frame = window.next(frameSeconds);
    CHECK(frame.ground.passing);
    CHECK(test::labelsNamed(frame, "Inde") == 1);
    const Marker* almaty = markerOf(frame, "almaty");
    REQUIRE(almaty != nullptr);
    const auto plane = window.state.projection->project({76.95, 43.25});
    REQUIRE(plane);
    const geo::ScreenPoint at = geo::toScreen(frame.camera, frame.viewport, *plane);
    CHECK(std::hypot(at.x - almaty->at.x, at.y - almaty->at.y) < 12);  // it stands beside its neighbours
  }
  const Frame frame = window.rest();
  CHECK(window.movement.isBuilt());
  CHECK(looksLike(frame, test::builtAfresh(window.state)));
}
