#include "article/anchor.hpp"

#include <vector>

namespace dateline::article {
namespace {

constexpr std::size_t contextCodePoints = 32;

bool standsAt(std::string_view text, std::size_t at, std::string_view quote) {
  return at <= text.size() && text.substr(at, quote.size()) == quote;
}

/// For each prefix of the needle, the length of its longest border (Knuth, Morris, Pratt 1977): the search stays
/// linear even for a quote that repeats itself.
std::vector<std::size_t> bordersOf(std::string_view needle) {
  std::vector<std::size_t> borders(needle.size() + 1, 0);
  std::size_t length = 0;
  for (std::size_t i = 1; i < needle.size(); ++i) {
    while (length > 0 && needle[i] != needle[length]) length = borders[length];
    if (needle[i] == needle[length]) ++length;
    borders[i + 1] = length;
  }
  return borders;
}

/// The one place where the needle stands; nothing when there is none, or more than one.
std::optional<std::size_t> onlyPlace(std::string_view text, std::string_view needle) {
  if (needle.empty() || needle.size() > text.size()) return std::nullopt;
  const std::vector<std::size_t> borders = bordersOf(needle);
  std::optional<std::size_t> found;
  std::size_t matched = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    while (matched > 0 && (matched == needle.size() || text[i] != needle[matched])) matched = borders[matched];
    if (text[i] == needle[matched]) ++matched;
    if (matched < needle.size()) continue;
    if (found) return std::nullopt;
    found = i + 1 - needle.size();
  }
  return found;
}

}  // namespace

Anchor anchorOf(std::string_view text, const base::CodePointIndex& index, base::TextRange range) {
  Anchor anchor;
  anchor.exact = range.of(text);
  anchor.prefix = base::lastCodePoints(text.substr(0, range.begin), contextCodePoints);
  anchor.suffix = base::firstCodePoints(text.substr(range.end), contextCodePoints);
  anchor.start = index.toCodePoint(range.begin);
  anchor.end = index.toCodePoint(range.end);
  return anchor;
}

std::optional<base::TextRange> resolve(std::string_view text, const base::CodePointIndex& index, const Anchor& anchor) {
  if (anchor.exact.empty()) return std::nullopt;
  const std::optional<std::size_t> begin = index.toByte(anchor.start);
  const std::optional<std::size_t> end = index.toByte(anchor.end);
  if (begin && end && *begin + anchor.exact.size() == *end && standsAt(text, *begin, anchor.exact))
    return base::TextRange{*begin, *end};

  // A needle that is not UTF-8 could match in the middle of a character.
  const std::string needle = anchor.prefix + anchor.exact + anchor.suffix;
  if (base::firstInvalidUtf8(needle) || base::firstInvalidUtf8(anchor.exact)) return std::nullopt;
  const std::optional<std::size_t> place = onlyPlace(text, needle);
  if (!place) return std::nullopt;
  const std::size_t start = *place + anchor.prefix.size();
  return base::TextRange{start, start + anchor.exact.size()};
}

}  // namespace dateline::article
