#include "shell/presenter.hpp"

#include <cmath>

#include "frame/stage_set.hpp"
#include "session/stage_view.hpp"

namespace dateline::shell {

Presenter::Presenter(const Engine& engine)
    : m_engine(engine),
      m_atlas(text::Atlas::open(engine.glyphs(), engine.fonts())),
      m_builder(engine.basemap(), m_atlas),
      m_type(m_atlas),
      m_renderer(m_atlas) {}

void Presenter::draw(const session::State& state, const geo::Viewport& size, const std::string& clock,
                     unsigned framebuffer) {
  m_type.trim();
  const frame::PresenterPage page = frame::presenterPage(state, m_type, size, clock);
  m_renderer.draw(page.frame, {.framebuffer = framebuffer, .keepsGround = false});
  drawStep(m_now, state, state.stage->step, page.now, size, framebuffer);
  if (page.next.width() > 0) drawStep(m_next, state, state.stage->step + 1, page.next, size, framebuffer);
}

void Presenter::drawStep(Kept& kept, const session::State& state, std::size_t step, const frame::ScreenBox& box,
                         const geo::Viewport& page, unsigned framebuffer) {
  const geo::Viewport size{static_cast<int>(std::lround(box.width())), static_cast<int>(std::lround(box.height()))};
  if (size.widthPx < 1 || size.heightPx < 1) return;
  const std::shared_ptr<const dossier::Dossier> dossier = state.history.shared();
  const bool same = kept.dossier == dossier && kept.step == step && kept.size == size && kept.theme == state.theme;
  if (!same) {
    session::State staged = session::stagedAt(state, step, size, m_engine.services());
    kept = {dossier, step, size, state.theme, m_builder.build(staged, frame::stageFurnishing(staged))};
  }
  const auto left = static_cast<int>(std::lround(box.left));
  const int bottom = page.heightPx - static_cast<int>(std::lround(box.top)) - size.heightPx;
  m_renderer.draw(kept.frame, {.x = left, .y = bottom, .framebuffer = framebuffer, .keepsGround = false});
}

}  // namespace dateline::shell
