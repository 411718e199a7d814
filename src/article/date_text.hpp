// Dates of publication as headers and metadata write them: ISO 8601, numbers, and words in French, English, Russian
// and Kazakh. Dates of events inside the story are the folder reading's business.
#pragma once
#include <cstddef>
#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace dateline::article {

struct DateInText {
  base::Date date;
  std::size_t end = 0;  ///< offset behind it
};

/// A whole date that begins at `at`, a weekday before it included: "2022-01-07", "2022-01", "7 janvier 2022",
/// "January 7, 2022", "7 января 2022 года", "2022 жылғы 7 қаңтар", "07.01.2022". Nothing for a day without a year, and
/// nothing for "05/01/2022" in English, where it could be May or January.
std::optional<DateInText> dateAt(std::string_view text, std::size_t at, std::string_view language);

/// "2022": a year alone, for behind a label that says that a date follows.
std::optional<DateInText> yearAt(std::string_view text, std::size_t at);

/// A date in metadata: "2022-01-07T10:00:00+06:00", "20220107", "Fri, 07 Jan 2022 10:00:00 GMT". The day is the one
/// written, in the offset in which it is written.
std::optional<base::Date> dateFromMetadata(std::string_view value);

}  // namespace dateline::article
