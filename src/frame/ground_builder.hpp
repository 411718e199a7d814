// Puts the ground together: which pieces of the base map a view needs, each with its colour or pen.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "basemap/basemap.hpp"
#include "frame/frame.hpp"
#include "geo/camera.hpp"
#include "geo/projection.hpp"

namespace dateline::frame {

/// What the ground depends on besides the base map.
struct GroundRequest {
  const geo::Projection* projection = nullptr;
  geo::Camera camera;
  geo::Viewport viewport;
  const Theme* theme = nullptr;
  session::Layers layers;
  double scale = 1;
  bool hasty = false;                       ///< a picture of a movement, seen for a moment: coarser lines will do
  std::vector<basemap::CountryCode> focus;  ///< lit, with their regions
  std::vector<std::pair<basemap::CountryCode, dossier::Role>> countryRoles;
  std::vector<std::pair<std::size_t, dossier::Role>> regionRoles;
  double areaFade = 1;  ///< of these, 0 to 1: how much their role's colour shows
  std::vector<basemap::CountryCode> fadingCountries;
  std::vector<std::size_t> fadingRegions;
};

/// Rivers of this rank and above are drawn at a scale; nothing where even the greatest would only clutter.
std::optional<std::uint8_t> riverRank(double metresPerPx);

/// Views whose centres round to the same multiple of this part of the viewport share one ground.
inline constexpr double snapShare = 0.25;

/// Views that round to the same eighth of the viewport name what lies at its edge alike.
inline constexpr double fineShare = 1.0 / 8;

/// The camera with its centre rounded to a multiple of `share` of the viewport.
geo::Camera snappedCamera(const geo::Camera& camera, const geo::Viewport& viewport, double share);

class GroundBuilder {
 public:
  explicit GroundBuilder(const basemap::Basemap& basemap);
  ~GroundBuilder();

  /// The same request gives the same ground; it reaches groundMargin beyond the view. Valid until the next call.
  const Ground& build(const GroundRequest& request);

  /// The centre that the last ground was made around: near views share one, so that panning changes nothing.
  const geo::Camera& groundCamera() const;

 private:
  struct Kept;
  const basemap::Basemap& m_basemap;
  std::unique_ptr<Kept> m_kept;
};

}  // namespace dateline::frame
