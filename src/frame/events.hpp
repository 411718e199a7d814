// Builds the event layer of a Frame.
#pragma once
#include <memory>
#include <optional>

#include "frame/event_layer.hpp"
#include "frame/sheet.hpp"
#include "frame/visible_box.hpp"

namespace dateline::frame {

/// What is kept between frames: the net of the projection, which depends on nothing else.
class EventCaches {
 public:
  const WorldNet& netOf(const std::shared_ptr<const geo::Projection>& projection);

 private:
  std::shared_ptr<const geo::Projection> m_projection;
  std::optional<WorldNet> m_net;
};

/// Puts the set's events on the sheet, with their numbers, and makes the larger circles obstacles for labels.
void addEvents(Sheet& sheet, EventCaches& caches);

}  // namespace dateline::frame
