#include "text/machine_fonts.hpp"

namespace dateline::text {

// Typefaces of other scripts where Debian installs them. A machine without them draws the empty box.
std::vector<std::filesystem::path> machineFonts() {
  std::vector<std::filesystem::path> found;
  for (const char* file :
       {"/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
        "/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf",
        "/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf",
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf"}) {
    if (std::filesystem::exists(file)) found.emplace_back(file);
  }
  return found;
}

}  // namespace dateline::text
