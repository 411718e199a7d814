// What a field shows when it opens, and what there is to choose from while one types in it.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "session/apply.hpp"
#include "session/state.hpp"

namespace dateline::session {

/// A field of a passage alone.
bool isOfPassage(Field field);
/// Only what is in the list can be the value; elsewhere the list helps, and the typed text counts.
bool mustChoose(Field field);

/// Of the Admiralty's code, A to F and 1 to 6: a message's key, "usually reliable".
const char* sayRatingWord(char sign);

std::string startOf(const State& state, const Editing& editing);
std::vector<Choice> choicesOf(const State& state, const Editing& editing, const Services& services);
/// The choice that Enter takes at first.
std::size_t firstMarked(const Editing& editing);

}  // namespace dateline::session
