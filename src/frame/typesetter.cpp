#include "frame/typesetter.hpp"

#include <algorithm>

namespace dateline::frame {
namespace {

constexpr std::size_t mostLines = 20'000;
/// Room above capitals for accents and below the baseline for g, p, q, in em: a label's box holds its ink.
constexpr double accentEm = 0.16;
constexpr double descenderEm = 0.22;

double capOf(const TextBlock::Part& part) {
  return static_cast<double>(part.line->capHeightEm * part.run.sizePx);
}

void measure(TextBlock& block) {
  block.capPx = block.parts.empty() ? 0 : capOf(block.parts.front());
  for (const TextBlock::Part& part : block.parts) {
    const double size = static_cast<double>(part.run.sizePx);
    block.widthPx = std::max(block.widthPx, part.x + static_cast<double>(part.line->widthEm) * size);
    block.topPx = std::max(block.topPx, capOf(part) + accentEm * size - part.baseline);
    block.bottomPx = std::max(block.bottomPx, part.baseline + descenderEm * size);
  }
}

}  // namespace

geo::ScreenPoint TextBlock::startCentredOn(const geo::ScreenPoint& centre) const {
  const double lastBaseline = parts.empty() ? 0 : parts.back().baseline;
  return {centre.x - widthPx / 2, centre.y + (capPx - lastBaseline) / 2};
}

const text::ShapedText& Typesetter::shape(const TextRun& run) {
  std::string key = run.text;
  key += '\0';
  key += static_cast<char>('a' + static_cast<int>(run.style) * 2 + (run.tabular ? 1 : 0));
  key += std::to_string(static_cast<int>(run.spacingEm * 1000));
  const auto found = m_lines.find(key);
  if (found != m_lines.end()) return found->second;
  return m_lines.emplace(std::move(key), m_atlas.shape(run.style, run.text, {run.spacingEm, run.tabular}))
      .first->second;
}

TextBlock Typesetter::side(const std::vector<TextRun>& runs, double gapPx) {
  TextBlock block;
  double x = 0;
  for (const TextRun& run : runs) {
    const text::ShapedText& line = shape(run);
    block.parts.push_back({run, &line, x, 0});
    x += static_cast<double>(line.widthEm * run.sizePx) + gapPx;
  }
  measure(block);
  return block;
}

TextBlock Typesetter::stacked(const std::vector<TextRun>& runs, double leading) {
  TextBlock block;
  double widest = 0;
  for (const TextRun& run : runs) widest = std::max(widest, widthOf(run));
  double baseline = 0;
  for (const TextRun& run : runs) {
    if (!block.parts.empty()) baseline += leading * static_cast<double>(run.sizePx);
    block.parts.push_back({run, &shape(run), (widest - widthOf(run)) / 2, baseline});
  }
  measure(block);
  return block;
}

TextBlock Typesetter::flushLeft(const std::vector<TextRun>& runs, double leading) {
  TextBlock block = stacked(runs, leading);
  for (TextBlock::Part& part : block.parts) part.x = 0;
  return block;
}

void Typesetter::trim() {
  if (m_lines.size() > mostLines) m_lines.clear();
}

void appendLabels(std::vector<Label>& labels, const TextBlock& block, const geo::ScreenPoint& at, const Colour& halo,
                  float haloPx) {
  for (const TextBlock::Part& part : block.parts) {
    Label label;
    label.line = *part.line;
    label.style = part.run.style;
    label.sizePx = part.run.sizePx;
    label.at = {at.x + part.x, at.y + part.baseline};
    label.colour = part.run.colour;
    label.halo = halo;
    label.haloPx = haloPx;
    labels.push_back(std::move(label));
  }
}

}  // namespace dateline::frame
