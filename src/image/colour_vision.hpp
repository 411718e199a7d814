// A picture as people see it whose eyes lack one kind of cone, or as a grey printer prints it: previews that show
// whether colours alone carry something. One simulation serves pictures and the tests of the themes.
#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace dateline::image {

enum class ColourVision { Protanopia, Deuteranopia, Tritanopia, Greyscale };

/// "protanopia", "deuteranopia", "tritanopia" or "greyscale".
std::optional<ColourVision> colourVisionFrom(std::string_view name);

/// An sRGB colour as it is seen. Dichromacy after Machado, Oliveira and Fernandes, "A physiologically-based model for
/// simulation of color vision deficiency", IEEE TVCG 15(6), 2009, severity 1; grey is the relative luminance (Rec.
/// 709).
std::array<std::uint8_t, 3> asSeenWith(ColourVision vision, const std::array<std::uint8_t, 3>& colour);

/// Makes every pixel, four bytes, what is seen of it; alpha stays.
void showAsSeenWith(ColourVision vision, std::span<std::uint8_t> rgba);

}  // namespace dateline::image
