#include "ui/hint.hpp"

#include <algorithm>

namespace dateline::ui {

void drawHint(const Context& context, ImVec2 at, const std::string& text) {
  constexpr double widest = 340;
  const float padding = context.px(9);
  const ImVec2 inner = wrappedSize(context, context.fonts.small, context.px(widest), text);
  const ImVec2 size{inner.x + 2 * padding, inner.y + 2 * padding};
  const ImVec2 window = ImGui::GetIO().DisplaySize;
  const float edge = context.px(6);
  at.x = std::clamp(at.x, edge, std::max(window.x - size.x - edge, edge));
  at.y = std::min(at.y + edge, window.y - size.y - edge);
  ImDrawList* list = ImGui::GetForegroundDrawList();
  const ImVec2 end{at.x + size.x, at.y + size.y};
  list->AddRectFilled(at, end, packed(context.theme.raised), context.px(6));
  list->AddRect(at, end, packed(context.theme.quietText.withAlpha(150)), context.px(6));
  context.fontCase.need(text);
  ImFont* font = context.fonts.small;
  const TextLayout& layout = context.wraps.lines(text, *font, context.px(widest), context.state.language);
  for (const TextLine& line : layout.lines()) {
    const std::string_view words = line.range.of(text);
    list->AddText(font, font->FontSize,
                  {at.x + padding, at.y + padding + line.top + (line.heightPx - font->FontSize) / 2},
                  packed(context.theme.text), words.data(), words.data() + words.size());
  }
  context.targets.push_back({"hint", {at.x, at.y, static_cast<double>(size.x), static_cast<double>(size.y)}});
}

}  // namespace dateline::ui
