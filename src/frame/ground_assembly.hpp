// One ground in the making: takes what a view needs from the base map, projects it, and gives it its colours and pens.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "basemap/basemap.hpp"
#include "frame/bounded_cache.hpp"
#include "frame/frame.hpp"
#include "frame/ground_builder.hpp"
#include "frame/project_pieces.hpp"
#include "frame/visible_box.hpp"
#include "geo/projection.hpp"

namespace dateline::frame {

/// What is dear and depends on a chunk and the projection alone.
struct GroundCaches {
  static constexpr std::size_t areaBytes = std::size_t{40} << 20;
  static constexpr std::size_t lineBytes = std::size_t{40} << 20;
  static constexpr std::size_t reliefBytes = std::size_t{4} << 20;

  BoundedCache<AreaPiece> areas{areaBytes};
  BoundedCache<LinePiece> lines{lineBytes};
  BoundedCache<ReliefMesh> reliefs{reliefBytes};

  /// Of the projection that was used last.
  std::string crs;
  std::uint64_t crsHash = 0;
  std::optional<WorldNet> net;

  /// Pieces of other projections stay, under their keys.
  void use(const geo::Projection& projection);
};

/// One ground in the making.
class GroundAssembly {
 public:
  /// For the plane of `cover`, which shows `seen` of the Earth. All of it outlives the assembly.
  GroundAssembly(const basemap::Basemap& basemap, const GroundRequest& request, GroundCaches& caches,
                 const geo::ProjectedBox& cover, const WorldNet::Seen& seen);

  void fill(Ground& ground);

 private:
  void fillEarth(Ground& ground);
  void fillLand(Ground& ground);
  void fillRelief(Ground& ground);
  void fillPicture(Ground& ground);
  void fillShores(Ground& ground);
  void strokeGraticule(Ground& ground);
  std::shared_ptr<const ReliefMesh> mesh();
  void strokeEarth(Ground& ground);
  void strokeWaters(Ground& ground);
  void strokeRegions(Ground& ground);
  void strokeBorders(Ground& ground);
  void strokeOutlines(Ground& ground);
  std::vector<std::shared_ptr<const LinePiece>> pieces(basemap::LineKind kind, const LineFilter& filter);
  void stroke(Ground& ground, basemap::LineKind kind, const LineFilter& filter, const LineStroke& pen);

  /// The role that colours a country's or a region's area; nothing where areas are not coloured.
  std::optional<dossier::Role> roleOf(basemap::CountryCode country) const;
  std::optional<dossier::Role> regionRoleOf(std::size_t region) const;
  Colour areaColour(basemap::CountryCode country, dossier::Role role) const;
  Colour regionColour(std::size_t region, dossier::Role role) const;
  /// The colour of an area's role, as far as it has faded in.
  Colour shown(const Colour& colour, bool fades) const;
  Colour landColour(basemap::CountryCode country) const;
  bool inFocus(basemap::CountryCode country) const;
  std::shared_ptr<const AreaPiece> area(const basemap::AreaChunk& chunk);
  template <class Make>
  std::shared_ptr<const LinePiece> lines(std::uint64_t key, const Make& make) {
    return m_caches.lines.get(key, make,
                              [](const LinePiece& p) { return sizeof p + p.segments.size() * sizeof(LineSegment); });
  }
  double detailMetres() const { return m_request.camera.metresPerPx / m_request.scale; }

  const basemap::Basemap& m_basemap;
  const GroundRequest& m_request;
  GroundCaches& m_caches;
  const geo::ProjectedBox& m_cover;
  const geo::GeoBox& m_box;
  bool m_seesBeyond;
  int m_level;
  float m_pen;
};

}  // namespace dateline::frame
