// The card of the selected place: every passage with its quote, who says it, when, its figures; and its verification.
#include <algorithm>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/numbers.hpp"
#include "ui/panels.hpp"

namespace dateline::ui {

namespace {

using dossier::Passage;
using dossier::Place;

struct Row {
  std::string_view name;
  std::string value;
};

std::string sayFigure(const Context& context, const dossier::Figure& figure) {
  std::string number = base::sayNumber(figure.value, context.state.language, 1);
  if (figure.min && figure.max && *figure.min != *figure.max) {
    number = base::sayNumber(*figure.min, context.state.language, 1) + "–" +
             base::sayNumber(*figure.max, context.state.language, 1);
  } else if (figure.approximate) {
    number = context.say({"about {}", {number}});
  }
  return figure.unit.empty() ? number : number + " " + figure.unit;
}

std::string sayClaim(const Context& context, const dossier::Claim& claim) {
  std::string text = claim.by;
  if (!claim.cue.empty()) text += "  «" + claim.cue + "»";
  if (!claim.through.empty()) text += ", " + context.say({"passed on by {}", {claim.through}});
  constexpr const char* modes[] = {"", "reported", "denied", "planned", "demanded"};
  const char* mode = modes[static_cast<std::size_t>(claim.mode)];
  if (*mode != 0) text += "  ·  " + std::string(context.label(mode));
  return text;
}

std::vector<Row> rowsOf(const Context& context, const Passage& passage) {
  std::vector<Row> rows;
  const base::Language language = context.state.language;
  rows.push_back({context.label("Said by"), passage.claim ? sayClaim(context, *passage.claim)
                                                          : std::string(context.label("the article itself"))});
  for (const dossier::When& when : passage.when) {
    if (when.happened) rows.push_back({context.label("Happened"), base::sayDate(*when.happened, language)});
    if (when.said) rows.push_back({context.label("Said on"), base::sayDate(*when.said, language)});
  }
  std::string figures;
  for (const dossier::Figure& figure : passage.figures) {
    figures += (figures.empty() ? "" : "  ·  ") + sayFigure(context, figure);
  }
  if (!figures.empty()) rows.push_back({context.label("Figures"), figures});
  return rows;
}

/// Wrapped text at ImGui's cursor; moves it below.
void wrapped(ImFont* font, float x, float width, const frame::Colour& colour, const std::string& text, float gap) {
  const ImVec2 at{x, ImGui::GetCursorScreenPos().y};
  const ImVec2 size = font->CalcTextSizeA(font->FontSize, FLT_MAX, width, text.c_str());
  ImGui::GetWindowDrawList()->AddText(font, font->FontSize, at, packed(colour), text.c_str(), nullptr, width);
  ImGui::SetCursorScreenPos({x, at.y + size.y + gap});
}

std::string translationOf(const Context& context, const Passage& passage) {
  for (const dossier::Translation& translation : passage.translations) {
    if (translation.language == base::codeOf(context.state.language)) return translation.text;
  }
  return {};
}

void drawPassage(const Context& context, const Place& place, const Passage& passage, float x, float width) {
  const frame::Theme& theme = context.theme;
  const dossier::Role role = dossier::roleIn(place, passage.id);
  const ImVec2 from = ImGui::GetCursorScreenPos();
  const float inset = context.px(14);
  const std::string quote = passage.anchor.exact;
  wrapped(context.fonts.label, x + inset, width - inset, theme.text, quote, context.px(4));
  const std::string translation = translationOf(context, passage);
  if (!translation.empty()) {
    wrapped(context.fonts.small, x + inset, width - inset, theme.quietText, translation, context.px(4));
  }
  const float quoteBottom = ImGui::GetCursorScreenPos().y;
  if (!passage.supported()) {
    wrapped(context.fonts.small, x + inset, width - inset, theme.error,
            std::string(context.label("These words no longer stand in the article.")), context.px(4));
  }
  ImGui::GetWindowDrawList()->AddRectFilled({x, from.y}, {x + context.px(3), quoteBottom - context.px(4)},
                                            packed(frame::of(theme.role, role)));
  float nameWidth = 0;
  const std::vector<Row> rows = rowsOf(context, passage);
  for (const Row& row : rows) nameWidth = std::max(nameWidth, textWidth(context.fonts.small, row.name));
  for (const Row& row : rows) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float lift = (context.fonts.label->FontSize - context.fonts.small->FontSize) * 0.75F;
    drawText(context.fonts.small, {x + inset, at.y + lift}, theme.quietText, row.name);
    const float valueX = x + inset + nameWidth + context.px(14);
    wrapped(context.fonts.label, valueX, x + width - valueX, theme.text, row.value, context.px(2));
  }
  const ImVec2 to = ImGui::GetCursorScreenPos();
  ImGui::SetCursorScreenPos(from);
  const std::string id = "quote:" + passage.id;
  if (ImGui::InvisibleButton(id.c_str(), {width, std::max(to.y - from.y, 1.0F)})) {
    context.act(session::Select{{"", passage.id}, false});
  }
  if (ImGui::IsItemHovered()) {
    context.hover.passage = passage.id;
    context.cursor = Cursor::Hand;
  }
  context.target(id, from, {from.x + width, to.y});
  ImGui::SetCursorScreenPos({x, to.y + context.px(14)});
}

void drawHead(const Context& context, const Place& place, float x, float width) {
  const frame::Theme& theme = context.theme;
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImFont* bold = context.fonts.bodyBold;
  drawSymbol(context, place.role, {x + context.px(7), at.y + bold->FontSize / 2}, context.px(13));
  const float nameX = x + context.px(22);
  const std::string name = fitted(bold, place.name, width * 0.5F);
  const float nameWidth = drawText(bold, {nameX, at.y}, theme.text, name);
  std::string facts = std::string(context.label(nameOf(place.role))) + "  ·  " +
                      context.say({"precision: {}", {std::string(context.label(nameOf(place.precision)))}});
  if (place.atCapital && !place.capital.empty()) facts += "  ·  " + context.say({"marker on {}", {place.capital}});
  const float factsX = nameX + nameWidth + context.px(12);
  const float drop = (bold->FontSize - context.fonts.small->FontSize) * 0.7F;
  drawText(context.fonts.small, {factsX, at.y + drop}, theme.quietText,
           fitted(context.fonts.small, facts, x + width - factsX));
  ImGui::SetCursorScreenPos({x, at.y + bold->FontSize + context.px(8)});
}

void drawVerdict(const Context& context, const Place& place, float x) {
  using dossier::Status;
  const auto choose = [&](const char* id, Status status, const char* text) {
    const bool chosen = place.status == status;
    if (button(context, id, context.label(text), chosen)) {
      context.act(session::SetStatus{place.id, chosen ? Status::Unreviewed : status});
    }
  };
  ImGui::SetCursorScreenPos({x, ImGui::GetCursorScreenPos().y});
  choose("verify", Status::Verified, place.status == Status::Verified ? "Verified" : "Verify");
  ImGui::SameLine(0, context.px(8));
  choose("reject", Status::Rejected, place.status == Status::Rejected ? "Rejected" : "Reject");
  ImGui::SameLine(0, context.px(14));
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const std::string count =
      context.say(base::Message::counted(static_cast<long>(place.passages.size()), "{} passage", "{} passages"));
  drawText(context.fonts.small, {at.x, at.y + context.px(7)}, context.theme.quietText, count);
  ImGui::SetCursorScreenPos({x, at.y + context.px(42)});
}

/// The place to show: the selected one, or the strongest of the selected passage.
const Place* placeToShow(const Context& context) {
  const session::Focus& selection = context.state.selection;
  if (const Place* place = context.dossier().place(selection.place)) return place;
  const auto places = dossier::placesOf(context.dossier(), selection.passage);
  return places.empty() ? nullptr : places.front();
}

}  // namespace

void drawCard(const Context& context) {
  const Box& box = context.layout.card;
  if (box.width < 1) return;
  const frame::Theme& theme = context.theme;
  const Panel panel(context, "card", box, theme.raised, {0, 0}, true);
  const auto left = static_cast<float>(box.x);
  const auto top = static_cast<float>(box.y);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddLine({left + 0.5F, top}, {left + 0.5F, top + static_cast<float>(box.height)}, packed(theme.line));
  list->AddLine({left, top + 0.5F}, {left + static_cast<float>(box.width), top + 0.5F}, packed(theme.line));
  const float margin = context.px(34);
  const float x = left + margin;
  const float width = static_cast<float>(box.width) - 2 * margin;
  ImGui::SetCursorScreenPos({x, top + context.px(18) - ImGui::GetScrollY()});
  const Place* place = placeToShow(context);
  if (place == nullptr) {
    wrapped(
        context.fonts.label, x, width, theme.quietText,
        std::string(context.label("Select a marker or a passage: its place, quotes, dates and figures stand here.")),
        0);
    return;
  }
  drawHead(context, *place, x, width);
  drawVerdict(context, *place, x);
  for (const dossier::PassageRef& ref : place->passages) {
    if (const Passage* passage = context.dossier().passage(ref.passage))
      drawPassage(context, *place, *passage, x, width);
  }
  ImGui::Dummy({0, context.px(8)});
}

}  // namespace dateline::ui
