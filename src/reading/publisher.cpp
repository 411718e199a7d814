#include "reading/publisher.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "base/fold.hpp"
#include "base/locale.hpp"

namespace dateline::reading {
namespace {

using gazetteer::CountryCode;
using gazetteer::NameHit;
using gazetteer::NameOf;
using gazetteer::Place;
using gazetteer::PlaceKind;

constexpr std::size_t longestName = 3;              ///< words
constexpr std::uint32_t wellKnownTown = 1'000'000;  ///< people

/// Endings that are sold to everyone.
constexpr std::string_view soldEndings[] = {"tv", "io", "co", "me", "fm", "ai", "cc", "ws", "to",
                                            "ly", "gg", "sh", "la", "eu", "vu", "nu", "am", "ms"};

/// "oxfordmail.co.uk/news" → GBR. Nothing for what is no site, and for .com and the like.
CountryCode countryOfSite(std::string_view publisher) {
  std::string_view host = publisher;
  if (const auto scheme = host.find("://"); scheme != std::string_view::npos) host.remove_prefix(scheme + 3);
  host = host.substr(0, host.find_first_of("/:?#"));
  const auto dot = host.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || host.find(' ') != std::string_view::npos) return {};
  std::string ending = base::fold(host.substr(dot + 1));
  if (ending.size() != 2 || std::ranges::find(soldEndings, ending) != std::end(soldEndings)) return {};
  if (ending == "uk") ending = "gb";
  std::ranges::transform(ending, ending.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return CountryCode(base::alpha3Of(ending));
}

CountryCode countryOfName(std::string_view folded, const gazetteer::Gazetteer& gazetteer) {
  for (const NameHit& hit : gazetteer.find(folded)) {
    if (hit.of == NameOf::Organisation || !(hit.of == NameOf::Demonym || hit.mainName)) continue;
    const Place place = gazetteer.place(hit.index);
    const bool known = hit.of == NameOf::Demonym || place.kind == PlaceKind::Country || place.isCapital ||
                       (place.kind == PlaceKind::City && place.population >= wellKnownTown);
    return known ? place.country : CountryCode();
  }
  return {};
}

}  // namespace

CountryCode homeOf(std::string_view publisher, const gazetteer::Gazetteer& gazetteer) {
  if (publisher.empty() || publisher.size() > 200) return {};
  if (const CountryCode country = countryOfSite(publisher); country.known()) return country;
  const std::string folded = base::fold(publisher);
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i <= folded.size(); ++i)
    if (i == folded.size() || folded[i] == ' ') ends.push_back(i);
  for (std::size_t words = longestName; words > 0; --words) {
    for (std::size_t first = 0; first + words <= ends.size(); ++first) {
      const std::size_t begin = first == 0 ? 0 : ends[first - 1] + 1;
      const std::string name = folded.substr(begin, ends[first + words - 1] - begin);
      if (name.size() < 4) continue;
      if (const CountryCode country = countryOfName(name, gazetteer); country.known()) return country;
    }
  }
  return {};
}

}  // namespace dateline::reading
