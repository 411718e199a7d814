// The filters that are set and the places that pass them, by role: a row below the map whose places scroll sideways
// when they are many.
#pragma once
#include <string>

#include "ui/context.hpp"

namespace dateline::ui {

class PlaceStrip {
 public:
  void draw(const Context& context);

 private:
  void scroll(const Context& context, float content, float room);
  /// The strip fades where it goes on, and has a button there.
  void drawEnds(const Context& context, float content, float left, float right);

  float m_scroll = 0;
  std::string m_shown;  ///< the selected place that was brought into sight
};

}  // namespace dateline::ui
