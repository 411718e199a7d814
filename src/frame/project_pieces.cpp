#include "frame/project_pieces.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>
#include <vector>

#include "geo/clip.hpp"

namespace dateline::frame {
namespace {

using geo::LonLat;
using geo::Projected;

/// An edge whose middle does not land near the middle of its ends runs across a tear.
bool isTorn(const geo::Projection& projection, const LonLat& a, const LonLat& b, const Projected& pa,
            const Projected& pb) {
  if (!geo::isFinite(pa) || !geo::isFinite(pb)) return true;
  const LonLat middle{(a.lon + b.lon) / 2, (a.lat + b.lat) / 2};
  Projected at;
  projection.project(std::span(&middle, 1), std::span(&at, 1));
  constexpr double most = 0.3;
  const double length = std::hypot(pa.x - pb.x, pa.y - pb.y);
  return !(std::hypot(at.x - (pa.x + pb.x) / 2, at.y - (pa.y + pb.y) / 2) <= most * length + 1);
}

/// Clipped polygons run on beyond ±180°; what is projected does not.
LonLat wrapped(const LonLat& p) {
  return std::abs(p.lon) <= 180 ? p : LonLat{std::remainder(p.lon, 360.0), p.lat};
}

using Corners = std::array<LonLat, 3>;

/// Vertices and triangles in degrees, before projecting.
struct Mesh {
  std::vector<LonLat> vertices;
  std::vector<std::uint16_t> indices;

  void add(std::span<const LonLat> polygon) {
    if (polygon.size() < 3 || vertices.size() + polygon.size() > 0xffff) return;
    const std::size_t first = vertices.size();
    std::ranges::transform(polygon, std::back_inserter(vertices), wrapped);
    for (std::size_t i = 2; i < polygon.size(); ++i) {
      for (const std::size_t corner : {std::size_t{0}, i - 1, i}) {
        indices.push_back(static_cast<std::uint16_t>(first + corner));
      }
    }
  }

  /// Whole where it is not torn; else its quarters, down to a size that nobody misses.
  void addUntorn(const geo::Projection& projection, const Corners& corners, int depth = 0) {
    std::array<Projected, 3> at;
    projection.project(corners, at);
    bool torn = false;
    for (std::size_t i = 0; i < 3; ++i) {
      const std::size_t j = (i + 1) % 3;
      torn = torn || isTorn(projection, corners[i], corners[j], at[i], at[j]);
    }
    if (!torn) {
      add(corners);
      return;
    }
    constexpr int deepest = 6;
    if (depth == deepest) return;
    const auto half = [&](std::size_t i, std::size_t j) {
      return LonLat{(corners[i].lon + corners[j].lon) / 2, (corners[i].lat + corners[j].lat) / 2};
    };
    const LonLat ab = half(0, 1);
    const LonLat bc = half(1, 2);
    const LonLat ca = half(2, 0);
    for (const Corners& part :
         {Corners{corners[0], ab, ca}, Corners{ab, corners[1], bc}, Corners{ca, bc, corners[2]}, Corners{ab, bc, ca}}) {
      addUntorn(projection, part, depth + 1);
    }
  }
};

Mesh meshOf(const basemap::AreaChunk& chunk, const geo::Projection& projection) {
  const geo::Clipper clipper(projection.domain());
  const geo::Clipper::Side side = clipper.sideOf(chunk.box);
  Mesh mesh;
  if (side == geo::Clipper::Side::Outside) return mesh;
  mesh.vertices.reserve(chunk.vertices.size());
  for (const basemap::Vertex& v : chunk.vertices) mesh.vertices.push_back(v.lonLat());
  if (side == geo::Clipper::Side::Inside && !projection.domain().mayTear) {
    mesh.indices.assign(chunk.indices.begin(), chunk.indices.end());
    return mesh;
  }
  const std::vector<LonLat> vertices = std::exchange(mesh.vertices, {});
  for (std::size_t i = 0; i + 2 < chunk.indices.size(); i += 3) {
    const Corners triangle{vertices[chunk.indices[i]], vertices[chunk.indices[i + 1]], vertices[chunk.indices[i + 2]]};
    if (!std::ranges::all_of(triangle, geo::isValid)) continue;
    clipper.polygon(triangle, [&](std::span<const LonLat> part) {
      if (!projection.domain().mayTear) {
        mesh.add(part);
        return;
      }
      for (std::size_t k = 2; k < part.size(); ++k) mesh.addUntorn(projection, {part[0], part[k - 1], part[k]});
    });
  }
  return mesh;
}

/// The box around what could be projected, and its middle as the origin of floats.
geo::ProjectedBox boxOf(const std::vector<Projected>& points) {
  geo::ProjectedBox box;
  for (const Projected& p : points) {
    if (geo::isFinite(p)) box.add(p);
  }
  return box;
}

PlanePoint relative(const Projected& p, const Projected& origin) {
  return {static_cast<float>(p.x - origin.x), static_cast<float>(p.y - origin.y)};
}

/// Lines in degrees as separate runs of points: a run ends where the filter or the cut ends it.
struct Run {
  std::size_t first = 0;
  std::size_t count = 0;
  std::uint8_t rank = 0;
  std::uint8_t flags = 0;
};
struct Runs {
  std::vector<LonLat> points;
  std::vector<Run> runs;
};

bool takes(const LineFilter& filter, const basemap::Line& line) {
  if (line.rank > filter.maxRank) return false;
  if (filter.where != LineFilter::Where::Anywhere &&
      (line.onWater != 0) != (filter.where == LineFilter::Where::OnWater))
    return false;
  return filter.only.empty() || line.a == filter.only || line.b == filter.only;
}

Runs runsOf(const basemap::LineChunk& chunk, const LineFilter& filter, const geo::Domain& domain) {
  const geo::Clipper clipper(domain);
  const geo::Clipper::Side side = clipper.sideOf(chunk.box);
  Runs out;
  if (side == geo::Clipper::Side::Outside) return out;
  std::vector<LonLat> points;
  for (const basemap::Line& line : chunk.lines) {
    if (!takes(filter, line)) continue;
    const std::uint8_t flags = static_cast<std::uint8_t>((line.disputed != 0 ? 1 : 0) | (filter.only.empty() ? 0 : 2));
    const auto take = [&](std::span<const LonLat> run) {
      out.runs.push_back({out.points.size(), run.size(), line.rank, flags});
      out.points.insert(out.points.end(), run.begin(), run.end());
    };
    points.clear();
    for (std::uint32_t i = 0; i < line.vertexCount; ++i) {
      points.push_back(chunk.vertices[line.firstVertex + i].lonLat());
    }
    if (side == geo::Clipper::Side::Inside) {
      take(points);
    } else {
      clipper.line(points, take);
    }
  }
  return out;
}

}  // namespace

std::shared_ptr<const AreaPiece> projectArea(const basemap::AreaChunk& chunk, const geo::Projection& projection,
                                             std::uint64_t key) {
  const Mesh mesh = meshOf(chunk, projection);
  std::vector<Projected> projected(mesh.vertices.size());
  projection.project(mesh.vertices, projected);

  auto piece = std::make_shared<AreaPiece>();
  piece->key = key;
  piece->country = chunk.country;
  piece->region = chunk.region;
  piece->box = boxOf(projected);
  if (piece->box.empty()) return piece;
  piece->origin = piece->box.centre();
  piece->vertices.reserve(projected.size());
  for (const Projected& p : projected) {
    piece->vertices.push_back(geo::isFinite(p) ? relative(p, piece->origin) : PlanePoint{});
  }
  piece->indices.reserve(mesh.indices.size());
  for (std::size_t t = 0; t + 2 < mesh.indices.size(); t += 3) {
    const std::array<std::uint16_t, 3> corner{mesh.indices[t], mesh.indices[t + 1], mesh.indices[t + 2]};
    const bool drawn = std::ranges::all_of(corner, [&](std::uint16_t i) { return geo::isFinite(projected[i]); });
    if (drawn) piece->indices.insert(piece->indices.end(), corner.begin(), corner.end());
  }
  return piece;
}

std::shared_ptr<const LinePiece> projectLines(const basemap::LineChunk& chunk, const geo::Projection& projection,
                                              const LineFilter& filter, std::uint64_t key) {
  const Runs runs = runsOf(chunk, filter, projection.domain());
  const bool mayTear = projection.domain().mayTear;
  std::vector<Projected> projected(runs.points.size());
  projection.project(runs.points, projected);

  auto piece = std::make_shared<LinePiece>();
  piece->key = key;
  piece->kind = chunk.kind;
  piece->box = boxOf(projected);
  if (piece->box.empty()) return piece;
  piece->origin = piece->box.centre();
  piece->segments.reserve(runs.points.size());
  for (const Run& run : runs.runs) {
    double distance = 0;
    piece->disputed = piece->disputed || (run.flags & 1) != 0;
    for (std::size_t i = run.first; i + 1 < run.first + run.count; ++i) {
      const Projected& a = projected[i];
      const Projected& b = projected[i + 1];
      if (!geo::isFinite(a) || !geo::isFinite(b)) continue;
      if (mayTear && isTorn(projection, runs.points[i], runs.points[i + 1], a, b)) continue;
      piece->segments.push_back(
          {relative(a, piece->origin), relative(b, piece->origin), static_cast<float>(distance), run.rank, run.flags});
      distance += std::sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
    }
  }
  return piece;
}

}  // namespace dateline::frame
