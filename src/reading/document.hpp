// An article cut into tokens, with what every recogniser asks of them: folded form, shape, sentence, quote, classes.
#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "article/sentences.hpp"
#include "base/fold.hpp"
#include "base/text_range.hpp"
#include "reading/lexicon.hpp"

namespace dateline::reading {

enum class TokenKind : std::uint8_t { Word, Number, Mark };
enum class Shape : std::uint8_t { Lower, Capital, AllCaps, Initial };

inline constexpr std::uint32_t noSentence = 0xFFFFFFFFu;

struct Token {
  base::TextRange range;
  std::string_view folded;
  WordClasses classes = 0;
  std::uint32_t foldedBegin = 0;  ///< bytes in the folded text
  std::uint32_t foldedEnd = 0;
  std::uint32_t sentence = noSentence;
  TokenKind kind = TokenKind::Word;
  Shape shape = Shape::Lower;
  bool spaceBefore = false;
  bool hyphenBefore = false;  ///< joined to the token before by a hyphen
  bool inQuote = false;
  bool firstInSentence = false;  ///< quotation marks and the like do not count

  bool is(WordClass c) const { return (classes & bit(c)) != 0; }
  bool isAny(WordClasses c) const { return (classes & c) != 0; }
  bool word() const { return kind == TokenKind::Word; }
  bool number() const { return kind == TokenKind::Number; }
  bool mark() const { return kind == TokenKind::Mark; }
  bool capital() const { return shape != Shape::Lower; }
};

/// Half-open range of token indices.
struct TokenSpan {
  std::size_t first = 0;
  std::size_t last = 0;
  bool empty() const { return last <= first; }
  bool contains(std::size_t i) const { return first <= i && i < last; }
};

class Document {
 public:
  explicit Document(const article::Article& article);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  const article::Article& article() const { return m_article; }
  std::string_view text() const { return m_article.text; }
  /// "fr", "en", "ru", "kk" …: the language's first part.
  std::string_view language() const { return m_language; }
  const std::vector<Token>& tokens() const { return m_tokens; }
  const Token& at(std::size_t i) const { return m_tokens[i]; }
  std::size_t size() const { return m_tokens.size(); }
  const std::vector<article::Sentence>& sentences() const { return m_sentences; }
  TokenSpan tokensOf(std::size_t sentence) const { return m_sentenceTokens[sentence]; }
  const std::vector<base::TextRange>& quotes() const { return m_quotes; }

  /// Tokens that begin inside the range.
  TokenSpan tokensIn(base::TextRange range) const;
  /// From the first token's start to the last one's end.
  base::TextRange rangeOf(TokenSpan span) const;
  std::string_view textOf(TokenSpan span) const { return rangeOf(span).of(text()); }
  /// The folded text from the first token to the last, as the gazetteer looks names up.
  std::string_view foldedOf(TokenSpan span) const;
  /// True when both stand in the same sentence (or both in none).
  bool together(std::size_t a, std::size_t b) const { return m_tokens[a].sentence == m_tokens[b].sentence; }
  /// The token's mark is this ASCII character (or quotation marks and dashes: see isOpenQuote …).
  bool isMark(std::size_t i, char c) const;
  bool isQuoteMark(std::size_t i) const;
  bool isDash(std::size_t i) const;

 private:
  void cut();
  void addToken(base::TextRange range, TokenKind kind, bool spaceBefore, bool hyphenBefore);
  void addWord(base::TextRange range, bool spaceBefore, bool hyphenBefore);
  void joinInitials();
  void fold();
  void joinHyphened(Token& before, Token& token);
  void placeInSentences();
  void markQuotes();

  const article::Article& m_article;
  std::string_view m_language;
  Lexicon m_lexicon;
  base::FoldedText m_folded;
  std::vector<Token> m_tokens;
  std::vector<article::Sentence> m_sentences;
  std::vector<TokenSpan> m_sentenceTokens;
  std::vector<base::TextRange> m_quotes;
};

}  // namespace dateline::reading
