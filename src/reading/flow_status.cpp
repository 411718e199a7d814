#include "reading/flow_status.hpp"

#include <algorithm>
#include <iterator>

namespace dateline::reading {
namespace {

/// The verb's own form: «enverra», «envoyer», «est attendu», «отправит».
bool tellsFuture(const Document& doc, std::size_t v) {
  const std::string_view verb = doc.at(v).folded;
  const auto ends = [&](std::string_view ending) { return verb.ends_with(ending); };
  if (doc.language() == "fr")
    return ends("ra") || ends("ront") || ends("er") || ends("rait") || ends("raient") || verb.starts_with("attend");
  if (doc.language() != "ru" || ends("ляет") || ends("вает") || ends("вают") || ends("ляют")) return false;
  return ends("ит") || ends("ят") || ends("ут") || ends("аст") || ends("дет");
}

}  // namespace

FlowStatus flowStatus(const Document& doc, std::size_t v, const Passage& passage) {
  const bool cueBefore = passage.claim && passage.claim->cue.begin <= doc.at(v).range.begin;
  if (passage.claim && passage.claim->mode == ClaimMode::Denied && cueBefore) return FlowStatus::Denied;
  for (std::size_t i = v; i > 0 && v - i < 5 && doc.together(i - 1, v); --i) {
    const Token& token = doc.at(i - 1);
    if (token.mark()) break;
    if (token.isAny(WordClass::Negation | WordClass::Deny)) return FlowStatus::Denied;
  }
  if (isSendingNoun(doc, v) || doc.at(v).is(WordClass::Promise) || tellsFuture(doc, v)) return FlowStatus::Promised;
  if (cueBefore && passage.claim->mode == ClaimMode::Planned) return FlowStatus::Promised;
  for (std::size_t i = v; i > 0 && v - i < 4 && doc.together(i - 1, v); --i) {
    const Token& token = doc.at(i - 1);
    if (token.mark()) break;
    if (token.is(WordClass::Future) || token.folded == "to" || token.is(WordClass::Promise))
      return FlowStatus::Promised;
  }
  return FlowStatus::Done;
}

bool isSendingNoun(const Document& doc, std::size_t v) {
  const std::string_view noun = doc.at(v).folded;
  return noun == "envoi" || noun == "deploiement" || noun == "livraison";
}

bool isPassive(const Document& doc, std::size_t v) {
  for (std::size_t i = v; i > 0 && v - i < 3 && doc.together(i - 1, v); --i)
    if (doc.at(i - 1).is(WordClass::Be)) return true;
  return false;
}

bool leadsAway(const Document& doc, std::size_t v) {
  static constexpr std::string_view stems[] = {"retir", "rapatri", "evacu",   "withdr",
                                               "вывод", "вывел",   "выведет", "эвакуир"};
  return std::any_of(std::begin(stems), std::end(stems),
                     [&](std::string_view stem) { return doc.at(v).folded.starts_with(stem); });
}

}  // namespace dateline::reading
