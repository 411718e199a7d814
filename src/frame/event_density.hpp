// How dense events are: a smooth picture on a grid that is fixed to the plane.
#pragma once
#include <memory>

#include "events/sifted.hpp"
#include "frame/event_layer.hpp"
#include "frame/frame.hpp"
#include "frame/theme.hpp"
#include "geo/camera.hpp"
#include "geo/projection.hpp"

namespace dateline::frame {

/// What a level of the ramp stands for.
struct DensityScale {
  double cellPx = 3;         ///< at least, of a grid cell
  double cellMetres = 1000;  ///< of the plane; a power of two
  double perKm2Most = 1;     ///< events a square kilometre of the ground at level 255
  /// Level 0 to 255 of a density: logarithmic, over three powers of ten.
  double levelOf(double perKm2) const;
  double perKm2Of(double level) const;
};

/// By the scale of the view alone, so that colours do not change while panning.
DensityScale densityScaleOf(const events::Sifted& shown, double metresPerPx, double scale);

/// The colours of a theme's ramp: lightness goes one way, from the ground's to what stands out from it most, in equal
/// steps of OKLab (B. Ottosson, 2020), with hues that colour-blind readers see as one row (blue to yellow).
std::array<Colour, 256> densityRamp(const Theme& theme);

/// Counts what a box of the plane shows, by ground area, smoothed by binomial kernels over a few grid cells.
struct DensityQuery {
  const events::Sifted& shown;
  const geo::Projection& projection;
  geo::GeoBox visible;
  geo::ProjectedBox box;
  double metresPerPx = 1000;
  double scale = 1;
};
/// Names where the density is dark (on light ground) or bright (on dark ground) get the colours of the other kind of
/// ground: their halo would be a box in it.
void setOverDensity(Frame& frame);

std::shared_ptr<const EventDensity> densityOf(const DensityQuery& query, const Theme& theme, std::uint32_t& inView);

}  // namespace dateline::frame
