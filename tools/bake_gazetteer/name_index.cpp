// From spellings to the sorted, hashed names that the gazetteer looks up.
#include <algorithm>
#include <array>
#include <bit>

#include "base/fold.hpp"
#include "base/utf8.hpp"
#include "world.hpp"

namespace dateline::bake {

using gazetteer::NameOf;
using gazetteer::noPlace;
using gazetteer::PlaceKind;
namespace baked = gazetteer::baked;

namespace {

constexpr std::size_t mostWords = 9;

struct Entry {
  std::string name;  ///< folded
  baked::HitRecord hit;
  std::uint16_t score = 0;
  bool prefixOnly = false;
};

bool isPlace(const baked::HitRecord& hit) {
  return hit.of == static_cast<std::uint8_t>(NameOf::Place);
}

PlaceKind kindOf(const World& world, const baked::HitRecord& hit) {
  return static_cast<PlaceKind>(world.places[hit.index].kindAndFlags & baked::kindMask);
}

/// Countries and capitals are news whatever else their names mean (Jordan, Turkey, Victoria).
bool isCommonWord(const World& world, const Entry& entry) {
  if (isPlace(entry.hit)) {
    const baked::PlaceRecord& place = world.places[entry.hit.index];
    const PlaceKind kind = kindOf(world, entry.hit);
    const bool isNews = kind == PlaceKind::Country || (place.kindAndFlags & baked::isCapitalFlag) != 0;
    if (isNews && entry.hit.mainName != 0) return false;
    if (kind == PlaceKind::City && base::codePointCount(entry.name) < 3) return true;
  }
  return world.commonWords.contains(entry.name);
}

/// The same name as others write it: "Ts'khinvali" without the apostrophe of its romanisation, "Saint" abbreviated.
std::vector<std::string> variantsOf(const std::string& name) {
  std::vector<std::string> variants{name};
  if (name.find('\'') != std::string::npos) {
    std::string plain = name;
    std::erase(plain, '\'');
    variants.push_back(std::move(plain));
  }
  constexpr std::array<std::string_view, 3> saints{"saint ", "st. ", "st "};
  for (std::string_view saint : saints) {
    if (!name.starts_with(saint)) continue;
    for (std::string_view other : saints) {
      if (other != saint) variants.push_back(std::string(other) + name.substr(saint.size()));
    }
    break;
  }
  return variants;
}

std::vector<Entry> foldedEntries(const World& world) {
  std::vector<Entry> entries;
  entries.reserve(world.spellings.size() * 2);
  for (const Spelling& spelling : world.spellings) {
    const std::string folded = base::fold(spelling.text);
    const auto words = static_cast<std::size_t>(std::count(folded.begin(), folded.end(), ' ')) + 1;
    if (folded.empty() || words > mostWords) continue;
    for (std::string& name : variantsOf(folded)) {
      Entry entry{std::move(name), spelling.hit, spelling.score, false};
      entry.hit.commonWord = isCommonWord(world, entry) ? 1 : 0;
      for (std::size_t at = entry.name.find(' '); at != std::string::npos; at = entry.name.find(' ', at + 1)) {
        entries.push_back({entry.name.substr(0, at), {}, 0, true});
      }
      entries.push_back(std::move(entry));
    }
  }
  std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

/// The same place under one name twice (two languages) is one hit, a main name if either is.
void addHit(std::vector<Entry>& hits, const Entry& entry) {
  for (Entry& known : hits) {
    if (known.hit.of == entry.hit.of && known.hit.index == entry.hit.index) {
      known.score = std::max(known.score, entry.score);
      known.hit.mainName |= entry.hit.mainName;
      known.hit.adjectiveOnly &= entry.hit.adjectiveOnly;
      return;
    }
  }
  hits.push_back(entry);
}

/// A bare name that a region shares with its large city ("Karaganda", "New York") means the city more often.
void putCitiesBeforeTheirRegions(const World& world, std::vector<Entry>& hits) {
  for (const Entry& city : hits) {
    if (!isPlace(city.hit) || kindOf(world, city.hit) != PlaceKind::City || city.hit.mainName == 0) continue;
    const baked::PlaceRecord& place = world.places[city.hit.index];
    for (Entry& region : hits) {
      const bool isOwn = isPlace(region.hit) && kindOf(world, region.hit) == PlaceKind::Region &&
                         world.places[region.hit.index].country == place.country;
      if (!isOwn || region.score < city.score) continue;
      const std::uint64_t share = std::uint64_t{place.population} * 5;
      if (share >= world.places[region.hit.index].population) region.score = static_cast<std::uint16_t>(city.score - 1);
    }
  }
}

class Builder {
 public:
  explicit Builder(const World& world) : m_world(world) {}

  void add(std::string_view name, std::vector<Entry>& hits, bool isPrefix) {
    putCitiesBeforeTheirRegions(m_world, hits);
    std::stable_sort(hits.begin(), hits.end(), [](const Entry& a, const Entry& b) { return a.score > b.score; });
    m_index.names.push_back(
        {static_cast<std::uint32_t>(m_index.text.size()), static_cast<std::uint32_t>(m_index.hits.size())});
    m_index.text += name;
    std::uint16_t best = 0;
    for (const Entry& hit : hits) {
      if (isPlace(hit.hit)) best = std::max(best, hit.score);
      m_index.hits.push_back(hit.hit);
    }
    m_index.scores.push_back(best);
    m_isPrefix.push_back(isPrefix);
    const auto words = static_cast<std::uint32_t>(std::count(name.begin(), name.end(), ' ')) + 1;
    m_index.maxWords = std::max(m_index.maxWords, words);
  }

  NameIndex finish() {
    const std::size_t count = m_index.names.size();
    m_index.names.push_back(
        {static_cast<std::uint32_t>(m_index.text.size()), static_cast<std::uint32_t>(m_index.hits.size())});
    m_index.slots.resize(std::bit_ceil(count * 3 / 2 + 1));
    const std::size_t mask = m_index.slots.size() - 1;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string_view name(m_index.text.data() + m_index.names[i].text,
                                  m_index.names[i + 1].text - m_index.names[i].text);
      const std::uint64_t hash = baked::hashOf(name);
      std::size_t at = hash & mask;
      while (m_index.slots[at].name != baked::NameSlot::emptySlot) at = (at + 1) & mask;
      m_index.slots[at] = {static_cast<std::uint32_t>(hash >> 32),
                           static_cast<std::uint32_t>(i) | (m_isPrefix[i] ? baked::NameSlot::prefixFlag : 0u)};
    }
    return std::move(m_index);
  }

 private:
  const World& m_world;
  NameIndex m_index;
  std::vector<bool> m_isPrefix;
};

}  // namespace

NameIndex indexNames(const World& world) {
  const std::vector<Entry> entries = foldedEntries(world);
  Builder builder(world);
  for (std::size_t begin = 0; begin < entries.size();) {
    std::vector<Entry> hits;
    bool isPrefix = false;
    std::size_t end = begin;
    for (; end < entries.size() && entries[end].name == entries[begin].name; ++end) {
      if (entries[end].prefixOnly) {
        isPrefix = true;
      } else {
        addHit(hits, entries[end]);
      }
    }
    builder.add(entries[begin].name, hits, isPrefix);
    begin = end;
  }
  return builder.finish();
}

}  // namespace dateline::bake
