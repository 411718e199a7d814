#include "source_tokens.hpp"

#include <cctype>
#include <cstdlib>

#include "base/utf8.hpp"

namespace {

bool isWordCharacter(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class Reader {
 public:
  explicit Reader(std::string_view source) : m_source(source) {}

  std::vector<Token> read() {
    while (m_at < m_source.size()) readOne();
    return std::move(m_tokens);
  }

 private:
  bool startsWith(std::string_view text) const { return m_source.substr(m_at, text.size()) == text; }

  void skipTo(std::string_view end) {
    const auto found = m_source.find(end, m_at);
    moveTo(found == std::string_view::npos ? m_source.size() : found + end.size());
  }

  void moveTo(std::size_t to) {
    for (; m_at < to; ++m_at) m_line += m_source[m_at] == '\n' ? 1 : 0;
  }

  void readOne() {
    const char c = m_source[m_at];
    if (startsWith("//")) return skipTo("\n");
    if (startsWith("/*")) return skipTo("*/");
    if (std::isspace(static_cast<unsigned char>(c)) != 0) return moveTo(m_at + 1);
    if (startsWith("R\"")) return readRaw();
    if (c == '"') return readText();
    if (c == '\'') return skipCharacter();
    if (isWordCharacter(c)) return readWord();
    const std::size_t length = startsWith("::") ? 2 : 1;
    m_tokens.push_back({Token::Kind::Sign, std::string(m_source.substr(m_at, length)), m_line});
    moveTo(m_at + length);
  }

  void readWord() {
    std::size_t end = m_at;
    // A digit separator (1'000) is no character literal.
    const bool number = std::isdigit(static_cast<unsigned char>(m_source[m_at])) != 0;
    while (end < m_source.size() && (isWordCharacter(m_source[end]) || (number && m_source[end] == '\''))) ++end;
    std::string word(m_source.substr(m_at, end - m_at));
    m_at = end;
    const bool prefix = end < m_source.size() && m_source[end] == '"' && (word == "u8" || word == "U" || word == "u");
    if (!prefix) m_tokens.push_back({Token::Kind::Word, std::move(word), m_line});
  }

  void skipCharacter() {
    ++m_at;
    while (m_at < m_source.size() && m_source[m_at] != '\'') m_at += m_source[m_at] == '\\' ? 2 : 1;
    ++m_at;
  }

  void add(std::string text, int line) {
    if (!m_tokens.empty() && m_tokens.back().kind == Token::Kind::Text) {
      m_tokens.back().text += text;
    } else {
      m_tokens.push_back({Token::Kind::Text, std::move(text), line});
    }
  }

  void readRaw() {
    const auto open = m_source.find('(', m_at);
    if (open == std::string_view::npos) return moveTo(m_source.size());
    const std::string end = ")" + std::string(m_source.substr(m_at + 2, open - m_at - 2)) + "\"";
    const auto close = std::min(m_source.find(end, open), m_source.size());
    add(std::string(m_source.substr(open + 1, close - open - 1)), m_line);
    moveTo(std::min(close + end.size(), m_source.size()));
  }

  void readText() {
    const int line = m_line;
    std::string text;
    ++m_at;
    while (m_at < m_source.size() && m_source[m_at] != '"' && m_source[m_at] != '\n') {
      if (m_source[m_at] != '\\') {
        text += m_source[m_at++];
        continue;
      }
      ++m_at;
      readEscape(text);
    }
    ++m_at;
    add(std::move(text), line);
  }

  void readEscape(std::string& text) {
    const char kind = m_at < m_source.size() ? m_source[m_at] : '\\';
    ++m_at;
    const auto digits = [this](int base, std::size_t most) {
      std::string number;
      while (number.size() < most && m_at < m_source.size() &&
             std::isxdigit(static_cast<unsigned char>(m_source[m_at]))) {
        number += m_source[m_at++];
      }
      return static_cast<char32_t>(std::strtoul(number.c_str(), nullptr, base));
    };
    if (kind == 'u') return dateline::base::appendUtf8(text, digits(16, 4));
    if (kind == 'U') return dateline::base::appendUtf8(text, digits(16, 8));
    if (kind == 'x') return text.push_back(static_cast<char>(digits(16, 2)));
    if (kind == 'n') return text.push_back('\n');
    if (kind == 't') return text.push_back('\t');
    text.push_back(kind);
  }

  std::string_view m_source;
  std::size_t m_at = 0;
  int m_line = 1;
  std::vector<Token> m_tokens;
};

}  // namespace

std::vector<Token> tokensOf(std::string_view source) {
  return Reader(source).read();
}
