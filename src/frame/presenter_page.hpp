// What who speaks sees on a screen of their own: this step, the next one, notes, the clock and the time used. The page
// is a Frame without a map; the two pictures are laid into its boxes by whoever draws it.
#pragma once
#include <string>

#include "frame/frame.hpp"
#include "frame/typesetter.hpp"
#include "session/state.hpp"

namespace dateline::frame {

struct PresenterPage {
  Frame frame;
  ScreenBox now;   ///< for the picture of the step on stage, as wide to its height as a stage
  ScreenBox next;  ///< for the one behind it; empty at the last step
};

/// `clock` is the time of day as it is to be shown. Needs a state on stage.
PresenterPage presenterPage(const session::State& state, Typesetter& type, const geo::Viewport& size,
                            const std::string& clock);

}  // namespace dateline::frame
