// A briefing before a room: which step stands on stage, how far it has come in, and what lies over it. Values only.
#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "geo/camera.hpp"
#include "image/picture.hpp"

namespace dateline::session {

enum class StageScreen { Map, Black, White };

/// What the window showed when presenting began, to come back to.
struct BeforeStage;

struct Stage {
  std::size_t step = 0;               ///< of the dossier's briefing
  double seconds = 0;                 ///< since it began
  double flightSeconds = 0;           ///< until its camera arrives; then areas fade in, then arrows grow
  std::vector<std::string> newAreas;  ///< ids of places whose areas were not there in the step before
  bool newArrows = false;
  StageScreen screen = StageScreen::Map;
  bool spotlight = false;
  bool notes = false;      ///< over the picture, for who has one screen
  bool presenter = false;  ///< a window for who speaks
  bool autoplays = false;
  std::string typed;        ///< digits of the step to jump to
  std::string quotedPlace;  ///< its quotes are shown large; empty: none
  double presented = 0;     ///< seconds since presenting began
  std::shared_ptr<const image::Picture> logo;
  std::shared_ptr<const BeforeStage> before;  ///< none: a picture, nobody comes back
};

/// The panel of steps beside the map.
struct Storyboard {
  bool open = false;
  std::size_t chosen = 0;  ///< the step that is edited and that others are added after
};

inline constexpr double areaFadeSeconds = 0.7;
inline constexpr double arrowGrowthSeconds = 1.6;
/// How long a step stands before autoplay goes on, after it has come in.
inline constexpr double autoplaySeconds = 8;

/// How far areas have faded in and arrows have grown, 0 to 1; 1 when nothing is new.
double areaFadeOf(const Stage& stage);
double arrowGrowthOf(const Stage& stage);
/// How long it takes until a step has come in.
double entranceSeconds(const Stage& stage);
/// 0 to 1: how much of the time is gone that autoplay gives to a step.
double autoplayShare(const Stage& stage);

/// Of type, markers and lines on a stage of this size: the smallest type, 11 px at a desk, then has 28 px of 1080.
double stageScale(const geo::Viewport& stage);
/// The parts of the stage under headline and source line.
geo::InsetsPx stageInsets(const geo::Viewport& stage);

}  // namespace dateline::session
