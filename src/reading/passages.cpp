#include "reading/passages.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace dateline::reading {
namespace {

class ClauseCutter {
 public:
  ClauseCutter(const Document& doc, const std::vector<Attribution>& attributions)
      : m_doc(doc), m_attributions(attributions) {}

  std::vector<Clause> run() {
    std::size_t next = 0;
    for (std::size_t s = 0; s < m_doc.sentences().size(); ++s) {
      const TokenSpan tokens = m_doc.tokensOf(s);
      std::size_t end = next;
      while (end < m_attributions.size() && tokens.contains(m_attributions[end].cue.tokens.first)) ++end;
      cut(s, next, end);
      next = end;
    }
    return std::move(m_clauses);
  }

 private:
  /// Token indices at which a sentence's later clauses begin.
  std::vector<std::size_t> cuts(TokenSpan sentence, std::size_t first, std::size_t end) const {
    std::vector<std::size_t> at;
    for (std::size_t a = first; a < end; ++a) {
      const Attribution& attribution = m_attributions[a];
      if (a == first && afterSubordinate(sentence, attribution)) at.push_back(attribution.first);
      const bool other = a > first && attribution.subjectBefore &&
                         attribution.claim.by != m_attributions[a - 1].claim.by &&
                         attribution.first > m_attributions[a - 1].cue.tokens.last;
      const bool source = a > first && attribution.cue.kind == CueKind::Source && opensPart(attribution.first) &&
                          attribution.claim.by != m_attributions[a - 1].claim.by;
      if (other || source) at.push_back(attribution.first);
      const std::size_t last = a + 1 < end ? m_attributions[a + 1].first : sentence.last;
      if (const std::size_t behind = behindScope(attribution, last); behind != 0) at.push_back(behind);
    }
    std::sort(at.begin(), at.end());
    at.erase(std::unique(at.begin(), at.end()), at.end());
    std::erase_if(at, [&](std::size_t i) { return i <= sentence.first || m_doc.at(i).inQuote; });
    return at;
  }

  /// «…: d'après X, …», «…; selon Y, …»: another speaker's part begins here.
  bool opensPart(std::size_t i) const { return i > 0 && (m_doc.isMark(i - 1, ':') || m_doc.isMark(i - 1, ';')); }

  /// «Tandis que …, X a déclaré»: what comes before the comma is the narrator's.
  bool afterSubordinate(TokenSpan sentence, const Attribution& attribution) const {
    if (!attribution.subjectBefore || attribution.first <= sentence.first + 2) return false;
    return m_doc.at(sentence.first).is(WordClass::Subordinator) && m_doc.isMark(attribution.first - 1, ',') &&
           !m_doc.at(attribution.first - 1).inQuote;
  }

  /// «a promis … et a autorisé …»: a second predicate of the same subject that says nothing is no part of the claim.
  /// Its first token, or 0.
  std::size_t behindScope(const Attribution& attribution, std::size_t last) const {
    if (attribution.cue.kind != CueKind::Verb || attribution.cue.that) return 0;
    for (std::size_t i = attribution.cue.tokens.last; i + 2 < last; ++i) {
      if (m_doc.at(i).inQuote || m_doc.at(i).is(WordClass::That)) {
        if (m_doc.at(i).is(WordClass::That) && !m_doc.at(i).inQuote) return 0;
        continue;
      }
      const bool joins =
          m_doc.at(i).is(WordClass::And) && m_doc.at(i + 1).is(WordClass::Auxiliary) && !m_doc.at(i + 1).inQuote;
      if (joins) return i + 1;
    }
    return 0;
  }

  /// «A a promis …, a dit B»: B, behind the comma, tells all that stands before, A's promise too.
  bool tellsAll(const Attribution& attribution) const {
    const Cue& cue = attribution.cue;
    return cue.kind == CueKind::Verb && !cue.that && !attribution.speaker.empty() && !attribution.subjectBefore &&
           attribution.speaker.first >= cue.verb.last && m_doc.isMark(cue.verb.first - 1, ',') &&
           !m_doc.at(cue.verb.first - 1).inQuote;
  }

  /// Ends a clause before the conjunction or comma that leads to the next one.
  std::size_t trimmed(std::size_t first, std::size_t last) const {
    std::size_t end = last;
    static constexpr std::string_view links[] = {"but", "mais", "tandis", "alors", "que", "while", "and", "et"};
    const auto link = [&](std::size_t i) {
      return std::find(std::begin(links), std::end(links), m_doc.at(i).folded) != std::end(links);
    };
    while (end > first + 1 && (link(end - 1) || m_doc.at(end - 1).is(WordClass::And) || m_doc.isMark(end - 1, ',') ||
                               m_doc.isMark(end - 1, ';')))
      --end;
    return end;
  }

  void cut(std::size_t s, std::size_t firstAttribution, std::size_t endAttribution) {
    const TokenSpan sentence = m_doc.tokensOf(s);
    const base::TextRange range = m_doc.sentences()[s].range;
    std::vector<std::size_t> begins = cuts(sentence, firstAttribution, endAttribution);
    begins.insert(begins.begin(), sentence.first);
    std::size_t a = firstAttribution;
    const std::size_t before = m_clauses.size();
    for (std::size_t k = 0; k < begins.size(); ++k) {
      Clause clause;
      const bool last = k + 1 == begins.size();
      clause.tokens = {begins[k], last ? sentence.last : trimmed(begins[k], begins[k + 1])};
      clause.range.begin = k == 0 ? range.begin : m_doc.at(begins[k]).range.begin;
      clause.range.end = last ? range.end : m_doc.at(clause.tokens.last - 1).range.end;
      const std::size_t behind = last ? sentence.last : begins[k + 1];
      for (; a < endAttribution && m_attributions[a].cue.tokens.first < behind; ++a)
        if (!clause.attribution || tellsAll(m_attributions[a])) clause.attribution = a;
      m_clauses.push_back(clause);
    }
    const bool goesOn =
        firstAttribution == endAttribution && before > 0 && m_clauses[before - 1].attribution && quoted(sentence);
    if (goesOn) m_clauses.back().attribution = m_clauses[before - 1].attribution;
  }

  /// A sentence that is a quote from end to end goes on with the speaker before it.
  bool quoted(TokenSpan sentence) const {
    if (sentence.empty() || !m_doc.at(sentence.first).inQuote) return false;
    for (std::size_t i = sentence.first; i < sentence.last; ++i)
      if (!m_doc.at(i).mark() && !m_doc.at(i).inQuote) return false;
    return true;
  }

  const Document& m_doc;
  const std::vector<Attribution>& m_attributions;
  std::vector<Clause> m_clauses;
};

}  // namespace

std::vector<Clause> findClauses(const Document& document, const std::vector<Attribution>& attributions) {
  return ClauseCutter(document, attributions).run();
}

}  // namespace dateline::reading
