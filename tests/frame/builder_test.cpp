// What a person sees on the map of the tests' scene.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "scene_support.hpp"

using namespace dateline;
using namespace dateline::frame;
using dossier::Role;

namespace {

const Marker* markerOfPlace(const Frame& frame, std::string_view place) {
  const auto found = std::ranges::find(frame.markers, place, &Marker::place);
  return found == frame.markers.end() ? nullptr : &*found;
}

bool sameLabels(const Frame& a, const Frame& b) {
  if (a.placed.size() != b.placed.size() || a.arrows.size() != b.arrows.size()) return false;
  for (std::size_t i = 0; i < a.placed.size(); ++i) {
    const auto& p = a.placed[i];
    const auto& q = b.placed[i];
    if (p.text != q.text || p.box != q.box || p.parts != q.parts) return false;
  }
  for (std::size_t i = 0; i < a.arrows.size(); ++i) {
    if (!(a.arrows[i].path == b.arrows[i].path)) return false;
  }
  return true;
}

bool sameGround(const Ground& a, const Ground& b) {
  if (a.key != b.key || a.land.size() != b.land.size() || a.lines.size() != b.lines.size()) return false;
  for (std::size_t i = 0; i < a.land.size(); ++i) {
    if (a.land[i].piece->key != b.land[i].piece->key || !(a.land[i].colour == b.land[i].colour)) return false;
  }
  for (std::size_t i = 0; i < a.lines.size(); ++i) {
    if (a.lines[i].piece->key != b.lines[i].piece->key) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("The default view shows the site, the five countries and their arrows") {
  const Frame frame = test::built(test::stateOf(test::soldiers()));
  for (const char* place : {"almaty", "rus", "arm", "blr", "kgz", "tjk", "kaz"}) {
    INFO(place);
    CHECK(markerOfPlace(frame, place) != nullptr);
  }
  for (const char* name : {"Almaty", "Russie", "Arménie", "Biélorussie", "Kirghizistan", "Tadjikistan", "Kazakhstan"}) {
    INFO(name);
    CHECK(test::labelsNamed(frame, name) == 1);
  }
  CHECK(frame.arrows.size() == 5);
  CHECK(markerOfPlace(frame, "almaty")->shape == Shape::Circle);
  CHECK(markerOfPlace(frame, "rus")->shape == Shape::Diamond);
  CHECK(frame.ground.relief != nullptr);
  CHECK_FALSE(frame.ground.land.empty());
}

TEST_CASE("The same state gives the same frame, however one came to it") {
  session::State state = test::stateOf(test::soldiers(), 900, 600);
  Builder used(test::basemap(), test::atlas());
  const session::State start = state;
  for (const double dx : {40.0, -300.0, 700.0}) {
    state.camera = geo::panned(state.camera, dx, dx / 3);
    used.build(state, {});
  }
  state.camera.metresPerPx *= 0.3;
  used.build(state, {});
  const Frame again = used.build(start, {});
  const Frame fresh = test::builtAfresh(start);
  CHECK(sameLabels(again, fresh));
  CHECK(sameGround(again.ground, fresh.ground));
}

TEST_CASE("A small pan keeps the ground and its key") {
  session::State state = test::stateOf(test::soldiers());
  const Frame before = test::built(state);
  state.camera = geo::panned(state.camera, 3, -2);
  const Frame after = test::built(state);
  CHECK(before.ground.key == after.ground.key);
  state.camera.metresPerPx *= 0.9;
  CHECK(test::built(state).ground.key != before.ground.key);
}

TEST_CASE("Names follow the language and the dossier's day") {
  dossier::Dossier d = test::soldiers();
  CHECK(test::labelNamed(test::built(test::stateOf(d, 1300, 832, base::Language::English)), "Nur-Sultan") != nullptr);
  const Frame english = test::built(test::stateOf(d, 1300, 832, base::Language::English));
  CHECK(test::labelsNamed(english, "Belarus") == 1);
  CHECK(test::labelsNamed(english, "Biélorussie") == 0);
  CHECK(test::labelNamed(test::built(test::stateOf(d)), "Noursoultan") != nullptr);

  article::Article later = *d.articles[0];
  later.published = base::Date{2023, 5, 1};
  d.articles = {std::make_shared<const article::Article>(later)};
  const Frame frame = test::built(test::stateOf(d, 1300, 832, base::Language::English));
  CHECK(test::labelNamed(frame, "Astana") != nullptr);
  CHECK(test::labelNamed(frame, "Nur-Sultan") == nullptr);
}

TEST_CASE("A place of the dossier is named once: no second label for its city or its capital") {
  session::State state = test::stateOf(test::soldiers());
  test::look(state, {76.9, 43.2}, 700);
  const Frame frame = test::built(state);
  CHECK(test::labelsNamed(frame, "Almaty") == 1);
  CHECK(test::labelsNamed(frame, "Bichkek") == 0);  // it stands beside «Kirghizistan»
  CHECK(test::labelsNamed(frame, "Kirghizistan") == 1);
}

TEST_CASE("What was rejected is not drawn, named, counted or lit") {
  dossier::Dossier d = test::soldiers();
  d.places[1].status = dossier::Status::Rejected;  // Russia
  const Frame frame = test::built(test::stateOf(d));
  CHECK(markerOfPlace(frame, "rus") == nullptr);
  CHECK(frame.arrows.size() == 4);
  const auto label = test::labelNamed(frame, "Russie");
  CHECK((label == nullptr || label->place.empty()));
  const Colour plain = themeOf(session::ThemeId::Paper).land;
  for (const AreaFill& fill : frame.ground.land) {
    if (fill.piece->country == basemap::CountryCode("RUS")) CHECK(fill.colour == plain);
  }
  CHECK(test::hasFurnitureText(frame, "4"));
  CHECK_FALSE(test::hasFurnitureText(frame, "5"));
}

TEST_CASE("A place without a passage is no marker") {
  dossier::Dossier d = test::soldiers();
  d.places[0].passages.clear();
  CHECK(markerOfPlace(test::built(test::stateOf(d)), "almaty") == nullptr);
}

TEST_CASE("The legend counts what is in sight, in the interface's language") {
  session::State state = test::stateOf(test::soldiers());
  Frame frame = test::built(state);
  CHECK(test::hasFurnitureText(frame, "Lieu des événements"));
  CHECK(test::hasFurnitureText(frame, "Pays contributeurs"));
  CHECK(test::hasFurnitureText(frame, "5"));
  CHECK_FALSE(test::hasFurnitureText(frame, "Aussi mentionnés"));
  CHECK_FALSE(test::hasFurnitureText(frame, "Pas encore vérifié"));
  test::look(state, {-58, -10}, 2000);  // Brazil
  frame = test::built(state);
  CHECK_FALSE(test::hasFurnitureText(frame, "Lieu des événements"));
}

TEST_CASE("What nobody has verified looks so, and the legend says it") {
  dossier::Dossier d = test::soldiers();
  d.places[0].status = dossier::Status::Unreviewed;
  for (auto& passage : d.passages) passage.range.reset();
  const Frame frame = test::built(test::stateOf(d));
  CHECK(markerOfPlace(frame, "almaty")->dashedOutline);
  CHECK_FALSE(markerOfPlace(frame, "rus")->dashedOutline);
  CHECK(markerOfPlace(frame, "rus")->crossed);
  CHECK(test::hasFurnitureText(frame, "Citation introuvable"));
}

TEST_CASE("Arrows start at their marker, end inside the destination and clear of its name") {
  const session::State state = test::stateOf(test::soldiers());
  const Frame frame = test::built(state);
  const PlacedLabel* name = test::labelNamed(frame, "Kazakhstan");
  REQUIRE(name != nullptr);
  for (const Arrow& arrow : frame.arrows) {
    INFO(arrow.from);
    const Marker* from = markerOfPlace(frame, arrow.from);
    REQUIRE(from != nullptr);
    const double gap = std::hypot(arrow.path.front().x - from->at.x, arrow.path.front().y - from->at.y);
    CHECK(gap >= static_cast<double>(from->sizePx) / 2);
    CHECK(gap < 25);
    const auto tip = state.projection->unproject(geo::toProjected(state.camera, state.viewport, arrow.path.back()));
    REQUIRE(tip);
    CHECK(test::basemap().countryAt(*tip) == basemap::CountryCode("KAZ"));
    for (const geo::ScreenPoint& p : arrow.path) CHECK_FALSE(name->contains(p));
    for (const Arrow& other : frame.arrows) {
      if (&other == &arrow) continue;
      CHECK(std::hypot(other.path.back().x - arrow.path.back().x, other.path.back().y - arrow.path.back().y) > 40);
    }
  }
}

TEST_CASE("What was promised is dashed, what was denied is not drawn, flows can be switched off") {
  dossier::Dossier d = test::soldiers();
  d.flows[0].status = dossier::FlowStatus::Promised;
  d.flows[1].status = dossier::FlowStatus::Denied;
  session::State state = test::stateOf(d);
  const Frame frame = test::built(state);
  CHECK(frame.arrows.size() == 4);
  CHECK(std::ranges::count_if(frame.arrows, &Arrow::dashed) == 1);
  state.layers.flows = false;
  CHECK(test::built(state).arrows.empty());
}

TEST_CASE("An arrow whose passages are lost is not drawn") {
  dossier::Dossier d = test::soldiers();
  for (dossier::Passage& passage : d.passages) passage.range.reset();
  CHECK(test::built(test::stateOf(d)).arrows.empty());
}

TEST_CASE("Layers that are off leave no trace") {
  session::State state = test::stateOf(test::soldiers());
  state.layers.areas = state.layers.relief = state.layers.rivers = state.layers.labels = state.layers.regions = false;
  const Frame frame = test::built(state);
  CHECK(frame.ground.relief == nullptr);
  for (const LineStroke& stroke : frame.ground.lines) {
    CHECK(stroke.piece->kind != basemap::LineKind::River);
    CHECK(stroke.piece->kind != basemap::LineKind::RegionBorder);
  }
  CHECK(test::labelNamed(frame, "Chine") == nullptr);
  CHECK(test::labelsNamed(frame, "Almaty") == 1);
  const Theme& theme = themeOf(session::ThemeId::Paper);
  for (const AreaFill& fill : frame.ground.land) CHECK((fill.colour == theme.land || fill.colour == theme.landInFocus));
}

TEST_CASE("Hover and selection ring a marker and bring it on top; a passage rings all its places") {
  session::State state = test::stateOf(test::soldiers());
  state.hover.place = "tjk";
  Frame frame = test::built(state);
  CHECK(frame.markers.back().place == "tjk");
  CHECK(frame.markers.back().ringPx > frame.markers.back().sizePx);
  CHECK(markerOfPlace(frame, "rus")->ringPx == 0);
  state.hover = {};
  state.selection.passage = "p2";
  frame = test::built(state);
  CHECK(markerOfPlace(frame, "almaty")->ringPx > 0);
  CHECK(markerOfPlace(frame, "tjk")->ringPx == 0);
}

TEST_CASE("Pointing finds the marker, its label, its country, or nothing") {
  const session::State state = test::stateOf(test::soldiers());
  const Frame frame = test::built(state);
  const Marker* almaty = markerOfPlace(frame, "almaty");
  CHECK(placeAt(frame, almaty->at) == "almaty");
  CHECK(placeAt(frame, {almaty->at.x + almaty->sizePx / 2 + 3, almaty->at.y}) == "almaty");
  const PlacedLabel* label = test::labelNamed(frame, "Almaty");
  CHECK(placeAt(frame, {(label->box.left + label->box.right) / 2, (label->box.top + label->box.bottom) / 2}) ==
        "almaty");
  const auto at = [&](double lon, double lat) {
    return geo::toScreen(state.camera, state.viewport, *state.projection->project({lon, lat}));
  };
  CHECK(placeAt(frame, at(66.5, 51.6)) == "kaz");
  CHECK(placeAt(frame, at(60, 57.5)) == "rus");
  CHECK(placeAt(frame, at(34, 43.2)).empty());    // the Black Sea
  CHECK(placeAt(frame, at(58.6, 38.9)).empty());  // Turkmenistan
}
