// A first storyboard: what a dossier tells, in the words of its own passages, in the order in which a room wants it.
#include <algorithm>
#include <map>
#include <set>

#include "base/utf8.hpp"
#include "dossier/contested.hpp"
#include "session/shown.hpp"
#include "session/stage_view.hpp"
#include "session/storyboard.hpp"
#include "session/view.hpp"

namespace dateline::session {
namespace {

using dossier::Passage;
using dossier::Place;
using dossier::Step;

constexpr std::size_t mostSites = 8;
constexpr std::size_t mostNamed = 4;  ///< names in one caption; more are counted

/// A sentence short enough for a caption: cut where a clause ends, else between words.
std::string captionOf(const std::string& text) {
  constexpr std::size_t most = 190;  // bytes; about two lines
  constexpr std::size_t least = 70;
  std::string flat = text;
  std::ranges::replace(flat, '\n', ' ');
  if (flat.size() <= most) return flat;
  std::size_t end = flat.find_last_of(";,:", most);
  if (end == std::string::npos || end < least) end = flat.rfind(' ', most);
  if (end == std::string::npos) end = most;
  while (end > 0 && (static_cast<unsigned char>(flat[end]) & 0xC0U) == 0x80U) --end;
  flat.resize(end);
  while (!flat.empty() && (flat.back() == ' ' || flat.back() == ',')) flat.pop_back();
  return flat + " …";
}

class Proposer {
 public:
  Proposer(const State& state, const Services& services)
      : m_services(services),
        m_state(withEverything(state)),
        m_shown(*m_state.shown),
        m_dossier(m_state.dossier()),
        m_byId(dossier::passagesById(m_dossier)) {}

  std::vector<Step> steps() {
    if (m_shown.places.empty()) return {};
    addOverview();
    addSites();
    addFlows();
    addClaims();
    addSources();
    return std::move(m_steps);
  }

 private:
  /// On a stage of the usual form, nothing filtered.
  static State withEverything(const State& state) {
    constexpr geo::Viewport usual{1920, 1080};
    State all = state;
    all.filters = {};
    all.time = {};
    all.shown = shownOf(all);
    all.flight.reset();
    all.stage = Stage{};
    all.viewport = usual;
    all.insets = stageInsets(usual);
    return all;
  }

  std::string say(const base::Message& message) const { return base::say(message, m_state.language); }

  /// A sentence as caption, with its speaker where the sentence does not name them.
  std::string captionOf(const Passage& passage) const {
    const std::string caption = session::captionOf(passage.anchor.exact);
    if (!passage.claim || passage.claim->by.empty() || caption.find(passage.claim->by) != std::string::npos) {
      return caption;
    }
    return caption + " (" + passage.claim->by + ")";
  }

  /// What a speaker needs who wants to read aloud: the sentences whole, with who says them.
  std::string notesOf(const std::vector<const Passage*>& passages) const {
    std::string notes;
    for (const Passage* passage : passages) {
      if (!notes.empty()) notes += "\n";
      if (passage->claim && !passage->claim->by.empty()) notes += passage->claim->by + say({": "});
      notes += passage->anchor.exact;
    }
    return notes;
  }

  std::vector<const Passage*> passagesOf(const Place& place) const {
    std::vector<const Passage*> passages;
    for (const dossier::PassageRef& ref : place.passages) {
      const auto found = m_byId.find(ref.passage);
      if (found != m_byId.end() && found->second->supported()) passages.push_back(found->second);
    }
    return passages;
  }

  std::string joined(const std::vector<std::string>& names) const {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), mostNamed); ++i) text += (i == 0 ? "" : ", ") + names[i];
    if (names.size() <= mostNamed) return text;
    const auto more = static_cast<long>(names.size() - mostNamed);
    return text + " " + say(base::Message::counted(more, "and {} more", "and {} more"));
  }

  void add(std::string title, std::string caption, std::string notes, const geo::Camera& camera) {
    State at = m_state;
    at.camera = camera;
    Step step;
    step.title = std::move(title);
    step.caption = std::move(caption);
    step.notes = std::move(notes);
    step.camera = cameraStepOf(at);
    m_steps.push_back(std::move(step));
  }

  geo::Camera allInView() const { return cameraForAll(m_state, m_services.basemap); }
  geo::Camera viewOf(const Place& place) const {
    State from = m_state;
    from.camera = allInView();
    return cameraFor(from, place, m_services.basemap).value_or(from.camera);
  }

  void addOverview() {
    std::vector<const Passage*> lead;
    for (const Passage& passage : m_dossier.passages) {
      if (lead.empty() && passage.supported()) lead.push_back(&passage);
    }
    const std::string title = m_dossier.title.empty() ? say({"Overview"}) : m_dossier.title;
    add(title, lead.empty() ? std::string() : captionOf(*lead.front()), notesOf(lead), allInView());
  }

  struct Site {
    const Place* place = nullptr;
    std::vector<const Passage*> passages;
    std::optional<base::DateSpan> when;
  };

  std::vector<Site> sites() const {
    std::vector<Site> sites;
    for (const Place& place : m_shown.places) {
      Site site{&place, {}, {}};
      for (const Passage* passage : passagesOf(place)) {
        if (dossier::roleIn(place, passage->id) != dossier::Role::Site) continue;
        site.passages.push_back(passage);
        for (const dossier::When& when : passage->when) {
          if (!when.happened) continue;
          const bool closer =
              !site.when || (when.happened->first.hasDay() && !site.when->first.hasDay()) ||
              (when.happened->first.hasDay() == site.when->first.hasDay() && when.happened->first < site.when->first);
          if (closer) site.when = when.happened;
        }
      }
      if (!site.passages.empty()) sites.push_back(std::move(site));
    }
    // The ones that most is told of, in the order of time.
    std::ranges::stable_sort(sites, std::greater<>{}, [](const Site& site) { return site.passages.size(); });
    if (sites.size() > mostSites) sites.resize(mostSites);
    constexpr long never = 1L << 40;
    std::ranges::stable_sort(sites, {},
                             [](const Site& site) { return site.when ? base::firstDay(site.when->first) : never; });
    return sites;
  }

  void addSites() {
    for (const Site& site : sites()) {
      const std::string title = site.when
                                    ? say({"{}, {}", {site.place->name, base::sayDate(*site.when, m_state.language)}})
                                    : site.place->name;
      // A sentence with a figure says more than one without.
      const auto figure = std::ranges::find_if(site.passages, [](const Passage* p) { return !p->figures.empty(); });
      const Passage& lead = figure == site.passages.end() ? *site.passages.front() : **figure;
      add(title, captionOf(lead), notesOf(site.passages), viewOf(*site.place));
      m_steps.back().select = site.place->id;
    }
  }

  void addFlows() {
    std::vector<std::string> done;
    for (const dossier::Flow& first : m_shown.flows) {
      if (std::ranges::find(done, first.to) != done.end()) continue;
      done.push_back(first.to);
      addFlowsTo(first.to);
    }
  }

  void addFlowsTo(const std::string& id) {
    const Place* to = m_dossier.place(id);
    if (to == nullptr || !to->at) return;
    std::vector<geo::LonLat> points = outlineOf(m_services.basemap, to->country);
    points.push_back(*to->at);
    std::vector<std::string> names;
    std::set<std::string> what;
    std::vector<const Passage*> passages;
    for (const dossier::Flow& flow : m_shown.flows) {
      if (flow.to != id) continue;
      if (const Place* from = m_dossier.place(flow.from); from != nullptr && from->at) {
        points.push_back(*from->at);
        names.push_back(from->name);
      }
      if (!flow.what.empty()) what.insert(flow.what);
      for (const std::string& passage : flow.passages) {
        const auto found = m_byId.find(passage);
        if (found == m_byId.end() || std::ranges::find(passages, found->second) != passages.end()) continue;
        passages.push_back(found->second);
      }
    }
    if (names.empty()) return;
    const std::string title = names.size() == 1
                                  ? names.front() + " → " + to->name
                                  : say(base::Message::counted(static_cast<long>(names.size()), "From {} place to {}",
                                                               "From {} places to {}", {to->name}));
    const std::string named = joined(names) + " → " + to->name;
    const std::string caption = passages.empty() ? named : captionOf(*passages.front());
    add(what.size() == 1 ? say({"{}: {}", {title, *what.begin()}}) : title, caption, notesOf(passages),
        cameraAround(m_state, points));
    m_steps.back().select = id;
  }

  void addClaims() {
    bool any = false;
    for (const Place& place : m_shown.places) {
      const std::vector<dossier::Disagreement> pairs = dossier::disagreements(place, m_byId);
      if (pairs.empty()) continue;
      any = true;
      const Passage& one = *m_byId.at(pairs.front().first);
      const Passage& other = *m_byId.at(pairs.front().second);
      add(say({"{}: the sources disagree", {place.name}}),
          saidOf(one, pairs.front()) + " – " + saidOf(other, pairs.front()), notesOf({&one, &other}), viewOf(place));
      m_steps.back().select = place.id;
    }
    if (!any) addSpeakers();
  }

  std::string ownerOf(const Passage& passage) const {
    if (passage.claim && !passage.claim->by.empty()) return passage.claim->by;
    const article::Article* article = m_dossier.article(passage.article);
    if (article == nullptr) return {};
    return article->publisher.empty() ? article->title : article->publisher;
  }

  std::string saidOf(const Passage& passage, const dossier::Disagreement& pair) const {
    const auto figure = std::ranges::find(passage.figures, pair.unit, &dossier::Figure::unit);
    const std::string& said = figure == passage.figures.end() ? passage.anchor.exact : figure->exact;
    return say({"{}: {}", {ownerOf(passage), session::captionOf(said)}});
  }

  void addSpeakers() {
    std::vector<std::string> speakers;
    std::vector<const Passage*> passages;
    for (const Passage& passage : m_dossier.passages) {
      if (!passage.claim || passage.claim->by.empty() || !passage.supported()) continue;
      passages.push_back(&passage);
      if (std::ranges::find(speakers, passage.claim->by) == speakers.end()) speakers.push_back(passage.claim->by);
    }
    if (speakers.size() < 2) return;
    add(say({"Who says what"}), say({"Every claim has its owner: {}.", {joined(speakers)}}), notesOf(passages),
        allInView());
  }

  void addSources() {
    std::vector<std::string> names;
    for (const auto& article : m_dossier.articles) {
      std::string name = article->publisher.empty() ? article->title : article->publisher;
      if (article->published) name += " (" + base::sayDate(*article->published, m_state.language) + ")";
      if (!name.empty()) names.push_back(std::move(name));
    }
    const auto verified =
        static_cast<long>(std::ranges::count(m_shown.places, dossier::Status::Verified, &Place::status));
    const auto all = static_cast<long>(m_shown.places.size());
    const std::string count =
        say(base::Message::counted(all, "{} place on the map, {} of them verified.",
                                   "{} places on the map, {} of them verified.", {std::to_string(verified)}));
    add(say({"Sources"}), names.empty() ? count : joined(names) + ". " + count, {}, allInView());
  }

  const Services& m_services;
  State m_state;
  const Shown& m_shown;
  const dossier::Dossier& m_dossier;
  dossier::PassagesById m_byId;
  std::vector<Step> m_steps;
};

}  // namespace

std::vector<Step> proposedSteps(const State& state, const Services& services) {
  return Proposer(state, services).steps();
}

}  // namespace dateline::session
