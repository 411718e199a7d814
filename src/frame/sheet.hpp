// The picture in the making: what every step of the builder reads, and the one way in which labels get their place.
#pragma once
#include <optional>
#include <string>

#include "basemap/basemap.hpp"
#include "frame/country_raster.hpp"
#include "frame/frame.hpp"
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
  Obstacles obstacles;
  Names names;

  Sheet(const session::State& theState, const basemap::Basemap& theBasemap, const Scene& theScene,
        const CountryRaster& theRaster, Typesetter& theType, Frame& theFrame, double theScale);

  const Theme& theme() const { return frame.theme; }
  float px(double at96dpi) const { return static_cast<float>(at96dpi * scale); }
  /// Metres of the plane under one pixel of a picture at 96 dpi: what decides how much detail is shown.
  double detailMetres() const { return state.camera.metresPerPx / scale; }
  /// No label comes closer to the picture's edge.
  ScreenBox safe() const;

  std::optional<geo::ScreenPoint> toScreen(const geo::LonLat& at) const;
  geo::ScreenPoint toScreen(const geo::Projected& at) const { return geo::toScreen(frame.camera, frame.viewport, at); }
  geo::Projected toPlane(const geo::ScreenPoint& at) const {
    return geo::toProjected(frame.camera, frame.viewport, at);
  }
  bool isInFocus(basemap::CountryCode code) const;

  /// True when a block fits there: whole in the picture and clear of everything placed before it.
  bool fits(const TextBlock& block, const geo::ScreenPoint& start, double roomPx = 2) const;
  /// Puts it there and makes it an obstacle for what follows.
  void put(const TextBlock& block, const geo::ScreenPoint& start, const std::string& text, const std::string& place);
};

}  // namespace dateline::frame
