// The card of the selected place: what it is and how sure, every passage with its quote, who says it, when and its
// figures, and the two verdicts.
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "base/locale.hpp"
#include "base/numbers.hpp"
#include "ui/card_rows.hpp"
#include "ui/panels.hpp"

namespace dateline::ui {

namespace {

using dossier::Passage;
using dossier::Place;
using dossier::Status;

constexpr double margin = 22;   ///< around the card
constexpr double padding = 18;  ///< within it

/// Where the next thing is drawn: a column that grows downwards.
struct Column {
  const Context& context;
  float x, y, width;

  void skip(double measure) { y += context.px(measure); }
  void text(ImFont* font, const frame::Colour& colour, std::string_view words, float inset = 0) {
    y += drawWrapped(context, font, {x + inset, y}, width - inset, colour, words);
  }
};

/// Name and value on one baseline, the value wrapped.
void drawRows(Column& column, const std::vector<CardRow>& rows, float inset) {
  const Context& context = column.context;
  ImFont* small = context.fonts.small;
  ImFont* label = context.fonts.label;
  float nameWidth = 0;
  for (const CardRow& row : rows) nameWidth = std::max(nameWidth, textWidth(small, row.name));
  nameWidth = std::min(nameWidth, column.width * 0.4F);
  const float inLine = (WrapCache::lineHeightOf(*label) - label->FontSize) / 2;
  const float drop = std::round(inLine + label->Ascent - small->Ascent);
  for (const CardRow& row : rows) {
    drawText(context, small, {column.x + inset, column.y + drop}, context.theme.quietText,
             fitted(small, row.name, nameWidth));
    const float valueX = inset + nameWidth + context.px(14);
    column.text(label, context.theme.text, row.value, valueX);
    column.skip(2);
  }
}

/// A passage, with those that say nearly the same in other articles.
void drawPassage(Column& column, const Place& place, const std::vector<const Passage*>& group) {
  const Passage& passage = *group.front();
  const Context& context = column.context;
  const frame::Theme& theme = context.theme;
  const ImVec2 from{column.x, column.y};
  const float inset = context.px(14);
  column.text(context.fonts.label, theme.text, passage.anchor.exact, inset);
  if (translationOf(passage, context.state.language) != nullptr) column.skip(4);
  column.y += drawTranslation(context, passage, {column.x + inset, column.y}, column.width - inset);
  const frame::Colour& bar = frame::of(theme.role, dossier::roleIn(place, passage.id));
  ImGui::GetWindowDrawList()->AddRectFilled(from, {from.x + context.px(3), column.y}, packed(bar));
  column.skip(8);
  if (!passage.supported()) {
    column.text(context.fonts.small, theme.error, context.say("These words no longer stand in the article."), inset);
    column.skip(4);
  }
  column.y += drawArticleRow(context, passage, {column.x + inset, column.y}, column.width - inset);
  drawRows(column, rowsOf(passage, context.state.language), inset);
  ImGui::SetCursorScreenPos(from);
  const Context::Press press =
      context.pressable("quote:" + passage.id, {column.width, column.y - from.y}, context.px(3));
  if (press.hovered) context.hover.passage = passage.id;
  // The place stays chosen: its card must not give way to another's.
  if (press.done) context.act(session::Select{{place.id, passage.id}, true});
  if (group.size() > 1) {
    column.skip(4);
    column.y += drawTwins(context, place, group, {column.x + inset, column.y}, column.width - inset);
  }
  column.skip(12);
}

void drawHead(Column& column, const Place& place, const std::string& count) {
  const Context& context = column.context;
  const frame::Theme& theme = context.theme;
  ImFont* bold = context.fonts.bodyBold;
  ImFont* small = context.fonts.small;
  const bool verified = place.status == Status::Verified;
  drawSymbol(context, place.role, {column.x + context.px(7), column.y + bold->FontSize / 2}, context.px(13), !verified);
  const float nameX = context.px(22);
  const float countWidth = textWidth(small, count);
  const float drop = std::round(bold->Ascent - small->Ascent);
  drawText(context, small, {column.x + column.width - countWidth, column.y + drop}, theme.quietText, count);
  drawText(context, bold, {column.x + nameX, column.y}, theme.text,
           fitted(bold, context.nameOf(place), column.width - nameX - countWidth - context.px(12)));
  column.y += bold->FontSize + context.px(2);
  std::string facts = roleOf(context, place) + " · " +
                      context.say({"precision: {}", {std::string(context.say(nameOf(place.precision)))}});
  if (place.atCapital && !place.capital.empty()) facts += " · " + context.say({"marker on {}", {place.capital}});
  column.text(small, theme.quietText, facts, nameX);
  column.skip(8);
}

/// Who decided, or how sure the machine is.
std::string standingOf(const Context& context, const Place& place) {
  if (place.status == Status::Unreviewed) {
    if (place.confidence <= 0) return std::string(context.say("Read by the machine, not verified"));
    const std::string percent = base::sayNumber(std::round(place.confidence * 100), context.state.language);
    return context.say({"Read by the machine, {} % sure, not verified", {percent}});
  }
  if (!place.reviewed || place.reviewed->by.empty()) return {};
  return place.status == Status::Verified ? context.say({"Verified by {}", {place.reviewed->by}})
                                          : context.say({"Rejected by {}", {place.reviewed->by}});
}

void drawVerdict(Column& column, const Place& place) {
  const Context& context = column.context;
  const auto choose = [&](const char* id, Status status, std::string_view text) {
    const bool chosen = place.status == status;
    if (button(context, id, text, {.chosen = chosen})) {
      context.act(session::SetStatus{place.id, chosen ? Status::Unreviewed : status});
    }
    ImGui::SameLine(0, context.px(8));
  };
  ImGui::SetCursorScreenPos({column.x, column.y});
  const bool verified = place.status == Status::Verified;
  const bool rejected = place.status == Status::Rejected;
  choose("verify", Status::Verified, context.say(verified ? "Verified" : "Verify"));
  choose("reject", Status::Rejected, context.say(rejected ? "Rejected" : "Reject"));
  const std::string standing = standingOf(context, place);
  const float used = ImGui::GetCursorScreenPos().x + context.px(6) - column.x;
  ImFont* small = context.fonts.small;
  const float room = column.width - used;
  if (textWidth(small, standing) <= room) {
    const float middle = column.y + std::floor((buttonHeight(context) - small->FontSize) / 2);
    drawText(context, small, {column.x + used, middle}, context.theme.quietText, standing);
    column.y += buttonHeight(context);
  } else {
    column.y += buttonHeight(context) + context.px(6);
    column.text(small, context.theme.quietText, standing);
  }
  column.skip(14);
}

void drawCandidates(Column& column, const Place& place) {
  if (place.candidates.size() < 2 || place.status == Status::Verified) return;
  std::string others;
  for (const dossier::Candidate& candidate : place.candidates) {
    if (candidate.geonames == place.geonames && candidate.name == place.name) continue;
    const std::string where = base::countryName(candidate.country, base::codeOf(column.context.state.language));
    others += (others.empty() ? "" : " · ") + candidate.name + (where.empty() ? "" : " (" + where + ")");
  }
  if (others.empty()) return;
  drawRows(column, {{column.context.say("It could also be"), others}}, 0);
  column.skip(10);
}

/// The place to show: the selected one, or the strongest of the selected passage.
const Place* placeToShow(const Context& context) {
  const session::Focus& selection = context.state.selection;
  if (const Place* place = context.dossier().place(selection.place)) return place;
  const auto& places = context.index.placesOf(selection.passage);
  return places.empty() ? nullptr : places.front();
}

float drawContent(const Context& context, const Place& place, SourceGroups& sources, ImVec2 at, float width) {
  Column column{context, at.x, at.y, width};
  const auto& groups = sources.of(context, place);
  drawHead(column, place, sayCount(context, place, groups));
  drawVerdict(column, place);
  drawCandidates(column, place);
  long hidden = 0;
  for (std::vector<const Passage*> group : groups) {
    const auto isHidden = [&](const Passage* p) {
      return context.shown.isSifted() && !context.shown.showsPassage(p->id);
    };
    hidden += static_cast<long>(std::erase_if(group, isHidden));
    if (!group.empty()) drawPassage(column, place, group);
  }
  if (hidden > 0) {
    column.text(
        context.fonts.small, context.theme.quietText,
        context.say(base::Message::counted(hidden, "{} passage hidden by filters", "{} passages hidden by filters")));
  }
  return column.y - at.y;
}

}  // namespace

double drawCard(const Context& context, SourceGroups& sources) {
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
  const float height = drawContent(context, *place, sources, at, static_cast<float>(box.width) - 2 * within);
  ImGui::SetCursorScreenPos({at.x, at.y + height});
  ImGui::Dummy({1, context.px(4)});
  drawFades(context, box, context.theme.raised);
  return static_cast<double>(height + within + context.px(4) + around + context.px(6));
}

}  // namespace dateline::ui
