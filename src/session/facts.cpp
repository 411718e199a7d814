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

struct PassageFacts {
  explicit PassageFacts(const Dossier& dossier);
  std::span<const DaySpan> spansOf(std::size_t passage, Clock clock) const;

  std::unordered_map<std::string_view, std::uint32_t> numbers;  ///< into the dossier below
  dossier::SharedList<Passage> passages;                        ///< that all of this is of
  std::vector<std::shared_ptr<const article::Article>> articles;
  std::array<std::vector<DaySpan>, clockCount> spans;
  std::array<std::vector<std::uint32_t>, clockCount> firstSpan;
  std::vector<std::optional<long>> knownSince;
  std::vector<long> knownDays;
  std::array<std::vector<std::string>, facetCount> values;
  std::array<std::vector<std::uint32_t>, facetCount> valueOf;
  mutable std::once_flag folds;
  mutable std::vector<std::string> folded;  ///< made when it is first asked for

 private:
  void date();
  void collectValues();
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

PassageFacts::PassageFacts(const Dossier& dossier) : passages(dossier.passages), articles(dossier.articles) {
  const auto& list = std::as_const(passages);
  for (std::uint32_t i = 0; i < list.size(); ++i) numbers.emplace(list[i].id, i);
  date();
  collectValues();
}

Facts::Facts(std::shared_ptr<const Dossier> dossier, const Facts* before) : m_dossier(std::move(dossier)) {
  const bool same = before != nullptr && before->m_passages->passages.sharesAll(m_dossier->passages) &&
                    before->m_passages->articles == m_dossier->articles;
  m_passages = same ? before->m_passages : std::make_shared<const PassageFacts>(*m_dossier);
  tie();
  judgePlaces(same ? before : nullptr);
}

std::optional<std::uint32_t> Facts::indexOf(std::string_view passage) const {
  const auto found = m_passages->numbers.find(passage);
  return found == m_passages->numbers.end() ? std::nullopt : std::optional(found->second);
}

std::optional<long> Facts::knownSince(std::size_t passage) const {
  return m_passages->knownSince[passage];
}

const std::vector<long>& Facts::knownDays() const {
  return m_passages->knownDays;
}

const std::vector<std::string>& Facts::values(Facet facet) const {
  return m_passages->values[static_cast<std::size_t>(facet)];
}

std::uint32_t Facts::valueOf(std::size_t passage, Facet facet) const {
  return m_passages->valueOf[static_cast<std::size_t>(facet)][passage];
}

void Facts::tie() {
  const auto& numbers = m_passages->numbers;
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
      if (m_places[i].drawn && dossier::holds(ref)) ties.push_back({found->second, {i, ref.role.value_or(place.role)}});
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

void PassageFacts::date() {
  std::unordered_map<std::string_view, std::optional<base::Date>> published;
  for (const auto& article : articles) published.emplace(article->id, article->published);
  const auto& list = std::as_const(passages);
  knownSince.resize(list.size());
  for (auto& first : firstSpan) first.push_back(0);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Passage& passage = list[i];
    const auto add = [&](Clock clock, const DaySpan& span) {
      auto& own = spans[static_cast<std::size_t>(clock)];
      const auto begin = own.begin() + firstSpan[static_cast<std::size_t>(clock)].back();
      // Several events of one day are one date of the passage.
      if (std::find(begin, own.end(), span) == own.end()) own.push_back(span);
    };
    for (const dossier::When& when : passage.when) {
      if (when.happened) add(Clock::Happened, daysOf(*when.happened));
      if (when.said) add(Clock::Said, daysOf(*when.said));
      if (when.published) add(Clock::Published, daysOf(*when.published));
    }
    const auto article = published.find(passage.article);
    auto& dated = spans[static_cast<std::size_t>(Clock::Published)];
    const bool own = dated.size() > firstSpan[static_cast<std::size_t>(Clock::Published)].back();
    if (!own && article != published.end() && article->second) {
      add(Clock::Published, daysOf(base::DateSpan::on(*article->second)));
    }
    for (std::size_t clock = 0; clock < clockCount; ++clock) {
      firstSpan[clock].push_back(static_cast<std::uint32_t>(spans[clock].size()));
    }
    for (const Clock clock : {Clock::Published, Clock::Said}) {
      if (knownSince[i]) continue;
      // By its last day: before it, not all of it was known.
      for (const DaySpan& span : spansOf(i, clock)) {
        knownSince[i] = std::min(knownSince[i].value_or(span.last), span.last);
      }
    }
    if (knownSince[i]) knownDays.push_back(*knownSince[i]);
  }
  std::ranges::sort(knownDays);
  knownDays.erase(std::unique(knownDays.begin(), knownDays.end()), knownDays.end());
}

void PassageFacts::collectValues() {
  const auto& list = std::as_const(passages);
  std::unordered_map<std::string_view, std::string_view> languages;
  for (const auto& article : articles) languages.emplace(article->id, article->language);
  const auto collect = [&](Facet facet, auto read) {
    const auto at = static_cast<std::size_t>(facet);
    number(
        list.size(), [&](std::size_t i) { return read(list[i]); }, values[at], valueOf[at]);
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
  values[static_cast<std::size_t>(Facet::Role)] = wordsOf({Site, Origin, Destination, Actor, Mention});
  using enum dossier::Status;
  values[static_cast<std::size_t>(Facet::Status)] = wordsOf({Unreviewed, Verified});
  using enum dossier::Precision;
  values[static_cast<std::size_t>(Facet::Precision)] = wordsOf({Country, Region, City, Exact, Vague});
}

std::span<const DaySpan> PassageFacts::spansOf(std::size_t passage, Clock clock) const {
  const auto at = static_cast<std::size_t>(clock);
  const std::uint32_t first = firstSpan[at][passage];
  // While the dates are collected, the passage's own are the last.
  const std::size_t end = passage + 1 < firstSpan[at].size() ? firstSpan[at][passage + 1] : spans[at].size();
  return std::span(spans[at]).subspan(first, end - first);
}

void Facts::judgePlaces(const Facts* before) {
  const auto passage = [&](const std::string& id) -> const Passage* {
    const auto index = indexOf(id);
    return index ? &m_dossier->passages[*index] : nullptr;
  };
  for (std::size_t i = 0; i < m_places.size(); ++i) {
    if (!m_places[i].drawn) continue;
    // The same passages say the same of the same place.
    const bool known = before != nullptr && i < before->m_places.size() &&
                       m_dossier->places.sharesEntry(i, before->m_dossier->places, i);
    if (known) {
      m_places[i].unsupported = before->m_places[i].unsupported;
      m_places[i].contested = before->m_places[i].contested;
      continue;
    }
    const Place& place = m_dossier->places[i];
    m_places[i].unsupported = std::ranges::none_of(place.passages, [&](const dossier::PassageRef& ref) {
      const Passage* found = passage(ref.passage);
      return dossier::holds(ref) && found != nullptr && found->supported();
    });
    if (m_places[i].unsupported) continue;
    dossier::PassagesById own;
    for (const dossier::PassageRef& ref : place.passages) {
      if (const Passage* found = passage(ref.passage)) own.emplace(found->id, found);
    }
    m_places[i].contested = dossier::isContested(place, own);
  }
}

std::span<const Facts::Tie> Facts::tiesOf(std::size_t passage) const {
  return std::span(m_ties).subspan(m_firstTie[passage], m_firstTie[passage + 1] - m_firstTie[passage]);
}

std::span<const DaySpan> Facts::spansOf(std::size_t passage, Clock clock) const {
  return m_passages->spansOf(passage, clock);
}

std::uint32_t Facts::valueOf(const Tie& tie, Facet facet) const {
  const Place& place = m_dossier->places[tie.place];
  if (facet == Facet::Role) return static_cast<std::uint32_t>(tie.role);
  if (facet == Facet::Status) return static_cast<std::uint32_t>(place.status);
  return static_cast<std::uint32_t>(place.precision);
}

const std::string& Facts::folded(std::size_t passage) const {
  std::call_once(m_passages->folds, [this] {
    for (const Passage& one : m_dossier->passages) {
      std::string text = base::fold(one.anchor.exact);
      for (const dossier::Translation& translation : one.translations) text += "\n" + base::fold(translation.text);
      m_passages->folded.push_back(std::move(text));
    }
  });
  return m_passages->folded[passage];
}

}  // namespace dateline::session
