// The head of a place's card: its name and what it is, each open to editing, the verdict and how many are left.
#include <algorithm>
#include <cmath>
#include <string>

#include "base/numbers.hpp"
#include "ui/card_column.hpp"

namespace dateline::ui {

namespace {

using dossier::Place;
using dossier::Status;
using session::Field;

/// Who decided and when, or how sure the machine is.
std::string standingOf(const Context& context, const Place& place) {
  if (place.status == Status::Unreviewed) {
    if (place.confidence <= 0) return std::string(context.say("Not verified"));
    const std::string percent = base::sayNumber(std::round(place.confidence * 100), context.state.language);
    return context.say({"Read by the machine, {} % sure, not verified", {percent}});
  }
  return sayReviewed(place.status, place.reviewed, context.state.language);
}

/// Places that are shown and that nobody has decided about.
long leftToReview(const Context& context) {
  return static_cast<long>(std::ranges::count(context.shown.places, Status::Unreviewed, &Place::status));
}

}  // namespace

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
  if (!column.edits(Field::Name, place.id, {}, nameX)) {
    drawText(context, small, {column.x + column.width - countWidth, column.y + drop}, theme.quietText, count);
    drawEditable(context, bold, {column.x + nameX, column.y}, theme.text,
                 fitted(bold, context.nameOf(place), column.width - nameX - countWidth - context.px(12)),
                 {Field::Name, place.id});
    column.y += bold->FontSize + context.px(2);
  }
  Line line(column, nameX, small->FontSize + context.px(4));
  constexpr std::string_view dot = " · ";
  const float dotWidth = textWidth(small, dot);
  const auto add = [&](const std::string& words, Field field) {
    const bool first = line.isAtStart();
    const std::string shown = fitted(small, words, column.width - nameX);
    const ImVec2 at = line.next(textWidth(small, shown), dotWidth);
    // A dot goes with what follows it on the line.
    if (!first && at.x > column.x + nameX) drawText(context, small, {at.x - dotWidth, at.y}, theme.quietText, dot);
    drawEditable(context, small, at, theme.quietText, shown, {field, place.id});
  };
  add(roleOf(context, place), Field::Role);
  add(context.say({"precision: {}", {std::string(context.say(nameOf(place.precision)))}}), Field::Kind);
  if (place.atCapital && !place.capital.empty()) add(context.say({"marker on {}", {place.capital}}), Field::Position);
  line.end();
  column.skip(5);
  column.edits(Field::Role, place.id, {}, nameX);
  column.edits(Field::Kind, place.id, {}, nameX);
  column.edits(Field::Position, place.id, {}, nameX);
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
  ImFont* small = context.fonts.small;
  const float used = ImGui::GetCursorScreenPos().x + context.px(6) - column.x;
  const float middle = column.y + std::floor((buttonHeight(context) - small->FontSize) / 2);
  const long left = leftToReview(context);
  float right = column.x + column.width;
  if (left > 0) {
    const std::string count = context.say(base::Message::counted(left, "{} left", "{} left"));
    right -= textWidth(small, count);
    drawLink(context, "review-next", {right, middle}, count, session::SelectUnreviewed{1});
    right -= context.px(14);
  }
  const std::string standing = standingOf(context, place);
  column.y += buttonHeight(context);
  if (column.x + used + textWidth(small, standing) <= right) {
    drawText(context, small, {column.x + used, middle}, context.theme.quietText, standing);
  } else {
    column.skip(6);
    column.text(small, context.theme.quietText, standing);
  }
  column.skip(10);
}

}  // namespace dateline::ui
