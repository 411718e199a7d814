#include "dossier/edit.hpp"

#include <algorithm>
#include <utility>

#include "base/error.hpp"

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

History::History(Dossier first) : m_present(std::make_shared<const Dossier>(std::move(first))), m_saved(m_present) {}

void History::apply(Dossier next, base::Message name) {
  m_undo.push_back({m_present, std::move(name)});
  m_present = std::make_shared<const Dossier>(std::move(next));
  m_redo.clear();
  m_lastStep = Step::Do;
}

bool History::undo() {
  if (m_undo.empty()) return false;
  m_redo.push_back({m_present, std::move(m_undo.back().name)});
  m_present = std::move(m_undo.back().dossier);
  m_undo.pop_back();
  m_lastStep = Step::Undo;
  return true;
}

bool History::redo() {
  if (m_redo.empty()) return false;
  m_undo.push_back({m_present, std::move(m_redo.back().name)});
  m_present = std::move(m_redo.back().dossier);
  m_redo.pop_back();
  m_lastStep = Step::Redo;
  return true;
}

void History::goBackTo(Dossier before, base::Message name) {
  m_redo.push_back({m_present, std::move(name)});
  m_present = std::make_shared<const Dossier>(std::move(before));
  m_lastStep = Step::Undo;
}

base::Message History::undoName() const {
  return m_undo.empty() ? base::Message{} : m_undo.back().name;
}

base::Message History::redoName() const {
  return m_redo.empty() ? base::Message{} : m_redo.back().name;
}

}  // namespace dateline::dossier
