#include "events/values.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

#include "base/date.hpp"

namespace dateline::events {
namespace {

constexpr std::array<double, 16> powersOfTen{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                             1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<double> anyNumberFrom(std::string_view text, bool decimalComma) {
  std::string copy(text);
  for (char& c : copy) {
    if (decimalComma && c == ',') c = '.';
  }
  const char* begin = copy.data();
  const char* const end = begin + copy.size();
  if (begin != end && *begin == '+') ++begin;
  double value = 0;
  const auto read = std::from_chars(begin, end, value);
  if (read.ec != std::errc() || read.ptr != end || !std::isfinite(value)) return std::nullopt;
  return value;
}

/// Reads digits one after the other; every reader moves on.
struct Scanner {
  std::string_view text;
  std::size_t at = 0;

  bool done() const { return at >= text.size(); }
  char peek() const { return done() ? '\0' : text[at]; }
  bool take(char c) {
    if (peek() != c) return false;
    ++at;
    return true;
  }
  /// Exactly `count` digits.
  std::optional<int> digits(std::size_t count) {
    if (at + count > text.size()) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (!isDigit(text[at + i])) return std::nullopt;
      value = value * 10 + (text[at + i] - '0');
    }
    at += count;
    return value;
  }
};

std::optional<std::int64_t> daysOf(int year, int month, int day) {
  const base::Date date{year, month, day};
  if (month == 0 || day == 0 || !base::isValid(date)) return std::nullopt;
  return base::firstDay(date);
}

/// "Z", "+06:00", "-0300", "+06"; 0 where nothing stands.
std::optional<int> zoneSeconds(Scanner& scan) {
  if (scan.done() || scan.take('Z') || scan.take('z')) return 0;
  const char sign = scan.peek();
  if (sign != '+' && sign != '-') return std::nullopt;
  ++scan.at;
  const auto hours = scan.digits(2);
  if (!hours || *hours > 15) return std::nullopt;
  scan.take(':');
  const auto minutes = scan.done() ? std::optional(0) : scan.digits(2);
  if (!minutes || *minutes > 59) return std::nullopt;
  const int seconds = *hours * 3600 + *minutes * 60;
  return sign == '-' ? -seconds : seconds;
}

/// "13:45", "13:45:10", "13:45:10.123", then the zone.
std::optional<std::int64_t> clockSeconds(Scanner& scan) {
  const auto hours = scan.digits(2);
  if (!hours || *hours > 24) return std::nullopt;
  const bool colons = scan.take(':');
  const auto minutes = scan.digits(2);
  if (!minutes || *minutes > 59) return std::nullopt;
  int seconds = 0;
  if (colons ? scan.take(':') : isDigit(scan.peek())) {
    const auto read = scan.digits(2);
    if (!read || *read > 60) return std::nullopt;
    seconds = *read;
    if (scan.take('.') || scan.take(',')) {
      while (isDigit(scan.peek())) ++scan.at;
    }
  }
  scan.take(' ');
  const auto zone = zoneSeconds(scan);
  if (!zone) return std::nullopt;
  return std::int64_t{*hours} * 3600 + std::int64_t{*minutes} * 60 + seconds - *zone;
}

std::optional<std::int64_t> isoFrom(std::string_view text) {
  constexpr std::int64_t daySeconds = 86'400;
  Scanner scan{text};
  const auto year = scan.digits(4);
  if (!year) return std::nullopt;
  const char hyphen = scan.peek();
  if (hyphen != '-' && hyphen != '/') return std::nullopt;
  ++scan.at;
  const auto month = scan.digits(2);
  if (!month) return std::nullopt;
  int day = 1;
  if (!scan.done()) {
    if (!scan.take(hyphen)) return std::nullopt;
    const auto read = scan.digits(2);
    if (!read) return std::nullopt;
    day = *read;
  }
  const auto days = daysOf(*year, *month, day);
  if (!days) return std::nullopt;
  if (scan.done()) return *days * daySeconds;
  if (!scan.take('T') && !scan.take(' ') && !scan.take('t')) return std::nullopt;
  const auto seconds = clockSeconds(scan);
  if (!seconds || !scan.done()) return std::nullopt;
  return *days * daySeconds + *seconds;
}

/// "20220105", "2022".
std::optional<std::int64_t> compactDayFrom(std::string_view text) {
  constexpr std::int64_t daySeconds = 86'400;
  Scanner scan{text};
  const auto year = scan.digits(4);
  if (!year) return std::nullopt;
  const auto month = scan.done() ? std::optional(1) : scan.digits(2);
  const auto day = scan.done() ? std::optional(1) : scan.digits(2);
  if (!month || !day || !scan.done()) return std::nullopt;
  const auto days = daysOf(*year, *month, *day);
  if (!days) return std::nullopt;
  return *days * daySeconds;
}

}  // namespace

std::optional<double> numberFrom(std::string_view text, bool decimalComma) {
  // Up to 15 digits and 15 decimals a quotient of two doubles is the nearest double (W. Clinger, "How to read floating
  // point numbers accurately", 1990); anything else takes the long way.
  std::size_t at = 0;
  const bool negative = !text.empty() && text[0] == '-';
  if (negative) ++at;
  std::uint64_t digits = 0;
  std::size_t count = 0;
  std::size_t decimals = 0;
  bool point = false;
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (isDigit(c)) {
      digits = digits * 10 + static_cast<std::uint64_t>(c - '0');
      ++count;
      if (point) ++decimals;
      if (count > 15) return anyNumberFrom(text, decimalComma);
    } else if (!point && (c == '.' || (decimalComma && c == ','))) {
      point = true;
    } else {
      return anyNumberFrom(text, decimalComma);
    }
  }
  if (count == 0) return std::nullopt;
  const double value = static_cast<double>(digits) / powersOfTen[decimals];
  return negative ? -value : value;
}

std::optional<std::int64_t> momentFrom(std::string_view text, bool isDay) {
  if (text.empty()) return std::nullopt;
  if (text.size() > 4 && (text[4] == '-' || text[4] == '/')) return isoFrom(text);
  if (isDay && (text.size() == 4 || text.size() == 8)) {
    if (const auto day = compactDayFrom(text)) return day;
  }
  const auto number = numberFrom(text, false);
  constexpr double milliseconds = 1e11;  // as seconds that would be the year 5138
  constexpr double most = 1e14;
  if (!number || std::abs(*number) >= most) return std::nullopt;
  const double seconds = std::abs(*number) >= milliseconds ? *number / 1000 : *number;
  return static_cast<std::int64_t>(std::floor(seconds));
}

}  // namespace dateline::events
