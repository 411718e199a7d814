#include "session/journal.hpp"

#include <unistd.h>

#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/file_claim.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "dossier/file.hpp"
#include "dossier/patch.hpp"

namespace dateline::session {

namespace {

constexpr int journalVersion = 1;
constexpr std::size_t sealDigits = 16;
constexpr std::size_t mostBytes = std::size_t{2} << 30;

/// A line: so many digits of the SHA-256 of what follows, and that. A line that was not written whole does not fit.
std::string sealed(const base::Json& json) {
  const std::string text = json.dump(-1, ' ', false, base::Json::error_handler_t::replace);
  return base::sha256Hex(text).substr(0, sealDigits) + " " + text + "\n";
}

/// The next line without its seal; nothing where the journal ends or is torn.
std::optional<std::string_view> nextLine(std::string_view& rest) {
  const std::size_t end = rest.find('\n');
  if (end == std::string_view::npos || end <= sealDigits) return std::nullopt;
  const std::string_view text = rest.substr(sealDigits + 1, end - sealDigits - 1);
  if (!base::sha256Hex(text).starts_with(rest.substr(0, sealDigits))) return std::nullopt;
  rest.remove_prefix(end + 1);
  return text;
}

base::Json jsonOf(const base::Message& message) {
  base::Json json = {{"one", message.one}};
  if (!message.many.empty()) {
    json["many"] = message.many;
    json["count"] = message.count;
  }
  json["arguments"] = message.arguments;
  return json;
}

base::Message messageFrom(const base::Json& json) {
  base::Message message;
  message.one = json.at("one").get<std::string>();
  message.many = json.value("many", std::string());
  message.count = json.value("count", 0L);
  message.arguments = json.at("arguments").get<std::vector<std::string>>();
  return message;
}

const char* wordOf(dossier::History::Step step) {
  switch (step) {
    case dossier::History::Step::Undo:
      return "undo";
    case dossier::History::Step::Redo:
      return "redo";
    case dossier::History::Step::Do:
    case dossier::History::Step::None:
      break;
  }
  return "do";
}

/// The step that made the present out of `before`.
std::string lineOf(const dossier::Dossier& before, const dossier::History& history) {
  const bool undone = history.lastStep() == dossier::History::Step::Undo;
  return sealed({{"step", wordOf(history.lastStep())},
                 {"name", jsonOf(undone ? history.redoName() : history.undoName())},
                 {"patch", dossier::patchBetween(before, history.present())}});
}

/// One step done again. Throws when it does not fit: then the steps before it count.
void replay(dossier::History& history, const base::Json& step, const std::string& name) {
  const std::string& kind = step.at("step").get_ref<const std::string&>();
  if ((kind == "undo" && history.undo()) || (kind == "redo" && history.redo())) return;
  dossier::Dossier next = dossier::patched(history.present(), step.at("patch"), name);
  if (kind == "undo") {
    history.goBackTo(std::move(next), messageFrom(step.at("name")));
  } else {
    history.apply(std::move(next), messageFrom(step.at("name")));
  }
}

/// The same file is named in one way only.
std::filesystem::path whole(const std::filesystem::path& file) {
  std::error_code error;
  if (file.empty()) return file;
  const std::filesystem::path absolute = std::filesystem::weakly_canonical(file, error);
  return error ? file : absolute;
}

bool belongsTo(const Recovery& found, const std::filesystem::path& file) {
  return file.empty() ? found.file.empty() : found.file == whole(file) || found.copyOf == whole(file);
}

}  // namespace

std::filesystem::path journalOf(const std::filesystem::path& dossier) {
  return dossier.parent_path() / ("." + dossier.filename().string() + ".journal");
}

std::filesystem::path folderOfUnsaved() {
  return base::stateFolder() / "unsaved";
}

std::optional<Recovery> readJournal(const std::filesystem::path& journal) {
  std::error_code error;
  if (!std::filesystem::is_regular_file(journal, error) || !base::FileClaim::take(journal)) return std::nullopt;
  std::optional<Recovery> found;
  try {
    const std::string bytes = base::readFile(journal, mostBytes);
    std::string_view rest = bytes;
    const auto first = nextLine(rest);
    if (!first) return std::nullopt;
    const base::Json head = base::parseJson(*first, journal.string());
    if (head.at("dateline_journal").get<int>() > journalVersion) return std::nullopt;
    dossier::History history(dossier::dossierFrom(head.at("dossier"), journal.string()));
    found.emplace();
    found->journal = journal;
    found->file = head.value("file", std::string());
    found->copyOf = head.value("copy_of", std::string());
    found->validBytes = bytes.size() - rest.size();
    while (const auto line = nextLine(rest)) {
      const base::Json step = base::parseJson(*line, journal.string());
      replay(history, step, journal.string());
      found->validBytes = bytes.size() - rest.size();
      ++found->steps;
    }
    found->last = history.undoName();
    found->history = std::make_shared<const dossier::History>(std::move(history));
  } catch (const base::Json::exception&) {
    found.reset();  // sealed, but by another program
  } catch (const base::Error&) {
    found.reset();
  }
  if (found && found->steps == 0) found.reset();
  return found;
}

std::optional<Recovery> findRecovery(const std::filesystem::path& file) {
  if (!file.empty()) {
    if (auto beside = readJournal(journalOf(file))) return beside;
  }
  std::error_code error;
  std::vector<std::pair<std::filesystem::file_time_type, std::filesystem::path>> journals;
  for (const auto& entry : std::filesystem::directory_iterator(folderOfUnsaved(), error)) {
    if (entry.path().extension() != ".journal") continue;
    journals.emplace_back(entry.last_write_time(error), entry.path());
  }
  std::ranges::sort(journals, std::greater<>());
  for (const auto& [written, path] : journals) {
    auto found = readJournal(path);
    if (found && belongsTo(*found, file)) return found;
  }
  return std::nullopt;
}

void Journal::follow(const State& state) {
  const dossier::History& history = state.history;
  if (m_opened != state.opened) return startOver(state);
  if (history.saved() != m_saved) {
    finish();
    m_saved = history.saved();
    m_present = history.shared();
  }
  if (history.shared() == m_present) return;
  const std::string line = lineOf(*m_present, history);
  m_present = history.shared();
  write(state, line);
}

void Journal::startOver(const State& state) {
  finish();
  m_opened = state.opened;
  m_saved = state.history.saved();
  m_present = state.history.shared();
  // A journal that was taken up again goes on.
  if (!state.journal.empty()) m_file = base::AppendFile::open(state.journal, state.journalBytes);
  if (!m_file && m_present != m_saved) m_waiting = lineOf(*m_saved, state.history);
}

void Journal::write(const State& state, const std::string& step) {
  m_waiting += step;
  if (!m_file) open(state);
  if (!m_file) return;
  m_file->append(m_waiting);
  m_waiting.clear();
}

/// Beside the dossier where that is allowed and nothing lies there; the dossier as it was saved is its first line.
void Journal::open(const State& state) {
  const auto head = [&] {
    const base::Json json = {{"dateline_journal", journalVersion},
                             {"file", whole(state.file).string()},
                             {"copy_of", whole(state.copyOf).string()},
                             {"dossier", dossier::jsonOf(*m_saved)}};
    return sealed(json);
  };
  const auto tryOpen = [&](const std::filesystem::path& path) {
    m_file = base::AppendFile::open(path);
    if (m_file) m_waiting = head() + m_waiting;
  };
  std::error_code error;
  if (!state.file.empty() && !readJournal(journalOf(state.file))) {
    try {
      tryOpen(journalOf(state.file));
    } catch (const base::SystemError&) {
      m_file.reset();  // a folder that is not ours to write
    }
  }
  if (m_file) return;
  std::filesystem::create_directories(folderOfUnsaved(), error);
  for (unsigned i = 0; i < 100 && !m_file; ++i) {
    const auto path = folderOfUnsaved() / (std::to_string(getpid()) + "-" + std::to_string(*m_opened + i) + ".journal");
    if (!std::filesystem::exists(path, error)) tryOpen(path);
  }
}

void Journal::finish() {
  if (m_file) {
    std::error_code error;
    std::filesystem::remove(m_file->path(), error);
  }
  m_file.reset();
  m_waiting.clear();
}

}  // namespace dateline::session
