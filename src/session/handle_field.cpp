// Fields of places and passages: opening one, typing, choosing, and what was typed becoming the value.
#include <algorithm>
#include <utility>

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"
#include "dossier/edit.hpp"
#include "dossier/edit_passage.hpp"
#include "session/coordinates.hpp"
#include "session/field_text.hpp"
#include "session/figure_text.hpp"
#include "session/handlers.hpp"

namespace dateline::session {

namespace {

using dossier::Dossier;
using dossier::Passage;

const Passage& passageOf(const State& state, const std::string& id) {
  const Passage* passage = state.dossier().passage(id);
  if (passage == nullptr) {
    throw base::UsageError("the dossier has no passage of this name", id, "choose one of its passages");
  }
  return *passage;
}

/// The first words of a passage, for the name of a step.
std::string labelOf(const Passage& passage) {
  constexpr std::size_t most = 32;
  const std::string& text = passage.anchor.exact;
  const std::string_view start = base::firstCodePoints(text, most);
  if (start.size() == text.size()) return text;
  const std::size_t space = start.rfind(' ');
  return std::string(start.substr(0, space == std::string_view::npos ? start.size() : space)) + "…";
}

std::optional<base::DateSpan> dateFrom(const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  const auto span = base::spanFromEdtf(typed);
  if (!span) {
    throw base::UsageError("this is no date", typed,
                           "write 2022-01-07, 2022-01 or 2022-01-05/2022-01-07; a ~ behind it means about");
  }
  return span;
}

/// "B2", "b", "2", ""; what the text leaves out stays as it is.
std::optional<dossier::SourceRating> ratingFrom(const std::string& typed, std::optional<dossier::SourceRating> before) {
  if (typed.empty()) return std::nullopt;
  dossier::SourceRating rating = before.value_or(dossier::SourceRating{});
  for (const char c : typed) {
    const char letter = c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c;
    if (letter >= 'A' && letter <= 'F') {
      rating.reliability = letter;
    } else if (c >= '1' && c <= '6') {
      rating.credibility = c - '0';
    } else if (c != ' ') {
      throw base::UsageError("this is no rating of a source", typed,
                             "write a letter from A to F, a number from 1 to 6");
    }
  }
  return rating;
}

template <class Parse>
auto wordFrom(Parse parse, const std::string& typed) {
  const auto value = parse(typed);
  if (!value) throw base::UsageError("there is no such choice", typed, "take one from the list");
  return *value;
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

struct Step {
  Dossier next;
  base::Message name;
};

Step placeStep(const State& state, const SetField& action, const std::string& value) {
  const Dossier& dossier = state.dossier();
  const std::string& name = placeOf(state, action.place).name;
  switch (action.field) {
    case Field::Name:
      return {dossier::withName(dossier, action.place, value), {"Rename {} to {}", {name, value}}};
    case Field::Kind:
      return {dossier::withKind(dossier, action.place, value), {"Change the kind of {}", {name}}};
    case Field::Role:
      return {dossier::withRole(dossier, action.place, wordFrom(dossier::roleFrom, value)),
              {"Change the role of {}", {name}}};
    case Field::PassageRole:
      return {dossier::withTieRole(dossier, action.place, action.passage, wordFrom(dossier::roleFrom, value)),
              {"Change the role of {} in a passage", {name}}};
    case Field::Position: {
      const auto at = coordinatesFrom(value);
      if (!at) throw base::UsageError("these are no coordinates", value, "write them like 43.25, 76.95");
      return {dossier::withPosition(dossier, action.place, *at), {"Move {}", {name}}};
    }
    default:
      return {dossier::withNotes(dossier, action.place, value), {"Note on {}", {name}}};
  }
}

Step passageStep(const State& state, const SetField& action, const std::string& value) {
  const Dossier& dossier = state.dossier();
  const Passage& passage = passageOf(state, action.passage);
  const std::string label = labelOf(passage);
  switch (action.field) {
    case Field::Happened:
      return {dossier::withDate(dossier, passage.id, dossier::DateOf::Happened, dateFrom(value)),
              {"Change when it happened in “{}”", {label}}};
    case Field::Said:
      return {dossier::withDate(dossier, passage.id, dossier::DateOf::Said, dateFrom(value)),
              {"Change when it was said in “{}”", {label}}};
    case Field::Speaker:
      return {dossier::withSpeaker(dossier, passage.id, value), {"Change who says “{}”", {label}}};
    case Field::Mode:
      return {dossier::withMode(dossier, passage.id, wordFrom(dossier::claimModeFrom, value)),
              {"Change how “{}” is said", {label}}};
    case Field::Figures:
      return {dossier::withFigures(dossier, passage.id, figuresFrom(value, passage.figures)),
              {"Change the figures in “{}”", {label}}};
    case Field::Source:
      return {dossier::withSource(dossier, passage.id, ratingFrom(value, passage.source)),
              {"Rate the source of “{}”", {label}}};
    default:
      return {dossier::withPassageNotes(dossier, passage.id, value), {"Note on “{}”", {label}}};
  }
}

}  // namespace

Effects handle(State& state, const SetField& action, const Services& services) {
  const std::string value = trimmed(action.value);
  if (action.field == Field::Reviewer) {
    state.reviewer = value;
    return {};
  }
  if (action.field == Field::Merge) return handle(state, MergePlaces{value, action.place}, services);
  if (action.field == Field::Identity) {
    throw base::UsageError("no place was chosen", value, "choose one from the list");
  }
  Step step = isOfPassage(action.field) ? passageStep(state, action, value) : placeStep(state, action, value);
  if (step.next == state.dossier()) return {};
  editTo(state, std::move(step.next), std::move(step.name));
  return {};
}

Effects handle(State& state, const BeginEdit& action, const Services& services) {
  Editing editing;
  editing.field = action.field;
  editing.place = action.place.empty() && !action.mention ? state.selection.place : action.place;
  editing.passage = action.passage.empty() ? state.selection.passage : action.passage;
  editing.mention = action.mention;
  const bool ofPassage = isOfPassage(action.field);
  if (action.field != Field::Reviewer && !ofPassage && !action.mention) {
    const dossier::Place& place = placeOf(state, editing.place);
    if (action.field == Field::PassageRole && editing.passage.empty() && !place.passages.empty()) {
      editing.passage = place.passages.front().passage;
    }
  }
  if (ofPassage && editing.passage.empty()) {
    const dossier::Place& place = placeOf(state, editing.place);
    if (!place.passages.empty()) editing.passage = place.passages.front().passage;
  }
  if (ofPassage || action.mention) passageOf(state, editing.passage);
  editing.text = startOf(state, editing);
  editing.choices = choicesOf(state, editing, services);
  editing.at = firstMarked(editing);
  editing.begun = ++state.desk.edits;
  state.desk.editing = std::move(editing);
  return {};
}

Effects handle(State& state, const SetEditText& action, const Services& services) {
  if (!state.desk.editing) return {};
  Editing editing = *state.desk.editing;
  editing.text = action.text;
  editing.choices = choicesOf(state, editing, services);
  editing.at = firstMarked(editing);
  state.desk.editing = std::move(editing);
  return {};
}

Effects handle(State& state, const MoveInEdit& action, const Services&) {
  if (!state.desk.editing || state.desk.editing->choices.empty()) return {};
  Editing& editing = *state.desk.editing;
  // Where text may be typed, "none of them" is a stop of its own.
  const auto count = static_cast<long>(editing.choices.size()) + (mustChoose(editing.field) ? 0 : 1);
  const long at = ((static_cast<long>(editing.at) + action.step) % count + count) % count;
  editing.at = static_cast<std::size_t>(at);
  return {};
}

Effects handle(State& state, const TakeEdit& action, const Services& services) {
  if (!state.desk.editing) return {};
  const Editing editing = *state.desk.editing;
  const std::size_t at = action.choice.value_or(editing.at);
  const Choice* choice = at < editing.choices.size() ? &editing.choices[at] : nullptr;
  Effects effects;
  if (editing.field == Field::Identity && choice != nullptr && choice->candidate) {
    effects = handle(state, Identify{editing.place, *choice->candidate, editing.passage, editing.mention}, services);
  } else {
    const std::string value = choice != nullptr ? choice->value : editing.text;
    effects = handle(state, SetField{editing.field, editing.place, editing.passage, value}, services);
  }
  state.desk.editing.reset();
  return effects;
}

Effects handle(State& state, const EndEdit&, const Services&) {
  state.desk.editing.reset();
  return {};
}

}  // namespace dateline::session
