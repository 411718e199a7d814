// Everything a person can do stands once in the registry, and no two things share a key.
#include "session/registry.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "fixture.hpp"

using namespace dateline;
using namespace dateline::session;

TEST_CASE("no two commands of one place share a key, none an id, and each has a French name") {
  std::set<std::string> keys;
  std::set<std::string> stageKeys;
  std::set<std::string_view> ids;
  for (const Command& command : commands()) {
    INFO(command.id);
    CHECK(ids.insert(command.id).second);
    auto& own = command.scope == Scope::Stage ? stageKeys : keys;
    if (command.key) CHECK(own.insert(sayKey(*command.key)).second);
    const std::string_view french = base::say(command.name, base::Language::French);
    CHECK_FALSE(french.empty());
    CHECK(french != std::string_view(command.name));
    CHECK(commandById(command.id) == &command);
  }
  CHECK(commandById("no.such") == nullptr);
  for (const char* key : {"Home", "+", "[", "]", "N", "P", "F11", "?", "Esc", "Ctrl+F", "Ctrl+Z", "Ctrl+Shift+Z",
                          "Ctrl+O", "Ctrl+S", "F5", "PgDn", "PgUp"}) {
    CHECK(keys.contains(key));
  }
}

TEST_CASE("single keys are off while someone types") {
  const State state = fixture::builtIn();
  CHECK(commandForKey({"N"}, state, false)->id == "select.next");
  CHECK(commandForKey({"N"}, state, true) == nullptr);
  CHECK(commandForKey({"F", true, false}, state, true)->id == "edit.find");
  CHECK(commandForKey({"Escape"}, state, true)->id == "go.escape");
  CHECK(commandForKey({"Z", true, false}, state, false) == nullptr);  // nothing to undo
  CHECK(commandForKey({"V"}, state, false) == nullptr);               // nothing selected
  CHECK(commandForKey({"F9"}, state, false) == nullptr);
}

TEST_CASE("every command that is enabled can be carried out") {
  for (const Command& command : commands()) {
    State state = fixture::builtIn();
    apply(state, Select{{"almaty", ""}}, fixture::services());
    if (!command.enabled(state)) continue;
    INFO(command.id);
    CHECK_NOTHROW(apply(state, command.make(state), fixture::services()));
  }
}

TEST_CASE("Escape leaves one thing at a time") {
  State state = fixture::builtIn();
  const auto escape = [&] { apply(state, commandForKey({"Escape"}, state, true)->make(state), fixture::services()); };
  apply(state, Select{{"almaty", ""}}, fixture::services());
  apply(state, SetSearch{"minsk"}, fixture::services());
  apply(state, ShowDialog{Dialog::Keys}, fixture::services());
  escape();
  CHECK(state.dialog == Dialog::None);
  CHECK(state.searchOpen);
  escape();
  CHECK_FALSE(state.searchOpen);
  CHECK(state.selection.place == "almaty");
  escape();
  CHECK(state.selection.none());
}
