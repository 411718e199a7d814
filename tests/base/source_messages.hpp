// Finds the message templates in a C++ source, for the test that holds them against the French.
#pragma once
#include <string>
#include <string_view>
#include <vector>

struct FoundMessage {
  std::string text;
  std::string pluralOf;  ///< the singular, where `text` is a plural
  int line = 0;
};

std::vector<FoundMessage> messagesIn(std::string_view source);
