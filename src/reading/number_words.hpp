// Words that numbers are made of, by language: «vingt», "thousand", «двое», «млн».
#pragma once
#include <cstdint>
#include <string_view>

namespace dateline::reading {

/// What a word does to a number that is being read.
enum class NumberPart : std::uint8_t { Unit, Hundred, Scale, Collective /* «vingtaine», "dozen", «десяток» */ };
struct NumberWord {
  std::string_view word;
  NumberPart part;
  double value;
};

/// Null for a word that is no part of a number in this language.
const NumberWord* numberWordOf(std::string_view folded, std::string_view language);

}  // namespace dateline::reading
