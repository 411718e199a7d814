#include "article/header.hpp"

#include <algorithm>
#include <array>

#include "article/characters.hpp"
#include "article/date_text.hpp"
#include "article/dateline.hpp"
#include "base/fold.hpp"
#include "base/utf8.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t maxLines = 12;
constexpr std::size_t maxTitleCodePoints = 160;
constexpr std::size_t maxByline = 80;     // code points
constexpr std::size_t labelWindow = 120;  // bytes in which a label with its date stands

/// Labels that announce the date of publication, folded; longer ones first where one begins another.
constexpr std::array publishedLabels = {"date de publication",
                                        "date of publication",
                                        "publication date",
                                        "date",
                                        "dated",
                                        "publie le",
                                        "publiee le",
                                        "publie",
                                        "paru le",
                                        "poste le",
                                        "mis en ligne le",
                                        "mis en ligne",
                                        "first published on",
                                        "first published",
                                        "published on",
                                        "published at",
                                        "published",
                                        "posted on",
                                        "posted",
                                        "дата публикации",
                                        "дата",
                                        "опубликовано",
                                        "жарияланған күні",
                                        "жарияланды",
                                        "күні"};
/// Labels of a later date: a header as well, but not the day of publication.
constexpr std::array updatedLabels = {"mis a jour le", "mis a jour", "modifie le", "derniere mise a jour",
                                      "last updated",  "updated on", "updated",    "modified",
                                      "обновлено",     "жаңартылды"};

struct Label {
  std::size_t end = 0;
  bool updated = false;
};

/// The longest label that the line begins with.
std::optional<Label> labelAt(std::string_view text, base::TextRange line) {
  const std::string_view window =
      base::firstCodePoints(line.of(text).substr(0, std::min(line.size(), labelWindow)), 40);
  if (base::firstInvalidUtf8(window)) return std::nullopt;  // the window cut a character: far behind any label
  const base::FoldedText folded = base::foldWithSource(window);
  std::optional<Label> best;
  std::size_t longest = 0;
  const auto tryLabel = [&](std::string_view label, bool updated) {
    if (label.size() <= longest || !folded.text.starts_with(label)) return;
    const char next = label.size() < folded.text.size() ? folded.text[label.size()] : ' ';
    if (next != ' ' && next != ':') return;
    longest = label.size();
    best = Label{line.begin + folded.source[label.size()], updated};
  };
  for (const char* label : publishedLabels) tryLabel(label, false);
  for (const char* label : updatedLabels) tryLabel(label, true);
  return best;
}

std::size_t skipInLine(std::string_view text, std::size_t at, std::size_t end, std::u32string_view marks) {
  while (at < end) {
    const char32_t c = codePointAt(text, at);
    if (!isSpace(c) && marks.find(c) == std::u32string_view::npos) break;
    base::decodeAt(text, at);
  }
  return at;
}

/// "à 18h30", "at 5:00 pm", "18:30 GMT", ", 14 h 05" behind a date; where it ends.
std::size_t skipTime(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t here = skipInLine(text, at, end, U",-–|");
  for (const std::string_view word : {"à ", "at ", "a ", "в "})
    if (text.substr(here, end - here).starts_with(word)) here += word.size();
  std::size_t digits = here;
  while (digits < end && isDigit(static_cast<unsigned char>(text[digits]))) ++digits;
  if (digits == here || digits - here > 2) return at;
  std::size_t mark = skipInLine(text, digits, end, U"");
  if (mark >= end || (text[mark] != 'h' && text[mark] != ':' && text[mark] != 'H')) return at;
  mark = text[mark] == ':' ? mark + 1 : skipInLine(text, mark + 1, end, U"");
  while (mark < end && (isDigit(static_cast<unsigned char>(text[mark])) || text[mark] == ':')) ++mark;
  for (const std::string_view zone : {" GMT", " UTC", " CET", " EST", " pm", " am", " PM", " AM", " p.m.", " a.m."})
    if (text.substr(mark, end - mark).starts_with(zone)) mark += zone.size();
  return mark;
}

struct LabelledDate {
  base::TextRange range;
  std::optional<base::Date> published;
};

/// A label with its date at the start of the line, a second one ("… mis à jour le …") included.
std::optional<LabelledDate> labelledDate(std::string_view text, base::TextRange line, std::string_view language) {
  std::optional<LabelledDate> found;
  for (std::size_t at = line.begin; at < line.end;) {
    const std::optional<Label> label = labelAt(text, {at, line.end});
    if (!label) break;
    const std::size_t begin = skipInLine(text, label->end, line.end, U":");
    const std::string_view rest = text.substr(0, line.end);
    std::optional<DateInText> date = dateAt(rest, begin, language);
    if (!date) date = yearAt(rest, begin);
    if (!date) break;
    const std::size_t end = skipTime(text, date->end, line.end);
    if (!found) found = LabelledDate{{line.begin, end}, std::nullopt};
    found->range.end = end;
    if (!label->updated && !found->published) found->published = date->date;
    at = skipInLine(text, end, line.end, U",;-–—|•(");
  }
  return found;
}

/// The line's date, when the line is nothing but a date (and an hour).
std::optional<base::Date> dateLine(std::string_view text, base::TextRange line, std::string_view language) {
  if (line.size() > labelWindow) return std::nullopt;
  const auto date = dateAt(text.substr(0, line.end), line.begin, language);
  if (!date) return std::nullopt;
  const std::size_t end = skipInLine(text, skipTime(text, date->end, line.end), line.end, U".,");
  return end == line.end ? std::optional(date->date) : std::nullopt;
}

bool endsLikeSentence(std::string_view text, base::TextRange line) {
  std::size_t at = line.end;
  while (at > line.begin) {
    const char32_t c = base::decodeBefore(text, at);
    if (isClosingMark(c) || isSpace(c)) continue;
    return isFinalMark(c) || c == ':' || c == ';' || c == ',';
  }
  return true;
}

/// "Par Jeanne Martin", "By John Smith and Ann Lee": names behind the word, nothing else.
bool isByline(std::string_view text, base::TextRange line) {
  if (line.size() > maxByline * 2 || endsLikeSentence(text, line)) return false;
  const std::string_view words = line.of(text);
  std::size_t at = 0;
  for (const std::string_view by : {"Par ", "PAR ", "By ", "BY ", "Автор: ", "Автор "})
    if (words.starts_with(by)) at = by.size();
  if (at == 0) return false;
  bool startOfWord = true;
  for (std::string_view rest = words.substr(at); at < words.size();) {
    rest = words.substr(at);
    if (startOfWord && (rest.starts_with("and ") || rest.starts_with("et ") || rest.starts_with("avec ") ||
                        rest.starts_with("with ") || rest.starts_with("de ") || rest.starts_with("du "))) {
      at += rest.find(' ') + 1;
      continue;
    }
    const char32_t c = base::decodeAt(words, at);
    if (isDigit(c) || (startOfWord && isLower(c))) return false;
    startOfWord = isSpace(c) || c == ',';
  }
  return true;
}

class HeaderReader {
 public:
  HeaderReader(std::string_view text, std::string_view language, const std::vector<base::TextRange>& headings)
      : m_text(text), m_language(language), m_headings(headings) {}

  Header read() {
    if (!m_headings.empty()) m_header.title = m_headings.front().of(m_text);
    std::size_t at = 0;
    for (std::size_t lines = 0; lines < maxLines; ++lines) {
      at = skipSpace(m_text, at, m_text.size());
      if (at >= m_text.size()) break;
      const std::size_t lineEnd = std::min(m_text.find_first_of("\r\n", at), m_text.size());
      const base::TextRange line = trimmed(m_text, {at, lineEnd});
      at = lineEnd;
      if (!readLine(line)) break;
    }
    addHeadings();
    return std::move(m_header);
  }

 private:
  /// False when the story has begun.
  bool readLine(base::TextRange line) {
    if (isHeading(line)) return true;  // added with all headings
    if (const auto labelled = labelledDate(m_text, line, m_language)) {
      if (!m_header.published) m_header.published = labelled->published;
      const base::TextRange rest = trimmed(m_text, {labelled->range.end, line.end});
      const bool whole =
          rest.empty() || (base::codePointCount(rest.of(m_text)) <= 60 && !endsLikeSentence(m_text, rest));
      m_header.ranges.push_back(whole ? line : labelled->range);
      return whole || (readDateline(rest), false);
    }
    if (const auto date = dateLine(m_text, line, m_language)) {
      if (!m_header.published) m_header.published = date;
      m_header.ranges.push_back(line);
      return true;
    }
    if (isByline(m_text, line) || isTitle(line)) {
      m_header.ranges.push_back(line);
      return true;
    }
    readDateline(line);
    return false;
  }

  void readDateline(base::TextRange line) {
    const std::optional<Dateline> dateline = datelineAt(m_text, line, m_language);
    if (!dateline) return;
    m_header.ranges.push_back(dateline->range);
    if (!m_header.published) m_header.published = dateline->date;
  }

  bool isHeading(base::TextRange line) const {
    const auto at = std::lower_bound(m_headings.begin(), m_headings.end(), line);
    return at != m_headings.end() && at->begin == line.begin;
  }

  /// A short first line without a final mark and with an empty line behind it, and a story behind that.
  bool isTitle(base::TextRange line) {
    if (m_titleSeen || !m_headings.empty() || line.size() > maxTitleCodePoints * 4) return false;
    m_titleSeen = true;
    if (base::codePointCount(line.of(m_text)) > maxTitleCodePoints || endsLikeSentence(m_text, line)) return false;
    if (!isLetter(codePointAt(m_text, line.begin)) && !isDigit(codePointAt(m_text, line.begin)) &&
        !isOpeningMark(codePointAt(m_text, line.begin)))
      return false;
    const std::size_t next = skipSpace(m_text, line.end, m_text.size());
    if (next >= m_text.size()) return false;
    const std::string_view between = m_text.substr(line.end, next - line.end);
    const auto breaks = std::count(between.begin(), between.end(), '\n');
    const auto returns = std::count(between.begin(), between.end(), '\r');
    if (std::max(breaks, returns) < 2) return false;
    m_header.title = line.of(m_text);
    return true;
  }

  void addHeadings() {
    m_header.ranges.insert(m_header.ranges.end(), m_headings.begin(), m_headings.end());
    std::sort(m_header.ranges.begin(), m_header.ranges.end());
  }

  std::string_view m_text;
  std::string_view m_language;
  const std::vector<base::TextRange>& m_headings;
  Header m_header;
  bool m_titleSeen = false;
};

}  // namespace

Header readHeader(std::string_view text, std::string_view language, const std::vector<base::TextRange>& headings) {
  return HeaderReader(text, language, headings).read();
}

}  // namespace dateline::article
