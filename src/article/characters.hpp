// What a code point is, as far as sentences, quotes and headers need to know: Latin, Greek and Cyrillic with their
// extensions (Kazakh included). Constant time, no tables to load.
#pragma once
#include <cstddef>
#include <string_view>

#include "base/text_range.hpp"

namespace dateline::article {

/// White space of any kind: no-break and thin spaces, line and paragraph separators, the byte order mark.
bool isSpace(char32_t c);
bool isUpper(char32_t c);
bool isLower(char32_t c);
bool isDigit(char32_t c);  ///< 0 to 9
bool isLetter(char32_t c);

/// ) ] » › ” ’ " ' and their kin: what may stand after a sentence's last mark and still belong to it.
bool isClosingMark(char32_t c);
/// ( [ « ‹ “ „ ‘ " ' ¿ ¡
bool isOpeningMark(char32_t c);
/// - – — ‒ ―
bool isDash(char32_t c);
/// . ! ? …
bool isFinalMark(char32_t c);
/// • ▪ ‣ · ● ■ * and the dashes: what opens an item of a list when white space follows.
bool isBullet(char32_t c);

/// The code point at (before) a byte offset; 0 at the text's end (start).
char32_t codePointAt(std::string_view text, std::size_t at);
char32_t codePointBefore(std::string_view text, std::size_t at);

/// Offset of the first code point at or after `at` (before `end`) that is no white space; `end` where there is none.
std::size_t skipSpace(std::string_view text, std::size_t at, std::size_t end);

/// The range without white space at its ends.
base::TextRange trimmed(std::string_view text, base::TextRange range);

}  // namespace dateline::article
