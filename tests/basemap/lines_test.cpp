// Coasts, borders and rivers.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <map>
#include <set>

#include "baked.hpp"

using namespace dateline;
using namespace dateline::basemap;
using test::baked;
using test::world;

namespace {

using Edge = std::pair<std::pair<int, int>, std::pair<int, int>>;

Edge edgeOf(const Vertex& a, const Vertex& b) {
  const std::pair p(a.lonE6, a.latE6), q(b.lonE6, b.latE6);
  return p < q ? Edge(p, q) : Edge(q, p);
}

template <typename Take>
void eachLine(int level, LineKind kind, const Take& take) {
  for (const auto& chunk : baked().lines(level, kind, world)) {
    for (const auto& line : chunk.lines) take(line, chunk.vertices.subspan(line.firstVertex, line.vertexCount));
  }
}

}  // namespace

TEST_CASE("Every border is an edge of both its countries") {
  std::map<CountryCode, std::set<Edge>> edges;
  for (const auto& country : baked().countries()) {
    for (const auto& ring : baked().rings(2, country.code)) {
      for (std::size_t i = 0; i < ring.vertices.size(); ++i) {
        edges[country.code].insert(edgeOf(ring.vertices[i], ring.vertices[(i + 1) % ring.vertices.size()]));
      }
    }
  }
  std::size_t all = 0, missing = 0;
  eachLine(2, LineKind::Border, [&](const Line& line, std::span<const Vertex> vertices) {
    CHECK(line.a < line.b);
    for (std::size_t i = 1; i < vertices.size(); ++i) {
      ++all;
      const Edge edge = edgeOf(vertices[i - 1], vertices[i]);
      if (!edges[line.a].contains(edge) || !edges[line.b].contains(edge)) ++missing;
    }
  });
  CHECK(all > 25'000);
  CHECK(static_cast<double>(missing) < 0.003 * static_cast<double>(all));  // spikes that were cleaned away
}

TEST_CASE("Disputed borders are marked, others are not") {
  std::map<std::pair<std::string, std::string>, std::pair<int, int>> marked;
  eachLine(2, LineKind::Border, [&](const Line& line, auto) {
    auto& [disputed, plain] = marked[{line.a.str(), line.b.str()}];
    ++(line.disputed != 0 ? disputed : plain);
  });
  CHECK(marked.at({"SRB", "XKX"}).first > 0);
  CHECK(marked.at({"SRB", "XKX"}).second == 0);
  CHECK(marked.at({"KAZ", "RUS"}).first == 0);
  CHECK(marked.at({"DEU", "FRA"}).first == 0);
  CHECK(marked.at({"IND", "PAK"}).first > 0);
  CHECK(marked.at({"IND", "PAK"}).second > 0);
  CHECK(marked.at({"RUS", "UKR"}).first > 0);
  CHECK(marked.at({"RUS", "UKR"}).second > 0);
}

TEST_CASE("No line spans the map or follows its edge") {
  for (int level = 0; level < levelCount; ++level) {
    for (int kind = 0; kind < lineKindCount; ++kind) {
      eachLine(level, static_cast<LineKind>(kind), [&](const Line&, std::span<const Vertex> vertices) {
        for (std::size_t i = 1; i < vertices.size(); ++i) {
          const auto a = vertices[i - 1].lonLat(), b = vertices[i].lonLat();
          const bool isLong = std::abs(a.lon - b.lon) > 1.001 || std::abs(a.lat - b.lat) > 1.001;
          const bool isSeam = std::abs(a.lon) == 180 && a.lon == b.lon;
          if (isLong || isSeam) FAIL("at " << a.lon << " " << a.lat);
        }
      });
    }
  }
}

TEST_CASE("Coarser levels have fewer vertices, and every kind of line where it belongs") {
  std::size_t before = 0;
  for (int level = 0; level < levelCount; ++level) {
    std::size_t count = 0;
    for (int kind = 0; kind < lineKindCount; ++kind) {
      eachLine(level, static_cast<LineKind>(kind), [&](const Line&, auto vertices) { count += vertices.size(); });
    }
    CHECK(count > before);
    before = count;
  }
  CHECK_FALSE(baked().lines(1, LineKind::RegionBorder, {60, 45, 75, 52}).empty());
  CHECK_FALSE(baked().lines(1, LineKind::River, {60, 45, 75, 52}).empty());
  CHECK(baked().lines(1, LineKind::Coast, {68, 47, 69, 48}).empty());
}

TEST_CASE("The level follows the scale") {
  CHECK(levelFor(30'000) == 0);
  CHECK(levelFor(4'500) == 2);
  CHECK(levelFor(1'200) == 4);
  CHECK(levelFor(50) == 5);
}
