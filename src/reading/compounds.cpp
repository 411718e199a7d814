#include "reading/compounds.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

namespace dateline::reading {
namespace {

using gazetteer::NameHit;
using gazetteer::NameOf;
using gazetteer::Place;
using gazetteer::PlaceKind;

/// What a noun makes of the name beside it.
enum class Made : std::uint8_t {
  Way,       ///< a street, a road: named after anything, nowhere near it
  Division,  ///< a county: the region of that name
  Nature,    ///< an island, a river: near a region of that name, if it is one
  Facility   ///< an airport, a station: in the town of that name
};

struct Head {
  std::string_view word;  ///< folded
  Made made;
};

/// After the name, with a capital: "Darby Street".
constexpr Head englishAfter[] = {
    {"street", Made::Way},
    {"st", Made::Way},
    {"road", Made::Way},
    {"rd", Made::Way},
    {"avenue", Made::Way},
    {"ave", Made::Way},
    {"boulevard", Made::Way},
    {"blvd", Made::Way},
    {"lane", Made::Way},
    {"drive", Made::Way},
    {"highway", Made::Way},
    {"parkway", Made::Way},
    {"square", Made::Way},
    {"terrace", Made::Way},
    {"turnpike", Made::Way},
    {"bridge", Made::Way},
    {"county", Made::Division},
    {"province", Made::Division},
    {"prefecture", Made::Division},
    {"oblast", Made::Division},
    {"governorate", Made::Division},
    {"municipality", Made::Division},
    {"township", Made::Division},
    {"territory", Made::Division},
    {"parish", Made::Division},
    {"island", Made::Nature},
    {"islands", Made::Nature},
    {"peninsula", Made::Nature},
    {"valley", Made::Nature},
    {"desert", Made::Nature},
    {"forest", Made::Nature},
    {"beach", Made::Nature},
    {"coast", Made::Nature},
    {"hills", Made::Nature},
    {"heights", Made::Nature},
    {"plateau", Made::Nature},
    {"river", Made::Nature},
    {"lake", Made::Nature},
    {"bay", Made::Nature},
    {"sea", Made::Nature},
    {"ocean", Made::Nature},
    {"gulf", Made::Nature},
    {"strait", Made::Nature},
    {"canal", Made::Nature},
    {"creek", Made::Nature},
    {"falls", Made::Nature},
    {"reservoir", Made::Nature},
    {"mountain", Made::Nature},
    {"mountains", Made::Nature},
    {"range", Made::Nature},
    {"ridge", Made::Nature},
    {"glacier", Made::Nature},
    {"volcano", Made::Nature},
    {"peak", Made::Nature},
    {"park", Made::Nature},
    {"sound", Made::Nature},
    {"archipelago", Made::Nature},
    {"airport", Made::Facility},
    {"dam", Made::Facility},
    {"castle", Made::Facility},
    {"harbour", Made::Facility},
    {"harbor", Made::Facility},
    {"stadium", Made::Facility},
    {"cathedral", Made::Facility},
    {"prison", Made::Facility},
};

/// Before the name, with a capital; "of" or nothing between: "Lake Taupo", "Gulf of Alaska".
constexpr Head englishBefore[] = {
    {"lake", Made::Nature}, {"mount", Made::Nature},  {"mt", Made::Nature},      {"cape", Made::Nature},
    {"fort", Made::Nature}, {"ft", Made::Nature},     {"camp", Made::Nature},    {"gulf", Made::Nature},
    {"bay", Made::Nature},  {"strait", Made::Nature}, {"straits", Made::Nature}, {"isle", Made::Nature},
    {"sea", Made::Nature},  {"highway", Made::Way},   {"route", Made::Way},      {"interstate", Made::Way},
};

/// Before the name, with or without a capital; «de», «de la» or nothing between.
constexpr Head frenchBefore[] = {
    {"rue", Made::Way},           {"avenue", Made::Way},       {"boulevard", Made::Way}, {"quai", Made::Way},
    {"mont", Made::Nature},       {"monts", Made::Nature},     {"lac", Made::Nature},    {"mer", Made::Nature},
    {"golfe", Made::Nature},      {"baie", Made::Nature},      {"cap", Made::Nature},    {"detroit", Made::Nature},
    {"vallee", Made::Nature},     {"massif", Made::Nature},    {"chutes", Made::Nature}, {"volcan", Made::Nature},
    {"canal", Made::Nature},      {"col", Made::Nature},       {"autoroute", Made::Way}, {"interstate", Made::Way},
    {"aeroport", Made::Facility}, {"chateau", Made::Facility},
};

template <std::size_t n>
std::optional<Made> headOf(const Head (&heads)[n], std::string_view word) {
  const auto found = std::ranges::find(heads, word, &Head::word);
  return found == std::end(heads) ? std::nullopt : std::optional(found->made);
}

constexpr std::size_t mostWordsBefore = 3;
constexpr std::size_t mostWordsAfter = 3;
constexpr std::uint32_t largeTown = 100'000;  ///< people: an island named so is likely the town's

class CompoundFinder {
 public:
  CompoundFinder(const Document& doc, const std::vector<NameMatch>& matches, const gazetteer::Gazetteer& gazetteer)
      : m_doc(doc), m_matches(matches), m_gazetteer(gazetteer), m_matchOf(doc.size(), nowhere) {
    for (std::size_t m = 0; m < matches.size(); ++m)
      std::fill(m_matchOf.begin() + static_cast<std::ptrdiff_t>(matches[m].tokens.first),
                m_matchOf.begin() + static_cast<std::ptrdiff_t>(matches[m].tokens.last), m);
  }

  std::vector<NameMatch> find() const {
    std::vector<NameMatch> found;
    const bool french = m_doc.language() == "fr";
    if (m_doc.language() == "ru" || m_doc.language() == "kk") return found;
    for (std::size_t i = 0; i < m_doc.size(); ++i) {
      if (!m_doc.at(i).word()) continue;
      std::optional<NameMatch> compound = french ? before(i, headOf(frenchBefore, m_doc.at(i).folded)) : english(i);
      if (!compound || (!found.empty() && compound->tokens.first < found.back().tokens.last)) continue;
      i = compound->tokens.last - 1;
      found.push_back(std::move(*compound));
    }
    return found;
  }

 private:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  /// Word `i` and the one before belong together: nothing but a space or hyphen between.
  bool joined(std::size_t i) const {
    return i > 0 && i < m_doc.size() && m_doc.together(i - 1, i) && !m_doc.at(i).mark() && !m_doc.at(i - 1).mark();
  }

  bool namePart(std::size_t i) const {
    constexpr WordClasses never = WordClass::Function | WordClass::Month | WordClass::Weekday;
    const Token& token = m_doc.at(i);
    return token.word() && token.capital() && token.shape != Shape::Initial && !token.isAny(never);
  }

  std::optional<NameMatch> english(std::size_t i) const {
    if (!m_doc.at(i).capital()) return std::nullopt;
    if (auto compound = after(i, headOf(englishAfter, m_doc.at(i).folded))) return compound;
    return before(i, headOf(englishBefore, m_doc.at(i).folded));
  }

  std::optional<NameMatch> after(std::size_t head, std::optional<Made> made) const {
    if (!made || !joined(head) || m_doc.at(head).firstInSentence) return std::nullopt;
    if (m_matchOf[head] != nowhere && m_matches[m_matchOf[head]].tokens.first < head)
      return std::nullopt;  // "Long Island"
    std::size_t first = head;
    while (first > 0 && head - first < mostWordsBefore && namePart(first - 1) && joined(first)) --first;
    while (first < head && m_doc.at(first).isAny(WordClass::Title | WordClass::Leader | WordClass::People)) ++first;
    if (first == head) return std::nullopt;
    if (m_matchOf[first] != nowhere) first = m_matches[m_matchOf[first]].tokens.first;
    return matchOf({first, head + 1}, {first, head}, *made);
  }

  std::optional<NameMatch> before(std::size_t head, std::optional<Made> made) const {
    if (!made || (m_matchOf[head] != nowhere && m_matches[m_matchOf[head]].tokens.last > head + 1)) return std::nullopt;
    std::size_t first = head + 1;
    if (m_doc.isMark(first, '.') && !m_doc.at(first).spaceBefore) ++first;
    // "Highway 19", "Interstate 40": the number is the name.
    if (*made == Made::Way && first < m_doc.size() && m_doc.together(head, first) && m_doc.at(first).number() &&
        m_doc.at(first).range.size() <= 3 && m_doc.at(head).capital())
      return matchOf({head, first + 1}, {head, head}, *made);
    while (first < m_doc.size() && first < head + 4 && m_doc.together(head, first) && !m_doc.at(first).capital() &&
           m_doc.at(first).isAny(WordClass::Of | WordClass::Definite))
      ++first;
    if (first < m_doc.size() && m_doc.at(first).is(WordClass::Definite) && m_doc.language() != "fr")
      return std::nullopt;
    std::size_t last = first;
    while (last < m_doc.size() && last - first < mostWordsAfter && namePart(last) && m_doc.together(head, last) &&
           (last == first || joined(last)))
      ++last;
    if (last == first) return std::nullopt;
    if (m_matchOf[last - 1] != nowhere) last = std::max(last, m_matches[m_matchOf[last - 1]].tokens.last);
    return matchOf({head, last}, {first, last}, *made);
  }

  std::optional<NameMatch> matchOf(TokenSpan whole, TokenSpan inner, Made made) const {
    NameMatch compound;
    compound.tokens = whole;
    compound.compound = true;
    for (std::size_t i = whole.first; i < whole.last; ++i) {
      if (m_matchOf[i] == nowhere) continue;
      const NameMatch& match = m_matches[m_matchOf[i]];
      if (match.has(NameOf::Organisation)) return std::nullopt;
      if (match.tokens.first != inner.first || match.tokens.last != inner.last) continue;
      for (const NameHit& hit : match.hits)
        if (hit.of == NameOf::Place && mayStandFor(made, m_gazetteer.place(hit.index))) compound.hits.push_back(hit);
      break;
    }
    return compound;
  }

  static bool mayStandFor(Made made, const Place& place) {
    switch (made) {
      case Made::Way:
        return false;
      case Made::Division:
        return place.kind == PlaceKind::Region;
      case Made::Nature:
        return place.kind != PlaceKind::City && place.kind != PlaceKind::Quarter && place.kind != PlaceKind::Country;
      case Made::Facility:
        break;
    }
    return place.kind == PlaceKind::City && (place.population >= largeTown || place.isCapital);
  }

  const Document& m_doc;
  const std::vector<NameMatch>& m_matches;
  const gazetteer::Gazetteer& m_gazetteer;
  std::vector<std::size_t> m_matchOf;
};

}  // namespace

std::vector<NameMatch> withCompounds(const Document& document, std::vector<NameMatch> matches,
                                     const gazetteer::Gazetteer& gazetteer) {
  std::vector<NameMatch> compounds = CompoundFinder(document, matches, gazetteer).find();
  if (compounds.empty()) return matches;
  std::vector<NameMatch> all;
  all.reserve(matches.size() + compounds.size());
  auto compound = compounds.begin();
  for (NameMatch& match : matches) {
    while (compound != compounds.end() && compound->tokens.last <= match.tokens.first)
      all.push_back(std::move(*compound++));
    // What a compound touches is part of it.
    if (compound != compounds.end() && compound->tokens.first < match.tokens.last) {
      if (match.tokens.first >= compound->tokens.first && match.tokens.last <= compound->tokens.last) continue;
      compound = compounds.erase(compound);
    }
    all.push_back(std::move(match));
  }
  std::move(compound, compounds.end(), std::back_inserter(all));
  return all;
}

}  // namespace dateline::reading
