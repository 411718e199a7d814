// What stands about the markers: signs at the edge, the fan, soft discs, degrees at the frame, the scale.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "frame/fan.hpp"
#include "frame/furniture.hpp"
#include "frame/graticule_labels.hpp"
#include "frame/label_caches.hpp"
#include "frame/uncertainty.hpp"
#include "geo/geodesic.hpp"
#include "scene_support.hpp"

using namespace dateline;
using namespace dateline::frame;

namespace {

Furnishing withEdgeMarks() {
  Furnishing furnishing;
  furnishing.edgeMarks = true;
  return furnishing;
}

dossier::Dossier together(int count) {
  dossier::Dossier d = test::soldiers();
  for (int i = 0; i < count; ++i) {
    dossier::Place place = d.places[0];
    place.id = "same" + std::to_string(i);
    d.places.push_back(place);
  }
  return d;
}

const Marker* find(const std::vector<Marker>& markers, std::string_view place) {
  const auto found = std::ranges::find(markers, place, &Marker::place);
  return found == markers.end() ? nullptr : &*found;
}

/// A sheet over an empty frame, for what is called by hand.
struct Bench {
  session::State state;
  Scene scene;
  Frame frame;
  Ground ground;
  CountryRaster raster;
  Typesetter type;
  LabelCaches caches;
  Sheet sheet;
  explicit Bench(session::State theState)
      : state(std::move(theState)),
        scene(sceneOf(state, test::basemap(), state.camera)),
        raster(ground, state.camera, state.viewport, 0, 8),
        type(test::atlas()),
        sheet((frame.viewport = state.viewport, frame.camera = state.camera,
               frame.theme = themeOf(session::ThemeId::Paper), state),
              test::basemap(), scene, raster, type, frame, 1, caches, state.camera) {}
};

}  // namespace

TEST_CASE("Places outside the view are told at its edge, the same way in one sign, within the picture") {
  session::State state = test::stateOf(test::soldiers());
  CHECK(test::built(state, withEdgeMarks()).edgeMarks.empty());  // all are in sight
  test::look(state, {76.9, 43.2}, 400);
  CHECK(test::built(state).edgeMarks.empty());  // nobody asked for them
  const Frame frame = test::built(state, withEdgeMarks());
  std::vector<std::string> told;
  for (const EdgeMark& mark : frame.edgeMarks) {
    CHECK(mark.box.left >= 0);
    CHECK(mark.box.top >= 0);
    CHECK(mark.box.right <= state.viewport.widthPx);
    CHECK(mark.box.bottom <= state.viewport.heightPx);
    told.insert(told.end(), mark.places.begin(), mark.places.end());
    for (const EdgeMark& other : frame.edgeMarks) {
      if (&other != &mark) CHECK_FALSE(mark.box.overlaps(other.box));
    }
    for (const Marker& marker : frame.markers) CHECK_FALSE(mark.box.contains(marker.at));
  }
  std::ranges::sort(told);
  // Kazakhstan fills the view and Almaty and Bishkek lie in it.
  CHECK(told == std::vector<std::string>{"arm", "blr", "rus", "tjk"});
  CHECK(frame.edgeMarks.size() < told.size() + 1);
}

TEST_CASE("A sign at the edge lies in the direction of its place, and pointing finds it") {
  dossier::Dossier d = test::soldiers();
  d.flows.clear();
  d.places.eraseIf([](const dossier::Place& p) { return p.id != "almaty" && p.id != "tjk"; });
  session::State state = test::stateOf(d);
  test::look(state, {78, 44.2}, 500);
  const Frame frame = test::built(state, withEdgeMarks());
  REQUIRE(frame.edgeMarks.size() == 1);
  const EdgeMark& mark = frame.edgeMarks[0];
  const geo::ScreenPoint middle{(mark.box.left + mark.box.right) / 2, (mark.box.top + mark.box.bottom) / 2};
  CHECK(middle.x < state.viewport.widthPx / 2.0);
  CHECK(middle.y > state.viewport.heightPx / 2.0);
  CHECK(placeAt(frame, middle) == "tjk");
  CHECK(edgeMarkAt(frame, middle) == &mark);
  CHECK(edgeMarkAt(frame, {state.viewport.widthPx / 2.0, state.viewport.heightPx / 2.0}) == nullptr);
}

TEST_CASE("A sign for several aims at a view that holds them all, and names none when pointed at") {
  session::State state = test::stateOf(test::soldiers());
  test::look(state, {100, 30}, 600);
  const Frame frame = test::built(state, withEdgeMarks());
  const auto several =
      std::ranges::find_if(frame.edgeMarks, [](const EdgeMark& mark) { return mark.places.size() > 1; });
  REQUIRE(several != frame.edgeMarks.end());
  CHECK(placeAt(frame, {several->box.left + 3, several->box.top + 3}).empty());
  for (const std::string& id : several->places) {
    CHECK(geo::distanceMetres(several->target, *state.dossier().place(id)->at) < several->widthKm * 500);
  }
}

TEST_CASE("Behind the globe: a place that the projection does not show has its sign all the same") {
  session::State state = test::stateOf(test::soldiers());
  state.projection =
      std::make_shared<const geo::Projection>(geo::Projection::fromCrs("+proj=ortho +lat_0=-20 +lon_0=-110"));
  test::look(state, {-110, -20}, 9000);
  const Frame frame = test::built(state, withEdgeMarks());
  CHECK_FALSE(frame.edgeMarks.empty());
}

TEST_CASE(
    "Pointing at one of several markers in one place opens the fan; it stays open while one goes from one to the "
    "next") {
  session::State state = test::stateOf(together(6));
  CHECK(test::built(state).fan.radiusPx == 0);
  state.hover.place = "same2";
  const Frame frame = test::built(state);
  REQUIRE(frame.fan.radiusPx > 0);
  CHECK(frame.fan.markers.size() == 7);
  CHECK(find(frame.markers, "same2") == nullptr);
  CHECK(find(frame.markers, "rus") != nullptr);
  for (const Marker& marker : frame.fan.markers) {
    CHECK(placeAt(frame, marker.at) == marker.place);
    for (const Marker& other : frame.fan.markers) {
      if (&marker == &other) continue;
      CHECK(std::hypot(marker.at.x - other.at.x, marker.at.y - other.at.y) >
            static_cast<double>(marker.sizePx + other.sizePx) / 2);
    }
  }
  // Wherever the pointer came in, the fan is under it; and between two markers one of them is meant.
  session::State rest = state;
  rest.hover = {};
  for (const Marker& seat : test::built(rest).markers) {
    if (!seat.place.starts_with("same")) continue;
    CHECK_FALSE(placeAt(frame, seat.at).empty());
  }
  CHECK_FALSE(placeAt(frame, frame.fan.centre).empty());
  // Names stay where they are.
  const Frame before = test::built(rest);
  CHECK(before.fan.markers.empty());
}

TEST_CASE("A marker that stands alone opens no fan, nor does a selection") {
  session::State state = test::stateOf(together(3));
  state.hover.place = "rus";
  CHECK(test::built(state).fan.radiusPx == 0);
  state.hover = {};
  state.selection.place = "same1";
  CHECK(test::built(state).fan.radiusPx == 0);
}

TEST_CASE("How far off a place may be: its own number, else by its precision") {
  dossier::Place place;
  CHECK(uncertaintyKm(place) == 0);
  place.precision = dossier::Precision::Vague;
  CHECK(uncertaintyKm(place) == Approx(50));
  place.precision = dossier::Precision::Region;
  CHECK(uncertaintyKm(place) == Approx(115));
  place.extraProperties["coordinateUncertaintyInMeters"] = 20'000;
  CHECK(uncertaintyKm(place) == Approx(20));
  for (const base::Json& wrong : {base::Json("far"), base::Json(-5), base::Json(0), base::Json()}) {
    place.extraProperties["coordinateUncertaintyInMeters"] = wrong;
    CHECK(uncertaintyKm(place) == Approx(115));
  }
}

TEST_CASE("A vague place has a soft disc of its own size; a city, a country and a drawn region have none") {
  dossier::Dossier d = test::soldiers();
  d.places[0].precision = dossier::Precision::Vague;
  session::State state = test::stateOf(d);
  test::look(state, {76.95, 43.25}, 1500);
  const Frame frame = test::built(state);
  REQUIRE(frame.discs.size() == 1);
  const SoftDisc& disc = frame.discs[0];
  CHECK(disc.place == "almaty");
  for (const geo::ScreenPoint& p : disc.rim) {
    const auto at = state.projection->unproject(geo::toProjected(frame.camera, frame.viewport, p));
    REQUIRE(at);
    CHECK(geo::distanceMetres(*at, {76.95, 43.25}) == Approx(50'000).epsilon(0.01));
  }
  d.places[0].kind = "region";
  state.history = dossier::History(d);
  CHECK(test::built(state).discs.empty());
}

TEST_CASE("Degrees stand where the lines meet the frame") {
  session::State state = test::stateOf(test::soldiers());
  Bench bench(state);
  const std::vector<double> meridians{40, 60, 80};
  const std::vector<double> parallels{40, 50};
  addGraticuleLabels(bench.sheet, meridians, parallels);
  int meridian60 = 0;
  for (const PlacedLabel& label : bench.frame.placed) {
    const geo::ScreenPoint at{(label.box.left + label.box.right) / 2, (label.box.top + label.box.bottom) / 2};
    const bool onTop = at.y < 20;
    const bool below = at.y > state.viewport.heightPx - 20;
    const auto place =
        state.projection->unproject(geo::toProjected(state.camera, state.viewport,
                                                     {at.x, onTop   ? 0.0
                                                            : below ? static_cast<double>(state.viewport.heightPx)
                                                                    : at.y}));
    REQUIRE(place);
    if (label.text == "60°\u00A0E") {
      ++meridian60;
      CHECK(place->lon == Approx(60).margin(0.3));
      CHECK((onTop || below));
    }
    if (label.text == "50°\u00A0N") CHECK(place->lat == Approx(50).margin(1));
  }
  CHECK(meridian60 == 2);
  CHECK(test::labelNamed(bench.frame, "50°\u00A0N") != nullptr);
  for (std::size_t i = 0; i < bench.frame.placed.size(); ++i) {
    for (std::size_t k = i + 1; k < bench.frame.placed.size(); ++k) {
      CHECK_FALSE(bench.frame.placed[i].box.overlaps(bench.frame.placed[k].box));
    }
  }
}

TEST_CASE("In a picture too small for all of it, furniture is left out rather than laid over furniture") {
  for (const auto& [width, height] : {std::pair{1300, 832}, {640, 400}, {320, 200}, {200, 300}}) {
    const session::State state = test::stateOf(test::soldiers(), width, height);
    Furnishing furnishing;
    furnishing.title = true;
    const Frame frame = test::built(state, furnishing);
    CHECK_FALSE(frame.furnitureBoxes.empty());
    for (std::size_t i = 0; i < frame.furnitureBoxes.size(); ++i) {
      for (std::size_t k = i + 1; k < frame.furnitureBoxes.size(); ++k) {
        CHECK_FALSE(frame.furnitureBoxes[i].overlaps(frame.furnitureBoxes[k]));
      }
    }
  }
}

TEST_CASE("The legend gives way to markers: it slides along the edge rather than cover one") {
  dossier::Dossier d = test::soldiers();
  session::State state = test::stateOf(d, 1000, 700);
  // A marker in each corner.
  int n = 0;
  for (const double x : {90.0, 910.0}) {
    for (const double y : {60.0, 640.0}) {
      dossier::Place place = d.places[0];
      place.id = "corner" + std::to_string(n++);
      place.geonames = 0;
      place.at = state.projection->unproject(geo::toProjected(state.camera, state.viewport, {x, y}));
      d.places.push_back(place);
    }
  }
  state.history = dossier::History(d);
  Furnishing furnishing;
  furnishing.scaleBar = furnishing.credits = false;
  const Frame frame = test::built(state, furnishing);
  REQUIRE(frame.furnitureBoxes.size() == 1);
  for (const Marker& marker : frame.markers) CHECK_FALSE(frame.furnitureBoxes[0].contains(marker.at));
}
