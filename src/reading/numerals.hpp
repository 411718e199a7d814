// Numbers in running text, in digits or words: "20 000", "1,5 million", «quatre-vingts», «plusieurs dizaines de».
#pragma once
#include <optional>

#include "reading/document.hpp"

namespace dateline::reading {

struct Numeral {
  TokenSpan tokens;
  double value = 0;
  std::optional<double> min;
  std::optional<double> max;
  double scale = 1;  ///< of its last word: 1e6 for "3,4 millions"
  bool approximate = false;
  bool collective = false;  ///< «une vingtaine», "hundreds": what is counted follows after «de», "of"
  bool inWords = false;
};

/// The numeral that begins at token `i`, the longest; nothing where none does (ordinals are none).
std::optional<Numeral> readNumeral(const Document& document, std::size_t i);

}  // namespace dateline::reading
