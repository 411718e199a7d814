// The search field in the bar and the list of what it found.
#pragma once
#include "ui/context.hpp"

namespace dateline::ui {

class SearchField {
 public:
  /// In the bar, from `left` to `right`.
  void drawField(const Context& context, float left, float right);
  /// Over everything else, below the field.
  void drawHits(const Context& context);

 private:
  Box m_field;
  bool m_wasOpen = false;
  std::size_t m_shownHit = 0;
};

}  // namespace dateline::ui
