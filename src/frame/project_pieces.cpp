#include "frame/project_pieces.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace dateline::frame {
namespace {

using geo::LonLat;
using geo::Projected;

constexpr double metresPerDegree = 111'000;
/// No projection stretches an edge more than this in any part that a map shows (Mercator at 85°: 11.5 times).
constexpr double absurdStretch = 15;
/// How close to the cut a vertex is kept: a millimetre, enough to fall on its own side.
constexpr double besideCutDegrees = 1e-8;

/// An edge that runs across the plane from one side of the cut to the other, however that came about.
bool isTorn(const LonLat& a, const LonLat& b, const Projected& pa, const Projected& pb) {
  const double degrees = std::max({std::abs(a.lon - b.lon), std::abs(a.lat - b.lat), 0.05});
  const double most = degrees * metresPerDegree * absurdStretch;
  const double dx = pa.x - pb.x;
  const double dy = pa.y - pb.y;
  return dx * dx + dy * dy > most * most;
}

bool touches(const geo::GeoBox& box, double meridian) {
  return box.west - besideCutDegrees <= meridian && meridian <= box.east + besideCutDegrees;
}

/// The part of a triangle on one side of a meridian: up to four corners (Sutherland and Hodgman 1974).
std::vector<LonLat> clipped(const std::array<LonLat, 3>& triangle, double cut, bool keepWest) {
  const double edge = keepWest ? cut - besideCutDegrees : cut + besideCutDegrees;
  const auto inside = [&](const LonLat& p) { return keepWest ? p.lon <= edge : p.lon >= edge; };
  std::vector<LonLat> out;
  for (std::size_t i = 0; i < 3; ++i) {
    const LonLat& a = triangle[i];
    const LonLat& b = triangle[(i + 1) % 3];
    if (inside(a)) out.push_back(a);
    if (inside(a) == inside(b)) continue;
    const double t = (edge - a.lon) / (b.lon - a.lon);
    out.push_back({edge, a.lat + t * (b.lat - a.lat)});
  }
  return out;
}

/// Vertices and triangles in degrees, before projecting.
struct Mesh {
  std::vector<LonLat> vertices;
  std::vector<std::uint16_t> indices;

  void add(const std::vector<LonLat>& polygon) {
    if (polygon.size() < 3 || vertices.size() + polygon.size() > 0xffff) return;
    const std::size_t first = vertices.size();
    vertices.insert(vertices.end(), polygon.begin(), polygon.end());
    for (std::size_t i = 2; i < polygon.size(); ++i) {
      for (const std::size_t corner : {std::size_t{0}, i - 1, i}) {
        indices.push_back(static_cast<std::uint16_t>(first + corner));
      }
    }
  }
};

Mesh meshOf(const basemap::AreaChunk& chunk, double cut) {
  Mesh mesh;
  mesh.vertices.reserve(chunk.vertices.size());
  for (const basemap::Vertex& v : chunk.vertices) mesh.vertices.push_back(v.lonLat());
  if (!touches(chunk.box, cut)) {
    mesh.indices.assign(chunk.indices.begin(), chunk.indices.end());
    return mesh;
  }
  for (std::size_t i = 0; i + 2 < chunk.indices.size(); i += 3) {
    const std::array<LonLat, 3> triangle{mesh.vertices[chunk.indices[i]], mesh.vertices[chunk.indices[i + 1]],
                                         mesh.vertices[chunk.indices[i + 2]]};
    const auto [west, east] = std::minmax({triangle[0].lon, triangle[1].lon, triangle[2].lon});
    if (east < cut - besideCutDegrees || west > cut + besideCutDegrees) {
      for (std::size_t k = 0; k < 3; ++k) mesh.indices.push_back(chunk.indices[i + k]);
      continue;
    }
    mesh.add(clipped(triangle, cut, true));
    mesh.add(clipped(triangle, cut, false));
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
  return filter.only.empty() || line.a == filter.only || line.b == filter.only;
}

Runs runsOf(const basemap::LineChunk& chunk, const LineFilter& filter, double cut) {
  Runs out;
  const bool mayCross = touches(chunk.box, cut);
  for (const basemap::Line& line : chunk.lines) {
    if (!takes(filter, line)) continue;
    const std::uint8_t flags = static_cast<std::uint8_t>((line.disputed != 0 ? 1 : 0) | (filter.only.empty() ? 0 : 2));
    const auto begin = [&] { out.runs.push_back({out.points.size(), 0, line.rank, flags}); };
    const auto push = [&](const LonLat& p) {
      out.points.push_back(p);
      ++out.runs.back().count;
    };
    begin();
    for (std::uint32_t i = 0; i < line.vertexCount; ++i) {
      LonLat p = chunk.vertices[line.firstVertex + i].lonLat();
      if (mayCross && std::abs(p.lon - cut) < besideCutDegrees) p.lon = cut + besideCutDegrees;
      if (mayCross && out.runs.back().count > 0) {
        const LonLat a = out.points.back();
        if ((a.lon < cut) != (p.lon < cut) && std::abs(a.lon - p.lon) < 90) {
          const double t = (cut - a.lon) / (p.lon - a.lon);
          const double lat = a.lat + t * (p.lat - a.lat);
          const double side = a.lon < cut ? -besideCutDegrees : besideCutDegrees;
          push({cut + side, lat});
          begin();
          push({cut - side, lat});
        }
      }
      push(p);
    }
  }
  return out;
}

}  // namespace

std::shared_ptr<const AreaPiece> projectArea(const basemap::AreaChunk& chunk, const geo::Projection& projection,
                                             std::uint64_t key) {
  const Mesh mesh = meshOf(chunk, projection.cutMeridian());
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
  for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3) {
    const std::array<std::uint16_t, 3> corner{mesh.indices[i], mesh.indices[i + 1], mesh.indices[i + 2]};
    bool drawn = true;
    for (std::size_t k = 0; k < 3 && drawn; ++k) {
      const std::size_t a = corner[k];
      const std::size_t b = corner[(k + 1) % 3];
      drawn = geo::isFinite(projected[a]) && geo::isFinite(projected[b]) &&
              !isTorn(mesh.vertices[a], mesh.vertices[b], projected[a], projected[b]);
    }
    if (drawn) piece->indices.insert(piece->indices.end(), corner.begin(), corner.end());
  }
  return piece;
}

std::shared_ptr<const LinePiece> projectLines(const basemap::LineChunk& chunk, const geo::Projection& projection,
                                              const LineFilter& filter, std::uint64_t key) {
  const Runs runs = runsOf(chunk, filter, projection.cutMeridian());
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
    for (std::size_t i = run.first; i + 1 < run.first + run.count; ++i) {
      const Projected& a = projected[i];
      const Projected& b = projected[i + 1];
      if (!geo::isFinite(a) || !geo::isFinite(b) || isTorn(runs.points[i], runs.points[i + 1], a, b)) continue;
      piece->segments.push_back(
          {relative(a, piece->origin), relative(b, piece->origin), static_cast<float>(distance), run.rank, run.flags});
      distance += std::sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
    }
  }
  return piece;
}

}  // namespace dateline::frame
