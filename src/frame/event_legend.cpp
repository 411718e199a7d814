#include "frame/event_legend.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "base/message.hpp"
#include "base/numbers.hpp"
#include "frame/event_cells.hpp"
#include "frame/event_colours.hpp"
#include "frame/event_density.hpp"
#include "frame/furniture.hpp"

namespace dateline::frame {
namespace {

using text::Style;

constexpr double padPx = 14;
constexpr double rowPx = 21;
constexpr double symbolPx = 20;
constexpr double typePx = 13;
constexpr double gapPx = 22;
constexpr double rampPx = 38;

struct Row {
  std::string name;
  std::string count;
  std::optional<Colour> colour;  ///< none: the map does not show types
  bool hidden = false;           ///< by the filter
};

struct SizeSample {
  double radius = 0;
  std::string text;
};

/// What the box holds, set in type.
struct Content {
  TextBlock head;
  TextBlock below;
  std::vector<Row> rows;
  std::vector<SizeSample> sizes;
  struct Tick {
    double share = 0;  ///< of the ramp's length
    std::string text;
  };
  std::vector<Tick> rampTicks;  ///< empty: no ramp
  std::vector<TextBlock> notes;
};

TextRun run(const Sheet& sheet, const std::string& text, double sizePx, bool quiet, Style style = Style::Regular) {
  return {text, style, sheet.px(sizePx), quiet ? sheet.theme().quietText : sheet.theme().text, 0, true};
}

std::string number(const Sheet& sheet, double value) {
  return base::sayNumber(value, sheet.state.language);
}

std::string say(const Sheet& sheet, const base::Message& message) {
  return base::say(message, sheet.state.language);
}

std::vector<Row> typeRows(const Sheet& sheet) {
  const events::Sifted& shown = *sheet.state.events.shown;
  const events::EventSet& set = shown.set();
  std::vector<Row> rows;
  if (!set.hasTypes()) return rows;
  std::uint32_t others = 0;
  std::size_t otherTypes = 0;
  for (std::size_t type = 0; type < set.types().size(); ++type) {
    const std::size_t colour = colourOfType(set, type);
    if (colour + 1 == eventColours && set.types().size() > eventColours) {
      others += shown.totalOf(type);
      ++otherTypes;
      continue;
    }
    std::string name = set.types()[type];
    if (name.empty()) name = say(sheet, "Without a type");
    rows.push_back({std::move(name), number(sheet, shown.totalOf(type)), sheet.frame.events.colours[colour],
                    shown.filter().hides(type)});
  }
  if (otherTypes > 0) {
    rows.push_back({say(sheet, "Other types"), number(sheet, others), sheet.frame.events.colours.back(), false});
  }
  return rows;
}

/// The largest of 1, 2, 5, 10, 20 … that is not above.
double roundBelow(double value) {
  const double power = std::pow(10, std::floor(std::log10(std::max(1.0, value))));
  for (const double digit : {5.0, 2.0}) {
    if (digit * power <= value) return digit * power;
  }
  return power;
}

/// A few circles with round numbers, the smallest first.
std::vector<SizeSample> sizeSamples(const Sheet& sheet) {
  const EventScale scale = eventScaleOf(*sheet.state.events.shown, sheet.state.camera.metresPerPx, sheet.scale);
  std::uint32_t most = 1;
  for (const EventMark& mark : sheet.frame.events.marks) most = std::max(most, mark.count);
  std::vector<SizeSample> samples;
  if (most < 2) return samples;
  const double largest = roundBelow(most);
  const double atLeast = std::pow(scale.leastPx / scale.perRootPx, 2);  // as many have the smallest circle
  if (atLeast >= 2) {
    samples.push_back({scale.leastPx, say(sheet, {"to {}", {number(sheet, roundBelow(atLeast))}})});
  } else {
    samples.push_back({eventRadiusPx(scale, 1), number(sheet, 1)});
  }
  for (const double count : {std::round(largest / 10), largest}) {
    const double radius = scale.perRootPx * std::sqrt(count);
    if (radius > samples.back().radius * 1.35) samples.push_back({radius, number(sheet, count)});
  }
  return samples;
}

/// Densities along the ramp, a number of events on so many square kilometres of the ground.
void addRamp(Sheet& sheet, Content& content) {
  const DensityScale scale = densityScaleOf(*sheet.state.events.shown, sheet.state.camera.metresPerPx, sheet.scale);
  // An area on which numbers have few digits.
  double km2 = 1;
  while (scale.perKm2Most * km2 < 20 && km2 < 1e6) km2 *= 10;
  // Powers of ten, which stand at equal distances on a logarithmic ramp.
  constexpr double leastShare = 0.06;
  for (double value = 1e-3; value <= scale.perKm2Most * km2; value *= 10) {
    const double share = scale.levelOf(value / km2) / 255;
    if (share >= leastShare) content.rampTicks.push_back({share, base::sayNumber(value, sheet.state.language, 3)});
  }
  content.notes.push_back(
      sheet.type.side({run(sheet, say(sheet, {"events per {} km²", {number(sheet, km2)}}), 12, true)}, 0));
}

Content contentOf(Sheet& sheet, bool types) {
  const events::Sifted& shown = *sheet.state.events.shown;
  const events::EventSet& set = shown.set();
  Content out;
  const auto total = static_cast<long>(shown.total());
  const std::string all = number(sheet, static_cast<double>(total));
  out.head = sheet.type.side(
      {run(sheet, all + " " + say(sheet, total == 1 ? "event" : "events"), 14, false, Style::SemiBold)}, 0);
  out.below = sheet.type.side(
      {run(sheet, say(sheet, {"{} in view", {number(sheet, sheet.frame.events.inView)}}), 12, true)}, 0);
  if (types) out.rows = typeRows(sheet);
  if (sheet.frame.events.density) {
    // Its colours are no types'.
    for (Row& row : out.rows) row.colour.reset();
    addRamp(sheet, out);
  } else {
    out.sizes = sizeSamples(sheet);
  }
  const auto note = [&](const base::Message& text) {
    out.notes.push_back(sheet.type.side({run(sheet, say(sheet, text), 12, true)}, 0));
  };
  if (const std::uint32_t hidden = set.size() - shown.total(); hidden > 0) {
    note({"{} hidden by the filter", {number(sheet, hidden)}});
  }
  return out;
}

class Drawing {
 public:
  Drawing(Sheet& sheet, const Content& content) : m_sheet(sheet), m_content(content) { measure(); }

  geo::ScreenPoint size() const { return m_size; }

  void draw(const ScreenBox& box) {
    const Theme& theme = m_sheet.theme();
    m_sheet.frame.furniture.push_back(
        {box, m_sheet.px(6), theme.legend, theme.legendLine, m_sheet.px(1), theme.dark ? 0 : m_sheet.px(6)});
    const double left = box.left + px(padPx);
    const double right = box.right - px(padPx);
    double y = box.top + px(padPx - 2);
    put(m_content.head, left, y + px(14));
    y += px(20);
    put(m_content.below, left, y + px(12));
    y += px(22);
    for (const Row& row : m_content.rows) {
      drawRow(row, left, right, y + px(rowPx / 2));
      y += px(rowPx);
    }
    if (!m_content.sizes.empty()) {
      y += px(8);
      drawSizes(left, y);
      y += m_sizesHeight;
    }
    if (!m_content.rampTicks.empty()) {
      drawRamp(left, right, y + px(10));
      y += px(rampPx);
    }
    for (const TextBlock& note : m_content.notes) {
      y += px(18);
      put(note, left, y - px(4));
    }
  }

 private:
  double px(double at96dpi) const { return at96dpi * m_sheet.scale; }

  void measure() {
    double width = std::max(m_content.head.widthPx, m_content.below.widthPx);
    for (const Row& row : m_content.rows) {
      width = std::max(width, px(symbolPx + gapPx) + m_sheet.type.widthOf(run(m_sheet, row.name, typePx, false)) +
                                  m_sheet.type.widthOf(run(m_sheet, row.count, typePx, true)));
    }
    double sizes = 0;
    for (const SizeSample& sample : m_content.sizes) {
      sizes += sampleWidth(sample);
      m_sizesHeight = std::max(m_sizesHeight, 2 * sample.radius + px(22));
    }
    width = std::max(width, sizes);
    for (const TextBlock& note : m_content.notes) width = std::max(width, note.widthPx);
    const double height = px(2 * padPx - 4 + 36 + rowPx * static_cast<double>(m_content.rows.size())) +
                          (m_content.sizes.empty() ? 0 : px(8) + m_sizesHeight) +
                          (m_content.rampTicks.empty() ? 0 : px(rampPx)) +
                          px(18 * static_cast<double>(m_content.notes.size()));
    m_size = {width + px(2 * padPx), height};
  }

  double sampleWidth(const SizeSample& sample) const {
    return std::max(2 * sample.radius, m_sheet.type.widthOf(run(m_sheet, sample.text, 11.5, true))) + px(16);
  }

  void put(const TextBlock& block, double x, double baseline) {
    appendLabels(m_sheet.frame.furnitureLabels, block, {x, baseline}, m_sheet.theme().legend.withAlpha(0), 0);
  }

  void drawRow(const Row& row, double left, double right, double middle) {
    if (row.colour) {
      Marker dot;
      dot.at = {left + px(6), middle};
      dot.sizePx = m_sheet.px(11);
      dot.outlinePx = row.hidden ? m_sheet.px(1.6) : 0;
      dot.fill = row.hidden ? m_sheet.theme().legend.withAlpha(0) : *row.colour;
      dot.outline = row.hidden ? *row.colour : row.colour->withAlpha(0);
      m_sheet.frame.furnitureMarks.push_back(dot);
    }
    const TextBlock name = m_sheet.type.side({run(m_sheet, row.name, typePx, row.hidden)}, 0);
    const TextBlock count = m_sheet.type.side({run(m_sheet, row.count, typePx, true)}, 0);
    const double baseline = middle + name.capPx / 2;
    put(name, left + (row.colour ? px(symbolPx) : 0), baseline);
    put(count, right - count.widthPx, baseline);
  }

  /// The colours as they lie on land, with their densities below.
  void drawRamp(double left, double right, double top) {
    constexpr int parts = 64;
    const double width = (right - left) / parts;
    for (int i = 0; i < parts; ++i) {
      const Colour& colour = m_sheet.frame.events.density->ramp[static_cast<std::size_t>(i * 255 / (parts - 1))];
      m_sheet.frame.furniture.push_back(
          {{left + i * width, top, left + (i + 1) * width + (i + 1 < parts ? 1 : 0), top + px(10)},
           0,
           blended(colour, m_sheet.theme().land),
           {0, 0, 0, 0},
           0,
           0});
    }
    const double baseline = top + px(26);
    double free = left;
    for (const Content::Tick& tick : m_content.rampTicks) {
      const double x = left + (right - left) * tick.share;
      m_sheet.frame.furniture.push_back(
          {{x - px(0.5), top + px(10), x + px(0.5), top + px(14)}, 0, m_sheet.theme().quietText, {0, 0, 0, 0}, 0, 0});
      const TextBlock text = m_sheet.type.side({run(m_sheet, tick.text, 11.5, true)}, 0);
      const double start = std::min(x - text.widthPx / 2, right - text.widthPx);
      if (start < free) continue;
      put(text, start, baseline);
      free = start + text.widthPx + px(6);
    }
  }

  /// Circles side by side on one line, their numbers below.
  void drawSizes(double left, double top) {
    const double line = top + m_sizesHeight - px(20);
    double x = left;
    for (const SizeSample& sample : m_content.sizes) {
      const double width = sampleWidth(sample) - px(16);
      Marker circle;
      circle.at = {x + width / 2, line - sample.radius};
      circle.sizePx = static_cast<float>(2 * sample.radius);
      circle.outlinePx = m_sheet.px(1.2);
      circle.fill = m_sheet.theme().quietText.withAlpha(40);
      circle.outline = m_sheet.theme().quietText;
      m_sheet.frame.furnitureMarks.push_back(circle);
      const TextBlock text = m_sheet.type.side({run(m_sheet, sample.text, 11.5, true)}, 0);
      put(text, x + (width - text.widthPx) / 2, line + px(14));
      x += width + px(16);
    }
  }

  Sheet& m_sheet;
  const Content& m_content;
  geo::ScreenPoint m_size;
  double m_sizesHeight = 0;
};

}  // namespace

void addEventLegend(Sheet& sheet, const Furnishing& furnishing) {
  if (!sheet.frame.events.open) return;
  const Content content = contentOf(sheet, furnishing.eventTypes);
  Drawing drawing(sheet, content);
  if (const auto box = takeCorner(sheet, drawing.size(), furnishing.title)) drawing.draw(*box);
}

}  // namespace dateline::frame
