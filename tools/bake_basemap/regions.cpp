#include "regions.hpp"

#include <algorithm>
#include <cmath>

#include "assemble.hpp"
#include "simplify.hpp"

namespace dateline::bake {
namespace {

/// The lines between regions: arcs that two of them share, led on to the country's border where they end near it.
std::vector<Arc> innerLines(const Geos& geos, const Topology& topology, const std::vector<Arc>& arcs,
                            const std::vector<Polygon>& country) {
  std::vector<int> uses(arcs.size());
  for (const auto& geometry : topology.objects.at("kaz")) {
    for (const auto& polygon : geometry.polygons) {
      for (const auto& ring : polygon) {
        for (const int arc : ring) ++uses[static_cast<std::size_t>(arc >= 0 ? arc : ~arc)];
      }
    }
  }
  std::map<std::pair<std::int32_t, std::int32_t>, int> ends;
  std::vector<Arc> lines;
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    if (uses[i] < 2) continue;
    lines.push_back(arcs[i]);
    for (const Vertex& end : {arcs[i].front(), arcs[i].back()}) ++ends[{end.lonE6, end.latE6}];
  }
  std::vector<GeosPtr> outline;
  for (const auto& polygon : country) {
    for (Arc ring : polygon) {
      ring.push_back(ring.front());
      outline.push_back(geos.line(ring));
    }
  }
  const GeosPtr border = geos.collection(std::move(outline));
  for (auto& line : lines) {
    const auto extension = [&](const Vertex& end) {
      const Vertex at = geos.nearest(border, end);
      // A little beyond, so that the lines cross in spite of rounding.
      return Vertex{at.lonE6 + (at.lonE6 - end.lonE6) / 50, at.latE6 + (at.latE6 - end.latE6) / 50};
    };
    if (ends[{line.front().lonE6, line.front().latE6}] == 1) line.insert(line.begin(), extension(line.front()));
    if (ends[{line.back().lonE6, line.back().latE6}] == 1) line.push_back(extension(line.back()));
  }
  return lines;
}

/// The faces that lines cut out of a country.
std::vector<Polygon> facesOf(const Geos& geos, const std::vector<Polygon>& country, const std::vector<Arc>& lines) {
  std::vector<GeosPtr> all;
  for (const auto& polygon : country) {
    for (Arc ring : polygon) {
      ring.push_back(ring.front());
      all.push_back(geos.line(ring));
    }
  }
  for (const auto& line : lines) all.push_back(geos.line(line));
  return geos.polygons(geos.polygonized(geos.unioned(geos.collection(std::move(all)))));
}

/// False for faces that are holes of the country.
bool isWithin(const Geos& geos, const std::vector<Polygon>& country, const Polygon& face) {
  const Vertex middle = geos.visualCentre(face);
  return std::any_of(country.begin(), country.end(),
                     [&](const Polygon& part) { return geos.contains(geos.polygon(part), middle); });
}

class Matcher {
 public:
  Matcher(const Geos& geos, const Topology& topology, const std::vector<Row>& rows) : m_geos(geos) {
    for (const auto& geometry : topology.objects.at("kaz")) {
      const auto row = std::find_if(rows.begin(), rows.end(), [&](auto& r) { return r.at("source") == geometry.id; });
      if (row == rows.end()) continue;
      for (const auto& polygon : geometry.polygons) {
        for (const auto& part : assembled(geos, topology.arcs, polygon)) {
          m_regions.emplace_back(static_cast<std::size_t>(row - rows.begin()), geos.polygon(part));
        }
      }
    }
  }

  /// The region that holds a face's middle, else the nearest.
  std::size_t regionOf(const Polygon& face) const {
    const Vertex middle = m_geos.visualCentre(face);
    double best = 1e18;
    std::size_t region = 0;
    for (const auto& [number, area] : m_regions) {
      const Vertex near = m_geos.nearest(area, middle);
      const double distance = std::hypot(near.lonE6 - middle.lonE6, near.latE6 - middle.latE6);
      if (distance < best) {
        best = distance;
        region = number;
      }
    }
    return region;
  }

 private:
  const Geos& m_geos;
  std::vector<std::pair<std::size_t, GeosPtr>> m_regions;
};

void addRegionLines(const Geos& geos, int level, CountryCode code, const std::vector<Polygon>& country,
                    const std::vector<Arc>& lines, std::vector<LinePiece>& result) {
  for (const auto& polygon : country) {
    const GeosPtr area = geos.madeValid(geos.polygon(polygon));
    for (const auto& line : lines) {
      for (const auto& part : geos.lines(geos.intersection(geos.line(line), area))) {
        cutIntoCells(part, cellSizeOf(level), [&](Cell cell, Arc vertices) {
          result.push_back(linePiece(level, basemap::LineKind::RegionBorder, cell, std::move(vertices)));
          result.back().line.a = code;
        });
      }
    }
  }
}

/// Names, codes and points; areas come from the finest level's faces.
void addRecords(const std::filesystem::path& folder, const Geos& geos, const std::vector<Row>& rows,
                const std::vector<std::vector<Polygon>>& faces, Baked& baked) {
  const NameBook book(folder);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    format::RegionRecord record;
    record.codeText = baked.names.addText(row.at("code"));
    record.codeBytes = static_cast<std::uint32_t>(row.at("code").size());
    record.country = CountryCode(row.at("country"));
    record.name = book.add(baked.names, "region", row.at("code"), row);
    record.isCity = row.at("kind") == "city" ? 1 : 0;
    std::vector<Vertex> all;
    const Polygon* largest = nullptr;
    for (const auto& face : faces[i]) {
      record.areaKm2 += static_cast<float>(areaKm2(face));
      all.insert(all.end(), face.front().begin(), face.front().end());
      if (largest == nullptr || areaKm2(face) > areaKm2(*largest)) largest = &face;
    }
    record.box = boxOf(all);
    if (!row.at("lon").empty()) {
      record.labelPoint = vertexIn(row);
    } else if (largest != nullptr) {
      record.labelPoint = geos.visualCentre(*largest);
    }
    if (all.empty()) record.box = boxOf({record.labelPoint});
    baked.regions.push_back(record);
  }
}

}  // namespace

void bakeRegions(const std::filesystem::path& folder, const std::vector<Shapes>& shapes, Baked& baked) {
  const Geos geos;
  const CountryCode code("KAZ");
  const auto rows = readTable(folder / "regions.tsv");
  const Topology topology = readTopology(folder / "kazakhstan-regions.json");
  const Matcher matcher(geos, topology, rows);
  std::vector<std::vector<Polygon>> faces;
  for (int level = 0; level < basemap::levelCount; ++level) {
    const auto& country = shapes.at(static_cast<std::size_t>(level)).at(code);
    const auto arcs = simplified(topology.arcs, toleranceOf(level));
    const auto lines = innerLines(geos, topology, arcs, country);
    addRegionLines(geos, level, code, country, lines, baked.lines);
    faces.assign(rows.size(), {});
    for (const auto& face : facesOf(geos, country, lines)) {
      if (!isWithin(geos, country, face)) continue;
      faces[matcher.regionOf(face)].push_back(densified(face, cellSizeOf(level)));
    }
    for (std::size_t i = 0; i < faces.size(); ++i) {
      AreaPiece like;
      like.layer = format::Layer::Regions;
      like.level = level;
      like.country = code;
      like.region = static_cast<std::uint16_t>(i);
      addAreaPieces(geos, faces[i], like, baked.areas);
    }
  }
  addRecords(folder, geos, rows, faces, baked);
}

}  // namespace dateline::bake
