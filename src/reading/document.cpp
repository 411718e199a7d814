#include "reading/document.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/utf8.hpp"
#include "reading/shape.hpp"

namespace dateline::reading {
namespace {

constexpr std::string_view elisions[] = {"l", "d",  "j",     "m",      "t",      "s",     "n",
                                         "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"};

bool elides(std::string_view letters) {
  std::string lower;
  for (const char c : letters) lower += (c >= 'A' && c <= 'Z') ? static_cast<char>(c - 'A' + 'a') : c;
  return std::find(std::begin(elisions), std::end(elisions), lower) != std::end(elisions);
}

/// Capitals by the word's own letters.
Shape shapeOf(std::string_view word) {
  std::size_t at = 0;
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool firstCapital = false;
  while (at < word.size()) {
    const char32_t c = base::decodeAt(word, at);
    if (!isLetter(c)) continue;
    const bool upper = isUpper(c);
    if (letters == 0) firstCapital = upper;
    ++letters;
    capitals += upper ? 1 : 0;
  }
  if (!firstCapital) return Shape::Lower;
  if (letters == 1) return Shape::Initial;
  return capitals == letters ? Shape::AllCaps : Shape::Capital;
}

}  // namespace

Document::Document(const article::Article& article)
    : m_article(article),
      m_language(std::string_view(article.language).substr(0, article.language.find_first_of("-_"))),
      m_lexicon(article.language),
      m_folded(base::foldWithSource(article.text)),
      m_sentences(article::sentences(article)),
      m_quotes(article::quotes(article.text)) {
  cut();
  joinInitials();
  fold();
  placeInSentences();
  markQuotes();
}

void Document::addToken(base::TextRange range, TokenKind kind, bool spaceBefore, bool hyphenBefore) {
  Token token;
  token.range = range;
  token.kind = kind;
  token.spaceBefore = spaceBefore;
  token.hyphenBefore = hyphenBefore;
  if (kind == TokenKind::Word) token.shape = shapeOf(range.of(text()));
  m_tokens.push_back(token);
}

/// Splits what French elides («d'Almaty») and what English appends ("Russia's"); «aujourd'hui» stays whole.
void Document::addWord(base::TextRange range, bool spaceBefore, bool hyphenBefore) {
  std::size_t at = range.begin;
  while (at < range.end) {
    const std::size_t before = at;
    if (!isApostrophe(base::decodeAt(text(), at))) continue;
    const std::string_view head = text().substr(range.begin, before - range.begin);
    const std::string_view tail = text().substr(at, range.end - at);
    if ((tail == "s" || tail == "S") && m_language != "fr") {
      addToken({range.begin, before}, TokenKind::Word, spaceBefore, hyphenBefore);
      addToken({before, range.end}, TokenKind::Word, false, false);
      return;
    }
    if (elides(head)) {
      addToken({range.begin, at}, TokenKind::Word, spaceBefore, hyphenBefore);
      addWord({at, range.end}, false, false);
      return;
    }
  }
  addToken(range, TokenKind::Word, spaceBefore, hyphenBefore);
}

void Document::cut() {
  const std::string_view all = text();
  std::size_t at = 0;
  bool space = true;
  bool hyphen = false;
  while (at < all.size()) {
    const std::size_t begin = at;
    const char32_t c = base::decodeAt(all, at);
    if (isSpace(c)) {
      space = true;
      hyphen = false;
      continue;
    }
    if (!isLetter(c) && !isDigit(c)) {
      const bool joins = isHyphen(c) && !space && at < all.size();
      if (!joins) addToken({begin, at}, TokenKind::Mark, space, false);
      hyphen = joins;
      space = false;
      continue;
    }
    const bool digits = isDigit(c);
    std::size_t end = at;
    while (at < all.size()) {
      const char32_t next = base::decodeAt(all, at);
      if (digits ? isDigit(next) : isLetter(next)) {
        end = at;
        continue;
      }
      // An apostrophe belongs to the word when a letter follows it.
      std::size_t after = at;
      if (digits || !isApostrophe(next) || after >= all.size() || !isLetter(base::decodeAt(all, after))) break;
    }
    at = end;
    if (digits) {
      addToken({begin, end}, TokenKind::Number, space, hyphen);
    } else {
      addWord({begin, end}, space, hyphen);
    }
    space = false;
    hyphen = false;
  }
}

/// "U.S." and «O.N.U.» become one word: two or more single capitals, each with its point.
void Document::joinInitials() {
  std::vector<Token> joined;
  joined.reserve(m_tokens.size());
  const auto initialAt = [&](std::size_t i) {
    return i + 1 < m_tokens.size() && m_tokens[i].shape == Shape::Initial && !m_tokens[i].hyphenBefore &&
           m_tokens[i + 1].mark() && !m_tokens[i + 1].spaceBefore && m_tokens[i + 1].range.of(text()) == ".";
  };
  for (std::size_t i = 0; i < m_tokens.size();) {
    std::size_t end = i;
    while (initialAt(end) && (end == i || !m_tokens[end].spaceBefore)) end += 2;
    if (end < i + 4) {
      joined.push_back(m_tokens[i++]);
      continue;
    }
    Token token = m_tokens[i];
    token.range.end = m_tokens[end - 1].range.end;
    token.shape = Shape::AllCaps;
    joined.push_back(token);
    i = end;
  }
  m_tokens = std::move(joined);
}

void Document::fold() {
  const auto& source = m_folded.source;
  std::unordered_map<std::string_view, WordClasses> known;
  std::size_t at = 0;
  const auto position = [&](std::size_t byte) {
    while (at < m_folded.text.size() && source[at] < byte) ++at;
    return static_cast<std::uint32_t>(at);
  };
  for (Token& token : m_tokens) {
    token.foldedBegin = position(token.range.begin);
    token.foldedEnd = position(token.range.end);
    token.folded = std::string_view(m_folded.text).substr(token.foldedBegin, token.foldedEnd - token.foldedBegin);
    if (!token.word()) continue;
    const auto [entry, fresh] = known.try_emplace(token.folded, 0);
    if (fresh) entry->second = m_lexicon.classesOf(token.folded);
    token.classes = entry->second;
    if (token.hyphenBefore && &token != &m_tokens.front()) joinHyphened(*(&token - 1), token);
  }
}

/// «couvre-feu»: what happens may be told by two words that a hyphen joins.
void Document::joinHyphened(Token& before, Token& token) {
  const std::string_view whole =
      std::string_view(m_folded.text).substr(before.foldedBegin, token.foldedEnd - before.foldedBegin);
  const WordClasses classes = m_lexicon.classesOf(whole) & (WordClass::EventNoun | WordClass::EventVerb);
  before.classes |= classes;
  token.classes |= classes;
}

void Document::placeInSentences() {
  std::size_t i = 0;
  for (std::size_t s = 0; s < m_sentences.size(); ++s) {
    const base::TextRange range = m_sentences[s].range;
    while (i < m_tokens.size() && m_tokens[i].range.begin < range.begin) ++i;
    const std::size_t first = i;
    bool opened = false;
    for (; i < m_tokens.size() && m_tokens[i].range.begin < range.end; ++i) {
      m_tokens[i].sentence = static_cast<std::uint32_t>(s);
      m_tokens[i].firstInSentence = !opened && !m_tokens[i].mark();
      opened = opened || !m_tokens[i].mark();
    }
    m_sentenceTokens.push_back({first, i});
  }
}

void Document::markQuotes() {
  for (const base::TextRange& quote : m_quotes) {
    const TokenSpan inside = tokensIn(quote);
    for (std::size_t i = inside.first; i < inside.last; ++i) {
      if (m_tokens[i].inQuote) break;  // nested in one that was marked before
      m_tokens[i].inQuote = true;
    }
  }
}

TokenSpan Document::tokensIn(base::TextRange range) const {
  const auto before = [](const Token& token, std::size_t byte) { return token.range.begin < byte; };
  const auto first = std::lower_bound(m_tokens.begin(), m_tokens.end(), range.begin, before);
  const auto last = std::lower_bound(first, m_tokens.end(), range.end, before);
  return {static_cast<std::size_t>(first - m_tokens.begin()), static_cast<std::size_t>(last - m_tokens.begin())};
}

base::TextRange Document::rangeOf(TokenSpan span) const {
  if (span.empty()) return {};
  return {m_tokens[span.first].range.begin, m_tokens[span.last - 1].range.end};
}

std::string_view Document::foldedOf(TokenSpan span) const {
  if (span.empty()) return {};
  const std::size_t begin = m_tokens[span.first].foldedBegin;
  return std::string_view(m_folded.text).substr(begin, m_tokens[span.last - 1].foldedEnd - begin);
}

bool Document::isMark(std::size_t i, char c) const {
  return i < m_tokens.size() && m_tokens[i].mark() && m_tokens[i].range.size() == 1 &&
         text()[m_tokens[i].range.begin] == c;
}

bool Document::isQuoteMark(std::size_t i) const {
  if (i >= m_tokens.size() || !m_tokens[i].mark()) return false;
  std::size_t at = m_tokens[i].range.begin;
  return reading::isQuoteMark(base::decodeAt(text(), at));
}

bool Document::isDash(std::size_t i) const {
  if (i >= m_tokens.size() || !m_tokens[i].mark()) return false;
  std::size_t at = m_tokens[i].range.begin;
  const char32_t c = base::decodeAt(text(), at);
  return reading::isDash(c) || isHyphen(c);
}

}  // namespace dateline::reading
