#include "article/dateline.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "article/characters.hpp"
#include "article/date_text.hpp"
#include "base/fold.hpp"
#include "base/utf8.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t maxBytes = 160;  // before the dash
constexpr std::size_t maxWords = 12;

/// Small words that names of places and dates carry with them.
constexpr std::array smallWords = {"de", "la",  "le", "les", "du", "des", "sur", "sous", "en",
                                   "of", "the", "on", "al",  "el", "and", "et",  "года", "жылғы",
                                   "г",  "ж",   "er", "th",  "st", "nd",  "rd",  "à"};

bool isSmallWord(std::string_view word) {
  return std::find(smallWords.begin(), smallWords.end(), word) != smallWords.end();
}

struct Dash {
  std::size_t begin;
  std::size_t end;
};

/// The first dash (or "--") with white space around it; one that follows a bracket or comma needs none before it.
std::optional<Dash> firstDash(std::string_view text, base::TextRange line) {
  for (std::size_t at = line.begin; at < line.end && at - line.begin < maxBytes;) {
    const std::size_t here = at;
    const char32_t c = base::decodeAt(text, at);
    if (c == '\n' || c == '!' || c == '?' || c == ';' || c == ':') return std::nullopt;
    if (!isDash(c)) continue;
    std::size_t end = at;
    if (c == '-' && codePointAt(text, end) == '-') ++end;
    const char32_t before = codePointBefore(text, here);
    const bool freeBefore = isSpace(before) || before == ')' || (c != '-' && c != 0x2010 && c != 0x2011);
    if (freeBefore && here > line.begin && end < line.end && isSpace(codePointAt(text, end))) return Dash{here, end};
    at = end;
  }
  return std::nullopt;
}

bool beginsSentence(std::string_view text, std::size_t at, std::size_t end) {
  at = skipSpace(text, at, end);
  while (at < end && isOpeningMark(codePointAt(text, at))) {
    base::decodeAt(text, at);
    at = skipSpace(text, at, end);
  }
  const char32_t c = codePointAt(text, at);
  return at < end && (isUpper(c) || isDigit(c));
}

/// What the words before the dash are like.
struct Lead {
  std::size_t words = 0;
  bool firstInCapitals = false;
  bool agency = false;  ///< ends in a bracket
  bool valid = true;
  std::optional<base::Date> date;
  bool dayTold = false;
  bool endsInDate = false;
};

void readWord(std::string_view word, bool first, bool inDate, Lead& lead) {
  std::size_t upper = 0;
  std::size_t lower = 0;
  bool startsUpper = false;
  for (std::size_t at = 0; at < word.size();) {
    const bool start = at == 0;
    const char32_t c = base::decodeAt(word, at);
    upper += isUpper(c);
    lower += isLower(c);
    startsUpper |= start && isUpper(c);
  }
  ++lead.words;
  if (first) lead.firstInCapitals = upper >= 2 && lower == 0;
  if (first && !startsUpper) lead.valid = false;
  if (!startsUpper && !inDate && !isSmallWord(word)) lead.valid = false;
}

bool isMonthOrDay(std::string_view text, std::size_t at, std::string_view language) {
  // "7 янв", "Jan 7": a date once a year is put behind it.
  const std::string candidate = std::string(base::firstCodePoints(text.substr(at), 24));
  const std::size_t cut = candidate.find_first_of("(,.-/\n");
  std::string withYear = candidate.substr(0, cut);
  while (!withYear.empty() && withYear.back() == ' ') withYear.pop_back();
  return dateAt(withYear + " 2000", 0, language).has_value();
}

Lead readLead(std::string_view text, base::TextRange range, std::string_view language) {
  Lead lead;
  bool inBrackets = false;
  std::size_t dateEnd = 0;
  for (std::size_t at = range.begin; at < range.end && lead.valid;) {
    const std::size_t here = at;
    const char32_t c = codePointAt(text, at);
    if (isLetter(c) || isDigit(c)) {
      if (!inBrackets && here >= dateEnd && lead.words > 0) {
        if (const auto date = dateAt(text.substr(0, range.end), here, language)) {
          lead.date = date->date;
          dateEnd = date->end;
        } else if (isMonthOrDay(text.substr(0, range.end), here, language)) {
          dateEnd = range.end;
          lead.dayTold = true;
        }
      }
      while (at < range.end && (isLetter(codePointAt(text, at)) || isDigit(codePointAt(text, at)) ||
                                codePointAt(text, at) == '-' || codePointAt(text, at) == 0x2011))
        base::decodeAt(text, at);
      if (isDigit(c) && !inBrackets && here >= dateEnd) lead.valid = false;  // a number that is no date
      if (!inBrackets && !isDigit(c)) readWord(text.substr(here, at - here), lead.words == 0, here < dateEnd, lead);
      lead.agency = inBrackets;
      continue;
    }
    base::decodeAt(text, at);
    if (c == '(') inBrackets = true;
    if (c == ')') inBrackets = false;
    const bool allowed =
        isSpace(c) || c == ',' || c == '.' || c == '/' || c == '(' || c == ')' || c == '\'' || c == 0x2019;
    lead.valid = lead.valid && allowed;
  }
  lead.valid = lead.valid && !inBrackets && lead.words > 0 && lead.words <= maxWords;
  const std::string_view behind = text.substr(dateEnd, range.end > dateEnd ? range.end - dateEnd : 0);
  lead.endsInDate = lead.date && (behind.empty() || behind == " года" || behind == " г");
  return lead;
}

/// "КАБУЛ, 9 октября. /ТАСС/. Story": a place in capitals and a day, closed by a full stop; an agency between strokes.
std::optional<Dateline> closedByStop(std::string_view text, base::TextRange line, std::string_view language) {
  const std::size_t stop = text.substr(0, std::min(line.end, line.begin + maxBytes)).find(". ", line.begin);
  if (stop == std::string_view::npos) return std::nullopt;
  const Lead lead = readLead(text, {line.begin, stop}, language);
  if (!lead.valid || !lead.firstInCapitals || !((lead.date && lead.date->hasDay() && lead.endsInDate) || lead.dayTold))
    return std::nullopt;
  std::size_t end = stop + 1;
  const std::size_t stroke = skipSpace(text, end, line.end);
  if (stroke < line.end && text[stroke] == '/') {
    const std::size_t close = text.substr(0, std::min(line.end, stroke + maxBytes)).find('/', stroke + 1);
    if (close == std::string_view::npos) return std::nullopt;
    end = close + 1;
    if (end < line.end && (text[end] == '.' || text[end] == ',')) ++end;
  }
  if (!beginsSentence(text, end, line.end)) return std::nullopt;
  return Dateline{{line.begin, end}, lead.date};
}

/// "(Nairobi, 19 June 2023) – Story": place and date in brackets.
std::optional<Dateline> inBrackets(std::string_view text, base::TextRange line, const Dash& dash,
                                   std::string_view language) {
  const base::TextRange before = trimmed(text, {line.begin, dash.begin});
  if (before.size() < 3 || text[before.begin] != '(' || text[before.end - 1] != ')') return std::nullopt;
  const Lead lead = readLead(text, {before.begin + 1, before.end - 1}, language);
  if (!lead.valid || !lead.date) return std::nullopt;
  return Dateline{{line.begin, dash.end}, lead.date};
}

std::optional<Dateline> datelineWithDash(std::string_view text, base::TextRange line, std::string_view language) {
  const std::optional<Dash> dash = firstDash(text, line);
  if (!dash || !beginsSentence(text, dash->end, line.end)) return std::nullopt;
  if (auto bracketed = inBrackets(text, line, *dash, language)) return bracketed;
  const base::TextRange before = trimmed(text, {line.begin, dash->begin});
  const Lead lead = readLead(text, before, language);
  if (!lead.valid) return std::nullopt;
  const bool enough = lead.agency || lead.date || lead.dayTold || lead.firstInCapitals;
  if (!enough) return std::nullopt;
  return Dateline{{line.begin, dash->end}, lead.date};
}

}  // namespace

std::optional<Dateline> datelineAt(std::string_view text, base::TextRange line, std::string_view language) {
  if (auto dateline = datelineWithDash(text, line, language)) return dateline;
  return closedByStop(text, line, language);
}

}  // namespace dateline::article
