// Draws the events of a Frame: circles with the shares of their types, or their density.
#pragma once
#include <optional>

#include "frame/frame.hpp"
#include "gl/handles.hpp"
#include "gl/program.hpp"

namespace dateline::render {

class EventPainter {
 public:
  EventPainter();

  /// Into what is bound, over the ground.
  void paint(const frame::EventLayer& layer, const geo::Camera& camera, geo::Viewport size);

 private:
  void paintDensity(const frame::EventDensity& density, const geo::Camera& camera, geo::Viewport size);
  void paintMarks(const frame::EventLayer& layer, geo::Viewport size);

  gl::Program m_program;
  gl::VertexArray m_layout;
  gl::Buffer m_instances;
  std::optional<gl::Program> m_densityProgram;  ///< made when it is first needed
  std::optional<gl::VertexArray> m_densityLayout;
  std::optional<gl::Texture> m_densityTexture;
};

}  // namespace dateline::render
