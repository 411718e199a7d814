#include "basemap/file_view.hpp"

#include <algorithm>
#include <array>

#include "base/error.hpp"

namespace dateline::basemap {
namespace {

const char* const rebuild = "build Dateline again (target dateline_data)";

constexpr std::array<std::size_t, format::sectionCount> recordBytes = {sizeof(format::Area),
                                                                       sizeof(format::LineGroup),
                                                                       sizeof(Line),
                                                                       sizeof(format::RingRecord),
                                                                       sizeof(format::CountryRecord),
                                                                       sizeof(format::RegionRecord),
                                                                       sizeof(format::CityRecord),
                                                                       sizeof(format::WaterRecord),
                                                                       sizeof(format::NameSet),
                                                                       sizeof(format::NameRecord),
                                                                       1,
                                                                       1,
                                                                       sizeof(std::uint16_t),
                                                                       sizeof(Vertex)};

/// Whether [first, first + count) lies within `size`.
bool fits(std::uint64_t first, std::uint64_t count, std::uint64_t size) {
  return first + count <= size;
}

}  // namespace

FileView::FileView(const std::filesystem::path& path) : m_file(path) {
  checkHeader();
  const void* start = m_file.bytes().data();
  m_header = static_cast<const format::Header*>(start);
  checkSections();
  using Id = format::SectionId;
  m_areas = section<format::Area>(Id::Areas);
  m_lineGroups = section<format::LineGroup>(Id::LineChunks);
  m_lines = section<Line>(Id::Lines);
  m_rings = section<format::RingRecord>(Id::Rings);
  m_nameSets = section<format::NameSet>(Id::NameSets);
  m_names = section<format::NameRecord>(Id::Names);
  m_hillshade = section<std::uint8_t>(Id::Hillshade);
  m_indices = section<std::uint16_t>(Id::Indices);
  m_vertices = section<Vertex>(Id::Vertices);
  checkAreas();
  checkLines();
  checkRings();
  checkNames();
}

void FileView::failDamaged(const char* part) const {
  throw base::DataError({"the base map is damaged ({})", {part}}, m_file.path().string(), rebuild);
}

void FileView::checkHeader() const {
  const auto bytes = m_file.bytes();
  const std::string where = m_file.path().string();
  const void* start = bytes.data();
  const auto* header = static_cast<const format::Header*>(start);
  if (bytes.size() < sizeof(format::Header) || header->magic != format::magic) {
    throw base::DataError("this is no base map", where, rebuild);
  }
  if (header->version != format::version || header->byteOrder != format::byteOrder ||
      header->sectionCount != format::sectionCount) {
    throw base::DataError({"the base map is of another version ({}, not {})",
                           {std::to_string(header->version), std::to_string(format::version)}},
                          where, rebuild);
  }
  if (header->fileBytes != bytes.size()) {
    throw base::DataError({"the base map is cut short ({} of {} bytes)",
                           {std::to_string(bytes.size()), std::to_string(header->fileBytes)}},
                          where, rebuild);
  }
}

void FileView::checkSections() const {
  for (std::size_t i = 0; i < format::sectionCount; ++i) {
    const auto& section = m_header->sections[i];
    if (section.offset % 8 != 0 || section.offset > m_header->fileBytes ||
        section.bytes > m_header->fileBytes - section.offset || section.bytes % recordBytes[i] != 0) {
      failDamaged("sections");
    }
  }
  const auto shade = m_header->sections[static_cast<std::size_t>(format::SectionId::Hillshade)].bytes;
  if (m_header->hillshadeWidth == 0 || shade == 0 || shade % m_header->hillshadeWidth != 0) failDamaged("relief");
}

void FileView::checkAreas() const {
  for (const auto& area : m_areas) {
    if (!fits(area.firstVertex, area.vertexCount, m_vertices.size()) ||
        !fits(area.firstIndex, area.indexCount, m_indices.size()) || area.indexCount % 3 != 0 ||
        area.vertexCount > 65'536 || area.level >= levelCount || static_cast<int>(area.layer) >= format::layerCount) {
      failDamaged("areas");
    }
  }
}

void FileView::checkLines() const {
  for (const auto& group : m_lineGroups) {
    if (!fits(group.firstVertex, group.vertexCount, m_vertices.size()) ||
        !fits(group.firstLine, group.lineCount, m_lines.size()) || group.level >= levelCount ||
        static_cast<int>(group.kind) >= lineKindCount) {
      failDamaged("lines");
    }
    for (const auto& line : lines(group.firstLine, group.lineCount)) {
      if (line.vertexCount < 2 || !fits(line.firstVertex, line.vertexCount, group.vertexCount)) failDamaged("lines");
    }
  }
}

void FileView::checkRings() const {
  for (const auto& ring : m_rings) {
    if (!fits(ring.firstVertex, ring.vertexCount, m_vertices.size()) || ring.level >= levelCount) failDamaged("rings");
  }
}

void FileView::checkNames() const {
  for (const auto& set : m_nameSets) {
    if (!fits(set.firstName, set.nameCount, m_names.size())) failDamaged("names");
  }
  for (const auto& name : m_names) text(name.text, name.bytes);
}

std::span<const std::uint16_t> FileView::indices(const format::Area& area) const {
  const auto indices = m_indices.subspan(area.firstIndex, area.indexCount);
  if (!indices.empty() && *std::max_element(indices.begin(), indices.end()) >= area.vertexCount) {
    failDamaged("triangles");
  }
  return indices;
}

std::string_view FileView::text(std::uint32_t offset, std::uint32_t bytes) const {
  const auto all = section<char>(format::SectionId::Text);
  if (!fits(offset, bytes, all.size())) failDamaged("text");
  return {all.data() + offset, bytes};
}

std::span<const Vertex> FileView::checkedVertices(std::uint32_t first, std::uint32_t count) const {
  if (!fits(first, count, m_vertices.size())) failDamaged("vertices");
  return vertices(first, count);
}

}  // namespace dateline::basemap
