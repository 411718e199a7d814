// The typographic styles that maps use. Each is one baked set of glyphs and one OTF beside it.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace dateline::text {

/// A cut of Inter. Maps: Regular for places, Medium and SemiBold for what matters more, Italic for water.
enum class Style : std::uint8_t { Regular, Medium, SemiBold, Italic };

inline constexpr std::size_t styleCount = 4;
inline constexpr std::array<Style, styleCount> allStyles{Style::Regular, Style::Medium, Style::SemiBold, Style::Italic};

constexpr std::size_t indexOf(Style style) {
  return static_cast<std::size_t>(style);
}

/// The file of a style in the data folder's fonts/.
constexpr std::string_view fontFileOf(Style style) {
  constexpr std::array<std::string_view, styleCount> files{"Inter-Regular.otf", "Inter-Medium.otf",
                                                           "Inter-SemiBold.otf", "Inter-Italic.otf"};
  return files[indexOf(style)];
}

}  // namespace dateline::text
