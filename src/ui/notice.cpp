// A sentence shown for a while at the foot of the map: an error, or what was just done.
#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "ui/panels.hpp"

namespace dateline::ui {

void drawNotice(const Context& context) {
  if (!context.state.notice) return;
  const session::Notice& notice = *context.state.notice;
  const frame::Theme& theme = context.theme;
  const std::string text = base::Error(notice.text, notice.where, notice.whatToDo).sentence(context.state.language);
  const Box& map = context.layout.map;
  ImFont* font = context.fonts.label;
  const ImVec2 padding{context.px(16), context.px(11)};
  const float most = std::max(static_cast<float>(map.width) - context.px(48) - 2 * padding.x, 1.0F);
  const float width = std::min(textWidth(font, text) + 1, most);
  const ImVec2 size = wrappedSize(context, font, width, text);
  const double left = map.x + map.width / 2 - static_cast<double>(size.x / 2 + padding.x);
  const double top = std::max(map.bottom() - context.px(28) - size.y - 2 * padding.y, map.y);
  const Box box{std::floor(left), std::floor(top), std::ceil(size.x + 2 * padding.x),
                std::ceil(size.y + 2 * padding.y)};
  const Panel panel(context, "notice", box, theme.panel.withAlpha(0), {.overlay = true});
  const ImVec2 at{static_cast<float>(box.x), static_cast<float>(box.y)};
  const ImVec2 end{static_cast<float>(box.right()), static_cast<float>(box.bottom())};
  ImGui::GetWindowDrawList()->AddRectFilled(at, end, packed(notice.error ? theme.error : theme.text), context.px(8));
  drawWrapped(context, font, {at.x + padding.x, at.y + padding.y}, width, theme.panel, text);
  ImGui::SetCursorScreenPos(at);
  if (context.pressable("notice", {end.x - at.x, end.y - at.y}, context.px(8)).done) {
    context.act(session::DismissNotice{});
  }
}

}  // namespace dateline::ui
