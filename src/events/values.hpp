// The values of a row: degrees and moments.
#pragma once
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline::events {

/// A decimal number; nothing for anything else, also "nan" and "inf". A comma counts as the point where `decimalComma`.
std::optional<double> numberFrom(std::string_view text, bool decimalComma);

/// Seconds since 1970-01-01T00:00Z. Takes ISO 8601 (2022-01-05, 2022-01-05T13:45:10.5+06:00, also with a space for the
/// T and with slashes for the hyphens; a month or year alone is its beginning; without a zone it is UTC) and whole or
/// decimal seconds since 1970 (numbers of 12 and more digits are milliseconds). `isDay`: "20220105" and "2022" are a
/// day and a year. Nothing for anything else.
std::optional<std::int64_t> momentFrom(std::string_view text, bool isDay);

}  // namespace dateline::events
