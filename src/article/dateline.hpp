// The dateline of a news story: the place, agency and day that stand before its first sentence.
#pragma once
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "base/text_range.hpp"

namespace dateline::article {

struct Dateline {
  base::TextRange range;           ///< its dash included
  std::optional<base::Date> date;  ///< only where the year is told
};

/// "GAZIANTEP, Turkey – ", "PARIS (AFP) - ", "Almaty, le 7 janvier 2022 (AFP) — " at the start of `line`. Nothing for a
/// sentence with a dash in it: what follows the dash must begin a sentence, and what precedes it is only names in
/// capitals, an agency in brackets, a date.
std::optional<Dateline> datelineAt(std::string_view text, base::TextRange line, std::string_view language);

}  // namespace dateline::article
