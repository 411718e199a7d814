// What ICU knows about languages: sentence and word boundaries, country names, codes, transliteration.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/text_range.hpp"

namespace dateline::base {

/// Sentences by UAX #29 with the language's exceptions (ICU, with its suppression data); trailing white space belongs
/// to the sentence before it. `language` is BCP 47.
std::vector<TextRange> sentenceBreaks(std::string_view text, std::string_view language);

/// Words by UAX #29: only those that contain a letter or digit.
std::vector<TextRange> wordBreaks(std::string_view text, std::string_view language);

/// Positions (bytes) where a line may be broken by UAX #14, in order, the text's end included.
std::vector<std::size_t> lineBreaks(std::string_view text, std::string_view language);

/// A country's name by ISO 3166-1 alpha-2 or alpha-3 code, as CLDR spells it: countryName("KAZ", "fr") → "Kazakhstan".
/// Empty for a code that is not known.
std::string countryName(std::string_view code, std::string_view language);

/// A language's name by its BCP 47 code, as CLDR spells it: languageName("fr", "en") → "French",
/// languageName("fr", "fr") → "français". Empty for a code that is not known.
std::string languageName(std::string_view code, std::string_view language);

/// "KZ" → "KAZ" and back; empty for a code that is not known.
std::string alpha3Of(std::string_view alpha2);
std::string alpha2Of(std::string_view alpha3);

/// All current ISO 3166-1 alpha-2 codes.
std::vector<std::string> countryCodes();

/// Any script to Latin letters (ICU "Any-Latin"); slow to start, for tools and rare calls.
std::string toLatin(std::string_view text);

/// Upper or lower case by the language's rules.
std::string upperCase(std::string_view text, std::string_view language);

}  // namespace dateline::base
