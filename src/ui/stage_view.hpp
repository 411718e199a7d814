// The interface before a room: no panels; pointing at markers, the light around the pointer, and the keys of numbers.
#pragma once
#include <optional>
#include <string_view>

#include "ui/context.hpp"

namespace dateline::ui {

void drawStage(const Context& context);

/// What a key types on stage: digits of a step's number; nothing for other keys.
std::optional<session::Action> typedOnStage(const session::State& state, std::string_view key);

}  // namespace dateline::ui
