#include "ui/fonts.hpp"

#include <imgui.h>

#include "base/error.hpp"

namespace dateline::ui {

namespace {

// What articles in Latin, Greek and Cyrillic (Kazakh included) are written with, and the interface's own signs.
constexpr ImWchar readingRanges[] = {0x0020, 0x017F, 0x018F, 0x018F, 0x0218, 0x021B, 0x0259, 0x0259, 0x0391,
                                     0x03C9, 0x0400, 0x045F, 0x0490, 0x04E9, 0x2009, 0x200A, 0x2010, 0x2026,
                                     0x202F, 0x202F, 0x2030, 0x203A, 0x20AC, 0x20AC, 0x2116, 0x2116, 0x2122,
                                     0x2122, 0x2190, 0x2193, 0x2212, 0x2212, 0x2713, 0x2715, 0};

ImFont* load(const std::filesystem::path& folder, const char* file, double sizePx) {
  const std::filesystem::path path = folder / file;
  if (!std::filesystem::exists(path)) {
    throw base::DataError("a typeface of the interface is missing", path.string(),
                          "build Dateline again, or install it whole");
  }
  ImFontConfig config;
  config.OversampleH = 1;
  config.OversampleV = 1;
  config.PixelSnapH = false;
  return ImGui::GetIO().Fonts->AddFontFromFileTTF(path.c_str(), static_cast<float>(sizePx), &config, readingRanges);
}

}  // namespace

Fonts loadFonts(const std::filesystem::path& folder, double uiScale) {
  Fonts fonts;
  fonts.label = load(folder, "Inter-Regular.otf", 16.5 * uiScale);
  fonts.labelBold = load(folder, "Inter-SemiBold.otf", 16.5 * uiScale);
  fonts.body = load(folder, "Inter-Regular.otf", 18.8 * uiScale);
  fonts.bodyBold = load(folder, "Inter-SemiBold.otf", 18.8 * uiScale);
  fonts.headline = load(folder, "Inter-SemiBold.otf", 30 * uiScale);
  fonts.small = load(folder, "Inter-Regular.otf", 14.8 * uiScale);
  ImGui::GetIO().Fonts->Build();
  return fonts;
}

}  // namespace dateline::ui
