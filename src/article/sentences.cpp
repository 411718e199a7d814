#include "article/sentences.hpp"

#include <algorithm>
#include <string>

#include "article/abbreviations.hpp"
#include "article/characters.hpp"
#include "article/quotes.hpp"
#include "base/locale.hpp"
#include "base/utf8.hpp"

namespace dateline::article {
namespace {

using base::TextRange;

constexpr std::size_t maxUnclosedBytes = 600;

struct Line {
  TextRange range;  ///< without its line break and white space
  std::size_t codePoints = 0;
};

std::vector<Line> linesOf(std::string_view text, TextRange paragraph) {
  std::vector<Line> lines;
  for (std::size_t at = paragraph.begin; at < paragraph.end;) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), paragraph.end);
    const TextRange line = trimmed(text, {at, end});
    if (!line.empty()) lines.push_back({line, base::codePointCount(line.of(text))});
    at = end + 1;
  }
  return lines;
}

/// "• ", "- ", "1. ", "a) " at a line's start; where the item's words begin, or the line's start.
std::size_t behindBullet(std::string_view text, TextRange line) {
  std::size_t at = line.begin;
  if (at < line.end && isBullet(base::decodeAt(text, at)) && at < line.end && isSpace(codePointAt(text, at)))
    return skipSpace(text, at, line.end);
  return line.begin;
}

bool isNumberedItem(std::string_view text, TextRange line) {
  std::size_t at = line.begin;
  while (at < line.end && at - line.begin < 3 && isDigit(static_cast<unsigned char>(text[at]))) ++at;
  if (at == line.begin && at < line.end && isLetter(codePointAt(text, at))) base::decodeAt(text, at);
  if (at == line.begin || at >= line.end || (text[at] != '.' && text[at] != ')')) return false;
  const bool letter = !isDigit(static_cast<unsigned char>(text[line.begin]));
  if (letter && text[at] == '.') return false;  // an initial, more likely
  return at + 1 < line.end && isSpace(codePointAt(text, at + 1));
}

/// Whether the line break between two lines only wraps a sentence: the second goes on in small letters, or its first
/// word would not have fitted on the first.
bool isWrapped(std::string_view text, const Line& first, const Line& second, std::size_t width) {
  if (behindBullet(text, second.range) != second.range.begin || isNumberedItem(text, second.range)) return false;
  if (isLower(codePointAt(text, second.range.begin))) return true;
  std::size_t word = 0;
  for (std::size_t at = second.range.begin; at < second.range.end && word < 64; ++word)
    if (isSpace(base::decodeAt(text, at))) break;
  return first.codePoints + 1 + word > width;
}

/// The text as running text (same offsets): line breaks that only wrap become spaces. `hard` gets the others, as the
/// offsets at which a line begins a sentence of its own.
std::string runningText(std::string_view text, const std::vector<TextRange>& paragraphs,
                        std::vector<std::size_t>& hard) {
  std::string running(text);
  for (const TextRange& paragraph : paragraphs) {
    const std::vector<Line> lines = linesOf(text, paragraph);
    std::size_t width = 0;
    for (const Line& line : lines) width = std::max(width, line.codePoints);
    for (std::size_t i = 1; i < lines.size(); ++i) {
      const std::size_t begin = lines[i].range.begin;
      if (!isWrapped(text, lines[i - 1], lines[i], width)) {
        hard.push_back(begin);
        continue;
      }
      for (std::size_t at = lines[i - 1].range.end; at < begin; ++at)
        if (running[at] == '\n' || running[at] == '\r') running[at] = ' ';
    }
  }
  return running;
}

/// Cuts one article into its sentences, paragraph by paragraph.
class Cutter {
 public:
  explicit Cutter(const Article& article)
      : m_text(article.text),
        m_language(article.language),
        m_headers(article.headers),
        m_paragraphs(paragraphs(m_text)) {
    for (const Quote& quote : findQuotes(m_text)) {
      const bool outermost = m_quotes.empty() || quote.range.begin >= m_quotes.back().range.end;
      // A quote that never closes may be a slip of the pen: a short one stays whole, a long one is cut as usual.
      if (outermost && (quote.closed || quote.range.size() <= maxUnclosedBytes)) m_quotes.push_back(quote);
    }
    const std::string running = runningText(m_text, m_paragraphs, m_hard);
    for (const TextRange& piece : base::sentenceBreaks(running, m_language)) m_cuts.push_back(piece.begin);
    addCutsBehindQuotes();
    addCutsBehindStops();
    m_cuts.insert(m_cuts.end(), m_hard.begin(), m_hard.end());
    for (const TextRange& header : m_headers) m_cuts.push_back(header.end);
    std::sort(m_cuts.begin(), m_cuts.end());
    m_cuts.erase(std::unique(m_cuts.begin(), m_cuts.end()), m_cuts.end());
    std::sort(m_headers.begin(), m_headers.end());
  }

  std::vector<Sentence> cut() {
    for (std::size_t i = 0; i < m_paragraphs.size(); ++i) cutParagraph(i);
    return std::move(m_sentences);
  }

 private:
  /// «… partons. » Elle: ICU cuts before the mark that closes; the sentence ends behind it.
  void addCutsBehindQuotes() {
    for (const auto& [quote, closed] : m_quotes) {
      std::size_t at = quote.end;
      char32_t last = 0;
      while (at > quote.begin) {
        last = base::decodeBefore(m_text, at);
        if (!isSpace(last) && !isClosingMark(last)) break;
      }
      if (!isFinalMark(last)) continue;
      const std::size_t next = skipSpace(m_text, quote.end, m_text.size());
      const char32_t c = codePointAt(m_text, next);
      if (next > quote.end && (isUpper(c) || isDigit(c) || isOpeningMark(c))) m_cuts.push_back(next);
    }
  }

  /// "…" ends a sentence before a word that commonly begins one. So does a full stop: ICU's lists hold words such as
  /// «part.» that are abbreviations sometimes only.
  void addCutsBehindStops() {
    for (const std::string_view stop : {".", "\u2026"}) {
      for (std::size_t at = m_text.find(stop); at != std::string_view::npos; at = m_text.find(stop, at + 1)) {
        const std::size_t end = at + stop.size();
        const std::size_t next = skipSpace(m_text, end, std::min(end + 16, m_text.size()));
        if (next > end && next < m_text.size() && isSentenceOpener(m_text, next)) m_cuts.push_back(next);
      }
    }
  }

  void cutParagraph(std::size_t number) {
    const TextRange paragraph = m_paragraphs[number];
    std::size_t begin = paragraph.begin;
    while (m_cut < m_cuts.size() && m_cuts[m_cut] <= paragraph.begin) ++m_cut;
    for (; m_cut < m_cuts.size() && m_cuts[m_cut] < paragraph.end; ++m_cut) {
      const std::size_t at = m_cuts[m_cut];
      if (at <= begin || !endsSentence(begin, at, paragraph.end)) continue;
      add({begin, at}, number);
      begin = at;
    }
    add({begin, paragraph.end}, number);
  }

  bool endsSentence(std::size_t begin, std::size_t cut, std::size_t paragraphEnd) {
    if (isHeaderEnd(cut)) return true;
    while (m_nextHard < m_hard.size() && m_hard[m_nextHard] < cut) ++m_nextHard;
    const bool hard = m_nextHard < m_hard.size() && m_hard[m_nextHard] == cut;
    if (const Quote* quote = quoteAround(cut)) return hard && !quote->closed;
    if (hard) return true;
    const TextRange before = trimmed(m_text, {begin, cut});
    const std::size_t next = skipSpace(m_text, cut, paragraphEnd);
    if (before.empty() || next >= paragraphEnd || goesOn(next, paragraphEnd)) return false;
    if (m_text[before.end - 1] != '.') return true;
    if (isOnlyNumber(before)) return false;
    return !isAbbreviation(m_text, before.begin, before.end, next, m_language);
  }

  bool isHeaderEnd(std::size_t at) {
    while (m_nextHeader < m_headers.size() && m_headers[m_nextHeader].end < at) ++m_nextHeader;
    return m_nextHeader < m_headers.size() && m_headers[m_nextHeader].end == at;
  }

  const Quote* quoteAround(std::size_t at) {
    while (m_nextQuote < m_quotes.size() && m_quotes[m_nextQuote].range.end <= at) ++m_nextQuote;
    const bool inside = m_nextQuote < m_quotes.size() && m_quotes[m_nextQuote].range.begin < at;
    return inside ? &m_quotes[m_nextQuote] : nullptr;
  }

  /// A small letter (behind a dash or an opening mark too), a closing mark, a comma: no sentence begins so.
  bool goesOn(std::size_t at, std::size_t end) const {
    char32_t c = codePointAt(m_text, at);
    if (isClosingMark(c) && !isOpeningMark(c)) return true;
    if (c == ',' || c == ';' || c == ':' || isFinalMark(c)) return true;
    for (std::size_t marks = 0; marks < 4 && at < end && (isDash(c) || isOpeningMark(c)); ++marks) {
      base::decodeAt(m_text, at);
      at = skipSpace(m_text, at, std::min(end, at + 16));
      c = codePointAt(m_text, at);
    }
    return at < end && isLower(c);
  }

  /// "1.", "12.": the number of an item, not a sentence.
  bool isOnlyNumber(TextRange range) const {
    if (range.size() > 5) return false;
    const std::string_view digits = m_text.substr(range.begin, range.size() - 1);
    return !digits.empty() && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  }

  /// What is left of the range without the headers in it.
  void add(TextRange range, std::size_t paragraph) {
    while (m_header < m_headers.size() && m_headers[m_header].end <= range.begin) ++m_header;
    for (; m_header < m_headers.size() && m_headers[m_header].begin < range.end; ++m_header) {
      if (m_headers[m_header].begin > range.begin) addPiece({range.begin, m_headers[m_header].begin}, paragraph);
      range.begin = std::max(range.begin, m_headers[m_header].end);
      if (m_headers[m_header].end > range.end) break;
    }
    if (!range.empty()) addPiece(range, paragraph);
  }

  void addPiece(TextRange range, std::size_t paragraph) {
    range = trimmed(m_text, range);
    range.begin = behindBullet(m_text, range);
    for (std::size_t at = range.begin; at < range.end;) {
      const char32_t c = base::decodeAt(m_text, at);
      if (!isLetter(c) && !isDigit(c)) continue;
      m_sentences.push_back({range, paragraph});
      return;
    }
  }

  std::string_view m_text;
  std::string m_language;
  std::vector<TextRange> m_headers;
  std::vector<TextRange> m_paragraphs;
  std::vector<Quote> m_quotes;      ///< outermost, none overlapping
  std::vector<std::size_t> m_hard;  ///< where a line begins a sentence of its own
  std::vector<std::size_t> m_cuts;  ///< where sentences may begin, in order
  std::vector<Sentence> m_sentences;
  // Everything is visited in order, once: these are how far each list was read.
  std::size_t m_cut = 0, m_nextQuote = 0, m_nextHard = 0, m_nextHeader = 0, m_header = 0;
};

}  // namespace

std::vector<Sentence> sentences(const Article& article) {
  return Cutter(article).cut();
}

}  // namespace dateline::article
