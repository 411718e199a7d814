#include "frame/presenter_page.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "base/message.hpp"
#include "frame/paragraph.hpp"

namespace dateline::frame {
namespace {

using text::Style;

constexpr double stageAspect = 16.0 / 9;

/// "4:05", "1:02:30"
std::string sayElapsed(double seconds) {
  const long whole = std::lround(std::floor(seconds));
  char text[32] = {};
  if (whole >= 3600) {
    std::snprintf(text, sizeof text, "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60, whole % 60);
  } else {
    std::snprintf(text, sizeof text, "%ld:%02ld", whole / 60, whole % 60);
  }
  return text;
}

class Page {
 public:
  Page(const session::State& state, Typesetter& type, const geo::Viewport& size)
      : m_state(state), m_type(type), m_unit(std::min(size.widthPx / 1280.0, size.heightPx / 720.0)) {
    m_page.frame.viewport = size;
    m_page.frame.camera = state.camera;
    m_page.frame.theme = stageThemeOf(session::ThemeId::Dark);
    m_page.frame.ground.water = theme().panel;
    const auto width = static_cast<double>(size.widthPx);
    const auto height = static_cast<double>(size.heightPx);
    m_page.frame.furniture.push_back({{0, 0, width, height}, 0, theme().panel, {}, 0, 0});
  }

  PresenterPage make(const std::string& clock) {
    const double edge = 24 * m_unit;
    const double width = m_page.frame.viewport.widthPx;
    const double height = m_page.frame.viewport.heightPx;
    const double left = std::floor(0.58 * (width - 3 * edge));
    const double right = width - 3 * edge - left;
    const double top = edge + 44 * m_unit;
    drawClock(clock, {edge, edge, width - edge, top});
    m_page.now = {edge, top, edge + left, top + std::round(left / stageAspect)};
    frameAround(m_page.now);
    const double besideLeft = 2 * edge + left;
    const auto& briefing = m_state.dossier().briefing;
    const std::size_t step = m_state.stage->step;
    const double nextTop = top + 30 * m_unit;
    const bool last = step + 1 >= briefing.size();
    line(last ? base::Message("This is the last step.") : base::Message("Next: {}", {titleOf(step + 1)}),
         {besideLeft, top}, right, 17, Style::Medium, theme().quietText);
    if (!last) {
      m_page.next = {besideLeft, nextTop, besideLeft + right, nextTop + std::round(right / stageAspect)};
      frameAround(m_page.next);
    }
    const double notesTop = last ? nextTop : m_page.next.bottom + edge;
    drawNotes({besideLeft, notesTop, besideLeft + right, height - edge});
    const double titleTop = m_page.now.bottom + 14 * m_unit;
    line({"Step {} of {}", {std::to_string(step + 1), std::to_string(briefing.size())}}, {edge, titleTop}, left, 15,
         Style::Regular, theme().quietText);
    block(titleOf(step), {edge, titleTop + 22 * m_unit}, left, 22, Style::SemiBold, 1);
    if (step < briefing.size()) {
      block(briefing[step].caption, {edge, titleTop + 54 * m_unit}, left, 17, Style::Regular, 3);
    }
    return std::move(m_page);
  }

 private:
  const Theme& theme() const { return m_page.frame.theme; }

  std::string titleOf(std::size_t step) const {
    const auto& briefing = m_state.dossier().briefing;
    if (step >= briefing.size()) return {};
    return briefing[step].title.empty() ? base::say({"Step {}", {std::to_string(step + 1)}}, m_state.language)
                                        : briefing[step].title;
  }

  double put(const TextBlock& text, const geo::ScreenPoint& at) {
    appendLabels(m_page.frame.furnitureLabels, text, {at.x, at.y + text.topPx}, theme().panel.withAlpha(0), 0);
    return text.heightPx();
  }

  TextBlock set(const std::string& text, double widthPx, double size, Style style, const Colour& colour,
                std::size_t lines) {
    const TextRun run{text, style, static_cast<float>(size * m_unit), colour, 0, true};
    return paragraph(m_type, run, widthPx, lines, m_state.dossier().language, 1.32);
  }

  void line(const base::Message& message, const geo::ScreenPoint& at, double widthPx, double size, Style style,
            const Colour& colour) {
    put(set(base::say(message, m_state.language), widthPx, size, style, colour, 1), at);
  }

  void block(const std::string& text, const geo::ScreenPoint& at, double widthPx, double size, Style style,
             std::size_t lines) {
    put(set(text, widthPx, size, style, theme().text, lines), at);
  }

  void drawClock(const std::string& clock, const ScreenBox& box) {
    const TextBlock used = set(sayElapsed(m_state.stage->presented), box.width(), 28, Style::SemiBold, theme().text, 1);
    put(used, {box.left, box.top});
    line("since the beginning", {box.left + used.widthPx + 12 * m_unit, box.top + 11 * m_unit}, box.width(), 15,
         Style::Regular, theme().quietText);
    const TextBlock now = set(clock, box.width(), 28, Style::SemiBold, theme().text, 1);
    put(now, {box.right - now.widthPx, box.top});
  }

  void frameAround(const ScreenBox& box) {
    m_page.frame.furniture.push_back(
        {{box.left - 1, box.top - 1, box.right + 1, box.bottom + 1}, 0, theme().line, {}, 0, 0});
  }

  /// As large as they can be read in the room that there is.
  void drawNotes(const ScreenBox& box) {
    const auto& briefing = m_state.dossier().briefing;
    if (m_state.stage->step >= briefing.size()) return;
    const std::string& notes = briefing[m_state.stage->step].notes;
    if (notes.empty()) {
      line("No notes for this step.", {box.left, box.top}, box.width(), 17, Style::Regular, theme().quietText);
      return;
    }
    for (const double size : {24.0, 21.0, 18.0, 16.0, 14.0, 12.0}) {
      const double leading = 1.32 * size * m_unit;
      const auto lines = static_cast<std::size_t>(std::max(1.0, std::floor((box.bottom - box.top) / leading)));
      const TextBlock text = set(notes, box.width(), size, Style::Regular, theme().text, lines + 1);
      if (text.parts.size() > lines && size > 12) continue;
      put(text.parts.size() > lines ? set(notes, box.width(), size, Style::Regular, theme().text, lines) : text,
          {box.left, box.top});
      return;
    }
  }

  const session::State& m_state;
  Typesetter& m_type;
  double m_unit;
  PresenterPage m_page;
};

}  // namespace

PresenterPage presenterPage(const session::State& state, Typesetter& type, const geo::Viewport& size,
                            const std::string& clock) {
  return Page(state, type, size).make(clock);
}

}  // namespace dateline::frame
