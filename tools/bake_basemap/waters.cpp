#include "waters.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

#include "assemble.hpp"
#include "countries.hpp"
#include "simplify.hpp"

namespace dateline::bake {
namespace {

using basemap::LineKind;

struct Lake {
  std::vector<Polygon> parts;
  double areaKm2 = 0;
  std::uint8_t rank = 0;
};

struct River {
  std::vector<Arc> parts;
  double lengthKm = 0;
  std::uint8_t rank = 0;
};

/// Rank 0 … 5 by descending limits.
std::uint8_t rankOf(double size, const std::array<double, 5>& limits) {
  std::uint8_t rank = 0;
  while (rank < limits.size() && size < limits[rank]) ++rank;
  return rank;
}

double kmBetween(const Vertex& a, const Vertex& b) {
  const double shrink = std::cos((a.latE6 + b.latE6) / 2.0 * 1e-6 * M_PI / 180);
  return std::hypot((a.lonE6 - b.lonE6) * shrink, a.latE6 - b.latE6) * 1e-6 * 111.195;
}

double lengthKm(const Arc& line) {
  double sum = 0;
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (!isJump(line[i - 1], line[i])) sum += kmBetween(line[i - 1], line[i]);
  }
  return sum;
}

/// Chaikin's corner cutting (1974), once: the source is quantised to 4 km, which shows as steps. End points stay.
Arc smoothed(const Arc& line) {
  if (line.size() < 3) return line;
  const bool closed = line.front() == line.back();
  const auto between = [](const Vertex& a, const Vertex& b, int parts) {
    return Vertex{a.lonE6 + (b.lonE6 - a.lonE6) / 4 * parts, a.latE6 + (b.latE6 - a.latE6) / 4 * parts};
  };
  Arc result;
  if (!closed) result.push_back(line.front());
  for (std::size_t i = 1; i < line.size(); ++i) {
    const bool jump = isJump(line[i - 1], line[i]);
    const bool first = i == 1 && !closed, last = i + 1 == line.size() && !closed;
    if (!first || jump) result.push_back(jump ? line[i - 1] : between(line[i - 1], line[i], 1));
    if (!last || jump) result.push_back(jump ? line[i] : between(line[i - 1], line[i], 3));
  }
  result.push_back(closed ? result.front() : line.back());
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

/// Rings as arcs of their own: what lakes share with other lakes is of no interest.
std::vector<Lake> lakesAt(const Geos& geos, const Topology& topology, double tolerance, double minKm2, int smoothing) {
  std::vector<Lake> lakes;
  for (const auto& geometry : topology.objects.at("lakes")) {
    for (const auto& polygon : geometry.polygons) {
      std::vector<Arc> rings;
      ArcPolygon numbered;
      for (const auto& path : polygon) {
        numbered.push_back({static_cast<int>(rings.size())});
        Arc ring = follow(topology.arcs, path);
        for (int i = 0; i < smoothing; ++i) ring = smoothed(ring);
        rings.push_back(std::move(ring));
      }
      Lake lake{assembled(geos, simplified(std::move(rings), tolerance), numbered), 0, 0};
      for (const auto& part : lake.parts) lake.areaKm2 += areaKm2(part);
      lake.rank = rankOf(lake.areaKm2, {25'000, 8'000, 3'000, 1'000, 300});
      if (lake.areaKm2 >= minKm2) lakes.push_back(std::move(lake));
    }
  }
  return lakes;
}

/// The 1:50m source lacks some great lakes (Balkhash, Tanganyika): those of the 1:110m source that lie on land in it.
void addMissing(const Geos& geos, std::vector<Lake> others, std::vector<Lake>& lakes) {
  const auto isKnown = [&](const Lake& lake) {
    const Vertex middle = geos.visualCentre(lake.parts.front());
    return std::any_of(lakes.begin(), lakes.end(), [&](const Lake& known) {
      return std::any_of(known.parts.begin(), known.parts.end(), [&](const Polygon& part) {
        return geos.contains(geos.madeValid(geos.polygon(part)), middle);
      });
    });
  };
  std::erase_if(others, [&](const Lake& lake) { return lake.parts.empty() || isKnown(lake); });
  std::move(others.begin(), others.end(), std::back_inserter(lakes));
}

std::vector<River> riversAt(const Topology& topology, double tolerance) {
  std::vector<Arc> arcs;
  for (const auto& arc : topology.arcs) arcs.push_back(smoothed(arc));
  arcs = simplified(std::move(arcs), tolerance);
  std::vector<River> rivers;
  for (const auto& geometry : topology.objects.at("rivers")) {
    River river;
    for (const auto& path : geometry.lines) {
      Arc line = follow(arcs, path);
      if (line.size() < 2) continue;
      river.lengthKm += lengthKm(line);
      river.parts.push_back(std::move(line));
    }
    river.rank = rankOf(river.lengthKm, {2'200, 1'400, 900, 600, 350});
    rivers.push_back(std::move(river));
  }
  return rivers;
}

void addLine(int level, LineKind kind, std::uint8_t rank, const Arc& line, std::vector<LinePiece>& result) {
  cutIntoCells(line, cellSizeOf(level), [&](Cell cell, Arc vertices) {
    result.push_back(linePiece(level, kind, cell, std::move(vertices)));
    result.back().line.rank = rank;
  });
}

void addLakes(const Geos& geos, int level, const std::vector<Lake>& lakes, Baked& baked) {
  for (const auto& lake : lakes) {
    AreaPiece like;
    like.layer = format::Layer::Lakes;
    like.level = level;
    std::vector<Polygon> dense;
    for (const auto& part : lake.parts) {
      dense.push_back(densified(part, cellSizeOf(level)));
      for (Arc ring : part) {
        ring.push_back(ring.front());
        addLine(level, LineKind::LakeShore, lake.rank, ring, baked.lines);
      }
    }
    addAreaPieces(geos, dense, like, baked.areas);
  }
}

/// A river with a name is drawn wherever it is named: its rank is at most the name's.
void rankByName(const std::filesystem::path& folder, std::vector<River>& rivers) {
  constexpr double nearKm = 90;
  for (const auto& row : readTable(folder / "rivers.tsv")) {
    const Vertex wanted = vertexIn(row);
    River* nearest = nullptr;
    double best = nearKm;
    for (River& river : rivers) {
      for (const Arc& line : river.parts) {
        for (const Vertex& vertex : line) {
          const double distance = kmBetween(vertex, wanted);
          if (distance >= best) continue;
          best = distance;
          nearest = &river;
        }
      }
    }
    if (nearest != nullptr) {
      nearest->rank = std::min(nearest->rank, static_cast<std::uint8_t>(numberIn(row, "rank")));
    }
  }
}

Water named(const Row& row, basemap::WaterKind kind, NameTable& names) {
  Water water;
  water.record.kind = kind;
  water.record.at = vertexIn(row);
  water.record.rank = static_cast<std::uint8_t>(numberIn(row, "rank"));
  water.record.name = names.add({{"en", row.at("en")}, {"fr", row.at("fr")}});
  return water;
}

void nameSeas(const std::filesystem::path& folder, Baked& baked) {
  for (const auto& row : readTable(folder / "seas.tsv")) {
    const auto kind = row.at("kind") == "ocean" ? basemap::WaterKind::Ocean : basemap::WaterKind::Sea;
    baked.waters.push_back(named(row, kind, baked.names));
    baked.waters.back().record.lengthKm = static_cast<float>(numberIn(row, "width_km"));
  }
}

/// The lake that holds a point, or comes within 30 km of it: its middle is where the name stands.
void nameLakes(const std::filesystem::path& folder, const Geos& geos, const std::vector<Lake>& lakes, Baked& baked) {
  for (const auto& row : readTable(folder / "lakes.tsv")) {
    Water water = named(row, basemap::WaterKind::Lake, baked.names);
    const Vertex wanted = water.record.at;
    double best = 30;
    for (const auto& lake : lakes) {
      for (const auto& part : lake.parts) {
        const double distance = kmBetween(geos.nearest(geos.polygon(part), wanted), wanted);
        if (distance >= best) continue;
        best = distance;
        water.record.at = geos.visualCentre(part);
        water.record.areaKm2 = static_cast<float>(lake.areaKm2);
        const auto box = boxOf(part.front());
        water.record.lengthKm = static_cast<float>(kmBetween({box.west, box.south}, {box.east, box.north}));
      }
    }
    if (water.record.areaKm2 > 0) baked.waters.push_back(std::move(water));
  }
}

/// A stretch of `line` around vertex `middle`, about as long as a name needs on a map that shows the river.
Arc stretchAround(const Arc& line, std::size_t middle) {
  constexpr double halfKm = 250;
  std::size_t first = middle, last = middle;
  for (double km = 0; first > 0 && km < halfKm && !isJump(line[first - 1], line[first]); --first) {
    km += kmBetween(line[first - 1], line[first]);
  }
  for (double km = 0; last + 1 < line.size() && km < halfKm && !isJump(line[last], line[last + 1]); ++last) {
    km += kmBetween(line[last], line[last + 1]);
  }
  return Arc(line.begin() + static_cast<std::ptrdiff_t>(first), line.begin() + static_cast<std::ptrdiff_t>(last) + 1);
}

void nameRivers(const std::filesystem::path& folder, const std::vector<River>& rivers, Baked& baked) {
  for (const auto& row : readTable(folder / "rivers.tsv")) {
    Water water = named(row, basemap::WaterKind::River, baked.names);
    const Vertex wanted = water.record.at;
    double best = 90;
    for (const auto& river : rivers) {
      for (const auto& line : river.parts) {
        for (std::size_t i = 0; i < line.size(); ++i) {
          const double distance = kmBetween(line[i], wanted);
          if (distance >= best) continue;
          best = distance;
          water.record.at = line[i];
          water.record.lengthKm = static_cast<float>(river.lengthKm);
          water.path = stretchAround(line, i);
        }
      }
    }
    if (!water.path.empty()) baked.waters.push_back(std::move(water));
  }
}

}  // namespace

void bakeWaters(const std::filesystem::path& folder, Baked& baked) {
  constexpr std::array<double, basemap::levelCount> minKm2 = {3'000, 900, 250, 80, 0, 0};
  constexpr std::array<std::uint8_t, basemap::levelCount> lastRank = {1, 2, 4, 5, 5, 5};
  const Geos geos;
  const Topology topology = readTopology(folder / "waters-50m.json");
  const Topology coarse = readTopology(folder / "waters-110m.json");
  std::vector<Lake> lakes;
  std::vector<River> rivers;
  for (std::size_t level = 0; level < minKm2.size(); ++level) {
    const double tolerance = toleranceOf(static_cast<int>(level));
    lakes = lakesAt(geos, topology, tolerance, minKm2[level], 1);
    addMissing(geos, lakesAt(geos, coarse, tolerance, minKm2[level], 3), lakes);
    rivers = riversAt(topology, tolerance);
    rankByName(folder, rivers);
    addLakes(geos, static_cast<int>(level), lakes, baked);
    for (const auto& river : rivers) {
      if (river.rank > lastRank[level]) continue;
      for (const auto& line : river.parts) {
        addLine(static_cast<int>(level), LineKind::River, river.rank, line, baked.lines);
      }
    }
  }
  nameSeas(folder, baked);
  nameLakes(folder, geos, lakes, baked);
  nameRivers(folder, rivers, baked);
}

}  // namespace dateline::bake
