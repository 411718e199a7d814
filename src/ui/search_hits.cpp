// What the search field found, as a list below it.
#include <algorithm>

#include "ui/panels.hpp"

namespace dateline::ui {

namespace {

constexpr double listWidth = 400;
constexpr double rowHeight = 46;

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
  const float x = at.x + context.px(12);
  const float room = width - context.px(24);
  drawText(context.fonts.label, {x, at.y + context.px(5)}, theme.text, fitted(context.fonts.label, hit.title, room));
  drawText(context.fonts.small, {x, at.y + context.px(25)}, theme.quietText,
           fitted(context.fonts.small, hit.detail, room));
  context.target(id, at, end);
  if (hovered) {
    context.cursor = Cursor::Hand;
    if (hit.kind == session::SearchHit::Kind::Place) context.hover.place = hit.id;
    if (hit.kind == session::SearchHit::Kind::Passage) context.hover.passage = hit.id;
  }
  if (clicked) context.act(session::TakeSearchHit{index});
}

}  // namespace

void drawSearchHits(const Context& context) {
  const session::State& state = context.state;
  if (!state.searchOpen || state.search.empty()) return;
  const Box& bar = context.layout.bar;
  const double width = std::min(context.px(listWidth) * 1.0, bar.width * 0.34);
  const double rows = static_cast<double>(std::max<std::size_t>(state.hits.size(), 1));
  const double most = context.layout.status.y + context.layout.status.height - bar.height - context.px(20);
  const Box box{bar.width - width - context.px(24), bar.height - context.px(2), width,
                std::min(rows * context.px(rowHeight) + context.px(12), most)};
  ImGui::SetNextWindowFocus();
  const Panel panel(context, "hits", box, context.theme.raised, {0, 0}, true);
  const ImVec2 from{static_cast<float>(box.x), static_cast<float>(box.y)};
  const ImVec2 to{static_cast<float>(box.x + box.width), static_cast<float>(box.y + box.height)};
  ImGui::GetWindowDrawList()->AddRect(from, to, packed(context.theme.line));
  const float left = from.x + context.px(6);
  const float top = from.y + context.px(6) - ImGui::GetScrollY();
  if (state.hits.empty()) {
    drawText(context.fonts.label, {left + context.px(12), top + context.px(12)}, context.theme.quietText,
             context.label("Nothing found"));
    return;
  }
  for (std::size_t i = 0; i < state.hits.size(); ++i) {
    drawHit(context, i, {left, top + static_cast<float>(i) * context.px(rowHeight)},
            static_cast<float>(box.width) - context.px(12));
  }
}

}  // namespace dateline::ui
