// The present dossier, and what was before and after it: undo and redo without limit, each step named.
#pragma once
#include <cstddef>
#include <memory>
#include <vector>

#include "base/message.hpp"
#include "dossier/model.hpp"

namespace dateline::dossier {

/// The present dossier and those before and after it. A value: copying it copies pointers.
class History {
 public:
  explicit History(Dossier first);

  const Dossier& present() const { return *m_present; }
  std::shared_ptr<const Dossier> shared() const { return m_present; }
  /// Makes `next` the present; what could be redone is gone.
  void apply(Dossier next, base::Message name);
  bool undo();  ///< false when there is nothing to undo
  bool redo();
  /// Names of the steps that undo and redo would take back or do again; empty messages when there are none.
  base::Message undoName() const;
  base::Message redoName() const;
  /// Marks the present as what is on disk; isSaved() is true until it differs.
  void markSaved() { m_saved = m_present; }
  bool isSaved() const { return m_saved == m_present; }
  std::shared_ptr<const Dossier> saved() const { return m_saved; }
  /// How the present came to be.
  enum class Step { None, Do, Undo, Redo };
  Step lastStep() const { return m_lastStep; }
  std::size_t undoCount() const { return m_undo.size(); }
  /// Goes back to a dossier from before the first step that is kept, as undo() would have.
  void goBackTo(Dossier before, base::Message name);

 private:
  struct Entry {
    std::shared_ptr<const Dossier> dossier;
    base::Message name;  ///< of the edit between it and the present side
  };
  std::shared_ptr<const Dossier> m_present;
  std::shared_ptr<const Dossier> m_saved;
  std::vector<Entry> m_undo;
  std::vector<Entry> m_redo;
  Step m_lastStep = Step::None;
};

}  // namespace dateline::dossier
