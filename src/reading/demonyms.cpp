#include "reading/demonyms.hpp"

#include <algorithm>
#include <iterator>

namespace dateline::reading {
namespace {

using gazetteer::NameHit;
using gazetteer::NameOf;

constexpr double plain = 0.9;
constexpr double insideName = 0.5;  ///< "American Airlines"

constexpr std::string_view languageWords[] = {"langue", "parl", "tradui", "language", "speak", "fluent", "translat"};

/// Stems of words that go with a language.
bool languageWord(const Token& token) {
  return std::any_of(std::begin(languageWords), std::end(languageWords), [&](std::string_view stem) {
    return token.folded.starts_with(stem) && token.folded != "parlement";
  });
}

/// «en russe», "speaks Russian", «la langue kazakhe»: a language, not a country's.
bool namesLanguage(const Document& doc, TokenSpan name) {
  if (name.first == 0 || !doc.together(name.first - 1, name.first)) return false;
  const Token& before = doc.at(name.first - 1);
  if (languageWord(before)) return true;
  if (name.last < doc.size() && doc.together(name.first, name.last) && languageWord(doc.at(name.last))) return true;
  const bool lower = !doc.at(name.first).capital();
  if (before.folded == "en" && lower) return true;
  return before.folded == "in" && (name.last >= doc.size() || doc.at(name.last).mark());
}

}  // namespace

std::vector<NameUse> findDemonyms(const Document& document, const std::vector<NameMatch>& matches,
                                  const People& people) {
  std::vector<NameUse> uses;
  for (const NameMatch& match : matches) {
    NameUse use;
    use.kind = MentionKind::Demonym;
    use.tokens = match.tokens;
    for (const NameHit& hit : match.hits)
      if (hit.of == NameOf::Demonym) use.hits.push_back(hit);
    if (use.hits.empty() || namesLanguage(document, match.tokens)) continue;
    const PersonMention* person = people.at(match.tokens.first);
    if (person != nullptr && person->evidence == PersonEvidence::Strong) continue;
    const Token& first = document.at(match.tokens.first);
    if (first.is(WordClass::Function) && match.tokens.last == match.tokens.first + 1) continue;
    use.evidence = person != nullptr ? insideName : plain;
    uses.push_back(std::move(use));
  }
  return uses;
}

}  // namespace dateline::reading
