#include "dossier/edit.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "base/error.hpp"
#include "base/fold.hpp"

namespace dateline::dossier {

namespace {

Place& editable(Dossier& dossier, std::string_view id) {
  const auto& places = std::as_const(dossier.places);
  const auto found = std::ranges::find(places, id, &Place::id);
  if (found == places.end()) {
    throw base::UsageError("the dossier has no place of this name", std::string(id), "choose one of its places");
  }
  return dossier.places[static_cast<std::size_t>(found - places.begin())];
}

PassageRef tieTo(std::string_view passage) {
  PassageRef ref;
  ref.passage = passage;
  return ref;
}

PassageRef* tieOf(Place& place, std::string_view passage) {
  const auto found =
      std::ranges::find_if(place.passages, [&](const PassageRef& ref) { return ref.passage == passage; });
  return found == place.passages.end() ? nullptr : &*found;
}

PassageRef& editableTie(Place& place, std::string_view passage) {
  PassageRef* tie = tieOf(place, passage);
  if (tie == nullptr) {
    throw base::UsageError("this passage does not support the place", std::string(passage),
                           "choose one of the passages on its card");
  }
  return *tie;
}

/// After a change of ties: the main role is the strongest of those that hold, and only other roles are said.
void settleRole(Place& place, Role before) {
  for (PassageRef& ref : place.passages) ref.role = ref.role.value_or(before);
  std::optional<Role> strongest;
  for (const PassageRef& ref : place.passages) {
    if (holds(ref)) strongest = std::min(strongest.value_or(*ref.role), *ref.role);
  }
  place.role = strongest.value_or(before);
  for (PassageRef& ref : place.passages) {
    if (ref.role == place.role) ref.role.reset();
  }
}

void addTie(Place& place, PassageRef ref, Role role) {
  if (PassageRef* present = tieOf(place, ref.passage)) {
    // The stronger reading of the two stays.
    const Role before = place.role;
    present->role = std::min(present->role.value_or(before), role);
    return settleRole(place, before);
  }
  const Role before = place.role;
  ref.role = role;
  place.passages.push_back(std::move(ref));
  settleRole(place, before);
}

bool names(const Passage& passage, std::string_view place) {
  return std::ranges::any_of(passage.mentions, [&](const Mention& mention) { return mention.place == place; });
}

/// Everything that names the place `from` names `into`.
void rename(Dossier& dossier, const std::string& from, const std::string& into) {
  for (std::size_t i = 0; i < dossier.passages.size(); ++i) {
    if (!names(dossier.passages.constAt(i), from)) continue;
    for (Mention& mention : dossier.passages[i].mentions) {
      if (mention.place == from) mention.place = into;
    }
  }
  for (Flow& flow : dossier.flows) {
    if (flow.from == from) flow.from = into;
    if (flow.to == from) flow.to = into;
  }
  for (Step& step : dossier.briefing) {
    if (step.select == from) step.select = into;
  }
}

void mergeInto(Dossier& dossier, std::string_view into, const std::string& from) {
  const Place gone = editable(dossier, from);
  Place& kept = editable(dossier, into);
  for (const PassageRef& ref : gone.passages) addTie(kept, ref, ref.role.value_or(gone.role));
  if (!gone.notes.empty()) kept.notes += (kept.notes.empty() ? "" : "\n") + gone.notes;
  const std::string id = kept.id;
  dossier.places.eraseIf([&](const Place& place) { return place.id == from; });
  rename(dossier, from, id);
}

}  // namespace

Dossier withStatus(const Dossier& dossier, std::string_view place, Status status, const Reviewed& reviewed) {
  Dossier next = dossier;
  Place& edited = editable(next, place);
  edited.status = status;
  // Who reviewed it belongs to a decision; without one the place is as the machine left it.
  if (status == Status::Unreviewed) {
    edited.reviewed.reset();
  } else {
    edited.reviewed = reviewed;
  }
  return next;
}

Dossier withRole(const Dossier& dossier, std::string_view place, Role role) {
  Dossier next = dossier;
  Place& edited = editable(next, place);
  edited.role = role;
  // The main role is the strongest of its passages' roles: none of them may stay stronger.
  for (PassageRef& ref : edited.passages) {
    if (ref.role && *ref.role <= role) ref.role.reset();
  }
  return next;
}

Dossier withName(const Dossier& dossier, std::string_view place, const std::string& name) {
  if (name.find_first_not_of(" \t\r\n") == std::string::npos) {
    throw base::UsageError("a place needs a name", std::string(place), "type one");
  }
  Dossier next = dossier;
  editable(next, place).name = name;
  return next;
}

Dossier withKind(const Dossier& dossier, std::string_view place, const std::string& kind) {
  Dossier next = dossier;
  Place& edited = editable(next, place);
  edited.kind = kind;
  edited.precision = precisionOfKind(kind);
  return next;
}

Dossier withPosition(const Dossier& dossier, std::string_view place, const geo::LonLat& at) {
  if (!geo::isValid(at)) {
    throw base::UsageError("this is no position on the Earth", std::string(place),
                           "give longitude −180 to 180 and latitude −90 to 90");
  }
  Dossier next = dossier;
  Place& edited = editable(next, place);
  if (!edited.geometry.is_null()) {
    if (edited.geometry.value("type", std::string()) != "Point") {
      throw base::UsageError("its shape was imported and has no single position to move", std::string(place),
                             "change the shape in the program that drew it");
    }
    edited.geometry["coordinates"][0] = at.lon;
    edited.geometry["coordinates"][1] = at.lat;
  }
  edited.at = at;
  edited.atCapital = false;
  edited.capital.clear();
  return next;
}

Dossier withNotes(const Dossier& dossier, std::string_view place, const std::string& notes) {
  Dossier next = dossier;
  editable(next, place).notes = notes;
  return next;
}

Dossier withIdentity(const Dossier& dossier, std::string_view place, const Candidate& identity,
                     const Capital& capital) {
  Dossier next = withPosition(dossier, place, capital.name.empty() ? identity.at : capital.at);
  Place& edited = editable(next, place);
  edited.name = identity.name;
  edited.kind = identity.kind;
  edited.country = identity.country;
  edited.geonames = identity.geonames;
  edited.precision = precisionOfKind(identity.kind);
  edited.atCapital = !capital.name.empty();
  edited.capital = capital.name;
  edited.confidence = 0;
  edited.status = Status::Unreviewed;
  edited.reviewed.reset();
  return next;
}

Dossier withNewPlace(const Dossier& dossier, Place place) {
  if (dossier.place(place.id) != nullptr) {
    throw base::UsageError("the dossier has a place of this id already", place.id, "give it another one");
  }
  Dossier next = dossier;
  next.places.push_back(std::move(place));
  return next;
}

Dossier withMerged(const Dossier& dossier, std::string_view into, std::string_view from) {
  if (into == from) {
    throw base::UsageError("a place cannot be merged with itself", std::string(into), "choose another one");
  }
  Dossier next = dossier;
  mergeInto(next, into, std::string(from));
  return next;
}

Dossier withSplit(const Dossier& dossier, std::string_view place, std::string_view passage, const std::string& id) {
  Dossier next = dossier;
  Place& whole = editable(next, place);
  PassageRef moved = editableTie(whole, passage);
  if (whole.passages.size() == 1) {
    throw base::UsageError("its only passage cannot be split off", std::string(place),
                           "split a place that has several passages");
  }
  const Role before = whole.role;
  Place part = whole;
  part.id = id;
  part.numericId = false;
  part.extra.erase("imported_id");
  part.role = moved.role.value_or(before);
  part.notes.clear();
  moved.role.reset();
  std::erase_if(whole.passages, [&](const PassageRef& ref) { return ref.passage == passage; });
  settleRole(whole, before);
  for (std::size_t i = 0; i < next.passages.size(); ++i) {
    if (next.passages.constAt(i).id != passage) continue;
    for (Mention& mention : next.passages[i].mentions) {
      if (mention.place == place) mention.place = id;
    }
  }
  part.passages = {std::move(moved)};
  return withNewPlace(next, std::move(part));
}

Dossier withTie(const Dossier& dossier, std::string_view place, std::string_view passage, Role role) {
  Dossier next = dossier;
  Place& edited = editable(next, place);
  if (tieOf(edited, passage) == nullptr) addTie(edited, tieTo(passage), role);
  return next;
}

Dossier withTieRole(const Dossier& dossier, std::string_view place, std::string_view passage, Role role) {
  Dossier next = dossier;
  Place& edited = editable(next, place);
  const Role before = edited.role;
  editableTie(edited, passage).role = role;
  settleRole(edited, before);
  return next;
}

Dossier withTieStatus(const Dossier& dossier, std::string_view place, std::string_view passage, Status status,
                      const Reviewed& reviewed) {
  Dossier next = dossier;
  Place& edited = editable(next, place);
  const Role before = edited.role;
  PassageRef& tie = editableTie(edited, passage);
  if (status == Status::Unreviewed) {
    tie.status.reset();
    tie.reviewed.reset();
  } else {
    tie.status = status;
    tie.reviewed = reviewed;
  }
  settleRole(edited, before);
  return next;
}

std::vector<std::string> namesOf(const Dossier& dossier, std::string_view place) {
  std::vector<std::string> names;
  for (const Passage& passage : dossier.passages) {
    for (const Mention& mention : passage.mentions) {
      if (mention.place != place || mention.kind != "toponym") continue;
      std::string name = base::fold(mention.exact);
      if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
    }
  }
  return names;
}

std::vector<NamedElsewhere> namedElsewhere(const Dossier& dossier, std::string_view place,
                                           const std::vector<std::string>& names) {
  std::vector<NamedElsewhere> found;
  for (const Passage& passage : dossier.passages) {
    for (std::size_t i = 0; i < passage.mentions.size(); ++i) {
      const Mention& mention = passage.mentions[i];
      if (mention.place == place || mention.kind != "toponym") continue;
      if (std::ranges::find(names, base::fold(mention.exact)) != names.end()) found.push_back({passage.id, i});
    }
  }
  return found;
}

Dossier withMentions(const Dossier& dossier, std::string_view place, const std::vector<NamedElsewhere>& mentions) {
  Dossier next = dossier;
  std::unordered_set<std::string> left;
  for (const NamedElsewhere& one : mentions) {
    const auto& passages = std::as_const(next.passages);
    const auto found = std::ranges::find(passages, one.passage, &Passage::id);
    if (found == passages.end() || one.mention >= found->mentions.size()) continue;
    Passage& passage = next.passages[static_cast<std::size_t>(found - passages.begin())];
    const std::string before = std::exchange(passage.mentions[one.mention].place, std::string(place));
    Role role = Role::Mention;
    if (const Place* old = next.place(before)) {
      role = roleIn(*old, one.passage);
      if (!names(passage, before)) {
        Place& edited = editable(next, before);
        const Role main = edited.role;
        std::erase_if(edited.passages, [&](const PassageRef& ref) { return ref.passage == one.passage; });
        settleRole(edited, main);
        left.insert(before);
      }
    }
    addTie(editable(next, place), tieTo(one.passage), role);
  }
  for (const std::string& id : left) {
    if (next.place(id)->passages.empty()) mergeInto(next, place, id);
  }
  return next;
}

}  // namespace dateline::dossier
