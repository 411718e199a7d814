#include "ui/board.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::ui {

namespace {

constexpr double padding = 18;
constexpr double titleHeight = 34;

Box boxOf(const Context& context, float contentPx) {
  const Box& map = context.layout.map;
  const double edge = context.px(16);
  const double most = map.height - context.px(16);
  const double frame = context.px(2 * padding + titleHeight);
  const double wanted = contentPx > 0 ? static_cast<double>(contentPx) + frame : most;
  const double height = std::max(std::min(wanted, most), 1.0);
  return {map.x + edge, map.bottom() - context.px(8) - height, std::max(map.width - 2 * edge, 1.0), height};
}

}  // namespace

BoardPanel::BoardPanel(const Context& context, const char* id, const std::string& title, float heightPx)
    : m_context(context),
      m_box(boxOf(context, heightPx)),
      m_panel(context, id, m_box, context.theme.raised, {true, true, context.px(8)}),
      m_at{static_cast<float>(m_box.x) + context.px(padding),
           static_cast<float>(m_box.y) + context.px(padding) - ImGui::GetScrollY()},
      m_width(static_cast<float>(m_box.width) - 2 * context.px(padding)) {
  const float side = context.px(22);
  ImFont* bold = context.fonts.bodyBold;
  drawText(context, bold, m_at, context.theme.text, fitted(bold, title, m_width - side - context.px(12)));
  const ImVec2 cross{m_at.x + m_width - side, m_at.y - context.px(2)};
  ImGui::SetCursorScreenPos(cross);
  const Context::Press press = context.pressable("button:close-board", {side, side}, context.px(4));
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 c{cross.x + side / 2, cross.y + side / 2};
  const float r = context.px(4.5);
  const ImU32 colour = packed(press.hovered ? context.theme.text : context.theme.quietText);
  list->AddLine({c.x - r, c.y - r}, {c.x + r, c.y + r}, colour, context.px(1.5));
  list->AddLine({c.x - r, c.y + r}, {c.x + r, c.y - r}, colour, context.px(1.5));
  if (press.done) context.act(session::ShowBoard{});
  m_at.y += context.px(titleHeight);
}

BoardPanel::~BoardPanel() {
  drawFades(m_context, m_box, m_context.theme.raised);
}

}  // namespace dateline::ui
