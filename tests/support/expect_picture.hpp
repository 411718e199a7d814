// Image tests: a drawn picture is held against tests/expected/NAME.png with a stated tolerance. What was got and the
// difference are saved under the build folder when they do not agree; DATELINE_REBASE=1 takes the new picture instead.
#pragma once
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/file.hpp"
#include "image/decode.hpp"
#include "image/difference.hpp"
#include "image/png.hpp"

namespace dateline::test {

struct PictureTolerance {
  int channel = 12;          ///< steps of 255 that a channel may differ in any pixel
  double shareOver = 0.001;  ///< share of the pixels that may differ by more: drivers round edges differently
};

/// Fails the running test when `got` is not the expected picture. A missing expected picture also fails, after the
/// picture was saved to look at.
inline void expectPicture(const image::Picture& got, const std::string& name, const PictureTolerance& tolerance = {}) {
  const std::filesystem::path expectedFile =
      std::filesystem::path(DATELINE_SOURCE) / "tests/expected" / (name + ".png");
  const std::filesystem::path folder = std::filesystem::path(DATELINE_BUILD) / "pictures";
  const std::filesystem::path gotFile = folder / (name + ".got.png");
  const std::filesystem::path differenceFile = folder / (name + ".difference.png");
  // Compared as it would be read back, and small in the repository.
  const std::string png = image::encodePng(got, {.level = 3, .filter = image::PngFilter::None});
  const auto save = [](const std::filesystem::path& file, const std::string& bytes) {
    std::filesystem::create_directories(file.parent_path());
    base::writeFileAtomically(file, bytes);
  };
  const char* rebase = std::getenv("DATELINE_REBASE");
  if (rebase != nullptr && std::string(rebase) == "1") {
    save(expectedFile, png);
    WARN("took the new picture as expected: " << expectedFile.string());
    return;
  }
  if (!std::filesystem::exists(expectedFile)) {
    save(gotFile, png);
    FAIL("no expected picture " << expectedFile.string() << "; look at " << gotFile.string()
                                << " and run again with DATELINE_REBASE=1");
  }
  const image::Picture expected = image::load(expectedFile);
  const image::Difference difference = image::difference(got, expected, tolerance.channel);
  if (difference.sameSize && difference.shareOver <= tolerance.shareOver) {
    SUCCEED(name << ": " << difference.countOver << " pixels differ");
    return;
  }
  save(gotFile, png);
  if (!difference.sameSize) {
    FAIL(name << " is " << got.widthPx << " × " << got.heightPx << ", expected " << expected.widthPx << " × "
              << expected.heightPx << "; look at " << gotFile.string());
  }
  save(differenceFile, image::encodePng(difference.picture));
  FAIL(name << ": " << difference.countOver << " pixels (" << difference.shareOver * 100 << " %) differ by more than "
            << tolerance.channel << ", at most by " << difference.maxDistance << "; look at " << gotFile.string()
            << " and " << differenceFile.string());
}

}  // namespace dateline::test
