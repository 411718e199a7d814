// Places of the world and their names in many languages, demonyms, organisations: baked, mapped, looked up by folded
// name. Names have dates (Nur-Sultan 2019-03-23/2022-09-16), and so has membership.
#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/file.hpp"
#include "geo/country_code.hpp"
#include "geo/lonlat.hpp"

namespace dateline::gazetteer {

using geo::CountryCode;

enum class PlaceKind : std::uint8_t {
  Country,
  Region /* first-level division */,
  City,
  Quarter,
  Water,
  Mountains,
  Area /* Sahel, Donbass */,
  Site
};

/// The word that files and people have for it: "country", "region", "city" …
const char* wordOf(PlaceKind kind);

/// Index of a place in one gazetteer; what is kept in files is its GeoNames id, or its country or region code.
using PlaceIndex = std::uint32_t;
inline constexpr PlaceIndex noPlace = 0xFFFFFFFFu;

struct Place {
  PlaceIndex index = noPlace;
  PlaceKind kind = PlaceKind::City;
  CountryCode country;
  std::string_view name;         ///< GeoNames' main name, or English
  std::string_view regionCode;   ///< ISO 3166-2 or GeoNames admin1, "" for countries
  PlaceIndex region = noPlace;   ///< the first-level region it lies in
  PlaceIndex capital = noPlace;  ///< a country's capital
  geo::LonLat at;                ///< label point of countries and regions
  std::uint32_t population = 0;
  std::uint32_t geonames = 0;    ///< 0 when it has none
  bool isCapital = false;        ///< of its country
  bool isRegionCapital = false;  ///< PPLA
};

/// One of the things a folded name may stand for.
enum class NameOf : std::uint8_t { Place, Demonym, Organisation };
struct NameHit {
  NameOf of = NameOf::Place;
  std::uint32_t index = 0;  ///< PlaceIndex; for a demonym its country's PlaceIndex; for an organisation its own index
  bool mainName = false;    ///< the place's main name in some language of the reader, not a rare alternate
  bool adjectiveOnly = false;  ///< demonyms: never the inhabitant ("kazakhstanais" is both)
  bool commonWord = false;     ///< also an ordinary word ("est", "police", "centre"): take it only on more evidence
};

struct Membership {
  CountryCode country;
  std::optional<base::Date> from;  ///< none: since its founding
  std::optional<base::Date> to;    ///< none: still
};
struct Organisation {
  std::string_view id;  ///< "CSTO"
  std::string name;     ///< in the language asked for: "Organisation du traité de sécurité collective"
  std::string acronym;  ///< "OTSC"
  bool military = false;
  bool regional = false;  ///< «l'organisation régionale» may stand for it
  bool alliance = false;  ///< «l'Alliance», «l'alliance atlantique» may stand for it
  std::vector<Membership> members;
};

class Gazetteer {
 public:
  /// Maps the baked file. Throws DataError (one sentence) when it is missing, truncated or of another version.
  static Gazetteer open(const std::filesystem::path& path);

  /// Everything that this folded name (base::fold) may stand for, likeliest place first; empty when unknown.
  std::span<const NameHit> find(std::string_view foldedName) const;

  /// Most words that any name has: the bound of a longest match.
  std::size_t maxWords() const;

  /// True when some name begins with these folded words and goes on: lets a longest match stop early.
  bool isNamePrefix(std::string_view foldedWords) const;

  std::size_t placeCount() const;
  Place place(PlaceIndex index) const;
  PlaceIndex countryPlace(CountryCode code) const;      ///< noPlace when unknown
  PlaceIndex placeByGeonames(std::uint32_t id) const;   ///< noPlace when unknown
  PlaceIndex regionPlace(std::string_view code) const;  ///< by Place::regionCode; noPlace when unknown
  /// A country's seat of government at a date (today's where none is given); Place::capital is today's.
  PlaceIndex capitalAt(PlaceIndex country, std::optional<base::Date> at = {}) const;
  Organisation organisation(std::uint32_t index, std::string_view language) const;
  std::size_t organisationCount() const;

  /// The place's name in a language, valid at a date where names have dates (today where none is given).
  std::string nameOf(PlaceIndex index, std::string_view language, std::optional<base::Date> at = {}) const;

  /// Search as one types: folded prefix match over all names, countries and large places first, at most `most`.
  std::vector<PlaceIndex> search(std::string_view typed, std::size_t most) const;

  /// A noun before a name that says what it is: "province", "région", "ville d'", "город" …: its kind, if it is one.
  std::optional<PlaceKind> kindOfDesignator(std::string_view foldedWord) const;

 private:
  struct Tables;
  explicit Gazetteer(base::MappedFile file);
  base::MappedFile m_file;
  const Tables* m_tables = nullptr;
};

}  // namespace dateline::gazetteer
