#include "ui/storyboard_panel.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "base/numbers.hpp"
#include "session/registry.hpp"

namespace dateline::ui {

namespace {

using base::messageKey;

constexpr double headHeight = 92;
constexpr double padding = 20;
constexpr double numberWidth = 34;
constexpr double cardGap = 8;
constexpr double cardPadding = 10;
constexpr std::size_t capacity = 4096;

std::size_t chosenOf(const Context& context) {
  const std::size_t count = context.dossier().briefing.size();
  return count == 0 ? 0 : std::min(context.state.storyboard.chosen, count - 1);
}

void run(const Context& context, const char* id) {
  const session::Command* command = session::commandById(id);
  if (command != nullptr && command->enabled(context.state)) context.act(command->make(context.state));
}

bool commandButton(const Context& context, const char* id, const char* text, const char* command, bool chosen = false) {
  const session::Command* known = session::commandById(command);
  const bool enabled = known != nullptr && known->enabled(context.state);
  if (!button(context, id, context.say(text), {.chosen = chosen && enabled, .enabled = enabled})) return false;
  run(context, command);
  return true;
}

/// Where the panel lies: the article's column, or the right of the map where that is not shown.
Box boxOf(const Context& context) {
  const Box& reader = context.layout.reader;
  if (reader.width > 0) return {reader.x, reader.y, reader.width, reader.height + context.layout.card.height};
  const Box& map = context.layout.map;
  const double width = std::min<double>(context.px(360), map.width);
  return {map.right() - width, map.y, width, context.layout.status.bottom() - map.y};
}

}  // namespace

void StoryboardPanel::draw(const Context& context) {
  if (!context.state.storyboard.open) {
    for (Field& field : m_fields) field.active = false;
    m_dragged.reset();
    m_shownStep.reset();
    return;
  }
  const Box box = boxOf(context);
  {
    const Panel head(context, "storyboard-head", {box.x, box.y, box.width, context.px(headHeight)}, context.theme.panel,
                     {.overlay = true});
    drawHead(context, box);
  }
  const Box list{box.x, box.y + context.px(headHeight), box.width, box.height - context.px(headHeight)};
  const Panel panel(context, "storyboard", list, context.theme.panel, {.scrolls = true, .overlay = true});
  ImGui::GetWindowDrawList()->AddLine({static_cast<float>(list.x) + 0.5F, static_cast<float>(list.y)},
                                      {static_cast<float>(list.x) + 0.5F, static_cast<float>(list.bottom())},
                                      packed(context.theme.line));
  takeTexts(context);
  const std::size_t count = context.dossier().briefing.size();
  const float pad = context.px(padding);
  const float width = static_cast<float>(list.width) - 2 * pad;
  ImVec2 at{static_cast<float>(list.x) + pad, static_cast<float>(list.y) + context.px(4) - ImGui::GetScrollY()};
  m_middles.assign(count, 0);
  const std::size_t chosen = chosenOf(context);
  for (std::size_t step = 0; step < count; ++step) {
    const float height = drawCard(context, step, at, width);
    m_middles[step] = at.y + height / 2;
    if (step == chosen && m_shownStep != chosen) {
      // What was chosen by keys comes into sight.
      m_shownStep = chosen;
      const auto top = static_cast<float>(list.y);
      if (at.y < top || at.y + height > static_cast<float>(list.bottom())) {
        ImGui::SetScrollY(std::max(0.0F, ImGui::GetScrollY() + at.y - top - context.px(4)));
      }
    }
    at.y += height + context.px(cardGap);
  }
  if (count == 0) {
    at.y +=
        drawWrapped(context, context.fonts.label, at, width, context.theme.quietText,
                    context.say("No steps yet. Frame a view on the map and add it, or have a briefing proposed from "
                                "what the articles say."));
  }
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy({1, pad});
  drag(context, at.x + width);
  drawFades(context, list, context.theme.panel);
}

bool StoryboardPanel::isWriting() const {
  return std::ranges::any_of(m_fields, &Field::active);
}

void StoryboardPanel::drawHead(const Context& context, const Box& box) {
  const float pad = context.px(padding);
  const auto left = static_cast<float>(box.x) + pad;
  const auto top = static_cast<float>(box.y);
  ImGui::GetWindowDrawList()->AddLine({static_cast<float>(box.x) + 0.5F, top},
                                      {static_cast<float>(box.x) + 0.5F, top + context.px(headHeight)},
                                      packed(context.theme.line));
  drawText(context, context.fonts.bodyBold, {left, top + context.px(14)}, context.theme.text, context.say("Briefing"));
  const std::string_view close = context.say("Close");
  ImGui::SetCursorScreenPos(
      {static_cast<float>(box.right()) - pad - buttonWidth(context, close), top + context.px(10)});
  if (button(context, "close-storyboard", close)) context.act(session::ShowStoryboard{false});
  ImGui::SetCursorScreenPos({left, top + context.px(50)});
  commandButton(context, "present", messageKey("Present"), "briefing.present", true);
  ImGui::SameLine(0, context.px(8));
  commandButton(context, "add-step", messageKey("Add this view"), "briefing.add");
  if (!context.dossier().briefing.empty()) return;
  ImGui::SameLine(0, context.px(8));
  commandButton(context, "propose-steps", messageKey("Propose"), "briefing.propose");
}

float StoryboardPanel::drawCard(const Context& context, std::size_t step, ImVec2 at, float width) {
  if (step == chosenOf(context)) return drawChosen(context, step, at, width);
  const frame::Theme& theme = context.theme;
  const dossier::Step& one = context.dossier().briefing[step];
  const float pad = context.px(cardPadding);
  ImFont* bold = context.fonts.label;
  ImFont* small = context.fonts.small;
  const float room = width - context.px(numberWidth) - pad;
  const float caption =
      one.caption.empty() ? 0 : std::min(wrappedSize(context, small, room, one.caption).y, 2 * small->FontSize * 1.4F);
  const float height = 2 * pad + bold->FontSize + (caption > 0 ? context.px(3) : 0) + caption;
  const std::string id = "step:" + std::to_string(step + 1);
  ImGui::SetCursorScreenPos(at);
  const Context::Press press = context.pressable(id, {width, height}, context.px(6));
  if (ImGui::IsItemActive() && !m_dragged) m_dragged = step;
  const bool moves = m_moves && m_dragged == step;
  const ImVec2 end{at.x + width, at.y + height};
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(at, end, packed(press.hovered || moves ? theme.line.withAlpha(150) : theme.raised),
                      context.px(6));
  list->AddRect(at, end, packed(theme.line), context.px(6));
  drawText(context, bold, {at.x + pad, at.y + pad}, theme.quietText, std::to_string(step + 1));
  const float left = at.x + context.px(numberWidth);
  const std::string title = one.title.empty() ? std::string(context.say("Without a title")) : one.title;
  drawText(context, bold, {left, at.y + pad}, theme.text, fitted(bold, title, room));
  if (caption > 0) {
    const float top = at.y + pad + bold->FontSize + context.px(3);
    list->PushClipRect({left, top}, {end.x, top + caption + 1}, true);
    drawWrapped(context, small, {left, top}, room, theme.quietText, one.caption);
    list->PopClipRect();
  }
  if (press.done && !m_moves) context.act(session::GoToStep{step});
  return height;
}

float StoryboardPanel::drawChosen(const Context& context, std::size_t step, ImVec2 at, float width) {
  const frame::Theme& theme = context.theme;
  const dossier::Step& one = context.dossier().briefing[step];
  const float pad = context.px(cardPadding);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->ChannelsSplit(2);
  list->ChannelsSetCurrent(1);
  const std::string id = "step:" + std::to_string(step + 1);
  ImGui::SetCursorScreenPos(at);
  const float grip = context.fonts.label->FontSize + 2 * pad;
  const Context::Press press = context.pressable(id, {context.px(numberWidth), grip}, context.px(6));
  if (ImGui::IsItemActive() && !m_dragged) m_dragged = step;
  if (press.done && !m_moves) context.act(session::GoToStep{step});
  drawText(context, context.fonts.bodyBold, {at.x + pad, at.y + pad}, theme.accent, std::to_string(step + 1));
  const float left = at.x + context.px(numberWidth);
  const float room = width - context.px(numberWidth) - pad;
  ImGui::SetCursorScreenPos({left, at.y + pad});
  session::EditStep edit{step};
  const auto field = [&](std::size_t index, const char* name, const char* hint, const std::string& now, int lines) {
    const bool done = drawField(context, name, hint, now, m_fields[index], room, lines);
    const ImVec2 below{left, ImGui::GetItemRectMax().y + context.px(6)};
    ImGui::SetCursorScreenPos(below);
    return done;
  };
  if (field(0, "step-title", messageKey("Title"), one.title, 1)) edit.title = m_fields[0].text;
  if (field(1, "step-caption", messageKey("Caption"), one.caption, 3)) edit.caption = m_fields[1].text;
  if (field(2, "step-notes", messageKey("Notes for who speaks"), one.notes, 4)) edit.notes = m_fields[2].text;
  if (edit.title || edit.caption || edit.notes) context.act(edit);
  float x = left;
  const float end = left + room;
  float y = ImGui::GetCursorScreenPos().y;
  const auto row = [&](const char* name, const char* text, const char* command) {
    const float wide = buttonWidth(context, context.say(text));
    if (x + wide > end && x > left) {
      x = left;
      y += buttonHeight(context) + context.px(6);
    }
    ImGui::SetCursorScreenPos({x, y});
    commandButton(context, name, text, command);
    x += wide + context.px(6);
  };
  row("step-earlier", messageKey("Up"), "briefing.earlier");
  row("step-later", messageKey("Down"), "briefing.later");
  row("step-retake", messageKey("Take this view"), "briefing.retake");
  row("step-duplicate", messageKey("Duplicate"), "briefing.duplicate");
  row("step-remove", messageKey("Remove"), "briefing.remove");
  const float height = y + buttonHeight(context) + pad - at.y;
  list->ChannelsSetCurrent(0);
  const ImVec2 corner{at.x + width, at.y + height};
  list->AddRectFilled(at, corner, packed(theme.raised), context.px(6));
  list->AddRect(at, corner, packed(theme.accent), context.px(6), 0, context.px(1.5));
  list->ChannelsMerge();
  return height;
}

bool StoryboardPanel::drawField(const Context& context, const char* id, const char* hint, const std::string& now,
                                Field& field, float width, int lines) {
  char text[capacity] = {};
  std::strncpy(text, field.text.c_str(), sizeof text - 1);
  const std::string label = std::string("##") + id;
  const float lineHeight = context.fonts.label->FontSize;
  context.fontCase.need(field.text);
  ImGui::PushFont(context.fonts.label);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  if (lines == 1) {
    ImGui::SetNextItemWidth(width);
    ImGui::InputText(label.c_str(), text, sizeof text);
  } else {
    const float height = lineHeight * static_cast<float>(lines) + 2 * ImGui::GetStyle().FramePadding.y;
    ImGui::InputTextMultiline(label.c_str(), text, sizeof text, {width, height});
  }
  const bool done = ImGui::IsItemDeactivatedAfterEdit();
  field.active = ImGui::IsItemActive();
  field.text = text;
  if (ImGui::IsItemHovered()) context.cursor = Cursor::Text;
  context.target(id, ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
  if (field.text.empty() && !field.active) {
    const ImVec2 inset = ImGui::GetStyle().FramePadding;
    drawText(context, context.fonts.label, {at.x + inset.x, at.y + inset.y}, context.theme.quietText,
             context.say(hint));
  }
  ImGui::PopFont();
  return done && field.text != now;
}

void StoryboardPanel::takeTexts(const Context& context) {
  const auto& briefing = context.dossier().briefing;
  const std::size_t chosen = chosenOf(context);
  if (chosen >= briefing.size()) return;
  const std::shared_ptr<const dossier::Dossier> now = context.state.history.shared();
  if (m_written == chosen && m_of == now) return;
  if (m_written == chosen && isWriting()) return;
  m_written = chosen;
  m_of = now;
  m_fields = {Field{briefing[chosen].title}, Field{briefing[chosen].caption}, Field{briefing[chosen].notes}};
}

void StoryboardPanel::drag(const Context& context, float listRight) {
  if (!m_dragged) return;
  const std::size_t from = *m_dragged;
  const ImVec2 moved = ImGui::GetMouseDragDelta(ImGuiMouseButton_Left, 0);
  constexpr float slackPx = 6;
  if (std::abs(moved.y) > slackPx) m_moves = true;
  // The number of cards whose middle lies above the pointer, the dragged one left out.
  std::size_t to = 0;
  float line = m_middles.empty() ? 0 : m_middles.front();
  const float mouse = ImGui::GetIO().MousePos.y;
  for (std::size_t i = 0; i < m_middles.size(); ++i) {
    if (i != from && m_middles[i] < mouse) ++to;
  }
  if (m_moves && from < m_middles.size()) {
    const std::size_t beside = to < from ? to : std::min(to, m_middles.size() - 1);
    line = m_middles[beside];
    const float left = listRight - static_cast<float>(boxOf(context).width) + 2 * context.px(padding);
    const float y = to == from ? m_middles[from] : line;
    if (to != from) {
      ImGui::GetWindowDrawList()->AddLine({left, y}, {listRight, y}, packed(context.theme.accent), context.px(3));
    }
  }
  if (ImGui::IsMouseDown(ImGuiMouseButton_Left)) return;
  if (m_moves && to != from && from < m_middles.size()) context.act(session::MoveStep{from, to});
  m_dragged.reset();
  m_moves = false;
}

}  // namespace dateline::ui
