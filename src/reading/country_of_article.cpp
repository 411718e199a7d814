#include "reading/country_of_article.hpp"

#include <algorithm>
#include <iterator>
#include <map>

namespace dateline::reading {
namespace {

constexpr double toponymVote = 1.5;
constexpr double demonymVote = 1.0;
constexpr double sureEnough = 0.3;

/// «на востоке страны»
bool isPartOfLand(std::string_view folded) {
  static constexpr std::string_view stems[] = {"восток", "запад", "север", "юг", "территори", "центр"};
  return std::any_of(std::begin(stems), std::end(stems),
                     [&](std::string_view stem) { return folded.starts_with(stem); });
}

}  // namespace

gazetteer::PlaceIndex countryOfArticle(const NamesFound& names, const gazetteer::Gazetteer& gazetteer) {
  std::map<gazetteer::CountryCode, double> votes;
  gazetteer::CountryCode best;
  double most = 0;
  for (const Mention& mention : names.mentions) {
    if (mention.place == gazetteer::noPlace || mention.confidence < sureEnough) continue;
    const gazetteer::CountryCode country = gazetteer.place(mention.place).country;
    if (!country.known()) continue;
    const double vote = votes[country] += mention.kind == MentionKind::Toponym ? toponymVote : demonymVote;
    if (vote <= most) continue;
    most = vote;
    best = country;
  }
  return best.known() ? gazetteer.countryPlace(best) : gazetteer::noPlace;
}

bool saysTheCountry(const Document& document, const NamesFound& names, std::size_t i) {
  const Token& token = document.at(i);
  if (!token.is(WordClass::CountryNoun) || token.folded.size() < 4 || i == 0 || !document.together(i - 1, i))
    return false;
  const Token& before = document.at(i - 1);
  if (document.language() == "ru") return before.is(WordClass::Locative) || isPartOfLand(before.folded);
  const bool singular = before.folded == "le" || before.folded == "ce" || before.folded == "du" ||
                        before.folded == "au" || before.folded == "the" || before.folded == "this";
  if (!singular) return false;
  // «le pays basque», «le pays membre de»: something else is meant.
  return i + 1 >= document.size() || !document.together(i, i + 1) || names.at(i + 1) == nullptr;
}

}  // namespace dateline::reading
