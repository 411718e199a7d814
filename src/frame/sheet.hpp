// The picture in the making: what every step of the builder reads, and the one way in which labels get their place.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "basemap/basemap.hpp"
#include "frame/arc_line.hpp"
#include "frame/country_raster.hpp"
#include "frame/frame.hpp"
#include "frame/label_caches.hpp"
#include "frame/obstacles.hpp"
#include "frame/place_names.hpp"
#include "frame/scene.hpp"
#include "frame/typesetter.hpp"
#include "session/state.hpp"

namespace dateline::frame {

struct Sheet {
  const session::State& state;
  const basemap::Basemap& basemap;
  const Scene& scene;
  const CountryRaster& raster;
  Typesetter& type;
  Frame& frame;
  double scale = 1;
  LabelCaches& caches;
  geo::Camera groundCamera;  ///< that the raster was made around: near views share it
  Obstacles obstacles;       ///< what lies fast on the ground: markers, arrows, names
  Obstacles covers;          ///< what lies over the map: furniture and panels
  Names names;
  bool stage = false;
  geo::InsetsPx bands;  ///< of the stage, at the edges: furniture stands between them
  std::vector<const dossier::Flow*> arrowFlows;  ///< those that have an arrow in the picture, once arrows are placed

  Sheet(const session::State& theState, const basemap::Basemap& theBasemap, const Scene& theScene,
        const CountryRaster& theRaster, Typesetter& theType, Frame& theFrame, double theScale, LabelCaches& theCaches,
        const geo::Camera& theGroundCamera);

  const Theme& theme() const { return frame.theme; }
  float px(double at96dpi) const { return static_cast<float>(at96dpi * scale); }
  /// Metres of the plane under one pixel of a picture at 96 dpi: what decides how much detail is shown.
  /// On a stage: under so much of it as a room can tell apart, so that there are fewer names.
  double detailMetres() const { return stage ? state.camera.metresPerPx * scale : state.camera.metresPerPx / scale; }
  /// No label comes closer to the picture's edge.
  ScreenBox safe() const;

  std::optional<geo::ScreenPoint> toScreen(const geo::LonLat& at) const;
  geo::ScreenPoint toScreen(const geo::Projected& at) const { return geo::toScreen(frame.camera, frame.viewport, at); }
  geo::Projected toPlane(const geo::ScreenPoint& at) const {
    return geo::toProjected(frame.camera, frame.viewport, at);
  }
  /// All corners of a box (pixels of the ground) show the Earth.
  bool isOnEarth(const ScreenBox& groundBox) const;
  bool isInFocus(basemap::CountryCode code) const;

  // Pixels of the ground, in which names are planned: a pan only adds an offset.
  geo::ScreenPoint groundOrigin() const;
  geo::ScreenPoint fromGround(const geo::ScreenPoint& p) const {
    const geo::ScreenPoint origin = groundOrigin();
    return {p.x + origin.x, p.y + origin.y};
  }
  geo::ScreenPoint toGround(const geo::ScreenPoint& p) const {
    const geo::ScreenPoint origin = groundOrigin();
    return {p.x - origin.x, p.y - origin.y};
  }
  /// The raster's cells under what every view that rounds to the same multiple of `share` of the viewport shows.
  CellWindow sharedWindow(double share) const;

  /// True when a block fits there: whole in the picture and clear of everything placed before it.
  bool fits(const TextBlock& block, const geo::ScreenPoint& start, double roomPx = 2) const;
  bool isSeen(const ScreenBox& box) const { return isInside(box, safe()) && !covers.hits(box); }
  bool fits(const BentText& text, double roomPx = 2) const;
  /// Something stands there already, on the ground or over the map.
  bool isTaken(const geo::ScreenPoint& p, double radiusPx) const {
    return obstacles.hits(p, radiusPx) || covers.hits(p, radiusPx);
  }
  /// Puts it there and makes it an obstacle for what follows.
  void put(const TextBlock& block, const geo::ScreenPoint& start, const std::string& text, const std::string& place);
  void put(const TextBlock& block, BentText bent, const std::string& text, const std::string& place);
};

}  // namespace dateline::frame
