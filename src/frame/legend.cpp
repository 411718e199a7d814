#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

#include "base/message.hpp"
#include "frame/arrows.hpp"
#include "frame/furniture.hpp"
#include "frame/markers.hpp"
#include "frame/role_names.hpp"

namespace dateline::frame {
namespace {

using dossier::Role;
using text::Style;

constexpr double rowPx = 25;
constexpr double padPx = 14;
constexpr double symbolPx = 22;
constexpr double typePx = 13;

/// Its marker or any of its area is in the picture.
bool isInSight(const Sheet& sheet, const ScenePlace& place) {
  if (place.onScreen) return true;
  if (place.extent != Extent::Country || !place.areaOwner || !sheet.state.layers.areas) return false;
  const std::uint16_t number = sheet.raster.numberOf(place.country);
  if (number == 0) return false;
  const ScreenBox frame{0, 0, static_cast<double>(sheet.frame.viewport.widthPx),
                        static_cast<double>(sheet.frame.viewport.heightPx)};
  const int columns = sheet.raster.columns();
  return std::ranges::any_of(sheet.raster.cellsOf(number), [&](std::uint32_t cell) {
    return frame.contains(
        sheet.toScreen(sheet.raster.centreOf(static_cast<int>(cell) % columns, static_cast<int>(cell) / columns)));
  });
}

LegendRow roleRow(const Sheet& sheet, Role role, const std::vector<const ScenePlace*>& places) {
  const auto isArea = [](const ScenePlace* p) { return p->namedByArea(); };
  const auto isCountry = [](const ScenePlace* p) { return p->extent == Extent::Country; };
  LegendRow row;
  dossier::Place sample;
  sample.role = role;
  sample.status = dossier::Status::Verified;
  row.marker = markerOf(sample, false, sheet.theme(), sheet.scale);
  row.marker.sizePx = std::min(row.marker.sizePx, sheet.px(14));
  if (std::ranges::all_of(places, isArea) && sheet.state.layers.areas) {
    row.symbol = LegendRow::Symbol::Area;
    row.area = blended(of(sheet.theme().roleArea, role), sheet.theme().landInFocus);
    row.areaOutline = blended(of(sheet.theme().roleOutline, role), sheet.theme().land);
  }
  const auto count = static_cast<long>(places.size());
  row.name = base::say(roleName(role, count, std::ranges::all_of(places, isCountry)), sheet.state.language);
  row.count = std::to_string(count);
  return row;
}

/// Its arrow shows: both ends in the picture, or the start, or enough of the way to them.
bool isArrowSeen(const Sheet& sheet, const ScenePlace& from, const ScenePlace& to) {
  if (from.onScreen) return to.plane.has_value();
  if (!from.plane || !to.plane || !isInSight(sheet, to)) return false;
  const ScreenBox frame{0, 0, static_cast<double>(sheet.frame.viewport.widthPx),
                        static_cast<double>(sheet.frame.viewport.heightPx)};
  constexpr int steps = 64;
  int seen = 0;
  for (int i = 0; i <= steps; ++i) {
    const double t = static_cast<double>(i) / steps;
    if (frame.contains({from.at.x + (to.at.x - from.at.x) * t, from.at.y + (to.at.y - from.at.y) * t})) ++seen;
  }
  const double length = std::hypot(to.at.x - from.at.x, to.at.y - from.at.y);
  return length * seen / (steps + 1) >= leastArrowSeenPx * sheet.scale;
}

void addArrowRows(const Sheet& sheet, std::vector<LegendRow>& rows) {
  for (const bool promised : {false, true}) {
    std::set<std::string> what;
    const auto count = std::ranges::count_if(sheet.state.dossier().flows, [&](const dossier::Flow& flow) {
      if (!dossier::isFlowDrawn(sheet.state.dossier(), flow)) return false;
      const auto* from = sheet.scene.find(flow.from);
      const auto* to = sheet.scene.find(flow.to);
      if (!sheet.state.layers.flows || from == nullptr || to == nullptr) return false;
      const bool seen = isArrowSeen(sheet, *from, *to);
      if (!seen || flow.status != (promised ? dossier::FlowStatus::Promised : dossier::FlowStatus::Done)) return false;
      what.insert(flow.what);
      return true;
    });
    if (count == 0) continue;
    LegendRow row;
    row.symbol = LegendRow::Symbol::Arrow;
    row.arrow = arrowLook(sheet.theme(), sheet.scale, promised);
    row.arrow.headPx = sheet.px(9);
    row.arrow.neckPx = sheet.px(2.4);
    // What was sent is told in the dossier's language: a map in another one would mix them.
    const bool own = sheet.state.dossier().language == base::codeOf(sheet.state.language);
    const bool one = own && what.size() == 1 && !what.begin()->empty();
    const base::Message name =
        one ? (promised ? base::Message("Promised: {}", {*what.begin()}) : base::Message("Sent: {}", {*what.begin()}))
            : (promised ? base::Message("Promised") : base::Message("Sent"));
    row.name = base::say(name, sheet.state.language);
    row.count = std::to_string(count);
    rows.push_back(std::move(row));
  }
}

/// How what is not settled looks; one row a state, only where the map shows it.
void addStatusRows(const Sheet& sheet, std::vector<LegendRow>& rows) {
  const auto add = [&](const char* name, bool dashed, bool crossed, long count) {
    if (count == 0) return;
    LegendRow row;
    dossier::Place sample;
    sample.status = dashed ? dossier::Status::Unreviewed : dossier::Status::Verified;
    row.marker = markerOf(sample, crossed, sheet.theme(), sheet.scale);
    row.marker.shape = Shape::Circle;
    row.marker.sizePx = sheet.px(14);
    row.marker.fill = sheet.theme().quietText;
    row.name = base::say(name, sheet.state.language);
    row.count = std::to_string(count);
    rows.push_back(std::move(row));
  };
  const auto counted = [&](auto&& test) {
    return static_cast<long>(
        std::ranges::count_if(sheet.scene.places, [&](const ScenePlace& p) { return p.onScreen && test(p); }));
  };
  add("Not verified yet", true, false,
      counted([](const ScenePlace& p) { return p.place->status == dossier::Status::Unreviewed && !p.unsupported; }));
  add("Quote not found", false, true, counted([](const ScenePlace& p) { return p.unsupported; }));
}

struct Measures {
  double name = 0;
  double count = 0;
};

TextRun nameRun(const Sheet& sheet, const std::string& text) {
  return {text, Style::Regular, sheet.px(typePx), sheet.theme().text, 0, false};
}
TextRun countRun(const Sheet& sheet, const std::string& text) {
  return {text, Style::Regular, sheet.px(typePx), sheet.theme().quietText, 0, true};
}

Measures measure(Sheet& sheet, const std::vector<LegendRow>& rows) {
  Measures out;
  for (const LegendRow& row : rows) {
    out.name = std::max(out.name, sheet.type.widthOf(nameRun(sheet, row.name)));
    out.count = std::max(out.count, sheet.type.widthOf(countRun(sheet, row.count)));
  }
  return out;
}

void drawSymbol(Sheet& sheet, const LegendRow& row, const geo::ScreenPoint& centre) {
  if (row.symbol == LegendRow::Symbol::Marker) {
    Marker marker = row.marker;
    marker.at = centre;
    sheet.frame.furnitureMarks.push_back(marker);
  } else if (row.symbol == LegendRow::Symbol::Area) {
    const double w = 8 * sheet.scale;
    const double h = 5.5 * sheet.scale;
    sheet.frame.furniture.push_back({{centre.x - w, centre.y - h, centre.x + w, centre.y + h},
                                     sheet.px(1.5),
                                     row.area,
                                     row.areaOutline,
                                     sheet.px(1.4),
                                     0});
  } else {
    Arrow arrow = row.arrow;
    const double half = 10 * sheet.scale;
    arrow.path = {{centre.x - half, centre.y}, {centre.x, centre.y}, {centre.x + half, centre.y}};
    sheet.frame.furnitureArrows.push_back(std::move(arrow));
  }
}

}  // namespace

std::vector<LegendRow> legendRows(const Sheet& sheet) {
  std::vector<LegendRow> rows;
  for (const Role role : {Role::Site, Role::Origin, Role::Destination, Role::Actor, Role::Mention}) {
    std::vector<const ScenePlace*> seen;
    for (const ScenePlace& place : sheet.scene.places) {
      if (place.place->role == role && isInSight(sheet, place)) seen.push_back(&place);
    }
    if (!seen.empty()) rows.push_back(roleRow(sheet, role, seen));
  }
  addArrowRows(sheet, rows);
  addStatusRows(sheet, rows);
  return rows;
}

geo::ScreenPoint legendSize(Sheet& sheet, const std::vector<LegendRow>& rows) {
  const Measures m = measure(sheet, rows);
  const double width = (2 * padPx + symbolPx + 8 + 18) * sheet.scale + m.name + m.count;
  return {width, (2 * (padPx - 4) + rowPx * static_cast<double>(rows.size())) * sheet.scale};
}

ScreenBox drawLegend(Sheet& sheet, const std::vector<LegendRow>& rows, double left, double top) {
  const geo::ScreenPoint size = legendSize(sheet, rows);
  const ScreenBox box{left, top, left + size.x, top + size.y};
  sheet.frame.furniture.push_back({box, sheet.px(6), sheet.theme().legend, sheet.theme().legendLine, sheet.px(1),
                                   sheet.theme().dark ? 0 : sheet.px(6)});
  double middle = top + ((padPx - 4) + rowPx / 2) * sheet.scale;
  for (const LegendRow& row : rows) {
    drawSymbol(sheet, row, {left + (padPx + symbolPx / 2) * sheet.scale, middle});
    const TextBlock name = sheet.type.side({nameRun(sheet, row.name)}, 0);
    const TextBlock count = sheet.type.side({countRun(sheet, row.count)}, 0);
    const double baseline = middle + name.capPx / 2;
    const Colour none = sheet.theme().legend.withAlpha(0);
    appendLabels(sheet.frame.furnitureLabels, name, {left + (padPx + symbolPx + 8) * sheet.scale, baseline}, none, 0);
    appendLabels(sheet.frame.furnitureLabels, count, {box.right - padPx * sheet.scale - count.widthPx, baseline}, none,
                 0);
    middle += rowPx * sheet.scale;
  }
  return box;
}

}  // namespace dateline::frame
