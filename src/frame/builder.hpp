// Builds Frames from the state. Keeps what is dear and depends on little: projected chunks, set labels.
#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "basemap/basemap.hpp"
#include "frame/frame.hpp"
#include "session/state.hpp"
#include "text/atlas.hpp"

namespace dateline::frame {

/// What a picture shows besides the map.
struct Furnishing {
  bool legend = true;
  std::optional<bool> scaleBar;   ///< not said: everywhere but on a stage
  std::optional<bool> graticule;  ///< not said: as the state's layers have it, but none on a stage
  bool credits = true;
  bool title = false;              ///< the dossier's title, for pictures without a window around them
  bool graticuleLabels = true;     ///< degrees at the frame, where the graticule is shown
  bool eventTypes = true;          ///< the legend of events lists the types; off where a panel does
  bool edgeMarks = false;          ///< signs at the edge for places outside the picture, for whoever can click them
  bool stage = false;              ///< before a room: text has the contrast of stageThemeOf()
  double arrowGrowth = 1;          ///< how far arrows have come on their way, 0 to 1: for a stage
  double areaFade = 1;             ///< how far areas that are new on a stage have faded in, 0 to 1
  double scale = 1;                ///< of type, markers and lines: 1 for a window at 96 dpi, more for larger pictures
  std::vector<ScreenBox> covered;  ///< what else lies over the map: no label and no furniture goes there
};

class Builder {
 public:
  /// Both outlive the builder.
  Builder(const basemap::Basemap& basemap, text::Atlas& atlas);
  ~Builder();

  /// The state's picture at the state's viewport and camera. The same state gives the same frame, however one came to
  /// it: caches never change what is built.
  Frame build(const session::State& state, const Furnishing& asked);

  /// The ground alone of the state's view, coarser, for a movement (Ground::passing): another projection each frame.
  Ground passingGround(const session::State& state, const Furnishing& asked);

 private:
  struct Caches;
  const basemap::Basemap& m_basemap;
  std::unique_ptr<Caches> m_caches;
};

}  // namespace dateline::frame
