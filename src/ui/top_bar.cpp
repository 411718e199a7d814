// The bar on top: the program, the dossier, what one does with files, and the search field.
#include <algorithm>
#include <cmath>

#include "session/registry.hpp"
#include "ui/panels.hpp"

namespace dateline::ui {

namespace {

constexpr double searchWidth = 400;
constexpr double searchShare = 0.34;
constexpr double edge = 24;

/// A button of a command; quiet while the command has nothing to do.
void commandButton(const Context& context, const char* id, std::string_view text, std::string_view commandId) {
  const session::Command* command = session::commandById(commandId);
  const bool enabled = command != nullptr && command->enabled(context.state);
  if (button(context, id, text, {.enabled = enabled})) context.act(command->make(context.state));
}

void drawTitle(const Context& context, float right) {
  const frame::Theme& theme = context.theme;
  const float middle = static_cast<float>(context.layout.bar.height) / 2;
  ImFont* bold = context.fonts.bodyBold;
  ImFont* font = context.fonts.label;
  float x = context.px(edge);
  x += drawText(context, bold, {x, middle - bold->FontSize / 2}, theme.text, "Dateline") + context.px(20);
  std::string title = context.dossier().title;
  if (title.empty()) title = context.say("Dossier without a title");
  // One baseline for both sizes.
  const float top = middle - font->FontSize / 2 + (bold->Ascent - font->Ascent - (bold->FontSize - font->FontSize) / 2);
  const float mark = context.px(12);
  const std::string shown = fitted(font, title, right - x - mark);
  const float width = drawText(context, font, {x, top}, theme.quietText, shown);
  if (!context.state.history.isSaved() && !shown.empty()) {
    // A dot says: not saved.
    ImGui::GetWindowDrawList()->AddCircleFilled({x + width + mark / 2 + context.px(2), middle}, context.px(3),
                                                packed(theme.text));
  }
}

}  // namespace

void drawTopBar(const Context& context, SearchField& search) {
  const Box& bar = context.layout.bar;
  const Panel panel(context, "bar", bar, context.theme.panel);
  const auto bottom = static_cast<float>(bar.height);
  const auto width = static_cast<float>(bar.width);
  ImGui::GetWindowDrawList()->AddLine({0, bottom - 0.5F}, {width, bottom - 0.5F}, packed(context.theme.line));
  const std::string_view open = context.say("Open…");
  const std::string_view save = context.say("Save");
  const float gap = context.px(8);
  const std::string_view briefing = context.say("Briefing");
  const float buttons =
      buttonWidth(context, open) + gap + buttonWidth(context, save) + gap + buttonWidth(context, briefing);
  const float field = std::min(context.px(searchWidth), width * static_cast<float>(searchShare));
  const float fieldLeft = std::floor(width - context.px(edge) - field);
  const float left = std::floor(fieldLeft - context.px(16) - buttons);
  drawTitle(context, left - context.px(16));
  ImGui::SetCursorScreenPos({left, std::floor((bottom - buttonHeight(context)) / 2)});
  commandButton(context, "open", open, "file.open");
  ImGui::SameLine(0, gap);
  commandButton(context, "save", save, "file.save");
  ImGui::SameLine(0, gap);
  if (button(context, "briefing", briefing, {.chosen = context.state.storyboard.open})) {
    context.act(session::ShowStoryboard{!context.state.storyboard.open});
  }
  search.drawField(context, fieldLeft, fieldLeft + field);
}

}  // namespace dateline::ui
