#include <algorithm>
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

  std::vector<base::TextRange> find() {
    for (std::size_t i = 0; i < m_paragraphs.size(); ++i) readParagraph(i);
    std::erase_if(m_found, [](const base::TextRange& range) { return range.empty(); });
    // By begin, the wider first: an outer quote stands before those in it.
    std::sort(m_found.begin(), m_found.end(), [](const base::TextRange& a, const base::TextRange& b) {
      return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
    });
    m_found.erase(std::unique(m_found.begin(), m_found.end()), m_found.end());
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
        return isOpen(Mark::LowDouble) && !looksOpening(before, next) ? close(Mark::LowDouble, after, number)
                                                                      : open(Mark::Double, here);
      case 0x201D:
        return close(isOpen(Mark::LowDouble) && !isOpen(Mark::Double) ? Mark::LowDouble : Mark::Double, after, number);
      case 0x2018:
        return looksOpening(before, next) ? open(Mark::Single, here) : void();
      case 0x2019:
        return isWordPart(next) ? void() : close(Mark::Single, after, number);
      case '\'':
        if (looksOpening(before, next) && isLetter(next)) return open(Mark::StraightSingle, here);
        return isWordPart(next) ? void() : close(Mark::StraightSingle, after, number);
      case '"':
        if (looksOpening(before, next)) return open(Mark::Straight, here);
        return close(Mark::Straight, after, number);
      default:
        return;
    }
  }

  bool isOpen(Mark mark) const {
    return std::any_of(m_open.begin(), m_open.end(), [mark](const Open& o) { return o.mark == mark; });
  }

  void open(Mark mark, std::size_t here) {
    if (m_open.size() >= maxDepth) return;
    m_open.push_back({mark, here, m_found.size()});
    m_found.push_back({here, here});  // empty until it closes
  }

  void close(Mark mark, std::size_t after, std::size_t number) {
    const auto match = std::find_if(m_open.rbegin(), m_open.rend(), [mark](const Open& o) { return o.mark == mark; });
    if (match != m_open.rend()) {
      m_found[match->slot].end = after;
      m_open.erase(std::prev(match.base()), m_open.end());  // marks inside that never closed are no quotes
    } else if (m_pending && m_pending->mark == mark && m_open.empty()) {
      // Opened in an earlier paragraph: every paragraph from there to here is quoted.
      for (std::size_t i = m_pending->paragraph + 1; i < number; ++i) m_found.push_back(m_paragraphs[i]);
      m_found.push_back({m_paragraphs[number].begin, after});
      m_pending.reset();
    }
  }

  /// What is still open ends here. An apostrophe or a single mark that never closes was no quote.
  void closeParagraph(std::size_t number) {
    const auto isQuote = [](const Open& o) { return o.mark != Mark::Single && o.mark != Mark::StraightSingle; };
    const auto outer = std::find_if(m_open.begin(), m_open.end(), isQuote);
    if (outer == m_open.end()) return;
    for (const Open& o : m_open)
      if (isQuote(o)) m_found[o.slot].end = m_paragraphs[number].end;
    m_pending = Pending{outer->mark, number};
  }

  std::string_view m_text;
  std::vector<base::TextRange> m_paragraphs;
  std::vector<base::TextRange> m_found;
  std::vector<Open> m_open;
  std::optional<Pending> m_pending;
};

}  // namespace

std::vector<base::TextRange> quotes(std::string_view text) {
  return Quotes(text).find();
}

}  // namespace dateline::article
