#include "ui/event_reader.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/error.hpp"
#include "base/numbers.hpp"
#include "frame/event_colours.hpp"
#include "session/event_open.hpp"
#include "ui/event_panel.hpp"

namespace dateline::ui {

namespace {

/// As many are put in order of time; more are listed as they lie on the map.
constexpr std::uint32_t mostSorted = 50'000;
constexpr std::size_t mostKept = 400;
constexpr double rowHeight = 62;

std::string countWords(const Context& context, std::uint32_t count) {
  return base::sayNumber(count, context.state.language) + " " +
         std::string(context.say(count == 1 ? "event" : "events"));
}

frame::Colour colourOf(const Context& context, std::uint32_t event) {
  const events::EventSet& set = context.state.events.shown->set();
  return frame::eventColoursOf(context.theme)[frame::colourOfType(set, set.type(event))];
}

}  // namespace

bool EventReader::isShown(const Context& context) const {
  if (!context.state.events.open()) return false;
  return !context.state.events.selection.none() ||
         (context.dossier().articles.empty() && context.state.selection.none());
}

const events::Record& EventReader::recordOf(const Context& context, std::uint32_t event) {
  if (const auto found = m_records.find(event); found != m_records.end()) return found->second;
  if (m_records.size() > mostKept) m_records.clear();
  events::Record record;
  try {
    record = context.state.events.shown->set().record(event);
  } catch (const base::Error& error) {
    // What the file no longer holds is said in its row.
    record.event = event;
    record.text = context.say(error.problem());
  }
  return m_records.emplace(event, std::move(record)).first->second;
}

void EventReader::sortMembers(const Context& context) {
  session::EventFocus focus = context.state.events.selection;
  if (focus.cell) focus.event.reset();
  const bool same = m_sifted == context.state.events.shown && m_focus == focus;
  if (same) return;
  if (!m_sifted || m_sifted->shared() != context.state.events.shown->shared()) m_records.clear();
  m_sifted = context.state.events.shown;
  m_focus = focus;
  m_scrollUp = true;
  m_sorted.clear();
  const events::EventSet& set = m_sifted->set();
  const events::Range range = session::rangeOf(set, focus);
  const std::uint32_t count = m_sifted->count(range);
  if (count > mostSorted || !set.hasTimes()) return;
  m_sorted.reserve(count);
  for (std::uint32_t event = range.first; event < range.last; ++event) {
    if (m_sifted->passes(event)) m_sorted.push_back(event);
  }
  std::ranges::stable_sort(m_sorted, {}, [&](std::uint32_t event) { return set.moment(event); });
}

void EventReader::draw(const Context& context) {
  const Box& box = context.layout.reader;
  if (box.width < 1) return;
  const Panel panel(context, "event-reader", box, context.theme.panel, {.scrolls = true});
  const auto left = static_cast<float>(box.x);
  ImGui::GetWindowDrawList()->AddLine({left + 0.5F, static_cast<float>(box.y)},
                                      {left + 0.5F, static_cast<float>(box.bottom())}, packed(context.theme.line));
  sortMembers(context);
  if (m_scrollUp) ImGui::SetScrollY(0);
  m_scrollUp = false;
  const float margin = context.px(box.width < context.px(440) ? 24 : 34);
  const ImVec2 at{left + margin, static_cast<float>(box.y) + context.px(24) - ImGui::GetScrollY()};
  const float width = static_cast<float>(box.width) - 2 * margin;
  if (context.state.events.selection.event) {
    drawRecord(context, at, width);
  } else {
    drawList(context, at, width);
  }
  drawFades(context, box, context.theme.panel);
}

void EventReader::drawList(const Context& context, ImVec2 at, float width) {
  const frame::Theme& theme = context.theme;
  const events::EventSet& set = m_sifted->set();
  const events::Range range = session::rangeOf(set, m_focus);
  const std::uint32_t count = m_sifted->count(range);
  ImFont* small = context.fonts.small;
  drawText(context, small, at, theme.quietText, fitted(small, set.path().filename().string(), width));
  at.y += small->FontSize + context.px(8);
  at.y += drawWrapped(context, context.fonts.headline, at, width, theme.text, countWords(context, count));
  at.y += context.px(8);
  if (!m_focus.none()) {
    ImGui::SetCursorScreenPos(at);
    if (button(context, "events-zoom", context.say("Zoom to them"))) context.act(session::ZoomToEvents{m_focus});
    ImGui::SameLine(0, context.px(8));
    if (button(context, "events-list-all", context.say("All events"))) context.act(session::SelectEvents{});
    at.y += buttonHeight(context) + context.px(10);
  }
  // Only rows in sight are read from the file.
  const float row = context.px(rowHeight);
  const ImDrawList* clip = ImGui::GetWindowDrawList();
  const float from = std::floor((clip->GetClipRectMin().y - at.y) / row);
  const float to = std::ceil((clip->GetClipRectMax().y - at.y) / row);
  const auto first = static_cast<std::uint32_t>(std::clamp(from, 0.0F, static_cast<float>(count)));
  const auto last = static_cast<std::uint32_t>(std::clamp(to, 0.0F, static_cast<float>(count)));
  for (std::uint32_t i = first; i < last && i < count; ++i) {
    const std::uint32_t event = m_sorted.empty() ? m_sifted->nth(range, i) : m_sorted[i];
    const events::Record& record = recordOf(context, event);
    const ImVec2 corner{at.x, at.y + row * static_cast<float>(i)};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddLine(corner, {corner.x + width, corner.y}, packed(theme.line));
    list->AddCircleFilled({corner.x + context.px(5), corner.y + context.px(9) + small->FontSize / 2}, context.px(4.5),
                          packed(colourOf(context, event)), 20);
    std::string head = record.type;
    if (record.moment) {
      head += (head.empty() ? "" : " · ") + sayMoment(*record.moment, false, context.state.language);
    }
    if (!record.source.empty()) head += (head.empty() ? "" : " · ") + record.source;
    const float x = corner.x + context.px(18);
    drawText(context, small, {x, corner.y + context.px(9)}, theme.quietText,
             fitted(small, head, width - context.px(18)));
    std::string text = record.text;
    std::ranges::replace(text, '\n', ' ');
    const bool none = text.empty();
    if (none) text = context.say("no passage");
    drawText(context, context.fonts.label, {x, corner.y + context.px(14) + small->FontSize},
             none ? theme.quietText : theme.text, fitted(context.fonts.label, text, width - context.px(18)));
    ImGui::SetCursorScreenPos(corner);
    const Context::Press press = context.pressable("event:" + std::to_string(event), {width, row - 1}, context.px(4));
    if (press.hovered) context.eventHover.event = event;
    if (press.done) context.act(session::SelectEvents{{m_focus.cell, event}});
  }
  ImGui::SetCursorScreenPos({at.x, at.y + row * static_cast<float>(count)});
  ImGui::Dummy({1, context.px(20)});
}

void EventReader::drawRecord(const Context& context, ImVec2 at, float width) {
  const frame::Theme& theme = context.theme;
  const session::EventFocus& chosen = context.state.events.selection;
  const events::Record& record = recordOf(context, *chosen.event);
  ImFont* small = context.fonts.small;
  ImGui::SetCursorScreenPos(at);
  const session::EventFocus back{chosen.cell, {}};
  const std::uint32_t count = m_sifted->count(session::rangeOf(m_sifted->set(), back));
  const bool alone = count <= 1;
  const std::string all = "‹ " + (alone ? std::string(context.say("All events")) : countWords(context, count));
  if (button(context, "events-back", all)) context.act(session::SelectEvents{alone ? session::EventFocus{} : back});
  ImGui::SameLine(0, context.px(8));
  if (button(context, "event-zoom", context.say("Zoom to it"))) {
    context.act(session::ZoomToEvents{{std::nullopt, chosen.event}});
  }
  at.y += buttonHeight(context) + context.px(18);
  ImGui::GetWindowDrawList()->AddCircleFilled({at.x + context.px(6), at.y + context.fonts.bodyBold->FontSize / 2},
                                              context.px(6), packed(colourOf(context, *chosen.event)), 24);
  const std::string type = record.type.empty() ? std::string(context.say("Without a type")) : record.type;
  at.y += drawWrapped(context, context.fonts.bodyBold, {at.x + context.px(22), at.y}, width - context.px(22),
                      theme.text, type);
  at.y += context.px(4);
  std::string facts;
  if (record.moment) facts = sayMoment(*record.moment, true, context.state.language);
  facts += (facts.empty() ? "" : " · ") + base::sayCoordinates(record.at.lon, record.at.lat, context.state.language, 4);
  at.y += drawWrapped(context, small, at, width, theme.quietText, facts);
  at.y += context.px(14);
  const bool none = record.text.empty();
  const float from = at.y;
  const float inset = context.px(14);
  at.y += drawWrapped(context, context.fonts.body, {at.x + inset, at.y}, width - inset,
                      none ? theme.quietText : theme.text, none ? context.say("no passage") : record.text);
  ImGui::GetWindowDrawList()->AddRectFilled({at.x, from}, {at.x + context.px(3), at.y},
                                            packed(none ? theme.line : colourOf(context, *chosen.event)));
  if (!record.source.empty()) {
    at.y += context.px(12);
    at.y += drawWrapped(context, small, at, width, theme.quietText, context.say({"Source: {}", {record.source}}));
  }
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy({1, context.px(20)});
}

}  // namespace dateline::ui
