// What the state knows of an event set: the set, what of it is shown and how, and what is pointed at.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>

#include "events/sifted.hpp"

namespace dateline::session {

enum class EventDisplay { Cells /* markers where there is room, else circles by cell */, Density };

/// A cell of the hierarchy whose events are pointed at or chosen; of one event alone where it is drawn alone.
struct EventFocus {
  std::optional<events::Cell> cell;
  std::optional<std::uint32_t> event;
  bool none() const { return !cell && !event; }
  bool operator==(const EventFocus&) const = default;
};

struct EventState {
  std::shared_ptr<const events::Sifted> shown;  ///< none: no event set is open
  EventDisplay display = EventDisplay::Cells;
  EventFocus selection;
  EventFocus hover;

  bool open() const { return shown != nullptr; }
};

}  // namespace dateline::session
