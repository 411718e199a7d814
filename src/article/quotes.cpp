#include "article/quotes.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

#include "article/characters.hpp"
#include "article/sentences.hpp"
#include "base/utf8.hpp"

namespace dateline::article {
namespace {

/// Kinds of marks that can close each other.
enum class Mark { Guillemet, SingleGuillemet, Double, LowDouble, Single, Straight, StraightSingle };

constexpr std::size_t maxDepth = 8;            // deeper marks are noise; a bound keeps the search linear
constexpr std::size_t maxSpanParagraphs = 12;  // a quote that closes later than this many paragraphs was never closed

struct Open {
  Mark mark;
  std::size_t begin;
  std::size_t slot;  ///< its place in the results
};

/// A quote that was open at the end of its paragraph.
struct Pending {
  Mark mark;
  std::size_t paragraph;
};

bool isWordPart(char32_t c) {
  return isLetter(c) || isDigit(c);
}

/// Where only the neighbours tell an opening mark from a closing one (or from an apostrophe).
bool looksOpening(char32_t before, char32_t after) {
  const bool free = before == 0 || isSpace(before) || isOpeningMark(before) || isDash(before) || before == ':';
  return free && after != 0 && !isSpace(after);
}

class Quotes {
 public:
  explicit Quotes(std::string_view text) : m_text(text), m_paragraphs(paragraphs(text)) {}

  std::vector<Quote> find() {
    for (std::size_t i = 0; i < m_paragraphs.size(); ++i) readParagraph(i);
    std::erase_if(m_found, [](const Quote& quote) { return quote.range.empty(); });
    // By begin, the wider first: an outer quote stands before those in it.
    std::sort(m_found.begin(), m_found.end(), [](const Quote& a, const Quote& b) {
      return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
    });
    const auto same = [](const Quote& a, const Quote& b) { return a.range == b.range; };
    m_found.erase(std::unique(m_found.begin(), m_found.end(), same), m_found.end());
    return std::move(m_found);
  }

 private:
  void readParagraph(std::size_t number) {
    const base::TextRange paragraph = m_paragraphs[number];
    m_open.clear();
    if (m_pending && number - m_pending->paragraph > maxSpanParagraphs) m_pending.reset();
    for (std::size_t at = paragraph.begin; at < paragraph.end;) {
      const std::size_t here = at;
      const char32_t c = base::decodeAt(m_text, at);
      if (c < 0x80 ? (c == '"' || c == '\'') : (c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x203A)))
        readMark(c, here, at, number);
    }
    closeParagraph(number);
  }

  void readMark(char32_t c, std::size_t here, std::size_t after, std::size_t number) {
    const base::TextRange paragraph = m_paragraphs[number];
    const char32_t before = here > paragraph.begin ? codePointBefore(m_text, here) : char32_t{0};
    const char32_t next = after < paragraph.end ? codePointAt(m_text, after) : char32_t{0};
    switch (c) {
      case 0xAB:
        return open(Mark::Guillemet, here);
      case 0xBB:
        // A paragraph that goes on with a quote may open with the closing mark again.
        if (here == paragraph.begin && m_pending && next != 0) return open(Mark::Guillemet, here);
        return close(Mark::Guillemet, after, number);
      case 0x2039:
        return open(Mark::SingleGuillemet, here);
      case 0x203A:
        return close(Mark::SingleGuillemet, after, number);
      case 0x201E:
        return open(Mark::LowDouble, here);
      case 0x201C:
        if (!looksOpening(before, next) && isOpen(Mark::LowDouble)) return close(Mark::LowDouble, after, number);
        if (!looksOpening(before, next) && isOpen(Mark::Double)) return close(Mark::Double, after, number);
        return next == ' ' || next == 0 ? void() : openAnew(Mark::Double, here);
      case 0x201D:
        return close(closable({Mark::Double, Mark::LowDouble, Mark::Straight}), after, number);
      case 0x2018:
        return looksOpening(before, next) ? open(Mark::Single, here) : void();
      case 0x2019:
        return isWordPart(next) ? void() : close(Mark::Single, after, number);
      case '\'':
        if (looksOpening(before, next) && isLetter(next)) return open(Mark::StraightSingle, here);
        return isWordPart(next) ? void() : close(Mark::StraightSingle, after, number);
      case '"':
        if (looksOpening(before, next) || (isSpace(before) && isSpace(next) && !isOpen(Mark::Straight)))
          return openAnew(Mark::Straight, here);
        return close(closable({Mark::Straight, Mark::Double}), after, number);
      default:
        return;
    }
  }

  /// The first kind of which one is open: typists open with one kind of mark and close with another.
  Mark closable(std::initializer_list<Mark> marks) const {
    const auto open = std::find_if(marks.begin(), marks.end(), [this](Mark mark) { return isOpen(mark); });
    return open != marks.end() ? *open : *marks.begin();
  }

  bool isOpen(Mark mark) const {
    return std::any_of(m_open.begin(), m_open.end(), [mark](const Open& o) { return o.mark == mark; });
  }

  void open(Mark mark, std::size_t here) {
    if (m_open.size() >= maxDepth) return;
    m_open.push_back({mark, here, m_found.size()});
    m_found.push_back({{here, here}, false});  // empty until it closes
  }

  /// Opens a quote of a kind that does not nest in itself. One that is still open goes on with this mark, as each
  /// paragraph of a long speech begins with one (in a text that lost its paragraphs, too).
  void openAnew(Mark mark, std::size_t here) {
    const auto earlier = std::find_if(m_open.begin(), m_open.end(), [mark](const Open& o) { return o.mark == mark; });
    if (earlier != m_open.end()) {
      m_found[earlier->slot].range = trimmed(m_text, {earlier->begin, here});
      m_open.erase(earlier, m_open.end());
    }
    open(mark, here);
  }

  void close(Mark mark, std::size_t after, std::size_t number) {
    const auto match = std::find_if(m_open.rbegin(), m_open.rend(), [mark](const Open& o) { return o.mark == mark; });
    if (match != m_open.rend()) {
      m_found[match->slot] = {{match->begin, after}, true};
      m_open.erase(std::prev(match.base()), m_open.end());  // marks inside that never closed are no quotes
    } else if (m_pending && m_pending->mark == mark && m_open.empty()) {
      // Opened in an earlier paragraph: every paragraph from there to here is quoted.
      for (std::size_t i = m_pending->paragraph + 1; i < number; ++i) m_found.push_back({m_paragraphs[i], false});
      m_found.push_back({{m_paragraphs[number].begin, after}, true});
      m_pending.reset();
    }
  }

  /// What is still open ends here. An apostrophe or a single mark that never closes was no quote.
  void closeParagraph(std::size_t number) {
    const auto isQuote = [](const Open& o) { return o.mark != Mark::Single && o.mark != Mark::StraightSingle; };
    const auto outer = std::find_if(m_open.begin(), m_open.end(), isQuote);
    if (outer == m_open.end()) return;
    for (const Open& o : m_open)
      if (isQuote(o)) m_found[o.slot].range.end = m_paragraphs[number].end;
    m_pending = Pending{outer->mark, number};
  }

  std::string_view m_text;
  std::vector<base::TextRange> m_paragraphs;
  std::vector<Quote> m_found;
  std::vector<Open> m_open;
  std::optional<Pending> m_pending;
};

}  // namespace

std::vector<Quote> findQuotes(std::string_view text) {
  return Quotes(text).find();
}

std::vector<base::TextRange> quotes(std::string_view text) {
  std::vector<base::TextRange> ranges;
  for (const Quote& quote : findQuotes(text)) ranges.push_back(quote.range);
  return ranges;
}

}  // namespace dateline::article
