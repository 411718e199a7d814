#include "base/fold.hpp"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <array>
#include <cstring>

#include "base/utf8.hpp"

namespace dateline::base {
namespace {

bool isApostrophe(char32_t c) {
  switch (c) {
    case U'\'':
    case U'`':
    case 0xB4:   // acute accent typed as an apostrophe
    case 0x2B9:  // modifier letters: prime, turned comma, apostrophe, half rings
    case 0x2BB:
    case 0x2BC:
    case 0x2BE:
    case 0x2BF:
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
    case 0xFF07:
      return true;
    default:
      return false;
  }
}

bool isGap(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13) || c == '-';
  if (c >= 0x2010 && c <= 0x2015) return true;
  return c == 0x2212 || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 ||
         u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION;
}

/// Letters that Unicode does not decompose, but that a keyboard without them writes otherwise.
const char* opened(char32_t c) {
  switch (c) {
    case 0xE6:
      return "ae";
    case 0xF0:
      return "d";
    case 0xF8:
      return "o";
    case 0xFE:
      return "th";
    case 0x111:
      return "d";
    case 0x127:
      return "h";
    case 0x131:
      return "i";
    case 0x138:
      return "k";
    case 0x142:
      return "l";
    case 0x14B:
      return "ng";
    case 0x153:
      return "oe";
    case 0x167:
      return "t";
    default:
      return nullptr;
  }
}

/// Only marks with a combining class go: vowel signs of Indic scripts have none and are letters to their readers.
void appendLetter(std::string& out, UChar32 c) {
  if (u_getCombiningClass(c) != 0) return;
  const auto codePoint = static_cast<char32_t>(c);
  if (const char* letters = opened(codePoint)) {
    out += letters;
  } else {
    appendUtf8(out, codePoint);
  }
}

void appendDecomposed(std::string& out, UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  std::array<UChar, 32> parts{};
  const UNormalizer2* nfkd = unorm2_getNFKDInstance(&status);
  const int32_t length = unorm2_getDecomposition(nfkd, c, parts.data(), static_cast<int32_t>(parts.size()), &status);
  if (U_FAILURE(status) || length < 0) return appendLetter(out, c);  // It has none.
  for (int32_t i = 0; i < length;) {
    UChar32 part = 0;
    U16_NEXT(parts.data(), i, length, part);
    appendLetter(out, part);
  }
}

/// What one code point becomes that is neither an apostrophe nor a gap.
std::string foldedLetter(char32_t c) {
  std::string out;
  const auto code = static_cast<UChar32>(c);
  if (u_getCombiningClass(code) != 0 || u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) return out;
  std::array<UChar, 2> source{};
  int32_t sourceLength = 0;
  U16_APPEND_UNSAFE(source.data(), sourceLength, code);
  std::array<UChar, 8> folded{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t length = u_strFoldCase(folded.data(), static_cast<int32_t>(folded.size()), source.data(), sourceLength,
                                       U_FOLD_CASE_DEFAULT, &status);
  for (int32_t i = 0; i < length && U_SUCCESS(status);) {
    UChar32 part = 0;
    U16_NEXT(folded.data(), i, length, part);
    // Compatibility forms may be upper case inside (№ → "No"), so what comes out is folded once more.
    std::string letters;
    appendDecomposed(letters, part);
    for (char& letter : letters) {
      if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    out += letters;
  }
  return out;
}

enum class Kind : std::uint8_t { Letters, Gap };

/// The folded form of one code point in eight bytes.
struct Folded {
  Kind kind = Kind::Letters;
  std::uint8_t size = 0;
  std::array<char, 6> bytes{};
};

constexpr std::size_t tableSize = 0x530;  // Latin, its extensions A and B, IPA, Greek, Cyrillic and its supplement

using FoldTable = std::array<Folded, tableSize>;

FoldTable makeTable() {
  FoldTable table;
  for (char32_t c = 0; c < tableSize; ++c) {
    Folded& entry = table[c];
    if (isGap(c)) {
      entry.kind = Kind::Gap;
      continue;
    }
    const std::string letters = isApostrophe(c) ? "'" : foldedLetter(c);
    entry.size = static_cast<std::uint8_t>(std::min(letters.size(), entry.bytes.size()));
    std::memcpy(entry.bytes.data(), letters.data(), entry.size);
  }
  return table;
}

/// Calls put(bytes, sourceOffset) for each piece of the folded text.
template <typename Put>
void foldEach(std::string_view text, Put put) {
  static const FoldTable table = makeTable();
  bool inGap = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t start = at;
    const char32_t c = decodeAt(text, at);
    if (c < tableSize) {
      const Folded& entry = table[c];
      if (entry.kind == Kind::Letters) {
        if (entry.size > 0) {
          put(std::string_view(entry.bytes.data(), entry.size), start);
          inGap = false;
        }
        continue;
      }
    } else if (!isGap(c)) {
      const std::string letters = isApostrophe(c) ? "'" : foldedLetter(c);
      if (!letters.empty()) {
        put(letters, start);
        inGap = false;
      }
      continue;
    }
    if (!inGap) put(std::string_view(" "), start);
    inGap = true;
  }
}

}  // namespace

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  foldEach(text, [&folded](std::string_view bytes, std::size_t) { folded += bytes; });
  return folded;
}

FoldedText foldWithSource(std::string_view text) {
  FoldedText folded;
  folded.text.reserve(text.size());
  folded.source.reserve(text.size() + 1);
  foldEach(text, [&folded](std::string_view bytes, std::size_t source) {
    folded.text += bytes;
    folded.source.insert(folded.source.end(), bytes.size(), static_cast<std::uint32_t>(source));
  });
  folded.source.push_back(static_cast<std::uint32_t>(text.size()));
  return folded;
}

}  // namespace dateline::base
