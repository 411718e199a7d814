// The palette: every command of the registry and every bookmark, found by typing some of its words.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/registry.hpp"

namespace dateline::session {

struct PaletteEntry {
  const Command* command = nullptr;       ///< none: a bookmark
  std::optional<std::size_t> bookmark{};  ///< its index
  bool removes = false;                   ///< the bookmark goes away
  std::string title;
  bool enabled = true;

  Action action(const State& state) const;
};

/// What has a word for each typed one that begins so (case, accents and order do not matter); what can be done now
/// first, and of that what begins as the typed text does. All of them while nothing is typed.
std::vector<PaletteEntry> paletteEntries(const State& state, std::string_view typed);

}  // namespace dateline::session
