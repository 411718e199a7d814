// What the passages can be filtered by, with how many there are of each: a panel over the foot of the map, and the
// chips of the filters that are set.
#pragma once
#include "ui/context.hpp"

namespace dateline::ui {

class FilterPanel {
 public:
  /// Over the map, while State::filtersOpen.
  void draw(const Context& context);

 private:
  float m_height = 0;  ///< measured when it was last drawn
};

/// "3 places, 12 passages hidden": what is hidden is never hidden without a count.
std::string sayHidden(const Context& context);

/// The button that opens the panel, a chip for each filter that is set, what they hide, and the button that clears
/// them; from `at` on, at most to `right`. Returns where they end.
float drawFilterChips(const Context& context, ImVec2 at, float right);

}  // namespace dateline::ui
