#include "characters.hpp"

#include <algorithm>
#include <array>

namespace dateline::bake {
namespace {

/// `everyStyle`: names on most maps need it. The others are baked only for the styles that name places, which keeps
/// the texture small.
struct Range {
  char32_t first, last;
  bool everyStyle = true;
};

constexpr std::array ranges{
    Range{0x20, 0x7E},             // ASCII
    Range{0xA0, 0xAC},             // Latin-1 without the soft hyphen, which is never drawn
    Range{0xAE, 0x17F},            // … and Latin Extended-A
    Range{0x18F, 0x18F},           // Ə: Azerbaijani
    Range{0x192, 0x192, false},    // ƒ
    Range{0x1A0, 0x1A1, false},    // Ơ ơ: Vietnamese
    Range{0x1AF, 0x1B0, false},    // Ư ư
    Range{0x1CD, 0x1DC, false},    // carons of pinyin
    Range{0x1E6, 0x1EB},           // Ǧ Ǩ Ǫ
    Range{0x1F8, 0x1F9, false},    // Ǹ ǹ
    Range{0x1FA, 0x1FF, false},    // Ǻ Ǽ Ǿ
    Range{0x218, 0x21B},           // Ș Ț: Romanian
    Range{0x21E, 0x21F, false},    // Ȟ
    Range{0x226, 0x233, false},    // Ȧ Ȩ Ȫ Ȭ Ȯ Ȱ Ȳ
    Range{0x259, 0x259},           // ə
    Range{0x2B9, 0x2BF},           // primes and half rings of transliterations
    Range{0x2C6, 0x2C7},           // ˆ ˇ
    Range{0x2D8, 0x2DD},           // ˘ ˙ ˚ ˛ ˜ ˝
    Range{0x386, 0x3CE},           // Greek
    Range{0x400, 0x463},           // Cyrillic, Ѣ
    Range{0x48A, 0x4FF},           // Cyrillic of other languages: Kazakh, Kyrgyz, Tajik, Tatar, Abkhaz …
    Range{0x500, 0x52F, false},    // … Komi, Chukchi
    Range{0x1E02, 0x1E2B, false},  // dots below and above of transliterations: Ḍ Ḥ …
    Range{0x1E30, 0x1E3B, false},  // Ḱ Ḳ Ḻ
    Range{0x1E40, 0x1E49, false},  // Ṁ Ṅ Ṇ Ṉ
    Range{0x1E56, 0x1E63, false},  // Ṗ Ṛ Ṣ
    Range{0x1E6A, 0x1E6F, false},  // Ṫ Ṭ Ṯ
    Range{0x1E80, 0x1E97, false},  // Ẁ Ẑ Ẓ Ẕ ẖ ẗ
    Range{0x1E9E, 0x1E9E},         // ẞ
    Range{0x1EA0, 0x1EF9, false},  // Vietnamese
    Range{0x2002, 0x200A},         // spaces
    Range{0x2010, 0x2015},         // dashes
    Range{0x2018, 0x2022},         // quotes, daggers, bullet
    Range{0x2026, 0x2026},         // …
    Range{0x202F, 0x2030},         // narrow no-break space, ‰
    Range{0x2032, 0x2033},         // ′ ″
    Range{0x2039, 0x203A},         // ‹ ›
    Range{0x2044, 0x2044},         // ⁄
    Range{0x2070, 0x2089, false},  // raised and lowered figures
    Range{0x20A9, 0x20BF},         // currencies: € ₸ ₽ …
    Range{0x2116, 0x2116},         // №
    Range{0x2122, 0x2122},         // ™
    Range{0x2190, 0x2199},         // arrows
    Range{0x2212, 0x2212},         // −
    Range{0x2248, 0x2248},         // ≈
    Range{0x2260, 0x2265},         // ≠ ≤ ≥
    Range{0x25A0, 0x25CF},         // ■ ▲ ◆ ●
    Range{0x2605, 0x2606},         // ★ ☆
    Range{0x2713, 0x2717},         // ✓ ✗
    Range{0xFFFD, 0xFFFD},         // what stands for a damaged character
};

bool isLetterOfLatin1(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0xC0 && c != 0xD7 && c != 0xF7);
}

Script scriptOf(char32_t c) {
  if (c < 0x100) return isLetterOfLatin1(c) ? Script::Latin : Script::Common;
  if (c < 0x2B9 || (c >= 0x1E00 && c < 0x1F00)) return Script::Latin;
  if (c >= 0x370 && c < 0x400) return c == 0x387 ? Script::Common : Script::Greek;
  if (c >= 0x400 && c < 0x530) return Script::Cyrillic;
  return Script::Common;
}

}  // namespace

std::vector<WantedCharacter> wantedCharacters(text::Style style) {
  const bool namesPlaces = style == text::Style::Regular || style == text::Style::Medium;
  std::vector<WantedCharacter> characters;
  for (const Range& range : ranges) {
    if (!range.everyStyle && !namesPlaces) continue;
    for (char32_t c = range.first; c <= range.last; ++c) characters.push_back({c, scriptOf(c)});
  }
  std::sort(characters.begin(), characters.end(),
            [](const WantedCharacter& a, const WantedCharacter& b) { return a.codePoint < b.codePoint; });
  return characters;
}

}  // namespace dateline::bake
