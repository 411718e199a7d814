#include "ui/search_field.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace dateline::ui {

namespace {

constexpr double listWidth = 400;
constexpr double rowHeight = 46;
constexpr double wordsRowShare = 0.8;  // of a row
constexpr std::size_t textCapacity = 256;

/// True when the toolkit's field gives its first text back, which Escape makes it do: the search is closed then.
bool isLeaving() {
  const int escape = ImGui::GetIO().KeyMap[ImGuiKey_Escape];
  return escape >= 0 && ImGui::GetIO().KeysDown[escape];
}

void drawHit(const Context& context, std::size_t index, ImVec2 at, float width) {
  const session::SearchHit& hit = context.state.hits[index];
  const frame::Theme& theme = context.theme;
  const ImVec2 size{width, context.px(rowHeight)};
  ImGui::SetCursorScreenPos(at);
  const std::string id = "hit:" + std::to_string(index);
  const bool clicked = ImGui::InvisibleButton(id.c_str(), size);
  const bool hovered = ImGui::IsItemHovered();
  const ImVec2 end{at.x + size.x, at.y + size.y};
  if (hovered || index == context.state.hitAt) {
    ImGui::GetWindowDrawList()->AddRectFilled(at, end, packed(theme.line.withAlpha(140)), context.px(6));
  }
  float x = at.x + context.px(12);
  if (hit.kind == session::SearchHit::Kind::Place) {
    if (const dossier::Place* place = context.dossier().place(hit.id)) {
      const bool hollow = place->status != dossier::Status::Verified;
      drawSymbol(context, place->role, {x + context.px(5), at.y + size.y / 2}, context.px(11), hollow);
    }
  }
  x += context.px(20);
  const float room = at.x + width - context.px(12) - x;
  drawText(context, context.fonts.label, {x, at.y + context.px(5)}, theme.text,
           fitted(context.fonts.label, hit.title, room));
  drawText(context, context.fonts.small, {x, at.y + context.px(25)}, theme.quietText,
           fitted(context.fonts.small, hit.detail, room));
  context.target(id, at, end);
  if (hovered) {
    context.cursor = Cursor::Hand;
    if (hit.kind == session::SearchHit::Kind::Place) context.hover.place = hit.id;
    if (hit.kind == session::SearchHit::Kind::Passage) context.hover.passage = hit.id;
  }
  if (clicked) context.act(session::TakeSearchHit{index});
}

/// Below the hits: what was typed becomes a filter.
void drawWordsRow(const Context& context, ImVec2 at, float width) {
  const ImVec2 size{width, context.px(rowHeight * wordsRowShare)};
  const ImVec2 end{at.x + size.x, at.y + size.y};
  ImGui::GetWindowDrawList()->AddLine({at.x, at.y + 0.5F}, {end.x, at.y + 0.5F}, packed(context.theme.line));
  ImGui::SetCursorScreenPos(at);
  const Context::Press press = context.pressable("button:filter-words", size, context.px(6), -2);
  if (press.hovered) {
    ImGui::GetWindowDrawList()->AddRectFilled(at, end, packed(context.theme.line.withAlpha(140)), context.px(6));
  }
  ImFont* font = context.fonts.label;
  const float inset = context.px(12);
  const std::string text = context.say({"Show only what has “{}”", {context.state.search}});
  drawText(context, font, {at.x + inset, at.y + std::floor((size.y - font->FontSize) / 2)}, context.theme.accent,
           fitted(font, text, width - 2 * inset));
  if (press.done) context.act(session::SetFilterText{context.state.search});
}

}  // namespace

void SearchField::drawField(const Context& context, float left, float right) {
  const session::State& state = context.state;
  const float height = context.fonts.label->FontSize + 2 * ImGui::GetStyle().FramePadding.y;
  const float top = std::floor((static_cast<float>(context.layout.bar.height) - height) / 2);
  m_field = {left, top, static_cast<double>(right - left), height};
  ImGui::SetCursorScreenPos({left, top});
  ImGui::SetNextItemWidth(right - left);
  char text[textCapacity] = {};
  std::strncpy(text, state.search.c_str(), sizeof text - 1);
  if (state.searchOpen && !m_wasOpen) ImGui::SetKeyboardFocusHere();
  const bool changed = ImGui::InputText("##search", text, sizeof text, ImGuiInputTextFlags_AutoSelectAll);
  const bool active = ImGui::IsItemActive();
  context.target("search", ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
  context.fontCase.need(text);
  if (ImGui::IsItemHovered()) context.cursor = Cursor::Text;
  if (ImGui::IsItemActivated() && !state.searchOpen) context.act(session::ToggleSearch{true});
  if (changed && !isLeaving()) context.act(session::SetSearch{text});
  m_wasOpen = state.searchOpen;

  if (text[0] != 0) return;
  constexpr const char* key = "Ctrl+F";
  const float inset = ImGui::GetStyle().FramePadding.x;
  const float textTop = top + ImGui::GetStyle().FramePadding.y;
  const float keyWidth = textWidth(context.fonts.small, key);
  const std::string_view hint = context.say("Find a place, a word, a person");
  float room = right - left - 2 * inset;
  if (!active && room > textWidth(context.fonts.label, hint) + keyWidth + inset) {
    const float drop = (context.fonts.label->FontSize - context.fonts.small->FontSize) * 0.75F;
    drawText(context, context.fonts.small, {right - inset - keyWidth, textTop + drop}, context.theme.quietText, key);
    room -= keyWidth + inset;
  }
  const float caret = active ? context.px(4) : 0;
  drawText(context, context.fonts.label, {left + inset + caret, textTop}, context.theme.quietText,
           fitted(context.fonts.label, hint, room - caret));
}

void SearchField::drawHits(const Context& context) {
  const session::State& state = context.state;
  if (!state.searchOpen) return;
  const Box& bar = context.layout.bar;
  const bool shown = !state.search.empty();
  const double width = std::min(std::max(m_field.width, context.px(listWidth) * 1.0), bar.width - context.px(24));
  const double rows = static_cast<double>(std::max<std::size_t>(state.hits.size(), 1)) + wordsRowShare;
  const double most = context.layout.status.bottom() - bar.height - context.px(20);
  const Box box{m_field.right() - width, m_field.bottom() + context.px(6), width,
                std::max(std::min(rows * context.px(rowHeight) + context.px(12), most), 1.0)};
  // A click beside the search ends it.
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !m_field.contains(mouse.x, mouse.y) &&
      !(shown && box.contains(mouse.x, mouse.y))) {
    context.act(session::ToggleSearch{false});
  }
  if (!shown) return;
  const Panel panel(context, "hits", box, context.theme.raised, {true, true, context.px(8)});
  const float left = static_cast<float>(box.x) + context.px(6);
  const float top = static_cast<float>(box.y) + context.px(6) - ImGui::GetScrollY();
  if (state.hits.empty()) {
    drawText(context, context.fonts.label, {left + context.px(12), top + context.px(13)}, context.theme.quietText,
             context.say("Nothing found"));
  }
  const float row = context.px(rowHeight);
  for (std::size_t i = 0; i < state.hits.size(); ++i) {
    drawHit(context, i, {left, top + static_cast<float>(i) * row}, static_cast<float>(box.width) - context.px(12));
  }
  drawWordsRow(context, {left, top + static_cast<float>(std::max<std::size_t>(state.hits.size(), 1)) * row},
               static_cast<float>(box.width) - context.px(12));
  if (state.hitAt != m_shownHit) {
    // The keys move through the list: what is chosen stays in sight.
    m_shownHit = state.hitAt;
    const float at = static_cast<float>(state.hitAt) * row;
    const float height = static_cast<float>(box.height) - context.px(12);
    if (at < ImGui::GetScrollY()) ImGui::SetScrollY(at);
    if (at + row > ImGui::GetScrollY() + height) ImGui::SetScrollY(at + row - height);
  }
}

}  // namespace dateline::ui
