#include "ui/field_editor.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "session/field_text.hpp"

namespace dateline::ui {

namespace {

using base::messageKey;
using session::Field;

constexpr std::size_t textCapacity = 512;
constexpr double rowHeight = 26;

/// What a person may write there.
const char* hintOf(Field field) {
  switch (field) {
    case Field::Name:
      return messageKey("Its name");
    case Field::Identity:
      return messageKey("A place of the world, or coordinates");
    case Field::Kind:
      return messageKey("What kind of place");
    case Field::Role:
    case Field::PassageRole:
      return messageKey("What it is in the story");
    case Field::Position:
      return messageKey("43.25, 76.95");
    case Field::Notes:
    case Field::PassageNotes:
      return messageKey("A note for whoever works on this");
    case Field::Merge:
      return messageKey("Another place of the dossier");
    case Field::Happened:
    case Field::Said:
      return messageKey("2022-01-07, 2022-01, 2022-01-05/2022-01-07");
    case Field::Speaker:
      return messageKey("Who says it; nobody: the article itself");
    case Field::Mode:
      return messageKey("How it is said");
    case Field::Figures:
      return messageKey("300 wounded; ~20000 troops; 850–1100 arrests");
    case Field::Source:
      return messageKey("A to F for the source, 1 to 6 for what it says: B2");
    case Field::Reviewer:
      return messageKey("Your name, for what you verify");
  }
  return "";
}

/// The toolkit's field gives its first text back on Escape: the edit is over then.
bool isLeaving() {
  const int escape = ImGui::GetIO().KeyMap[ImGuiKey_Escape];
  return escape >= 0 && ImGui::GetIO().KeysDown[escape];
}

/// Returns its height.
float drawChoice(const Context& context, std::size_t index, ImVec2 at, float width) {
  const session::Editing& editing = *context.state.desk.editing;
  const session::Choice& choice = editing.choices[index];
  const frame::Theme& theme = context.theme;
  const ImVec2 size{width, context.px(rowHeight)};
  const ImVec2 end{at.x + size.x, at.y + size.y};
  ImGui::SetCursorScreenPos(at);
  const Context::Press press = context.pressable("choice:" + std::to_string(index), size, context.px(4), -1);
  if (press.hovered || index == editing.at) {
    ImGui::GetWindowDrawList()->AddRectFilled(at, end, packed(theme.line.withAlpha(140)), context.px(4));
  }
  ImFont* label = context.fonts.label;
  ImFont* small = context.fonts.small;
  const float inset = context.px(10);
  const float top = at.y + std::floor((size.y - label->FontSize) / 2);
  const std::string title = fitted(label, choice.title, width - 2 * inset);
  const float used = drawText(context, label, {at.x + inset, top}, theme.text, title) + context.px(10);
  drawText(context, small, {at.x + inset + used, top + std::round(label->Ascent - small->Ascent)}, theme.quietText,
           fitted(small, choice.detail, width - 2 * inset - used));
  if (press.done) context.act(session::TakeEdit{index});
  return size.y;
}

}  // namespace

bool FieldEditor::isAt(const Context& context, Field field, const std::string& place, const std::string& passage) {
  const auto& editing = context.state.desk.editing;
  if (!editing || editing->field != field || editing->mention) return false;
  const bool rightPlace = session::isOfPassage(field) || editing->place == place;
  const bool rightPassage =
      (field != Field::PassageRole && !session::isOfPassage(field)) || editing->passage == passage;
  return rightPlace && rightPassage;
}

float FieldEditor::draw(const Context& context, ImVec2 at, float width) {
  const session::Editing& editing = *context.state.desk.editing;
  ImGui::SetCursorScreenPos(at);
  ImGui::SetNextItemWidth(width);
  char text[textCapacity] = {};
  std::strncpy(text, editing.text.c_str(), sizeof text - 1);
  if (m_focused != editing.begun) ImGui::SetKeyboardFocusHere();
  const bool changed = ImGui::InputText(("##field" + std::to_string(editing.begun)).c_str(), text, sizeof text,
                                        ImGuiInputTextFlags_AutoSelectAll);
  if (ImGui::IsItemActive()) m_focused = editing.begun;
  // Enter lets go of the toolkit's field; if the value is refused, one goes on typing.
  if (ImGui::IsItemDeactivated() && !ImGui::IsMouseClicked(ImGuiMouseButton_Left)) m_focused = 0;
  m_drawn = true;
  const ImVec2 min = ImGui::GetItemRectMin();
  const ImVec2 max = ImGui::GetItemRectMax();
  context.target("field", min, max);
  context.fontCase.need(text);
  if (ImGui::IsItemHovered()) context.cursor = Cursor::Text;
  if (changed && !isLeaving()) context.act(session::SetEditText{text});
  if (text[0] == 0) {
    const ImVec2 padding = ImGui::GetStyle().FramePadding;
    drawText(context, context.fonts.label, {min.x + padding.x + context.px(3), min.y + padding.y},
             context.theme.quietText,
             fitted(context.fonts.label, context.say(hintOf(editing.field)), width - 2 * padding.x));
  }
  float y = max.y + context.px(2);
  for (std::size_t i = 0; i < editing.choices.size(); ++i) y += drawChoice(context, i, {at.x, y}, width);
  if (editing.choices.empty() && session::mustChoose(editing.field) && text[0] != 0) {
    drawText(context, context.fonts.small, {at.x + context.px(10), y + context.px(4)}, context.theme.quietText,
             context.say("Nothing found"));
    y += context.px(rowHeight);
  }
  ++m_frames;
  if (m_shown != editing.begun) {
    m_shown = editing.begun;
    m_frames = 0;
    ImGui::SetCursorScreenPos(at);
    ImGui::Dummy({1, y - at.y});
    ImGui::SetScrollHereY(0.6F);
  }
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const bool outside = mouse.x < min.x || mouse.x > max.x || mouse.y < min.y || mouse.y > y;
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && outside) {
    if (session::mustChoose(editing.field)) {
      context.act(session::EndEdit{});
    } else {
      context.act(session::TakeEdit{editing.choices.size()});
    }
  }
  return y - at.y + context.px(4);
}

void FieldEditor::drawLoose(const Context& context) {
  if (!context.state.desk.editing || m_drawn) return;
  constexpr double wide = 420;
  const Box& map = context.layout.map;
  const double width = std::min<double>(context.px(wide), map.width - context.px(32));
  const float padding = context.px(14);
  const double wanted = m_looseHeight > 0 ? static_cast<double>(m_looseHeight) : map.height;
  const Box box{std::round(map.x + (map.width - width) / 2), map.y + context.px(12), std::max(width, 1.0),
                std::max(std::min(wanted, map.height - context.px(24)), 1.0)};
  const Panel panel(context, "loose-field", box, context.theme.raised, {true, true, context.px(8)});
  ImVec2 at{static_cast<float>(box.x) + padding, static_cast<float>(box.y) + padding - ImGui::GetScrollY()};
  const float start = at.y;
  drawText(context, context.fonts.small, at, context.theme.quietText,
           context.say(hintOf(context.state.desk.editing->field)));
  at.y += context.fonts.small->FontSize + context.px(6);
  at.y += draw(context, at, static_cast<float>(box.width) - 2 * padding);
  m_looseHeight = at.y - start + 2 * padding;
}

bool FieldEditor::isSettling(const session::State& state) const {
  constexpr int most = 6;  // a window that is too small for it never shows it
  return state.desk.editing && m_focused != state.desk.editing->begun && m_frames < most;
}

}  // namespace dateline::ui
