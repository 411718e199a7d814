#include "frame/events.hpp"

#include <algorithm>
#include <cmath>

#include "base/numbers.hpp"
#include "frame/event_cells.hpp"
#include "frame/event_colours.hpp"
#include "frame/event_density.hpp"

namespace dateline::frame {
namespace {

/// Circles of this radius and more have an open middle with their number.
constexpr double leastRingPx = 10;
/// Smaller ones are no obstacle: a label over a dot stays readable.
constexpr double obstaclePx = 6;

/// "12 345", or shorter where that is too wide: "12 k", "1,2 M".
std::vector<std::string> wordsFor(std::uint32_t count, base::Language language) {
  std::vector<std::string> words{base::sayNumber(count, language)};
  const double n = count;
  if (count >= 1'000'000) {
    words.push_back(base::sayNumber(n / 1e6, language, n < 1e7 ? 1 : 0) + "M");
  } else if (count >= 1000) {
    words.push_back(base::sayNumber(n / 1e3, language, n < 1e4 ? 1 : 0) + "k");
  }
  return words;
}

class Placing {
 public:
  explicit Placing(Sheet& sheet)
      : m_sheet(sheet),
        m_shown(*sheet.state.events.shown),
        m_layer(sheet.frame.events),
        m_scale(eventScaleOf(m_shown, sheet.state.camera.metresPerPx, sheet.scale)) {}

  const EventScale& scale() const { return m_scale; }

  void place(const ShownCell& cell) {
    const events::Counts counts = m_shown.counts(cell.range);
    EventMark mark;
    mark.cell = cell.cell;
    mark.count = counts.total;
    if (cell.single) mark.event = cell.range.first;
    double radius = eventRadiusPx(m_scale, counts.total);
    if (cell.single) {
      mark.at = m_sheet.toScreen(cell.centre);
    } else {
      radius = std::min(radius, mostRadius(cell));
      mark.at = m_sheet.toScreen(middleOf(cell, counts, radius));
    }
    if (!isSeen(mark.at, radius)) return;
    m_layer.inView += counts.total;
    mark.radiusPx = static_cast<float>(radius);
    setShares(counts, mark);
    mark.lit = isLit(mark);
    if (radius >= leastRingPx * m_sheet.scale) addNumber(mark);
    if (radius >= obstaclePx * m_sheet.scale) {
      m_sheet.obstacles.add({mark.at.x - radius, mark.at.y - radius, mark.at.x + radius, mark.at.y + radius});
    }
    m_layer.marks.push_back(mark);
  }

 private:
  bool isSeen(const geo::ScreenPoint& at, double radius) const {
    const geo::Viewport& size = m_sheet.frame.viewport;
    return at.x > -radius && at.y > -radius && at.x < size.widthPx + radius && at.y < size.heightPx + radius;
  }

  double lengthPx(const geo::Projected& side) const {
    return std::hypot(side.x, side.y) / m_sheet.frame.camera.metresPerPx;
  }

  /// A circle stays within its cell, so that no two ever touch. Markers may: they are where their events are.
  double mostRadius(const ShownCell& cell) const {
    if (m_scale.markers) return m_scale.mostPx;
    const double gap = 1 * m_sheet.scale;
    return std::max(m_scale.leastPx, std::min(lengthPx(cell.east), lengthPx(cell.north)) / 2 - gap);
  }

  /// Where the events are on average, moved as little as keeps the circle in its cell.
  geo::Projected middleOf(const ShownCell& cell, const events::Counts& counts, double radius) const {
    const geo::LonLat mean = counts.mean();
    const auto within = [&](double share, double sidePx) {
      const double room = m_scale.markers ? 0 : std::min(0.5, radius / std::max(1e-9, sidePx));
      return std::clamp(share, room, 1 - room) - 0.5;
    };
    const double u = within((mean.lon - cell.cell.west()) / cell.cell.widthDegrees(), lengthPx(cell.east));
    const double v = within((mean.lat - cell.cell.south()) / cell.cell.heightDegrees(), lengthPx(cell.north));
    return {cell.centre.x + u * cell.east.x + v * cell.north.x, cell.centre.y + u * cell.east.y + v * cell.north.y};
  }

  void setShares(const events::Counts& counts, EventMark& mark) const {
    std::array<std::uint32_t, eventColours> byColour{};
    for (std::size_t type = 0; type < m_shown.set().types().size(); ++type) {
      byColour[colourOfType(m_shown.set(), type)] += counts.byType[type];
    }
    // A dot too small for shares has the colour of most of its events.
    constexpr double leastSharedPx = 7;
    if (static_cast<double>(mark.radiusPx) < leastSharedPx * m_sheet.scale) {
      const auto most = std::ranges::max_element(byColour) - byColour.begin();
      byColour.fill(0);
      byColour[static_cast<std::size_t>(most)] = counts.total;
    }
    std::uint32_t sum = 0;
    for (std::size_t i = 0; i + 1 < eventColours; ++i) {
      sum += byColour[i];
      mark.ends[i] = static_cast<float>(sum) / static_cast<float>(counts.total);
    }
  }

  bool isLit(const EventMark& mark) const {
    const auto meant = [&](const session::EventFocus& focus) {
      return (focus.event && mark.event == focus.event) || (focus.cell && *focus.cell == mark.cell);
    };
    return meant(m_sheet.state.events.hover) || meant(m_sheet.state.events.selection);
  }

  /// In the open middle, in the largest type that fits; none where even the short form does not.
  void addNumber(EventMark& mark) {
    const double hole = static_cast<double>(mark.radiusPx) * 0.76;
    for (const std::string& word : wordsFor(mark.count, m_sheet.state.language)) {
      for (const double size : {12.0, 11.0, 10.0, 9.0}) {
        TextRun run{word, text::Style::SemiBold, m_sheet.px(size), m_sheet.theme().text, 0, true};
        if (m_sheet.type.widthOf(run) > 2 * hole * 0.86) continue;
        const TextBlock block = m_sheet.type.side({run}, 0);
        appendLabels(m_sheet.frame.eventLabels, block, block.startCentredOn(mark.at),
                     m_sheet.theme().panel.withAlpha(0), 0);
        mark.holePx = static_cast<float>(hole);
        return;
      }
    }
  }

  Sheet& m_sheet;
  const events::Sifted& m_shown;
  EventLayer& m_layer;
  EventScale m_scale;
};

}  // namespace

const WorldNet& EventCaches::netOf(const std::shared_ptr<const geo::Projection>& projection) {
  if (m_projection != projection || !m_net) {
    m_projection = projection;
    m_net.emplace(*projection);
  }
  return *m_net;
}

void addEvents(Sheet& sheet, EventCaches& caches) {
  if (!sheet.state.events.open()) return;
  EventLayer& layer = sheet.frame.events;
  layer.open = true;
  layer.colours = eventColoursOf(sheet.theme());
  layer.outline = sheet.theme().markerOutline;
  layer.middle = sheet.theme().panel;
  layer.ring = sheet.theme().text.withAlpha(110);
  layer.outlinePx = sheet.px(1);
  const geo::Projection& projection = *sheet.state.projection;
  // Circles reach into the picture from beyond its edge.
  const double marginPx = 100 * sheet.scale;
  geo::ProjectedBox box = geo::visibleBox(sheet.frame.camera, sheet.frame.viewport);
  const double margin = marginPx * sheet.frame.camera.metresPerPx;
  box.min = {box.min.x - margin, box.min.y - margin};
  box.max = {box.max.x + margin, box.max.y + margin};
  const auto seen = caches.netOf(sheet.state.projection).visible(projection, box);
  if (!seen) return;
  if (sheet.state.events.display == session::EventDisplay::Density) {
    const DensityQuery density{*sheet.state.events.shown,
                               projection,
                               seen->box,
                               geo::visibleBox(sheet.frame.camera, sheet.frame.viewport),
                               sheet.frame.camera.metresPerPx,
                               sheet.scale};
    layer.density = densityOf(density, sheet.theme(), layer.inView);
    return;
  }
  Placing placing(sheet);
  const CellQuery query{*sheet.state.events.shown, projection, seen->box, sheet.frame.camera.metresPerPx,
                        placing.scale().sidePx};
  forEachCell(query, [&](const ShownCell& cell) { placing.place(cell); });
  // Small ones lie on top of large ones, lit ones on top of all.
  std::ranges::stable_sort(layer.marks, [](const EventMark& a, const EventMark& b) {
    return a.lit != b.lit ? b.lit : a.radiusPx > b.radiusPx;
  });
}

const EventMark* eventMarkAt(const EventLayer& layer, const geo::ScreenPoint& p, double slackPx) {
  for (auto mark = layer.marks.rbegin(); mark != layer.marks.rend(); ++mark) {
    const double reach = static_cast<double>(mark->radiusPx) + slackPx;
    if (std::hypot(p.x - mark->at.x, p.y - mark->at.y) <= reach) return &*mark;
  }
  return nullptr;
}

}  // namespace dateline::frame
