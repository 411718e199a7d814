// What --fit, --select and --step ask of a state: the same Actions that a person would take, without the flight.
#pragma once
#include "session/apply.hpp"
#include "shell/options.hpp"

namespace dateline::shell {

/// Throws UsageError for an id that the dossier does not have, a step that the briefing does not have, or a box that
/// is none.
void applyViewRequest(session::State& state, const RenderOptions& options, const session::Services& services);

}  // namespace dateline::shell
