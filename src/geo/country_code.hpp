// The code of a country or territory: ISO 3166-1 alpha-3, kept in four bytes so that it can lie in a file. One type for
// the map, the gazetteer and all who read them.
#pragma once
#include <array>
#include <compare>
#include <cstddef>
#include <string>
#include <string_view>

namespace dateline::geo {

/// Three capital letters. Areas without a code of their own in ISO 3166-1 have one from its user-assigned range:
/// XKX Kosovo, XNC Northern Cyprus, XSO Somaliland, XSI Siachen Glacier, XSP Spratly Islands, XSC Scarborough Reef.
class CountryCode {
 public:
  constexpr CountryCode() = default;
  /// Anything but three capital letters makes the empty code.
  constexpr explicit CountryCode(std::string_view text) {
    if (text.size() != 3) return;
    for (const char c : text) {
      if (c < 'A' || c > 'Z') return;
    }
    for (std::size_t i = 0; i < 3; ++i) m_letters[i] = text[i];
  }

  constexpr bool empty() const { return m_letters[0] == 0; }
  constexpr bool known() const { return !empty(); }
  constexpr std::string_view text() const { return {m_letters.data(), empty() ? std::size_t{0} : std::size_t{3}}; }
  std::string str() const { return std::string(text()); }
  auto operator<=>(const CountryCode&) const = default;

 private:
  std::array<char, 4> m_letters{};
};

}  // namespace dateline::geo
