#include "ui/time_strip.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/date.hpp"
#include "base/numbers.hpp"
#include "session/shown.hpp"

namespace dateline::ui {

namespace {

using session::Clock;
using session::DayRange;
using session::TimeBin;
using session::TimeCount;
using session::Timeline;

constexpr double margin = 24;
constexpr double sideWidth = 58;  ///< of the bins beside the axis
constexpr double laneHeight = 6;
constexpr std::size_t mostLanes = 3;
constexpr double edgeGrip = 5;

std::string sayTick(long day, int daysPerBin, base::Language language) {
  const base::Date date = base::dateOfDay(day);
  if (daysPerBin < 28) return base::sayDayShort(date, language);
  return daysPerBin < 365 ? base::sayDate(base::Date{date.year, date.month, 0}, language) : std::to_string(date.year);
}

}  // namespace

DayRange TimeStrip::Axis::binAt(float x) const {
  const auto count = static_cast<long>(line.bins.size());
  const long bin = std::clamp(static_cast<long>(std::floor((x - left) / binWidth())), 0L, count - 1);
  const long first = line.first + bin * line.daysPerBin;
  return {first, first + line.daysPerBin - 1};
}

std::optional<session::Action> TimeStrip::keyed(const session::State& state, const std::string& key, bool shift) {
  if (!state.shown || state.shown->timeline.empty()) return std::nullopt;
  const Timeline& line = state.shown->timeline;
  const long step = key == "Right" ? line.daysPerBin : key == "Left" ? -line.daysPerBin : 0;
  if (step == 0) return std::nullopt;
  if (!state.time.range) return session::StepTime{step > 0 ? 1 : -1};
  DayRange range = *state.time.range;
  range.last += step;
  if (!shift) range.first += step;
  if (range.first < line.first || range.last >= line.end || range.last < range.first) return session::Tick{0};
  return session::SetTimeRange{range};
}

void TimeStrip::draw(const Context& context) {
  const Box& box = context.layout.timeline;
  if (box.height < 1 || box.width < 1) return;
  const Panel panel(context, "timeline", box, context.theme.panel);
  const Timeline& line = context.shown.timeline;
  const float left = static_cast<float>(box.x) + context.px(margin);
  const float right = static_cast<float>(box.right()) - context.px(margin);
  const auto top = static_cast<float>(box.y);
  ImGui::GetWindowDrawList()->AddLine({static_cast<float>(box.x), top + 0.5F},
                                      {static_cast<float>(box.right()), top + 0.5F}, packed(context.theme.line));
  drawHead(context, left, right, top + context.px(7));
  const float chartTop = top + context.px(7 + headHeight + 4);
  const auto bottom = static_cast<float>(box.bottom()) - context.px(6);
  const float side = context.px(sideWidth);
  const auto sideBin = [&](float x, const char* id, std::string_view name, const TimeCount& count, bool dimmed,
                           const std::optional<session::Action>& action) {
    drawSide(context, id, name, count, {x, chartTop}, {x + side, bottom}, dimmed, action);
  };
  const session::TimeSift& time = context.state.time;
  const auto farAction = [&](const std::optional<DayRange>& days) -> std::optional<session::Action> {
    if (!days) return std::nullopt;
    return session::SetTimeRange{time.range == days ? std::nullopt : days};
  };
  const auto dimmed = [&](const std::optional<DayRange>& days) { return time.range && time.range != days; };
  float chartLeft = left;
  float chartRight = right;
  if (line.undated.all > 0) {
    chartRight -= side;
    sideBin(chartRight, "time-undated", context.say("no date"), line.undated, time.range && !time.undated,
            session::ShowUndated{!time.undated});
  }
  if (line.later.all > 0) {
    chartRight -= side;
    sideBin(chartRight, "time-later", context.say("later"), line.later, dimmed(line.laterDays),
            farAction(line.laterDays));
  }
  if (line.earlier.all > 0) {
    sideBin(chartLeft, "time-earlier", context.say("earlier"), line.earlier, dimmed(line.earlierDays),
            farAction(line.earlierDays));
    chartLeft += side;
  }
  if (line.empty()) {
    drawText(context, context.fonts.label, {chartLeft, chartTop + context.px(16)}, context.theme.quietText,
             fitted(context.fonts.label, context.say("No passage has a date on this clock."), chartRight - chartLeft));
    m_pointed.reset();
    return;
  }
  const float ticks = bottom - context.fonts.small->FontSize - context.px(2);
  const float lanes =
      line.spans.empty() ? 0 : context.px(laneHeight) * static_cast<float>(std::min(line.spans.size(), mostLanes)) + 2;
  const Axis axis{line,
                  chartLeft,
                  std::max(chartRight - (chartRight < right ? context.px(14) : 0), chartLeft + 1),
                  chartTop,
                  ticks - lanes - context.px(3),
                  ticks - context.px(2),
                  bottom};
  drawBars(context, axis);
  drawSpans(context, axis);
  drawTicks(context, axis);
  drawRange(context, axis);
  brush(context, axis);
}

void TimeStrip::drawBars(const Context& context, const Axis& axis) const {
  const frame::Theme& theme = context.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  std::uint32_t most = 1;
  for (const TimeBin& bin : axis.line.bins) most = std::max(most, bin.count.all);
  const float perPassage = (axis.bars - axis.top) / static_cast<float>(most);
  const float width = axis.binWidth();
  const float bar = std::min(std::max(1.0F, width - context.px(2)), context.px(26));
  for (std::size_t i = 0; i < axis.line.bins.size(); ++i) {
    const TimeBin& bin = axis.line.bins[i];
    if (bin.count.all == 0) continue;
    const float x = std::round(axis.left + (static_cast<float>(i) + 0.5F) * width - bar / 2);
    const long first = axis.line.first + static_cast<long>(i) * axis.line.daysPerBin;
    context.target("time-day:" + base::toEdtf(base::dateOfDay(first)), {x, axis.top}, {x + bar, axis.bars});
    float y = axis.bars;
    for (std::size_t role = 0; role < TimeBin::roles; ++role) {
      if (bin.byRole[role] == 0) continue;
      const float height = perPassage * static_cast<float>(bin.byRole[role]);
      const frame::Colour colour = role + 1 == TimeBin::roles ? theme.quietText.withAlpha(120)
                                                              : frame::of(theme.role, static_cast<dossier::Role>(role));
      list->AddRectFilled({x, y - height}, {x + bar, y}, packed(colour));
      y -= height;
    }
    // What the filters hide keeps its outline.
    const float all = axis.bars - perPassage * static_cast<float>(bin.count.all);
    if (bin.count.passing < bin.count.all) {
      list->AddRect({x, std::floor(all)}, {x + bar, std::max(y, std::floor(all) + 2)},
                    packed(theme.quietText.withAlpha(120)));
    }
  }
  list->AddLine({axis.left, axis.bars + 0.5F}, {axis.right, axis.bars + 0.5F}, packed(theme.quietText.withAlpha(120)));
}

/// Ranges are bars as long as they are, with ends; what is vague fades out at both ends.
void TimeStrip::drawSpans(const Context& context, const Axis& axis) const {
  const frame::Theme& theme = context.theme;
  ImDrawList* list = ImGui::GetWindowDrawList();
  std::array<float, mostLanes> ends{};
  ends.fill(axis.left - 1);
  const float lane = context.px(laneHeight);
  for (const session::TimeSpan& span : axis.line.spans) {
    const float from = std::max(axis.xOf(span.days.first), axis.left);
    const float to = std::min(axis.xOf(span.days.last + 1), axis.right);
    const auto free = std::ranges::find_if(ends, [&](float end) { return end <= from; });
    const auto at = free == ends.end() ? ends.size() - 1 : static_cast<std::size_t>(free - ends.begin());
    ends[at] = std::max(ends[at], to + context.px(2));
    const float y = axis.bars + context.px(4) + (static_cast<float>(at) + 0.5F) * lane;
    const float half = context.px(1.6);
    const bool passes = span.count.passing > 0;
    const frame::Colour colour = passes ? theme.text.withAlpha(170) : theme.quietText.withAlpha(90);
    if (span.days.vague) {
      const float fade = std::min((to - from) * 0.35F, context.px(40));
      const ImU32 solid = packed(colour);
      const ImU32 clear = packed(colour.withAlpha(0));
      list->AddRectFilledMultiColor({from, y - half}, {from + fade, y + half}, clear, solid, solid, clear);
      list->AddRectFilled({from + fade, y - half}, {to - fade, y + half}, solid);
      list->AddRectFilledMultiColor({to - fade, y - half}, {to, y + half}, solid, clear, clear, solid);
    } else {
      list->AddRectFilled({from, y - half}, {to, y + half}, packed(colour));
      for (const float end : {from, to - context.px(1.4)}) {
        list->AddRectFilled({end, y - half * 1.9F}, {end + context.px(1.4), y + half * 1.9F}, packed(colour));
      }
    }
  }
}

void TimeStrip::drawTicks(const Context& context, const Axis& axis) const {
  ImFont* font = context.fonts.small;
  const base::Language language = context.state.language;
  float widest = 0;
  for (const TimeBin& bin : axis.line.bins) {
    const long day = axis.line.first + (&bin - axis.line.bins.data()) * axis.line.daysPerBin;
    widest = std::max(widest, textWidth(font, sayTick(day, axis.line.daysPerBin, language)));
  }
  const auto step =
      static_cast<std::size_t>(std::max(1.0F, std::ceil((widest + context.px(14)) / std::max(axis.binWidth(), 0.1F))));
  float free = axis.left - context.px(margin);
  for (std::size_t i = 0; i < axis.line.bins.size(); ++i) {
    if (i % step != step / 2) continue;
    const long day = axis.line.first + static_cast<long>(i) * axis.line.daysPerBin;
    const std::string text = sayTick(day, axis.line.daysPerBin, language);
    const float width = textWidth(font, text);
    const float x = axis.left + (static_cast<float>(i) + 0.5F) * axis.binWidth() - width / 2;
    if (x < free || x + width > axis.right + context.px(10)) continue;
    drawText(context, font, {std::round(x), axis.bottom - font->FontSize}, context.theme.quietText, text);
    free = x + width + context.px(8);
  }
}

void TimeStrip::drawRange(const Context& context, const Axis& axis) const {
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (m_pointed) {
    list->AddRectFilled({axis.xOf(m_pointed->first), axis.top}, {axis.xOf(m_pointed->last + 1), axis.lanes},
                        packed(context.theme.text.withAlpha(16)));
  }
  if (!context.state.time.range) return;
  const DayRange& range = *context.state.time.range;
  const float from = std::clamp(axis.xOf(range.first), axis.left, axis.right);
  const float to = std::clamp(axis.xOf(range.last + 1), axis.left, axis.right);
  const ImU32 veil = packed(context.theme.panel.withAlpha(175));
  list->AddRectFilled({axis.left, axis.top}, {from, axis.lanes}, veil);
  list->AddRectFilled({to, axis.top}, {axis.right, axis.lanes}, veil);
  if (to <= from) return;
  list->AddRectFilled({from, axis.top}, {to, axis.lanes}, packed(context.theme.accent.withAlpha(26)));
  for (const float edge : {from, to}) {
    list->AddRectFilled({edge - context.px(0.75), axis.top}, {edge + context.px(0.75), axis.lanes},
                        packed(context.theme.accent));
    const float middle = (axis.top + axis.lanes) / 2;
    list->AddRectFilled({edge - context.px(2.5), middle - context.px(7)},
                        {edge + context.px(2.5), middle + context.px(7)}, packed(context.theme.accent), context.px(2));
  }
}

void TimeStrip::drawSide(const Context& context, const char* id, std::string_view name, const TimeCount& count,
                         ImVec2 from, ImVec2 to, bool dimmed, const std::optional<session::Action>& action) {
  const frame::Theme& theme = context.theme;
  ImFont* font = context.fonts.small;
  const ImVec2 size{to.x - from.x, to.y - from.y};
  ImGui::SetCursorScreenPos(from);
  const Context::Press press = context.pressable(id, size, context.px(4), 0);
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (press.hovered) list->AddRectFilled(from, to, packed(theme.text.withAlpha(16)), context.px(4));
  const auto centred = [&](std::string_view text, float y, const frame::Colour& colour) {
    drawText(context, font, {std::round(from.x + (size.x - textWidth(font, text)) / 2), y}, colour, text);
  };
  // A number, not a bar: on an axis of days it would look like one.
  const std::string number = base::sayNumber(count.passing, context.state.language);
  const float middle = from.y + (size.y - font->FontSize) / 2 - context.px(6);
  const ImVec2 c{from.x + size.x / 2, middle + font->FontSize / 2};
  const float half = std::max(textWidth(font, number) / 2 + context.px(8), context.px(14));
  const float high = context.px(11);
  if (dimmed) {
    drawDashedOutline({c.x - half, c.y - high}, {c.x + half, c.y + high}, high, theme.quietText, 1.0F);
  } else {
    list->AddRectFilled({c.x - half, c.y - high}, {c.x + half, c.y + high}, packed(theme.line), high);
  }
  centred(number, middle, dimmed ? theme.quietText : theme.text);
  centred(name, to.y - font->FontSize, theme.quietText);
  if (press.done && action) context.act(*action);
}

void TimeStrip::brush(const Context& context, const Axis& axis) {
  ImGui::SetCursorScreenPos({axis.left, axis.top});
  const ImVec2 size{std::max(axis.right - axis.left, 1.0F), std::max(axis.bottom - axis.top, 1.0F)};
  ImGui::InvisibleButton("time-plot", size);
  const bool hovered = ImGui::IsItemHovered();
  context.target("time-plot", {axis.left, axis.top}, {axis.right, axis.lanes});
  if (context.tab.visit("timeline")) {
    const float out = context.px(3);
    ImGui::GetWindowDrawList()->AddRect({axis.left - out, axis.top - out}, {axis.right + out, axis.lanes + out},
                                        packed(context.theme.accent), context.px(4), 0, context.px(2));
  }
  const float mouse = std::clamp(ImGui::GetIO().MousePos.x, axis.left, axis.right - 1);
  const DayRange bin = axis.binAt(mouse);
  const std::optional<DayRange>& range = context.state.time.range;
  m_pointed = hovered && !m_dragged ? std::optional(bin) : std::nullopt;
  if (hovered) context.cursor = Cursor::Hand;
  if (ImGui::IsItemActivated()) {
    const auto near = [&](long day) { return std::abs(axis.xOf(day) - mouse) <= context.px(edgeGrip); };
    m_dragged = false;
    m_held = Held{Grip::New, bin, range};
    if (range && near(range->first))
      m_held = Held{Grip::Edge, {range->last, range->last}, range};
    else if (range && near(range->last + 1))
      m_held = Held{Grip::Edge, {range->first, range->first}, range};
    else if (range && bin.first >= range->first && bin.last <= range->last)
      m_held = Held{Grip::Move, bin, range};
  }
  if (!m_held) return;
  m_dragged = m_dragged || (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 3));
  std::optional<DayRange> wanted = range;
  if (m_dragged && m_held->grip == Grip::Move) {
    const long moved = std::clamp(bin.first - m_held->anchor.first, axis.line.first - m_held->before->first,
                                  axis.line.end - 1 - m_held->before->last);
    wanted = DayRange{m_held->before->first + moved, m_held->before->last + moved};
  } else if (m_dragged) {
    wanted = DayRange{std::min(m_held->anchor.first, bin.first), std::max(m_held->anchor.last, bin.last)};
  } else if (ImGui::IsItemDeactivated()) {
    // A click chooses a day; on what is chosen it lets go.
    wanted = m_held->grip == Grip::New ? std::optional(bin) : std::nullopt;
  }
  if (wanted != range) context.act(session::SetTimeRange{wanted});
  if (!ImGui::IsItemActive()) {
    m_held.reset();
    m_dragged = false;
  }
}

}  // namespace dateline::ui
