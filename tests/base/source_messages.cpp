#include "source_messages.hpp"

#include <algorithm>
#include <cctype>
#include <optional>

#include "source_tokens.hpp"

namespace {

using Tokens = std::vector<Token>;

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

bool opens(const Token& token) {
  return token.is("(") || token.is("{") || token.is("[");
}
bool closes(const Token& token) {
  return token.is(")") || token.is("}") || token.is("]");
}

/// Where the bracket at `open` closes.
std::size_t closeOf(const Tokens& tokens, std::size_t open) {
  int depth = 0;
  for (std::size_t i = open; i < tokens.size(); ++i) {
    if (opens(tokens[i])) ++depth;
    if (closes(tokens[i]) && --depth == 0) return i;
  }
  return tokens.size();
}

/// The arguments between the bracket at `open` and its end.
std::vector<Range> argumentsAt(const Tokens& tokens, std::size_t open) {
  const std::size_t close = closeOf(tokens, open);
  std::vector<Range> arguments;
  std::size_t begin = open + 1;
  for (std::size_t i = begin; i <= close && i < tokens.size(); ++i) {
    if (i < close && opens(tokens[i])) {
      i = closeOf(tokens, i);
      continue;
    }
    if (i != close && !tokens[i].is(",")) continue;
    if (i > begin) arguments.push_back({begin, i});
    begin = i + 1;
  }
  return arguments;
}

bool isMessageType(const Token& token) {
  return token.isWord("Message");
}
bool isErrorType(const Token& token) {
  for (const char* name : {"InputError", "UsageError", "DataError", "SystemError"}) {
    if (token.isWord(name)) return true;
  }
  return false;
}

/// A sentence that needs a translator: not only arguments and signs.
bool hasWords(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 || static_cast<unsigned char>(c) >= 0xC3;
  });
}

class Scan {
 public:
  explicit Scan(std::string_view source) : m_tokens(tokensOf(source)) {}

  std::vector<FoundMessage> find() {
    for (std::size_t i = 0; i + 1 < m_tokens.size(); ++i) {
      if (m_tokens[i].kind == Token::Kind::Word) look(i);
    }
    return std::move(m_found);
  }

 private:
  const Token& at(std::size_t i) const { return m_tokens[std::min(i, m_tokens.size() - 1)]; }

  void look(std::size_t i) {
    const Token& word = m_tokens[i];
    if (isMessageType(word)) return lookAtMessage(i);
    if (isErrorType(word)) {
      if (const auto open = constructorAfter(i)) return takeError(*open);
      return lookAtFunction(i, false);
    }
    if ((word.isWord("say") || word.isWord("messageKey")) && at(i + 1).is("(")) {
      const auto arguments = argumentsAt(m_tokens, i + 1);
      if (!arguments.empty()) takeTemplate(arguments.front());
    }
  }

  void lookAtMessage(std::size_t i) {
    if (at(i + 1).is("::") && at(i + 2).isWord("counted") && at(i + 3).is("(")) {
      const auto arguments = argumentsAt(m_tokens, i + 3);
      if (arguments.size() >= 3) takeCounted(arguments[1], arguments[2]);
      return;
    }
    const auto open = constructorAfter(i);
    if (!open) return lookAtFunction(i, true);
    const auto arguments = argumentsAt(m_tokens, *open);
    if (!arguments.empty()) takeTemplate(arguments.front());
  }

  /// The bracket of `Type(…)`, `Type{…}`, `Type name(…)` or `Type name{…}` when it holds a literal first.
  std::optional<std::size_t> constructorAfter(std::size_t i) const {
    for (const std::size_t open : {i + 1, i + 2}) {
      if (open == i + 2 && at(i + 1).kind != Token::Kind::Word) continue;
      if (!at(open).is("(") && !at(open).is("{")) continue;
      // A function's parameters or body are no arguments; two words in a row (`const Date& d`) tell them apart.
      if (at(open).is("{") && open == i + 1 && i > 0 && at(i - 1).is(">")) continue;
      if (open == i + 2 && looksLikeFunction(open)) continue;
      return open;
    }
    return std::nullopt;
  }

  bool looksLikeFunction(std::size_t open) const {
    if (!at(open).is("(")) return false;
    const std::size_t close = closeOf(m_tokens, open);
    return at(close + 1).is("{") || at(close + 1).isWord("const") || at(close + 1).is(":");
  }

  /// `Type name(…) {` or `-> Type {`: what it returns in braces, or as a literal, is a Type too.
  void lookAtFunction(std::size_t i, bool message) {
    std::size_t body = i + 1;
    if (!(i > 1 && at(i - 1).is(">")) && !(i > 3 && at(i - 1).is("::"))) {
      while (at(body).kind == Token::Kind::Word || at(body).is("::")) ++body;
    }
    if (at(body).is("(")) {
      body = closeOf(m_tokens, body) + 1;
      while (at(body).isWord("const") || at(body).isWord("noexcept")) ++body;
    } else if (at(body).kind == Token::Kind::Word) {
      // `base::Message name(…)`: the same with a qualified type.
      while (at(body).kind == Token::Kind::Word || at(body).is("::")) ++body;
      if (!at(body).is("(")) return;
      body = closeOf(m_tokens, body) + 1;
      while (at(body).isWord("const") || at(body).isWord("noexcept")) ++body;
    }
    if (!at(body).is("{")) return;
    const std::size_t end = closeOf(m_tokens, body);
    for (std::size_t j = body; j + 1 < end; ++j) {
      if (!m_tokens[j].isWord("return")) continue;
      if (!message && at(j + 1).is("{")) takeError(j + 1);
      if (message && (at(j + 1).is("{") || at(j + 1).kind == Token::Kind::Text)) {
        std::size_t stop = j + 1;
        while (stop < end && !m_tokens[stop].is(";"))
          stop = opens(m_tokens[stop]) ? closeOf(m_tokens, stop) + 1 : stop + 1;
        takeTemplate({j + 1, stop});
      }
    }
  }

  void takeError(std::size_t open) {
    const auto arguments = argumentsAt(m_tokens, open);
    if (arguments.size() != 3) return;
    takeTemplate(arguments[0]);
    takeTemplate(arguments[2]);
  }

  /// A literal, `{"…", {arguments}}`, or either side of a condition; a name stands for its constant.
  void takeTemplate(Range range) {
    if (at(range.begin).is("{")) {
      const auto arguments = argumentsAt(m_tokens, range.begin);
      if (!arguments.empty()) takeTemplate(arguments.front());
      return;
    }
    for (std::size_t i = range.begin; i < range.end; ++i) {
      const Token& token = m_tokens[i];
      if (opens(token)) {
        i = closeOf(m_tokens, i);  // What is inside a call belongs to that call.
      } else if (token.kind == Token::Kind::Text) {
        add(token, {});
      } else if (token.kind == Token::Kind::Word && !at(i + 1).is("(") && !at(i + 1).is("{")) {
        takeConstant(token.text);
      }
    }
  }

  void takeConstant(const std::string& name) {
    for (std::size_t i = 0; i + 2 < m_tokens.size(); ++i) {
      if (!m_tokens[i].isWord(name)) continue;
      const bool named = i > 0 && (at(i - 1).kind == Token::Kind::Word || at(i - 1).is("*"));
      const bool holds = at(i + 1).is("=") || at(i + 1).is("{");
      if (named && holds && at(i + 2).kind == Token::Kind::Text) add(at(i + 2), {});
    }
  }

  void takeCounted(Range one, Range many) {
    if (at(one.begin).kind != Token::Kind::Text || at(many.begin).kind != Token::Kind::Text) return;
    add(at(one.begin), {});
    add(at(many.begin), at(one.begin).text);
  }

  void add(const Token& token, std::string pluralOf) {
    if (hasWords(token.text)) m_found.push_back({token.text, std::move(pluralOf), token.line});
  }

  Tokens m_tokens;
  std::vector<FoundMessage> m_found;
};

}  // namespace

std::vector<FoundMessage> messagesIn(std::string_view source) {
  return Scan(source).find();
}
