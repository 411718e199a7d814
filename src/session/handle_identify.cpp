// Which place of the world a marker is, new markers and passages, and the same name elsewhere.
#include <algorithm>
#include <utility>

#include "article/sentences.hpp"
#include "base/error.hpp"
#include "base/fold.hpp"
#include "base/utf8.hpp"
#include "dossier/edit.hpp"
#include "dossier/edit_passage.hpp"
#include "session/handlers.hpp"
#include "session/place_identity.hpp"
#include "session/slug.hpp"

namespace dateline::session {

namespace {

using dossier::Dossier;

/// Longer words are no name but what a passage says.
constexpr std::size_t longestName = 40;

/// The sentence around these words; the words themselves where they are one or more.
base::TextRange sentenceAround(const article::Article& article, base::TextRange words) {
  for (const article::Sentence& sentence : article::sentences(article)) {
    if (sentence.range.contains(words)) return sentence.range;
  }
  return words;
}

/// The narrowest passage around these words; empty when there is none.
std::string passageAround(const Dossier& dossier, const SelectedWords& words) {
  const dossier::Passage* narrowest = nullptr;
  for (const dossier::Passage& passage : dossier.passages) {
    if (passage.article != words.article || !passage.range || !passage.range->contains(words.range)) continue;
    if (narrowest == nullptr || passage.range->size() < narrowest->range->size()) narrowest = &passage;
  }
  return narrowest == nullptr ? std::string() : narrowest->id;
}

std::string textOf(const State& state, const SelectedWords& words) {
  const article::Article* article = state.dossier().article(words.article);
  return article == nullptr ? std::string() : std::string(words.range.of(article->text));
}

/// Mentions of the same name that stand for something else, asked about once.
std::optional<SameName> sameNameElsewhere(const Dossier& dossier, const std::string& place,
                                          const std::vector<std::string>& names) {
  SameName same{place, {}, dossier::namedElsewhere(dossier, place, names)};
  if (same.mentions.empty()) return std::nullopt;
  const dossier::NamedElsewhere& first = same.mentions.front();
  same.name = dossier.passage(first.passage)->mentions[first.mention].exact;
  return same;
}

/// A marker for a name of a passage that stood for no place.
void makeMarker(State& state, const Identify& action, const Services& services) {
  const dossier::Passage* passage = state.dossier().passage(action.passage);
  if (passage == nullptr || !action.mention || *action.mention >= passage->mentions.size()) {
    throw base::UsageError("a marker needs a passage", action.passage, "choose one of the passages");
  }
  const std::string name = base::fold(passage->mentions[*action.mention].exact);
  const dossier::NamedElsewhere here{action.passage, *action.mention};
  const auto known = std::ranges::find_if(state.dossier().places, [&](const dossier::Place& place) {
    return place.status != dossier::Status::Rejected && isSamePlace(action.identity, place);
  });
  Dossier next = state.dossier();
  std::string id;
  if (known != state.dossier().places.end()) {
    id = known->id;
  } else {
    dossier::Place place;
    place.id = id = newPlaceId(next, action.identity.name);
    place.name = action.identity.name;
    place.role = dossier::Role::Mention;
    next = dossier::withIdentity(dossier::withNewPlace(next, std::move(place)), id, action.identity);
  }
  next = dossier::withMentions(next, id, {here});
  std::optional<SameName> same = sameNameElsewhere(next, id, {name});
  editTo(state, std::move(next), {"Make a marker of {}", {action.identity.name}});
  handle(state, Select{{id, {}}, true}, services);
  state.desk.sameName = std::move(same);
}

}  // namespace

Effects handle(State& state, const Identify& action, const Services& services) {
  if (action.place.empty()) {
    makeMarker(state, action, services);
    return {};
  }
  const dossier::Place& place = placeOf(state, action.place);
  const std::vector<std::string> names = dossier::namesOf(state.dossier(), place.id);
  const auto known = std::ranges::find_if(state.dossier().places, [&](const dossier::Place& other) {
    return other.id != place.id && other.status != dossier::Status::Rejected && isSamePlace(action.identity, other);
  });
  const base::Message name{"Say which place {} is", {place.name}};
  std::string id = place.id;
  Dossier next = state.dossier();
  if (known != state.dossier().places.end()) {
    // It is on the map already: one marker a place.
    id = known->id;
    next = dossier::withMerged(next, id, place.id);
  } else {
    const dossier::Capital capital = capitalFor(action.identity, place.role, state.dossier().language, services);
    next = dossier::withIdentity(next, id, action.identity, capital);
  }
  std::optional<SameName> same = sameNameElsewhere(next, id, names);
  editTo(state, std::move(next), name);
  handle(state, Select{{id, {}}, true}, services);
  state.desk.sameName = std::move(same);
  return {};
}

Effects handle(State& state, const AnswerSameName& action, const Services&) {
  if (!state.desk.sameName) return {};
  const SameName same = *state.desk.sameName;
  if (action.everywhere) {
    const base::Message name{"Say the same of “{}” elsewhere", {same.name}};
    editTo(state, dossier::withMentions(state.dossier(), same.place, same.mentions), name);
  }
  state.desk.sameName.reset();
  return {};
}

Effects handle(State& state, const AddMarker& action, const Services& services) {
  Dossier next = state.dossier();
  dossier::Place place;
  std::string passage = state.selection.passage;
  if (const auto& words = state.desk.words) {
    const std::string text = textOf(state, *words);
    const bool isName = base::codePointCount(text) <= longestName;
    if (isName) place.name = text;
    passage = passageAround(next, *words);
    if (passage.empty()) {
      const article::Article* article = next.article(words->article);
      if (article == nullptr) throw base::UsageError("the article is gone", words->article, "select the words again");
      const base::TextRange range = isName ? sentenceAround(*article, words->range) : words->range;
      next = dossier::withPassage(next, words->article, range, passage);
    }
  }
  if (passage.empty()) {
    throw base::UsageError("a marker needs a passage", "", "select its words in the article first");
  }
  if (place.name.empty()) place.name = std::string(base::say("New place", state.language));
  place.id = newPlaceId(next, place.name);
  place.kind = "site";
  place.precision = dossier::Precision::Exact;
  place.role = dossier::Role::Site;
  place.country = countryAt(action.at, services);
  // Nobody but a person put it there.
  place.status = dossier::Status::Verified;
  place.reviewed = reviewedNow(state);
  const std::string id = place.id;
  const base::Message name{"Add a marker for {}", {place.name}};
  next = dossier::withTie(dossier::withPosition(dossier::withNewPlace(next, std::move(place)), id, action.at), id,
                          passage, dossier::Role::Site);
  editTo(state, std::move(next), name);
  state.desk.words.reset();
  state.desk.tool = Tool::None;
  state.selection = {id, {}};
  return handle(state, BeginEdit{Field::Name, id}, services);
}

Effects handle(State& state, const AddPassage&, const Services&) {
  const dossier::Place& place = placeOf(state, state.selection.place);
  if (!state.desk.words) {
    throw base::UsageError("a passage needs words of an article", "", "select some in the text");
  }
  const base::Message name{"Add a passage to {}", {place.name}};
  const dossier::Role role = place.role;
  const std::string id = place.id;
  std::string passage;
  Dossier next = dossier::withPassage(state.dossier(), state.desk.words->article, state.desk.words->range, passage);
  next = dossier::withTie(next, id, passage, role);
  if (next == state.dossier()) {
    throw base::UsageError("these words support the place already", place.name, "select others");
  }
  editTo(state, std::move(next), name);
  state.desk.words.reset();
  state.selection = {id, passage};
  ++state.scrollRequest;
  return {};
}

}  // namespace dateline::session
