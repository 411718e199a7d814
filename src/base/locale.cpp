#include "base/locale.hpp"

#include <unicode/translit.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>
#include <unicode/unistr.h>

#include <array>
#include <cstring>
#include <memory>

namespace dateline::base {
namespace {

struct CloseCaseMap {
  void operator()(UCaseMap* map) const { ucasemap_close(map); }
};

std::string utf8Of(const UChar* text, int32_t length) {
  std::string utf8;
  icu::UnicodeString(text, length).toUTF8String(utf8);
  return utf8;
}

bool isLetters(std::string_view code, std::size_t count) {
  if (code.size() != count) return false;
  for (const char c : code) {
    if (c < 'A' || c > 'Z') return false;
  }
  return true;
}

}  // namespace

std::string alpha3Of(std::string_view alpha2) {
  if (!isLetters(alpha2, 2)) return {};
  return uloc_getISO3Country(("und_" + std::string(alpha2)).c_str());
}

std::string alpha2Of(std::string_view alpha3) {
  if (!isLetters(alpha3, 3)) return {};
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) {
    if (alpha3Of(*code) == alpha3) return *code;
  }
  return {};
}

std::vector<std::string> countryCodes() {
  std::vector<std::string> codes;
  for (const char* const* code = uloc_getISOCountries(); *code != nullptr; ++code) codes.emplace_back(*code);
  return codes;
}

std::string countryName(std::string_view code, std::string_view language) {
  const std::string alpha2 = code.size() == 3 ? alpha2Of(code) : std::string(code);
  if (alpha3Of(alpha2).empty()) return {};
  std::array<UChar, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t length = uloc_getDisplayCountry(("und_" + alpha2).c_str(), std::string(language).c_str(), name.data(),
                                                static_cast<int32_t>(name.size()), &status);
  // A default "warning" means that ICU has no name and gives the code back.
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return {};
  return utf8Of(name.data(), length);
}

std::string languageName(std::string_view code, std::string_view language) {
  if (code.empty()) return {};  // ICU would name the machine's language
  std::array<UChar, 128> name{};
  UErrorCode status = U_ZERO_ERROR;
  const int32_t length = uloc_getDisplayLanguage(std::string(code).c_str(), std::string(language).c_str(), name.data(),
                                                 static_cast<int32_t>(name.size()), &status);
  if (U_FAILURE(status) || status == U_USING_DEFAULT_WARNING) return {};
  return utf8Of(name.data(), length);
}

std::string toLatin(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> anyLatin(
      icu::Transliterator::createInstance("Any-Latin", UTRANS_FORWARD, status));
  if (U_FAILURE(status)) return std::string(text);
  auto unicode = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  anyLatin->transliterate(unicode);
  std::string latin;
  unicode.toUTF8String(latin);
  return latin;
}

std::string upperCase(std::string_view text, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCaseMap, CloseCaseMap> map(
      ucasemap_open(std::string(language).c_str(), U_FOLD_CASE_DEFAULT, &status));
  if (U_FAILURE(status)) return std::string(text);
  std::string upper(text.size() * 3 + 1, '\0');  // No letter grows more than threefold in UTF-8.
  const int32_t length = ucasemap_utf8ToUpper(map.get(), upper.data(), static_cast<int32_t>(upper.size()), text.data(),
                                              static_cast<int32_t>(text.size()), &status);
  if (U_FAILURE(status)) return std::string(text);
  upper.resize(static_cast<std::size_t>(length));
  return upper;
}

}  // namespace dateline::base
