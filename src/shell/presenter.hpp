// Draws the page of who speaks, with an OpenGL context that is not the stage's: everything that it needs is its own.
#pragma once
#include <memory>
#include <string>

#include "frame/builder.hpp"
#include "frame/presenter_page.hpp"
#include "frame/typesetter.hpp"
#include "render/renderer.hpp"
#include "session/state.hpp"
#include "shell/engine.hpp"
#include "text/atlas.hpp"

namespace dateline::shell {

class Presenter {
 public:
  /// Needs a current OpenGL context for its whole life.
  explicit Presenter(const Engine& engine);

  /// A state on stage, into a framebuffer of this size.
  void draw(const session::State& state, const geo::Viewport& size, const std::string& clock, unsigned framebuffer);

 private:
  /// A step's picture, kept until another step or another dossier comes.
  struct Kept {
    std::shared_ptr<const dossier::Dossier> dossier;
    std::size_t step = 0;
    geo::Viewport size;
    session::ThemeId theme = session::ThemeId::Paper;
    frame::Frame frame;
  };

  void drawStep(Kept& kept, const session::State& state, std::size_t step, const frame::ScreenBox& box,
                const geo::Viewport& page, unsigned framebuffer);

  const Engine& m_engine;
  text::Atlas m_atlas;
  frame::Builder m_builder;
  frame::Typesetter m_type;
  render::Renderer m_renderer;
  Kept m_now;
  Kept m_next;
};

}  // namespace dateline::shell
