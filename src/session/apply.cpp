#include "session/apply.hpp"

#include "session/handlers.hpp"

namespace dateline::session {

std::vector<Effect> apply(State& state, const Action& action, const Services& services) {
  return std::visit([&](const auto& one) { return handle(state, one, services); }, action);
}

bool isMoving(const State& state) {
  return state.flight.has_value() || state.notice.has_value();
}

Action afterDiscarding(const State& state) {
  if (!state.pendingOpen) return Quit{true};
  if (state.pendingOpen->path.empty()) return OpenBuiltIn{true};
  return OpenFile{state.pendingOpen->path, true};
}

}  // namespace dateline::session
