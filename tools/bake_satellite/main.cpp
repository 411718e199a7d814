// Bakes the satellite picture: bake_satellite blue-marble.jpg satellite.bin
#include <algorithm>
#include <cstdio>
#include <exception>
#include <string>

#include "base/error.hpp"
#include "base/file.hpp"
#include "basemap/satellite.hpp"
#include "image/decode.hpp"

namespace {

using dateline::image::Picture;

/// The mean of four pixels each.
Picture halved(const Picture& from) {
  Picture to = Picture::filled(from.widthPx / 2, from.heightPx / 2);
  for (int y = 0; y < to.heightPx; ++y) {
    for (int x = 0; x < to.widthPx; ++x) {
      std::array<std::uint8_t, 4> mean{};
      for (std::size_t c = 0; c < 4; ++c) {
        const int sum = from.at(2 * x, 2 * y)[c] + from.at(2 * x + 1, 2 * y)[c] + from.at(2 * x, 2 * y + 1)[c] +
                        from.at(2 * x + 1, 2 * y + 1)[c];
        mean[c] = static_cast<std::uint8_t>((sum + 2) / 4);
      }
      to.set(x, y, mean);
    }
  }
  return to;
}

void bake(const char* input, const char* output) {
  Picture picture = dateline::image::load(input);
  std::string file = dateline::basemap::SatelliteFile::header(picture.widthPx, picture.heightPx);
  for (int level = 0; level < dateline::basemap::SatelliteFile::levels; ++level) {
    if (level > 0) picture = halved(picture);
    file.append(picture.rgba.begin(), picture.rgba.end());
  }
  dateline::base::writeFileAtomically(output, file);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: bake_satellite PICTURE OUTPUT\n");
    return 2;
  }
  try {
    bake(argv[1], argv[2]);
  } catch (const dateline::base::Error& error) {
    std::fprintf(stderr, "bake_satellite: %s\n", error.sentence(dateline::base::Language::English).c_str());
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bake_satellite: %s\n", error.what());
    return 2;
  }
  return 0;
}
