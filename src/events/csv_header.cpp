#include "events/csv_header.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "base/error.hpp"

namespace dateline::events {
namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t mostHeaderBytes = 64 << 10;

// The names that each field goes by, in lower case without anything but letters and digits; the first is the surest.
constexpr std::string_view lonNames[] = {
    "lon",         "longitude",     "lng",    "long",   "lond", "geolon", "decimallongitude", "pointlongitude",
    "centroidlon", "actiongeolong", "xcoord", "coordx", "x"};
constexpr std::string_view latNames[] = {
    "lat",          "latitude", "latd",   "geolat", "decimallatitude", "pointlatitude", "centroidlat",
    "actiongeolat", "ycoord",   "coordy", "y"};
constexpr std::string_view timeNames[] = {"time",      "datetime",  "timestamp", "date", "eventdate",  "eventtime",
                                          "starttime", "startdate", "occurred",  "when", "horodatage", "temps",
                                          "jour",      "day",       "seconds",   "unix", "epoch",      "t"};
constexpr std::string_view typeNames[] = {"type",  "kind",     "category",  "eventtype", "class",
                                          "genre", "catgorie", "categorie", "nature",    "actiontype"};
constexpr std::string_view textNames[] = {"text", "texte",  "passage", "description", "notes",    "note", "summary",
                                          "rsum", "resume", "title",   "titre",       "headline", "event"};
constexpr std::string_view sourceNames[] = {"source", "sources", "sourceurl", "publisher", "url", "link", "lien"};
constexpr std::array<std::span<const std::string_view>, fieldCount> names{lonNames,  latNames,  timeNames,
                                                                          typeNames, textNames, sourceNames};

std::string simplified(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') out.push_back(static_cast<char>(c - 'A' + 'a'));
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out.push_back(c);
  }
  return out;
}

std::vector<std::string> splitHeader(std::string_view line, char separator) {
  std::vector<std::string> columns(1);
  bool quoted = false;
  for (const char c : line) {
    if (c == '"') {
      quoted = !quoted;
    } else if (c == separator && !quoted) {
      columns.emplace_back();
    } else {
      columns.back().push_back(c);
    }
  }
  return columns;
}

/// Gives each field the column with the surest of its names; a column serves one field.
void assign(CsvFormat& format, const std::vector<std::string>& columns) {
  format.fieldOf.fill(CsvFormat::unused);
  format.columnOf.fill(-1);
  std::vector<std::string> simple(std::min(columns.size(), CsvFormat::mostColumns));
  std::ranges::transform(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(simple.size()), simple.begin(),
                         simplified);
  for (std::size_t field = 0; field < fieldCount; ++field) {
    for (const std::string_view name : names[field]) {
      const auto found = std::ranges::find(simple, name);
      if (found == simple.end()) continue;
      const auto column = static_cast<std::size_t>(found - simple.begin());
      format.columnOf[field] = static_cast<int>(column);
      format.fieldOf[column] = static_cast<std::uint8_t>(field);
      if (field == static_cast<std::size_t>(Field::Time)) {
        format.timeIsDay = name.find("dat") != std::string_view::npos || name == "day" || name == "jour";
      }
      break;
    }
  }
}

[[noreturn]] void refuse(const std::vector<std::string>& columns, const std::string& name) {
  std::string seen;
  constexpr std::size_t most = 12;
  for (std::size_t i = 0; i < std::min(columns.size(), most); ++i) {
    std::string column = columns[i].substr(0, 40);
    std::ranges::replace_if(
        column, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    seen += (i == 0 ? "" : ", ") + column;
  }
  if (columns.size() > most) seen += ", …";
  throw base::InputError({"the first line names no columns for longitude and latitude; it has: {}", {seen}},
                         name + ":1", "name them lon and lat (or longitude and latitude)");
}

}  // namespace

CsvFormat readCsvHeader(std::string_view bytes, const std::string& name) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    throw base::InputError("this table is in UTF-16", name, "save it as CSV in UTF-8");
  }
  CsvFormat format;
  if (bytes.starts_with(byteOrderMark)) format.firstRow = byteOrderMark.size();
  const std::string_view head = bytes.substr(format.firstRow, mostHeaderBytes);
  if (head.find('\n') == std::string_view::npos && head.find('\r') != std::string_view::npos) format.newline = '\r';
  const std::size_t end = std::min(head.find(format.newline), head.size());
  std::string_view line = head.substr(0, end);
  if (line.ends_with('\r')) line.remove_suffix(1);

  std::vector<std::string> most;
  for (const char separator : {',', ';', '\t', '|'}) {
    std::vector<std::string> columns = splitHeader(line, separator);
    assign(format, columns);
    if (format.has(Field::Lon) && format.has(Field::Lat)) {
      format.separator = separator;
      format.decimalComma = separator != ',';
      format.firstRow = std::min(format.firstRow + end + 1, bytes.size());
      return format;
    }
    if (columns.size() > most.size()) most = std::move(columns);
  }
  refuse(most, name);
}

}  // namespace dateline::events
