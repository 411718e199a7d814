#include "frame/graticule_labels.hpp"

#include <cmath>
#include <optional>
#include <vector>

#include "base/numbers.hpp"

namespace dateline::frame {
namespace {

using geo::ScreenPoint;

constexpr double typePx = 10.5;
constexpr double samplePx = 20;

enum class Side { Top, Bottom, Left, Right };

/// A point of an edge with what the map shows there.
struct Sample {
  ScreenPoint at;
  std::optional<geo::LonLat> place;
};

std::vector<Sample> samplesOf(const Sheet& sheet, Side side) {
  const double width = sheet.frame.viewport.widthPx;
  const double height = sheet.frame.viewport.heightPx;
  const bool level = side == Side::Top || side == Side::Bottom;
  const double length = level ? width : height;
  const int steps = std::max(2, static_cast<int>(length / (samplePx * sheet.scale)));
  std::vector<Sample> samples;
  for (int i = 0; i <= steps; ++i) {
    const double along = length * i / steps;
    const ScreenPoint at =
        level ? ScreenPoint{along, side == Side::Top ? 0 : height} : ScreenPoint{side == Side::Left ? 0 : width, along};
    samples.push_back({at, sheet.state.projection->unproject(sheet.toPlane(at))});
  }
  return samples;
}

/// Signed degrees from a line of the graticule.
double offset(const geo::LonLat& place, double degrees, bool meridian) {
  return meridian ? std::remainder(place.lon - degrees, 360.0) : place.lat - degrees;
}

std::optional<ScreenPoint> crossing(const Sample& a, const Sample& b, double degrees, bool meridian) {
  if (!a.place || !b.place) return std::nullopt;
  const double before = offset(*a.place, degrees, meridian);
  const double behind = offset(*b.place, degrees, meridian);
  constexpr double otherSideOfTheEarth = 60;
  if (std::abs(before) > otherSideOfTheEarth || std::abs(behind) > otherSideOfTheEarth) return std::nullopt;
  // Half-open, so that a line through a sample is met once.
  if ((before < 0) == (behind < 0)) return std::nullopt;
  const double t = before / (before - behind);
  return ScreenPoint{a.at.x + (b.at.x - a.at.x) * t, a.at.y + (b.at.y - a.at.y) * t};
}

void put(Sheet& sheet, Side side, const ScreenPoint& at, const std::string& text) {
  const TextBlock block =
      sheet.type.side({{text, text::Style::Regular, sheet.px(typePx), sheet.theme().labelSecond, 0, true}}, 0);
  const double edge = 6 * sheet.scale;
  ScreenPoint start = block.startCentredOn(at);
  if (side == Side::Top) start.y = edge + block.topPx;
  if (side == Side::Bottom) start.y = at.y - edge - block.bottomPx;
  if (side == Side::Left) start.x = edge;
  if (side == Side::Right) start.x = at.x - edge - block.widthPx;
  if (sheet.fits(block, start, 3)) sheet.put(block, start, text, {});
}

}  // namespace

void addGraticuleLabels(Sheet& sheet, std::span<const double> meridians, std::span<const double> parallels) {
  const base::Language language = sheet.state.language;
  for (const Side side : {Side::Bottom, Side::Top, Side::Left, Side::Right}) {
    const bool meridian = side == Side::Top || side == Side::Bottom;
    const std::vector<Sample> samples = samplesOf(sheet, side);
    for (const double degrees : meridian ? meridians : parallels) {
      for (std::size_t i = 1; i < samples.size(); ++i) {
        const auto at = crossing(samples[i - 1], samples[i], degrees, meridian);
        if (!at) continue;
        put(sheet, side, *at, meridian ? base::sayMeridian(degrees, language) : base::sayParallel(degrees, language));
        break;
      }
    }
  }
}

}  // namespace dateline::frame
