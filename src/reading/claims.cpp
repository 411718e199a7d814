#include "reading/claims.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "reading/russian_speech.hpp"

namespace dateline::reading {
namespace {

constexpr std::size_t longestAside = 24;  ///< «X, président du Y et chef de Z, a déclaré»
constexpr std::size_t farthestSubject = 40;
constexpr std::size_t scopeTokens = 80;  ///< how far behind a cue its mood is looked for
constexpr std::size_t planTokens = 6;
constexpr std::size_t mostSourceWords = 9;
constexpr std::size_t longestTitle = 6;  ///< «l'ancien ministre uruguayen» before the name in an aside
constexpr std::size_t mostReportWords = 5;
constexpr int mostAdverbials = 3;  ///< between a verb and the subject behind it

class Attributor {
 public:
  Attributor(const Document& doc, const NamesFound& names, const gazetteer::Gazetteer& gazetteer)
      : m_doc(doc), m_names(names), m_speakers(doc, names, gazetteer) {}

  std::vector<Attribution> run() {
    for (const Cue& cue : findCues(m_doc, m_names))
      if (auto attribution = attribute(cue)) m_attributions.push_back(std::move(*attribution));
    return std::move(m_attributions);
  }

 private:
  std::size_t sentenceFirst(std::size_t i) const { return m_doc.tokensOf(m_doc.at(i).sentence).first; }
  std::size_t sentenceLast(std::size_t i) const { return m_doc.tokensOf(m_doc.at(i).sentence).last; }

  const Attribution* before(const Cue& cue) const {
    if (m_attributions.empty()) return nullptr;
    const Attribution& last = m_attributions.back();
    return m_doc.together(last.cue.tokens.first, cue.tokens.first) ? &last : nullptr;
  }

  std::optional<Attribution> attribute(const Cue& cue) {
    if (cue.kind == CueKind::Source) return ofSource(cue);
    if (cue.kind == CueKind::Participle) return understood(cue);
    if (cue.pronoun != 0) {
      const auto pronoun = speakerAt(m_doc, m_names, cue.pronoun);
      return pronoun ? made(cue, *pronoun) : std::nullopt;
    }
    if (m_doc.language() == "ru") return ofRussianVerb(cue);
    const bool afterMark = cue.verb.first > 0 && m_doc.at(cue.verb.first - 1).mark();
    const auto before = subjectBefore(cue);
    if (afterMark && !cue.that && !(before && opensSentence(*before)))
      if (const auto subject = subjectBehind(cue)) return made(cue, *subject);
    if (before) {
      auto attribution = made(cue, *before);
      if (attribution) attribution->subjectBefore = true;
      return attribution;
    }
    if (inverted(cue))
      if (const auto subject = subjectBehind(cue)) return made(cue, *subject);
    return understood(cue);
  }

  /// «Salma Idris, a trader who lost two brothers, said rescuers …»: whoever opens the sentence is its subject.
  bool opensSentence(const SpeakerPhrase& phrase) const {
    if (phrase.kind == SpeakerKind::Place || phrase.kind == SpeakerKind::Pronoun) return false;
    const Token& first = m_doc.at(phrase.tokens.first);
    return first.firstInSentence && !first.inQuote;
  }

  /// The subject behind its verb, days and places between them left out: «a déploré jeudi à Bruxelles son
  /// porte-parole».
  std::optional<SpeakerPhrase> subjectBehind(const Cue& cue) const {
    std::size_t at = behindDay(cue.verb.last);
    for (int adverbials = 0; adverbials < mostAdverbials; ++adverbials) {
      if (at >= m_doc.size() || !m_doc.together(cue.verb.first, at) || m_doc.at(at).mark()) return {};
      if (m_doc.at(at).folded == "by" || m_doc.at(at).folded == "par") return {};
      if (!isPreposition(at)) {
        auto subject = speakerAt(m_doc, m_names, at);
        const bool object = subject && subject->kind == SpeakerKind::Pronoun && m_doc.language() == "en";  // "said it"
        return object ? std::nullopt : subject;
      }
      at = behindDay(behindPlace(at));
    }
    return {};
  }

  bool isPreposition(std::size_t i) const {
    const Token& token = m_doc.at(i);
    return token.isAny(WordClass::Locative | WordClass::Preposition) && !token.is(WordClass::Of) &&
           !token.is(WordClass::And) && !token.is(WordClass::That) && m_names.at(i) == nullptr &&
           m_names.people.at(i) == nullptr;
  }

  /// Behind «à Bruxelles», «dans un communiqué», "in a statement": the preposition's noun with what goes with it.
  std::size_t behindPlace(std::size_t preposition) const {
    std::size_t at = preposition + 1;
    const auto within = [&] { return at < m_doc.size() && m_doc.together(preposition, at) && m_doc.at(at).word(); };
    if (within() && (m_doc.at(at).is(WordClass::Definite) || m_doc.at(at).is(WordClass::Function))) ++at;
    if (!within()) return at;
    at = m_names.at(at) != nullptr ? m_names.spanAt(at).last : at + 1;
    constexpr WordClasses next = WordClass::Definite | WordClass::Function | WordClass::Preposition |
                                 WordClass::Weekday | WordClass::Leader | WordClass::Title;
    while (within() && !m_doc.at(at).capital() && !m_doc.at(at).isAny(next) && m_names.at(at) == nullptr) ++at;
    return at;
  }

  std::optional<Attribution> ofRussianVerb(const Cue& cue) {
    const auto subject = russianSubject(m_doc, m_names, cue);
    if (!subject) return understood(cue);
    if (passesOn(m_doc, cue)) {
      if (const std::size_t words = behindWordsOf(m_doc, subject->tokens.last); words != 0) {
        const auto speaker = speakerAt(m_doc, m_names, words);
        auto attribution = speaker ? made(cue, *speaker) : std::nullopt;
        if (attribution) attribution->claim.through = m_doc.textOf(subject->core);
        return attribution;
      }
      if (before(cue) != nullptr) {
        m_attributions.back().claim.through = m_doc.textOf(subject->core);
        return {};
      }
    }
    if (subject->tokens.first > cue.verb.first) return made(cue, *subject);
    auto attribution = made(cue, *withOther(sentenceFirst(cue.verb.first), subject));
    if (attribution) attribution->subjectBefore = true;
    return attribution;
  }

  /// «, a annoncé lundi soir le ministère»: behind the day.
  std::size_t behindDay(std::size_t i) const {
    std::size_t at = i;
    const auto within = [&] { return at < m_doc.size() && m_doc.together(i - 1, at); };
    if (within() && m_doc.at(at).folded == "on") ++at;
    if (!within() || !m_doc.at(at).is(WordClass::Weekday)) return i;
    ++at;
    static constexpr std::string_view parts[] = {"matin",   "soir",    "midi",      "apres", "nuit",
                                                 "morning", "evening", "afternoon", "night"};
    while (within() && (m_doc.at(at).hyphenBefore ||
                        std::find(std::begin(parts), std::end(parts), m_doc.at(at).folded) != std::end(parts)))
      ++at;
    return at;
  }

  /// The subject right before the verb, or before an aside between commas, brackets or dashes.
  std::optional<SpeakerPhrase> subjectBefore(const Cue& cue) const {
    const std::size_t begin = sentenceFirst(cue.verb.first);
    const std::size_t end = cue.verb.first;
    if (end == begin) return {};
    if (m_doc.at(end - 1).is(WordClass::Report) && !m_doc.at(end - 1).isAny(WordClass::People | WordClass::Body))
      return reportBefore(begin, end);
    if (const std::size_t passing = passingBefore(begin, end); passing != 0)
      if (auto source = speakerBefore(m_doc, m_names, begin, passing)) return source;
    if (!m_doc.at(end - 1).mark()) return notWhere(withOther(begin, speakerBefore(m_doc, m_names, begin, end)));
    const bool comma = m_doc.isMark(end - 1, ',');
    if (!comma && !m_doc.isMark(end - 1, ')') && !m_doc.isDash(end - 1)) return {};
    for (std::size_t i = end - 1; i > begin && end - i < longestAside; --i) {
      const bool opens = comma ? m_doc.isMark(i - 1, ',') : m_doc.isMark(i - 1, '(') || m_doc.isDash(i - 1);
      if (!opens || (comma && !m_doc.at(i).spaceBefore)) continue;  // «20,3 %» opens nothing
      auto office = notWhere(speakerBefore(m_doc, m_names, begin, i - 1));
      if (comma)
        if (auto holder = holderIn({i, end - 1}, office)) return holder;
      return office;
    }
    return {};
  }

  /// "residents cited by Omega FM said": the token of "cited", 0 where nobody passes anything on.
  std::size_t passingBefore(std::size_t begin, std::size_t end) const {
    for (std::size_t i = end; i > begin + 1 && end - i < longestAside; --i) {
      if (m_doc.at(i - 1).mark()) return 0;
      const bool by = m_doc.at(i - 1).folded == "by" || m_doc.at(i - 1).folded == "par";
      if (by && isPassing(m_doc.at(i - 2).folded)) return i - 2;
    }
    return 0;
  }

  /// "shipping tracker data showed", «un bilan officiel fait état»: the words of the report themselves.
  std::optional<SpeakerPhrase> reportBefore(std::size_t begin, std::size_t end) const {
    std::size_t first = end - 1;
    while (first > begin && end - first < mostReportWords && m_doc.at(first - 1).word() &&
           !m_doc.at(first - 1).isAny(WordClass::Definite | WordClass::Preposition | WordClass::Auxiliary))
      --first;
    SpeakerPhrase phrase;
    phrase.kind = SpeakerKind::Description;
    phrase.tokens = phrase.core = {first, end};
    phrase.head = end - 1;
    return phrase;
  }

  /// «L'ambassadeur de X à Y, Jean Dupont, a dénoncé», «Le chef de la mission, l'ancien ministre uruguayen Z,»: the
  /// name in the aside is who speaks.
  std::optional<SpeakerPhrase> holderIn(TokenSpan aside, const std::optional<SpeakerPhrase>& office) const {
    const PersonMention* person = m_names.people.at(aside.last - 1);
    if (person == nullptr || person->tokens.first < aside.first || person->tokens.last != aside.last) return {};
    if (person->tokens.first != aside.first) {
      const bool leads = office && office->kind == SpeakerKind::Description &&
                         m_doc.at(office->head).isAny(WordClass::Leader | WordClass::Government);
      if (!leads || person->tokens.first > aside.first + longestTitle) return {};
      for (std::size_t i = aside.first; i < person->tokens.first; ++i)
        if (m_doc.at(i).isAny(WordClass::Auxiliary | WordClass::Speech | WordClass::Pronoun | WordClass::That) ||
            m_doc.at(i).folded == "qui" || m_doc.at(i).folded == "who")
          return {};
    }
    SpeakerPhrase phrase;
    phrase.kind = SpeakerKind::Person;
    phrase.person = person->person;
    phrase.tokens = phrase.core = person->tokens;
    if (office) phrase.tokens.first = office->tokens.first;
    return phrase;
  }

  /// «Paris et Berlin ont annoncé»: both of them.
  std::optional<SpeakerPhrase> withOther(std::size_t begin, std::optional<SpeakerPhrase> phrase) const {
    if (!phrase || phrase->kind == SpeakerKind::Pronoun || phrase->tokens.first < begin + 2) return phrase;
    if (!m_doc.at(phrase->tokens.first - 1).is(WordClass::And)) return phrase;
    const auto other = speakerBefore(m_doc, m_names, begin, phrase->tokens.first - 1);
    const bool pair = other && other->kind == phrase->kind && other->kind != SpeakerKind::Description;
    if (!pair) return phrase;
    phrase->kind = SpeakerKind::Name;
    phrase->tokens.first = other->tokens.first;
    phrase->core = phrase->tokens;
    return phrase;
  }

  /// «à Almaty, a indiqué …»: where it happened, not who speaks.
  std::optional<SpeakerPhrase> notWhere(std::optional<SpeakerPhrase> phrase) const {
    if (!phrase || phrase->kind != SpeakerKind::Place || phrase->tokens.first == 0) return phrase;
    const bool where = m_doc.together(phrase->tokens.first - 1, phrase->tokens.first) &&
                       m_doc.at(phrase->tokens.first - 1).isAny(WordClass::Locative | WordClass::Of);
    return where ? std::nullopt : phrase;
  }

  /// «…, a déclaré X», "…," said X.
  bool inverted(const Cue& cue) const {
    const std::size_t first = cue.verb.first;
    if (first == sentenceFirst(first)) return true;
    return m_doc.at(first - 1).mark() || m_doc.at(first - 1).inQuote || m_doc.at(first - 1).folded == "l'";
  }

  std::optional<Attribution> ofSource(const Cue& cue) {
    if (cue.pronoun != 0) {  // «À l'en croire»
      SpeakerPhrase pronoun;
      pronoun.kind = SpeakerKind::Pronoun;
      pronoun.tokens = pronoun.core = {cue.pronoun, cue.pronoun + 1};
      return made(cue, pronoun);
    }
    auto phrase = speakerAt(m_doc, m_names, cue.tokens.last);
    if (cue.optional) {
      const bool known = phrase && (phrase->kind == SpeakerKind::Person || phrase->kind == SpeakerKind::Organisation);
      if (!known || !m_doc.isMark(phrase->tokens.last, ',')) return {};
    }
    if (!phrase) phrase = plainWords(cue.tokens.last);
    if (!phrase && m_doc.language() == "ru") return ofPlainData(cue);
    if (!phrase) return {};
    auto attribution = made(cue, *phrase);
    if (attribution && cue.quoted) passOn(cue, *attribution);
    if (attribution && phrase->kind == SpeakerKind::Pronoun) {
      attribution->cue.tokens.last = phrase->tokens.last;
      attribution->claim.cue = m_doc.rangeOf(attribution->cue.tokens);
    }
    return attribution;
  }

  /// «По предварительным данным, …»: nobody else is named.
  std::optional<Attribution> ofPlainData(const Cue& cue) {
    if (cue.tokens.last - cue.tokens.first != 3) return {};
    SpeakerPhrase data;
    data.kind = SpeakerKind::Description;
    data.tokens = data.core = {cue.tokens.first + 1, cue.tokens.last};
    data.head = cue.tokens.last - 1;
    return made(cue, data);
  }

  /// "Reuters reported, citing officials", «Reuters со ссылкой на власти»: the officials said it, Reuters passes it on.
  void passOn(const Cue& cue, Attribution& attribution) {
    if (before(cue) != nullptr) {
      attribution.claim.through = m_attributions.back().claim.by;
      attribution.first = std::min(attribution.first, m_attributions.back().first);
      m_attributions.pop_back();
      return;
    }
    const auto agency = speakerBefore(m_doc, m_names, sentenceFirst(cue.verb.first), cue.verb.first);
    if (agency && agency->kind != SpeakerKind::Person) attribution.claim.through = m_doc.textOf(agency->core);
  }

  /// «cités par», "quoted by"
  static bool isPassing(std::string_view verb) {
    static constexpr std::string_view words[] = {"cite", "cites", "citee", "citees", "quoted", "cited", "carried"};
    return std::find(std::begin(words), std::end(words), verb) != std::end(words);
  }

  /// A source that is no known kind of speaker («selon un premier bilan»): its words up to the next mark or verb.
  std::optional<SpeakerPhrase> plainWords(std::size_t first) const {
    std::size_t end = first;
    constexpr WordClasses stops = WordClass::Auxiliary | WordClass::Speech | WordClass::That;
    while (end < m_doc.size() && end < first + mostSourceWords && m_doc.together(first - 1, end) &&
           m_doc.at(end).word() && !m_doc.at(end).isAny(stops) && !isPassing(m_doc.at(end).folded))
      ++end;
    if (end == first) return {};
    SpeakerPhrase phrase;
    phrase.tokens = phrase.core = {first, end};
    if (m_doc.at(first).is(WordClass::Definite) && end > first + 1) phrase.core.first = first + 1;
    return phrase;
  }

  /// «, ajoutant que», «et a affirmé»: whoever spoke or acted before in the sentence.
  std::optional<Attribution> understood(const Cue& cue) {
    if (const Attribution* last = before(cue)) {
      Attribution attribution = *last;
      attribution.cue = cue;
      attribution.speaker = {};
      attribution.subjectBefore = false;
      attribution.first = cue.tokens.first;
      attribution.claim.cue = m_doc.rangeOf(cue.tokens);
      attribution.claim.mode = modeOf(cue);
      return attribution;
    }
    if (cue.kind != CueKind::Participle && !joined(cue)) return {};
    const std::size_t begin = sentenceFirst(cue.verb.first);
    for (std::size_t i = begin; i < cue.verb.first && i < begin + farthestSubject; ++i) {
      const auto phrase = speakerAt(m_doc, m_names, i);
      if (!phrase || phrase->kind == SpeakerKind::Name || !acts(*phrase)) continue;
      auto attribution = made(cue, *phrase);
      if (attribution) attribution->first = cue.tokens.first;
      return attribution;
    }
    return {};
  }

  bool joined(const Cue& cue) const { return cue.verb.first > 0 && m_doc.at(cue.verb.first - 1).is(WordClass::And); }

  /// A subject: a verb group follows it.
  bool acts(const SpeakerPhrase& phrase) const {
    const std::size_t after = phrase.tokens.last;
    if (after >= m_doc.size() || !m_doc.together(after - 1, after)) return false;
    // "Police put the number at nine and said": what opens the sentence is its subject, whatever the verb.
    constexpr WordClasses noVerb = WordClass::Function | WordClass::Preposition | WordClass::Of | WordClass::And;
    if (m_doc.at(phrase.tokens.first).firstInSentence && m_doc.at(after).word() && !m_doc.at(after).capital() &&
        !m_doc.at(after).isAny(noVerb))
      return true;
    return m_doc.at(after).isAny(WordClass::Auxiliary | WordClass::Speech | WordClass::EventVerb | WordClass::VerbEnd |
                                 WordClass::Send);
  }

  /// Nothing where the phrase is a pronoun that nobody stands for.
  std::optional<Attribution> made(const Cue& cue, const SpeakerPhrase& phrase) {
    const SpeakerName name = m_speakers.resolve(phrase);
    if (name.by.empty()) return {};
    Attribution attribution;
    attribution.cue = cue;
    attribution.speaker = phrase.tokens;
    attribution.first = std::min(cue.tokens.first, phrase.tokens.first);
    if (phrase.kind == SpeakerKind::Place) attribution.place = phrase.country;
    attribution.claim.by = name.by;
    attribution.claim.surface = name.surface;
    attribution.claim.cue = m_doc.rangeOf(cue.tokens);
    attribution.claim.mode = modeOf(cue);
    attribution.claim.through = throughOf(cue);
    return attribution;
  }

  /// «enverra», and after a past verb of saying «enverrait»; «serait», «aurait» are hearsay instead.
  bool futureForm(const Token& token) const {
    static constexpr std::string_view endings[] = {"era", "eront", "dra", "dront", "ira", "iront", "rait", "raient"};
    if (m_doc.language() != "fr" || token.capital() || token.folded.size() < 6 || token.is(WordClass::Conditional))
      return false;
    return std::any_of(std::begin(endings), std::end(endings), [&](auto e) { return token.folded.ends_with(e); });
  }

  /// «va quitter»: the near future, not «va bien».
  bool going(std::size_t i) const {
    if (m_doc.at(i).folded != "va" && m_doc.at(i).folded != "vont") return false;
    const std::string_view next = i + 1 < m_doc.size() ? m_doc.at(i + 1).folded : std::string_view();
    return next.ends_with("er") || next.ends_with("ir") || next.ends_with("re");
  }

  /// «Les dégâts atteindraient 2 millions, selon X»: the conditional of hearsay.
  bool conditional(const Cue& cue) const {
    if (m_doc.language() != "fr") return false;
    const std::size_t first = cue.tokens.first > scopeTokens ? cue.tokens.first - scopeTokens : 0;
    const std::size_t last = std::min(sentenceLast(cue.verb.first), cue.tokens.last + scopeTokens);
    for (std::size_t i = std::max(first, sentenceFirst(cue.verb.first)); i < last; ++i) {
      const Token& token = m_doc.at(i);
      const bool form = token.folded.size() > 6 && (token.folded.ends_with("rait") || token.folded.ends_with("raient"));
      if (form && !token.inQuote && !token.capital() && !token.folded.starts_with("pour")) return true;
    }
    return false;
  }

  /// "China will send two teams, its embassy said": what is said stands before the cue and is still to come.
  bool plannedBefore(const Cue& cue) const {
    const std::size_t first = sentenceFirst(cue.verb.first);
    for (std::size_t i = first; i < std::min(cue.tokens.first, first + scopeTokens); ++i) {
      const Token& token = m_doc.at(i);
      if (token.inQuote || m_doc.isMark(i, ',')) return false;
      if (token.folded == "will" || going(i) || (futureForm(token) && !token.folded.ends_with("ait"))) return true;
    }
    return false;
  }

  /// The verb's own mode, else what the mood of what is said tells.
  ClaimMode modeOf(const Cue& cue) const {
    if (cue.mode != ClaimMode::Asserted) return cue.mode;
    const std::size_t last = sentenceLast(cue.verb.first);
    const std::size_t from = cue.kind == CueKind::Source ? sentenceFirst(cue.verb.first) : cue.tokens.last;
    for (std::size_t i = from; i < std::min(last, cue.tokens.last + planTokens) && cue.kind == CueKind::Verb; ++i) {
      const Token& token = m_doc.at(i);
      if (i == from && m_doc.isMark(i, ',') && cue.that) continue;
      if (token.mark()) break;
      const bool russianPlan = m_doc.language() == "ru" && token.is(WordClass::Future);
      const bool plan =
          token.folded == "will" || token.folded == "would" || russianPlan || going(i) || futureForm(token);
      if (plan && !token.inQuote) return ClaimMode::Planned;
    }
    if (cue.kind == CueKind::Source && conditional(cue)) return ClaimMode::Reported;
    if (cue.kind == CueKind::Verb && !cue.that && plannedBefore(cue)) return ClaimMode::Planned;
    for (std::size_t i = from; i < std::min(last, cue.tokens.last + scopeTokens); ++i)
      if (m_doc.at(i).is(WordClass::Conditional) && !m_doc.at(i).inQuote) return ClaimMode::Reported;
    return ClaimMode::Asserted;
  }

  /// «cité par X», "quoted by X": who passes it on.
  std::string throughOf(const Cue& cue) const {
    const TokenSpan sentence = m_doc.tokensOf(m_doc.at(cue.verb.first).sentence);
    const std::size_t last = std::min(sentence.last, cue.tokens.last + scopeTokens);
    const std::size_t passing = passingBefore(sentence.first, cue.verb.first);
    for (std::size_t i = passing != 0 ? passing : cue.verb.first; i + 2 < last; ++i) {
      if (!isPassing(m_doc.at(i).folded)) continue;
      const bool asSaying = m_doc.at(i + 1).folded == "as" && i + 4 < last;  // "quoted as saying by X"
      const std::size_t by = asSaying ? i + 3 : i + 1;
      if (m_doc.at(by).folded != "par" && m_doc.at(by).folded != "by") continue;
      const auto phrase = speakerAt(m_doc, m_names, by + 1);
      if (phrase) return std::string(m_doc.textOf(phrase->core));
    }
    return toldTo(cue);
  }

  /// "told Reuters", «a déclaré à l'AFP», "told DZBB radio": the medium that it was told to passes it on.
  std::string toldTo(const Cue& cue) const {
    std::size_t at = cue.verb.last;
    if (m_doc.language() == "fr") {
      if (at >= m_doc.size() || m_doc.at(at).folded != "a") return {};
      ++at;
    } else if (m_doc.at(at - 1).folded != "told" && m_doc.at(at - 1).folded != "tells") {
      return {};
    }
    if (at >= m_doc.size() || !m_doc.together(cue.verb.first, at)) return {};
    const auto phrase = speakerAt(m_doc, m_names, at);
    if (!phrase || phrase->kind == SpeakerKind::Person || phrase->kind == SpeakerKind::Pronoun) return {};
    static constexpr std::string_view media[] = {
        "afp",     "reuters", "ap",    "bbc",      "cnn",  "radio",   "television", "tv",      "newspaper",
        "journal", "chaine",  "rfi",   "france24", "tass", "efe",     "dpa",        "xinhua",  "agency",
        "agence",  "daily",   "times", "post",     "news", "channel", "quotidien",  "network", "broadcaster"};
    for (std::size_t i = phrase->core.first; i < phrase->core.last; ++i)
      if (std::find(std::begin(media), std::end(media), m_doc.at(i).folded) != std::end(media))
        return std::string(m_doc.textOf(phrase->core));
    return {};
  }

  const Document& m_doc;
  const NamesFound& m_names;
  Speakers m_speakers;
  std::vector<Attribution> m_attributions;
};

}  // namespace

std::vector<Attribution> findAttributions(const Document& document, const NamesFound& names,
                                          const gazetteer::Gazetteer& gazetteer) {
  return Attributor(document, names, gazetteer).run();
}

}  // namespace dateline::reading
