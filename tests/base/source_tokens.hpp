// C++ as tokens: enough to find calls and their string literals.
#pragma once
#include <string>
#include <string_view>
#include <vector>

struct Token {
  enum class Kind { Word, Text, Sign };
  Kind kind = Kind::Sign;
  std::string text;  ///< a literal's value, adjacent literals joined
  int line = 0;

  bool is(std::string_view sign) const { return kind == Kind::Sign && text == sign; }
  bool isWord(std::string_view word) const { return kind == Kind::Word && text == word; }
};

std::vector<Token> tokensOf(std::string_view source);
