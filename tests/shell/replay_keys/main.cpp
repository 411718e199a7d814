// What keys make of a dossier, without a window: the states that a person who types them passes through, and the state
// that the next start of Dateline offers. For the test that kills the window.
//
//   replay_keys states FILE KEY…    a line for the file as it is and one after each key
//   replay_keys recover FILE        the state that is offered (or the file's own), which is then saved
#include <cstdio>
#include <cstring>
#include <exception>
#include <string>

#include "base/hash.hpp"
#include "session/open.hpp"
#include "session/registry.hpp"
#include "shell/engine.hpp"

namespace {

using namespace dateline;

/// What a person has decided, in few letters.
std::string sealOf(const session::State& state) {
  std::string all;
  for (const dossier::Place& place : state.dossier().places) {
    all += place.id + " " + std::string(wordOf(place.status)) + " " + std::string(wordOf(place.role)) + "\n";
  }
  return base::sha256Hex(all).substr(0, 16);
}

/// "ctrl+shift+z" as xdotool has it.
session::Key keyFrom(std::string_view text, std::string& name) {
  session::Key key;
  const auto takeOff = [&](std::string_view modifier) {
    if (!text.starts_with(modifier)) return false;
    text.remove_prefix(modifier.size());
    return true;
  };
  key.ctrl = takeOff("ctrl+");
  key.shift = takeOff("shift+");
  name = text;
  if (name.size() == 1 && name[0] >= 'a' && name[0] <= 'z') name[0] = static_cast<char>(name[0] - 'a' + 'A');
  key.name = name;
  return key;
}

int run(int count, char** words) {
  const shell::Engine engine;
  const session::Services services = engine.services();
  const std::filesystem::path file = words[2];
  session::State state =
      session::startState(session::open({file}, {}, services), services, base::Language::English, {1200, 700}, {});
  if (std::strcmp(words[1], "recover") == 0) {
    session::workOn(state, file);
    if (state.recovery) session::apply(state, session::TakeRecovery{}, services);
    std::puts(sealOf(state).c_str());
    const std::filesystem::path journal = state.journal;
    if (!state.history.isSaved()) session::apply(state, session::SaveFile{}, services);
    std::error_code gone;
    if (!journal.empty()) std::filesystem::remove(journal, gone);
    return 0;
  }
  std::puts(sealOf(state).c_str());
  for (int i = 3; i < count; ++i) {
    std::string name;
    const session::Key key = keyFrom(words[i], name);
    const session::Command* command = session::commandForKey(key, state, false);
    // What is saved is the same state: no file is written here.
    if (command != nullptr && command->id != "file.save") session::apply(state, command->make(state), services);
    std::puts(sealOf(state).c_str());
  }
  return 0;
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) return 2;
  try {
    return run(count, words);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}
