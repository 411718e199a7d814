#include "reading/shape.hpp"

namespace dateline::reading {
namespace {

constexpr bool within(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}
constexpr bool even(char32_t c) {
  return (c & 1u) == 0;
}

// Punctuation, symbols and private use: everything else beyond ASCII is taken as a letter.
struct Block {
  char32_t first;
  char32_t last;
};
constexpr Block notLetters[] = {
    {0x80, 0xA9},     {0xAB, 0xB4},     {0xB6, 0xB9},     {0xBB, 0xBF},     {0xD7, 0xD7},       {0xF7, 0xF7},
    {0x2C2, 0x2DF},   {0x55A, 0x55F},   {0x589, 0x58F},   {0x5BE, 0x5C6},   {0x5F3, 0x61F},     {0x660, 0x66D},
    {0x6D4, 0x6D4},   {0x6F0, 0x6F9},   {0x964, 0x965},   {0x1680, 0x1680}, {0x2000, 0x2BFF},   {0x2E00, 0x2E7F},
    {0x3000, 0x3004}, {0x3007, 0x3030}, {0xD800, 0xF8FF}, {0xFE00, 0xFE1F}, {0xFE30, 0xFE6F},   {0xFEFF, 0xFEFF},
    {0xFF00, 0xFF20}, {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF}, {0x1F000, 0x1FBFF}, {0xE0000, 0x10FFFF},
};

}  // namespace

bool isDigit(char32_t c) {
  return within(c, '0', '9');
}

bool isLetter(char32_t c) {
  if (c < 0x80) return within(c, 'a', 'z') || within(c, 'A', 'Z');
  for (const Block& block : notLetters)
    if (c <= block.last) return c < block.first;
  return true;
}

bool isUpper(char32_t c) {
  if (c < 0x80) return within(c, 'A', 'Z');
  if (c < 0x100) return within(c, 0xC0, 0xDE) && c != 0xD7;
  if (c < 0x180) {
    if (within(c, 0x139, 0x148) || within(c, 0x179, 0x17E)) return !even(c);
    return c == 0x178 || (even(c) && c != 0x138);
  }
  if (c < 0x250) return (within(c, 0x1CD, 0x1DC) && !even(c)) || (within(c, 0x1DE, 0x233) && even(c));
  if (within(c, 0x386, 0x3AB)) return c != 0x387 && c != 0x390;
  if (within(c, 0x400, 0x42F)) return true;
  if (within(c, 0x460, 0x481) || within(c, 0x48A, 0x4BF) || within(c, 0x4D0, 0x52F)) return even(c);
  if (within(c, 0x4C0, 0x4CE)) return c == 0x4C0 || !even(c);
  if (within(c, 0x531, 0x556)) return true;
  return within(c, 0x1E00, 0x1EFF) && even(c) && !within(c, 0x1E96, 0x1E9D);
}

bool isSpace(char32_t c) {
  return c == ' ' || within(c, 0x9, 0xD) || c == 0x85 || c == 0xA0 || c == 0x1680 || within(c, 0x2000, 0x200B) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

bool isApostrophe(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2BC || c == 0x2018 || c == 0xB4;
}
bool isHyphen(char32_t c) {
  return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xAD;
}
bool isDash(char32_t c) {
  return within(c, 0x2012, 0x2015) || c == 0x2212;
}
bool isQuoteMark(char32_t c) {
  return c == '"' || c == 0xAB || c == 0xBB || within(c, 0x201C, 0x201F) || c == 0x2039 || c == 0x203A;
}

}  // namespace dateline::reading
