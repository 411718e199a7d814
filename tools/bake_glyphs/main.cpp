// bake_glyphs FONTFOLDER OUT: renders the distance fields of Inter's four cuts and writes glyphs.bin.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <future>
#include <vector>

#include "bake_style.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "glyph_file.hpp"
#include "text/style.hpp"

namespace {

// 40 px an em keeps corners crisp up to country names; a spread of 8 lets a halo of 2 px stand around 10 px text.
constexpr int pxPerEm = 40;
constexpr int spreadPx = 8;
constexpr int widthPx = 2048;
constexpr int maxHeightPx = 4096;

void bake(const std::filesystem::path& fontFolder, const std::filesystem::path& out) {
  std::vector<std::future<dateline::bake::BakedStyle>> running;
  for (const dateline::text::Style style : dateline::text::allStyles) {
    const auto file = fontFolder / dateline::text::fontFileOf(style);
    running.push_back(std::async(std::launch::async, dateline::bake::bakeStyle, style, file, pxPerEm, spreadPx));
  }
  std::vector<dateline::bake::BakedStyle> styles;
  for (auto& style : running) styles.push_back(style.get());
  dateline::base::writeFileAtomically(out, dateline::bake::glyphFile(styles, widthPx, maxHeightPx, pxPerEm, spreadPx));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("usage: bake_glyphs FONTFOLDER OUT\n", stderr);
    return 2;
  }
  try {
    bake(argv[1], argv[2]);
    return 0;
  } catch (const dateline::base::Error& error) {
    std::fprintf(stderr, "%s\n", error.sentence(dateline::base::Language::English).c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bake_glyphs: %s\n", error.what());
  }
  return 2;
}
