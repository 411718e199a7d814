// The registry: everything that a person can do, with its name, its key and the Action it makes.
#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/message.hpp"
#include "session/action.hpp"
#include "session/state.hpp"

namespace dateline::session {

/// Keys by their names: letters and digits upper case, "F11", "Home", "PageUp", "Left", "Right", "Up", "Down",
/// "Escape". Signs are named by what they type, without Shift: "Plus" (also = and the keypad's), "Minus", "Period",
/// "Comma", "LeftBracket", "RightBracket", "Question".
struct Key {
  std::string_view name;
  bool ctrl = false;
  bool shift = false;
  bool operator==(const Key&) const = default;
};

/// Where a command works: at the desk, or before a room. Keys of one may mean something else in the other.
enum class Scope { Desk, Stage };

struct Command {
  std::string_view id;  ///< "view.fit-all": what scripts and recordings call
  const char* name;     ///< message key: "Fit everything"
  std::optional<Key> key;
  bool whileTyping = false;  ///< also when a text field has the keyboard
  bool (*enabled)(const State&);
  Action (*make)(const State&);
  Scope scope = Scope::Desk;
};

/// In the order in which menus and the list of keys show them.
std::span<const Command> commands();
const Command* commandById(std::string_view id);
/// The command of a key press, if it is enabled.
const Command* commandForKey(const Key& key, const State& state, bool typing);
/// True when it works where the state is now.
bool isInScope(const Command& command, const State& state);
/// As menus show it: "Ctrl+Shift+Z", "+", "?", "←"
std::string sayKey(const Key& key);

}  // namespace dateline::session
