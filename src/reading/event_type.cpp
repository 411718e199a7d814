#include "reading/event_type.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "reading/event_words.hpp"

namespace dateline::reading {
namespace {

constexpr std::size_t typeCount = 7;  ///< those that words vote for: all but Statement
constexpr double sure = 2;            ///< a word that names the type
constexpr double likely = 1.5;
constexpr double weak = 0.5;
constexpr double enough = 1;          ///< votes that make a type
constexpr double mostlyQuoted = 0.3;  ///< share of a passage's words in quotes that makes it a statement

using Votes = std::array<double, typeCount>;

constexpr std::size_t at(EventType type) {
  return static_cast<std::size_t>(type);
}

/// How often each kind of word stands in a passage.
struct Picture {
  EventWords seen = 0;
  Votes votes{};
  bool harm = false;
  double quoted = 0;  ///< share of its words
  bool opensQuoted = false;
  bool has(EventWord word) const { return (seen & bit(word)) != 0; }
};

class EventReader {
 public:
  EventReader(const Document& doc, const NamesFound& names) : m_doc(doc), m_names(names), m_lexicon(doc.language()) {}

  void read(const std::vector<Clause>& clauses, std::vector<Passage>& passages) {
    std::vector<Picture> pictures;
    Votes article{};
    for (const Clause& clause : clauses) {
      pictures.push_back(pictureOf(clause.tokens));
      for (std::size_t t = 0; t < typeCount; ++t) article[t] += pictures.back().votes[t];
    }
    const std::size_t main =
        static_cast<std::size_t>(std::max_element(article.begin(), article.end()) - article.begin());
    for (std::size_t i = 0; i < clauses.size(); ++i)
      passages[i].event = typeOf(pictures[i], passages[i], article[main] >= sure ? main : typeCount);
  }

 private:
  /// Names count for nothing: "Storm" of a club, «La Haye».
  EventWords wordsAt(std::size_t i) {
    const Token& token = m_doc.at(i);
    if (!token.word() || m_names.at(i) != nullptr || m_names.people.at(i) != nullptr) return 0;
    const auto [entry, fresh] = m_known.try_emplace(token.folded, 0);
    if (fresh) entry->second = m_lexicon.of(token.folded);
    return entry->second;
  }

  Picture pictureOf(TokenSpan tokens) {
    Picture picture;
    double words = 0;
    double quoted = 0;
    for (std::size_t i = tokens.first; i < tokens.last; ++i) {
      if (!m_doc.at(i).word()) continue;
      if (words == 0) picture.opensQuoted = m_doc.at(i).inQuote;
      ++words;
      quoted += m_doc.at(i).inQuote ? 1 : 0;
      const EventWords found = without(i, wordsAt(i));
      picture.seen |= found;
      count(found, picture);
    }
    picture.quoted = words > 0 ? quoted / words : 0;
    weigh(picture);
    return picture;
  }

  static void count(EventWords found, Picture& picture) {
    constexpr std::pair<EventWord, EventType> plain[] = {
        {EventWord::Battle, EventType::Battles},    {EventWord::Explosion, EventType::Explosions},
        {EventWord::Violence, EventType::Violence}, {EventWord::Protest, EventType::Protests},
        {EventWord::Riot, EventType::Riots},        {EventWord::Strategic, EventType::Strategic},
        {EventWord::Disaster, EventType::Disaster}};
    for (const auto& [word, type] : plain)
      if ((found & bit(word)) != 0) picture.votes[at(type)] += type == EventType::Strategic ? likely : sure;
    picture.harm = picture.harm || (found & bit(EventWord::Harm)) != 0;
  }

  /// Words that mean something else here: a strike from the air and one of workers, "ceasefire", "opened fire".
  EventWords without(std::size_t i, EventWords found) const {
    const std::string_view word = m_doc.at(i).folded;
    const std::string_view before = i > 0 && m_doc.together(i, i - 1) ? m_doc.at(i - 1).folded : std::string_view();
    const std::string_view after =
        i + 1 < m_doc.size() && m_doc.together(i, i + 1) ? m_doc.at(i + 1).folded : std::string_view();
    if (word == "strike" || word == "strikes") {
      const bool air =
          before == "air" || before == "drone" || before == "missile" || after == "on" || before == "market";
      return found | bit(air ? EventWord::Explosion : EventWord::Protest);
    }
    const bool shots =
        word == "fire" && (before == "opened" || before == "open" || before == "under" || before == "exchanged");
    const bool shotsInFrench = word == "feu" && (before == "le" && i > 1 && m_doc.at(i - 2).folded.starts_with("ouv"));
    if (shots || shotsInFrench) return bit(EventWord::Attack);
    if ((word == "feu" && (before == "couvre" || before == "le" || before == "cessez")) || before == "cessez") {
      if (before == "couvre" || before == "cessez" || after == "") return bit(EventWord::Strategic);
    }
    if (word == "walked" && (after == "out" || after == "off")) return bit(EventWord::Protest);
    if (word == "state" || (word == "emergency" && before != "of")) return 0;
    // «Un séisme a frappé»: any harm.
    if (word.starts_with("frappe") &&
        (before == "a" || before == "ont" || before.starts_with("avai") || after == "par"))
      return bit(EventWord::Harm);
    if (word == "mine" && m_doc.language() == "fr") return 0;
    if (word == "violence" || word == "violences") return found | bit(EventWord::Harm);
    return found;
  }

  /// Who attacks whom decides what an attack or a clash is.
  static void weigh(Picture& picture) {
    Votes& votes = picture.votes;
    const bool crowd = picture.has(EventWord::Crowd) && !picture.has(EventWord::Armed);
    if (picture.has(EventWord::Clash)) votes[at(crowd ? EventType::Riots : EventType::Battles)] += 2 * sure;
    if (picture.has(EventWord::Attack) || (picture.has(EventWord::Armed) && picture.harm)) {
      const bool civilians = picture.has(EventWord::Civilian);
      const bool soldiers = picture.has(EventWord::Soldier);
      votes[at(civilians || !soldiers ? EventType::Violence : EventType::Battles)] += sure;
    } else if (picture.has(EventWord::Soldier) && picture.harm) {
      votes[at(EventType::Battles)] += enough;
    }
    // Rioters protest as well, soldiers at a disaster do not fight.
    if (votes[at(EventType::Riots)] >= sure && votes[at(EventType::Protests)] >= sure)
      votes[at(EventType::Riots)] += weak;
    if (votes[at(EventType::Explosions)] >= sure) votes[at(EventType::Explosions)] += weak;
  }

  std::optional<EventType> typeOf(const Picture& picture, const Passage& passage, std::size_t main) const {
    const auto best = std::max_element(picture.votes.begin(), picture.votes.end());
    const auto type = static_cast<std::size_t>(best - picture.votes.begin());
    if (passage.claim) {
      const bool wants = passage.claim->mode == ClaimMode::Demanded || passage.claim->mode == ClaimMode::Denied;
      if (picture.quoted >= mostlyQuoted || picture.opensQuoted || wants || picture.has(EventWord::Opinion))
        return EventType::Statement;
    }
    if (*best >= enough && (type == main || *best >= likely)) return static_cast<EventType>(type);
    if (picture.harm && main < typeCount) return static_cast<EventType>(main);
    return passage.claim ? std::optional(EventType::Statement) : std::nullopt;
  }

  const Document& m_doc;
  const NamesFound& m_names;
  EventLexicon m_lexicon;
  std::unordered_map<std::string_view, EventWords> m_known;
};

}  // namespace

void findEventTypes(const Document& document, const NamesFound& names, const std::vector<Clause>& clauses,
                    std::vector<Passage>& passages) {
  EventReader(document, names).read(clauses, passages);
}

}  // namespace dateline::reading
