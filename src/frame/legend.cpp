#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>

#include "base/message.hpp"
#include "base/numbers.hpp"
#include "frame/arrow_plan.hpp"
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
constexpr double nameGapPx = 8;
constexpr double countGapPx = 18;

LegendRow roleRow(const Sheet& sheet, Role role, const std::vector<const ScenePlace*>& places) {
  const auto isArea = [](const ScenePlace* p) { return p->namedByArea(); };
  const auto isCountry = [](const ScenePlace* p) { return p->extent == Extent::Country; };
  LegendRow row;
  row.marker = plainMarker(role, sheet.theme(), sheet.scale);
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
    const auto count = std::ranges::count_if(sheet.scene.shown->flows, [&](const dossier::Flow& flow) {
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
    row.arrow = arrowLook(sheet.theme(), sheet.scale, 2.4 * sheet.scale, promised);
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

/// 2133 is 2100: a bound needs no more.
double twoDigits(double number) {
  const double unit = std::pow(10, std::floor(std::log10(number)) - 1);
  return std::round(number / unit) * unit;
}

/// What the thinnest and the widest of the arrows in sight stand for, where widths tell it.
void addWidthRows(const Sheet& sheet, std::vector<LegendRow>& rows) {
  if (!sheet.state.layers.flows) return;
  const dossier::Dossier& dossier = sheet.state.dossier();
  const FlowScale scale = FlowScale::of(*sheet.scene.shown->facts);
  if (scale.most <= 0) return;
  double least = scale.most;
  double most = 0;
  bool uncounted = false;
  for (const dossier::Flow& flow : sheet.scene.shown->flows) {
    const auto* from = sheet.scene.find(flow.from);
    const auto* to = sheet.scene.find(flow.to);
    if (from == nullptr || to == nullptr || !isArrowSeen(sheet, *from, *to)) continue;
    const double count = flow.count.value_or(0);
    uncounted = uncounted || count <= 0;
    if (count <= 0) continue;
    least = std::min(least, count);
    most = std::max(most, count);
  }
  const auto add = [&](double widthPx, std::string name) {
    LegendRow row;
    row.symbol = LegendRow::Symbol::Arrow;
    row.arrow = arrowLook(sheet.theme(), sheet.scale, widthPx * sheet.scale, false);
    row.name = std::move(name);
    rows.push_back(std::move(row));
  };
  // What is counted is told in the dossier's language, as in the rows above.
  const bool own = dossier.language == base::codeOf(sheet.state.language);
  const auto said = [&](double count) {
    const std::string number = base::sayNumber(count, sheet.state.language, 1);
    return own && !scale.what.empty() ? number + " " + scale.what : number;
  };
  if (most > 0 && scale.widthOf(least) < scale.widthOf(most)) {
    const double bound = scale.most * FlowScale::leastPx / FlowScale::mostPx;
    if (least < bound) {
      add(FlowScale::leastPx, base::say({"up to {}", {said(twoDigits(bound))}}, sheet.state.language));
    } else {
      add(scale.widthOf(least), said(least));
    }
    add(scale.widthOf(most), said(most));
  }
  if (most > 0 && uncounted) add(FlowScale::leastPx, std::string(base::say("number not told", sheet.state.language)));
}

/// A grey circle: the state and the size of a marker are the same in every role.
LegendRow greyRow(const Sheet& sheet, const base::Message& name, std::size_t count) {
  LegendRow row;
  row.marker = plainMarker(Role::Site, sheet.theme(), sheet.scale);
  row.marker.fill = sheet.theme().quietText;
  row.name = base::say(name, sheet.state.language);
  if (count > 0) row.count = std::to_string(count);
  return row;
}

/// How what is not settled looks; one row a state, only those that the map shows, and none while all are verified.
void addStatusRows(const Sheet& sheet, std::vector<LegendRow>& rows) {
  const auto count = [&](auto&& test) {
    return static_cast<std::size_t>(
        std::ranges::count_if(sheet.scene.places, [&](const ScenePlace& p) { return p.onScreen && test(p); }));
  };
  const auto isVerified = [](const ScenePlace& p) { return p.place->status == dossier::Status::Verified; };
  const std::size_t unreviewed = count([&](const ScenePlace& p) { return !isVerified(p); });
  const std::size_t contested = count([](const ScenePlace& p) { return p.contested; });
  const std::size_t unsupported = count([](const ScenePlace& p) { return p.unsupported; });
  const std::size_t settled =
      count([&](const ScenePlace& p) { return isVerified(p) && !p.contested && !p.unsupported; });
  if (unreviewed + contested + unsupported == 0) return;
  if (settled > 0) rows.push_back(greyRow(sheet, "Verified", settled));
  if (unreviewed > 0) {
    rows.push_back(greyRow(sheet, "Not verified yet", unreviewed));
    rows.back().marker.dashedOutline = true;
  }
  if (contested > 0) {
    rows.push_back(greyRow(sheet, "Sources disagree", contested));
    rows.back().marker.halved = true;
  }
  if (unsupported > 0) {
    rows.push_back(greyRow(sheet, "Quote not found", unsupported));
    rows.back().marker.crossed = true;
  }
}

/// What the least and the largest of the markers in sight stand for, where they differ.
void addSizeRows(const Sheet& sheet, std::vector<LegendRow>& rows) {
  std::size_t least = 0;
  std::size_t most = 0;
  for (const ScenePlace& p : sheet.scene.places) {
    if (!p.onScreen || p.isAreaHandle()) continue;
    const std::size_t passages = p.place->passages.size();
    least = least == 0 ? passages : std::min(least, passages);
    most = std::max(most, passages);
  }
  const PassageScale& scale = sheet.scene.passageScale;
  if (scale.sizePx(least) == scale.sizePx(most)) return;
  const std::size_t bound = scale.mostOfLeast();
  const auto add = [&](std::size_t passages, bool orFewer) {
    const auto number = static_cast<long>(passages);
    rows.push_back(greyRow(sheet,
                           orFewer ? base::Message::counted(number, "{} passage or fewer", "{} passages or fewer")
                                   : base::Message::counted(number, "{} passage", "{} passages"),
                           0));
    Marker& marker = rows.back().marker;
    marker.sizePx = sheet.px(scale.sizePx(passages)) + 2 * marker.outlinePx;
  };
  const bool clamped = least < bound;
  add(clamped ? bound : least, clamped);
  add(most, false);
}

/// Half the length of an arrow in the legend: a wide one has a long head.
double arrowHalfPx(const Sheet& sheet, const LegendRow& row) {
  const double head = headLengthShare * static_cast<double>(row.arrow.headPx);
  return std::max(10 * sheet.scale, (head + 17 * sheet.scale) / 2);
}

/// A large marker has a row of its own height.
double heightOf(const Sheet& sheet, const LegendRow& row) {
  const double least = rowPx * sheet.scale;
  if (row.symbol == LegendRow::Symbol::Area) return least;
  const float symbol = row.symbol == LegendRow::Symbol::Marker ? row.marker.sizePx : row.arrow.headPx;
  return std::max(least, static_cast<double>(symbol) + 5 * sheet.scale);
}

struct Measures {
  double symbol = 0;
  double name = 0;
  double count = 0;
  double height = 0;
};

TextRun nameRun(const Sheet& sheet, const std::string& text) {
  return {text, Style::Regular, sheet.px(typePx), sheet.theme().text, 0, false};
}
TextRun countRun(const Sheet& sheet, const std::string& text) {
  return {text, Style::Regular, sheet.px(typePx), sheet.theme().quietText, 0, true};
}

Measures measure(Sheet& sheet, const std::vector<LegendRow>& rows) {
  Measures out;
  out.symbol = symbolPx * sheet.scale;
  for (const LegendRow& row : rows) {
    out.height += heightOf(sheet, row);
    if (row.symbol == LegendRow::Symbol::Arrow) out.symbol = std::max(out.symbol, 2 * arrowHalfPx(sheet, row));
    if (row.symbol == LegendRow::Symbol::Marker) {
      out.symbol = std::max(out.symbol, static_cast<double>(row.marker.sizePx) + 2 * sheet.scale);
    }
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
    const double half = arrowHalfPx(sheet, row);
    arrow.path = {{centre.x - half, centre.y}, {centre.x, centre.y}, {centre.x + half, centre.y}};
    sheet.frame.furnitureArrows.push_back(std::move(arrow));
  }
}

}  // namespace

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
  addWidthRows(sheet, rows);
  addStatusRows(sheet, rows);
  addSizeRows(sheet, rows);
  return rows;
}

geo::ScreenPoint legendSize(Sheet& sheet, const std::vector<LegendRow>& rows) {
  const Measures m = measure(sheet, rows);
  const double gap = m.count > 0 ? countGapPx : 0;
  return {(2 * padPx + nameGapPx + gap) * sheet.scale + m.symbol + m.name + m.count,
          2 * (padPx - 4) * sheet.scale + m.height};
}

ScreenBox drawLegend(Sheet& sheet, const std::vector<LegendRow>& rows, double left, double top) {
  const geo::ScreenPoint size = legendSize(sheet, rows);
  const ScreenBox box{left, top, left + size.x, top + size.y};
  sheet.frame.furniture.push_back({box, sheet.px(6), sheet.theme().legend, sheet.theme().legendLine, sheet.px(1),
                                   sheet.theme().dark ? 0 : sheet.px(6)});
  const Measures m = measure(sheet, rows);
  const double column = left + padPx * sheet.scale + m.symbol / 2;
  const double names = left + (padPx + nameGapPx) * sheet.scale + m.symbol;
  const Colour none = sheet.theme().legend.withAlpha(0);
  double y = top + (padPx - 4) * sheet.scale;
  for (const LegendRow& row : rows) {
    const double middle = y + heightOf(sheet, row) / 2;
    drawSymbol(sheet, row, {column, middle});
    const TextBlock name = sheet.type.side({nameRun(sheet, row.name)}, 0);
    const TextBlock count = sheet.type.side({countRun(sheet, row.count)}, 0);
    const double baseline = middle + name.capPx / 2;
    appendLabels(sheet.frame.furnitureLabels, name, {names, baseline}, none, 0);
    appendLabels(sheet.frame.furnitureLabels, count, {box.right - padPx * sheet.scale - count.widthPx, baseline}, none,
                 0);
    y += heightOf(sheet, row);
  }
  return box;
}

}  // namespace dateline::frame
