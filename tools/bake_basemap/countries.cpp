#include "countries.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <set>
#include <thread>

#include "assemble.hpp"
#include "base/error.hpp"
#include "simplify.hpp"
#include "triangulate.hpp"

namespace dateline::bake {
namespace {

using Codes = std::map<std::string, CountryCode>;

/// A source with its geometries' codes.
struct Source {
  Topology topology;
  std::vector<CountryCode> codes;  ///< of topology.objects["countries"], in order
  const std::vector<Geometry>& geometries() const { return topology.objects.at("countries"); }
};

Source readSource(const std::filesystem::path& path, const Codes& codes) {
  Source source{readTopology(path), {}};
  for (const auto& geometry : source.geometries()) {
    const auto code = codes.find(geometry.name);
    if (code == codes.end()) {
      throw base::InputError({"“{}” is not in countries.tsv", {geometry.name}}, path.string(),
                             "derive the table again with scripts/derive_basemap.py");
    }
    source.codes.push_back(code->second);
  }
  return source;
}

/// Whose area lies on either side of each arc.
std::vector<std::vector<CountryCode>> arcUsers(const Source& source) {
  std::vector<std::vector<CountryCode>> users(source.topology.arcs.size());
  for (std::size_t g = 0; g < source.codes.size(); ++g) {
    for (const auto& polygon : source.geometries()[g].polygons) {
      for (const auto& ring : polygon) {
        for (const int arc : ring) users[static_cast<std::size_t>(arc >= 0 ? arc : ~arc)].push_back(source.codes[g]);
      }
    }
  }
  return users;
}

/// Islands and inland seas too small for a level: closed arcs that nobody shares, unless a country has nothing larger.
std::set<int> droppedArcs(const Source& source, const std::vector<std::vector<CountryCode>>& users, double minKm2) {
  std::map<CountryCode, std::pair<double, int>> largest;
  std::map<int, double> small;
  for (std::size_t g = 0; g < source.codes.size(); ++g) {
    for (const auto& polygon : source.geometries()[g].polygons) {
      for (std::size_t r = 0; r < polygon.size(); ++r) {
        const auto [ring, turns] = unrolled(follow(source.topology.arcs, polygon[r]));
        if (turns != 0) continue;  // around the pole: the ring alone has no area
        const double area = areaKm2(ring);
        const int arc = polygon[r].front();
        const bool alone = polygon[r].size() == 1 && users[static_cast<std::size_t>(arc >= 0 ? arc : ~arc)].size() == 1;
        if (r == 0) largest[source.codes[g]] = std::max(largest[source.codes[g]], {area, arc});
        if (alone && area < minKm2) small[arc] = area;
      }
    }
  }
  std::set<int> dropped;
  for (const auto& [arc, area] : small) {
    const bool isLargest = std::any_of(largest.begin(), largest.end(), [&](auto& l) { return l.second.second == arc; });
    if (!isLargest) dropped.insert(arc >= 0 ? arc : ~arc);
  }
  return dropped;
}

/// A square of a few hundred metres for what was quantised to a point (Vatican City).
Polygon dot(const std::vector<Arc>& arcs, const ArcPolygon& polygon) {
  const Vertex at = follow(arcs, polygon.front()).front();
  constexpr std::int32_t half = 3000;
  return {{{at.lonE6 - half, at.latE6 - half},
           {at.lonE6 + half, at.latE6 - half},
           {at.lonE6 + half, at.latE6 + half},
           {at.lonE6 - half, at.latE6 + half}}};
}

std::vector<Polygon> shapeOf(const Geos& geos, const Source& source, const std::vector<Arc>& arcs,
                             const std::set<int>& dropped, CountryCode code) {
  std::vector<Polygon> polygons;
  const ArcPolygon* any = nullptr;
  int parts = 0;
  for (std::size_t g = 0; g < source.codes.size(); ++g) {
    if (source.codes[g] != code) continue;
    ++parts;
    for (const auto& polygon : source.geometries()[g].polygons) {
      any = &polygon;
      ArcPolygon kept;
      for (std::size_t r = 0; r < polygon.size(); ++r) {
        const int arc = polygon[r].front();
        const bool isDropped = dropped.contains(arc >= 0 ? arc : ~arc);
        if (isDropped && r == 0) break;
        if (!isDropped) kept.push_back(polygon[r]);
      }
      if (kept.empty()) continue;
      for (auto& part : assembled(geos, arcs, kept)) polygons.push_back(std::move(part));
    }
  }
  if (polygons.empty() && any != nullptr) return {dot(arcs, *any)};
  if (parts > 1) {
    std::vector<GeosPtr> all;
    for (const auto& polygon : polygons) all.push_back(geos.polygon(polygon));
    polygons = geos.polygons(geos.unioned(geos.collection(std::move(all))));
  }
  return polygons;
}

/// The table of borders that are not recognised by all.
class Disputes {
 public:
  explicit Disputes(const std::filesystem::path& folder) : m_rows(readTable(folder / "disputed_borders.tsv")) {}
  /// Cuts an arc where a dispute begins or ends.
  std::vector<std::pair<bool, Arc>> split(CountryCode a, CountryCode b, const Arc& arc) const {
    if (b.empty()) return {{false, arc}};
    std::vector<std::pair<bool, Arc>> parts;
    for (std::size_t i = 1; i < arc.size(); ++i) {
      const bool disputed = isDisputed(a, b, arc[i - 1], arc[i]);
      if (parts.empty() || parts.back().first != disputed) parts.push_back({disputed, {arc[i - 1]}});
      parts.back().second.push_back(arc[i]);
    }
    return parts;
  }

 private:
  bool isDisputed(CountryCode a, CountryCode b, const Vertex& from, const Vertex& to) const {
    const double lon = (from.lonE6 + to.lonE6) / 2e6, lat = (from.latE6 + to.latE6) / 2e6;
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row& row) {
      return row.at("a") == a.text() && row.at("b") == b.text() && lon >= numberIn(row, "west") &&
             lon <= numberIn(row, "east") && lat >= numberIn(row, "south") && lat <= numberIn(row, "north");
    });
  }

  std::vector<Row> m_rows;
};

/// Great lakes, through which borders are drawn more quietly.
class LakeAreas {
 public:
  explicit LakeAreas(const std::filesystem::path& folder) {
    for (const char* file : {"waters-50m.json", "waters-110m.json"}) {
      const Topology topology = readTopology(folder / file);
      for (const auto& geometry : topology.objects.at("lakes")) {
        for (const auto& polygon : geometry.polygons) {
          const Ring ring = unrolled(follow(topology.arcs, polygon.front())).ring;
          constexpr double leastKm2 = 800;
          if (ring.size() > 2 && areaKm2(ring) > leastKm2) m_lakes.emplace_back(boxOf(ring), ring);
        }
      }
    }
  }

  /// Cuts a border where it enters or leaves a lake.
  std::vector<std::pair<bool, Arc>> split(CountryCode b, const Arc& arc) const {
    if (b.empty()) return {{false, arc}};
    std::vector<std::pair<bool, Arc>> parts;
    for (std::size_t i = 1; i < arc.size(); ++i) {
      const bool wet = isWet(arc[i - 1], arc[i]);
      if (parts.empty() || parts.back().first != wet) parts.push_back({wet, {arc[i - 1]}});
      parts.back().second.push_back(arc[i]);
    }
    return parts;
  }

 private:
  using Lake = std::pair<format::Box, Ring>;

  /// Most of an edge lies in a lake: long ones begin and end on land.
  bool isWet(const Vertex& a, const Vertex& b) const {
    constexpr int samples = 7;
    int wet = 0;
    for (int k = 0; k < samples; ++k) {
      const auto along = [&](std::int32_t from, std::int32_t to) {
        return static_cast<std::int32_t>(from + (static_cast<std::int64_t>(to) - from) * (2 * k + 1) / (2 * samples));
      };
      const Vertex p{along(a.lonE6, b.lonE6), along(a.latE6, b.latE6)};
      if (std::ranges::any_of(m_lakes, [&](const Lake& lake) { return contains(lake, p); })) ++wet;
    }
    return 2 * wet > samples;
  }

  static bool contains(const Lake& lake, const Vertex& p) {
    const auto& [box, ring] = lake;
    if (p.lonE6 < box.west || p.lonE6 > box.east || p.latE6 < box.south || p.latE6 > box.north) return false;
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      if ((ring[i].latE6 > p.latE6) == (ring[j].latE6 > p.latE6)) continue;
      const double t =
          (static_cast<double>(p.latE6) - ring[i].latE6) / (static_cast<double>(ring[j].latE6) - ring[i].latE6);
      if (p.lonE6 < ring[i].lonE6 + t * (static_cast<double>(ring[j].lonE6) - ring[i].lonE6)) inside = !inside;
    }
    return inside;
  }

  std::vector<Lake> m_lakes;
};

void addLinePieces(int level, const std::vector<Arc>& arcs, const std::vector<std::vector<CountryCode>>& users,
                   const std::set<int>& dropped, const Disputes& disputes, const LakeAreas& lakes,
                   std::vector<LinePiece>& result) {
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    const std::set<CountryCode> sides(users[i].begin(), users[i].end());
    const bool isCoast = users[i].size() == 1;
    if (arcs[i].size() < 2 || dropped.contains(static_cast<int>(i)) || (sides.size() < 2 && !isCoast)) continue;
    basemap::Line line;
    line.a = *sides.begin();
    if (!isCoast) line.b = *std::next(sides.begin());
    const auto kind = isCoast ? basemap::LineKind::Coast : basemap::LineKind::Border;
    for (const auto& [disputed, stretch] : disputes.split(line.a, line.b, arcs[i])) {
      line.disputed = disputed ? 1 : 0;
      for (const auto& [onWater, part] : lakes.split(line.b, stretch)) {
        line.onWater = onWater ? 1 : 0;
        cutIntoCells(part, cellSizeOf(level), [&](Cell cell, Arc vertices) {
          result.push_back(linePiece(level, kind, cell, std::move(vertices)));
          result.back().line = line;
        });
      }
    }
  }
}

void addRingPieces(int level, CountryCode code, const std::vector<Polygon>& polygons, std::vector<RingPiece>& result) {
  for (const auto& polygon : polygons) {
    for (std::size_t r = 0; r < polygon.size(); ++r) {
      RingPiece piece{level, code, r > 0, polygon[r]};
      if ((signedArea(piece.vertices) > 0) == piece.hole) std::reverse(piece.vertices.begin(), piece.vertices.end());
      result.push_back(std::move(piece));
    }
  }
}

/// One country at one level.
struct Baking {
  CountryCode code;
  std::vector<Polygon> shape;
  std::vector<AreaPiece> areas;
};

void bakeShapes(int level, const Source& source, const std::vector<Arc>& arcs, const std::set<int>& dropped,
                std::vector<Baking>& jobs) {
  std::mutex mutex;
  std::size_t next = 0;
  std::exception_ptr failure;
  const auto work = [&] {
    const Geos geos;
    for (;;) {
      std::size_t mine = 0;
      {
        const std::scoped_lock lock(mutex);
        if (next >= jobs.size() || failure) return;
        mine = next++;
      }
      try {
        Baking& job = jobs[mine];
        for (const auto& polygon : shapeOf(geos, source, arcs, dropped, job.code)) {
          job.shape.push_back(densified(polygon, cellSizeOf(level)));
        }
        AreaPiece like;
        like.level = level;
        like.country = job.code;
        addAreaPieces(geos, job.shape, like, job.areas);
      } catch (...) {
        const std::scoped_lock lock(mutex);
        failure = std::current_exception();
      }
    }
  };
  std::vector<std::thread> threads(std::clamp(std::thread::hardware_concurrency(), 1U, 8U));
  for (auto& thread : threads) thread = std::thread(work);
  for (auto& thread : threads) thread.join();
  if (failure) std::rethrow_exception(failure);
}

Shapes bakeLevel(int level, const Source& source, double minKm2, const Disputes& disputes, const LakeAreas& lakes,
                 Baked& baked) {
  const auto users = arcUsers(source);
  const auto dropped = droppedArcs(source, users, minKm2);
  const auto arcs = simplified(source.topology.arcs, toleranceOf(level));
  const std::set<CountryCode> codes(source.codes.begin(), source.codes.end());
  std::vector<Baking> jobs;
  for (const auto& code : codes) jobs.push_back({code, {}, {}});
  bakeShapes(level, source, arcs, dropped, jobs);
  Shapes shapes;
  for (auto& job : jobs) {
    std::move(job.areas.begin(), job.areas.end(), std::back_inserter(baked.areas));
    addRingPieces(level, job.code, job.shape, baked.rings);
    shapes[job.code] = std::move(job.shape);
  }
  addLinePieces(level, arcs, users, dropped, disputes, lakes, baked.lines);
  return shapes;
}

}  // namespace

void addAreaPieces(const Geos& geos, const std::vector<Polygon>& polygons, const AreaPiece& like,
                   std::vector<AreaPiece>& result) {
  for (const auto& polygon : polygons) {
    cutIntoCells(geos, polygon, cellSizeOf(like.level), [&](Cell cell, const Polygon& part) {
      AreaPiece piece = like;
      piece.cell = cell;
      for (const auto& valid : geos.validParts(part)) {
        const auto triangles = triangulated(valid);
        piece.triangles.insert(piece.triangles.end(), triangles.begin(), triangles.end());
      }
      result.push_back(std::move(piece));
    });
  }
}

std::vector<Shapes> bakeCountries(const std::filesystem::path& folder, Baked& baked) {
  Codes codes;
  for (const auto& row : readTable(folder / "countries.tsv")) codes[row.at("source")] = CountryCode(row.at("code"));
  const Source coarse = readSource(folder / "countries-50m.json", codes);
  const Source fine = readSource(folder / "countries-10m.json", codes);
  const Disputes disputes(folder);
  const LakeAreas lakes(folder);
  // The 1:50m source is generalised by hand: better than anything that is computed from the 1:10m one.
  constexpr double minKm2[basemap::levelCount] = {250, 60, 15, 4, 1, 0};
  std::vector<Shapes> shapes;
  for (int level = 0; level < basemap::levelCount; ++level) {
    const Source& source = level < 3 ? coarse : fine;
    shapes.push_back(bakeLevel(level, source, minKm2[level], disputes, lakes, baked));
  }
  return shapes;
}

}  // namespace dateline::bake
