// A sentence shown for a while at the foot of the map: an error, or what was just done.
#include <algorithm>

#include "base/error.hpp"
#include "ui/panels.hpp"

namespace dateline::ui {

void drawNotice(const Context& context) {
  if (!context.state.notice) return;
  const session::Notice& notice = *context.state.notice;
  const frame::Theme& theme = context.theme;
  const std::string text = base::Error(notice.text, notice.where, notice.whatToDo).sentence(context.state.language);
  const Box& map = context.layout.map;
  const float width =
      std::min(textWidth(context.fonts.label, text) + 1, static_cast<float>(map.width) - context.px(120));
  const ImVec2 padding{context.px(16), context.px(11)};
  const ImVec2 size = context.fonts.label->CalcTextSizeA(context.fonts.label->FontSize, FLT_MAX, width, text.c_str());
  const auto middle = static_cast<float>(map.x + map.width / 2);
  const auto bottom = static_cast<float>(map.y + map.height) - context.px(28);
  const Box box{middle - size.x / 2 - padding.x, bottom - size.y - 2 * padding.y, size.x + 2 * padding.x,
                size.y + 2 * padding.y};
  ImGui::SetNextWindowFocus();
  const Panel panel(context, "notice", box, theme.panel.withAlpha(0), {0, 0});
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 at{static_cast<float>(box.x), static_cast<float>(box.y)};
  const ImVec2 end{at.x + static_cast<float>(box.width), at.y + static_cast<float>(box.height)};
  list->AddRectFilled(at, end, packed(notice.error ? theme.error : theme.text), context.px(8));
  list->AddText(context.fonts.label, context.fonts.label->FontSize, {at.x + padding.x, at.y + padding.y},
                packed(theme.panel), text.c_str(), nullptr, width);
  context.target("notice", at, end);
  ImGui::SetCursorScreenPos(at);
  if (ImGui::InvisibleButton("dismiss", {end.x - at.x, end.y - at.y})) context.act(session::DismissNotice{});
}

}  // namespace dateline::ui
