#include "tables.hpp"

#include <cmath>
#include <cstdlib>

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/file.hpp"

namespace dateline::bake {
namespace {

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == separator) {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

std::int32_t dayOf(const std::string& text, std::int32_t otherwise) {
  if (text.empty()) return otherwise;
  const auto date = base::dateFromEdtf(text);
  if (!date || !date->hasDay()) {
    throw base::InputError({"“{}” is no date", {text}}, "dated_names.tsv", "write it as 2022-01-31");
  }
  return static_cast<std::int32_t>(base::firstDay(*date));
}

}  // namespace

std::vector<Row> readTable(const std::filesystem::path& path) {
  std::vector<Row> rows;
  std::vector<std::string> head;
  for (const auto& line : split(base::readFile(path), '\n')) {
    if (line.empty()) continue;
    const auto cells = split(line, '\t');
    if (head.empty()) {
      head = cells;
      continue;
    }
    if (cells.size() != head.size()) {
      throw base::InputError({"“{}” has not as many columns as the head", {line}}, path.string(), "mend the row");
    }
    Row row;
    for (std::size_t i = 0; i < head.size(); ++i) row[head[i]] = cells[i];
    rows.push_back(std::move(row));
  }
  return rows;
}

double numberIn(const Row& row, const std::string& column) {
  return std::strtod(row.at(column).c_str(), nullptr);
}

Vertex vertexIn(const Row& row) {
  return {static_cast<std::int32_t>(std::lround(numberIn(row, "lon") * degree)),
          static_cast<std::int32_t>(std::lround(numberIn(row, "lat") * degree))};
}

NameBook::NameBook(const std::filesystem::path& folder) {
  for (auto& row : readTable(folder / "names.tsv")) m_corrections[row["kind"] + " " + row["id"]] = row;
  for (auto& row : readTable(folder / "dated_names.tsv")) {
    m_dated[row["kind"] + " " + row["id"]].push_back(
        {row["language"], row["name"], dayOf(row["from"], INT32_MIN), dayOf(row["until"], INT32_MAX)});
  }
}

std::uint32_t NameBook::add(NameTable& names, const std::string& kind, const std::string& id, const Row& row) const {
  const std::string key = kind + " " + id;
  std::vector<NameTable::Name> set;
  if (const auto dated = m_dated.find(key); dated != m_dated.end()) set = dated->second;
  const auto correction = m_corrections.find(key);
  for (const auto& language : languages) {
    std::string text = row.contains(language) ? row.at(language) : std::string();
    if (correction != m_corrections.end() && !correction->second.at(language).empty()) {
      text = correction->second.at(language);
    }
    set.push_back({language, text});
  }
  return names.add(set);
}

}  // namespace dateline::bake
