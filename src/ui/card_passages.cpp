// A passage on a place's card: its quote, what was read in it, and, for the chosen one, what can be done about it.
#include <string>

#include "ui/card_column.hpp"
#include "ui/sources.hpp"

namespace dateline::ui {

namespace {

using dossier::Passage;
using dossier::PassageRef;
using dossier::Place;
using dossier::Status;
using session::Field;

/// Verdicts about the place in this passage, and what else one does with it.
void drawTieActions(Column& column, const Place& place, const PassageRef& ref, float inset) {
  const Context& context = column.context;
  Line line(column, inset, context.px(19));
  const auto link = [&](const char* id, std::string_view words, const session::Action& action) {
    drawLink(line, context, id, words, action);
  };
  const auto decide = [&](const char* id, Status status, std::string_view words) {
    const bool chosen = ref.status == status;
    link(id, words, session::SetPassageStatus{place.id, ref.passage, chosen ? Status::Unreviewed : status});
  };
  decide("verify-passage", Status::Verified,
         context.say(ref.status == Status::Verified ? "Take the verification back" : "Verify the passage"));
  decide("reject-passage", Status::Rejected,
         context.say(ref.status == Status::Rejected ? "Take the rejection back" : "Reject it"));
  link("passage-role", context.say("Role here"), session::BeginEdit{Field::PassageRole, place.id, ref.passage});
  if (place.passages.size() > 1) {
    link("split", context.say("Split it off"), session::SplitPlace{place.id, ref.passage});
  }
  line.end();
  column.edits(Field::PassageRole, place.id, ref.passage, inset);
}

}  // namespace

void drawPassage(Column& column, const Place& place, const PassageRef& ref, const std::vector<const Passage*>& group) {
  const Passage& passage = *group.front();
  const Context& context = column.context;
  const frame::Theme& theme = context.theme;
  const ImVec2 from{column.x, column.y};
  const float inset = context.px(14);
  const bool held = dossier::holds(ref);
  const bool chosen = context.state.selection.passage == passage.id;
  column.text(context.fonts.label, held ? theme.text : theme.quietText, passage.anchor.exact, inset);
  if (translationOf(passage, context.state.language) != nullptr) column.skip(4);
  column.y += drawTranslation(context, passage, {column.x + inset, column.y}, column.width - inset);
  ImGui::SetCursorScreenPos(from);
  const Context::Press press =
      context.pressable("quote:" + passage.id, {column.width, column.y - from.y}, context.px(3));
  if (press.hovered) context.hover.passage = passage.id;
  // The place stays chosen: its card must not give way to another's.
  if (press.done) context.act(session::Select{{place.id, passage.id}, true});
  const frame::Colour bar = held ? frame::of(theme.role, dossier::roleIn(place, passage.id)) : theme.line;
  ImGui::GetWindowDrawList()->AddRectFilled(from, {from.x + context.px(3), column.y}, packed(bar));
  column.skip(8);
  if (!passage.supported()) {
    column.text(context.fonts.small, theme.error, context.say("These words no longer stand in the article."), inset);
    column.skip(4);
  }
  if (ref.status) {
    column.text(context.fonts.small, theme.quietText, sayReviewed(*ref.status, ref.reviewed, context.state.language),
                inset);
    column.skip(4);
  }
  column.y += drawArticleRow(context, passage, {column.x + inset, column.y}, column.width - inset);
  drawRows(column, rowsOf(passage, context.state.language, chosen), place.id, passage.id, inset);
  if (chosen) {
    column.skip(5);
    drawTieActions(column, place, ref, inset);
  } else {
    column.edits(Field::PassageRole, place.id, passage.id, inset);
  }
  if (group.size() > 1) {
    column.skip(4);
    column.y += drawTwins(context, place, group, {column.x + inset, column.y}, column.width - inset);
  }
  column.skip(12);
}

}  // namespace dateline::ui
