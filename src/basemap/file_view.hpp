// basemap.bin as spans of its records, held against the file's size: nothing behind this reads past its end.
#pragma once
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

#include "base/file.hpp"
#include "basemap/format.hpp"

namespace dateline::basemap {

class FileView {
 public:
  /// Throws base::DataError, see Basemap::open.
  explicit FileView(const std::filesystem::path& path);

  const format::Header& header() const { return *m_header; }
  std::span<const format::Area> areas() const { return m_areas; }
  std::span<const format::LineGroup> lineGroups() const { return m_lineGroups; }
  std::span<const format::RingRecord> ringRecords() const { return m_rings; }
  std::span<const format::NameSet> nameSets() const { return m_nameSets; }
  std::span<const format::NameRecord> names() const { return m_names; }
  std::span<const std::uint8_t> hillshade() const { return m_hillshade; }
  template <typename T>
  std::span<const T> section(format::SectionId id) const;

  // The records' ranges were checked on opening.
  std::span<const Vertex> vertices(std::uint32_t first, std::uint32_t count) const {
    return m_vertices.subspan(first, count);
  }
  std::span<const Line> lines(std::uint32_t first, std::uint32_t count) const { return m_lines.subspan(first, count); }
  /// Also holds each index against `vertexCount`; throws base::DataError.
  std::span<const std::uint16_t> indices(const format::Area& area) const;

  /// Throw base::DataError where the range does not lie in the section.
  std::string_view text(std::uint32_t offset, std::uint32_t bytes) const;
  std::span<const Vertex> checkedVertices(std::uint32_t first, std::uint32_t count) const;

  void forgetRead() const { m_file.forget(0, m_file.bytes().size()); }

  [[noreturn]] void failDamaged(const char* part) const;

 private:
  void checkHeader() const;
  void checkSections() const;
  void checkAreas() const;
  void checkLines() const;
  void checkRings() const;
  void checkNames() const;

  base::MappedFile m_file;
  const format::Header* m_header = nullptr;
  std::span<const format::Area> m_areas;
  std::span<const format::LineGroup> m_lineGroups;
  std::span<const Line> m_lines;
  std::span<const format::RingRecord> m_rings;
  std::span<const format::NameSet> m_nameSets;
  std::span<const format::NameRecord> m_names;
  std::span<const std::uint8_t> m_hillshade;
  std::span<const std::uint16_t> m_indices;
  std::span<const Vertex> m_vertices;
};

template <typename T>
std::span<const T> FileView::section(format::SectionId id) const {
  const auto& section = m_header->sections[static_cast<std::size_t>(id)];
  const void* data = m_file.bytes().data() + section.offset;  // eight-byte aligned: checked on opening
  return {static_cast<const T*>(data), static_cast<std::size_t>(section.bytes / sizeof(T))};
}

}  // namespace dateline::basemap
