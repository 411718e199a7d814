#include "dossier/history.hpp"

#include <utility>

namespace dateline::dossier {

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
