#include <algorithm>
#include <array>
#include <string>

#include "article/characters.hpp"
#include "article/load.hpp"
#include "base/utf8.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t sampleBytes = std::size_t{128} << 10;  // more would not change the answer

// Common words that the neighbours (Spanish, Italian, German, Dutch …) do not share: no "la", "in", "a", "on", "was".
constexpr std::array frenchWords = {"le",   "les",  "des",  "du",   "et",   "est",   "dans",  "une",  "aux",
                                    "au",   "pour", "par",  "sur",  "pas",  "ce",    "cette", "ces",  "il",
                                    "elle", "ils",  "avec", "son",  "ses",  "ont",   "été",   "sont", "qui",
                                    "mais", "ou",   "où",   "plus", "leur", "selon", "était", "avait"};
constexpr std::array englishWords = {"the",  "of",    "and",   "to",   "in",   "is",  "that", "for",
                                     "with", "as",    "by",    "at",   "from", "it",  "his",  "are",
                                     "were", "has",   "have",  "been", "said", "but", "this", "which",
                                     "they", "their", "after", "who",  "be",   "had", "its",  "not"};
constexpr std::array russianWords = {"и",   "в",   "во",   "не",   "на",  "что",   "с",   "со",  "по",
                                     "из",  "за",  "к",    "от",   "для", "он",    "она", "они", "это",
                                     "как", "был", "была", "были", "его", "также", "о",   "об",  "до"};
constexpr std::array kazakhWords = {"және",  "мен",    "бен", "пен", "бұл", "үшін", "деп",   "да",  "де",  "бойынша",
                                    "болды", "туралы", "ол",  "осы", "екі", "бір",  "кейін", "еді", "емес"};

template <std::size_t N>
bool isOneOf(const std::array<const char*, N>& words, const std::string& word) {
  return std::any_of(words.begin(), words.end(), [&](const char* other) { return word == other; });
}

/// Small letters of Latin-1 and Cyrillic are a fixed step from their capitals; the rest stays.
char32_t lowered(char32_t c) {
  if (!isUpper(c)) return c;
  if (c < 0x80 || (c >= 0xC0 && c <= 0xDE)) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c >= 0x410 && c <= 0x42F) return c + 32;
  return c >= 0x460 && c <= 0x52F ? c + 1 : c;
}

struct Counts {
  std::size_t words = 0, french = 0, english = 0, russian = 0, kazakh = 0;
  std::size_t latin = 0, cyrillic = 0, kazakhLetters = 0, foreignLetters = 0;

  void addWord(const std::string& word) {
    if (word.empty()) return;
    ++words;
    french += isOneOf(frenchWords, word);
    english += isOneOf(englishWords, word);
    russian += isOneOf(russianWords, word);
    kazakh += isOneOf(kazakhWords, word);
  }

  void addLetter(char32_t c) {
    const bool isCyrillic = c >= 0x400 && c <= 0x52F;
    cyrillic += isCyrillic;
    latin += c < 0x250;
    if (!isCyrillic) return;
    constexpr std::u32string_view ofKazakh = U"әғқңөұүһі";
    constexpr std::u32string_view ofOthers = U"ўҳҷӣӯҡҙҫҗєїґђћџљњј";  // Uzbek, Tajik, Bashkir, Tatar, Ukrainian, Serbian
    kazakhLetters += ofKazakh.find(c) != std::u32string_view::npos;
    foreignLetters += ofOthers.find(c) != std::u32string_view::npos;
  }
};

Counts countsOf(std::string_view text) {
  Counts counts;
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = lowered(base::decodeAt(text, at));
    if (!isLetter(c)) {
      counts.addWord(word);
      word.clear();
      continue;
    }
    counts.addLetter(c);
    if (word.size() < 32) base::appendUtf8(word, c);
  }
  counts.addWord(word);
  return counts;
}

}  // namespace

std::string guessLanguage(std::string_view text) {
  const Counts counts =
      countsOf(base::firstCodePoints(text.substr(0, std::min(text.size(), sampleBytes * 4)), sampleBytes));
  if (counts.cyrillic > counts.latin) {
    if (counts.foreignLetters * 200 > counts.cyrillic) return "und";
    // One letter in twelve of Kazakh is one of its own; Russian names in a Kazakh text thin them out.
    if (counts.kazakhLetters * 40 > counts.cyrillic) return "kk";
    if (counts.russian * 20 > counts.words) return "ru";
    return counts.kazakh * 20 > counts.words ? "kk" : "und";
  }
  const std::size_t best = std::max(counts.french, counts.english);
  const std::size_t other = std::min(counts.french, counts.english);
  // One common word is enough for a headline, not for a text: "in" is German too.
  const std::size_t needed = counts.words < 8 ? 1 : 2;
  if (best < needed || best * 14 < counts.words || best * 2 < other * 3) return "und";
  return counts.french > counts.english ? "fr" : "en";
}

}  // namespace dateline::article
