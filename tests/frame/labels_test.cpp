// Names on the map: none touches another or is cut, however one looks; they keep still while the map moves; they stand
// where an atlas would put them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "scene_support.hpp"

using namespace dateline;
using namespace dateline::frame;

namespace {

session::State mapIn(const std::string& crs, const geo::LonLat& at, double metresPerPx, geo::Viewport size,
                     base::Language language = base::Language::English) {
  session::State state = test::stateOf(test::soldiers(), size.widthPx, size.heightPx, language);
  state.projection = std::make_shared<const geo::Projection>(geo::Projection::fromCrs(crs));
  test::look(state, at, metresPerPx);
  return state;
}

const std::string robinson = "+proj=robin";

/// What no picture may show; empty when all is well.
std::string faultOf(const Frame& frame) {
  const double width = frame.viewport.widthPx;
  const double height = frame.viewport.heightPx;
  for (std::size_t i = 0; i < frame.placed.size(); ++i) {
    const PlacedLabel& label = frame.placed[i];
    const ScreenBox& box = label.box;
    if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) return label.text + " is cut";
    for (std::size_t k = i + 1; k < frame.placed.size(); ++k) {
      if (label.touches(frame.placed[k])) return label.text + " touches " + frame.placed[k].text;
    }
    for (const ScreenBox& furniture : frame.furnitureBoxes) {
      if (label.touches(furniture)) return label.text + " lies under furniture";
    }
  }
  return {};
}

struct Change {
  int appeared = 0;
  int vanished = 0;
  int jumped = 0;
  int all() const { return appeared + vanished + jumped; }
};

/// What a person sees change beside the map's own movement.
Change changeBetween(const Frame& before, const Frame& after) {
  Change change;
  std::vector<bool> known(after.placed.size(), false);
  const auto moved = [&](const ScreenBox& box) {
    const geo::Projected p = geo::toProjected(before.camera, before.viewport, {box.left, box.top});
    return geo::toScreen(after.camera, after.viewport, p);
  };
  for (const PlacedLabel& label : before.placed) {
    const geo::ScreenPoint expected = moved(label.box);
    bool found = false;
    bool still = false;
    for (std::size_t i = 0; i < after.placed.size(); ++i) {
      if (after.placed[i].text != label.text || known[i]) continue;
      found = known[i] = true;
      still = std::hypot(after.placed[i].box.left - expected.x, after.placed[i].box.top - expected.y) < 1.5;
      break;
    }
    if (!found) ++change.vanished;
    if (found && !still) ++change.jumped;
  }
  change.appeared = static_cast<int>(std::ranges::count(known, false));
  return change;
}

/// Changes in a pan of this many pixels in steps of 5, by the hundred pixels.
double changesPer100Px(session::State state, double dx, double dy, int steps, Change& sum) {
  Frame before = test::built(state);
  for (int i = 0; i < steps; ++i) {
    state.camera = geo::panned(state.camera, dx, dy);
    Frame after = test::built(state);
    const Change change = changeBetween(before, after);
    sum = {sum.appeared + change.appeared, sum.vanished + change.vanished, sum.jumped + change.jumped};
    before = std::move(after);
  }
  return 100.0 * sum.all() / (steps * std::hypot(dx, dy));
}

}  // namespace

TEST_CASE("No name touches another, furniture or the picture's edge, in five hundred views") {
  std::mt19937 random(20220107);
  const auto between = [&](double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random);
  };
  const std::vector<std::string> systems{"+proj=robin",
                                         "EPSG:3857",
                                         "+proj=aea +lat_1=44 +lat_2=52 +lat_0=48 +lon_0=67",
                                         "+proj=ortho +lat_0=35 +lon_0=60",
                                         "+proj=lcc +lat_1=40 +lat_2=60 +lat_0=50 +lon_0=15",
                                         "+proj=laea +lat_0=-90"};
  std::vector<std::shared_ptr<const geo::Projection>> projections;
  for (const std::string& crs : systems) {
    projections.push_back(std::make_shared<const geo::Projection>(geo::Projection::fromCrs(crs)));
  }
  const geo::Viewport sizes[] = {{480, 360}, {800, 500}, {640, 900}, {1000, 560}};
  session::State state = test::stateOf(test::soldiers());
  int views = 0;
  std::size_t labels = 0;
  while (views < 500) {
    // Some views of one projection follow each other, as a person looks around.
    if (views % 20 == 0) state.projection = projections[static_cast<std::size_t>(views / 20) % projections.size()];
    state.viewport = sizes[views % 4];
    state.language = views % 2 == 0 ? base::Language::French : base::Language::English;
    state.theme = static_cast<session::ThemeId>(views % 3);
    const auto at = state.projection->project({between(-180, 180), between(-75, 75)});
    if (!at) continue;
    state.camera = {*at, std::exp(between(std::log(40), std::log(40'000)))};
    Furnishing furnishing;
    furnishing.title = views % 3 == 0;
    furnishing.scale = views % 5 == 0 ? 1.5 : 1;
    const Frame frame = test::built(state, furnishing);
    INFO("view " << views << ": " << state.projection->crs() << " at " << at->x << ", " << at->y << ", "
                 << state.camera.metresPerPx << " m/px, " << state.viewport.widthPx << " px wide");
    REQUIRE(faultOf(frame) == "");
    labels += frame.placed.size();
    ++views;
  }
  CHECK(labels > 500 * 5);
}

TEST_CASE("A large part of a country that is alone in view is named; countries smaller than their name are, too") {
  const session::State alaska =
      mapIn("+proj=aea +lat_1=58 +lat_2=68 +lat_0=63 +lon_0=-152", {-152, 64}, 2'200, {800, 500});
  CHECK(test::labelsNamed(test::built(alaska), "United States") == 1);
  const Frame world = test::built(mapIn(robinson, {10, 10}, 21'000, {1600, 900}));
  for (const char* name : {"Kenya", "Zambia", "Saudi Arabia", "South Africa", "DR Congo", "Pakistan"}) {
    INFO(name);
    CHECK(test::labelsNamed(world, name) == 1);
  }
}

TEST_CASE("Names keep still while the map is moved") {
  struct Way {
    const char* name;
    session::State state;
    double dx, dy;
  };
  const geo::Viewport size{1300, 832};
  const std::vector<Way> ways{{"across Kazakhstan", test::stateOf(test::soldiers()), 5, 0},
                              {"across Europe", mapIn("+proj=laea +lat_0=50 +lon_0=15", {15, 50}, 3'500, size), -4, 3},
                              {"across the world", mapIn(robinson, {10, 10}, 16'000, size), 5, 0},
                              {"in Africa, southwards", mapIn("EPSG:3857", {20, 5}, 6'000, size), 0, -5}};
  for (const Way& way : ways) {
    Change sum;
    const double rate = changesPer100Px(way.state, way.dx, way.dy, 80, sum);
    INFO(way.name << ": " << rate << " changes in 100 px (" << sum.appeared << " appeared, " << sum.vanished
                  << " vanished, " << sum.jumped << " jumped)");
    CHECK(rate < 42);
  }
}

TEST_CASE("A world map names the larger countries, letters and arcs within their borders") {
  const Frame frame = test::built(mapIn(robinson, {10, 15}, 21'000, {1920, 1080}));
  for (const char* name : {"Canada", "United States", "Brazil", "Argentina", "Algeria", "Libya", "Sudan", "DR Congo",
                           "Saudi Arabia", "India", "China", "Mongolia", "Indonesia", "Australia", "Mexico"}) {
    INFO(name);
    CHECK(test::labelsNamed(frame, name) == 1);
  }
}

TEST_CASE("A country is named on its main part, not on what belongs to it overseas") {
  const Frame frame = test::built(mapIn(robinson, {-56, 0}, 6'000, {1000, 700}));
  CHECK(test::labelsNamed(frame, "Suriname") == 1);
  CHECK(test::labelsNamed(frame, "France") == 0);
  // Neither beside it in the sea, where the whole world is so small that nothing has room on land.
  const Frame world = test::built(mapIn("EPSG:3857", {-80, 20}, 75'000, {480, 300}));
  const PlacedLabel* france = test::labelNamed(world, "France");
  CHECK((france == nullptr || france->box.top < 130));
}

TEST_CASE("A country's name is spread along it, no letter over the border") {
  const session::State state = test::stateOf(test::soldiers());
  const Frame frame = test::built(state);
  for (const auto& [name, code] :
       {std::pair{"Kazakhstan", "KAZ"}, {"Ouzb\u00e9kistan", "UZB"}, {"Turkm\u00e9nistan", "TKM"}}) {
    const PlacedLabel* label = test::labelNamed(frame, name);
    INFO(name);
    REQUIRE(label != nullptr);
    std::vector<ScreenBox> boxes = label->parts.empty() ? std::vector<ScreenBox>{label->box} : label->parts;
    for (const ScreenBox& box : boxes) {
      for (const double x : {box.left, (box.left + box.right) / 2, box.right}) {
        const geo::ScreenPoint middle{x, (box.top + box.bottom) / 2};
        const auto at = state.projection->unproject(geo::toProjected(state.camera, state.viewport, middle));
        REQUIRE(at);
        CHECK(test::basemap().countryAt(*at) == basemap::CountryCode(code));
      }
    }
  }
}

TEST_CASE("Local names stand beside the interface's on request, in their own letters") {
  session::State state = test::stateOf(test::soldiers(), 1300, 832, base::Language::English);
  test::look(state, {73, 50}, 1200);
  const std::size_t plain = test::built(state).labels.size();
  state.layers.localNames = true;
  const Frame frame = test::built(state);
  CHECK(frame.labels.size() > plain);
  CHECK(faultOf(frame) == "");
}

TEST_CASE("A place with a Cyrillic name is set like any other") {
  dossier::Dossier d = test::soldiers();
  d.places[0].name = "\u0416\u0430\u04a3\u0430\u04e9\u0437\u0435\u043d";
  d.places[0].geonames = 0;
  const Frame frame = test::built(test::stateOf(d));
  CHECK(test::labelsNamed(frame, d.places[0].name) == 1);
  CHECK(faultOf(frame) == "");
}
