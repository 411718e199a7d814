// What a vector picture is drawn on: the painters say what is drawn, in pixels and drawing order; SVG and PDF say how
// it is written. So both show the same.
#pragma once
#include <span>
#include <string>

#include "frame/frame.hpp"
#include "image/picture.hpp"
#include "report/path.hpp"

namespace dateline::report {

struct Pen {
  frame::Colour colour;
  double widthPx = 1;
  double dashPx = 0;  ///< 0: solid
  double gapPx = 0;
  double phasePx = 0;      ///< how far into the pattern a line begins
  bool roundEnds = false;  ///< of lines that go on in others
};

/// Things that belong together. All members may be empty.
struct Part {
  std::string id{};
  std::string layer{};       ///< its name, when it is a layer of the picture
  std::string title{};       ///< said when it is pointed at
  std::string link{};        ///< where it leads
  frame::ScreenBox reach{};  ///< of the link
};

class Canvas {
 public:
  virtual ~Canvas() = default;

  virtual void begin(const Part& part) = 0;
  virtual void end() = 0;
  /// Until endClip() only what lies within shows.
  virtual void beginClip(const Path& within) = 0;
  virtual void endClip() = 0;

  virtual void fill(const Path& path, const frame::Colour& colour) = 0;
  /// With each pen in turn; the first lies lowest.
  virtual void stroke(const Path& path, std::span<const Pen> pens) = 0;
  /// Filled to two thirds of the way from `centre`, from there on fading to nothing.
  virtual void fade(const Path& path, const geo::ScreenPoint& centre, double radiusPx, const frame::Colour& colour) = 0;
  virtual void picture(const image::Picture& picture, const frame::ScreenBox& box, double opacity) = 0;
  virtual void text(const frame::Label& label) = 0;

  void stroke(const Path& path, const Pen& pen) { stroke(path, std::span(&pen, 1)); }
};

}  // namespace dateline::report
