// Which characters are baked: what names on a map of any continent need in Latin, Greek and Cyrillic letters, and the
// punctuation and signs of labels. Any other character is rasterised when it first appears.
#pragma once
#include <vector>

#include "text/style.hpp"

namespace dateline::bake {

/// The scripts that are kerned apart from each other.
enum class Script { Common, Latin, Greek, Cyrillic };

struct WantedCharacter {
  char32_t codePoint;
  Script script;
};

/// The characters to bake for a style, sorted by code point.
std::vector<WantedCharacter> wantedCharacters(text::Style style);

}  // namespace dateline::bake
