// The interface's type: Inter in the few sizes that the panels use.
#pragma once
#include <filesystem>

struct ImFont;

namespace dateline::ui {

struct Fonts {
  ImFont* body = nullptr;       ///< 15.5: the article
  ImFont* bodyBold = nullptr;   ///< 15.5, semibold: names on cards
  ImFont* headline = nullptr;   ///< 25, semibold
  ImFont* label = nullptr;      ///< 13.5: the interface
  ImFont* labelBold = nullptr;  ///< 13.5, semibold
  ImFont* small = nullptr;      ///< 12: what is quiet
};

/// Adds the fonts to ImGui's atlas at this scale and builds it. Throws DataError when a file is missing.
Fonts loadFonts(const std::filesystem::path& folder, double uiScale);

}  // namespace dateline::ui
