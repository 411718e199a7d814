// A Frame as a vector picture: the same layers, in the same order, as the renderer draws them with OpenGL.
#pragma once
#include <map>
#include <string>

#include "report/canvas.hpp"

namespace dateline::report {

/// What a picture says beside what it shows.
struct FigureText {
  std::string language;  ///< BCP 47
  std::string title;
  std::string description;  ///< for who cannot see it
  std::string source;       ///< publisher and date of the articles
  struct PlaceText {
    std::string title;  ///< name, role, first quote
    std::string link;   ///< to its passage on the web; may be empty
  };
  std::map<std::string, PlaceText, std::less<>> places;  ///< by id
};

/// Draws everything of the frame, in drawing order.
void drawFigure(const frame::Frame& frame, const FigureText& text, Canvas& canvas);

}  // namespace dateline::report
