// Names by language with their dates, and the nouns that stand before or after a region's name.
#include <algorithm>

#include "base/fold.hpp"
#include "base/utf8.hpp"
#include "tsv.hpp"
#include "world.hpp"

namespace dateline::bake {

using gazetteer::noPlace;
using gazetteer::PlaceIndex;
using gazetteer::PlaceKind;
namespace baked = gazetteer::baked;

namespace {

PlaceIndex keyed(const World& world, const Row& row) {
  const std::string_view key = row.text("key");
  if (const auto code = world.codes.find(key); code != world.codes.end()) return code->second;
  const auto city = world.geonames.find(row.number("key"));
  if (city == world.geonames.end()) row.complain("no place has the key \"" + std::string(key) + "\"");
  return city->second;
}

bool isMainRank(const Row& row) {
  if (row.text("rank") != "main" && row.text("rank") != "also") row.complain("the rank is neither main nor also");
  return row.text("rank") == "main";
}

/// Languages that a reader of newspapers reads, or that are spoken where the place lies.
bool isReadersLanguage(const World& world, std::string_view language, const baked::PlaceRecord& place) {
  if (language == "en" || language == "fr" || language == "ru" || language == "kk" || language == "*") return true;
  const auto spoken = world.languages.find(std::string_view(place.country.data(), 3));
  return spoken != world.languages.end() && spoken->second.contains(std::string(language));
}

void spellRegion(World& world, std::string_view name, PlaceIndex index, bool mainName) {
  world.spell(name, index, mainName);
  if (isSecondLevel(world.strings.at(world.places[index].regionCode))) return;
  const std::string bare = withoutDesignator(world, name);
  if (base::codePointCount(bare) > 2) world.spell(bare, index, mainName);
}

/// Our own names come first, so that nameOf finds them first, and they push the sources' main names back.
void readNameTable(World& world, const std::filesystem::path& file, bool ours,
                   std::set<std::pair<PlaceIndex, std::string>>& named) {
  std::set<std::pair<PlaceIndex, std::string>> namedHere;
  readTable(file, [&](const Row& row) {
    const PlaceIndex index = keyed(world, row);
    const std::string language(row.text("language"));
    const std::string_view name = row.text("name");
    bool mainName = isMainRank(row);
    if (name.empty()) row.complain("the name is empty");
    if (language.size() > sizeof(baked::LocalNameRecord::language)) row.complain("the language's code is too long");
    if (!ours && !mainName && base::codePointCount(name) < 4) return;
    if (mainName && !named.contains({index, language})) {
      baked::LocalNameRecord record{.place = index, .name = world.strings.add(name)};
      std::copy(language.begin(), language.end(), record.language.begin());
      if (ours) {
        record.from = row.day("from", false, baked::sinceEver);
        record.to = row.day("to", true, baked::forEver);
      }
      world.localNames.push_back(record);
      namedHere.insert({index, language});
    }
    baked::PlaceRecord& place = world.places[index];
    if (place.name == 0 && language == "en" && mainName) place.name = world.strings.add(name);
    const auto kind = static_cast<PlaceKind>(place.kindAndFlags & baked::kindMask);
    // "UK" and "Republic of Kazakhstan" are as good as the main name, a town's other spellings are not.
    const bool isGood = mainName || kind == PlaceKind::Country;
    mainName = ours || (isGood && isReadersLanguage(world, language, place));
    if (kind == PlaceKind::Region) {
      spellRegion(world, name, index, mainName);
    } else {
      world.spell(name, index, mainName);
    }
    constexpr std::uint32_t largeTown = 50'000;  // smaller ones would bring more wrong forms than finds
    const bool isLarge = kind != PlaceKind::City || place.population >= largeTown;
    if (language == "ru" && mainName && isLarge) {
      for (const std::string& form : russianCases(name)) world.spell(form, index, true);
    }
  });
  named.insert(namedHere.begin(), namedHere.end());
}

}  // namespace

std::string withoutDesignator(const World& world, std::string_view name) {
  const std::string folded = base::fold(name);
  const auto isRegionNoun = [&](std::string_view word) {
    const auto found = world.designators.find(std::string(word));
    return found != world.designators.end() && found->second == PlaceKind::Region;
  };
  std::vector<std::string_view> words = split(folded, ' ');
  const std::size_t before = words.size();
  if (words.size() > 1 && isRegionNoun(words.back())) words.pop_back();
  if (words.size() == before && words.size() > 1 && isRegionNoun(words.front())) {
    words.erase(words.begin());
    while (words.size() > 1 && (words.front() == "de" || words.front() == "du" || words.front() == "des" ||
                                words.front() == "la" || words.front() == "of")) {
      words.erase(words.begin());
    }
    for (std::string_view elided : {"d'", "l'"}) {
      if (words.front().starts_with(elided)) words.front().remove_prefix(2);
    }
  }
  if (words.size() == before) return {};
  std::string bare;
  for (std::string_view word : words) bare += (bare.empty() ? "" : " ") + std::string(word);
  return bare;
}

void readDesignators(World& world, const std::filesystem::path& folder) {
  const std::map<std::string_view, PlaceKind> kinds{
      {"country", PlaceKind::Country}, {"region", PlaceKind::Region}, {"city", PlaceKind::City},
      {"quarter", PlaceKind::Quarter}, {"water", PlaceKind::Water},   {"mountains", PlaceKind::Mountains},
      {"area", PlaceKind::Area},       {"site", PlaceKind::Site}};
  readTable(folder / "designators.tsv", [&](const Row& row) {
    const auto kind = kinds.find(row.text("kind"));
    if (kind == kinds.end()) row.complain("\"" + std::string(row.text("kind")) + "\" is no kind of place");
    for (std::string_view word : row.list("words")) world.designators.emplace(base::fold(word), kind->second);
  });
  readTable(folder / "common_words.tsv", [&](const Row& row) {
    for (std::string_view word : split(row.text("words"), ' ')) world.commonWords.insert(base::fold(word));
  });
}

void readNames(World& world, const std::filesystem::path& folder) {
  std::set<std::pair<PlaceIndex, std::string>> named;
  readNameTable(world, folder / "own_names.tsv", true, named);
  readNameTable(world, folder / "names.tsv", false, named);
  for (PlaceIndex index = 0; index < world.places.size(); ++index) {
    const baked::PlaceRecord& place = world.places[index];
    if (static_cast<PlaceKind>(place.kindAndFlags & baked::kindMask) == PlaceKind::Region) {
      spellRegion(world, std::string(world.strings.at(place.name)), index, true);
    }
  }
  std::stable_sort(world.localNames.begin(), world.localNames.end(),
                   [](const auto& a, const auto& b) { return a.place < b.place; });
}

}  // namespace dateline::bake
