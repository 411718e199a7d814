#include "report/svg_numbers.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace dateline::report {

namespace {

/// A point in hundredths of a pixel.
struct Step {
  long x = 0;
  long y = 0;
};

Step stepOf(const geo::ScreenPoint& p) {
  return {std::lround(p.x * 100), std::lround(p.y * 100)};
}

void appendHundredths(std::string& d, long value) {
  const bool negative = value < 0;
  const long whole = std::abs(value) / 100;
  const long part = std::abs(value) % 100;
  const char before = d.back();
  if (!negative && before != ' ' && (before < 'A' || before > 'z')) d += ' ';
  if (negative) d += '-';
  if (whole != 0 || part == 0) d += std::to_string(whole);
  if (part == 0) return;
  d += '.';
  d += static_cast<char>('0' + part / 10);
  if (part % 10 != 0) d += static_cast<char>('0' + part % 10);
}

}  // namespace

std::string svgNumber(double value, int decimals) {
  std::array<char, 64> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals).ptr;
  std::string number(text.data(), end);
  if (number.find('.') != std::string::npos) {
    number.erase(number.find_last_not_of('0') + 1);
    if (number.back() == '.') number.pop_back();
  }
  return number == "-0" ? "0" : number;
}

std::string svgColour(const frame::Colour& colour) {
  constexpr const char* digits = "0123456789abcdef";
  std::string text = "#";
  for (const unsigned channel : {colour.r, colour.g, colour.b}) {
    text += digits[channel >> 4U];
    text += digits[channel & 15U];
  }
  return text;
}

std::string svgPath(const Path& path) {
  std::string d;
  Step at;
  Step start;
  std::size_t next = 0;
  char verb = 0;
  const auto say = [&](char letter) {
    // A letter that goes on need not be said again.
    if (verb != letter) d += letter;
    verb = letter;
  };
  const auto step = [&](const Step& to) {
    appendHundredths(d, to.x - at.x);
    appendHundredths(d, to.y - at.y);
  };
  for (const Path::Verb one : path.verbs) {
    switch (one) {
      case Path::Verb::Move: {
        const Step to = stepOf(path.points[next++]);
        d += 'M';
        verb = 'M';
        appendHundredths(d, to.x);
        appendHundredths(d, to.y);
        at = start = to;
        break;
      }
      case Path::Verb::Line: {
        const Step to = stepOf(path.points[next++]);
        if (to.x == at.x && to.y == at.y) break;
        say('l');
        step(to);
        at = to;
        break;
      }
      case Path::Verb::Curve: {
        say('c');
        for (int i = 0; i < 3; ++i) step(stepOf(path.points[next++]));
        at = stepOf(path.points[next - 1]);
        break;
      }
      case Path::Verb::Close:
        d += 'z';
        verb = 'z';
        at = start;
        break;
    }
  }
  return d;
}

std::string svgId(const std::string& text) {
  std::string id;
  for (const char c : text) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    if (plain) {
      id += c;
    } else {
      constexpr const char* digits = "0123456789abcdef";
      const auto byte = static_cast<unsigned char>(c);
      id += '_';
      id += digits[byte >> 4U];
      id += digits[byte & 15U];
    }
  }
  return id;
}

}  // namespace dateline::report
