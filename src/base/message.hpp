// Sentences shown to a person: an English template with arguments, said in the interface's language.
// The English text is the key; assets/messages/fr.po has the French (a test holds every template against it).
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"

namespace dateline::base {

/// A sentence not yet said in any language. `{}` in the template stands for the arguments, in order.
struct Message {
  Message() = default;
  // Implicit on purpose: a literal is the commonest message.
  Message(const char* text) : one(text) {}
  Message(const char* text, std::vector<std::string> args) : one(text), arguments(std::move(args)) {}

  /// "{} passage" or "{} passages" by `count`, which is the first argument; French takes `one` for 0 too.
  static Message counted(long count, const char* one, const char* many, std::vector<std::string> rest = {});

  bool empty() const { return one.empty(); }

  std::string one;   ///< the template, or its singular
  std::string many;  ///< the plural template, empty where the message has no count
  long count = 0;
  std::vector<std::string> arguments;
};

/// Marks a template that stands in a table, far from the call that says it, for the test of the translations.
constexpr const char* messageKey(const char* text) {
  return text;
}

/// The message as a sentence. A template that has no translation is said in English.
std::string say(const Message& message, Language language);

/// A translated string without arguments: the short way for labels.
std::string_view say(const char* text, Language language);

}  // namespace dateline::base
