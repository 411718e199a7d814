// Folding: the form in which names are compared (case, accents, apostrophes and hyphens do not matter).
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::base {

/// Lower case by Unicode case folding, without combining marks; every apostrophe becomes ', every hyphen, dash and
/// run of white space one space; ligatures and ß, ł, ø, đ, ı open up. "Saint‑Étienne" → "saint etienne".
std::string fold(std::string_view text);

/// A folded text that remembers, for each of its bytes, the byte of the source that it came from (and, one past its
/// last byte, the source's size), so that a match in it is a range in the source.
struct FoldedText {
  std::string text;
  std::vector<std::uint32_t> source;
};
FoldedText foldWithSource(std::string_view text);

}  // namespace dateline::base
