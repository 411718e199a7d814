#include "session/field_text.hpp"

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "base/fold.hpp"
#include "base/locale.hpp"
#include "base/numbers.hpp"
#include "session/coordinates.hpp"
#include "session/figure_text.hpp"
#include "session/place_identity.hpp"
#include "session/shown.hpp"

namespace dateline::session {

namespace {

using base::messageKey;

constexpr std::size_t mostChoices = 8;

struct Word {
  const char* value;
  const char* said;
};

constexpr std::array kinds = {Word{"country", messageKey("country")},     Word{"region", messageKey("region")},
                              Word{"city", messageKey("city")},           Word{"quarter", messageKey("quarter")},
                              Word{"site", messageKey("site")},           Word{"water", messageKey("water")},
                              Word{"mountains", messageKey("mountains")}, Word{"area", messageKey("area")}};
constexpr std::array roles = {Word{"site", messageKey("Scene of events")}, Word{"origin", messageKey("Origin")},
                              Word{"destination", messageKey("Destination")}, Word{"actor", messageKey("Actor")},
                              Word{"mention", messageKey("Also mentioned")}};
constexpr std::array modes = {Word{"asserted", messageKey("asserted")}, Word{"reported", messageKey("reported")},
                              Word{"denied", messageKey("denied")}, Word{"planned", messageKey("planned")},
                              Word{"demanded", messageKey("demanded")}};
/// The Admiralty's code, as NATO's AJP-2.1 words it.
constexpr std::array ratings = {
    Word{"A", messageKey("reliable")},        Word{"B", messageKey("usually reliable")},
    Word{"C", messageKey("fairly reliable")}, Word{"D", messageKey("not usually reliable")},
    Word{"E", messageKey("unreliable")},      Word{"F", messageKey("reliability cannot be judged")},
    Word{"1", messageKey("confirmed")},       Word{"2", messageKey("probably true")},
    Word{"3", messageKey("possibly true")},   Word{"4", messageKey("doubtful")},
    Word{"5", messageKey("improbable")},      Word{"6", messageKey("truth cannot be judged")}};

std::string dateText(const dossier::Passage& passage, bool happened) {
  if (passage.when.empty()) return {};
  const auto& date = happened ? passage.when.front().happened : passage.when.front().said;
  return date ? base::toEdtf(*date) : std::string();
}

/// Those whose words begin with what was typed; all of them while nothing was.
template <class Words>
std::vector<Choice> fitting(const Words& words, const std::string& typed, base::Language language) {
  const std::string folded = base::fold(typed);
  std::vector<Choice> choices;
  for (const Word& word : words) {
    const std::string said(base::say(word.said, language));
    const std::string known = base::fold(said);
    const bool fits = known.starts_with(folded) || known.find(" " + folded) != std::string::npos;
    if (folded.empty() || fits) choices.push_back({word.value, said, {}});
  }
  return choices;
}

std::vector<Choice> placesToMerge(const State& state, const Editing& editing) {
  const std::string folded = base::fold(editing.text);
  std::vector<Choice> choices;
  for (const dossier::Place& place : state.dossier().places) {
    if (place.id == editing.place || place.status == dossier::Status::Rejected) continue;
    if (base::fold(place.name).find(folded) == std::string::npos) continue;
    const std::string kind =
        place.kind.empty() ? std::string() : std::string(base::say(place.kind.c_str(), state.language));
    choices.push_back({place.id, place.name, kind});
    if (choices.size() == mostChoices) break;
  }
  return choices;
}

std::vector<Choice> speakers(const State& state, const Editing& editing) {
  const std::string folded = base::fold(editing.text);
  std::vector<Choice> choices;
  for (const std::string& name : shownOf(state)->facts->values(Facet::Speaker)) {
    if (name.empty() || name == editing.text || base::fold(name).find(folded) == std::string::npos) continue;
    choices.push_back({name, name, {}});
    if (choices.size() == mostChoices) break;
  }
  return choices;
}

Choice choiceOf(const dossier::Candidate& candidate, base::Language language) {
  return {{}, candidate.name, sayCandidate(candidate, language), candidate};
}

/// The machine's candidates while nothing is typed, then every place of the world, and coordinates.
std::vector<Choice> identities(const State& state, const Editing& editing, const Services& services) {
  std::vector<Choice> choices;
  const dossier::Place* place = state.dossier().place(editing.place);
  if (place != nullptr && (editing.text.empty() || editing.text == place->name)) {
    for (const dossier::Candidate& one : place->candidates) choices.push_back(choiceOf(one, state.language));
  }
  if (const auto at = coordinatesFrom(editing.text)) {
    dossier::Candidate candidate;
    candidate.name = place != nullptr ? place->name : std::string(base::say("New place", state.language));
    candidate.kind = "site";
    candidate.at = *at;
    candidate.country = countryAt(*at, services);
    constexpr int decimals = 4;
    choices.push_back({{}, base::sayCoordinates(at->lon, at->lat, state.language, decimals), {}, candidate});
  }
  constexpr std::size_t fewest = 2;
  if (base::fold(editing.text).size() < fewest) return choices;
  for (const gazetteer::PlaceIndex index : services.gazetteer.search(editing.text, mostChoices)) {
    const dossier::Candidate candidate = candidateOf(index, state.dossier().language, services);
    const bool known = std::ranges::any_of(choices, [&](const Choice& one) {
      return one.candidate && one.candidate->geonames == candidate.geonames && one.candidate->at == candidate.at;
    });
    if (!known) choices.push_back(choiceOf(candidate, state.language));
    if (choices.size() >= mostChoices) break;
  }
  return choices;
}

}  // namespace

const char* sayRatingWord(char sign) {
  const auto found = std::ranges::find_if(ratings, [&](const Word& word) { return word.value[0] == sign; });
  return found == ratings.end() ? "" : found->said;
}

bool isOfPassage(Field field) {
  switch (field) {
    case Field::Happened:
    case Field::Said:
    case Field::Speaker:
    case Field::Mode:
    case Field::Figures:
    case Field::Source:
    case Field::PassageNotes:
      return true;
    default:
      return false;
  }
}

bool mustChoose(Field field) {
  switch (field) {
    case Field::Identity:
    case Field::Kind:
    case Field::Role:
    case Field::Merge:
    case Field::Mode:
    case Field::PassageRole:
      return true;
    default:
      return false;
  }
}

std::string startOf(const State& state, const Editing& editing) {
  const dossier::Place* place = state.dossier().place(editing.place);
  const dossier::Passage* passage = state.dossier().passage(editing.passage);
  switch (editing.field) {
    case Field::Name:
      return place->name;
    case Field::Identity:
      if (editing.mention && passage != nullptr && *editing.mention < passage->mentions.size()) {
        return passage->mentions[*editing.mention].exact;
      }
      return place != nullptr && place->candidates.empty() ? place->name : std::string();
    case Field::Position: {
      constexpr int decimals = 5;
      return place->at ? base::sayNumber(place->at->lat, base::Language::English, decimals) + ", " +
                             base::sayNumber(place->at->lon, base::Language::English, decimals)
                       : std::string();
    }
    case Field::Notes:
      return place->notes;
    case Field::Happened:
      return dateText(*passage, true);
    case Field::Said:
      return dateText(*passage, false);
    case Field::Speaker:
      return passage->claim ? passage->claim->by : std::string();
    case Field::Figures:
      return textOf(passage->figures);
    case Field::PassageNotes:
      return passage->notes;
    case Field::Reviewer:
      return state.reviewer;
    default:
      return {};
  }
}

std::vector<Choice> choicesOf(const State& state, const Editing& editing, const Services& services) {
  switch (editing.field) {
    case Field::Identity:
      return identities(state, editing, services);
    case Field::Kind:
      return fitting(kinds, editing.text, state.language);
    case Field::Role:
    case Field::PassageRole:
      return fitting(roles, editing.text, state.language);
    case Field::Mode:
      return fitting(modes, editing.text, state.language);
    case Field::Source: {
      std::vector<Choice> choices = editing.text.empty() ? fitting(ratings, "", state.language) : std::vector<Choice>{};
      for (Choice& one : choices) one.title = one.value + " – " + one.title;
      return choices;
    }
    case Field::Merge:
      return placesToMerge(state, editing);
    case Field::Speaker: {
      const dossier::Passage* passage = state.dossier().passage(editing.passage);
      const bool untouched = passage != nullptr && passage->claim && passage->claim->by == editing.text;
      Editing any = editing;
      if (untouched) any.text.clear();
      return speakers(state, any);
    }
    default:
      return {};
  }
}

std::size_t firstMarked(const Editing& editing) {
  return mustChoose(editing.field) ? 0 : editing.choices.size();
}

}  // namespace dateline::session
