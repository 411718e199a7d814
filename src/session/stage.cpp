#include "session/stage.hpp"

#include <algorithm>

namespace dateline::session {
namespace {

double fadeSeconds(const Stage& stage) {
  return stage.newAreas.empty() ? 0 : areaFadeSeconds;
}

double shareOf(double seconds, double whole) {
  if (whole <= 0) return 1;
  return std::clamp(seconds / whole, 0.0, 1.0);
}

}  // namespace

double areaFadeOf(const Stage& stage) {
  return shareOf(stage.seconds - stage.flightSeconds, fadeSeconds(stage));
}

double arrowGrowthOf(const Stage& stage) {
  if (!stage.newArrows) return 1;
  const double t = shareOf(stage.seconds - stage.flightSeconds - fadeSeconds(stage), arrowGrowthSeconds);
  return t * t * (3 - 2 * t);
}

double entranceSeconds(const Stage& stage) {
  return stage.flightSeconds + fadeSeconds(stage) + (stage.newArrows ? arrowGrowthSeconds : 0);
}

double autoplayShare(const Stage& stage) {
  return shareOf(stage.seconds, entranceSeconds(stage) + autoplaySeconds);
}

double stageScale(const geo::Viewport& stage) {
  constexpr double least = 28;  // px of the smallest type at 1080p
  constexpr double atDesk = 11;
  return std::max(std::min(stage.widthPx / 1920.0, stage.heightPx / 1080.0), 0.1) * least / atDesk;
}

geo::InsetsPx stageInsets(const geo::Viewport& stage) {
  // As the headline with a caption of two lines, and the source line, need them.
  constexpr double headPx = 88;
  constexpr double footPx = 27;
  const double scale = stageScale(stage);
  return {0, headPx * scale, 0, footPx * scale};
}

}  // namespace dateline::session
