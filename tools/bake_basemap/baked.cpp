#include "baked.hpp"

#include <algorithm>
#include <cstring>
#include <span>
#include <tuple>
#include <unordered_map>

namespace dateline::bake {
namespace {

/// The sections that vertices are gathered in while records are made.
struct Layout {
  std::vector<Vertex> vertices;
  std::vector<std::uint16_t> indices;
  std::vector<format::Area> areas;
  std::vector<format::LineGroup> groups;
  std::vector<basemap::Line> lines;
  std::vector<format::RingRecord> rings;
  std::vector<format::WaterRecord> waters;
};

std::uint32_t count(std::size_t n) {
  return static_cast<std::uint32_t>(n);
}

void finishArea(Layout& layout, format::Area& area) {
  area.vertexCount = count(layout.vertices.size()) - area.firstVertex;
  area.indexCount = count(layout.indices.size()) - area.firstIndex;
  const auto first = layout.vertices.begin() + area.firstVertex;
  area.box = boxOf({first, layout.vertices.end()});
  if (area.indexCount > 0) layout.areas.push_back(area);
}

/// One record, or more where a piece has more vertices than 16 bits count.
void addArea(Layout& layout, const AreaPiece& piece) {
  std::unordered_map<std::uint64_t, std::uint16_t> known;
  const auto start = [&] {
    known.clear();
    format::Area area;
    area.firstVertex = count(layout.vertices.size());
    area.firstIndex = count(layout.indices.size());
    area.country = piece.country;
    area.region = piece.region;
    area.level = static_cast<std::uint8_t>(piece.level);
    area.layer = piece.layer;
    return area;
  };
  format::Area area = start();
  for (std::size_t i = 0; i < piece.triangles.size(); ++i) {
    if (i % 3 == 0 && known.size() > 65'000) {
      finishArea(layout, area);
      area = start();
    }
    const Vertex& v = piece.triangles[i];
    const std::uint64_t key =
        (std::uint64_t{static_cast<std::uint32_t>(v.lonE6)} << 32) | static_cast<std::uint32_t>(v.latE6);
    const auto [at, isNew] = known.emplace(key, static_cast<std::uint16_t>(known.size()));
    if (isNew) layout.vertices.push_back(v);
    layout.indices.push_back(at->second);
  }
  finishArea(layout, area);
}

void addAreas(Layout& layout, std::vector<AreaPiece>& pieces) {
  std::stable_sort(pieces.begin(), pieces.end(), [](const AreaPiece& a, const AreaPiece& b) {
    return std::tie(a.layer, a.level, a.cell, a.country, a.region) <
           std::tie(b.layer, b.level, b.cell, b.country, b.region);
  });
  for (std::size_t i = 0; i < pieces.size();) {
    AreaPiece joined = std::move(pieces[i]);
    for (++i; i < pieces.size(); ++i) {
      const AreaPiece& next = pieces[i];
      if (std::tie(next.layer, next.level, next.cell, next.country, next.region) !=
          std::tie(joined.layer, joined.level, joined.cell, joined.country, joined.region)) {
        break;
      }
      joined.triangles.insert(joined.triangles.end(), next.triangles.begin(), next.triangles.end());
    }
    addArea(layout, joined);
  }
}

void addLines(Layout& layout, std::vector<LinePiece>& pieces) {
  const auto key = [](const LinePiece& p) { return std::tie(p.level, p.kind, p.cell); };
  std::stable_sort(pieces.begin(), pieces.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  for (std::size_t i = 0; i < pieces.size();) {
    const auto first = i;
    format::LineGroup group;
    group.level = static_cast<std::uint8_t>(pieces[i].level);
    group.kind = pieces[i].kind;
    group.firstVertex = count(layout.vertices.size());
    group.firstLine = count(layout.lines.size());
    for (; i < pieces.size() && key(pieces[i]) == key(pieces[first]); ++i) {
      basemap::Line line = pieces[i].line;
      line.firstVertex = count(layout.vertices.size()) - group.firstVertex;
      line.vertexCount = count(pieces[i].vertices.size());
      layout.vertices.insert(layout.vertices.end(), pieces[i].vertices.begin(), pieces[i].vertices.end());
      layout.lines.push_back(line);
    }
    group.vertexCount = count(layout.vertices.size()) - group.firstVertex;
    group.lineCount = count(layout.lines.size()) - group.firstLine;
    group.box = boxOf({layout.vertices.begin() + group.firstVertex, layout.vertices.end()});
    layout.groups.push_back(group);
  }
}

void addRings(Layout& layout, std::vector<RingPiece>& pieces) {
  std::stable_sort(pieces.begin(), pieces.end(), [](const RingPiece& a, const RingPiece& b) {
    return std::tie(a.level, a.country) < std::tie(b.level, b.country);
  });
  for (const auto& piece : pieces) {
    layout.rings.push_back({count(layout.vertices.size()), count(piece.vertices.size()), piece.country,
                            static_cast<std::uint8_t>(piece.level), piece.hole, 0});
    layout.vertices.insert(layout.vertices.end(), piece.vertices.begin(), piece.vertices.end());
  }
}

class FileBytes {
 public:
  FileBytes() : m_bytes(sizeof(format::Header), '\0') {}

  template <typename T>
  void add(format::SectionId id, std::span<const T> records) {
    m_bytes.resize((m_bytes.size() + 7) / 8 * 8, '\0');
    m_header.sections[static_cast<std::size_t>(id)] = {m_bytes.size(), records.size_bytes()};
    const auto* data = static_cast<const char*>(static_cast<const void*>(records.data()));
    if (!records.empty()) m_bytes.append(data, records.size_bytes());
  }

  std::string finished(int hillshadeWidth) {
    m_header.magic = format::magic;
    m_header.version = format::version;
    m_header.byteOrder = format::byteOrder;
    m_header.fileBytes = m_bytes.size();
    m_header.sectionCount = format::sectionCount;
    m_header.hillshadeWidth = static_cast<std::uint32_t>(hillshadeWidth);
    std::memcpy(m_bytes.data(), &m_header, sizeof m_header);
    return std::move(m_bytes);
  }

 private:
  format::Header m_header;
  std::string m_bytes;
};

}  // namespace

std::uint32_t NameTable::addText(const std::string& text) {
  const auto [at, isNew] = m_offsets.emplace(text, count(m_text.size()));
  if (isNew) m_text += text;
  return at->second;
}

std::uint32_t NameTable::add(const std::vector<Name>& names) {
  format::NameSet set{count(m_names.size()), 0};
  for (const auto& name : names) {
    if (name.text.empty()) continue;
    format::NameRecord record{addText(name.text), count(name.text.size()), {}, name.fromDay, name.untilDay};
    std::copy_n(name.language.begin(), std::min<std::size_t>(3, name.language.size()), record.language.begin());
    m_names.push_back(record);
    ++set.nameCount;
  }
  m_sets.push_back(set);
  return count(m_sets.size() - 1);
}

LinePiece linePiece(int level, basemap::LineKind kind, Cell cell, Arc vertices) {
  LinePiece piece;
  piece.level = level;
  piece.kind = kind;
  piece.cell = cell;
  piece.vertices = std::move(vertices);
  return piece;
}

format::Box boxOf(const std::vector<Vertex>& vertices) {
  if (vertices.empty()) return {};
  format::Box box{vertices[0].lonE6, vertices[0].latE6, vertices[0].lonE6, vertices[0].latE6};
  for (const auto& v : vertices) {
    box.west = std::min(box.west, v.lonE6);
    box.east = std::max(box.east, v.lonE6);
    box.south = std::min(box.south, v.latE6);
    box.north = std::max(box.north, v.latE6);
  }
  return box;
}

std::string laidOut(Baked& baked) {
  Layout layout;
  addAreas(layout, baked.areas);
  addLines(layout, baked.lines);
  addRings(layout, baked.rings);
  for (auto& water : baked.waters) {
    water.record.firstVertex = count(layout.vertices.size());
    water.record.vertexCount = count(water.path.size());
    layout.vertices.insert(layout.vertices.end(), water.path.begin(), water.path.end());
    layout.waters.push_back(water.record);
  }
  using Id = format::SectionId;
  FileBytes file;
  const auto add = [&](Id id, const auto& records) { file.add(id, std::span(records)); };
  add(Id::Areas, layout.areas);
  add(Id::LineChunks, layout.groups);
  add(Id::Lines, layout.lines);
  add(Id::Rings, layout.rings);
  add(Id::Countries, baked.countries);
  add(Id::Regions, baked.regions);
  add(Id::Cities, baked.cities);
  add(Id::Waters, layout.waters);
  add(Id::NameSets, baked.names.sets());
  add(Id::Names, baked.names.names());
  add(Id::Text, baked.names.text());
  add(Id::Hillshade, baked.hillshade);
  add(Id::Indices, layout.indices);
  add(Id::Vertices, layout.vertices);
  return file.finished(baked.hillshadeWidth);
}

}  // namespace dateline::bake
