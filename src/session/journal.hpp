// The journal: every edit that is not saved yet, beside the dossier, so that nothing is lost however the program ends.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "base/append_file.hpp"
#include "dossier/history.hpp"
#include "session/state.hpp"

namespace dateline::session {

/// Beside a dossier: ".NAME.journal".
std::filesystem::path journalOf(const std::filesystem::path& dossier);
/// Where the journals of dossiers without a file lie.
std::filesystem::path folderOfUnsaved();

/// What a journal holds: the dossier with every step that was written whole. Nothing when there is no journal, another
/// process still writes it, or not even its first step is whole.
std::optional<Recovery> readJournal(const std::filesystem::path& journal);

/// The journal to offer when `file` is opened (empty: a dossier that has none, or the program's start): the one beside
/// it, else the latest of those in folderOfUnsaved() that belong to it.
std::optional<Recovery> findRecovery(const std::filesystem::path& file);

class Journal {
 public:
  /// After every Action: writes what it did to the dossier; starts over when another dossier was opened; goes away when
  /// everything is saved. Throws SystemError when it cannot be written: the next call writes what is missing then.
  void follow(const State& state);
  /// The program ends as its person wants: nothing is left to recover.
  void finish();

 private:
  void startOver(const State& state);
  void write(const State& state, const std::string& step);
  void open(const State& state);

  std::optional<base::AppendFile> m_file;
  std::optional<std::uint64_t> m_opened;  ///< which dossier of the state's is followed
  std::shared_ptr<const dossier::Dossier> m_saved;
  std::shared_ptr<const dossier::Dossier> m_present;
  std::string m_waiting;  ///< steps that are not on the disk yet
};

}  // namespace dateline::session
