#include "session/to_dossier.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <utility>

#include "base/utf8.hpp"
#include "session/slug.hpp"

namespace dateline::session {

namespace {

using gazetteer::PlaceIndex;
using gazetteer::PlaceKind;

constexpr std::size_t mostCandidates = 5;  // of a place: more are never looked at
constexpr double leastScore = 0.01;        // of a candidate worth a look

/// As many decimals as mean something: a file is read by people too.
double rounded(double value, double perOne) {
  return std::round(value * perOne) / perOne;
}
geo::LonLat rounded(const geo::LonLat& at) {
  constexpr double perDegree = 1e5;  // about a metre
  return {rounded(at.lon, perDegree), rounded(at.lat, perDegree)};
}
double roundedShare(double share) {
  constexpr double perOne = 1000;
  return rounded(std::clamp(share, 0.0, 1.0), perOne);
}

dossier::Role roleOf(reading::Role role) {
  switch (role) {
    case reading::Role::Site:
      return dossier::Role::Site;
    case reading::Role::Origin:
      return dossier::Role::Origin;
    case reading::Role::Destination:
      return dossier::Role::Destination;
    case reading::Role::Actor:
      return dossier::Role::Actor;
    case reading::Role::Mention:
      break;
  }
  return dossier::Role::Mention;
}

dossier::ClaimMode modeOf(reading::ClaimMode mode) {
  switch (mode) {
    case reading::ClaimMode::Asserted:
      return dossier::ClaimMode::Asserted;
    case reading::ClaimMode::Reported:
      return dossier::ClaimMode::Reported;
    case reading::ClaimMode::Denied:
      return dossier::ClaimMode::Denied;
    case reading::ClaimMode::Planned:
      return dossier::ClaimMode::Planned;
    case reading::ClaimMode::Demanded:
      break;
  }
  return dossier::ClaimMode::Demanded;
}

dossier::FlowStatus statusOf(reading::FlowStatus status) {
  switch (status) {
    case reading::FlowStatus::Done:
      return dossier::FlowStatus::Done;
    case reading::FlowStatus::Promised:
      return dossier::FlowStatus::Promised;
    case reading::FlowStatus::Denied:
      break;
  }
  return dossier::FlowStatus::Denied;
}

/// A place of the reading on its way into the dossier: in which passages it stands, and as what.
struct Gathered {
  PlaceIndex index = gazetteer::noPlace;
  std::vector<std::pair<std::size_t, dossier::Role>> passages;  ///< index in the reading, role there
  double confidence = 0;
};

class Builder {
 public:
  Builder(const article::Article& article, const reading::Reading& reading, const gazetteer::Gazetteer& gazetteer)
      : m_article(article), m_reading(reading), m_gazetteer(gazetteer), m_index(article.text) {}

  dossier::Dossier build() {
    m_dossier.title = title();
    m_dossier.language = m_article.language;
    m_dossier.articles.push_back(std::make_shared<const article::Article>(m_article));
    gather();
    numberPassages();
    for (const Gathered& gathered : m_gathered) addPlace(gathered);
    for (const std::size_t passage : m_order) addPassage(passage);
    for (const reading::Flow& flow : m_reading.flows) addFlow(flow);
    return std::move(m_dossier);
  }

 private:
  std::string title() const {
    if (!m_article.title.empty()) return m_article.title;
    // An article without a title is known by its first words.
    constexpr std::size_t most = 70;
    for (const reading::Passage& passage : m_reading.passages) {
      const std::string_view text = passage.range.of(m_article.text);
      const std::string_view start = base::firstCodePoints(text, most);
      if (start.size() == text.size()) return std::string(text);
      const std::size_t space = start.rfind(' ');
      return std::string(start.substr(0, space == std::string_view::npos ? start.size() : space)) + "…";
    }
    return m_article.id;
  }

  Gathered& gatheredOf(PlaceIndex index) {
    const auto [found, isNew] = m_gatheredAt.try_emplace(index, m_gathered.size());
    if (isNew) m_gathered.push_back({index, {}, 0});
    return m_gathered[found->second];
  }

  void support(PlaceIndex index, std::size_t passage, dossier::Role role, double confidence) {
    if (index == gazetteer::noPlace || passage >= m_reading.passages.size()) return;
    Gathered& gathered = gatheredOf(index);
    gathered.confidence = std::max(gathered.confidence, confidence);
    const auto found = std::ranges::find(gathered.passages, passage, &std::pair<std::size_t, dossier::Role>::first);
    if (found == gathered.passages.end()) {
      gathered.passages.emplace_back(passage, role);
    } else {
      found->second = std::min(found->second, role);
    }
  }

  void gather() {
    for (std::size_t i = 0; i < m_reading.passages.size(); ++i) {
      for (const reading::PlaceRole& place : m_reading.passages[i].places) {
        support(place.place, i, roleOf(place.role), place.confidence);
      }
    }
    // A flow's ends are places, also where the passage itself gave them no role.
    for (const reading::Flow& flow : m_reading.flows) {
      if (flow.from == gazetteer::noPlace || flow.to == gazetteer::noPlace) continue;
      support(flow.from, flow.passage, dossier::Role::Origin, 0);
      support(flow.to, flow.passage, dossier::Role::Destination, 0);
    }
  }

  void numberPassages() {
    std::vector<bool> wanted(m_reading.passages.size(), false);
    for (const Gathered& gathered : m_gathered) {
      for (const auto& [passage, role] : gathered.passages) wanted[passage] = true;
    }
    for (std::size_t i = 0; i < wanted.size(); ++i) {
      const reading::Passage& passage = m_reading.passages[i];
      if ((wanted[i] || passage.claim || !passage.figures.empty()) && !passage.range.empty()) m_order.push_back(i);
    }
    std::ranges::stable_sort(m_order, {}, [&](std::size_t i) { return m_reading.passages[i].range; });
    for (std::size_t i = 0; i < m_order.size(); ++i) m_passageIds[m_order[i]] = "p" + std::to_string(i + 1);
  }

  std::string nameOf(PlaceIndex index) const {
    std::string name = m_gazetteer.nameOf(index, m_article.language, m_article.published);
    return name.empty() ? std::string(m_gazetteer.place(index).name) : name;
  }

  std::string idFor(const gazetteer::Place& place, const std::string& name) {
    std::string wanted = slugOf(name);
    if (place.kind == PlaceKind::Country && place.country.known()) wanted = slugOf(place.country.text());
    return m_slugs.take(std::move(wanted));
  }

  void addPlace(const Gathered& gathered) {
    const gazetteer::Place known = m_gazetteer.place(gathered.index);
    dossier::Place place;
    place.name = nameOf(gathered.index);
    place.id = idFor(known, place.name);
    place.kind = wordOf(known.kind);
    place.country = known.country.text();
    place.geonames = known.geonames;
    place.precision = dossier::precisionOfKind(place.kind);
    place.confidence = roundedShare(gathered.confidence);
    place.role = dossier::Role::Mention;
    for (const auto& [passage, role] : gathered.passages) place.role = std::min(place.role, role);
    auto passages = gathered.passages;
    std::ranges::stable_sort(passages, {}, [&](const auto& one) { return m_reading.passages[one.first].range; });
    for (const auto& [passage, role] : passages) {
      dossier::PassageRef ref;
      ref.passage = m_passageIds.at(passage);
      if (role != place.role) ref.role = role;
      place.passages.push_back(std::move(ref));
    }
    setPosition(known, place);
    addCandidates(gathered.index, place);
    m_placeIds[gathered.index] = place.id;
    m_dossier.places.push_back(std::move(place));
  }

  void setPosition(const gazetteer::Place& known, dossier::Place& place) const {
    place.at = known.at;
    const bool acts = place.role == dossier::Role::Origin || place.role == dossier::Role::Actor;
    if (known.kind == PlaceKind::Country && acts && known.capital != gazetteer::noPlace) {
      place.at = m_gazetteer.place(known.capital).at;
      place.atCapital = true;
      place.capital = nameOf(known.capital);
    }
    if (geo::isValid(*place.at)) {
      place.at = rounded(*place.at);
    } else {
      place.at.reset();
    }
  }

  // Of the mention that was hardest to decide: those are the candidates a person wants to see.
  void addCandidates(PlaceIndex index, dossier::Place& place) const {
    const reading::Mention* hardest = nullptr;
    for (const reading::Mention& mention : m_reading.mentions) {
      if (mention.place != index || mention.kind == reading::MentionKind::Demonym) continue;
      if (hardest == nullptr || mention.candidates.size() > hardest->candidates.size()) hardest = &mention;
    }
    if (hardest == nullptr) return;
    for (const reading::Candidate& one : hardest->candidates) {
      if (place.candidates.size() == mostCandidates) break;
      if (one.place == gazetteer::noPlace || (one.score < leastScore && one.place != index)) continue;
      const gazetteer::Place known = m_gazetteer.place(one.place);
      dossier::Candidate candidate;
      candidate.name = nameOf(one.place);
      candidate.kind = wordOf(known.kind);
      candidate.country = known.country.text();
      if (known.region != gazetteer::noPlace && known.region != one.place) candidate.region = nameOf(known.region);
      candidate.geonames = known.geonames;
      candidate.at = rounded(known.at);
      candidate.score = roundedShare(one.score);
      if (one.place == index) candidate.reason = hardest->reason;
      place.candidates.push_back(std::move(candidate));
    }
    if (place.candidates.size() < 2) place.candidates.clear();  // nothing to choose from
  }

  std::string textOf(base::TextRange range) const { return std::string(range.of(m_article.text)); }

  void addPassage(std::size_t at) {
    const reading::Passage& read = m_reading.passages[at];
    dossier::Passage passage;
    passage.id = m_passageIds.at(at);
    passage.article = m_article.id;
    passage.anchor = article::anchorOf(m_article.text, m_index, read.range);
    passage.range = read.range;
    for (const reading::When& when : read.when) {
      passage.when.push_back({when.happened, when.said, std::nullopt, textOf(when.basis)});
    }
    if (read.claim) {
      const reading::Claim& claim = *read.claim;
      passage.claim = dossier::Claim{claim.by, claim.surface, claim.through, textOf(claim.cue), modeOf(claim.mode)};
    }
    if (read.event) passage.extra["event"] = reading::wordOf(*read.event);
    for (const reading::Figure& figure : read.figures) passage.figures.push_back(figureOf(figure));
    for (const std::size_t index : read.mentions) passage.mentions.push_back(mentionOf(m_reading.mentions.at(index)));
    m_dossier.passages.push_back(std::move(passage));
  }

  dossier::Figure figureOf(const reading::Figure& read) const {
    dossier::Figure figure;
    figure.value = read.value;
    figure.min = read.min;
    figure.max = read.max;
    figure.approximate = read.approximate;
    figure.unit = read.unit;
    figure.exact = textOf(read.range);
    figure.start = m_index.toCodePoint(read.range.begin);
    figure.end = m_index.toCodePoint(read.range.end);
    return figure;
  }

  dossier::Mention mentionOf(const reading::Mention& read) const {
    dossier::Mention mention;
    mention.exact = textOf(read.range);
    mention.start = m_index.toCodePoint(read.range.begin);
    mention.end = m_index.toCodePoint(read.range.end);
    mention.kind = wordOf(read.kind);
    const auto place = m_placeIds.find(read.place);
    if (place != m_placeIds.end()) mention.place = place->second;
    return mention;
  }

  void addFlow(const reading::Flow& read) {
    const auto from = m_placeIds.find(read.from);
    const auto to = m_placeIds.find(read.to);
    const auto passage = m_passageIds.find(read.passage);
    if (from == m_placeIds.end() || to == m_placeIds.end() || passage == m_passageIds.end()) return;
    dossier::Flow flow;
    flow.from = from->second;
    flow.to = to->second;
    flow.what = read.what;
    flow.count = read.count;
    flow.date = read.date;
    flow.status = statusOf(read.status);
    flow.passages = {passage->second};
    m_dossier.flows.push_back(std::move(flow));
  }

  const article::Article& m_article;
  const reading::Reading& m_reading;
  const gazetteer::Gazetteer& m_gazetteer;
  base::CodePointIndex m_index;
  dossier::Dossier m_dossier;
  UniqueSlugs m_slugs;
  std::vector<Gathered> m_gathered;  ///< in order of their first passage
  std::map<PlaceIndex, std::size_t> m_gatheredAt;
  std::map<PlaceIndex, std::string> m_placeIds;
  std::vector<std::size_t> m_order;  ///< the passages kept, in order of text
  std::map<std::size_t, std::string> m_passageIds;
};

}  // namespace

dossier::Dossier toDossier(const article::Article& article, const reading::Reading& reading,
                           const gazetteer::Gazetteer& gazetteer) {
  return Builder(article, reading, gazetteer).build();
}

}  // namespace dateline::session
