// The languages of the interface and of the map's names, and how they are told from a locale.
#pragma once
#include <optional>
#include <string_view>

namespace dateline::base {

enum class Language { English, French };

/// "en" or "fr": the BCP 47 code used in files and on the command line.
constexpr std::string_view codeOf(Language language) {
  return language == Language::French ? "fr" : "en";
}

/// Reads "fr", "fr_FR.UTF-8", "en-GB" …; nothing for a language that the interface does not have.
std::optional<Language> languageFrom(std::string_view code);

/// The language of LC_ALL, LC_MESSAGES or LANG, in that order; English where none is known.
Language systemLanguage();

}  // namespace dateline::base
