#include "session/palette.hpp"

#include <algorithm>

#include "base/fold.hpp"

namespace dateline::session {

namespace {

std::vector<std::string> wordsOf(std::string_view folded) {
  std::vector<std::string> words;
  while (!folded.empty()) {
    const std::size_t end = std::min(folded.find(' '), folded.size());
    if (end > 0) words.emplace_back(folded.substr(0, end));
    folded.remove_prefix(std::min(end + 1, folded.size()));
  }
  return words;
}

bool hasWordStart(std::string_view folded, std::string_view typed) {
  for (std::size_t at = folded.find(typed); at != std::string_view::npos; at = folded.find(typed, at + 1)) {
    if (at == 0 || folded[at - 1] == ' ' || folded[at - 1] == '\'') return true;
  }
  return false;
}

}  // namespace

Action PaletteEntry::action(const State& state) const {
  if (command != nullptr) return command->make(state);
  if (removes) return RemoveBookmark{bookmark.value_or(0)};
  return GoToBookmark{bookmark.value_or(0)};
}

std::vector<PaletteEntry> paletteEntries(const State& state, std::string_view typed) {
  const std::string folded = base::fold(typed);
  const std::vector<std::string> words = wordsOf(folded);
  std::vector<PaletteEntry> entries;
  const auto add = [&](PaletteEntry entry) {
    const std::string title = base::fold(entry.title);
    const bool fits = std::ranges::all_of(words, [&](const std::string& word) { return hasWordStart(title, word); });
    if (fits) entries.push_back(std::move(entry));
  };
  for (const Command& command : commands()) {
    if (command.id == "help.palette" || command.id == "go.escape" || !isInScope(command, state)) continue;
    add({&command, {}, false, std::string(base::say(command.name, state.language)), command.enabled(state)});
  }
  const auto& bookmarks = state.dossier().bookmarks;
  for (std::size_t i = 0; i < bookmarks.size(); ++i) {
    add({nullptr, i, false, base::say({"Go to the bookmark {}", {bookmarks[i].name}}, state.language), true});
    add({nullptr, i, true, base::say({"Remove the bookmark {}", {bookmarks[i].name}}, state.language), true});
  }
  std::ranges::stable_sort(entries, {}, [&](const PaletteEntry& entry) {
    const bool begins = !folded.empty() && base::fold(entry.title).starts_with(folded);
    return (entry.enabled ? 0 : 2) + (begins ? 0 : 1);
  });
  return entries;
}

}  // namespace dateline::session
