// A range of bytes in one text (an article's, in UTF-8): the unit in which everything points into articles.
#pragma once
#include <compare>
#include <cstddef>
#include <string_view>

namespace dateline::base {

/// Half open: [begin, end), in bytes, both on code point boundaries.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  constexpr std::size_t size() const { return end - begin; }
  constexpr bool empty() const { return end <= begin; }
  constexpr bool contains(std::size_t at) const { return begin <= at && at < end; }
  constexpr bool contains(TextRange o) const { return begin <= o.begin && o.end <= end; }
  constexpr bool overlaps(TextRange o) const { return begin < o.end && o.begin < end; }
  constexpr std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  auto operator<=>(const TextRange&) const = default;
};

}  // namespace dateline::base
