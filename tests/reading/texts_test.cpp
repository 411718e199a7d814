// Whole news texts (texts/*.txt) against what was set down for them beforehand: places with roles, flows, dates,
// figures, claims. What is missing must be what the file's `not_yet` says, no more and no less.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <set>

#include "base/file.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"
#include "support.hpp"

using namespace dateline;

namespace {

constexpr double near = 0.4;  // degrees: the same town

struct Text {
  base::Json expected;
  test::Read read;
  base::CodePointIndex index;
  std::set<std::string> missing;

  explicit Text(const std::filesystem::path& file)
      : expected(base::Json::parse(base::readFile(file))),
        read(base::readFile(file.parent_path() / told("file")), told("language"), told("published")),
        index(read.article.text) {}

  std::string told(const char* key) const { return expected.at("article").at(key).get<std::string>(); }

  base::TextRange range(const base::Json& entry) const {
    return {*index.toByte(entry.at("start").get<std::size_t>()), *index.toByte(entry.at("end").get<std::size_t>())};
  }

  std::vector<const reading::Passage*> at(const base::Json& entry) const {
    std::vector<const reading::Passage*> found;
    for (const reading::Passage& passage : read.reading.passages)
      if (passage.range.overlaps(range(entry))) found.push_back(&passage);
    return found;
  }

  void note(bool found, const std::string& what) {
    if (!found) missing.insert(what);
  }
};

bool same(const gazetteer::Place& place, const base::Json& wanted) {
  const bool country = wanted.at("kind") == "country";
  if (country != (place.kind == gazetteer::PlaceKind::Country)) return false;
  if (country) return place.country.str() == wanted.at("country").get<std::string>();
  return std::abs(place.at.lon - wanted.at("lon").get<double>()) < near &&
         std::abs(place.at.lat - wanted.at("lat").get<double>()) < near;
}

void holdPlaces(Text& text) {
  std::map<gazetteer::PlaceIndex, reading::Role> found;
  for (const reading::Passage& passage : text.read.reading.passages)
    for (const reading::PlaceRole& role : passage.places) {
      const auto known = found.try_emplace(role.place, role.role).first;
      known->second = std::min(known->second, role.role);
    }
  std::set<gazetteer::PlaceIndex> explained;
  for (const char* list : {"places", "also_right"})
    for (const base::Json& wanted : text.expected.at(list)) {
      bool right = false;
      for (const auto& [index, role] : found) {
        if (!same(test::gazetteer()->place(index), wanted)) continue;
        explained.insert(index);
        const base::Json roles = wanted.value("role", base::Json::array());
        right = right || roles.empty() ||
                std::find(roles.begin(), roles.end(), std::string(test::nameOf(role))) != roles.end();
      }
      if (list == std::string("places")) text.note(right, "place " + wanted.at("name").get<std::string>());
    }
  for (const auto& [index, role] : found)
    text.note(explained.contains(index), "no place " + text.read.placeName(index));
}

void holdClaims(Text& text) {
  for (const base::Json& wanted : text.expected.at("claims")) {
    std::vector<std::string> names = wanted.at("aliases").get<std::vector<std::string>>();
    names.push_back(wanted.at("by").get<std::string>());
    bool right = false;
    for (const reading::Passage* passage : text.at(wanted.at("passage")))
      for (const std::string& name : names)
        right = right || (passage->claim && !passage->claim->by.empty() &&
                          (passage->claim->by.find(name) != std::string::npos ||
                           (passage->claim->by.size() >= 8 && name.find(passage->claim->by) != std::string::npos)));
    text.note(right, "claim " + wanted.at("passage").at("exact").get<std::string>());
  }
}

void holdFigures(Text& text) {
  for (const base::Json& wanted : text.expected.at("figures")) {
    bool right = false;
    for (const reading::Passage* passage : text.at(wanted.at("passage")))
      for (const reading::Figure& figure : passage->figures)
        right = right || figure.value == Approx(wanted.at("value").get<double>());
    text.note(right, "figure " + wanted.at("passage").at("exact").get<std::string>());
  }
}

void holdDates(Text& text) {
  for (const base::Json& wanted : text.expected.at("dates")) {
    bool right = false;
    for (const reading::DateMention& date : text.read.reading.dates)
      right = right || (date.range.overlaps(text.range(wanted)) &&
                        base::toEdtf(date.value) == wanted.at("date").get<std::string>());
    text.note(right, "date " + wanted.at("exact").get<std::string>());
  }
}

void holdFlows(Text& text) {
  std::set<std::string> found;
  for (const reading::Flow& flow : text.read.reading.flows)
    found.insert(std::string(test::gazetteer()->place(flow.from).country.str()) + ">" +
                 std::string(test::gazetteer()->place(flow.to).country.str()));
  std::set<std::string> wanted;
  for (const base::Json& flow : text.expected.at("flows"))
    for (const base::Json& from : flow.at("from"))
      wanted.insert(from.get<std::string>() + ">" + flow.at("to").get<std::string>());
  for (const std::string& flow : wanted) text.note(found.contains(flow), "flow " + flow);
  for (const std::string& flow : found) text.note(wanted.contains(flow), "no flow " + flow);
}

}  // namespace

TEST_CASE("Whole news texts are read as a careful reader would mark them") {
  if (test::gazetteer() == nullptr) {
    WARN("skipped: the baked gazetteer is absent");
    return;
  }
  std::size_t texts = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::filesystem::path(DATELINE_SOURCE) / "tests/reading/texts")) {
    if (!entry.path().string().ends_with(".expected.json")) continue;
    INFO(entry.path().filename().string());
    Text text(entry.path());
    holdPlaces(text);
    holdFlows(text);
    holdDates(text);
    holdFigures(text);
    holdClaims(text);
    CHECK(text.missing == text.expected.at("not_yet").get<std::set<std::string>>());
    ++texts;
  }
  CHECK(texts >= 4);
}
