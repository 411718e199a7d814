#include "image/colour_vision.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

namespace dateline::image {
namespace {

/// Linear red, green and blue, 0 to 1.
using Linear = std::array<double, 3>;
using Matrix = std::array<Linear, 3>;

constexpr Matrix protanopia{
    {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}};
constexpr Matrix deuteranopia{
    {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}};
constexpr Matrix tritanopia{
    {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}};
constexpr Linear luminance{0.2126, 0.7152, 0.0722};
constexpr Matrix grey{luminance, luminance, luminance};

const Matrix& matrixOf(ColourVision vision) {
  switch (vision) {
    case ColourVision::Protanopia:
      return protanopia;
    case ColourVision::Deuteranopia:
      return deuteranopia;
    case ColourVision::Tritanopia:
      return tritanopia;
    case ColourVision::Greyscale:
      break;
  }
  return grey;
}

/// The transfer function of sRGB (IEC 61966-2-1) and back.
double linearOf(std::uint8_t value) {
  const double v = value / 255.0;
  return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

std::uint8_t codedOf(double linear) {
  const double v = std::clamp(linear, 0.0, 1.0);
  const double coded = v <= 0.0031308 ? v * 12.92 : 1.055 * std::pow(v, 1 / 2.4) - 0.055;
  return static_cast<std::uint8_t>(std::lround(coded * 255));
}

std::array<std::uint8_t, 3> seen(const Matrix& matrix, const Linear& colour) {
  const auto row = [&](std::size_t i) {
    return codedOf(matrix[i][0] * colour[0] + matrix[i][1] * colour[1] + matrix[i][2] * colour[2]);
  };
  return {row(0), row(1), row(2)};
}

}  // namespace

std::optional<ColourVision> colourVisionFrom(std::string_view name) {
  static constexpr std::pair<std::string_view, ColourVision> names[] = {{"protanopia", ColourVision::Protanopia},
                                                                        {"deuteranopia", ColourVision::Deuteranopia},
                                                                        {"tritanopia", ColourVision::Tritanopia},
                                                                        {"greyscale", ColourVision::Greyscale}};
  for (const auto& [known, vision] : names) {
    if (name == known) return vision;
  }
  return std::nullopt;
}

std::array<std::uint8_t, 3> asSeenWith(ColourVision vision, const std::array<std::uint8_t, 3>& colour) {
  return seen(matrixOf(vision), {linearOf(colour[0]), linearOf(colour[1]), linearOf(colour[2])});
}

void showAsSeenWith(ColourVision vision, std::span<std::uint8_t> rgba) {
  static const std::array<double, 256> linear = [] {
    std::array<double, 256> values{};
    for (std::size_t i = 0; i < values.size(); ++i) values[i] = linearOf(static_cast<std::uint8_t>(i));
    return values;
  }();
  const Matrix& matrix = matrixOf(vision);
  // Maps are flat: a pixel mostly has the colour of the one before it.
  std::array<std::uint8_t, 3> before{}, beforeSeen = asSeenWith(vision, before);
  for (std::size_t i = 0; i + 3 < rgba.size(); i += 4) {
    std::uint8_t* const pixel = &rgba[i];
    const std::array<std::uint8_t, 3> colour{pixel[0], pixel[1], pixel[2]};
    if (colour != before) {
      before = colour;
      beforeSeen = seen(matrix, {linear[colour[0]], linear[colour[1]], linear[colour[2]]});
    }
    std::copy(beforeSeen.begin(), beforeSeen.end(), pixel);
  }
}

}  // namespace dateline::image
