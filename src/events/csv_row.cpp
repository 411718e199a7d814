#include "events/csv_row.hpp"

#include <algorithm>
#include <cstring>

#include "base/utf8.hpp"

namespace dateline::events {
namespace {

std::string_view trimmed(const char* begin, const char* end) {
  while (begin < end && (*begin == ' ' || *begin == '\t')) ++begin;
  while (begin < end && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r')) --end;
  return {begin, static_cast<std::size_t>(end - begin)};
}

/// The closing quote of a field that begins at `at`; nullptr when there is none.
const char* closingQuote(const char* at, const char* end) {
  const char* const limit = end - at > static_cast<std::ptrdiff_t>(mostQuotedBytes) ? at + mostQuotedBytes : end;
  while (at < limit) {
    const auto* quote = static_cast<const char*>(std::memchr(at, '"', static_cast<std::size_t>(limit - at)));
    if (quote == nullptr) return nullptr;
    if (quote + 1 >= end || quote[1] != '"') return quote;
    at = quote + 2;
  }
  return nullptr;
}

}  // namespace

const char* readCsvRow(const char* at, const char* end, const CsvFormat& format, CsvRow& row) {
  row = {};
  row.empty = true;
  const char* const start = at;
  const char separator = format.separator;
  const char newline = format.newline;
  for (std::size_t column = 0;; ++column) {
    const char* begin = at;
    while (at < end && *at == ' ') ++at;
    std::string_view field;
    if (at < end && *at == '"') {
      const char* const close = closingQuote(at + 1, end);
      if (close == nullptr) {
        // What follows is read as if the quote were not there.
        row.unclosed = true;
        row.empty = false;
        const auto* next = static_cast<const char*>(std::memchr(start, newline, static_cast<std::size_t>(end - start)));
        return next == nullptr ? end : next + 1;
      }
      field = {at + 1, static_cast<std::size_t>(close - at - 1)};
      at = close + 1;
      while (at < end && *at != separator && *at != newline) ++at;
    } else {
      while (at < end && *at != separator && *at != newline) ++at;
      field = trimmed(begin, at);
    }
    if (!field.empty()) row.empty = false;
    if (column < CsvFormat::mostColumns && format.fieldOf[column] != CsvFormat::unused) {
      row.fields[format.fieldOf[column]] = field;
    }
    if (at >= end) return end;
    if (*at++ == newline) return at;
  }
}

std::string textOfField(std::string_view field) {
  std::string text;
  text.reserve(field.size());
  for (std::size_t i = 0; i < field.size(); ++i) {
    const char c = field[i];
    if (c == '\r' && i + 1 < field.size() && field[i + 1] == '\n') continue;
    if (c == '"' && i + 1 < field.size() && field[i + 1] == '"') ++i;
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    text.push_back(c == '\r' ? '\n' : control && c != '\n' ? ' ' : c);
  }
  // Latin-1 and broken sequences: what cannot be read shows as the sign for that.
  while (const auto bad = base::firstInvalidUtf8(text)) text.replace(*bad, 1, "\xEF\xBF\xBD");
  return text;
}

}  // namespace dateline::events
