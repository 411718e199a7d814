// What --density, --time, --from, --to and --types ask of an event set.
#pragma once
#include "session/state.hpp"
#include "shell/options.hpp"

namespace dateline::shell {

/// Shows of the state's event set what was asked for. Throws UsageError for times that are none, for types that the set
/// does not have, and where anything is asked and no event set is open.
void applyEventRequest(session::State& state, const EventRequest& request);

}  // namespace dateline::shell
