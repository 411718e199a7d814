#include "reading/names.hpp"

#include <algorithm>
#include <span>
#include <string>

#include "base/utf8.hpp"

namespace dateline::reading {
namespace {

using gazetteer::NameHit;
using gazetteer::NameOf;

/// Beyond these the gazetteer's tail of same-named hamlets adds nothing.
constexpr std::size_t mostHits = 48;
constexpr std::size_t longestAbbreviation = 5;  ///< tokens: "W", ".", "Va", "."

/// Ending as it stands → ending of the lemma, for nouns and adjectives in place names.
struct CaseEnding {
  std::string_view ending;
  std::string_view lemma;
};
constexpr CaseEnding russianEndings[] = {
    {"е", ""},     {"е", "а"},    {"е", "ь"},    {"е", "я"},    {"а", ""},     {"я", "ь"},    {"я", "и"},
    {"у", ""},     {"у", "а"},    {"ю", "ь"},    {"ю", "я"},    {"ю", "и"},    {"ом", ""},    {"ем", "ь"},
    {"ем", "и"},   {"ои", "а"},   {"еи", "я"},   {"ы", "а"},    {"и", "а"},    {"и", "я"},    {"и", "ь"},
    {"ии", "ия"},  {"ию", "ия"},  {"иеи", "ия"}, {"ои", "ая"},  {"ую", "ая"},  {"ого", "ии"}, {"ому", "ии"},
    {"ом", "ии"},  {"им", "ии"},  {"их", "ие"},  {"ими", "ие"}, {"ого", "ыи"}, {"ые", "ыи"},  {"ие", "ии"},
    {"ая", "ии"},  {"ая", "ыи"},  {"ое", "ии"},  {"ое", "ыи"},  {"ых", "ыи"},  {"их", "ии"},  {"ыми", "ыи"},
    {"ими", "ии"}, {"ом", "ыи"},  {"ому", "ыи"}, {"ах", "ы"},   {"ам", "ы"},   {"ами", "ы"},  {"ов", "ы"},
    {"ах", "и"},   {"ам", "и"},   {"ами", "и"},  {"ях", "и"},   {"ям", "и"},   {"ями", "и"},  {"ем", ""},
    {"ью", "ь"},   {"ца", "ец"},  {"це", "ец"},  {"цу", "ец"},  {"цом", "ец"}, {"а", "о"},    {"е", "о"},
    {"ом", "о"},   {"у", "о"},    {"ия", "ие"},  {"ию", "ие"},  {"ием", "ие"}, {"ии", "ие"},  {"ья", "ье"},
    {"ью", "ье"},  {"ьем", "ье"}, {"е", "и"},
};

bool mayFollow(const Document& doc, std::size_t i) {
  const Token& token = doc.at(i);
  const Token& before = doc.at(i - 1);
  if (!token.word() || token.sentence != before.sentence) return false;
  const std::string_view gap = doc.text().substr(before.range.end, token.range.begin - before.range.end);
  return gap.find('\n') == std::string_view::npos;
}

/// "St. Louis": the point after a short capitalised word belongs to the name.
bool abbreviationPoint(const Document& doc, std::size_t mark) {
  return mark > 0 && doc.isMark(mark, '.') && !doc.at(mark).spaceBefore && doc.at(mark - 1).capital() &&
         doc.at(mark - 1).folded.size() <= 3;
}

/// «Папуа — Новая Гвинея», «Рона — Альпы»: a dash inside a name that the gazetteer knows to go on.
bool dashInside(const Document& doc, const gazetteer::Gazetteer& gazetteer, TokenSpan span) {
  const std::size_t dash = span.last;
  return dash + 1 < doc.size() && doc.isDash(dash) && doc.together(span.first, dash + 1) &&
         doc.at(dash + 1).capital() && gazetteer.isNamePrefix(doc.foldedOf(span));
}

bool allCaps(const Document& doc, TokenSpan span) {
  for (std::size_t i = span.first; i < span.last; ++i)
    if (doc.at(i).word() && doc.at(i).shape == Shape::Lower) return false;
  return doc.at(span.first).shape == Shape::AllCaps;
}

/// Whether the text writes the name as this kind of name is written.
bool writtenAs(const Document& doc, const gazetteer::Gazetteer& gazetteer, TokenSpan span, const NameHit& hit) {
  const Token& first = doc.at(span.first);
  const bool single = span.last == span.first + 1;
  const bool shortName = single && base::codePointCount(first.folded) <= 3;
  switch (hit.of) {
    case NameOf::Demonym:
      // English writes demonyms with a capital; French and Russian write adjectives without.
      return first.capital() || doc.language() != "en";
    case NameOf::Organisation:
      return first.capital() && (!shortName || allCaps(doc, span));
    case NameOf::Place:
      if (shortName && first.shape == Shape::Initial) return false;
      if (shortName && base::codePointCount(first.folded) <= 2 && first.shape != Shape::AllCaps) return false;
      // «La porte-parole» is not La Porte: behind an article the name itself needs its capital.
      if (first.capital() && !single && first.is(WordClass::Definite)) return doc.at(span.first + 1).capital();
      if (first.capital()) return true;
      return !single && gazetteer.kindOfDesignator(first.folded) && doc.at(span.last - 1).capital();
  }
  return false;
}

std::span<const NameHit> look(const Document& doc, const gazetteer::Gazetteer& gazetteer, TokenSpan span) {
  const std::string_view folded = doc.foldedOf(span);
  const auto hits = gazetteer.find(folded);
  if (!hits.empty()) return hits;
  const Token& last = doc.at(span.last - 1);
  if (span.last == span.first + 1 && last.shape == Shape::AllCaps && folded.find('.') != std::string_view::npos) {
    std::string letters(folded);
    std::erase(letters, '.');
    return gazetteer.find(letters);
  }
  if (doc.language() != "ru" && doc.language() != "kk") return {};
  const std::string_view stem = folded.substr(0, folded.size() - last.folded.size());
  for (const std::string& lemma : russianLemmas(last.folded)) {
    const auto found = gazetteer.find(std::string(stem) + lemma);
    if (!found.empty()) return found;
  }
  return {};
}

std::vector<NameHit> acceptable(const Document& doc, const gazetteer::Gazetteer& gazetteer, TokenSpan span) {
  std::vector<NameHit> kept;
  for (const NameHit& hit : look(doc, gazetteer, span)) {
    if (kept.size() >= mostHits) break;
    if (writtenAs(doc, gazetteer, span, hit)) kept.push_back(hit);
  }
  return kept;
}

/// A comma or bracket between two names: "Nashville, Tenn.", «Nashville (Tenn.)».
bool behindTown(const Document& doc, std::size_t i) {
  return i > 1 && (doc.isMark(i - 1, ',') || doc.isMark(i - 1, '(')) && doc.at(i - 2).word() && doc.at(i - 2).capital();
}

/// "Mont.", "W.Va." behind a town: abbreviations of its state, whose point belongs to them. Empty where there is none.
NameMatch abbreviationAt(const Document& doc, const gazetteer::Gazetteer& gazetteer, std::size_t first) {
  NameMatch match;
  if (!behindTown(doc, first)) return match;
  for (std::size_t end = first + 1; end < doc.size() && end < first + longestAbbreviation; ++end) {
    if (doc.at(end).spaceBefore || !doc.together(first, end)) break;
    if (!doc.isMark(end, '.')) continue;
    const TokenSpan span{first, end + 1};
    for (const NameHit& hit : gazetteer.find(doc.foldedOf(span)))
      if (hit.of == NameOf::Place) match.hits.push_back(hit);
    match.tokens = span;
    if (!match.hits.empty()) return match;
  }
  return {};
}

/// "TX", "BC": two capitals are a region's code only behind a town, and "IN" or "OR" in a headline never.
bool isBareCode(const Document& doc, const gazetteer::Gazetteer& gazetteer, const NameMatch& match) {
  if (match.tokens.last != match.tokens.first + 1 || match.hits.empty()) return false;
  const Token& token = doc.at(match.tokens.first);
  if (token.range.size() != 2 || token.shape != Shape::AllCaps || behindTown(doc, match.tokens.first)) return false;
  const NameHit* place = match.first(NameOf::Place);
  return place != nullptr && gazetteer.place(place->index).kind == gazetteer::PlaceKind::Region;
}

bool mayBegin(const Document& doc, const gazetteer::Gazetteer& gazetteer, const Token& token) {
  if (!token.word()) return false;
  if (token.capital()) return true;
  if (token.is(WordClass::Function)) return false;
  return doc.language() != "en" || gazetteer.kindOfDesignator(token.folded).has_value();
}

NameMatch longestAt(const Document& doc, const gazetteer::Gazetteer& gazetteer, std::size_t first) {
  NameMatch best;
  std::size_t end = first;
  for (std::size_t words = 0; words < gazetteer.maxWords() && end < doc.size(); ++words) {
    if (words > 0 && !mayFollow(doc, end)) {
      const bool point = abbreviationPoint(doc, end) && end + 1 < doc.size() && mayFollow(doc, end + 1);
      if (!point && !dashInside(doc, gazetteer, {first, end})) break;
      ++end;
    }
    ++end;
    const TokenSpan span{first, end};
    auto hits = acceptable(doc, gazetteer, span);
    if (!hits.empty()) best = {span, std::move(hits)};
    const bool elided = end < doc.size() && !doc.at(end).spaceBefore && !doc.at(end).hyphenBefore;
    if (!elided && !gazetteer.isNamePrefix(doc.foldedOf(span))) break;
  }
  return best;
}

}  // namespace

bool NameMatch::has(NameOf of) const {
  return first(of) != nullptr;
}

const NameHit* NameMatch::first(NameOf of) const {
  const auto found = std::find_if(hits.begin(), hits.end(), [&](const NameHit& hit) { return hit.of == of; });
  return found == hits.end() ? nullptr : &*found;
}

std::vector<NameMatch> matchNames(const Document& document, const gazetteer::Gazetteer& gazetteer) {
  std::vector<NameMatch> matches;
  for (std::size_t i = 0; i < document.size();) {
    if (!mayBegin(document, gazetteer, document.at(i))) {
      ++i;
      continue;
    }
    NameMatch match = abbreviationAt(document, gazetteer, i);
    if (match.hits.empty()) match = longestAt(document, gazetteer, i);
    if (isBareCode(document, gazetteer, match)) match.hits.clear();
    i = match.hits.empty() ? i + 1 : match.tokens.last;
    if (!match.hits.empty()) matches.push_back(std::move(match));
  }
  return matches;
}

std::vector<std::string> russianLemmas(std::string_view foldedWord) {
  std::vector<std::string> lemmas;
  for (const CaseEnding& entry : russianEndings) {
    if (!foldedWord.ends_with(entry.ending) || foldedWord.size() < entry.ending.size() + 6) continue;
    lemmas.push_back(std::string(foldedWord.substr(0, foldedWord.size() - entry.ending.size())) +
                     std::string(entry.lemma));
  }
  return lemmas;
}

}  // namespace dateline::reading
