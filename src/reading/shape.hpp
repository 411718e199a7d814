// What a code point looks like in running text: letter, digit, capital, space. Enough for tokens in Latin, Greek,
// Cyrillic and Armenian; scripts without case count as lower case.
#pragma once

namespace dateline::reading {

bool isDigit(char32_t c);
bool isLetter(char32_t c);
bool isUpper(char32_t c);
bool isSpace(char32_t c);
bool isApostrophe(char32_t c);
/// Hyphens that join words ("Kyzyl-Orda"), not dashes.
bool isHyphen(char32_t c);
bool isDash(char32_t c);
bool isQuoteMark(char32_t c);

}  // namespace dateline::reading
