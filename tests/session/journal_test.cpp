// The journal: what was not saved when the program ended is offered again, exactly.
#include "session/journal.hpp"

#include <sys/resource.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>

#include "base/file.hpp"
#include "fixture.hpp"

using namespace dateline;
using namespace dateline::session;

namespace {

namespace fs = std::filesystem;

/// A folder of the test's own with the built-in dossier in it.
fs::path freshDossier(const std::string& name) {
  const fs::path folder = fixture::folder() / name;
  fs::remove_all(folder);
  fs::remove_all(folderOfUnsaved());
  fs::create_directories(folder);
  const fs::path file = folder / "news.geojson";
  fs::copy_file(fixture::services().builtInDossier / "builtin.en.geojson", file);
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  return file;
}

State opened(const fs::path& file) {
  const Services services = fixture::services();
  State state = startState(dossier::loadDossier(file), services, base::Language::English, fixture::viewport, {});
  workOn(state, file);
  return state;
}

/// A session at work: what App does.
struct OpenDossier {
  explicit OpenDossier(State start) : state(std::move(start)) { journal.follow(state); }
  void act(const Action& action) {
    apply(state, action, fixture::services());
    journal.follow(state);
  }
  State state;
  Journal journal;
};

}  // namespace

TEST_CASE("After a crash the next start offers the unsaved edits, with all that can be undone") {
  const fs::path file = freshDossier("crash");
  dossier::Dossier last;
  {
    OpenDossier desk(opened(file));
    CHECK_FALSE(fs::exists(journalOf(file)));  // looking writes nothing
    desk.act(SetStatus{"almaty", dossier::Status::Rejected});
    desk.act(SetRole{"kaz", dossier::Role::Actor});
    desk.act(SetStatus{"rus", dossier::Status::Rejected});
    desk.act(Undo{});
    last = desk.state.dossier();
  }
  OpenDossier next(opened(file));
  CHECK(next.state.dialog == Dialog::Recover);
  REQUIRE(next.state.recovery);
  CHECK(next.state.recovery->steps == 4);
  CHECK(next.state.dossier().place("almaty")->status == dossier::Status::Verified);  // not before it is asked for
  next.act(TakeRecovery{});
  CHECK(next.state.dossier() == last);
  CHECK(next.state.file == file);
  CHECK(next.state.dialog == Dialog::None);
  CHECK_FALSE(next.state.history.isSaved());
  next.act(Redo{});
  CHECK(next.state.dossier().place("rus")->status == dossier::Status::Rejected);
  next.act(Undo{});
  next.act(Undo{});
  next.act(Undo{});
  CHECK(next.state.history.isSaved());
}

TEST_CASE("What was taken up again goes on in the same journal") {
  const fs::path file = freshDossier("twice");
  {
    OpenDossier desk(opened(file));
    desk.act(SetStatus{"almaty", dossier::Status::Rejected});
  }
  dossier::Dossier last;
  {
    OpenDossier desk(opened(file));
    desk.act(TakeRecovery{});
    desk.act(SetStatus{"rus", dossier::Status::Rejected});
    last = desk.state.dossier();
  }
  OpenDossier desk(opened(file));
  desk.act(TakeRecovery{});
  CHECK(desk.state.dossier() == last);
}

TEST_CASE("Saving, leaving and giving up end a journal") {
  const fs::path file = freshDossier("saved");
  OpenDossier desk(opened(file));
  desk.act(SetStatus{"almaty", dossier::Status::Rejected});
  CHECK(fs::exists(journalOf(file)));
  desk.act(SaveFile{});
  CHECK_FALSE(fs::exists(journalOf(file)));
  // What is undone after saving is an edit like others.
  desk.act(Undo{});
  {
    const auto before = desk.state.dossier();
    desk.journal = Journal();
    desk.state.claim.reset();
    OpenDossier other(opened(file));
    REQUIRE(other.state.recovery);
    other.act(TakeRecovery{});
    CHECK(other.state.dossier() == before);
    other.act(Redo{});
    CHECK(other.state.dossier().place("almaty")->status == dossier::Status::Rejected);
    other.journal.finish();
    CHECK_FALSE(fs::exists(journalOf(file)));
    other.act(SetStatus{"kaz", dossier::Status::Rejected});
  }
  OpenDossier third(opened(file));
  REQUIRE(third.state.recovery);
  third.act(DropRecovery{});
  CHECK_FALSE(fs::exists(journalOf(file)));
  CHECK(third.state.dialog == Dialog::None);
}

TEST_CASE("A journal that is torn or damaged gives the steps before the damage") {
  const fs::path file = freshDossier("torn");
  dossier::Dossier first;
  {
    OpenDossier desk(opened(file));
    desk.act(SetStatus{"almaty", dossier::Status::Rejected});
    first = desk.state.dossier();
    desk.act(SetStatus{"rus", dossier::Status::Rejected});
  }
  const std::string whole = base::readFile(journalOf(file));
  const std::size_t lastLine = whole.rfind('\n', whole.size() - 2) + 1;
  const auto write = [&](std::string_view bytes) {
    std::ofstream(journalOf(file), std::ios::binary | std::ios::trunc) << bytes;
  };
  for (const std::size_t cut : {lastLine, lastLine + 1, lastLine + 40, whole.size() - 1}) {
    write(std::string_view(whole).substr(0, cut));
    const auto found = readJournal(journalOf(file));
    REQUIRE(found);
    CHECK(found->history->present() == first);
    CHECK(found->validBytes == lastLine);
  }
  std::string changed = whole;
  changed[whole.size() - 10] ^= 1;
  write(changed);
  REQUIRE(readJournal(journalOf(file)));
  CHECK(readJournal(journalOf(file))->steps == 1);
  for (const std::string& bytes : {std::string(), std::string("\n\n\n"), std::string("no journal at all\n"),
                                   whole.substr(0, 50), std::string(1000, '\0')}) {
    write(bytes);
    CHECK_FALSE(readJournal(journalOf(file)));
    CHECK_FALSE(opened(file).recovery);
  }
  // It does not stand in the way of the next one.
  OpenDossier desk(opened(file));
  desk.act(SetStatus{"almaty", dossier::Status::Rejected});
  CHECK(fs::file_size(journalOf(file)) > 1000);
}

TEST_CASE("A dossier without a file keeps its journal in the program's own folder") {
  freshDossier("none");
  {
    OpenDossier desk(fixture::builtIn());
    desk.act(SetStatus{"almaty", dossier::Status::Rejected});
  }
  State state = fixture::builtIn();
  workOn(state, {});
  REQUIRE(state.recovery);
  OpenDossier desk(std::move(state));
  desk.act(TakeRecovery{});
  CHECK(desk.state.dossier().place("almaty")->status == dossier::Status::Rejected);
  CHECK(desk.state.file.empty());
  desk.journal.finish();
  CHECK(fs::is_empty(folderOfUnsaved()));
}

TEST_CASE("The second window on a dossier is told, works on a copy, and cannot save over it") {
  const fs::path file = freshDossier("two");
  OpenDossier first(opened(file));
  first.act(SetStatus{"almaty", dossier::Status::Rejected});
  OpenDossier second(opened(file));
  REQUIRE(second.state.notice);
  CHECK(second.state.notice->text.one == "Another window has this dossier open: this one is a copy");
  CHECK(second.state.file.empty());
  CHECK_FALSE(second.state.recovery);  // the first one still writes it
  second.act(SetStatus{"rus", dossier::Status::Rejected});
  CHECK_THROWS_AS(second.act(SaveFile{file}), base::UsageError);
  second.act(SaveFile{file.parent_path() / "copy.geojson"});
  CHECK(second.state.file.filename() == "copy.geojson");
  // The same window may open its own file again, and save it again and again.
  first.act(SaveFile{});
  first.act(OpenFile{file});
  CHECK(first.state.file == file);
  CHECK_FALSE(first.state.notice);
  first.act(SetStatus{"kaz", dossier::Status::Rejected});
  first.act(SaveFile{});
  OpenDossier third(opened(file));
  CHECK(third.state.file.empty());
}

TEST_CASE("A full disk is one sentence, and nothing is lost once there is room again") {
  const fs::path file = freshDossier("full");
  const std::string before = base::readFile(file);
  OpenDossier desk(opened(file));
  desk.act(SetStatus{"almaty", dossier::Status::Rejected});
  const auto journalled = fs::file_size(journalOf(file));
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit old{};
  getrlimit(RLIMIT_FSIZE, &old);
  const rlimit none{journalled + 100, old.rlim_max};
  setrlimit(RLIMIT_FSIZE, &none);
  CHECK_THROWS_WITH(desk.act(SetStatus{"rus", dossier::Status::Rejected}), Catch::Contains("the disk is full"));
  CHECK(fs::file_size(journalOf(file)) == journalled);
  const rlimit little{100, old.rlim_max};
  setrlimit(RLIMIT_FSIZE, &little);
  CHECK_THROWS_WITH(desk.act(SaveFile{}), Catch::Contains("the disk is full"));
  CHECK_THROWS(desk.act(SetRole{"kaz", dossier::Role::Mention}));
  setrlimit(RLIMIT_FSIZE, &old);
  CHECK(base::readFile(file) == before);
  CHECK(std::distance(fs::directory_iterator(file.parent_path()), fs::directory_iterator()) == 2);
  CHECK_FALSE(desk.state.history.isSaved());
  // The next edit writes what is missing too.
  desk.act(SetRole{"rus", dossier::Role::Mention});
  desk.journal = Journal();
  REQUIRE(readJournal(journalOf(file)));
  CHECK(readJournal(journalOf(file))->history->present() == desk.state.dossier());
}
