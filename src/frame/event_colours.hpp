// The colours of event types, and which type has which.
#pragma once
#include <array>
#include <vector>

#include "events/event_set.hpp"
#include "frame/event_layer.hpp"
#include "frame/theme.hpp"

namespace dateline::frame {

/// By rank of the type. Okabe and Ito's set for colour-blind readers (2008), in an order in which neighbours differ in
/// lightness too, turned lighter or darker where a theme's ground asks for it; the last is grey.
std::array<Colour, eventColours> eventColoursOf(const Theme& theme);

/// The colour's index of a type: the commonest types have their own, the rest share the last.
inline std::size_t colourOfType(const events::EventSet& set, std::size_t type) {
  const std::size_t own = set.types().size() > eventColours ? eventColours - 1 : eventColours;
  const bool others = set.lastTypeIsOthers() && type + 1 == set.types().size();
  return type < own && !others ? type : eventColours - 1;
}

}  // namespace dateline::frame
