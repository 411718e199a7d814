#include "base/language.hpp"

#include <array>
#include <cstdlib>

namespace dateline::base {

std::optional<Language> languageFrom(std::string_view code) {
  const auto primary = code.substr(0, code.find_first_of("-_.@"));
  if (primary.size() != 2) return std::nullopt;
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
  const std::array<char, 2> two{lower(primary[0]), lower(primary[1])};
  const std::string_view known(two.data(), two.size());
  if (known == "en") return Language::English;
  if (known == "fr") return Language::French;
  return std::nullopt;
}

Language systemLanguage() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    // The first one that is set decides, even for a language that we do not have: so does POSIX.
    if (value != nullptr && *value != '\0') return languageFrom(value).value_or(Language::English);
  }
  return Language::English;
}

}  // namespace dateline::base
