// Events on the map: markers where there is room, circles that never touch, the same cells wherever one looks from.
#include <catch2/catch.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

#include "frame/event_colours.hpp"
#include "frame/event_density.hpp"
#include "scene_support.hpp"
#include "session/event_open.hpp"

using namespace dateline;
using namespace dateline::frame;

namespace {

std::shared_ptr<const events::EventSet> setOf(const std::string& name, int count, double spreadDegrees) {
  const auto path = std::filesystem::temp_directory_path() / ("dateline_frame_events_" + name + ".csv");
  std::ofstream out(path);
  out << "lon,lat,type\n";
  std::minstd_rand random(5);
  const auto unit = [&] { return static_cast<double>(random()) / static_cast<double>(std::minstd_rand::max()); };
  for (int i = 0; i < count; ++i) {
    out << 70 + spreadDegrees * (unit() - 0.5) << ',' << 46 + spreadDegrees / 2 * (unit() - 0.5) << ",t" << i % 3
        << '\n';
  }
  out.close();
  return events::EventSet::load(path);
}

session::State stateWith(std::shared_ptr<const events::EventSet> set) {
  session::State state = test::stateOf({});
  session::showEvents(state, std::move(set));
  return state;
}

std::uint32_t sumOf(const Frame& frame) {
  std::uint32_t sum = 0;
  for (const EventMark& mark : frame.events.marks) sum += mark.count;
  return sum;
}

}  // namespace

TEST_CASE("few events are markers, each drawn", "[frame]") {
  const session::State state = stateWith(setOf("few", 40, 14));
  const Frame frame = test::builtAfresh(state);
  CHECK(sumOf(frame) == 40);
  CHECK(frame.events.marks.size() >= 36);
}

TEST_CASE("many events are circles that hold all of them and never touch", "[frame]") {
  const session::State state = stateWith(setOf("many", 20'000, 14));
  const Frame frame = test::builtAfresh(state);
  CHECK(sumOf(frame) == 20'000);
  const auto& marks = frame.events.marks;
  REQUIRE(marks.size() > 10);
  REQUIRE(marks.size() < 600);
  for (std::size_t i = 0; i < marks.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const double apart = std::hypot(marks[i].at.x - marks[j].at.x, marks[i].at.y - marks[j].at.y);
      CHECK(apart > static_cast<double>(marks[i].radiusPx + marks[j].radiusPx));
    }
  }
}

TEST_CASE("areas of circles are as their counts", "[frame]") {
  const session::State state = stateWith(setOf("many", 20'000, 14));
  const Frame frame = test::builtAfresh(state);
  const double least = 2.5;
  double ratio = 0;
  for (const EventMark& mark : frame.events.marks) {
    if (static_cast<double>(mark.radiusPx) < least) continue;
    const double own = static_cast<double>(mark.radiusPx * mark.radiusPx) / mark.count;
    if (ratio == 0) ratio = own;
    CHECK(own == Approx(ratio).epsilon(0.02));
  }
}

TEST_CASE("panning leaves the cells where they are on the ground", "[frame]") {
  session::State state = stateWith(setOf("many", 20'000, 14));
  const Frame before = test::builtAfresh(state);
  state.camera = geo::panned(state.camera, 37, -23);
  const Frame after = test::built(state);
  std::map<events::Cell, geo::ScreenPoint> places;
  for (const EventMark& mark : before.events.marks) places.emplace(mark.cell, mark.at);
  int same = 0;
  for (const EventMark& mark : after.events.marks) {
    const auto found = places.find(mark.cell);
    if (found == places.end()) continue;
    ++same;
    CHECK(mark.at.x == Approx(found->second.x + 37).margin(0.01));
    CHECK(mark.at.y == Approx(found->second.y - 23).margin(0.01));
  }
  CHECK(same > 0.9 * static_cast<double>(before.events.marks.size()));
}

TEST_CASE("a filter takes its events off the map and the legend counts them", "[frame]") {
  session::State state = stateWith(setOf("many", 20'000, 14));
  events::Filter filter;
  filter.hiddenTypes = 1;
  state.events.shown = std::make_shared<const events::Sifted>(state.events.shown->shared(), filter);
  const Frame frame = test::builtAfresh(state);
  CHECK(sumOf(frame) == 20'000 - state.events.shown->set().typeCounts()[0]);
  CHECK(frame.events.inView == sumOf(frame));
}

TEST_CASE("one points at the circle that lies on top", "[frame]") {
  const session::State state = stateWith(setOf("many", 20'000, 14));
  const Frame frame = test::builtAfresh(state);
  const EventMark& mark = frame.events.marks.front();
  const EventMark* found = eventMarkAt(frame.events, mark.at);
  REQUIRE(found != nullptr);
  CHECK(found->cell == mark.cell);
  CHECK(eventMarkAt(frame.events, {-50, -50}) == nullptr);
}

TEST_CASE("the density is of the ground, whatever part of it is seen", "[frame]") {
  session::State state = stateWith(setOf("many", 20'000, 14));
  state.events.display = session::EventDisplay::Density;
  const Frame before = test::builtAfresh(state);
  REQUIRE(before.events.density);
  CHECK(before.events.marks.empty());
  const EventDensity& a = *before.events.density;
  CHECK(*std::max_element(a.levels.begin(), a.levels.end()) > 100);
  state.camera = geo::panned(state.camera, 64, 0);
  const Frame after = test::builtAfresh(state);
  const EventDensity& b = *after.events.density;
  REQUIRE(a.cellMetres == b.cellMetres);
  const auto dx = static_cast<int>(std::lround((b.corner.x - a.corner.x) / a.cellMetres));
  const auto dy = static_cast<int>(std::lround((a.corner.y - b.corner.y) / a.cellMetres));
  int differing = 0;
  for (int row = 6; row + 6 < std::min(a.rows, b.rows + dy); ++row) {
    for (int column = 40; column + 40 < a.columns; ++column) {
      const int x = column - dx;
      const int y = row - dy;
      if (x < 6 || y < 6 || x + 6 >= b.columns || y + 6 >= b.rows) continue;
      const int one = a.levels[static_cast<std::size_t>(row * a.columns + column)];
      const int other = b.levels[static_cast<std::size_t>(y * b.columns + x)];
      if (std::abs(one - other) > 1) ++differing;
    }
  }
  CHECK(differing == 0);
}

TEST_CASE("the ramp's lightness goes one way in every theme", "[frame]") {
  for (const auto id : {session::ThemeId::Paper, session::ThemeId::Dark, session::ThemeId::Print}) {
    const Theme& theme = themeOf(id);
    const auto ramp = densityRamp(theme);
    const Colour ground = theme.land;
    double before = contrast(ramp[60].withAlpha(255), ground);
    for (std::size_t i = 76; i < ramp.size(); i += 16) {
      const double now = contrast(ramp[i].withAlpha(255), ground);
      CHECK(now > before);
      before = now;
    }
  }
}
