#include "shell/offscreen_stage.hpp"

#include "image/png.hpp"

namespace dateline::shell {

std::future<std::unique_ptr<OffscreenStage>> startStage(geo::Viewport size, const text::Atlas* atlas) {
  return std::async(std::launch::async, [size, atlas] {
    auto stage = std::make_unique<OffscreenStage>(size);
    if (atlas != nullptr) {
      stage->renderer.emplace(*atlas);
      stage->renderer->warmUp({.framebuffer = stage->target.name()}, size);
    }
    stage->context.release();
    return stage;
  });
}

std::string pngOf(const gl::Framebuffer& target, const std::optional<image::ColourVision>& vision) {
  image::PngWriter png(target.widthPx(), target.heightPx(), image::PngChannels::Rgb);
  gl::readRows(target, [&](std::span<std::uint8_t> row) {
    if (vision) image::showAsSeenWith(*vision, row);
    png.addRow(row);
  });
  return png.finish();
}

}  // namespace dateline::shell
