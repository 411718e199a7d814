#include "tsv.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"

namespace dateline::bake {

namespace {

[[noreturn]] void complainAt(const std::filesystem::path& file, std::size_t line, const std::string& what) {
  throw base::InputError(base::Message("{}", {what}), file.string() + ", line " + std::to_string(line),
                         "correct the line");
}

}  // namespace

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

void Row::complain(const std::string& what) const {
  complainAt(m_file, m_line, what);
}

std::string_view Row::text(std::string_view column) const {
  const auto at = std::find(m_columns.begin(), m_columns.end(), column);
  if (at == m_columns.end()) complainAt(m_file, 1, "the column \"" + std::string(column) + "\" is missing");
  return m_fields[static_cast<std::size_t>(at - m_columns.begin())];
}

std::uint32_t Row::number(std::string_view column) const {
  const std::string_view field = text(column);
  std::uint32_t value = 0;
  if (field.empty()) return 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc() || end != field.data() + field.size()) {
    complain("\"" + std::string(field) + "\" in the column \"" + std::string(column) + "\" is not a whole number");
  }
  return value;
}

std::int32_t Row::microdegrees(std::string_view column, double limit) const {
  const std::string_view field = text(column);
  double value = 0;
  const auto [end, error] = std::from_chars(field.data(), field.data() + field.size(), value);
  if (error != std::errc() || end != field.data() + field.size() || !std::isfinite(value) || std::abs(value) > limit) {
    complain("\"" + std::string(field) + "\" in the column \"" + std::string(column) + "\" is not degrees");
  }
  return static_cast<std::int32_t>(std::lround(value * 1e6));
}

std::int32_t Row::day(std::string_view column, bool last, std::int32_t otherwise) const {
  const std::string_view field = text(column);
  if (field.empty()) return otherwise;
  const auto date = base::dateFromEdtf(field);
  if (!date) complain("\"" + std::string(field) + "\" in the column \"" + std::string(column) + "\" is not a date");
  return static_cast<std::int32_t>(last ? base::lastDay(*date) : base::firstDay(*date));
}

std::vector<std::string_view> Row::list(std::string_view column) const {
  const std::string_view field = text(column);
  return field.empty() ? std::vector<std::string_view>() : split(field, '|');
}

void readTable(const std::filesystem::path& file, const std::function<void(const Row&)>& take) {
  const std::string content = base::readFile(file);
  std::vector<std::string_view> columns;
  std::size_t line = 0;
  for (std::string_view text : split(content, '\n')) {
    ++line;
    if (base::firstInvalidUtf8(text)) complainAt(file, line, "this is not UTF-8");
    if (line == 1) {
      if (!text.starts_with('#')) complainAt(file, line, "the first line must name the columns, after a #");
      columns = split(text.substr(1), '\t');
      continue;
    }
    if (text.empty() || text.starts_with('#')) continue;
    std::vector<std::string_view> fields = split(text, '\t');
    if (fields.size() != columns.size()) {
      complainAt(file, line,
                 "there are " + std::to_string(fields.size()) + " fields, not " + std::to_string(columns.size()));
    }
    take(Row(file, line, columns, std::move(fields)));
  }
  if (columns.empty()) complainAt(file, 1, "the table is empty");
}

}  // namespace dateline::bake
