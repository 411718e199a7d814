// Everything that goes into basemap.bin, before it is laid out.
#pragma once
#include <map>
#include <string>
#include <vector>

#include "basemap/format.hpp"
#include "cells.hpp"

namespace dateline::bake {

using basemap::CountryCode;
namespace format = basemap::format;

/// Triangles (three vertices each) of one country, lake or region in one cell.
struct AreaPiece {
  format::Layer layer = format::Layer::Land;
  int level = 0;
  Cell cell;
  CountryCode country;
  std::uint16_t region = 0xffff;
  std::vector<Vertex> triangles;
};

struct LinePiece {
  int level = 0;
  basemap::LineKind kind = basemap::LineKind::Coast;
  Cell cell;
  basemap::Line line;  ///< firstVertex and vertexCount are filled in when it is written
  Arc vertices;
};

struct RingPiece {
  int level = 0;
  CountryCode country;
  bool hole = false;
  Ring vertices;
};

struct Water {
  format::WaterRecord record;
  Arc path;
};

/// Names with their days of validity, and the text they lie in.
class NameTable {
 public:
  struct Name {
    std::string language;
    std::string text;
    std::int32_t fromDay = INT32_MIN;
    std::int32_t untilDay = INT32_MAX;
  };
  /// Empty texts are left out.
  std::uint32_t add(const std::vector<Name>& names);
  std::uint32_t addText(const std::string& text);

  const std::vector<format::NameSet>& sets() const { return m_sets; }
  const std::vector<format::NameRecord>& names() const { return m_names; }
  const std::string& text() const { return m_text; }

 private:
  std::vector<format::NameSet> m_sets;
  std::vector<format::NameRecord> m_names;
  std::string m_text;
  std::map<std::string, std::uint32_t> m_offsets;
};

struct Baked {
  std::vector<AreaPiece> areas;
  std::vector<LinePiece> lines;
  std::vector<RingPiece> rings;
  std::vector<format::CountryRecord> countries;
  std::vector<format::RegionRecord> regions;
  std::vector<format::CityRecord> cities;
  std::vector<Water> waters;
  NameTable names;
  int hillshadeWidth = 0;
  std::vector<std::uint8_t> hillshade;
};

/// The bytes of basemap.bin. Sorts the pieces, so that the same input gives the same bytes.
std::string laidOut(Baked& baked);

/// A line in a cell's group.
LinePiece linePiece(int level, basemap::LineKind kind, Cell cell, Arc vertices);

format::Box boxOf(const std::vector<Vertex>& vertices);

}  // namespace dateline::bake
