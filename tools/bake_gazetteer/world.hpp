// What the tables say, before it is laid out in the baked file.
#pragma once
#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazetteer/baked_format.hpp"
#include "gazetteer/gazetteer.hpp"

namespace dateline::bake {

/// The strings of the baked file; equal texts are kept once.
class StringPool {
 public:
  StringPool() { add(""); }
  gazetteer::baked::StringOffset add(std::string_view text);
  std::string_view at(gazetteer::baked::StringOffset offset) const;
  const std::string& bytes() const { return m_bytes; }

 private:
  std::string m_bytes;
  std::unordered_map<std::string, gazetteer::baked::StringOffset> m_known;
};

/// A name that is to be found, not yet folded.
struct Spelling {
  std::string text;
  gazetteer::baked::HitRecord hit;
  std::uint16_t score = 0;
};

struct World {
  StringPool strings;
  std::vector<gazetteer::baked::PlaceRecord> places;
  std::vector<gazetteer::baked::LocalNameRecord> localNames;
  std::vector<gazetteer::baked::CapitalRecord> capitals;
  std::vector<gazetteer::baked::OrganisationRecord> organisations;
  std::vector<gazetteer::baked::MembershipRecord> memberships;
  std::map<std::string, gazetteer::PlaceKind> designators;  ///< folded
  std::set<std::string> commonWords;                        ///< folded
  std::vector<Spelling> spellings;

  std::map<std::string, gazetteer::PlaceIndex, std::less<>> codes;  ///< countries, regions and areas
  std::unordered_map<std::uint32_t, gazetteer::PlaceIndex> geonames;
  std::map<std::string, std::set<std::string>, std::less<>> languages;  ///< official ones by country

  void spell(std::string_view text, gazetteer::PlaceIndex place, bool mainName);
};

// In this order: later tables refer to earlier ones.
void readDesignators(World& world, const std::filesystem::path& folder);
void readPlaces(World& world, const std::filesystem::path& folder);
void readNames(World& world, const std::filesystem::path& folder);
void readDemonyms(World& world, const std::filesystem::path& folder);
void readOrganisations(World& world, const std::filesystem::path& folder);

/// "US-KY-125": Laurel County of Kentucky, which nobody calls Laurel.
bool isSecondLevel(std::string_view code);

/// "Province de Batken" → "Batken", "Pavlodar Region" → "Pavlodar"; empty where the name has no such noun.
std::string withoutDesignator(const World& world, std::string_view name);

/// A Russian name in its other cases: "Казахстан" → "Казахстана", "Казахстану" …
std::vector<std::string> russianCases(std::string_view name);

/// A Russian noun for an inhabitant ("поляк", "полька") in its cases and numbers, itself among them; nothing for a noun
/// that is declined as an adjective ("русский").
std::vector<std::string> russianInhabitants(std::string_view noun);

/// Names as they are looked up.
struct NameIndex {
  std::string text;
  std::vector<gazetteer::baked::NameRecord> names;
  std::vector<gazetteer::baked::NameSlot> slots;
  std::vector<std::uint16_t> scores;
  std::vector<gazetteer::baked::HitRecord> hits;
  std::uint32_t maxWords = 0;
};
NameIndex indexNames(const World& world);

void write(const World& world, const NameIndex& index, const std::filesystem::path& path);

}  // namespace dateline::bake
