#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "base/numbers.hpp"
#include "session/shown.hpp"
#include "ui/filter_words.hpp"
#include "ui/time_strip.hpp"

namespace dateline::ui {

namespace {

using session::Clock;
using session::DayRange;
using session::Timeline;

/// A flat text that is pressed; the chosen one of several is dark and underlined.
bool word(const Context& context, const char* id, std::string_view text, ImVec2& at, bool chosen) {
  ImFont* font = context.fonts.small;
  const ImVec2 size{textWidth(font, text), context.px(TimeStrip::headHeight)};
  ImGui::SetCursorScreenPos(at);
  const Context::Press press = context.pressable(std::string("button:") + id, size, context.px(3), 3);
  const float top = at.y + std::floor((size.y - font->FontSize) / 2);
  drawText(context, font, {at.x, top}, chosen || press.hovered ? context.theme.text : context.theme.quietText, text);
  if (chosen) {
    const float line = top + font->FontSize + context.px(2);
    ImGui::GetWindowDrawList()->AddRectFilled({at.x, line}, {at.x + size.x, line + context.px(2)},
                                              packed(context.theme.accent));
  }
  at.x += size.x + context.px(12);
  return press.done;
}

enum class Sign { Play, Pause, Back, On };

bool signButton(const Context& context, const char* id, Sign sign, ImVec2& at, bool enabled) {
  const float side = context.px(TimeStrip::headHeight);
  ImGui::SetCursorScreenPos(at);
  const Context::Press press = context.pressable(std::string("button:") + id, {side, side}, context.px(5), 0);
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (press.hovered && enabled) {
    list->AddRectFilled(at, {at.x + side, at.y + side}, packed(context.theme.line), context.px(5));
  }
  const ImU32 colour = packed(enabled ? context.theme.text : context.theme.quietText.withAlpha(110));
  const ImVec2 c{at.x + side / 2, at.y + side / 2};
  const float r = context.px(5.2);
  if (sign == Sign::Play) {
    list->AddTriangleFilled({c.x - r * 0.7F, c.y - r}, {c.x + r, c.y}, {c.x - r * 0.7F, c.y + r}, colour);
  } else if (sign == Sign::Pause) {
    list->AddRectFilled({c.x - r * 0.8F, c.y - r}, {c.x - r * 0.2F, c.y + r}, colour);
    list->AddRectFilled({c.x + r * 0.2F, c.y - r}, {c.x + r * 0.8F, c.y + r}, colour);
  } else {
    const float way = sign == Sign::On ? 1.0F : -1.0F;
    const ImVec2 path[] = {{c.x - way * r * 0.45F, c.y - r * 0.85F},
                           {c.x + way * r * 0.45F, c.y},
                           {c.x - way * r * 0.45F, c.y + r * 0.85F}};
    list->AddPolyline(path, 3, colour, 0, context.px(1.6));
  }
  at.x += side;
  return press.done && enabled;
}

/// The latest day before `day`, or the first after it, on which something became known.
std::optional<long> knownDayBeside(const session::Facts& facts, long day, int way) {
  const std::vector<long>& days = facts.knownDays();
  if (way > 0) {
    const auto next = std::ranges::upper_bound(days, day);
    return next == days.end() ? std::nullopt : std::optional(*next);
  }
  const auto next = std::ranges::lower_bound(days, day);
  return next == days.begin() ? std::nullopt : std::optional(*std::prev(next));
}

std::string said(const Context& context, std::uint32_t count) {
  return context.say(base::Message::counted(static_cast<long>(count), "{} passage", "{} passages"));
}

/// Of what the axis shows of the passages that pass.
std::optional<DayRange> extentOf(const Timeline& line) {
  std::optional<DayRange> all;
  const auto add = [&](long first, long last) {
    if (!all) all = DayRange{first, last};
    all->first = std::max(std::min(all->first, first), line.first);
    all->last = std::min(std::max(all->last, last), line.end - 1);
  };
  for (std::size_t i = 0; i < line.bins.size(); ++i) {
    const long first = line.first + static_cast<long>(i) * line.daysPerBin;
    if (line.bins[i].count.passing > 0) add(first, first + line.daysPerBin - 1);
  }
  for (const session::TimeSpan& span : line.spans) {
    if (span.count.passing > 0) add(span.days.first, span.days.last);
  }
  return all;
}

}  // namespace

void TimeStrip::drawHead(const Context& context, float left, float right, float top) {
  const session::State& state = context.state;
  const bool dated = !context.shown.timeline.days.empty();
  ImVec2 at{left - context.px(6), top};
  const bool playing = state.play.has_value();
  if (signButton(context, "time-play", playing ? Sign::Pause : Sign::Play, at, dated)) {
    context.act(session::PlayTime{!playing});
  }
  if (signButton(context, "time-previous", Sign::Back, at, dated)) context.act(session::StepTime{-1});
  if (signButton(context, "time-next", Sign::On, at, dated)) context.act(session::StepTime{1});
  at.x += context.px(6);
  const std::string speed = base::sayNumber(state.stepsPerSecond, state.language, 2) + "×";
  if (word(context, "time-speed", speed, at, false)) {
    context.act(session::SetPlaySpeed{state.stepsPerSecond >= 8 ? 1 : state.stepsPerSecond * 2});
  }
  at.x += context.px(8);
  constexpr std::array<std::pair<const char*, const char*>, session::clockCount> clocks{
      std::pair{"clock-happened", base::messageKey("Happened")}, std::pair{"clock-said", base::messageKey("Said")},
      std::pair{"clock-published", base::messageKey("Published")}};
  for (std::size_t i = 0; i < clocks.size(); ++i) {
    const auto clock = static_cast<Clock>(i);
    if (at.x + textWidth(context.fonts.small, context.say(clocks[i].second)) > right) break;
    if (word(context, clocks[i].first, context.say(clocks[i].second), at, state.time.clock == clock)) {
      context.act(session::SetClock{clock});
    }
  }
  at.x += context.px(8);
  const session::Facts& facts = *context.shown.facts;
  if (facts.knownDays().size() > 1 || state.time.knownAt) {
    const std::optional<long> known = state.time.knownAt;
    const std::string text = known ? context.say({"Known on {}", {sayDays({*known, *known}, state.language)}})
                                   : context.say(base::Message("Known on…"));
    const float room = textWidth(context.fonts.small, text) + context.px(TimeStrip::headHeight * 2);
    if (at.x + room < right) {
      const long day = known.value_or(facts.knownDays().back());
      const auto before = knownDayBeside(facts, day, -1);
      const auto after = knownDayBeside(facts, day, 1);
      if (known && signButton(context, "known-earlier", Sign::Back, at, before.has_value())) {
        context.act(session::SetKnownAt{before});
      }
      if (word(context, "known-at", text, at, known.has_value())) {
        context.act(session::SetKnownAt{known ? std::nullopt : std::optional(day)});
      }
      if (known) at.x -= context.px(8);
      if (known && signButton(context, "known-later", Sign::On, at, after.has_value())) {
        context.act(session::SetKnownAt{after});
      }
    }
  }
  ImFont* small = context.fonts.small;
  const std::string text = fitted(small, told(context), std::max(right - at.x - context.px(16), 0.0F));
  drawText(
      context, small,
      {right - textWidth(small, text), top + std::floor((context.px(TimeStrip::headHeight) - small->FontSize) / 2)},
      context.theme.quietText, text);
}

/// What the pointer is on, else the range, else the whole of the axis, with how many passages.
std::string TimeStrip::told(const Context& context) const {
  const session::Shown& shown = context.shown;
  const base::Language language = context.state.language;
  if (m_pointed) {
    std::uint32_t count = 0;
    for (std::size_t i = 0; i < shown.facts->passages(); ++i) {
      if (session::isWithin(shown.facts->spansOf(i, context.state.time.clock), *m_pointed)) ++count;
    }
    return sayDays(*m_pointed, language) + " · " + said(context, count);
  }
  const auto count = static_cast<std::uint32_t>(shown.passagesShown);
  if (context.state.time.range) return sayDays(*context.state.time.range, language) + " · " + said(context, count);
  const std::optional<DayRange> all = extentOf(shown.timeline);
  return (all ? sayDays(*all, language) + " · " : std::string()) + said(context, count);
}

}  // namespace dateline::ui
