// The card of the selected place: what it is and how sure, the verdicts, which place of the world it is, and every
// passage with its quote, who says it, when and its figures. All of it can be edited where it stands.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/card_column.hpp"
#include "ui/panels.hpp"

namespace dateline::ui {

namespace {

using dossier::Passage;
using dossier::Place;

constexpr double margin = 22;   ///< around the card
constexpr double padding = 18;  ///< within it

/// The place to show: the selected one, or the strongest of the selected passage.
const Place* placeToShow(const Context& context) {
  const session::Focus& selection = context.state.selection;
  if (const Place* place = context.dossier().place(selection.place)) return place;
  const auto& places = context.index.placesOf(selection.passage);
  return places.empty() ? nullptr : places.front();
}

/// The tie of a place to a passage that it lists.
const dossier::PassageRef& tieOf(const Place& place, const Passage& passage) {
  return *std::ranges::find(place.passages, passage.id, &dossier::PassageRef::passage);
}

float drawContent(const Context& context, FieldEditor& editor, const Place& place, SourceGroups& sources, ImVec2 at,
                  float width) {
  Column column{context, editor, at.x, at.y, width};
  const auto& groups = sources.of(context, place);
  drawHead(column, place, sayCount(context, place, groups));
  drawVerdict(column, place);
  drawIdentity(column, place);
  long hidden = 0;
  for (std::vector<const Passage*> group : groups) {
    const auto isHidden = [&](const Passage* p) {
      return context.shown.isSifted() && dossier::holds(tieOf(place, *p)) && !context.shown.showsPassage(p->id);
    };
    hidden += static_cast<long>(std::erase_if(group, isHidden));
    if (group.empty()) continue;
    // Of those that say nearly the same, the chosen one is the one to decide about.
    const auto chosen = std::ranges::find(group, context.state.selection.passage, &Passage::id);
    if (chosen != group.end()) std::rotate(group.begin(), chosen, chosen + 1);
    drawPassage(column, place, tieOf(place, *group.front()), group);
  }
  if (hidden > 0) {
    column.text(
        context.fonts.small, context.theme.quietText,
        context.say(base::Message::counted(hidden, "{} passage hidden by filters", "{} passages hidden by filters")));
  }
  return column.y - at.y;
}

}  // namespace

double drawCard(const Context& context, FieldEditor& editor, SourceGroups& sources) {
  const Place* place = placeToShow(context);
  if (place == nullptr || context.layout.reader.width < 1) return 0;
  const float around = context.px(margin);
  const float within = context.px(padding);
  Box box = context.layout.card;
  if (box.height >= 1) {
    // The ground of the column around the card.
    const Panel ground(context, "card-ground", box, context.theme.panel);
    const auto x = static_cast<float>(box.x) + 0.5F;
    ImGui::GetWindowDrawList()->AddLine({x, static_cast<float>(box.y)}, {x, static_cast<float>(box.bottom())},
                                        packed(context.theme.line));
  }
  box = {box.x + around, box.y + context.px(6), std::max(box.width - 2 * around, 1.0),
         std::max(box.height - around - context.px(6), 1.0)};
  const Panel panel(context, "card", box, context.theme.raised, {true, true, context.px(10)});
  const ImVec2 at{static_cast<float>(box.x) + within, static_cast<float>(box.y) + within - ImGui::GetScrollY()};
  const float height = drawContent(context, editor, *place, sources, at, static_cast<float>(box.width) - 2 * within);
  ImGui::SetCursorScreenPos({at.x, at.y + height});
  ImGui::Dummy({1, context.px(4)});
  drawFades(context, box, context.theme.raised);
  return static_cast<double>(height + within + context.px(4) + around + context.px(6));
}

}  // namespace dateline::ui
