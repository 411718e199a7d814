// What a picture without a window shows: options become a state, a state becomes a frame.
#pragma once
#include "base/timings.hpp"
#include "frame/builder.hpp"
#include "session/open.hpp"
#include "shell/engine.hpp"
#include "shell/options.hpp"

namespace dateline::shell {

/// The state of what is opened, at the picture's size; what of it is shown (applyViewRequest) is another matter.
session::State pictureState(const RenderOptions& options, base::Language language, const session::Services& services,
                            base::Timings& timings);

/// The map with its title and furniture, type and markers at the state's scale.
frame::Frame pictureFrame(const Engine& engine, const session::State& state, text::Atlas& atlas);
/// The same with a builder that goes on to other pictures, with or without its title.
frame::Frame pictureFrame(frame::Builder& builder, const session::State& state, bool titled = true);

}  // namespace dateline::shell
