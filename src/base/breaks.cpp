// Sentence, word and line boundaries.
#include <unicode/brkiter.h>
#include <unicode/filteredbrk.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <memory>

#include "base/locale.hpp"
#include "base/utf8.hpp"

namespace dateline::base {
namespace {

struct CloseText {
  void operator()(UText* text) const { utext_close(text); }
};
using Breaks = std::unique_ptr<icu::BreakIterator>;

/// Calls piece(begin, end, rule status) for every piece between two boundaries; offsets are bytes of the UTF-8.
template <typename Piece>
void eachPiece(std::string_view text, const Breaks& breaks, Piece piece) {
  if (text.empty()) return;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UText, CloseText> view(
      utext_openUTF8(nullptr, text.data(), static_cast<int64_t>(text.size()), &status));
  if (breaks) breaks->setText(view.get(), status);
  if (!breaks || U_FAILURE(status)) {  // Without ICU's data the text is one piece: worse, but nothing is lost.
    piece(std::size_t{0}, text.size(), 0);
    return;
  }
  int32_t begin = breaks->first();
  for (int32_t end = breaks->next(); end != icu::BreakIterator::DONE; begin = end, end = breaks->next()) {
    piece(static_cast<std::size_t>(begin), static_cast<std::size_t>(end), breaks->getRuleStatus());
  }
}

icu::Locale localeOf(std::string_view language) {
  return icu::Locale(std::string(language).c_str());
}

/// Titles and short forms that news uses and that CLDR's lists of exceptions leave out.
std::vector<const char*> moreAbbreviations(std::string_view language) {
  if (language.starts_with("fr")) {
    return {"M.",  "MM.",  "Dr.",  "Pr.",   "Me.",   "St.",  "Ste.",  "gén.",  "Gén.", "col.", "Col.", "lt.", "cap.",
            "cf.", "art.", "env.", "janv.", "févr.", "avr.", "juil.", "sept.", "oct.", "nov.", "déc.", "av."};
  }
  if (language.starts_with("en")) {
    return {"Mr.",  "Mrs.", "Ms.", "Dr.", "Prof.", "Gen.", "Col.", "Lt.",  "Sgt.",  "Capt.", "Maj.", "Gov.", "Sen.",
            "Rep.", "St.",  "Jr.", "Sr.", "vs.",   "Jan.", "Feb.", "Aug.", "Sept.", "Oct.",  "Nov.", "Dec.", "Rev."};
  }
  return {};
}

Breaks sentenceIterator(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = localeOf(language);
  Breaks plain(icu::BreakIterator::createSentenceInstance(locale, status));
  if (U_FAILURE(status)) return nullptr;
  const std::unique_ptr<icu::FilteredBreakIteratorBuilder> filter(
      icu::FilteredBreakIteratorBuilder::createInstance(locale, status));
  if (U_FAILURE(status)) return plain;
  for (const char* abbreviation : moreAbbreviations(language)) {
    filter->suppressBreakAfter(icu::UnicodeString::fromUTF8(abbreviation), status);
  }
  Breaks filtered(filter->wrapIteratorWithFilter(plain.release(), status));
  return U_SUCCESS(status) ? std::move(filtered) : nullptr;
}

bool isSpace(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

/// Languages that open a quotation with » (»so«).
bool opensInwards(std::string_view language) {
  return language.starts_with("de") || language.starts_with("da") || language.starts_with("sl");
}

/// How much of a sentence's start belongs to the sentence before: the closing quotes that UAX #29 leaves behind when
/// a space stands before them (« Fini. » Il …), and everything where the sentence goes on (« Qui ? » dit-il).
std::size_t leftBehind(std::string_view sentence, std::string_view language) {
  std::size_t at = 0;
  std::size_t end = 0;
  while (at < sentence.size()) {
    const std::size_t start = at;
    const char32_t c = decodeAt(sentence, at);
    const bool closes = (c == U'»' && !opensInwards(language)) || c == U'”' || c == U'›' || c == U')';
    if (closes) {
      end = at;
    } else if (!isSpace(c)) {
      const bool goesOn = end > 0 && (u_islower(static_cast<UChar32>(c)) != 0 || c == ',' || c == ';');
      return goesOn ? sentence.size() : (end > 0 ? start : 0);
    } else if (c == '\n') {
      return end > 0 ? at : 0;
    }
  }
  return end > 0 ? sentence.size() : 0;
}

}  // namespace

std::vector<TextRange> sentenceBreaks(std::string_view text, std::string_view language) {
  std::vector<TextRange> sentences;
  eachPiece(text, sentenceIterator(language), [&](std::size_t begin, std::size_t end, int32_t) {
    const bool follows = !sentences.empty() && text[begin - 1] != '\n';
    const std::size_t back = follows ? leftBehind(text.substr(begin, end - begin), language) : 0;
    if (back > 0) sentences.back().end = begin + back;
    if (begin + back < end) sentences.push_back({begin + back, end});
  });
  return sentences;
}

std::vector<TextRange> wordBreaks(std::string_view text, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const Breaks breaks(icu::BreakIterator::createWordInstance(localeOf(language), status));
  std::vector<TextRange> words;
  eachPiece(text, breaks, [&](std::size_t begin, std::size_t end, int32_t kind) {
    if (kind >= UBRK_WORD_NONE_LIMIT) words.push_back({begin, end});
  });
  return words;
}

std::vector<std::size_t> lineBreaks(std::string_view text, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const Breaks breaks(icu::BreakIterator::createLineInstance(localeOf(language), status));
  std::vector<std::size_t> positions;
  eachPiece(text, breaks, [&](std::size_t, std::size_t end, int32_t) { positions.push_back(end); });
  return positions;
}

}  // namespace dateline::base
