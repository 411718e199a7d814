// Draws pictures that are fixed to the screen: logos. A picture is uploaded once and kept while it is shown.
#pragma once
#include <array>
#include <memory>
#include <optional>
#include <vector>

#include "frame/frame.hpp"
#include "gl/handles.hpp"
#include "gl/program.hpp"

namespace dateline::render {

class LogoPainter {
 public:
  LogoPainter();
  void paint(const std::vector<frame::PlacedPicture>& pictures, const std::array<float, 2>& sizePx);

 private:
  void show(const std::shared_ptr<const image::Picture>& picture);

  gl::Program m_program;
  gl::VertexArray m_layout;
  std::optional<gl::Texture> m_texture;
  std::shared_ptr<const image::Picture> m_shown;
};

}  // namespace dateline::render
