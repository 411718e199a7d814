#include "ui/card_column.hpp"

#include <algorithm>
#include <cmath>

namespace dateline::ui {

bool Column::edits(session::Field field, const std::string& place, const std::string& passage, float inset) {
  if (!FieldEditor::isAt(context, field, place, passage)) return false;
  y += editor.draw(context, {x + inset, y}, width - inset);
  return true;
}

float drawEditable(const Context& context, ImFont* font, ImVec2 at, const frame::Colour& colour, std::string_view words,
                   session::BeginEdit edit) {
  const ImVec2 size{textWidth(font, words), font->FontSize};
  ImGui::SetCursorScreenPos(at);
  const std::string name =
      "edit:" + std::to_string(static_cast<int>(edit.field)) + ":" + (edit.passage.empty() ? edit.place : edit.passage);
  const Context::Press press = context.pressable(name, {size.x, size.y + context.px(2)}, context.px(3));
  drawText(context, font, at, colour, words);
  if (press.hovered) {
    const float y = std::round(at.y + font->Ascent + context.px(2));
    ImGui::GetWindowDrawList()->AddLine({at.x, y}, {at.x + size.x, y}, packed(context.theme.quietText));
  }
  if (press.done) context.act(std::move(edit));
  return size.x;
}

void drawLink(const Context& context, const char* id, ImVec2 at, std::string_view words,
              const session::Action& action) {
  ImFont* font = context.fonts.small;
  ImGui::SetCursorScreenPos(at);
  const Context::Press press = context.pressable(
      std::string("button:") + id, {textWidth(font, words), font->FontSize + context.px(2)}, context.px(3));
  drawText(context, font, at, press.hovered ? context.theme.text : context.theme.accent, words);
  if (press.done) context.act(action);
}

void drawLink(Line& line, const Context& context, const char* id, std::string_view words,
              const session::Action& action) {
  const ImVec2 at = line.next(textWidth(context.fonts.small, words), context.px(16));
  drawLink(context, id, at, words, action);
}

void drawRows(Column& column, const std::vector<CardRow>& rows, const std::string& place, const std::string& passage,
              float inset) {
  const Context& context = column.context;
  ImFont* small = context.fonts.small;
  ImFont* label = context.fonts.label;
  float nameWidth = 0;
  for (const CardRow& row : rows) nameWidth = std::max(nameWidth, textWidth(small, row.name));
  nameWidth = std::min(nameWidth, column.width * 0.4F);
  const float inLine = (WrapCache::lineHeightOf(*label) - label->FontSize) / 2;
  const float drop = std::round(inLine + label->Ascent - small->Ascent);
  const float valueX = inset + nameWidth + context.px(14);
  for (const CardRow& row : rows) {
    drawText(context, small, {column.x + inset, column.y + drop}, context.theme.quietText,
             fitted(small, row.name, nameWidth));
    if (row.field && column.edits(*row.field, place, passage, valueX)) continue;
    const ImVec2 from{column.x + valueX, column.y};
    const frame::Colour& colour = row.empty ? context.theme.quietText : context.theme.text;
    column.text(label, colour, row.value, valueX);
    if (row.field) {
      const ImVec2 size = wrappedSize(context, label, column.width - valueX, row.value);
      ImGui::SetCursorScreenPos(from);
      const std::string name = "edit:" + std::to_string(static_cast<int>(*row.field)) + ":" + passage;
      const Context::Press press = context.pressable(name, size, context.px(3));
      if (press.hovered) {
        ImGui::GetWindowDrawList()->AddLine({from.x, column.y - 1}, {from.x + size.x, column.y - 1},
                                            packed(context.theme.quietText));
      }
      if (press.done) context.act(session::BeginEdit{*row.field, place, passage});
    }
    column.skip(2);
  }
}

}  // namespace dateline::ui
