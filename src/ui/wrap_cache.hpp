// Short texts of the panels set in lines: broken as the article is (UAX #14), kept as long as they are shown.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/language.hpp"
#include "ui/text_layout.hpp"

namespace dateline::ui {

class WrapCache {
 public:
  /// The text in lines of a width. Good until the next call of beginFrame().
  const TextLayout& lines(std::string_view text, const ImFont& font, float widthPx, base::Language language);
  /// Forgets all when the fonts are new ones, or when much has gathered.
  void beginFrame(std::uint32_t fontVersion);

  /// Of this font's lines, in whole pixels.
  static float lineHeightOf(const ImFont& font);

 private:
  struct Entry {
    std::string text;
    TextLayout layout;
  };
  std::unordered_map<std::string, std::unique_ptr<Entry>> m_entries;
  std::uint32_t m_fontVersion = 0;
};

}  // namespace dateline::ui
