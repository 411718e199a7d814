// Where arrows go: which flows have one, how wide it is, and which way it takes into its destination.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "frame/polyline.hpp"
#include "frame/sheet.hpp"

namespace dateline::frame {

/// How wide arrows are: as their counts, where all that are counted count the same thing; else all alike.
struct FlowScale {
  static constexpr double plainPx = 3.2;  ///< of what nobody counted
  static constexpr double leastPx = 1.6;
  static constexpr double mostPx = 9;
  double most = 0;   ///< the largest count; 0: widths say nothing
  std::string what;  ///< what is counted, as the dossier calls it

  static FlowScale of(const session::Facts& facts);
  double widthOf(double count) const;
  double widthPx(const dossier::Flow& flow) const;
};

/// An arrow to be drawn; its path goes from the edge of the origin's marker to the tip.
struct PlannedArrow {
  const dossier::Flow* flow = nullptr;
  const ScenePlace* from = nullptr;
  const ScenePlace* to = nullptr;
  double widthPx = FlowScale::plainPx;  ///< at the neck, pixels of the picture
  ScreenPath path;                      ///< empty: there is no room for it
  bool toPoint = false;                 ///< it ends at a marker, not in a country
  bool joins = false;                   ///< it ends in a trunk and has no head
  bool isTrunk = false;                 ///< the common end of several: `from` and `flow` are those of one of them
};

/// How wide and long the head of an arrow is, for its width at the neck.
double headWidthPx(double neckPx, double scale);
/// Of a trunk, which is wide enough to be seen without a head that covers its end.
inline double trunkHeadPx(double neckPx, double scale) {
  return 1.3 * neckPx + 5 * scale;
}
inline constexpr double headLengthShare = 1.2;  ///< of its width (frame/arrow_shape.cpp)

/// One arrow for each origin, destination and status. Into a country it goes on the shortest line over the Earth until
/// it has just crossed the border, clear of names, markers and of the other arrows; to a point it ends at its marker.
std::vector<PlannedArrow> planArrows(const Sheet& sheet);

}  // namespace dateline::frame
