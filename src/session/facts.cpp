#include "session/facts.hpp"

#include <algorithm>
#include <mutex>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "base/fold.hpp"
#include "dossier/contested.hpp"

namespace dateline::session {

using dossier::Dossier;
using dossier::Passage;
using dossier::Place;

struct FoldedTexts {
  std::once_flag made;
  std::vector<std::string> texts;
};

namespace {

DaySpan daysOf(const base::DateSpan& span) {
  return {base::firstDay(span.first), base::lastDay(span.last),
          span.approximate || !span.first.hasDay() || !span.last.hasDay()};
}

std::string eventTypeOf(const Passage& passage) {
  if (!passage.extra.is_object()) return {};
  const auto found = passage.extra.find("event");
  return found != passage.extra.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Passages' values of one facet become numbers, the commonest first.
template <class ValueOf>
void number(std::size_t count, ValueOf valueOf, std::vector<std::string>& values, std::vector<std::uint32_t>& numbers) {
  std::unordered_map<std::string, std::uint32_t> known;
  std::vector<std::size_t> counts;
  numbers.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto [entry, isNew] = known.emplace(valueOf(i), static_cast<std::uint32_t>(values.size()));
    if (isNew) {
      values.push_back(entry->first);
      counts.push_back(0);
    }
    numbers[i] = entry->second;
    ++counts[entry->second];
  }
  std::vector<std::uint32_t> order(values.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
    // Without a value: last.
    return std::tuple(values[a].empty(), counts[b], std::string_view(values[a])) <
           std::tuple(values[b].empty(), counts[a], std::string_view(values[b]));
  });
  std::vector<std::string> sorted;
  std::vector<std::uint32_t> rank(values.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    sorted.push_back(std::move(values[order[i]]));
  }
  values = std::move(sorted);
  for (std::uint32_t& one : numbers) one = rank[one];
}

template <class Enum>
std::vector<std::string> wordsOf(std::initializer_list<Enum> all) {
  std::vector<std::string> words;
  for (const Enum one : all) words.emplace_back(dossier::wordOf(one));
  return words;
}

}  // namespace

Facts::Facts(std::shared_ptr<const Dossier> dossier, const Facts* before) : m_dossier(std::move(dossier)) {
  tie();
  date();
  collectValues();
  judgePlaces();
  // Most edits leave the passages as they are.
  const bool same = before != nullptr && before->m_dossier->passages == m_dossier->passages;
  m_folded = same ? before->m_folded : std::make_shared<FoldedTexts>();
}

void Facts::tie() {
  std::unordered_map<std::string_view, std::uint32_t> numbers;
  for (std::uint32_t i = 0; i < passages(); ++i) numbers.emplace(m_dossier->passages[i].id, i);
  std::vector<std::pair<std::uint32_t, Tie>> ties;
  m_places.resize(m_dossier->places.size());
  for (std::uint32_t i = 0; i < m_places.size(); ++i) {
    const Place& place = m_dossier->places[i];
    m_places[i].drawn = dossier::isDrawn(place);
    m_places[i].firstPassage = passages();
    for (const dossier::PassageRef& ref : place.passages) {
      const auto found = numbers.find(ref.passage);
      if (found == numbers.end()) continue;
      m_places[i].firstPassage = std::min<std::size_t>(m_places[i].firstPassage, found->second);
      if (m_places[i].drawn) ties.push_back({found->second, {i, ref.role.value_or(place.role)}});
    }
  }
  std::ranges::stable_sort(ties, {}, [](const auto& one) { return std::pair(one.first, one.second.role); });
  m_firstTie.assign(passages() + 1, 0);
  for (const auto& [passage, one] : ties) {
    ++m_firstTie[passage + 1];
    m_ties.push_back(one);
  }
  for (std::size_t i = 0; i < passages(); ++i) m_firstTie[i + 1] += m_firstTie[i];
  for (const dossier::Flow& flow : m_dossier->flows) {
    m_flowDrawn.push_back(flow.status != dossier::FlowStatus::Denied && flow.from != flow.to &&
                          std::ranges::any_of(flow.passages, [&](const std::string& id) {
                            const auto found = numbers.find(id);
                            return found != numbers.end() && m_dossier->passages[found->second].supported();
                          }));
  }
}

void Facts::date() {
  std::unordered_map<std::string_view, std::optional<base::Date>> published;
  for (const auto& article : m_dossier->articles) published.emplace(article->id, article->published);
  m_knownSince.resize(passages());
  for (auto& first : m_firstSpan) first.push_back(0);
  for (std::size_t i = 0; i < passages(); ++i) {
    const Passage& passage = m_dossier->passages[i];
    const auto add = [&](Clock clock, const DaySpan& span) {
      auto& spans = m_spans[static_cast<std::size_t>(clock)];
      const auto begin = spans.begin() + m_firstSpan[static_cast<std::size_t>(clock)].back();
      // Several events of one day are one date of the passage.
      if (std::find(begin, spans.end(), span) == spans.end()) spans.push_back(span);
    };
    for (const dossier::When& when : passage.when) {
      if (when.happened) add(Clock::Happened, daysOf(*when.happened));
      if (when.said) add(Clock::Said, daysOf(*when.said));
      if (when.published) add(Clock::Published, daysOf(*when.published));
    }
    const auto article = published.find(passage.article);
    auto& dated = m_spans[static_cast<std::size_t>(Clock::Published)];
    const bool own = dated.size() > m_firstSpan[static_cast<std::size_t>(Clock::Published)].back();
    if (!own && article != published.end() && article->second) {
      add(Clock::Published, daysOf(base::DateSpan::on(*article->second)));
    }
    for (std::size_t clock = 0; clock < clockCount; ++clock) {
      m_firstSpan[clock].push_back(static_cast<std::uint32_t>(m_spans[clock].size()));
    }
    for (const Clock clock : {Clock::Published, Clock::Said}) {
      if (m_knownSince[i]) continue;
      // By its last day: before it, not all of it was known.
      for (const DaySpan& span : spansOf(i, clock)) {
        m_knownSince[i] = std::min(m_knownSince[i].value_or(span.last), span.last);
      }
    }
    if (m_knownSince[i]) m_knownDays.push_back(*m_knownSince[i]);
  }
  std::ranges::sort(m_knownDays);
  m_knownDays.erase(std::unique(m_knownDays.begin(), m_knownDays.end()), m_knownDays.end());
}

void Facts::collectValues() {
  const Dossier& all = *m_dossier;
  std::unordered_map<std::string_view, std::string_view> languages;
  for (const auto& article : all.articles) languages.emplace(article->id, article->language);
  const auto collect = [&](Facet facet, auto read) {
    const auto at = static_cast<std::size_t>(facet);
    number(
        passages(), [&](std::size_t i) { return read(all.passages[i]); }, m_values[at], m_valueOf[at]);
  };
  collect(Facet::EventType, eventTypeOf);
  collect(Facet::Speaker, [](const Passage& p) { return p.claim ? p.claim->by : std::string(); });
  collect(Facet::Article, [](const Passage& p) { return p.article; });
  collect(Facet::Figure, [](const Passage& p) { return std::string(p.figures.empty() ? "no" : "yes"); });
  collect(Facet::Language, [&](const Passage& p) {
    const auto found = languages.find(p.article);
    return found == languages.end() ? std::string() : std::string(found->second);
  });
  using enum dossier::Role;
  m_values[static_cast<std::size_t>(Facet::Role)] = wordsOf({Site, Origin, Destination, Actor, Mention});
  using enum dossier::Status;
  m_values[static_cast<std::size_t>(Facet::Status)] = wordsOf({Unreviewed, Verified});
  using enum dossier::Precision;
  m_values[static_cast<std::size_t>(Facet::Precision)] = wordsOf({Country, Region, City, Exact, Vague});
}

void Facts::judgePlaces() {
  const dossier::PassagesById byId = dossier::passagesById(*m_dossier);
  for (std::size_t i = 0; i < m_places.size(); ++i) {
    if (!m_places[i].drawn) continue;
    const Place& place = m_dossier->places[i];
    m_places[i].unsupported = std::ranges::none_of(place.passages, [&](const dossier::PassageRef& ref) {
      const auto found = byId.find(ref.passage);
      return found != byId.end() && found->second->supported();
    });
    m_places[i].contested = !m_places[i].unsupported && dossier::isContested(place, byId);
  }
}

std::span<const Facts::Tie> Facts::tiesOf(std::size_t passage) const {
  return std::span(m_ties).subspan(m_firstTie[passage], m_firstTie[passage + 1] - m_firstTie[passage]);
}

std::span<const DaySpan> Facts::spansOf(std::size_t passage, Clock clock) const {
  const auto at = static_cast<std::size_t>(clock);
  const std::uint32_t first = m_firstSpan[at][passage];
  // While the dates are collected, the passage's own are the last.
  const std::size_t end = passage + 1 < m_firstSpan[at].size() ? m_firstSpan[at][passage + 1] : m_spans[at].size();
  return std::span(m_spans[at]).subspan(first, end - first);
}

std::uint32_t Facts::valueOf(const Tie& tie, Facet facet) const {
  const Place& place = m_dossier->places[tie.place];
  if (facet == Facet::Role) return static_cast<std::uint32_t>(tie.role);
  if (facet == Facet::Status) return static_cast<std::uint32_t>(place.status);
  return static_cast<std::uint32_t>(place.precision);
}

const std::string& Facts::folded(std::size_t passage) const {
  std::call_once(m_folded->made, [this] {
    for (const Passage& one : m_dossier->passages) {
      std::string text = base::fold(one.anchor.exact);
      for (const dossier::Translation& translation : one.translations) text += "\n" + base::fold(translation.text);
      m_folded->texts.push_back(std::move(text));
    }
  });
  return m_folded->texts[passage];
}

}  // namespace dateline::session
