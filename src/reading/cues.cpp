#include "reading/cues.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace dateline::reading {
namespace {

/// Words that name a source; the speaker comes right behind, or behind «les chiffres du». "?" is any Russian adjective.
struct SourcePhrase {
  std::string_view words;
  bool optional = false;
  std::size_t pronoun = 0;  ///< which of the words is the speaker: «по его словам»
  bool quoted = false;      ///< whom another quotes: "Reuters said, citing X"
};
constexpr SourcePhrase sourcePhrases[] = {{"selon"},
                                          {"d' apres"},
                                          {"a en croire"},
                                          {"a l' en croire", false, 1},
                                          {"aux dires de"},
                                          {"aux dires du"},
                                          {"aux yeux de"},
                                          {"de l' avis de"},
                                          {"suivant"},
                                          {"pour", true},
                                          {"de source"},
                                          {"de sources"},
                                          {"according to"},
                                          {"in the words of"},
                                          {"citing", false, 0, true},
                                          {"citant", false, 0, true},
                                          {"по ? данным"},
                                          {"по ? оценкам"},
                                          {"по ? сведениям"},
                                          {"по ? подсчетам"},
                                          {"по словам"},
                                          {"по данным"},
                                          {"согласно"},
                                          {"по сообщению"},
                                          {"по сообщениям"},
                                          {"по информации"},
                                          {"по оценкам"},
                                          {"по оценке"},
                                          {"по мнению"},
                                          {"по версии"},
                                          {"по утверждению"},
                                          {"по подсчетам"},
                                          {"по заявлению"},
                                          {"по сведениям"},
                                          {"со слов"},
                                          {"по свидетельству"},
                                          {"по свидетельствам"},
                                          {"по его словам", false, 1},
                                          {"по ее словам", false, 1},
                                          {"по их словам", false, 1},
                                          {"по его данным", false, 1},
                                          {"по ее данным", false, 1},
                                          {"по их данным", false, 1},
                                          {"по его мнению", false, 1},
                                          {"по ее мнению", false, 1},
                                          {"по их мнению", false, 1},
                                          {"по его оценке", false, 1},
                                          {"по их оценкам", false, 1},
                                          {"с его слов", false, 1},
                                          {"со ссылкои на", false, 0, true},
                                          {"ссылаясь на", false, 0, true}};
/// Verbs of saying of more than one word, without their auxiliary.
constexpr std::string_view verbPhrases[] = {
    "fait savoir",     "fait valoir",  "fait etat",      "fait part",        "mis en garde", "mis en avant",
    "laisse entendre", "font savoir",  "font etat",      "fait remarquer",   "pointed out",  "made clear",
    "made it known",   "spoke of",     "went on to say", "quoted as saying", "ruled out",    "ruled that out",
    "lance un appel",  "faisait etat", "faisaient etat"};
constexpr std::string_view nounMarkers[] = {"un",  "une", "a",  "an", "cet",  "cette",
                                            "par", "to",  "de", "d'", "sans", "of"};
constexpr std::string_view asides[] = {"au contraire", "pour sa part", "pour leur part", "de son cote",
                                       "en revanche",  "a son tour",   "par ailleurs",   "de leur cote"};
constexpr std::size_t mostVerbGroup = 6;
constexpr std::size_t mostSourceWords = 9;
constexpr std::size_t mostSentenceWords = 9;  ///< between «condamné» and for how long

template <std::size_t n>
bool among(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

class CueFinder {
 public:
  CueFinder(const Document& doc, const NamesFound& names) : m_doc(doc), m_names(names) {}

  std::vector<Cue> find() const {
    std::vector<Cue> cues;
    for (std::size_t i = 0; i < m_doc.size();) {
      const auto cue = at(i);
      if (cue) cues.push_back(*cue);
      i = cue ? std::max(cue->tokens.last, i + 1) : i + 1;
    }
    return cues;
  }

 private:
  bool together(std::size_t a, std::size_t b) const { return b < m_doc.size() && m_doc.together(a, b); }

  std::optional<Cue> at(std::size_t i) const {
    const Token& token = m_doc.at(i);
    if (!token.word() || token.inQuote || token.sentence == noSentence || m_names.at(i) != nullptr) return {};
    if (token.capital() && !token.firstInSentence) return {};
    if (auto source = sourceAt(i)) return source;
    for (const std::string_view words : verbPhrases)
      if (const auto end = phraseEnd(i, words)) return verbGroup(i, *end);
    if (token.is(WordClass::Speech) || tellsTheQuote(i) || shows(i)) return verbGroup(i, i + 1);
    return {};
  }

  /// "data showed", «les chiffres montrent»: only reports say something so.
  bool shows(std::size_t i) const {
    static constexpr std::string_view verbs[] = {"showed",   "shows",  "show",    "suggest",
                                                 "indicate", "montre", "montrent"};
    return i > 0 && together(i, i - 1) && among(verbs, m_doc.at(i).folded) && m_doc.at(i - 1).is(WordClass::Report);
  }

  /// «…», a lu X: any past verb right behind a quote and its comma says it. `i` is the participle.
  bool tellsTheQuote(std::size_t i) const {
    if (m_doc.language() != "fr" || i < 3 || !together(i, i - 3)) return false;
    const Token& verb = m_doc.at(i);
    const bool imperfect = verb.folded.ends_with("ait") && m_doc.isMark(i - 1, ',') &&
                           (m_doc.isQuoteMark(i - 2) || m_doc.at(i - 2).inQuote);
    if (imperfect && !verb.isAny(WordClass::Function | WordClass::Be)) return true;  // «…», pleurait X
    const bool participle = verb.folded.ends_with("e") || verb.folded.ends_with("i") || verb.folded.ends_with("u") ||
                            verb.folded.ends_with("t");
    if (!participle || verb.isAny(WordClass::Function | WordClass::Preposition | WordClass::Be)) return false;
    std::size_t at = i;
    while (at > i - 3 && (m_doc.at(at - 1).is(WordClass::Auxiliary) || m_doc.at(at - 1).hyphenBefore ||
                          m_doc.at(at - 1).is(WordClass::Pronoun)))
      --at;
    return at < i && at >= 2 && m_doc.isMark(at - 1, ',') && together(i, at - 2) &&
           (m_doc.isQuoteMark(at - 2) || m_doc.at(at - 2).inQuote);
  }

  std::optional<std::size_t> phraseEnd(std::size_t i, std::string_view words) const {
    std::size_t at = i;
    while (!words.empty()) {
      const std::string_view word = words.substr(0, words.find(' '));
      if (!together(i, at)) return {};
      const bool fits = word == "?" ? m_doc.at(at).folded.ends_with("ым") || m_doc.at(at).folded.ends_with("им")
                                    : m_doc.at(at).folded == word;
      if (!fits) return {};
      words.remove_prefix(std::min(words.size(), word.size() + 1));
      ++at;
    }
    return at;
  }

  std::optional<Cue> sourceAt(std::size_t i) const {
    for (const SourcePhrase& phrase : sourcePhrases) {
      const auto end = phraseEnd(i, phrase.words);
      if (!end || !together(i, *end)) continue;
      Cue cue;
      cue.kind = CueKind::Source;
      cue.optional = phrase.optional;
      cue.verb = {i, *end};
      cue.quoted = phrase.quoted;
      cue.pronoun = phrase.pronoun != 0 ? i + phrase.pronoun : 0;
      cue.tokens = {i, phrase.pronoun != 0 ? *end : behindReport(*end)};
      return cue;
    }
    return {};
  }

  /// «les chiffres du», "figures from the": up to the word that leads to the speaker, else `i` itself.
  std::size_t behindReport(std::size_t i) const {
    std::size_t at = i;
    bool report = false;
    for (std::size_t steps = 0; steps < mostSourceWords && together(i, at) && m_doc.at(at).word(); ++steps, ++at) {
      const Token& token = m_doc.at(at);
      if (m_names.at(at) != nullptr) return i;
      const bool leads =
          token.is(WordClass::Of) || token.folded == "from" || token.folded == "by" || token.folded == "par";
      if (report && leads) return at + 1;
      if (token.is(WordClass::Report)) report = true;
    }
    return i;
  }

  std::optional<Cue> verbGroup(std::size_t first, std::size_t end) const {
    Cue cue;
    const Token& verb = m_doc.at(first);
    if (verb.is(WordClass::Participle)) {
      cue.kind = CueKind::Participle;
      cue.verb = {first, end};
      finish(cue, verb);
      return cue;
    }
    std::size_t begin = first;
    bool auxiliary = false;
    bool passive = false;
    bool reflexive = false;
    for (std::size_t at = first; at > 0 && first - at < mostVerbGroup && together(first, at - 1); --at) {
      at -= asideBefore(at);
      if (at == 0 || !together(first, at - 1)) break;
      const Token& token = m_doc.at(at - 1);
      if (!token.word() || m_names.at(at - 1) != nullptr) break;
      if (token.is(WordClass::Pronoun) && token.hyphenBefore) {
        cue.pronoun = at - 1;
      } else if (token.is(WordClass::Auxiliary)) {
        passive = passive || token.is(WordClass::Be);
        auxiliary = true;
        begin = at - 1;
      } else if (token.folded == "s'" || token.folded == "se") {
        reflexive = true;
        begin = at - 1;
      } else if (!token.isAny(WordClass::Adverb | WordClass::Negation) &&
                 !(token.folded == "t" && token.hyphenBefore)) {
        break;
      }
    }
    if (sentences(first, verb)) return {};
    if (passive && !reflexive && verb.folded != "quoted") return {};
    // «se disent inquiets» claims nothing, «s'est dit « inquiet »» tells what was said.
    const bool quotes = together(first, end) && m_doc.isQuoteMark(end);
    if (reflexive && !verb.is(WordClass::Promise) && !quotes) return {};
    if (!auxiliary && isNoun(first, verb)) return {};
    cue.verb = {begin, end};
    // «ajoute-t-il»
    std::size_t behind = end;
    if (together(first, behind) && m_doc.at(behind).folded == "t" && m_doc.at(behind).hyphenBefore) ++behind;
    if (together(first, behind) && m_doc.at(behind).is(WordClass::Pronoun) && m_doc.at(behind).hyphenBefore) {
      cue.pronoun = behind;
      cue.verb.last = behind + 1;
    }
    finish(cue, verb);
    return cue;
  }

  /// «a condamné mercredi à vingt-cinq ans de prison»: a court's verdict.
  bool sentences(std::size_t i, const Token& verb) const {
    if (!verb.folded.starts_with("condamn") && !verb.folded.starts_with("condemn")) return false;
    for (std::size_t at = i + 1; at < i + mostSentenceWords && together(i, at); ++at)
      if (m_doc.at(at).is(WordClass::TimeUnit) || m_doc.at(at).folded == "prison" ||
          m_doc.at(at).folded == "perpetuite" || m_doc.at(at).folded == "reclusion")
        return true;
    return false;
  }

  /// How many tokens «au contraire», «pour sa part» take inside a verb group, right before `end`.
  std::size_t asideBefore(std::size_t end) const {
    for (const std::string_view aside : asides) {
      const auto words = static_cast<std::size_t>(std::count(aside.begin(), aside.end(), ' ')) + 1;
      if (end > words && phraseEnd(end - words, aside) == end) return words;
    }
    return 0;
  }

  /// «l'annonce», "the claims", an infinitive: no one says anything there.
  bool isNoun(std::size_t i, const Token& verb) const {
    if (m_doc.language() != "en" && (verb.folded.ends_with("er") || verb.folded.ends_with("tre"))) return true;
    if (i == 0 || !together(i, i - 1)) return false;
    const Token& before = m_doc.at(i - 1);
    return before.is(WordClass::Definite) || among(nounMarkers, before.folded);
  }

  void finish(Cue& cue, const Token& verb) const {
    if (verb.is(WordClass::Deny) || verb.folded == "ruled") cue.mode = ClaimMode::Denied;
    if (verb.folded == "lance" && cue.verb.last > cue.verb.first + 1 && m_doc.at(cue.verb.last - 1).folded == "appel")
      cue.mode = ClaimMode::Demanded;
    if (verb.is(WordClass::Demand)) cue.mode = ClaimMode::Demanded;
    if (verb.is(WordClass::Promise)) cue.mode = ClaimMode::Planned;
    std::size_t end = cue.verb.last;
    if (together(cue.verb.first, end) && m_doc.at(end).is(WordClass::That)) {
      cue.that = true;
      cue.tokens = {cue.verb.first, end + 1};
      return;
    }
    cue.tokens = {cue.verb.first, behindMedium(end)};
    const std::size_t behind = cue.tokens.last;
    const std::size_t that = m_doc.isMark(behind, ',') ? behind + 1 : behind;  // «сообщил, что»
    cue.that = together(cue.verb.first, that) && m_doc.at(that).is(WordClass::That);
  }

  /// «dans un communiqué», "in a statement".
  std::size_t behindMedium(std::size_t i) const {
    if (!together(i - 1, i) || !m_doc.at(i).isAny(WordClass::Locative | WordClass::Preposition)) return i;
    for (std::size_t at = i + 1; at < i + 5 && together(i, at) && m_doc.at(at).word(); ++at)
      if (m_doc.at(at).is(WordClass::Medium)) return at + 1;
    return i;
  }

  const Document& m_doc;
  const NamesFound& m_names;
};

}  // namespace

std::vector<Cue> findCues(const Document& document, const NamesFound& names) {
  return CueFinder(document, names).find();
}

}  // namespace dateline::reading
