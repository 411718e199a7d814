#include "basemap/basemap.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <mutex>

#include "basemap/file_view.hpp"
#include "basemap/tables.hpp"

namespace dateline::basemap {
namespace {

geo::GeoBox degreesOf(const format::Box& box) {
  return {box.west * 1e-6, box.south * 1e-6, box.east * 1e-6, box.north * 1e-6};
}

/// `piece` never crosses the antimeridian; `view` may.
bool touches(const geo::GeoBox& piece, const geo::GeoBox& view) {
  if (piece.north < view.south || piece.south > view.north) return false;
  if (view.crossesAntimeridian()) return piece.east >= view.west || piece.west <= view.east;
  return piece.east >= view.west && piece.west <= view.east;
}

double cross(const Vertex& a, const Vertex& b, double lonE6, double latE6) {
  return (static_cast<double>(b.lonE6) - a.lonE6) * (latE6 - a.latE6) -
         (static_cast<double>(b.latE6) - a.latE6) * (lonE6 - a.lonE6);
}

bool isInside(const AreaChunk& chunk, const geo::LonLat& p) {
  const double lon = p.lon * 1e6, lat = p.lat * 1e6;
  for (std::size_t i = 0; i + 2 < chunk.indices.size(); i += 3) {
    const Vertex& a = chunk.vertices[chunk.indices[i]];
    const Vertex& b = chunk.vertices[chunk.indices[i + 1]];
    const Vertex& c = chunk.vertices[chunk.indices[i + 2]];
    if (cross(a, b, lon, lat) >= 0 && cross(b, c, lon, lat) >= 0 && cross(c, a, lon, lat) >= 0) return true;
  }
  return false;
}

}  // namespace

int levelFor(double metresPerPx) {
  constexpr double mostPx = 2.2;
  for (int level = 0; level < levelCount; ++level) {
    if (levelToleranceMetres[level] <= mostPx * metresPerPx) return level;
  }
  return levelCount - 1;
}

/// The records of each layer and level lie together: their ranges.
struct Basemap::Data {
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  ///< one past
  };

  explicit Data(const std::filesystem::path& path)
      : satellitePath(path.parent_path() / "satellite.bin"), file(path), tables(readTables(file)) {
    const auto extend = [](Range& range, std::uint32_t at) {
      if (range.last == 0) range.first = at;
      range.last = at + 1;
    };
    for (std::uint32_t i = 0; i < file.areas().size(); ++i) {
      const auto& area = file.areas()[i];
      extend(areas[static_cast<std::size_t>(area.layer)][area.level], i);
    }
    for (std::uint32_t i = 0; i < file.lineGroups().size(); ++i) {
      const auto& group = file.lineGroups()[i];
      extend(lines[static_cast<std::size_t>(group.kind)][group.level], i);
    }
  }

  AreaChunk chunk(std::uint32_t i) const {
    const auto& area = file.areas()[i];
    return {i,
            area.country,
            area.region,
            degreesOf(area.box),
            file.vertices(area.firstVertex, area.vertexCount),
            file.indices(area)};
  }

  /// Pieces of a layer and level for which `wanted` holds.
  template <typename Wanted>
  std::vector<AreaChunk> find(format::Layer layer, int level, const Wanted& wanted) const {
    std::vector<AreaChunk> found;
    if (level < 0 || level >= levelCount) return found;
    const auto range = areas[static_cast<std::size_t>(layer)][static_cast<std::size_t>(level)];
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const auto& area = file.areas()[i];
      // A damaged order could mix in others.
      if (area.layer == layer && area.level == level && wanted(area)) found.push_back(chunk(i));
    }
    return found;
  }

  std::vector<AreaChunk> findIn(format::Layer layer, int level, const geo::GeoBox& box) const {
    return find(layer, level, [&](const format::Area& area) { return touches(degreesOf(area.box), box); });
  }

  std::filesystem::path satellitePath;
  std::once_flag satelliteOpened;
  std::optional<SatelliteFile> satellite;
  FileView file;
  Tables tables;
  std::array<std::array<Range, levelCount>, format::layerCount> areas{};
  std::array<std::array<Range, levelCount>, lineKindCount> lines{};
};

Basemap Basemap::open(const std::filesystem::path& path) {
  return Basemap(std::make_unique<Data>(path));
}

Basemap::Basemap(std::unique_ptr<Data> data) : m_data(std::move(data)) {}
Basemap::~Basemap() = default;
Basemap::Basemap(Basemap&&) noexcept = default;
Basemap& Basemap::operator=(Basemap&&) noexcept = default;

std::vector<AreaChunk> Basemap::land(int level, const geo::GeoBox& box) const {
  return m_data->findIn(format::Layer::Land, level, box);
}

std::vector<AreaChunk> Basemap::lakes(int level, const geo::GeoBox& box) const {
  return m_data->findIn(format::Layer::Lakes, level, box);
}

std::vector<AreaChunk> Basemap::regionAreas(int level, const geo::GeoBox& box) const {
  return m_data->findIn(format::Layer::Regions, level, box);
}

std::vector<LineChunk> Basemap::lines(int level, LineKind kind, const geo::GeoBox& box) const {
  std::vector<LineChunk> found;
  if (level < 0 || level >= levelCount) return found;
  const auto range = m_data->lines[static_cast<std::size_t>(kind)][static_cast<std::size_t>(level)];
  const auto areaCount = static_cast<std::uint32_t>(m_data->file.areas().size());
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const auto& group = m_data->file.lineGroups()[i];
    const auto groupBox = degreesOf(group.box);
    if (group.kind != kind || group.level != level || !touches(groupBox, box)) continue;
    found.push_back({areaCount + i, kind, groupBox, m_data->file.vertices(group.firstVertex, group.vertexCount),
                     m_data->file.lines(group.firstLine, group.lineCount)});
  }
  return found;
}

std::vector<AreaChunk> Basemap::landOf(int level, CountryCode country) const {
  return m_data->find(format::Layer::Land, level, [&](const format::Area& area) { return area.country == country; });
}

std::vector<AreaChunk> Basemap::regionArea(int level, std::size_t region) const {
  return m_data->find(format::Layer::Regions, level, [&](const format::Area& area) { return area.region == region; });
}

std::vector<Ring> Basemap::rings(int level, CountryCode country) const {
  std::vector<Ring> rings;
  for (const auto& record : m_data->file.ringRecords()) {
    if (record.level != level || record.country != country) continue;
    rings.push_back({m_data->file.vertices(record.firstVertex, record.vertexCount), record.hole != 0});
  }
  return rings;
}

std::optional<CountryCode> Basemap::countryAt(const geo::LonLat& p) const {
  if (!geo::isValid(p)) return std::nullopt;
  const geo::GeoBox box{p.lon, p.lat, p.lon, p.lat};
  const Country* best = nullptr;
  // The smallest where several hold it: a state that was drawn as a dot lies within its neighbour.
  for (const auto& chunk : land(levelCount - 1, box)) {
    const Country* candidate = country(chunk.country);
    if (candidate == nullptr || (best != nullptr && candidate->areaKm2 >= best->areaKm2)) continue;
    if (isInside(chunk, p)) best = candidate;
  }
  return best == nullptr ? std::nullopt : std::optional(best->code);
}

std::optional<std::size_t> Basemap::regionAt(const geo::LonLat& p) const {
  if (!geo::isValid(p)) return std::nullopt;
  for (const auto& chunk : regionAreas(levelCount - 1, {p.lon, p.lat, p.lon, p.lat})) {
    if (chunk.region < regions().size() && isInside(chunk, p)) return chunk.region;
  }
  return std::nullopt;
}

std::span<const Country> Basemap::countries() const {
  return m_data->tables.countries;
}

const Country* Basemap::country(CountryCode code) const {
  const auto all = countries();
  const auto found = std::lower_bound(all.begin(), all.end(), code,
                                      [](const Country& country, CountryCode c) { return country.code < c; });
  return found != all.end() && found->code == code ? &*found : nullptr;
}

std::span<const Region> Basemap::regions() const {
  return m_data->tables.regions;
}
std::span<const City> Basemap::cities() const {
  return m_data->tables.cities;
}
std::span<const WaterLabel> Basemap::waters() const {
  return m_data->tables.waters;
}

std::string_view Basemap::name(NameId id, base::Language language, std::optional<base::Date> on) const {
  const auto named = nameIn(id, base::codeOf(language), on);
  return named.empty() ? nameIn(id, "en", on) : named;
}

std::string_view Basemap::nameIn(NameId id, std::string_view language, std::optional<base::Date> on) const {
  const auto index = static_cast<std::uint32_t>(id);
  if (index >= m_data->file.nameSets().size()) return {};
  const auto& set = m_data->file.nameSets()[index];
  std::string_view always;
  for (const auto& name : m_data->file.names().subspan(set.firstName, set.nameCount)) {
    if (std::string_view(name.language.data(), strnlen(name.language.data(), name.language.size())) != language)
      continue;
    const bool undated = name.fromDay == INT32_MIN && name.untilDay == INT32_MAX;
    if (undated) {
      always = m_data->file.text(name.text, name.bytes);
    } else if (on && base::firstDay(*on) >= name.fromDay && base::lastDay(*on) <= name.untilDay) {
      return m_data->file.text(name.text, name.bytes);
    }
  }
  return always;
}

void Basemap::forgetRead() const {
  m_data->file.forgetRead();
}

Hillshade Basemap::hillshade() const {
  const auto width = m_data->file.header().hillshadeWidth;
  const auto shade = m_data->file.hillshade();
  return {static_cast<int>(width), static_cast<int>(shade.size() / width), shade};
}

SatellitePicture Basemap::satellite(double metresPerPx) const {
  std::call_once(m_data->satelliteOpened, [this] { m_data->satellite.emplace(m_data->satellitePath); });
  return m_data->satellite->pictureFor(metresPerPx);
}

}  // namespace dateline::basemap
