// A frame with one of each thing that a picture may hold, all of no size: drawing it makes the driver compile what it
// needs without changing a pixel.
#pragma once
#include "frame/frame.hpp"

namespace dateline::render {

/// Whatever a Renderer learns to draw goes in here too, or its first picture waits for the driver's compiler.
frame::Frame sampleFrame(geo::Viewport size);

}  // namespace dateline::render
