// Tables as tab-separated lines: every complaint names the file, the line and the column.
#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace dateline::bake {

/// One line's fields, by the names in the table's first line ("#key<TAB>language…").
class Row {
 public:
  Row(const std::filesystem::path& file, std::size_t line, const std::vector<std::string_view>& columns,
      std::vector<std::string_view> fields)
      : m_file(file), m_line(line), m_columns(columns), m_fields(std::move(fields)) {}

  std::string_view text(std::string_view column) const;
  /// Throws InputError where the field is not a whole number; an empty field is 0.
  std::uint32_t number(std::string_view column) const;
  /// Millionths of a degree; throws InputError outside ±`limit` degrees.
  std::int32_t microdegrees(std::string_view column, double limit) const;
  /// Days since 1970-01-01 of a date's first or last day; `otherwise` for an empty field.
  std::int32_t day(std::string_view column, bool last, std::int32_t otherwise) const;
  /// The field's parts between `|`, none for an empty field.
  std::vector<std::string_view> list(std::string_view column) const;

  /// Throws InputError with this row's place: "names.tsv, line 12: …".
  [[noreturn]] void complain(const std::string& what) const;

 private:
  const std::filesystem::path& m_file;
  std::size_t m_line;
  const std::vector<std::string_view>& m_columns;
  std::vector<std::string_view> m_fields;
};

/// Calls `take` for every line of the table that is neither empty nor a comment. Throws InputError for a line with
/// another number of fields than the first has, and for text that is not UTF-8.
void readTable(const std::filesystem::path& file, const std::function<void(const Row&)>& take);

std::vector<std::string_view> split(std::string_view text, char separator);

}  // namespace dateline::bake
