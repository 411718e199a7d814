// The const snapshot of one picture: everything that a renderer draws, in drawing order, and nothing else.
#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "dossier/model.hpp"
#include "frame/event_layer.hpp"
#include "frame/graticule.hpp"
#include "frame/ground.hpp"
#include "frame/theme.hpp"
#include "geo/camera.hpp"
#include "image/picture.hpp"
#include "text/shaped_text.hpp"
#include "text/style.hpp"

namespace dateline::frame {

/// Area pieces with the colour that each is filled with.
struct AreaFill {
  std::shared_ptr<const AreaPiece> piece;
  Colour colour;
};

/// Line pieces with their pen. Widths in pixels; casing 0 is none; dash 0 is solid.
struct LineStroke {
  std::shared_ptr<const LinePiece> piece;
  Colour colour;
  Colour casing;
  float widthPx = 1;         ///< of rank 0
  float widthPerRankPx = 0;  ///< taken off for each rank, not below 0.4 px
  float casingPx = 0;        ///< on each side
  float dashPx = 0;          ///< of all segments, or only of disputed ones:
  bool dashOnlyDisputed = false;
};

/// A band of water along a line, which passes from its colour into the water's over `widthPx` on both sides.
struct Shore {
  std::shared_ptr<const LinePiece> piece;
  Colour colour;
  float widthPx = 8;
};

struct FlatGround;

/// The ground: depends on camera only through what is visible; `key` changes when anything but the camera's centre
/// changes, so that a renderer may keep the drawn ground and move it.
struct Ground {
  std::uint64_t key = 0;
  std::uint64_t look =
      0;  ///< as `key`, but it does not change with the scale: a drawn ground may be shown larger or smaller
  geo::ProjectedBox cover;  ///< the plane that it reaches over
  bool passing = false;     ///< of a movement: coarser, and gone with the next frame, so that nobody need keep it
  Colour water;
  Colour beyond;                            ///< where the plane shows nothing of the Earth
  std::shared_ptr<const ReliefMesh> earth;  ///< filled with water over `beyond`; none: the Earth fills the picture
  std::shared_ptr<const FlatGround> flat;   ///< laid on `earth` instead of water; u and v from its lower left corner
  std::vector<Shore> shores;                ///< soft bands along the coast, under the land
  std::vector<Shore> lakeShores;            ///< within the lakes
  std::vector<AreaFill> land;
  std::vector<AreaFill> lakes;
  std::shared_ptr<const ReliefMesh> pictured;  ///< carries `picture`, over land and lakes; none: no picture
  SurfacePicture picture;
  float pictureOpacity = 0;                  ///< 0: it is too coarse here, the plain ground is shown
  std::vector<AreaFill> tints;               ///< over the picture
  std::shared_ptr<const ReliefMesh> relief;  ///< none: not shown
  float reliefStrength = 0;
  std::vector<LineStroke> lines;  ///< in drawing order
  Graticule graticule;            ///< what of it is in sight; its lines are among `lines` when they are asked for
  bool disputed = false;          ///< a border that is not recognised by all is in sight
};

/// A ground that is drawn once as a flat picture, to be laid on others; its key says whether it is the same.
struct FlatGround {
  Ground ground;
  geo::Camera camera;
  geo::Viewport size;
};

/// A polyline or shape in screen pixels, filled and outlined with anti-aliased edges.
struct Arrow {
  std::vector<geo::ScreenPoint> path;  ///< the axis, from tail to tip
  float tailPx = 1;                    ///< width at the tail
  float neckPx = 3;                    ///< width where the head begins
  float headPx = 10;                   ///< width of the head; its length is 1.2 times that
  Colour colour;
  Colour casing;
  float casingPx = 1.5F;  ///< on each side
  bool dashed = false;    ///< promised, not done
  std::string from, to;
};

/// A thin line from a marker to its name, where the name found no room beside it.
struct Leader {
  geo::ScreenPoint from;
  geo::ScreenPoint to;
  float widthPx = 1;
  Colour colour;
  Colour casing;
  bool onGround = false;  ///< both its ends lie on the ground
};

enum class Shape { Circle, Diamond, Square, Triangle, Ring };

struct Marker {
  std::string place;  ///< empty: a settlement of the base map, a dot that nobody can point at
  geo::ScreenPoint at;
  Shape shape = Shape::Circle;
  float sizePx = 14;  ///< outer diameter; what the outline leaves has the area of a circle in every shape
  Colour fill;
  Colour outline;
  float outlinePx = 2;
  bool dashedOutline = false;  ///< not verified
  bool halved = false;         ///< contested: one half filled, the other hollow
  bool crossed = false;        ///< unsupported: hollow and crossed out
  float ringPx = 0;            ///< soft ring around it when hovered or selected, its outer diameter; 0: none
  Colour ring;
  int passages = 0;
};

/// Where one letter of a bent line stands: its pen position on the baseline, and how it is turned (as Label::rotation).
struct GlyphPlace {
  geo::ScreenPoint at;
  float rotation = 0;
  bool operator==(const GlyphPlace&) const = default;
};

/// A line of text. `at` is the start of its baseline; `rotation` turns it about `at`, radians, counter-clockwise.
struct Label {
  text::ShapedText line;
  text::Style style = text::Style::Regular;
  float sizePx = 13;
  geo::ScreenPoint at;
  float rotation = 0;
  std::vector<GlyphPlace> places;  ///< one for each of the line's glyphs, instead of `at`; empty: a straight line
  std::uint64_t key = 0;           ///< the same in all frames that show this name; 0: furniture
  Colour colour;
  Colour halo;
  float haloPx = 1.5F;
  float opacity = 1;
};

/// A box in screen pixels.
struct ScreenBox {
  double left = 0, top = 0, right = 0, bottom = 0;
  bool overlaps(const ScreenBox& o) const {
    return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
  }
  bool contains(const geo::ScreenPoint& p) const { return left <= p.x && p.x < right && top <= p.y && p.y < bottom; }
  bool operator==(const ScreenBox&) const = default;
  double width() const { return right - left; }
  double height() const { return bottom - top; }
};

/// Furniture is made of rounded rectangles, markers' shapes and labels (legend, scale bar, credits, title).
struct Rectangle {
  ScreenBox box;
  float radiusPx = 0;
  Colour fill;
  Colour outline;
  float outlinePx = 0;
  float shadowPx = 0;
};

/// A picture fixed to the screen: a logo.
struct PlacedPicture {
  std::shared_ptr<const image::Picture> picture;
  ScreenBox box;
};

/// Where a placed label lies and what it names: for hover and for the test that none touch.
struct PlacedLabel {
  ScreenBox box;
  std::string text;
  std::string place;               ///< the dossier's place, or empty
  std::vector<ScreenBox> parts{};  ///< of a slanted or bent line: boxes along it, closer than `box`; empty: the box

  bool contains(const geo::ScreenPoint& p) const;
  bool touches(const PlacedLabel& other) const;
  bool touches(const ScreenBox& other) const;
};

/// A country whose area belongs to a place of the dossier.
struct AreaOwner {
  basemap::CountryCode country;
  std::string place;
};

/// Where a place lies that is not told exactly: a ring on the map, its inside filled, softly towards the ring.
struct SoftDisc {
  std::string place;
  geo::ScreenPoint centre;
  std::vector<geo::ScreenPoint> rim;  ///< in order, not closed
  Colour colour;
};

/// A sign at the edge for places outside the picture; what is seen of it is furniture.
struct EdgeMark {
  ScreenBox box;
  std::vector<std::string> places;  ///< the nearest first
  geo::LonLat target;               ///< a view of `widthKm` around it shows them all
  double widthKm = 0;
};

/// Where a drawn annotation lies, for pointing at it. What is seen of it is among arrows, leaders, markers and labels.
struct AnnotationMark {
  std::string annotation;  ///< empty: it is being drawn
  std::vector<std::vector<geo::ScreenPoint>> paths;
  ScreenBox label;  ///< empty where its text found no room
};

/// Markers of one place, spread out while one of them is pointed at; drawn over everything but furniture.
struct Fan {
  geo::ScreenPoint centre;
  double radiusPx = 0;  ///< 0: none is open
  std::vector<Rectangle> cards;
  std::vector<Leader> leaders;
  std::vector<Marker> markers;
  std::vector<Label> labels;
};

struct Frame {
  geo::Viewport viewport;
  geo::Camera camera;
  Theme theme;
  Ground ground;
  EventLayer events;               ///< over the ground, below everything else
  std::vector<Label> eventLabels;  ///< the numbers in its circles
  std::vector<SoftDisc> discs;
  std::vector<Arrow> arrows;
  std::vector<Leader> leaders;
  std::vector<Label> labels;    ///< of the ground and of the dossier
  std::vector<Marker> markers;  ///< last is on top
  Fan fan;
  std::vector<Rectangle> furniture;     ///< drawn over the map, below their labels
  std::vector<PlacedPicture> pictures;  ///< over the furniture's rectangles
  std::vector<Marker> furnitureMarks;   ///< the legend's symbols
  std::vector<Label> furnitureLabels;
  std::vector<PlacedLabel> placed;
  std::vector<ScreenBox> furnitureBoxes;                       ///< what furniture covers as a whole
  std::vector<Arrow> furnitureArrows;                          ///< the legend's arrows
  std::map<std::string, std::string, std::less<>> placeNames;  ///< what each place is called in the map's language
  std::vector<EdgeMark> edgeMarks;
  std::vector<AreaOwner> areaOwners;  ///< for pointing at areas
  std::vector<AnnotationMark> annotations;
};

/// The topmost marker at a point (within `slackPx` of its edge), or the place whose label or drawn area is there;
/// empty when there is none.
std::string placeAt(const Frame& frame, const geo::ScreenPoint& p, double slackPx = 4);

/// The sign at a point of the edge; nullptr when there is none. placeAt() tells its place where it stands for one only.
const EdgeMark* edgeMarkAt(const Frame& frame, const geo::ScreenPoint& p);

/// The annotation at a point (within `slackPx` of its line, or on its text); empty when there is none.
std::string annotationAt(const Frame& frame, const geo::ScreenPoint& p, double slackPx = 4);

}  // namespace dateline::frame
