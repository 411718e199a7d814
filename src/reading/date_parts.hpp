// The pieces that dates are put together from: day numbers, months, years at a token.
#pragma once
#include <optional>
#include <string_view>

#include "base/date.hpp"
#include "reading/document.hpp"

namespace dateline::reading {

/// A piece of a date and the token behind it.
struct DatePart {
  int value = 0;
  std::size_t last = 0;
  explicit operator bool() const { return value != 0; }
};

DatePart dayAt(const Document& document, std::size_t i);    ///< 1 to 31, «1er», "7th"
DatePart monthAt(const Document& document, std::size_t i);  ///< with the point of an abbreviation
DatePart yearAt(const Document& document, std::size_t i);  ///< four digits, 1000 to 2199; Russian «года» included
DatePart weekdayAt(const Document& document, std::size_t i);
bool sameSentence(const Document& document, std::size_t a, std::size_t b);
bool wordIs(const Document& document, std::size_t i, std::string_view folded);

/// A date as it stands: parts that are not told are 0.
struct ToldDate {
  base::Date date;
  TokenSpan tokens;
  int weekday = 0;
};

/// «vendredi 7 janvier 2022», "January 7th, 2022", "2022-01-07", "07/01/2022" at token `i`: day and month at least.
std::optional<ToldDate> readFullDate(const Document& document, std::size_t i);

}  // namespace dateline::reading
