#include "article/characters.hpp"

#include "base/utf8.hpp"

namespace dateline::article {
namespace {

constexpr bool in(char32_t c, char32_t first, char32_t last) {
  return first <= c && c <= last;
}

/// Blocks in which capitals are the even code points (or the odd ones) and their small letters follow them.
enum class Pairing { None, EvenUpper, OddUpper };

Pairing pairingOf(char32_t c) {
  if (in(c, 0x100, 0x137) || in(c, 0x14A, 0x177) || in(c, 0x1E00, 0x1E95) || in(c, 0x1EA0, 0x1EFF))
    return Pairing::EvenUpper;
  if (in(c, 0x139, 0x148) || in(c, 0x179, 0x17E)) return Pairing::OddUpper;
  if (in(c, 0x460, 0x481) || in(c, 0x48A, 0x4BF) || in(c, 0x4D0, 0x52F)) return Pairing::EvenUpper;
  if (in(c, 0x4C1, 0x4CE)) return Pairing::OddUpper;
  return Pairing::None;
}

}  // namespace

bool isSpace(char32_t c) {
  return c == ' ' || in(c, 0x09, 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 || in(c, 0x2000, 0x200B) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060 || c == 0x3000 || c == 0xFEFF;
}

bool isUpper(char32_t c) {
  if (in(c, 'A', 'Z') || (in(c, 0xC0, 0xDE) && c != 0xD7) || c == 0x178) return true;
  if (in(c, 0x391, 0x3AB) || in(c, 0x400, 0x42F) || c == 0x4C0 || c == 0x386 || in(c, 0x388, 0x38F)) return true;
  const Pairing pairing = pairingOf(c);
  return pairing != Pairing::None && ((c % 2 == 0) == (pairing == Pairing::EvenUpper));
}

bool isLower(char32_t c) {
  if (in(c, 'a', 'z') || (in(c, 0xDF, 0xFF) && c != 0xF7)) return true;
  if (in(c, 0x3AC, 0x3CE) || in(c, 0x430, 0x45F) || c == 0x4CF) return true;
  const Pairing pairing = pairingOf(c);
  return pairing != Pairing::None && ((c % 2 == 0) == (pairing == Pairing::OddUpper));
}

bool isDigit(char32_t c) {
  return in(c, '0', '9');
}

bool isLetter(char32_t c) {
  if (c < 0xC0) return in(c, 'A', 'Z') || in(c, 'a', 'z') || c == 0xAA || c == 0xBA;
  if (c == 0xD7 || c == 0xF7) return false;
  if (in(c, 0x2000, 0x2BFF) || in(c, 0x3000, 0x303F)) return false;  // punctuation, signs, drawing
  if (in(c, 0xE000, 0xF8FF) || in(c, 0xFE00, 0xFE6F) || in(c, 0xFF00, 0xFF20)) return false;
  return !isSpace(c) && c != 0xFFFD && !in(c, 0x1F000, 0x1FAFF) && c < 0xE0000;
}

bool isClosingMark(char32_t c) {
  switch (c) {
    case ')':
    case ']':
    case '}':
    case '"':
    case '\'':
    case 0xBB:
    case 0x203A:
    case 0x201D:
    case 0x2019:
      return true;
    default:
      return false;
  }
}

bool isOpeningMark(char32_t c) {
  switch (c) {
    case '(':
    case '[':
    case '{':
    case '"':
    case '\'':
    case 0xAB:
    case 0x2039:
    case 0x201C:
    case 0x201E:
    case 0x2018:
    case 0x201A:
    case 0xBF:
    case 0xA1:
      return true;
    default:
      return false;
  }
}

bool isDash(char32_t c) {
  return c == '-' || in(c, 0x2010, 0x2015) || c == 0x2212;
}

bool isFinalMark(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026;
}

bool isBullet(char32_t c) {
  return c == '*' || c == 0x2022 || c == 0x2023 || c == 0x25AA || c == 0x25CF || c == 0x25A0 || c == 0xB7 ||
         c == 0x2043 || c == 0x25B6 || isDash(c);
}

char32_t codePointAt(std::string_view text, std::size_t at) {
  return at < text.size() ? base::decodeAt(text, at) : char32_t{0};
}

char32_t codePointBefore(std::string_view text, std::size_t at) {
  return at > 0 ? base::decodeBefore(text, at) : char32_t{0};
}

std::size_t skipSpace(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    std::size_t next = at;
    if (!isSpace(base::decodeAt(text, next))) return at;
    at = next;
  }
  return end;
}

base::TextRange trimmed(std::string_view text, base::TextRange range) {
  range.begin = skipSpace(text, range.begin, range.end);
  while (range.end > range.begin) {
    std::size_t before = range.end;
    if (!isSpace(base::decodeBefore(text, before))) break;
    range.end = before;
  }
  return range;
}

}  // namespace dateline::article
