// The base map: land, borders, regions, lakes, rivers, relief and names, baked at build time into one file that is
// mapped into memory and used in place. Geographic degrees only: who draws projects each chunk once and caches it by
// its id. Everything handed out (spans, string_views) points into the map and lives as long as the Basemap.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/language.hpp"
#include "basemap/satellite.hpp"
#include "geo/country_code.hpp"
#include "geo/lonlat.hpp"

namespace dateline::basemap {

using geo::CountryCode;

/// A vertex as it lies in the file: millionths of a degree (0.11 m), longitude −180° to 180°.
struct Vertex {
  std::int32_t lonE6 = 0;
  std::int32_t latE6 = 0;
  geo::LonLat lonLat() const { return {lonE6 * 1e-6, latE6 * 1e-6}; }
  bool operator==(const Vertex&) const = default;
};

/// Levels of detail, coarse to fine, each half as coarse as the one before: 0 for the world … 5 as fine as the source
/// (0.4 km).
inline constexpr int levelCount = 6;
inline constexpr double levelToleranceMetres[levelCount] = {24'000, 12'000, 6'000, 3'000, 1'400, 400};
/// The coarsest level whose tolerance is under 2.2 pixels (the finest where none is): what is smaller only makes a line
/// look rough.
int levelFor(double metresPerPx);

/// A piece of area, triangulated: of one country, lake or region within one cell of a grid of meridians and parallels
/// (15°, 15°, 10°, 10°, 5° and 5° by level). Pieces meet without cracks: neighbours have the same vertices along common
/// edges (one at least every degree), also after projecting. No piece crosses ±180°. Triangles run counter-clockwise
/// (seen on a map with north up).
struct AreaChunk {
  std::uint32_t id = 0;                    ///< unique in the file, over all levels and layers: the key for caches
  CountryCode country;                     ///< empty for lakes
  std::uint16_t region = 0xffff;           ///< index into regions(), for region chunks
  geo::GeoBox box;                         ///< never crosses the antimeridian
  std::span<const Vertex> vertices;        ///< at most 65 535
  std::span<const std::uint16_t> indices;  ///< three a triangle
};

enum class LineKind : std::uint8_t { Coast, Border, RegionBorder, LakeShore, River };
inline constexpr int lineKindCount = 5;

/// A polyline of a LineChunk.
struct Line {
  std::uint32_t firstVertex = 0;  ///< within the chunk's vertices
  std::uint32_t vertexCount = 0;  ///< at least 2; a closed line repeats its first vertex
  CountryCode a;              ///< borders: the two countries, in alphabetical order; coast, region border: the country
  CountryCode b;              ///< empty but for borders
  std::uint8_t rank = 0;      ///< rivers and lake shores: 0 the greatest … 5; else 0
  std::uint8_t disputed = 0;  ///< 1: a border that one of the two, or the United Nations, does not recognise
  std::uint8_t onWater = 0;   ///< 1: a border through a lake
  std::uint8_t unused = 0;
};

/// The lines of one kind within one cell of the level's grid. A line that goes on in the next cell does so from the
/// same vertex. Edges are at most 1° long. Nothing runs along ±180° or the pole's edge of the map.
struct LineChunk {
  std::uint32_t id = 0;  ///< unique, see AreaChunk
  LineKind kind = LineKind::Coast;
  geo::GeoBox box;
  std::span<const Vertex> vertices;
  std::span<const Line> lines;
};

/// A closed ring (its first vertex is not repeated) of a country's polygon: outer rings counter-clockwise, holes
/// clockwise after the outer ring that they belong to. Polygons are cut at ±180°, where an edge follows the meridian.
struct Ring {
  std::span<const Vertex> vertices;
  bool hole = false;
};

/// Names in the file: index of a set of names (by language and date).
enum class NameId : std::uint32_t {};

struct Country {
  CountryCode code;
  NameId name{};
  geo::LonLat labelPoint;  ///< inside the main part, where a cartographer would put the name
  geo::GeoBox mainBox;     ///< around the main part: France without its overseas parts, Russia west of 180° only
  double areaKm2 = 0;      ///< land and inland water, all parts
  double mainAreaKm2 = 0;
  std::optional<std::uint32_t> capital;  ///< index into cities()
};

/// A first-order subdivision that is drawn (Kazakhstan's, as of January 2022).
struct Region {
  std::string_view code;  ///< ISO 3166-2 as of 2022: "KZ-ALM"
  CountryCode country;
  NameId name{};
  geo::LonLat labelPoint;
  geo::GeoBox box;
  double areaKm2 = 0;
  bool isCity = false;  ///< a city with a region's rank (Almaty, Nur-Sultan, Shymkent); may have no area
};

/// A settlement that maps label; the whole gazetteer is another file.
struct City {
  NameId name{};
  geo::LonLat at;
  CountryCode country;
  std::uint32_t geonames = 0;  ///< GeoNames id
  std::uint32_t population = 0;
  bool capital = false;   ///< of a country
  bool seat = false;      ///< of a first-order subdivision
  std::uint8_t rank = 0;  ///< 0: shown first (great capitals) … 7: shown last
};

enum class WaterKind : std::uint8_t { Ocean, Sea, Lake, River };

/// The name of a water and where it is written.
struct WaterLabel {
  WaterKind kind = WaterKind::Sea;
  NameId name{};
  geo::LonLat at;
  double areaKm2 = 0;            ///< lakes; 0 else
  double lengthKm = 0;           ///< about how much room the name has: a sea's width, a river's length
  std::uint8_t rank = 0;         ///< 0: shown first … 5
  std::span<const Vertex> path;  ///< rivers: a stretch of the river around `at` to write along; empty else
};

/// Shade of the relief, light from the north-west: multiply land by shade / neutral. Row 0 is the north, a pixel's
/// centre lies half a pixel in from its corner; x = (lon + 180) / 360 · width, y = (90 − lat) / 180 · height.
struct Hillshade {
  static constexpr std::uint8_t neutral = 128;  ///< flat land and sea
  int width = 0;
  int height = 0;
  std::span<const std::uint8_t> shade;  ///< width × height
};

class Basemap {
 public:
  /// Maps `basemap.bin`. Throws base::DataError, one sentence, when the file is missing, cut short, of another version
  /// or damaged: every offset and count is held against the file here. Only a piece's triangle indices wait until it is
  /// handed out (so that opening reads no more than the tables); they throw the same error then.
  static Basemap open(const std::filesystem::path& path);
  ~Basemap();
  Basemap(Basemap&&) noexcept;
  Basemap& operator=(Basemap&&) noexcept;

  // Pieces that touch a box (which may cross the antimeridian), in the file's order: by cell, then country.
  std::vector<AreaChunk> land(int level, const geo::GeoBox& box) const;
  std::vector<AreaChunk> lakes(int level, const geo::GeoBox& box) const;
  std::vector<AreaChunk> regionAreas(int level, const geo::GeoBox& box) const;
  std::vector<LineChunk> lines(int level, LineKind kind, const geo::GeoBox& box) const;

  /// All pieces of one country, or of one region (index into regions()).
  std::vector<AreaChunk> landOf(int level, CountryCode country) const;
  std::vector<AreaChunk> regionArea(int level, std::size_t region) const;

  /// A country's polygons whole, for outlines and vector pictures; empty for a code that is not on the map.
  std::vector<Ring> rings(int level, CountryCode country) const;

  /// The country (region, by index) whose area holds the point, at the finest level; lakes belong to their country.
  std::optional<CountryCode> countryAt(const geo::LonLat& p) const;
  std::optional<std::size_t> regionAt(const geo::LonLat& p) const;

  // Tables, built once on opening (some thousand entries). Countries by code; cities by rank, then population.
  std::span<const Country> countries() const;
  const Country* country(CountryCode code) const;  ///< nullptr when not on the map
  std::span<const Region> regions() const;
  std::span<const City> cities() const;
  std::span<const WaterLabel> waters() const;

  /// The name in a language, as it was on a day (the latest without one): Nur-Sultan in January 2022, Astana before
  /// March 2019 and since September 2022. Falls back to English.
  std::string_view name(NameId id, base::Language language, std::optional<base::Date> on = std::nullopt) const;
  /// Any language by its BCP 47 code ("ru", "kk"), empty where the map has none.
  std::string_view nameIn(NameId id, std::string_view language, std::optional<base::Date> on = std::nullopt) const;

  /// What was read so far need not stay in memory; it is read again when it is asked for.
  void forgetRead() const;

  Hillshade hillshade() const;

  /// The satellite picture for a view, out of `satellite.bin` beside the base map: mapped when first asked for. One
  /// thread at a time. Throws base::DataError when the file is missing or damaged.
  SatellitePicture satellite(double metresPerPx) const;

 private:
  struct Data;
  explicit Basemap(std::unique_ptr<Data> data);
  std::unique_ptr<Data> m_data;
};

}  // namespace dateline::basemap
