#include "session/shown.hpp"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "base/fold.hpp"
#include "session/state.hpp"

namespace dateline::session {

namespace {

// Which filters a passage fails, a bit each: the facets, then these.
constexpr unsigned textBit = 1U << facetCount;
constexpr unsigned timeBit = textBit << 1U;

constexpr std::array passageFacets{Facet::EventType, Facet::Speaker, Facet::Article, Facet::Language, Facet::Figure};
constexpr std::array tieFacets{Facet::Role, Facet::Status, Facet::Precision};

constexpr unsigned bitOf(Facet facet) {
  return 1U << static_cast<unsigned>(facet);
}

class Sieve {
 public:
  Sieve(const Facts& facts, const Filters& filters, const TimeSift& time)
      : m_facts(facts), m_time(time), m_text(base::fold(filters.text)) {
    for (std::size_t i = 0; i < facetCount; ++i) {
      const auto facet = static_cast<Facet>(i);
      if (filters.of(facet).empty()) continue;
      m_active |= bitOf(facet);
      for (const std::string& value : facts.values(facet)) m_allowed[i].push_back(filters.has(facet, value));
    }
    for (const dossier::Place& place : facts.dossier().places) {
      if (m_text.empty()) break;
      m_named.push_back(base::fold(place.name).find(m_text) != std::string::npos ||
                        std::ranges::find(filters.textPlaces, place.id) != filters.textPlaces.end());
    }
  }

  /// The filters that the passage itself fails; its text and ties are asked apart.
  unsigned ofPassage(std::size_t passage) const {
    unsigned fails = 0;
    for (const Facet facet : passageFacets) {
      if (!allows(facet, m_facts.valueOf(passage, facet))) fails |= bitOf(facet);
    }
    if (!passesTime(passage)) fails |= timeBit;
    return fails;
  }
  bool hasText(std::size_t passage) const {
    return m_text.empty() || m_facts.folded(passage).find(m_text) != std::string::npos;
  }
  unsigned ofTie(const Facts::Tie& tie, bool hasTextAlready) const {
    unsigned fails = 0;
    for (const Facet facet : tieFacets) {
      if (!allows(facet, m_facts.valueOf(tie, facet))) fails |= bitOf(facet);
    }
    if (!hasTextAlready && !m_named[tie.place]) fails |= textBit;
    return fails;
  }
  /// What a passage without a marker fails beside its own.
  unsigned withoutTie(bool hasTextAlready) const {
    unsigned fails = m_active & (bitOf(Facet::Role) | bitOf(Facet::Status) | bitOf(Facet::Precision));
    if (!hasTextAlready) fails |= textBit;
    return fails;
  }

 private:
  bool allows(Facet facet, std::uint32_t value) const {
    const auto& allowed = m_allowed[static_cast<std::size_t>(facet)];
    return allowed.empty() || (value < allowed.size() && allowed[value]);
  }
  bool passesTime(std::size_t passage) const {
    if (m_time.knownAt) {
      const std::optional<long> since = m_facts.knownSince(passage);
      if (!since || *since > *m_time.knownAt) return false;
    }
    if (!m_time.range) return true;
    const auto spans = m_facts.spansOf(passage, m_time.clock);
    return spans.empty() ? m_time.undated : isWithin(spans, *m_time.range);
  }

  const Facts& m_facts;
  const TimeSift& m_time;
  std::string m_text;
  unsigned m_active = 0;
  std::array<std::vector<bool>, facetCount> m_allowed;  ///< empty: all
  std::vector<bool> m_named;                            ///< by place, only where there is a text
};

/// Counts a passage once for each value that it would show under if its facet let all pass.
class Counter {
 public:
  Counter(Shown& shown) : m_shown(shown) {
    for (std::size_t i = 0; i < facetCount; ++i) {
      const std::size_t values = shown.facts->values(static_cast<Facet>(i)).size();
      m_shown.counts[i].assign(values, 0);
      m_last[i].assign(values, noPassage);
    }
  }
  void add(std::size_t passage, Facet facet, std::uint32_t value, unsigned fails) {
    const auto at = static_cast<std::size_t>(facet);
    if ((fails & ~bitOf(facet)) != 0 || value >= m_last[at].size() || m_last[at][value] == passage) return;
    m_last[at][value] = passage;
    ++m_shown.counts[at][value];
  }

 private:
  static constexpr std::size_t noPassage = static_cast<std::size_t>(-1);
  Shown& m_shown;
  std::array<std::vector<std::size_t>, facetCount> m_last;
};

/// The places with those of their passages that pass with them.
void keepPlaces(Shown& shown, const std::vector<std::vector<std::uint32_t>>& kept) {
  const dossier::Dossier& dossier = shown.dossier();
  for (std::uint32_t i = 0; i < dossier.places.size(); ++i) {
    if (shown.facts->place(i).drawn) ++shown.placesDrawn;
    if (kept[i].empty()) continue;
    shown.places.share(dossier.places, i);
    shown.indexOf.push_back(i);
    if (!shown.isSifted()) continue;
    std::unordered_set<std::string_view> ids;
    for (const std::uint32_t passage : kept[i]) ids.insert(dossier.passages[passage].id);
    const auto isHidden = [&](const dossier::PassageRef& ref) { return !ids.contains(ref.passage); };
    if (std::ranges::none_of(dossier.places[i].passages, isHidden)) continue;
    std::erase_if(shown.places.back().passages, isHidden);
  }
}

}  // namespace

bool Filters::has(Facet facet, const std::string& value) const {
  return std::ranges::binary_search(of(facet), value);
}

bool Filters::any() const {
  return !text.empty() || std::ranges::any_of(chosen, [](const auto& values) { return !values.empty(); });
}

bool Shown::showsPlace(std::string_view id) const {
  return std::ranges::any_of(places, [id](const dossier::Place& place) { return place.id == id; });
}

bool Shown::showsPassage(std::string_view id) const {
  const auto index = facts->indexOf(id);
  return index && passes[*index];
}

Shown sift(std::shared_ptr<const Facts> facts, const Filters& filters, const TimeSift& time) {
  Shown shown;
  shown.facts = std::move(facts);
  shown.filters = filters;
  shown.time = time;
  const Facts& all = *shown.facts;
  const Sieve sieve(all, filters, time);
  Counter counter(shown);
  std::vector<bool> passesAllButTime(all.passages());
  std::vector<std::vector<std::uint32_t>> kept(all.dossier().places.size());
  shown.passes.resize(all.passages());
  for (std::size_t i = 0; i < all.passages(); ++i) {
    const unsigned own = sieve.ofPassage(i);
    const bool hasText = sieve.hasText(i);
    const auto consider = [&](unsigned fails) {
      if (fails == 0) shown.passes[i] = true;
      if ((fails & ~timeBit) == 0) passesAllButTime[i] = true;
      for (const Facet facet : passageFacets) counter.add(i, facet, all.valueOf(i, facet), fails);
    };
    const auto ties = all.tiesOf(i);
    if (ties.empty()) consider(own | sieve.withoutTie(hasText));
    for (const Facts::Tie& tie : ties) {
      const unsigned fails = own | sieve.ofTie(tie, hasText);
      consider(fails);
      for (const Facet facet : tieFacets) counter.add(i, facet, all.valueOf(tie, facet), fails);
      if (fails == 0) kept[tie.place].push_back(static_cast<std::uint32_t>(i));
    }
    if (shown.passes[i]) ++shown.passagesShown;
  }
  // A marker whose passages cannot be found has none that a filter could ask: it stands while nothing is filtered.
  for (std::uint32_t i = 0; i < kept.size() && !shown.isSifted(); ++i) {
    if (all.place(i).drawn && kept[i].empty()) kept[i].push_back(0);
  }
  keepPlaces(shown, kept);
  const auto passes = [&](const std::string& id) { return shown.showsPassage(id); };
  for (std::size_t i = 0; i < all.dossier().flows.size(); ++i) {
    const dossier::Flow& flow = all.dossier().flows[i];
    if (!all.isFlowDrawn(i)) continue;
    if (!shown.isSifted() || std::ranges::any_of(flow.passages, passes)) shown.flows.push_back(flow);
  }
  shown.timeline = timelineOf(all, time.clock, passesAllButTime);
  return shown;
}

std::shared_ptr<const Shown> shownOf(const State& state) {
  const auto& kept = state.shown;
  const bool known = kept && kept->facts->isOf(state.history.shared());
  if (known && kept->filters == state.filters && kept->time == state.time) return kept;
  const auto facts =
      known ? kept->facts : std::make_shared<const Facts>(state.history.shared(), kept ? kept->facts.get() : nullptr);
  return std::make_shared<const Shown>(sift(facts, state.filters, state.time));
}

}  // namespace dateline::session
