// Which place of the world a marker is: the machine's candidates with how likely each is and why, and the question
// whether the same name elsewhere is the same place.
#include <algorithm>
#include <cmath>
#include <string>

#include "base/numbers.hpp"
#include "session/place_identity.hpp"
#include "session/reason_text.hpp"
#include "ui/card_column.hpp"
#include "ui/hint.hpp"

namespace dateline::ui {

namespace {

using dossier::Candidate;
using dossier::Place;
using session::Field;

bool isChosen(const Candidate& candidate, const Place& place) {
  return session::isSamePlace(candidate, place) && (candidate.geonames != 0 || candidate.name == place.name);
}

/// A candidate a line: a dot for the one that was taken, its name, what tells it apart, and how likely it is.
void drawCandidate(Column& column, const Place& place, std::size_t index) {
  const Context& context = column.context;
  const frame::Theme& theme = context.theme;
  const Candidate& candidate = place.candidates[index];
  ImFont* label = context.fonts.label;
  ImFont* small = context.fonts.small;
  const bool chosen = isChosen(candidate, place);
  const ImVec2 at{column.x, column.y};
  const ImVec2 size{column.width, context.px(24)};
  ImGui::SetCursorScreenPos(at);
  const std::string name = "candidate:" + std::to_string(index);
  const Context::Press press = context.pressable(name, size, context.px(4), 0);
  ImDrawList* list = ImGui::GetWindowDrawList();
  if (press.hovered) {
    list->AddRectFilled(at, {at.x + size.x, at.y + size.y}, packed(theme.line.withAlpha(140)), context.px(4));
  }
  const ImVec2 dot{at.x + context.px(7), at.y + size.y / 2};
  list->AddCircle(dot, context.px(4.5), packed(chosen ? theme.accent : theme.quietText), 20, context.px(1.3));
  if (chosen) list->AddCircleFilled(dot, context.px(2.4), packed(theme.accent), 16);
  const float top = at.y + std::floor((size.y - label->FontSize) / 2);
  const float smallTop = top + std::round(label->Ascent - small->Ascent);
  const std::string share = base::sayNumber(std::round(candidate.score * 100), context.state.language) + "\u00a0%";
  const float shareWidth = textWidth(small, share);
  drawText(context, small, {at.x + size.x - shareWidth - context.px(6), smallTop}, theme.quietText, share);
  const float left = at.x + context.px(22);
  const float room = at.x + size.x - shareWidth - context.px(20) - left;
  const float used = drawText(context, label, {left, top}, theme.text, fitted(label, candidate.name, room));
  drawText(context, small, {left + used + context.px(10), smallTop}, theme.quietText,
           fitted(small, session::sayCandidate(candidate, context.state.language), room - used - context.px(10)));
  if (press.hovered || context.tab.isAt(name)) {
    drawHint(context, {at.x, at.y + size.y}, session::sayDecision(candidate, context.state.language));
  }
  if (press.done && !chosen) context.act(session::Identify{place.id, candidate});
  column.y += size.y;
}

void drawQuestion(Column& column) {
  const Context& context = column.context;
  const session::SameName& same = *context.state.desk.sameName;
  const ImVec2 from{column.x, column.y};
  const float inset = context.px(12);
  column.skip(8);
  const auto count = static_cast<long>(same.mentions.size());
  column.text(context.fonts.label, context.theme.text,
              context.say(base::Message::counted(
                  count, "In {} more passage, “{}” stands for something else. The same place there?",
                  "In {} more passages, “{}” stands for something else. The same place there?", {same.name})),
              inset);
  column.skip(6);
  ImGui::SetCursorScreenPos({column.x + inset, column.y});
  if (button(context, "same-everywhere", context.say("There too"))) context.act(session::AnswerSameName{true});
  ImGui::SameLine(0, context.px(8));
  if (button(context, "same-here", context.say("Only here"))) context.act(session::AnswerSameName{false});
  column.y += buttonHeight(context);
  column.skip(8);
  ImGui::GetWindowDrawList()->AddRect(from, {from.x + column.width, column.y}, packed(context.theme.accent),
                                      context.px(6));
  column.skip(10);
}

}  // namespace

void drawIdentity(Column& column, const Place& place) {
  const Context& context = column.context;
  const auto& same = context.state.desk.sameName;
  if (same && same->place == place.id) drawQuestion(column);
  if (column.edits(Field::Identity, place.id, {})) {
    column.skip(8);
    return;
  }
  const bool choosing = place.candidates.size() > 1 && place.status != dossier::Status::Verified;
  if (choosing) {
    for (std::size_t i = 0; i < place.candidates.size(); ++i) drawCandidate(column, place, i);
    column.skip(4);
  }
  Line line(column, 0, context.px(20));
  const auto link = [&](const char* id, const char* words, const session::Action& action) {
    drawLink(line, context, id, context.say(words), action);
  };
  link("identity", choosing ? base::messageKey("Another place…") : base::messageKey("Which place…"),
       session::BeginEdit{Field::Identity, place.id});
  link("move", base::messageKey("Move"), session::TakeTool{session::Tool::MoveMarker});
  link("merge", base::messageKey("Merge…"), session::BeginEdit{Field::Merge, place.id});
  link("note", base::messageKey("Note"), session::BeginEdit{Field::Notes, place.id});
  link("claims", base::messageKey("Who says what"), session::ShowBoard{session::Board::Claims});
  line.end();
  column.edits(Field::Merge, place.id, {});
  if (!column.edits(Field::Notes, place.id, {}) && !place.notes.empty()) {
    column.skip(2);
    column.text(context.fonts.small, context.theme.text, place.notes);
    column.skip(4);
  }
  column.skip(8);
}

}  // namespace dateline::ui
