#include "reading/unknown_names.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <unordered_set>

#include "base/utf8.hpp"

namespace dateline::reading {
namespace {

constexpr double evidence = 0.4;         ///< of a name that only its surroundings speak for
constexpr std::size_t mostWords = 3;     ///< of one name; a hyphen does not part words
constexpr std::size_t shortestName = 4;  ///< code points

/// Prepositions behind which a name without a title is nearly always a place's.
constexpr std::string_view englishWhere[] = {"in", "near", "outside", "around", "across", "throughout"};
constexpr std::string_view russianWhere[] = {"в", "во", "под", "из", "близ", "около"};

constexpr std::string_view englishAdjectives[] = {"an", "ish", "ese", "ic", "al"};
constexpr std::string_view russianAdjectives[] = {"ои", "еи", "ом", "ем",  "их",  "ых",  "ии",
                                                  "ыи", "ая", "ую", "ого", "его", "ому", "ему"};

/// What may follow a place's name, being no noun that the name would describe.
constexpr WordClasses notNouns = WordClass::Function | WordClass::Preposition | WordClass::Of | WordClass::Locative |
                                 WordClass::And | WordClass::That | WordClass::Auxiliary | WordClass::Adverb |
                                 WordClass::Speech | WordClass::VerbEnd | WordClass::Negation | WordClass::Pronoun;

template <std::size_t n>
bool among(const std::string_view (&list)[n], std::string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

class UnknownFinder {
 public:
  UnknownFinder(const Document& doc, const std::vector<NameMatch>& matches, const People& people,
                const gazetteer::Gazetteer& gazetteer)
      : m_doc(doc), m_people(people), m_gazetteer(gazetteer), m_named(doc.size(), false) {
    for (const NameMatch& match : matches) mark(m_named, match.tokens);
    for (std::size_t i = 0; i < doc.size(); ++i)
      if (doc.at(i).word() && !doc.at(i).capital()) m_lowerCase.insert(doc.at(i).folded);
  }

  std::vector<Suspect> find() const {
    std::vector<TokenSpan> runs;
    std::unordered_set<std::string_view> told;
    for (std::size_t i = 0; i < m_doc.size(); ++i) {
      const TokenSpan run = runAt(i);
      if (run.empty()) continue;
      runs.push_back(run);
      if (saysWhere(run)) told.insert(m_doc.foldedOf(run));
      i = run.last - 1;
    }
    std::vector<Suspect> suspects;
    for (const TokenSpan& run : runs) {
      Suspect suspect;
      suspect.use.tokens = run;
      suspect.use.evidence = evidence;
      suspect.byRules = told.contains(m_doc.foldedOf(run));
      suspects.push_back(std::move(suspect));
    }
    return suspects;
  }

 private:
  static void mark(std::vector<bool>& flags, TokenSpan span) {
    std::fill(flags.begin() + static_cast<std::ptrdiff_t>(span.first),
              flags.begin() + static_cast<std::ptrdiff_t>(span.last), true);
  }

  /// A capitalised word of no other meaning that this reader knows of.
  bool namePart(std::size_t i) const {
    const Token& token = m_doc.at(i);
    return token.word() && token.capital() && token.classes == 0 && !m_named[i] && m_people.at(i) == nullptr;
  }

  bool joined(std::size_t i) const {
    return i > 0 && i < m_doc.size() && m_doc.together(i - 1, i) && m_doc.at(i).word() && m_doc.at(i - 1).word();
  }

  TokenSpan runAt(std::size_t first) const {
    if (!namePart(first) || m_doc.at(first).firstInSentence || m_doc.at(first).shape != Shape::Capital) return {};
    std::size_t end = first + 1;
    for (std::size_t words = 1; joined(end); ++end) {
      const Token& token = m_doc.at(end);
      // «Saint-Avit-sur-Dordogne»: what hyphens join is one word.
      if (!token.hyphenBefore && (!namePart(end) || ++words > mostWords)) break;
    }
    // A longer name goes on beside it: whatever that is, this part alone is not the place.
    const bool goesOn = joined(end) && m_doc.at(end).capital();
    const bool began = joined(first) && m_doc.at(first - 1).capital() && !m_doc.at(first - 1).firstInSentence;
    if (goesOn || began || base::codePointCount(m_doc.at(first).folded) < shortestName) return {};
    return {first, end};
  }

  bool saysWhere(TokenSpan run) const {
    if (run.last < m_doc.size() && m_doc.textOf({run.last, run.last + 1}).ends_with("s") &&
        !m_doc.at(run.last).spaceBefore && m_doc.at(run.last).word())
      return false;  // "in Smith's view"
    if (m_lowerCase.contains(m_doc.at(run.first).folded)) return false;
    return designated(run) || (behindPreposition(run) && !describes(run));
  }

  /// "in European countries", «в Сэндайской академии»: an adjective, for its noun follows.
  bool describes(TokenSpan run) const {
    if (m_doc.language() == "fr" || run.last >= m_doc.size() || !m_doc.together(run.first, run.last)) return false;
    const Token& next = m_doc.at(run.last);
    if (!next.word() || next.capital() || next.isAny(notNouns)) return false;
    const std::string_view last = m_doc.at(run.last - 1).folded;
    if (m_doc.language() == "ru")
      return std::ranges::any_of(russianAdjectives, [&](std::string_view ending) { return last.ends_with(ending); });
    return !m_gazetteer.kindOfDesignator(next.folded);
  }

  bool behindPreposition(TokenSpan run) const {
    if (run.first == 0 || !m_doc.together(run.first - 1, run.first)) return false;
    const Token& before = m_doc.at(run.first - 1);
    if (m_doc.language() == "ru") return among(russianWhere, before.folded);
    if (m_doc.language() == "en") return among(englishWhere, before.folded);
    const std::string_view written = before.range.of(m_doc.text());  // «a» is a verb, «à» says where
    return written == "à" || written == "À" || before.folded == "en";
  }

  /// «le village de», "town of", «в селе»: the noun says that a place follows; "Department of" and "nation" do not.
  bool designated(TokenSpan run) const {
    std::size_t noun = run.first;
    while (noun > 0 && run.first - noun < 3 && m_doc.together(noun - 1, run.first)) {
      const Token& token = m_doc.at(--noun);
      if (token.mark() || token.capital()) return false;
      if (const auto kind = m_gazetteer.kindOfDesignator(token.folded))
        return *kind != gazetteer::PlaceKind::Country && (m_doc.language() == "ru" || noun + 1 < run.first);
      if (!token.isAny(WordClass::Of | WordClass::Definite)) break;
    }
    if (m_doc.language() != "en" || run.last >= m_doc.size() || !m_doc.together(run.first, run.last)) return false;
    const auto after = m_gazetteer.kindOfDesignator(m_doc.at(run.last).folded);
    return after && (*after == gazetteer::PlaceKind::City || *after == gazetteer::PlaceKind::Region) &&
           std::ranges::none_of(englishAdjectives, [&](std::string_view ending) {
             return m_doc.at(run.last - 1).folded.ends_with(ending);
           });
  }

  const Document& m_doc;
  const People& m_people;
  const gazetteer::Gazetteer& m_gazetteer;
  std::vector<bool> m_named;
  std::unordered_set<std::string_view> m_lowerCase;
};

}  // namespace

std::vector<Suspect> suspectUnknownNames(const Document& document, const std::vector<NameMatch>& matches,
                                         const People& people, const gazetteer::Gazetteer& gazetteer) {
  return UnknownFinder(document, matches, people, gazetteer).find();
}

}  // namespace dateline::reading
