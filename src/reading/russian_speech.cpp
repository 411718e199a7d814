#include "reading/russian_speech.hpp"

#include <algorithm>
#include <iterator>

#include "reading/russian_cases.hpp"

namespace dateline::reading {
namespace {

constexpr std::size_t farthestBehind = 12;  ///< «сообщил в интервью телеканалу … министр»
constexpr std::size_t farthestBefore = 24;

class SubjectFinder {
 public:
  SubjectFinder(const Document& doc, const NamesFound& names, const Cue& cue)
      : m_doc(doc), m_names(names), m_cue(cue), m_sentence(doc.tokensOf(doc.at(cue.verb.first).sentence)) {}

  std::optional<SpeakerPhrase> find() const {
    const std::size_t first = m_cue.verb.first;
    const bool afterMark = first > m_sentence.first && m_doc.at(first - 1).mark();
    if (afterMark && !m_cue.that)
      if (auto phrase = behind()) return phrase;
    if (auto phrase = rightBefore()) return phrase;
    if (!m_cue.that)
      if (auto phrase = behind()) return phrase;
    return before();
  }

 private:
  bool plural() const {
    const std::string_view verb = m_doc.at(m_cue.verb.last - 1).folded;
    return verb.ends_with("ли") || verb.ends_with("ют") || verb.ends_with("ят") || verb.ends_with("ут");
  }

  bool isNominative(const SpeakerPhrase& phrase) const {
    switch (phrase.kind) {
      case SpeakerKind::Description:
        return russianSpeakerNoun(m_doc.at(phrase.head).folded).isNominative;
      case SpeakerKind::Person: {
        const PersonMention* person = m_names.people.at(phrase.tokens.last - 1);
        if (person == nullptr) return true;
        const std::string_view name = m_doc.textOf(person->tokens);
        if (isPersonInNominative(name)) return true;
        if (personInNominative(name) != name) return false;
        const RussianSpeakerNoun noun = russianSpeakerNoun(m_doc.at(phrase.head).folded);
        return !phrase.tokens.contains(phrase.head) || noun.nominative.empty() || noun.isNominative;
      }
      case SpeakerKind::Pronoun: {
        const std::string_view pronoun = m_doc.at(phrase.tokens.first).folded;
        return pronoun == "он" || pronoun == "она" || pronoun == "они";
      }
      case SpeakerKind::Organisation:
      case SpeakerKind::Place:
      case SpeakerKind::Name:
        return true;
    }
    return true;
  }

  bool preposition(std::size_t i) const {
    return m_doc.at(i).isAny(WordClass::Preposition | WordClass::Locative) && !m_doc.at(i).is(WordClass::And);
  }

  /// The phrase that ends right before the verb, or before an aside between commas: in the nominative, or where
  /// somebody is who speaks («в ведомстве сообщили»).
  std::optional<SpeakerPhrase> rightBefore() const {
    std::size_t end = m_cue.verb.first;
    while (end > m_sentence.first && m_doc.at(end - 1).is(WordClass::Adverb)) --end;
    if (end == m_sentence.first) return {};
    if (m_doc.at(end - 1).mark()) return beforeAside(end);
    const auto phrase = speakerBefore(m_doc, m_names, m_sentence.first, end);
    return phrase && mayBeSubject(*phrase) ? phrase : std::nullopt;
  }

  bool mayBeSubject(const SpeakerPhrase& phrase) const {
    const std::size_t first = phrase.tokens.first;
    if (first > m_sentence.first && preposition(first - 1)) {
      const std::string_view word = m_doc.at(first - 1).folded;
      const bool somebody = phrase.kind == SpeakerKind::Description || phrase.kind == SpeakerKind::Organisation ||
                            phrase.kind == SpeakerKind::Place || phrase.kind == SpeakerKind::Name;
      return plural() && somebody && (word == "в" || word == "во" || word == "на");
    }
    return isNominative(phrase);
  }

  /// «Игорь Петров, глава ведомства, сообщил»
  std::optional<SpeakerPhrase> beforeAside(std::size_t end) const {
    if (!m_doc.isMark(end - 1, ',')) return {};
    for (std::size_t i = end - 1; i > m_sentence.first && end - i < farthestBefore; --i) {
      if (!m_doc.isMark(i - 1, ',')) continue;
      const auto phrase = speakerBefore(m_doc, m_names, m_sentence.first, i - 1);
      if (phrase && mayBeSubject(*phrase)) return phrase;
      return {};
    }
    return {};
  }

  /// The first phrase in the nominative behind the verb, in its own clause.
  std::optional<SpeakerPhrase> behind() const {
    bool inside = false;  // of a prepositional phrase: what follows may belong to it
    const std::size_t last = std::min(m_sentence.last, m_cue.verb.last + farthestBehind);
    for (std::size_t i = m_cue.verb.last; i < last; ++i) {
      const Token& token = m_doc.at(i);
      if ((token.mark() && !m_doc.isQuoteMark(i)) || token.is(WordClass::That) || token.is(WordClass::Speech))
        return {};
      if (preposition(i)) {
        if (auto body = bodyBehind(i)) return body;
        inside = true;
        continue;
      }
      if (!token.word() || token.is(WordClass::Weekday)) continue;
      const auto phrase = speakerAt(m_doc, m_names, i);
      if (!phrase || !isNominative(*phrase)) continue;
      const bool told = phrase->kind == SpeakerKind::Description || phrase->kind == SpeakerKind::Person ||
                        phrase->kind == SpeakerKind::Pronoun;
      if (told && phrase->tokens.first >= i) return phrase;
      if (!told && !inside && i == m_cue.verb.last && !tellsSomebody(*phrase)) return phrase;
    }
    return {};
  }

  /// «сообщили в Киеве» may tell where; «сообщили в Росморречфлоте» only who, though nobody knows the name.
  bool isTown(const SpeakerPhrase& phrase) const {
    return phrase.kind == SpeakerKind::Place && phrase.country != gazetteer::noPlace;
  }

  /// «уточнили в ведомстве»: somebody there. `in` is the preposition.
  std::optional<SpeakerPhrase> bodyBehind(std::size_t in) const {
    if (in + 1 >= m_sentence.last) return {};
    const auto phrase = speakerAt(m_doc, m_names, in + 1);
    const bool body = phrase && phrase->tokens.first <= in + 2 && phrase->kind != SpeakerKind::Person &&
                      phrase->kind != SpeakerKind::Pronoun && !isTown(*phrase) &&
                      !m_doc.at(in + 1).is(WordClass::Month);
    return body && mayBeSubject(*phrase) ? phrase : std::nullopt;
  }

  /// «рассказал ТАСС губернатор»: the agency is told, another speaks.
  bool tellsSomebody(const SpeakerPhrase& phrase) const {
    const std::size_t next = phrase.tokens.last;
    if (next >= m_sentence.last || m_doc.at(next).mark()) return false;
    const auto other = speakerAt(m_doc, m_names, next);
    return other && isNominative(*other) &&
           (other->kind == SpeakerKind::Description || other->kind == SpeakerKind::Person);
  }

  /// «Губернатор Игорь Петров в своём канале написал», «в ведомстве эту информацию опровергли»: the clause's own
  /// subject, further before.
  std::optional<SpeakerPhrase> before() const {
    const std::size_t verb = m_cue.verb.first;
    std::size_t begin = verb;
    while (begin > m_sentence.first && verb - begin < farthestBefore && !m_doc.at(begin - 1).mark() &&
           !m_doc.at(begin - 1).is(WordClass::Speech))
      --begin;
    for (std::size_t i = begin; i < verb; ++i) {
      const auto phrase = speakerAt(m_doc, m_names, i);
      if (!phrase || phrase->tokens.first != i || phrase->tokens.last > verb || !mayBeSubject(*phrase)) continue;
      if (phrase->kind == SpeakerKind::Description || phrase->kind == SpeakerKind::Person ||
          phrase->kind == SpeakerKind::Pronoun)
        return phrase;
    }
    return {};
  }

  const Document& m_doc;
  const NamesFound& m_names;
  const Cue& m_cue;
  TokenSpan m_sentence;
};

}  // namespace

std::optional<SpeakerPhrase> russianSubject(const Document& document, const NamesFound& names, const Cue& cue) {
  auto phrase = SubjectFinder(document, names, cue).find();
  if (phrase && phrase->kind != SpeakerKind::Pronoun && phrase->tokens.first > 0) {
    const std::size_t owner = phrase->tokens.first - 1;  // «Его пресс-секретарь»
    const std::string_view word = document.at(owner).folded;
    const bool his = word == "его" || word == "ее" || word == "их";
    if (his && document.together(owner, phrase->tokens.first)) phrase->tokens.first = owner;
  }
  return phrase;
}

bool passesOn(const Document& document, const Cue& cue) {
  static constexpr std::string_view verbs[] = {"передает", "передают", "пишет",    "пишут",    "цитирует",
                                               "приводит", "сообщает", "сообщают", "приводят", "цитируют"};
  const std::size_t first = cue.verb.first;
  if (cue.kind != CueKind::Verb || first == 0) return false;
  // «его слова приводит телеканал», «слова которой приводит газета»
  const bool words =
      document.at(first - 1).folded == "слова" || (first > 1 && document.at(first - 2).folded == "слова");
  if (!document.at(first - 1).mark() && !words) return false;
  return std::find(std::begin(verbs), std::end(verbs), document.at(first).folded) != std::end(verbs);
}

std::size_t behindWordsOf(const Document& document, std::size_t agencyEnd) {
  static constexpr std::string_view words[] = {"слова", "заявление", "комментарии", "ответ"};
  if (agencyEnd == 0 || agencyEnd + 1 >= document.size() || !document.together(agencyEnd - 1, agencyEnd + 1)) return 0;
  const bool there = std::find(std::begin(words), std::end(words), document.at(agencyEnd).folded) != std::end(words);
  return there ? agencyEnd + 1 : 0;
}

}  // namespace dateline::reading
