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
constexpr geo::ScreenPoint swatchPx{13, 9.5};  ///< half the size of an area's sample with a marker on it

LegendRow roleRow(const Sheet& sheet, Role role, const std::vector<const ScenePlace*>& places) {
  const auto isArea = [](const ScenePlace* p) { return p->namedByArea(); };
  const auto isTinted = [](const ScenePlace* p) { return p->areaOwner; };
  const auto isCountry = [](const ScenePlace* p) { return p->extent == Extent::Country; };
  LegendRow row;
  row.marker = plainMarker(role, sheet.theme(), sheet.scale);
  if (std::ranges::any_of(places, isTinted) && sheet.state.layers.areas) {
    const bool inFocus = role == Role::Site || role == Role::Destination;
    const Colour& land = inFocus ? sheet.theme().landInFocus : sheet.theme().land;
    row.symbol = std::ranges::all_of(places, isArea) ? LegendRow::Symbol::Area : LegendRow::Symbol::MarkerOnArea;
    row.area = blended(of(sheet.theme().roleArea, role), land);
    row.areaOutline = blended(of(sheet.theme().roleOutline, role).withAlpha(inFocus ? 255 : 120), sheet.theme().land);
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
  // Into a country an arrow takes another way than to its middle: rather a row too many than one too few.
  constexpr double share = 0.6;
  return length * seen / (steps + 1) >= share * leastArrowSeenPx * sheet.scale;
}

void addArrowRows(const Sheet& sheet, const std::vector<const dossier::Flow*>& flows, std::vector<LegendRow>& rows) {
  for (const bool promised : {false, true}) {
    std::set<std::string> what;
    std::size_t count = 0;
    for (const dossier::Flow* flow : flows) {
      if (flow->status != (promised ? dossier::FlowStatus::Promised : dossier::FlowStatus::Done)) continue;
      what.insert(flow->what);
      ++count;
    }
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

/// What the widest of the arrows in sight stands for, where widths tell it: half as wide is half as many.
void addWidthRows(const Sheet& sheet, const std::vector<const dossier::Flow*>& flows, std::vector<LegendRow>& rows) {
  const dossier::Dossier& dossier = sheet.state.dossier();
  const FlowScale scale = FlowScale::of(*sheet.scene.shown->facts);
  if (scale.most <= 0) return;
  double least = scale.most;
  double most = 0;
  bool uncounted = false;
  for (const dossier::Flow* flow : flows) {
    const double count = flow->count.value_or(0);
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
  if (most > 0 && scale.widthOf(least) < scale.widthOf(most)) {
    // What is counted is told in the dossier's language, as in the rows above.
    const bool own = dossier.language == base::codeOf(sheet.state.language);
    const std::string number = base::sayNumber(most, sheet.state.language, 1);
    add(scale.widthOf(most), own && !scale.what.empty() ? number + " " + scale.what : number);
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
  if (unreviewed + contested + unsupported == 0) return;
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

/// What the least and the largest of the markers in sight stand for, where they differ; in a long legend only the
/// largest: half the area is half as many.
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
  constexpr std::size_t manyRows = 6;
  const bool clamped = least < bound;
  if (clamped || rows.size() + 2 <= manyRows) add(clamped ? bound : least, clamped);
  add(most, false);
}

/// Places that this map cannot show at all, in a picture that nobody can turn: nobody shall take them for not told.
void addMissingRow(const Sheet& sheet, std::vector<LegendRow>& rows) {
  const auto& places = sheet.scene.places;
  const auto missing = std::ranges::count_if(places, [](const ScenePlace& p) { return !p.plane; });
  if (missing == 0) return;
  const std::vector<std::string> numbers{std::to_string(missing), std::to_string(places.size())};
  LegendRow row;
  row.symbol = LegendRow::Symbol::None;
  row.name =
      base::say(sheet.state.projection->globeCentre() ? base::Message("{} of {} places on the far side", numbers)
                                                      : base::Message("{} of {} places beyond this map", numbers),
                sheet.state.language);
  rows.push_back(std::move(row));
}

/// Half the length of an arrow in the legend: a wide one has a long head.
double arrowHalfPx(const Sheet& sheet, const LegendRow& row) {
  const double head = headLengthShare * static_cast<double>(row.arrow.headPx);
  return std::max(10 * sheet.scale, (head + 17 * sheet.scale) / 2);
}

/// A large marker has a row of its own height.
double heightOf(const Sheet& sheet, const LegendRow& row) {
  const double least = rowPx * sheet.scale;
  if (row.symbol == LegendRow::Symbol::Area || row.symbol == LegendRow::Symbol::None) return least;
  const float symbol = row.symbol == LegendRow::Symbol::Arrow ? row.arrow.headPx : row.marker.sizePx;
  return std::max(least, static_cast<double>(symbol) + 5 * sheet.scale);
}

struct Measures {
  double symbol = 0;
  double name = 0;
  double count = 0;
  double note = 0;  ///< of what stands without a symbol
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
    if (row.symbol == LegendRow::Symbol::MarkerOnArea) out.symbol = std::max(out.symbol, 2 * swatchPx.x * sheet.scale);
    if (row.symbol == LegendRow::Symbol::None) {
      out.note = std::max(out.note, sheet.type.widthOf(countRun(sheet, row.name)));
      continue;
    }
    out.name = std::max(out.name, sheet.type.widthOf(nameRun(sheet, row.name)));
    out.count = std::max(out.count, sheet.type.widthOf(countRun(sheet, row.count)));
  }
  return out;
}

void drawSwatch(Sheet& sheet, const LegendRow& row, const geo::ScreenPoint& centre, const geo::ScreenPoint& half) {
  const double w = half.x * sheet.scale;
  const double h = half.y * sheet.scale;
  sheet.frame.furniture.push_back({{centre.x - w, centre.y - h, centre.x + w, centre.y + h},
                                   sheet.px(1.5),
                                   row.area,
                                   row.areaOutline,
                                   sheet.px(1.2),
                                   0});
}

void drawSymbol(Sheet& sheet, const LegendRow& row, const geo::ScreenPoint& centre) {
  switch (row.symbol) {
    case LegendRow::Symbol::MarkerOnArea:
      drawSwatch(sheet, row, centre, swatchPx);
      [[fallthrough]];
    case LegendRow::Symbol::Marker: {
      Marker marker = row.marker;
      marker.at = centre;
      sheet.frame.furnitureMarks.push_back(marker);
      break;
    }
    case LegendRow::Symbol::Area:
      drawSwatch(sheet, row, centre, {8, 5.5});
      break;
    case LegendRow::Symbol::Arrow: {
      Arrow arrow = row.arrow;
      const double half = arrowHalfPx(sheet, row);
      arrow.path = {{centre.x - half, centre.y}, {centre.x, centre.y}, {centre.x + half, centre.y}};
      sheet.frame.furnitureArrows.push_back(std::move(arrow));
      break;
    }
    case LegendRow::Symbol::None:
      break;
  }
}

geo::ScreenPoint legendSize(Sheet& sheet, const std::vector<LegendRow>& rows) {
  const Measures m = measure(sheet, rows);
  const double gap = m.count > 0 ? countGapPx : 0;
  const double width = std::max((nameGapPx + gap) * sheet.scale + m.symbol + m.name + m.count, m.note);
  return {2 * padPx * sheet.scale + width, 2 * (padPx - 4) * sheet.scale + m.height};
}

void drawLegend(Sheet& sheet, const std::vector<LegendRow>& rows, double left, double top) {
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
    const bool note = row.symbol == LegendRow::Symbol::None;
    const TextBlock name = sheet.type.side({note ? countRun(sheet, row.name) : nameRun(sheet, row.name)}, 0);
    const TextBlock count = sheet.type.side({countRun(sheet, row.count)}, 0);
    const double baseline = middle + name.capPx / 2;
    appendLabels(sheet.frame.furnitureLabels, name, {note ? left + padPx * sheet.scale : names, baseline}, none, 0);
    appendLabels(sheet.frame.furnitureLabels, count, {box.right - padPx * sheet.scale - count.widthPx, baseline}, none,
                 0);
    y += heightOf(sheet, row);
  }
}

/// Only what the map shows: roles of places in sight, these flows, and what is not settled.
std::vector<LegendRow> rowsWith(const Sheet& sheet, const std::vector<const dossier::Flow*>& flows, bool still) {
  const auto sends = [&](const ScenePlace& place) {
    return std::ranges::any_of(flows, [&](const dossier::Flow* flow) { return flow->from == place.place->id; });
  };
  std::vector<LegendRow> rows;
  for (const Role role : {Role::Site, Role::Origin, Role::Destination, Role::Actor, Role::Mention}) {
    std::vector<const ScenePlace*> seen;
    for (const ScenePlace& place : sheet.scene.places) {
      if (place.place->role == role && (isInSight(sheet, place) || sends(place))) seen.push_back(&place);
    }
    if (!seen.empty()) rows.push_back(roleRow(sheet, role, seen));
  }
  addArrowRows(sheet, flows, rows);
  addWidthRows(sheet, flows, rows);
  addStatusRows(sheet, rows);
  addSizeRows(sheet, rows);
  if (still) addMissingRow(sheet, rows);
  return rows;
}

/// Before arrows are placed: the flows that will have one, as far as can be told.
std::vector<const dossier::Flow*> expectedFlows(const Sheet& sheet) {
  std::vector<const dossier::Flow*> flows;
  if (!sheet.state.layers.flows) return flows;
  for (const dossier::Flow& flow : sheet.scene.shown->flows) {
    const auto* from = sheet.scene.find(flow.from);
    const auto* to = sheet.scene.find(flow.to);
    if (from == nullptr || to == nullptr || !isArrowSeen(sheet, *from, *to)) continue;
    const auto same = [&](const dossier::Flow* other) {
      return other->from == flow.from && other->to == flow.to && other->status == flow.status;
    };
    if (std::ranges::none_of(flows, same)) flows.push_back(&flow);
  }
  return flows;
}

/// On a stage the headline says what one kind of marks is.
std::size_t leastRows(const Sheet& sheet) {
  return sheet.stage ? 2 : 1;
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

std::optional<ScreenBox> reserveLegend(Sheet& sheet, bool still) {
  const auto rows = rowsWith(sheet, expectedFlows(sheet), still);
  if (rows.size() < leastRows(sheet)) return std::nullopt;
  return takeCorner(sheet, legendSize(sheet, rows), still);
}

void addLegend(Sheet& sheet, const ScreenBox& reserved, bool still) {
  const auto rows = rowsWith(sheet, sheet.arrowFlows, still);
  if (rows.size() < leastRows(sheet)) return;
  const geo::ScreenPoint size = legendSize(sheet, rows);
  // Smaller than it was expected to be, it stays in its corner.
  const bool right = reserved.left + reserved.right > sheet.frame.viewport.widthPx;
  const bool bottom = reserved.top + reserved.bottom > sheet.frame.viewport.heightPx;
  drawLegend(sheet, rows, right ? reserved.right - size.x : reserved.left,
             bottom ? reserved.bottom - size.y : reserved.top);
}

}  // namespace dateline::frame
