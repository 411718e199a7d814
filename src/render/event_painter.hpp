// Draws the events of a Frame: circles with the shares of their types.
#pragma once
#include "frame/frame.hpp"
#include "gl/handles.hpp"
#include "gl/program.hpp"

namespace dateline::render {

class EventPainter {
 public:
  EventPainter();

  /// Into what is bound, over the ground.
  void paint(const frame::EventLayer& layer, geo::Viewport size);

 private:
  gl::Program m_program;
  gl::VertexArray m_layout;
  gl::Buffer m_instances;
};

}  // namespace dateline::render
