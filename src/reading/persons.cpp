#include "reading/persons.hpp"

#include <algorithm>
#include <unordered_map>

#include "reading/russian_cases.hpp"

namespace dateline::reading {
namespace {

using gazetteer::NameOf;

constexpr std::string_view particles[] = {"de",  "du",  "da",  "dos", "do",  "des",  "del", "della",
                                          "di",  "van", "von", "der", "den", "ter",  "bin", "ben",
                                          "ibn", "al",  "el",  "la",  "le",  "ould", "y"};
constexpr std::string_view plainParticles[] = {"de", "du", "des", "da", "la", "le", "y", "do", "di", "del"};
constexpr std::size_t longestName = 6;

template <std::size_t n>
bool among(const std::string_view (&list)[n], std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

/// What the gazetteer says of each token, so that names of bodies and countries are left alone.
enum class Cover : std::uint8_t { None, Place, Country, Fixed /* organisation, demonym, place of several words */ };

/// "Scott County": a first name, but the noun behind it makes it a place.
bool endsAsPlace(const Document& doc, const NameMatch& match, const gazetteer::Gazetteer& gazetteer) {
  return match.tokens.last > match.tokens.first + 1 &&
         gazetteer.kindOfDesignator(doc.at(match.tokens.last - 1).folded).has_value();
}

std::vector<Cover> coverOf(const Document& doc, const std::vector<NameMatch>& names,
                           const gazetteer::Gazetteer& gazetteer) {
  std::vector<Cover> cover(doc.size(), Cover::None);
  for (const NameMatch& match : names) {
    Cover kind = Cover::Place;
    const gazetteer::NameHit* place = match.first(NameOf::Place);
    const bool country =
        place != nullptr && place->mainName && gazetteer.place(place->index).kind == gazetteer::PlaceKind::Country;
    const bool firstName = doc.at(match.tokens.first).is(WordClass::FirstName);
    if (match.has(NameOf::Organisation) || (match.has(NameOf::Demonym) && !firstName)) kind = Cover::Fixed;
    if (match.tokens.last > match.tokens.first + 1 && !firstName) kind = Cover::Fixed;
    if (country && kind != Cover::Fixed) kind = Cover::Country;
    if (match.compound || endsAsPlace(doc, match, gazetteer)) kind = Cover::Fixed;
    std::fill(cover.begin() + static_cast<std::ptrdiff_t>(match.tokens.first),
              cover.begin() + static_cast<std::ptrdiff_t>(match.tokens.last), kind);
  }
  return cover;
}

bool mayBeInName(const Token& token) {
  constexpr WordClasses never = WordClass::Function | WordClass::Title | WordClass::Leader | WordClass::OrgNoun |
                                WordClass::Month | WordClass::Body | WordClass::OrganisationNoun;
  return token.word() && token.capital() && !token.isAny(never);
}

class PeopleFinder {
 public:
  PeopleFinder(const Document& doc, std::vector<Cover> cover) : m_doc(doc), m_cover(std::move(cover)) {}

  People find() {
    for (std::size_t i = 0; i < m_doc.size();) {
      const TokenSpan run = runAt(i);
      if (run.empty()) {
        ++i;
        continue;
      }
      judge(run);
      i = run.last;
    }
    findSurnames();
    gather();
    return std::move(m_people);
  }

 private:
  bool adjacent(std::size_t i) const {
    return i < m_doc.size() && m_doc.together(i - 1, i) && !m_doc.at(i).mark() && !m_doc.at(i - 1).mark();
  }

  /// A run of capitalised words, with particles and initials inside.
  TokenSpan runAt(std::size_t first) const {
    const auto part = [&](std::size_t i) { return mayBeInName(m_doc.at(i)) && m_cover[i] != Cover::Fixed; };
    if (!part(first) || portfolio(first)) return {};
    if (m_cover[first] == Cover::Country && !m_doc.at(first).is(WordClass::FirstName)) return {};
    std::size_t end = first + 1;
    while (end < m_doc.size() && end - first < longestName) {
      if (m_doc.at(end - 1).shape == Shape::Initial && m_doc.isMark(end, '.') && end + 1 < m_doc.size() &&
          m_doc.together(end, end + 1) && part(end + 1)) {
        end += 2;
        continue;
      }
      if (!adjacent(end)) break;
      if (part(end) && (m_cover[end] != Cover::Country || givenBefore(end))) {
        ++end;
        continue;
      }
      const std::size_t after = afterParticles(end, first);
      if (after == end) break;
      end = after + 1;
    }
    return {first, end};
  }

  /// «François Hollande», "Michael Jordan": a country's name behind a first name; "in Paris France" is none.
  bool givenBefore(std::size_t i) const {
    const std::size_t given = i - 1;
    if (!m_doc.at(given).is(WordClass::FirstName) || m_cover[given] == Cover::Country) return false;
    return m_cover[given] != Cover::Place || given == 0 || !m_doc.at(given - 1).is(WordClass::Locative);
  }

  /// «la ministre de la Défense Anita L.»: the word behind «de la» is the office's, not the name's.
  bool portfolio(std::size_t i) const {
    std::size_t at = i;
    bool of = false;
    while (at > 0 && i - at < 2 && m_doc.together(at - 1, i) &&
           m_doc.at(at - 1).isAny(WordClass::Of | WordClass::Definite))
      of = m_doc.at(--at).is(WordClass::Of) || of;
    if (!of || at == 0 || !m_doc.together(at - 1, i)) return false;
    const std::string_view office = m_doc.at(at - 1).folded;
    return office.starts_with("minist") || office == "secretary" || office == "secretaire";
  }

  /// Where the capitalised word after particles stands («von der Leyen»), or `i` itself when there is none.
  std::size_t afterParticles(std::size_t i, std::size_t first) const {
    std::size_t at = i;
    while (at < i + 2 && adjacent(at) && among(particles, m_doc.at(at).folded)) {
      if (among(plainParticles, m_doc.at(at).folded) && !m_doc.at(first).is(WordClass::FirstName)) return i;
      ++at;
    }
    const bool name = at > i && adjacent(at) && mayBeInName(m_doc.at(at)) && m_cover[at] == Cover::None;
    return name ? at : i;
  }

  /// The classes of the title or office right before, an adjective of nationality between them allowed.
  WordClasses describedBefore(std::size_t first) const {
    std::size_t at = first;
    for (int skipped = 0; at > 0 && skipped < 2; ++skipped) {
      std::size_t before = at - 1;
      if (m_doc.isMark(before, '.') && before > 0 && m_doc.at(before - 1).is(WordClass::Title)) --before;
      if (!m_doc.together(before, first) || m_doc.at(before).mark()) return 0;
      const Token& token = m_doc.at(before);
      if (token.isAny(WordClass::Title | WordClass::Leader)) return token.classes;
      if (m_doc.at(before).shape == Shape::Initial && token.folded == "m") return bit(WordClass::Title);
      if (m_cover[before] != Cover::Fixed) return 0;
      at = before;
    }
    return 0;
  }

  bool speaks(TokenSpan run) const {
    std::size_t after = run.last;
    for (int i = 0; i < 3 && after < m_doc.size() && m_doc.together(run.first, after); ++i, ++after) {
      if (m_doc.at(after).is(WordClass::Speech)) return true;
      if (!m_doc.at(after).isAny(WordClass::Auxiliary | WordClass::Adverb)) break;
    }
    return run.first > 0 && m_doc.together(run.first - 1, run.first) && m_doc.at(run.first - 1).is(WordClass::Speech);
  }

  /// "National Earthquake Monitoring Centre", "Ministry of Home Affairs": a body's name goes on beside the run.
  bool partOfBody(TokenSpan run) const {
    constexpr WordClasses bodies = WordClass::OrgNoun | WordClass::Body | WordClass::OrganisationNoun;
    const auto body = [&](std::size_t i) {
      return i < m_doc.size() && m_doc.together(run.first, i) && m_doc.at(i).capital() && m_doc.at(i).isAny(bodies);
    };
    return body(run.last) || (run.first > 0 && body(run.first - 1)) ||
           (run.first > 1 && m_doc.at(run.first - 1).is(WordClass::Of) && body(run.first - 2));
  }

  void judge(TokenSpan run) {
    const WordClasses described = describedBefore(run.first);
    const bool several = run.last > run.first + 1;
    const bool firstName = m_doc.at(run.first).is(WordClass::FirstName);
    const bool particle = !several && firstName;
    bool known = false;
    for (std::size_t i = run.first; i < run.last; ++i) known = known || m_cover[i] == Cover::Place;
    const bool starts = m_doc.at(run.first).firstInSentence;
    PersonMention mention{run, 0, PersonEvidence::Weak, described};
    const bool speaksFull = several && speaks(run) && !known;
    const bool speaksAlone = !several && !known && !starts && speaks(run) && !particle;
    if (described != 0 || (several && firstName) || speaksFull || speaksAlone) {
      mention.evidence = PersonEvidence::Strong;
    } else if (!several || (known && starts) || partOfBody(run)) {
      return;
    }
    m_people.mentions.push_back(mention);
  }

  /// «en Hollande», "of Jordan", «la France»: behind these words a country's name is the country's.
  bool whereBefore(std::size_t i) const {
    constexpr WordClasses where = WordClass::Locative | WordClass::Preposition | WordClass::Of | WordClass::Definite;
    return i > 0 && m_doc.together(i - 1, i) && m_doc.at(i - 1).isAny(where);
  }

  /// Surnames alone lead to the people who were told in full.
  void findSurnames() {
    std::unordered_map<std::string_view, PersonEvidence> surnames;
    std::vector<bool> covered(m_doc.size(), false);
    for (const PersonMention& mention : m_people.mentions) {
      for (std::size_t i = mention.tokens.first; i < mention.tokens.last; ++i) covered[i] = true;
      PersonEvidence& best = surnames[surnameOf(mention.tokens.last - 1)];
      best = std::max(best, mention.evidence);
    }
    for (std::size_t i = 0; i < m_doc.size(); ++i) {
      if (covered[i] || !mayBeInName(m_doc.at(i)) || m_cover[i] == Cover::Fixed) continue;
      if (m_cover[i] == Cover::Country && whereBefore(i)) continue;
      const auto found = surnames.find(surnameOf(i));
      if (found == surnames.end() || found->second != PersonEvidence::Strong) continue;
      m_people.mentions.push_back({{i, i + 1}, 0, PersonEvidence::Strong, describedBefore(i)});
    }
    std::sort(m_people.mentions.begin(), m_people.mentions.end(),
              [](const PersonMention& a, const PersonMention& b) { return a.tokens.first < b.tokens.first; });
  }

  /// One person a surname; their name is the longest that is told.
  void gather() {
    std::unordered_map<std::string_view, std::size_t> bySurname;
    for (PersonMention& mention : m_people.mentions) {
      const std::string_view surname = surnameOf(mention.tokens.last - 1);
      const auto [entry, fresh] = bySurname.try_emplace(surname, m_people.persons.size());
      if (fresh) m_people.persons.emplace_back();
      mention.person = entry->second;
      Person& person = m_people.persons[entry->second];
      person.described |= mention.described;
      takeName(person, std::string(m_doc.textOf(mention.tokens)));
    }
  }

  /// The longest that is told; in Russian, of two forms of one name, the nominative.
  void takeName(Person& person, std::string name) const {
    if (m_doc.language() != "ru") {
      if (name.size() > person.name.size()) person.name = std::move(name);
      return;
    }
    const auto words = [](std::string_view text) { return std::count(text.begin(), text.end(), ' '); };
    const bool told = isPersonInNominative(name);
    std::string nominative = personInNominative(name);
    const bool longer = words(nominative) > words(person.name) || person.name.empty();
    const bool asLong = words(nominative) == words(person.name);
    if (longer || (asLong && told)) person.name = std::move(nominative);
  }

  /// What leads from one mention of a person to another: the surname, in Russian without its case ending.
  std::string_view surnameOf(std::size_t token) const {
    const std::string_view surname = m_doc.at(token).folded;
    return m_doc.language() == "ru" ? russianSurnameStem(surname) : surname;
  }

  const Document& m_doc;
  std::vector<Cover> m_cover;
  People m_people;
};

}  // namespace

const PersonMention* People::at(std::size_t token) const {
  auto after = std::upper_bound(mentions.begin(), mentions.end(), token,
                                [](std::size_t t, const PersonMention& m) { return t < m.tokens.first; });
  if (after == mentions.begin()) return nullptr;
  --after;
  return after->tokens.contains(token) ? &*after : nullptr;
}

People findPeople(const Document& document, const std::vector<NameMatch>& names,
                  const gazetteer::Gazetteer& gazetteer) {
  return PeopleFinder(document, coverOf(document, names, gazetteer)).find();
}

}  // namespace dateline::reading
