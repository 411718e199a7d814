#include "ui/palette.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace dateline::ui {

namespace {

constexpr double width = 560;
constexpr double rowHeight = 32;
constexpr std::size_t mostRows = 11;
constexpr std::size_t textCapacity = 128;

bool isLeaving() {
  const int escape = ImGui::GetIO().KeyMap[ImGuiKey_Escape];
  return escape >= 0 && ImGui::GetIO().KeysDown[escape];
}

}  // namespace

void Palette::take(const session::State& state, std::size_t index, std::vector<session::Action>& actions) {
  const std::vector<session::PaletteEntry> entries = session::paletteEntries(state, state.desk.palette->text);
  if (index >= entries.size() || !entries[index].enabled) return;
  actions.emplace_back(session::ShowPalette{false});
  actions.push_back(entries[index].action(state));
}

void Palette::drawEntry(const Context& context, const session::PaletteEntry& entry, std::size_t index, ImVec2 at,
                        float entryWidth) const {
  const frame::Theme& theme = context.theme;
  const ImVec2 size{entryWidth, context.px(rowHeight)};
  const ImVec2 end{at.x + size.x, at.y + size.y};
  ImGui::SetCursorScreenPos(at);
  const std::string name = entry.command != nullptr ? "command:" + std::string(entry.command->id)
                           : entry.removes          ? "bookmark-remove:" + std::to_string(*entry.bookmark)
                                                    : "bookmark:" + std::to_string(*entry.bookmark);
  const Context::Press press = context.pressable(name, size, context.px(5), -1);
  if (press.hovered || index == context.state.desk.palette->at) {
    ImGui::GetWindowDrawList()->AddRectFilled(at, end, packed(theme.line.withAlpha(140)), context.px(5));
  }
  ImFont* label = context.fonts.label;
  ImFont* small = context.fonts.small;
  const float inset = context.px(12);
  const float top = at.y + std::floor((size.y - label->FontSize) / 2);
  float right = end.x - inset;
  if (entry.command != nullptr && entry.command->key) {
    const std::string key = session::sayKey(*entry.command->key);
    right -= textWidth(small, key);
    drawText(context, small, {right, top + std::round(label->Ascent - small->Ascent)}, theme.quietText, key);
    right -= inset;
  }
  drawText(context, label, {at.x + inset, top}, entry.enabled ? theme.text : theme.quietText.withAlpha(150),
           fitted(label, entry.title, right - at.x - inset));
  if (press.done) take(context.state, index, context.actions);
}

void Palette::draw(const Context& context) {
  const auto& palette = context.state.desk.palette;
  if (!palette) {
    m_wasOpen = false;
    return;
  }
  const std::vector<session::PaletteEntry> entries = session::paletteEntries(context.state, palette->text);
  const Box& bar = context.layout.bar;
  const double boxWidth = std::min<double>(context.px(width), bar.width - context.px(32));
  const float fieldHeight = context.fonts.label->FontSize + 2 * ImGui::GetStyle().FramePadding.y;
  const float row = context.px(rowHeight);
  const float padding = context.px(8);
  const auto rows = static_cast<float>(std::clamp<std::size_t>(entries.size(), 1, mostRows));
  const double most = context.layout.status.bottom() - bar.bottom() - context.px(24);
  const double height = std::min<double>(fieldHeight + 3 * padding + rows * row, most);
  const Box box{std::round((bar.width - boxWidth) / 2), bar.bottom() + context.px(12), boxWidth, height};
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  if (m_wasOpen && ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !box.contains(mouse.x, mouse.y)) {
    context.act(session::ShowPalette{false});
  }
  context.tab.beginLayer();
  {
    const Panel head(context, "palette", box, context.theme.raised, {.overlay = true, .rounding = context.px(8)});
    const ImVec2 at{static_cast<float>(box.x) + padding, static_cast<float>(box.y) + padding};
    const float inner = static_cast<float>(box.width) - 2 * padding;
    ImGui::SetCursorScreenPos(at);
    ImGui::SetNextItemWidth(inner);
    char text[textCapacity] = {};
    std::strncpy(text, palette->text.c_str(), sizeof text - 1);
    if (!m_wasOpen) ImGui::SetKeyboardFocusHere();
    const bool changed = ImGui::InputText("##palette", text, sizeof text, ImGuiInputTextFlags_AutoSelectAll);
    context.target("palette", ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    context.fontCase.need(text);
    if (changed && !isLeaving()) context.act(session::SetPaletteText{text});
    if (text[0] == 0) {
      const ImVec2 pad = ImGui::GetStyle().FramePadding;
      drawText(context, context.fonts.label, {at.x + pad.x + context.px(4), at.y + pad.y}, context.theme.quietText,
               context.say("Type what you want to do"));
    }
  }
  const Box listBox{box.x + 1, box.y + fieldHeight + 2 * padding, box.width - 2,
                    std::max(box.height - fieldHeight - 3 * padding, 1.0)};
  const Panel list(context, "palette-list", listBox, context.theme.raised, {.scrolls = true, .overlay = true});
  const float left = static_cast<float>(listBox.x) + padding - 1;
  const float entryWidth = static_cast<float>(listBox.width) - 2 * padding + 2;
  const float top = static_cast<float>(listBox.y) - ImGui::GetScrollY();
  if (entries.empty()) {
    drawText(context, context.fonts.label, {left + context.px(12), top + context.px(9)}, context.theme.quietText,
             context.say("Nothing found"));
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const float y = top + static_cast<float>(i) * row;
    if (y + row < listBox.y || y > listBox.bottom()) continue;
    drawEntry(context, entries[i], i, {left, y}, entryWidth);
  }
  ImGui::SetCursorScreenPos({left, top + static_cast<float>(entries.size()) * row - 1});
  ImGui::Dummy({1, 1});
  if (m_shown != palette->at || !m_wasOpen) {
    m_shown = palette->at;
    const float at = static_cast<float>(palette->at) * row;
    const auto room = static_cast<float>(listBox.height);
    if (at < ImGui::GetScrollY()) ImGui::SetScrollY(at);
    if (at + row > ImGui::GetScrollY() + room) ImGui::SetScrollY(at + row - room);
  }
  m_wasOpen = true;
}

}  // namespace dateline::ui
