// Relief and satellite picture as pictures that lie inside a vector picture: their meshes drawn without OpenGL.
#pragma once
#include "frame/frame.hpp"
#include "image/picture.hpp"

namespace dateline::report {

/// What the relief does to the ground, to be laid over it: dark where it shades, the ground's own colour made lighter
/// where it lightens. As large as half the picture: the relief is softer than that.
image::Picture reliefPicture(const frame::Frame& frame);

/// The satellite picture as large as the frame; clear where there is none.
image::Picture satellitePicture(const frame::Frame& frame);

}  // namespace dateline::report
