// The layout of gazetteer.bin, shared by the baker that writes it and the gazetteer that maps it: a header with one
// table of sections, then arrays of the records below, each aligned to 8 bytes, little endian.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace dateline::gazetteer::baked {

inline constexpr std::array<char, 8> magic{'D', 'L', 'G', 'A', 'Z', 'E', 'T', '\n'};
inline constexpr std::uint32_t version = 1;  ///< read back as another number on a big-endian machine: refused there

enum class Section : std::uint32_t {
  Places,         ///< PlaceRecord, by PlaceIndex
  Strings,        ///< char: texts, each after its length in two bytes
  NameText,       ///< char: the folded names, sorted, without separators
  Names,          ///< NameRecord, one more than there are names
  NameSlots,      ///< NameSlot: open addressing, a power of two
  NameScores,     ///< std::uint16_t a name: its best place's importance, 0 where it names no place
  Hits,           ///< HitRecord
  LocalNames,     ///< LocalNameRecord, sorted by place
  Codes,          ///< CodeRecord, sorted by code: countries and regions
  GeonamesIds,    ///< IdRecord, sorted by id
  Capitals,       ///< CapitalRecord: the dated exceptions
  Organisations,  ///< OrganisationRecord
  Memberships,    ///< MembershipRecord
  Designators,    ///< DesignatorRecord, sorted by word
  Count
};
inline constexpr std::size_t sectionCount = static_cast<std::size_t>(Section::Count);

struct SectionEntry {
  std::uint64_t offset = 0;  ///< bytes from the file's start
  std::uint64_t count = 0;   ///< records
};

struct Header {
  std::array<char, 8> magicBytes = magic;
  std::uint32_t versionNumber = version;
  std::uint32_t maxWords = 0;
  std::uint64_t fileSize = 0;
  std::uint64_t seal = 0;  ///< hash of the sections' entries, maxWords and fileSize
  std::array<SectionEntry, sectionCount> sections{};
};

using StringOffset = std::uint32_t;  ///< into Section::Strings; 0 is the empty text

struct PlaceRecord {
  std::int32_t lonMicrodegrees = 0;
  std::int32_t latMicrodegrees = 0;
  std::uint32_t population = 0;
  std::uint32_t geonames = 0;
  StringOffset name = 0;
  StringOffset regionCode = 0;
  std::uint32_t region = 0;
  std::uint32_t capital = 0;
  std::array<char, 3> country{};
  std::uint8_t kindAndFlags = 0;  ///< PlaceKind, 16: a country's capital, 32: a region's
};
inline constexpr std::uint8_t kindMask = 15;
inline constexpr std::uint8_t isCapitalFlag = 16;
inline constexpr std::uint8_t isRegionCapitalFlag = 32;
inline constexpr std::uint8_t isSecondLevelFlag = 64;  ///< a region inside a region: a county

/// Where a name's text and its hits begin; they end where the next record's do.
struct NameRecord {
  std::uint32_t text = 0;
  std::uint32_t hits = 0;
};

struct NameSlot {
  std::uint32_t fingerprint = 0;
  std::uint32_t name = emptySlot;
  static constexpr std::uint32_t emptySlot = 0xFFFFFFFFu;
  static constexpr std::uint32_t prefixFlag = 0x80000000u;  ///< some longer name begins with these words
};

/// As NameHit lies in memory.
struct HitRecord {
  std::uint8_t of = 0;
  std::array<std::uint8_t, 3> padding{};
  std::uint32_t index = 0;
  std::uint8_t mainName = 0;
  std::uint8_t adjectiveOnly = 0;
  std::uint8_t commonWord = 0;
  std::uint8_t padding2 = 0;
};

/// Days since 1970-01-01, both included.
inline constexpr std::int32_t sinceEver = INT32_MIN;
inline constexpr std::int32_t forEver = INT32_MAX;

struct LocalNameRecord {
  std::uint32_t place = 0;
  std::array<char, 4> language{};
  StringOffset name = 0;
  std::int32_t from = sinceEver;
  std::int32_t to = forEver;
};

struct CodeRecord {
  std::array<char, 20> code{};
  std::uint32_t place = 0;
};

struct IdRecord {
  std::uint32_t id = 0;
  std::uint32_t place = 0;
};

struct CapitalRecord {
  std::uint32_t country = 0;
  std::uint32_t capital = 0;
  std::int32_t from = sinceEver;
  std::int32_t to = forEver;
};

inline constexpr std::size_t organisationLanguages = 3;  ///< en, fr, ru
struct OrganisationRecord {
  StringOffset id = 0;
  std::array<StringOffset, organisationLanguages> names{};
  std::array<StringOffset, organisationLanguages> acronyms{};
  std::uint32_t flags = 0;  ///< 1 military, 2 regional, 4 alliance
  std::uint32_t firstMember = 0;
  std::uint32_t memberCount = 0;
};

struct MembershipRecord {
  std::array<char, 4> country{};
  std::int32_t from = sinceEver;
  std::int32_t to = forEver;
};

struct DesignatorRecord {
  StringOffset word = 0;
  std::uint32_t kind = 0;
};

/// How likely a text means this place when nothing else is known, in decibels of people: the logarithm of the
/// population, raised for countries, capitals and regions, lowered for quarters and for names that are not the main
/// one.
std::uint16_t importance(const PlaceRecord& place, bool mainName);

/// The hash of the name table and of the header's seal; reads eight bytes at a time (after wyhash's mixing step).
inline std::uint64_t hashOf(std::string_view bytes) {
  constexpr std::uint64_t k = 0x9E3779B97F4A7C15u;
  std::uint64_t h = bytes.size() * k;
  const auto mix = [](std::uint64_t a) {
    a ^= a >> 32;
    a *= 0xD6E8FEB86659FD93u;
    return a ^ (a >> 29);
  };
  while (bytes.size() >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data(), 8);
    h = mix(h ^ (word * k));
    bytes.remove_prefix(8);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, bytes.data(), bytes.size());
  return mix(mix(h ^ (rest * k)));
}

inline std::uint64_t sealOf(const Header& header) {
  Header sealed = header;
  sealed.seal = 0;
  std::array<char, sizeof(Header)> bytes{};
  std::memcpy(bytes.data(), &sealed, sizeof(Header));
  return hashOf({bytes.data(), bytes.size()});
}

static_assert(sizeof(PlaceRecord) == 36 && sizeof(HitRecord) == 12 && sizeof(LocalNameRecord) == 20);
static_assert(sizeof(CodeRecord) == 24 && sizeof(OrganisationRecord) == 40 && sizeof(MembershipRecord) == 12);
static_assert(std::has_unique_object_representations_v<Header>);

}  // namespace dateline::gazetteer::baked
