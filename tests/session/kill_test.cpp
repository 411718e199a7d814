// Killed at random moments while it works, the program loses nothing but the Action that it was at.
// DATELINE_KILLS sets how many kills (20 otherwise), DATELINE_KILL_SEED where chance begins.
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "base/file.hpp"
#include "base/hash.hpp"
#include "fixture.hpp"
#include "session/journal.hpp"

using namespace dateline;
using namespace dateline::session;

namespace {

namespace fs = std::filesystem;

std::string sealOf(const dossier::Dossier& dossier) {
  return base::sha256Hex(dossier::writeDossier(dossier));
}

State opened(const fs::path& file) {
  State state =
      startState(dossier::loadDossier(file), fixture::services(), base::Language::English, fixture::viewport, {});
  workOn(state, file);
  if (state.recovery) apply(state, TakeRecovery{}, fixture::services());
  return state;
}

Action anyAction(State& state, std::mt19937& chance) {
  const auto below = [&](std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(chance);
  };
  const std::string& place = state.dossier().places[below(state.dossier().places.size())].id;
  switch (below(14)) {
    case 0:
    case 1:
      return Undo{};
    case 2:
      return Redo{};
    case 3:
      return SaveFile{};
    case 12: {
      // A ring that was drawn and is named now.
      dossier::Annotation ring;
      ring.kind = dossier::AnnotationKind::Ring;
      ring.points = {{static_cast<double>(below(90)), static_cast<double>(below(60))}};
      ring.radiusKm = static_cast<double>(1 + below(500));
      state.annotating = {ring, true, {}};
      return FinishAnnotation{"ring " + std::to_string(below(100)), 0};
    }
    case 13: {
      const auto& annotations = state.dossier().annotations;
      if (annotations.empty()) return Undo{};
      return RemoveAnnotation{annotations[below(annotations.size())].id};
    }
    case 4:
    case 5:
      return SetRole{place, static_cast<dossier::Role>(below(5))};
    default:
      return SetStatus{place, static_cast<dossier::Status>(below(3))};
  }
}

/// Works until it is killed. Says before each Action what the dossier will be, and after it that it is done.
[[noreturn]] void work(const fs::path& file, unsigned seed, int pipe) {
  std::mt19937 chance(seed);
  State state = opened(file);
  Journal journal;
  journal.follow(state);
  const auto tell = [pipe](char what, const std::string& seal) {
    const std::string line = what + seal;
    if (write(pipe, line.data(), line.size()) != static_cast<ssize_t>(line.size())) _exit(3);
  };
  tell('D', sealOf(state.dossier()));
  for (;;) {
    const Action action = anyAction(state, chance);
    State trial = state;
    if (!std::holds_alternative<SaveFile>(action)) apply(trial, action, fixture::services());
    tell('N', sealOf(trial.dossier()));
    apply(state, action, fixture::services());
    journal.follow(state);
    tell('D', sealOf(state.dossier()));
  }
}

std::string readAll(int pipe) {
  std::string all;
  char piece[4096];
  for (ssize_t got = 0; (got = read(pipe, piece, sizeof piece)) > 0;) all.append(piece, static_cast<std::size_t>(got));
  return all;
}

/// Until there is something to read; no longer than a machine can be busy.
void waitForWord(int pipe) {
  constexpr int mostMilliseconds = 20'000;
  pollfd one{pipe, POLLIN, 0};
  poll(&one, 1, mostMilliseconds);
}

int kills() {
  const char* number = std::getenv("DATELINE_KILLS");
  return number != nullptr ? std::atoi(number) : 20;
}

unsigned firstSeed() {
  const char* number = std::getenv("DATELINE_KILL_SEED");
  return number != nullptr ? static_cast<unsigned>(std::atoi(number)) : 1U;
}

}  // namespace

TEST_CASE("Killed at any moment, the next start has all but the unfinished Action") {
  const fs::path folder = fixture::folder() / "kills";
  fs::remove_all(folder);
  fs::create_directories(folder);
  const fs::path file = folder / "news.geojson";
  fs::copy_file(fixture::services().builtInDossier / "builtin.en.geojson", file);
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write);
  fixture::data();
  std::mt19937 chance(firstSeed());
  std::size_t actions = 0;
  for (int round = 0; round < kills(); ++round) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const auto seed = static_cast<unsigned>(chance());
    const pid_t child = fork();
    if (child == 0) {
      close(ends[0]);
      try {
        work(file, seed, ends[1]);
      } catch (...) {
        _exit(2);
      }
    }
    REQUIRE(child > 0);
    close(ends[1]);
    // Now and then from its start on, else well into its work, however busy the machine is.
    constexpr int startToo = 5;
    if (round % startToo != 0) waitForWord(ends[0]);
    std::this_thread::sleep_for(std::chrono::microseconds(std::uniform_int_distribution<int>(0, 150'000)(chance)));
    kill(child, SIGKILL);
    const std::string told = readAll(ends[0]);
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));  // it did not end by itself

    constexpr std::size_t lineSize = 65;
    const std::size_t lines = told.size() / lineSize;
    const auto line = [&](std::size_t i) { return told.substr(i * lineSize, lineSize); };
    actions += lines / 2;
    const State next = opened(file);  // no file is unreadable
    if (lines == 0) continue;
    const std::string got = sealOf(next.dossier());
    const std::string last = line(lines - 1);
    const bool isLast = last.substr(1) == got;
    const bool isBefore = last[0] == 'N' && line(lines - 2).substr(1) == got;
    INFO("kill " << round << " after " << lines / 2 << " Actions, seed " << seed);
    REQUIRE((isLast || isBefore));
    // Nothing is left lying about but the dossier and its journal.
    REQUIRE(std::distance(fs::directory_iterator(folder), fs::directory_iterator()) <= 2);
  }
  WARN(kills() << " kills, " << actions << " Actions");
  CHECK(actions > 0);
}
