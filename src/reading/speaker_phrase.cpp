#include "reading/speaker_phrase.hpp"

#include <algorithm>
#include <iterator>

namespace dateline::reading {
namespace {

constexpr std::size_t longestPhrase = 14;
constexpr int mostBeforeHead = 4;
constexpr int mostAfterHead = 3;
constexpr int mostGenitives = 7;
constexpr int mostFieldWords = 4;
constexpr std::size_t mostQuotedWords = 6;

constexpr WordClasses heads = WordClass::Leader | WordClass::Body | WordClass::People | WordClass::OrganisationNoun |
                              WordClass::Government | WordClass::Forces;
constexpr WordClasses ends = WordClass::Auxiliary | WordClass::Speech | WordClass::That | WordClass::Pronoun |
                             WordClass::And | WordClass::Participle;

constexpr std::string_view indefinite[] = {"un",       "une",  "des",   "certains", "certaines", "plusieurs",
                                           "quelques", "a",    "an",    "some",     "several",   "two",
                                           "three",    "deux", "trois", "d'autres", "many"};
/// Complements that leave «chef d'Etat», "head of state" a head of state.
constexpr std::string_view stateWords[] = {"etat",    "pays",   "gouvernement", "state",
                                           "country", "nation", "republique",   "republic"};

template <std::size_t n>
bool among(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

class PhraseParser {
 public:
  PhraseParser(const Document& doc, const NamesFound& names, std::size_t first)
      : m_doc(doc), m_names(names), m_first(first), m_at(first) {}

  std::optional<SpeakerPhrase> parse() {
    if (!within(m_at)) return {};
    const Token& token = m_doc.at(m_at);
    if (token.is(WordClass::Pronoun)) {
      m_phrase.kind = SpeakerKind::Pronoun;
      m_phrase.tokens = m_phrase.core = {m_first, m_first + 1};
      return m_phrase;
    }
    if (const std::size_t words = latterWords(); words != 0) {
      m_phrase.kind = SpeakerKind::Pronoun;
      m_phrase.tokens = m_phrase.core = {m_first, m_first + words};
      return m_phrase;
    }
    if (token.is(WordClass::Definite) || among(indefinite, token.folded)) ++m_at;
    m_coreFirst = m_at;
    while (m_at < m_first + longestPhrase && within(m_at) && step()) {
    }
    if (!m_found) return {};
    quotedName();
    apposition();
    if (m_doc.language() == "ru" && m_headed) m_first = m_coreFirst = russianFirst();
    m_phrase.tokens = {m_first, m_end};
    m_phrase.core = {m_coreFirst, m_end};
    return m_phrase;
  }

 private:
  /// The head with its adjectives and the words that hyphens join to it: nothing else belongs to it before.
  std::size_t russianFirst() const {
    static constexpr std::string_view endings[] = {"ыи", "ии", "ая",  "ое", "ые", "ие", "ои",
                                                   "ом", "ем", "ого", "ых", "их", "ому"};
    std::size_t first = m_phrase.head;
    const auto adjective = [&](std::size_t i) {
      return std::any_of(std::begin(endings), std::end(endings),
                         [&](std::string_view ending) { return m_doc.at(i).folded.ends_with(ending); });
    };
    while (first > m_first && (m_doc.at(first).hyphenBefore || adjective(first - 1))) --first;
    return first;
  }

  /// «ce dernier», «cette dernière», «celui-ci», "the latter": how many words they take, 0 for none.
  std::size_t latterWords() const {
    const std::size_t next = m_first + 1;
    if (next >= m_doc.size() || !m_doc.together(m_first, next)) return 0;
    const std::string_view word = m_doc.at(m_first).folded;
    const Token& behind = m_doc.at(next);
    const bool latter = ((word == "ce" || word == "cette") && behind.folded.starts_with("dernier")) ||
                        ((word == "celui" || word == "celle") && behind.folded == "ci") ||
                        (word == "the" && behind.folded == "latter");
    return latter ? 2 : 0;
  }

  bool within(std::size_t i) const {
    if (m_doc.language() == "en" && possessiveMark(i)) return true;
    return i < m_doc.size() && m_doc.together(m_first, i) && (m_doc.at(i).word() || m_names.at(i) != nullptr);
  }

  /// "the Sudanese Doctors' Network": the apostrophe behind a plural, before a name.
  bool possessiveMark(std::size_t i) const {
    if (i == 0 || i + 1 >= m_doc.size() || !m_doc.together(m_first, i + 1)) return false;
    const std::string_view mark = m_doc.at(i).range.of(m_doc.text());
    return (mark == "'" || mark == "\u2019") && !m_doc.at(i).spaceBefore && m_doc.at(i - 1).folded.ends_with("s") &&
           m_doc.at(i + 1).word() && m_doc.at(i + 1).spaceBefore;
  }

  /// Takes what stands at m_at; false where the phrase ends.
  bool step() {
    if (m_doc.at(m_at).mark() && m_names.at(m_at) == nullptr) {
      ++m_at;
      return true;
    }
    if (const PersonMention* person = m_names.people.at(m_at)) return takePerson(*person);
    if (const Mention* mention = m_names.at(m_at)) return takeMention(*mention);
    const Token& token = m_doc.at(m_at);
    if (token.is(WordClass::Of)) return takeComplement();
    if (titleBeforePerson()) return true;
    const bool possessive = token.folded == "'s" && !token.spaceBefore;
    if (possessive) {
      ++m_at;
      m_found = false;
      return m_at > m_first + 1;
    }
    if (token.isAny(heads) && !(token.isAny(ends) && m_headed)) return takeHead(token);
    if (token.isAny(ends)) return false;
    if (m_headed && (token.folded == "по" || withinBody(token))) return takeField();
    if (token.isAny(WordClass::Preposition | WordClass::Function)) return false;
    return m_headed ? takeAfterHead() : takeBeforeHead(token);
  }

  /// «M. Tokaïev», "Gen Smith": the title leads to the person.
  bool titleBeforePerson() {
    if (!m_doc.at(m_at).isAny(WordClass::Title | WordClass::Leader)) return false;
    std::size_t next = m_at + 1;
    if (m_doc.isMark(next, '.')) ++next;
    if (next >= m_doc.size() || m_names.people.at(next) == nullptr || !m_doc.together(m_first, next)) return false;
    m_at = next;
    return true;
  }

  /// «агентство «Интерфакс»», «le journal « Le Monde »»: the body's own name.
  void quotedName() {
    const bool body = m_phrase.kind == SpeakerKind::Description && m_doc.at(m_phrase.head).is(WordClass::Body) &&
                      m_end == m_phrase.head + 1;
    if (!body || !m_doc.isQuoteMark(m_end) || !m_doc.together(m_first, m_end)) return;
    for (std::size_t i = m_end + 1; i < m_end + mostQuotedWords && i < m_doc.size() && m_doc.together(m_first, i);
         ++i) {
      if (m_doc.isQuoteMark(i) && i > m_end + 1) m_end = i + 1;
      if (m_doc.at(i).mark() || (i == m_end + 1 && !m_doc.at(i).capital())) return;
    }
  }

  /// «la ministre des Affaires étrangères, Awa Diallo,»: the office and who holds it.
  void apposition() {
    if (m_phrase.kind != SpeakerKind::Description || !m_doc.at(m_phrase.head).is(WordClass::Leader)) return;
    std::size_t comma = m_end;
    // «la responsable du HCR au Tchad, Awa Sangaré,»: where it is between them.
    if (m_doc.at(std::min(comma, m_doc.size() - 1)).is(WordClass::Locative) && m_names.at(comma + 1) != nullptr)
      comma = m_names.spanAt(comma + 1).last;
    if (!m_doc.isMark(comma, ',') || comma + 1 >= m_doc.size() || !m_doc.together(m_first, comma + 1)) return;
    const PersonMention* person = m_names.people.at(comma + 1);
    if (person == nullptr || person->tokens.last >= m_doc.size() || !m_doc.at(person->tokens.last).mark()) return;
    m_phrase.kind = SpeakerKind::Person;
    m_phrase.person = person->person;
  }

  bool takePerson(const PersonMention& person) {
    m_phrase.kind = SpeakerKind::Person;
    m_phrase.person = person.person;
    m_at = m_end = person.tokens.last;
    m_found = true;
    return false;
  }

  bool takeMention(const Mention& mention) {
    m_at = m_names.spanAt(m_at).last;
    if (mention.kind == MentionKind::Organisation) {
      if (!m_headed) {
        m_phrase.kind = SpeakerKind::Organisation;
        m_phrase.organisation = *mention.organisation;
        m_found = true;
      }
    } else {
      m_phrase.country = mention.place;
      if (!m_headed && mention.kind == MentionKind::Toponym) {
        m_phrase.kind = SpeakerKind::Place;
        m_found = true;
      }
    }
    m_end = m_at;
    return true;
  }

  bool takeHead(const Token&) {
    // French says first what it is, English last.
    if (!m_headed || m_doc.language() == "en") m_phrase.head = m_at;
    m_phrase.kind = SpeakerKind::Description;
    m_headed = m_found = true;
    m_end = ++m_at;
    return true;
  }

  bool takeComplement() {
    // "the Times of India"
    if (!m_headed && m_found && m_phrase.kind == SpeakerKind::Name && within(m_at + 1) &&
        m_doc.at(m_at + 1).capital()) {
      m_at = m_end = m_names.at(m_at + 1) != nullptr ? m_names.spanAt(m_at + 1).last : m_at + 2;
      return true;
    }
    if (!m_headed) return false;
    std::size_t noun = m_at + 1;
    while (within(noun) && m_doc.at(noun).is(WordClass::Definite)) ++noun;
    if (!within(noun) || m_doc.at(noun).isAny(ends)) return false;
    if (!among(stateWords, m_doc.at(noun).folded) && m_names.at(noun) == nullptr) m_phrase.qualified = true;
    if (m_names.people.at(noun) != nullptr) {
      m_at = m_end = m_names.people.at(noun)->tokens.last;
      return false;  // «l'avocat de Jean Dupont»: not Jean Dupont himself
    }
    m_at = noun;
    if (m_names.at(noun) != nullptr) return true;
    m_end = m_at = noun + 1;
    m_after = 0;
    return true;
  }

  bool takeAfterHead() {
    // Russian genitives follow each other without a preposition: «начальник пресс-службы управления полиции».
    if (++m_after > (m_doc.language() == "ru" ? mostGenitives : mostAfterHead)) return false;
    m_end = ++m_at;
    return true;
  }

  /// «Министерство по чрезвычайным ситуациям», «управление МЧС по Тверской области»: its field belongs to a body's
  /// name.
  bool takeField() {
    const std::size_t field = m_at + 1;
    const bool body = m_doc.at(m_phrase.head).is(WordClass::Body) || withinBody(m_doc.at(m_at));
    if (!body || !within(field) || m_doc.at(field).is(WordClass::Weekday) ||
        m_doc.at(field).isAny(ends | WordClass::Preposition))
      return false;
    m_at = field;
    m_after = mostGenitives - mostFieldWords;
    return true;
  }

  /// «источник в делегации»
  bool withinBody(const Token& token) const {
    const std::string_view head = m_doc.at(m_phrase.head).folded;
    return (token.folded == "в" || token.folded == "во") &&
           (head.starts_with("источник") || head.starts_with("собеседник"));
  }

  bool takeBeforeHead(const Token& token) {
    if (++m_before > mostBeforeHead) return false;
    ++m_at;
    // A capitalised name that nobody knows: «selon Le Monde», "Reuters said".
    if (token.capital() && !m_doc.at(m_first).inQuote) {
      if (!m_found) m_phrase.kind = SpeakerKind::Name;
      m_found = m_found || !token.firstInSentence || m_at < m_doc.size();
      m_end = m_at;
    } else if (m_found) {
      // "ICRC delegate Lorena B.": a trade before the name of its holder.
      return m_names.people.at(m_at) != nullptr;
    }
    return true;
  }

  const Document& m_doc;
  const NamesFound& m_names;
  std::size_t m_first;
  std::size_t m_coreFirst = 0;
  std::size_t m_at;
  std::size_t m_end = 0;
  SpeakerPhrase m_phrase;
  bool m_headed = false;
  bool m_found = false;
  int m_before = 0;
  int m_after = 0;
};

}  // namespace

std::optional<SpeakerPhrase> speakerAt(const Document& document, const NamesFound& names, std::size_t i) {
  if (i >= document.size()) return {};
  return PhraseParser(document, names, i).parse();
}

/// "doctors at the hospital", «un responsable de l'ONU à Genève», "a source close to the talks": the subject that opens
/// the sentence, with a complement behind it up to the verb.
std::optional<SpeakerPhrase> withPlaceBehind(const Document& doc, const NamesFound& names, std::size_t from,
                                             std::size_t end) {
  while (from < end && (doc.at(from).mark() || doc.at(from).is(WordClass::And) || doc.at(from).folded == "but" ||
                        doc.at(from).folded == "mais"))
    ++from;
  const bool opens = from < end && (doc.at(from).firstInSentence ||
                                    (from > 0 && (doc.at(from - 1).firstInSentence || doc.at(from - 1).mark())));
  if (!opens) return {};
  auto phrase = speakerAt(doc, names, from);
  if (!phrase || phrase->kind != SpeakerKind::Description || phrase->tokens.last >= end) return {};
  if (!doc.at(phrase->head).isAny(WordClass::Leader | WordClass::People | WordClass::Body)) return {};
  constexpr WordClasses never = WordClass::Auxiliary | WordClass::Speech | WordClass::That | WordClass::And |
                                WordClass::Leader | WordClass::Pronoun;
  const Token& opener = doc.at(phrase->tokens.last);
  if (!opener.isAny(WordClass::Locative | WordClass::Preposition) && opener.folded != "close" &&
      opener.folded != "proche" && opener.folded != "proches")
    return {};
  for (std::size_t i = phrase->tokens.last; i < end; ++i) {
    // «à» is written like a form of «avoir» once it is folded.
    const bool plain = doc.at(i).is(WordClass::Locative) || !doc.at(i).isAny(never);
    if (doc.at(i).mark() || !plain || names.people.at(i) != nullptr) return {};
  }
  std::size_t last = end;
  if (doc.at(last - 1).is(WordClass::Weekday))
    --last;  // «un responsable à Genève lundi», «источник в полиции в пятницу»
  if (last < end && doc.at(last - 1).isAny(WordClass::Locative | WordClass::Preposition)) --last;
  // "a lawyer for the company later denied"
  while (last > phrase->tokens.last + 1 && doc.at(last - 1).is(WordClass::Adverb)) --last;
  if (last <= phrase->tokens.last) return {};
  phrase->tokens.last = phrase->core.last = last;
  return phrase;
}

std::optional<SpeakerPhrase> speakerBefore(const Document& document, const NamesFound& names, std::size_t begin,
                                           std::size_t end) {
  const std::size_t from = std::max(begin, end > longestPhrase ? end - longestPhrase : 0);
  if (auto phrase = withPlaceBehind(document, names, from, end)) return phrase;
  std::size_t mark = end;
  while (mark > from && !document.at(mark - 1).mark()) --mark;
  if (mark > from && !document.at(mark).inQuote)
    if (auto phrase = withPlaceBehind(document, names, mark, end)) return phrase;
  for (std::size_t i = from; i < end; ++i) {
    const auto phrase = speakerAt(document, names, i);
    if (phrase && phrase->tokens.last == end) return phrase;
  }
  return {};
}

}  // namespace dateline::reading
