// The tables of assets/basemap: tab-separated, a head line, UTF-8.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "baked.hpp"

namespace dateline::bake {

/// One row by column name.
using Row = std::map<std::string, std::string>;

/// Throws base::InputError for a row that has not as many columns as the head.
std::vector<Row> readTable(const std::filesystem::path& path);

double numberIn(const Row& row, const std::string& column);  ///< 0 for an empty cell
Vertex vertexIn(const Row& row);                             ///< of its columns lon and lat

/// Names of countries, regions and cities: the derived ones, corrected by names.tsv and dated by dated_names.tsv.
class NameBook {
 public:
  explicit NameBook(const std::filesystem::path& folder);
  /// The name set of an object: what `row` says in its language columns, put right. `kind` is country, region or city.
  std::uint32_t add(NameTable& names, const std::string& kind, const std::string& id, const Row& row) const;

 private:
  std::map<std::string, Row> m_corrections;
  std::map<std::string, std::vector<NameTable::Name>> m_dated;
};

/// The languages of the tables.
inline const std::vector<std::string> languages = {"en", "fr", "ru", "kk"};

}  // namespace dateline::bake
