// How basemap.bin lies on disk: written by tools/bake_basemap, used in place by Basemap. Little-endian, every section
// aligned to eight bytes; records hold only counts and indices into other sections.
#pragma once
#include <array>
#include <cstdint>
#include <type_traits>

#include "basemap/basemap.hpp"

namespace dateline::basemap::format {

inline constexpr std::array<char, 8> magic = {'D', 'L', 'B', 'A', 'S', 'E', 'M', 'P'};
inline constexpr std::uint32_t version = 2;
inline constexpr std::uint32_t byteOrder = 0x01020304;

enum class SectionId : std::uint32_t {
  Areas,
  LineChunks,
  Lines,
  Rings,
  Countries,
  Regions,
  Cities,
  Waters,
  NameSets,
  Names,
  Text,
  Hillshade,
  Indices,
  Vertices,
  Count
};
inline constexpr std::uint32_t sectionCount = static_cast<std::uint32_t>(SectionId::Count);

struct Section {
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
};

struct Header {
  std::array<char, 8> magic{};
  std::uint32_t version = 0;
  std::uint32_t byteOrder = 0;
  std::uint64_t fileBytes = 0;
  std::uint32_t sectionCount = 0;
  std::uint32_t hillshadeWidth = 0;
  std::array<Section, format::sectionCount> sections{};
};

/// Millionths of a degree.
struct Box {
  std::int32_t west = 0;
  std::int32_t south = 0;
  std::int32_t east = 0;
  std::int32_t north = 0;
};

enum class Layer : std::uint8_t { Land, Lakes, Regions };
inline constexpr int layerCount = 3;

/// Sorted by layer, level, cell, country.
struct Area {
  Box box;
  std::uint32_t firstVertex = 0;
  std::uint32_t vertexCount = 0;
  std::uint32_t firstIndex = 0;
  std::uint32_t indexCount = 0;
  CountryCode country;
  std::uint16_t region = 0xffff;
  std::uint8_t level = 0;
  Layer layer = Layer::Land;
};

/// Sorted by level, kind, cell.
struct LineGroup {
  Box box;
  std::uint32_t firstVertex = 0;
  std::uint32_t vertexCount = 0;
  std::uint32_t firstLine = 0;
  std::uint32_t lineCount = 0;
  std::uint8_t level = 0;
  LineKind kind = LineKind::Coast;
  std::uint16_t unused = 0;
};

/// Sorted by level, country; holes follow their outer ring.
struct RingRecord {
  std::uint32_t firstVertex = 0;
  std::uint32_t vertexCount = 0;
  CountryCode country;
  std::uint8_t level = 0;
  std::uint8_t hole = 0;
  std::uint16_t unused = 0;
};

inline constexpr std::uint32_t none = 0xffffffff;

struct CountryRecord {
  CountryCode code;
  std::uint32_t name = 0;
  Vertex labelPoint;
  Box mainBox;
  float areaKm2 = 0;
  float mainAreaKm2 = 0;
  std::uint32_t capital = none;
};

struct RegionRecord {
  std::uint32_t codeText = 0;  ///< offset into Text
  std::uint32_t codeBytes = 0;
  CountryCode country;
  std::uint32_t name = 0;
  Vertex labelPoint;
  Box box;
  float areaKm2 = 0;
  std::uint32_t isCity = 0;
};

struct CityRecord {
  std::uint32_t name = 0;
  Vertex at;
  CountryCode country;
  std::uint32_t geonames = 0;
  std::uint32_t population = 0;
  std::uint8_t capital = 0;
  std::uint8_t seat = 0;
  std::uint8_t rank = 0;
  std::uint8_t unused = 0;
};

struct WaterRecord {
  std::uint32_t name = 0;
  Vertex at;
  float areaKm2 = 0;
  float lengthKm = 0;
  std::uint32_t firstVertex = 0;
  std::uint32_t vertexCount = 0;
  WaterKind kind = WaterKind::Sea;
  std::uint8_t rank = 0;
  std::uint16_t unused = 0;
};

struct NameSet {
  std::uint32_t firstName = 0;
  std::uint32_t nameCount = 0;
};

/// Days since 1970-01-01, both included; the extremes of the type for "always".
struct NameRecord {
  std::uint32_t text = 0;  ///< offset into Text
  std::uint32_t bytes = 0;
  std::array<char, 4> language{};  ///< "en", "fr", "ru", "kk"
  std::int32_t fromDay = 0;
  std::int32_t untilDay = 0;
};

static_assert(std::is_trivially_copyable_v<Line> && sizeof(Line) == 20);
static_assert(std::is_trivially_copyable_v<Area> && sizeof(Area) == 40);
static_assert(sizeof(LineGroup) == 36 && sizeof(RingRecord) == 16 && sizeof(CountryRecord) == 44);
static_assert(sizeof(RegionRecord) == 48 && sizeof(CityRecord) == 28 && sizeof(WaterRecord) == 32);

}  // namespace dateline::basemap::format
