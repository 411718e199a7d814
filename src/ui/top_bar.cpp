// The bar on top: the program, the dossier, what one does with files, and the search field.
#include <cstring>

#include "session/registry.hpp"
#include "ui/panels.hpp"

namespace dateline::ui {

namespace {

constexpr double searchWidth = 400;

void runCommand(const Context& context, std::string_view id) {
  const session::Command* command = session::commandById(id);
  if (command != nullptr && command->enabled(context.state)) context.act(command->make(context.state));
}

void drawTitle(const Context& context, float right) {
  const frame::Theme& theme = context.theme;
  const float middle = static_cast<float>(context.layout.bar.height) / 2;
  const float top = middle - context.fonts.bodyBold->FontSize / 2;
  float x = context.px(24);
  x += drawText(context.fonts.bodyBold, {x, top}, theme.text, "Dateline") + context.px(20);
  std::string title = context.dossier().title;
  if (!context.state.history.isSaved()) title += " •";
  const float baseline = middle - context.fonts.label->FontSize / 2;
  drawText(context.fonts.label, {x, baseline}, theme.quietText, fitted(context.fonts.label, title, right - x));
}

void drawSearchField(const Context& context) {
  const Box& bar = context.layout.bar;
  const float width = std::min(context.px(searchWidth), static_cast<float>(bar.width) * 0.34F);
  ImGui::SetCursorScreenPos({static_cast<float>(bar.width) - width - context.px(24), context.px(10)});
  ImGui::SetNextItemWidth(width);
  char text[256] = {};
  std::strncpy(text, context.state.search.c_str(), sizeof text - 1);
  if (context.state.searchOpen && !ImGui::IsAnyItemActive()) ImGui::SetKeyboardFocusHere();
  const std::string hint = std::string(context.label("Find a place, a word, a person")) + "   Ctrl+F";
  const bool changed = ImGui::InputTextWithHint("##search", hint.c_str(), text, sizeof text);
  context.target("search", ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
  if (ImGui::IsItemHovered()) context.cursor = Cursor::Text;
  if (ImGui::IsItemActivated() && !context.state.searchOpen) context.act(session::ToggleSearch{true});
  if (changed) context.act(session::SetSearch{text});
}

}  // namespace

void drawTopBar(const Context& context) {
  const Box& bar = context.layout.bar;
  const Panel panel(context, "bar", bar, context.theme.panel, {0, 0});
  const float bottom = static_cast<float>(bar.height);
  ImGui::GetWindowDrawList()->AddLine({0, bottom - 0.5F}, {static_cast<float>(bar.width), bottom - 0.5F},
                                      packed(context.theme.line));
  const std::string_view open = context.label("Open…");
  const std::string_view save = context.label("Save");
  const float gap = context.px(8);
  const float buttons =
      textWidth(context.fonts.label, open) + textWidth(context.fonts.label, save) + context.px(44) + gap;
  const float search = std::min(context.px(searchWidth), static_cast<float>(bar.width) * 0.34F);
  const float left = static_cast<float>(bar.width) - search - context.px(24) - context.px(20) - buttons;
  drawTitle(context, left - context.px(16));
  ImGui::SetCursorScreenPos({left, (bottom - context.fonts.label->FontSize) / 2 - context.px(5)});
  if (button(context, "open", open)) runCommand(context, "file.open");
  ImGui::SameLine(0, gap);
  if (button(context, "save", save)) runCommand(context, "file.save");
  drawSearchField(context);
}

}  // namespace dateline::ui
