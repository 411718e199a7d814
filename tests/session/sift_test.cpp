// Filters, the timeline, and what was known on a day.
#include <algorithm>
#include <catch2/catch.hpp>
#include <chrono>
#include <functional>

#include "base/date.hpp"
#include "fixture.hpp"
#include "session/registry.hpp"
#include "session/shown.hpp"

using namespace dateline;
using namespace dateline::session;

namespace {

constexpr const char* news = R"json({
  "type": "FeatureCollection",
  "dateline": {"version": 1, "title": "News", "language": "en"},
  "articles": [
    {"id": "a1", "title": "One", "published": "2022-01-07", "language": "en", "sha256": "",
     "text": "Riots in Almaty. The ministry counts 26 dead. Troops come soon. In 1986 there were riots too."},
    {"id": "a2", "title": "Deux", "published": "2022-01-09", "language": "fr", "sha256": "",
     "text": "Des émeutes à Almaty. Le président parle de 20 morts. On attend."}],
  "features": [
    {"type": "Feature", "id": "almaty", "geometry": {"type": "Point", "coordinates": [76.95, 43.25]},
     "properties": {"name": "Almaty", "kind": "city", "country": "KAZ", "geonames": 1526384, "precision": "city",
                    "role": "site", "status": "verified", "passages": ["p1", "p2", "p5", "p6"]}},
    {"type": "Feature", "id": "rus", "geometry": {"type": "Point", "coordinates": [37.6, 55.75]},
     "properties": {"name": "Russia", "kind": "country", "country": "RUS", "precision": "country",
                    "role": "origin", "status": "unreviewed", "passages": ["p3"]}},
    {"type": "Feature", "id": "kaz", "geometry": {"type": "Point", "coordinates": [71.4, 51.1]},
     "properties": {"name": "Kazakhstan", "kind": "country", "country": "KAZ", "precision": "country",
                    "role": "site", "status": "verified",
                    "passages": [{"id": "p3", "role": "destination"}, "p4"]}}],
  "passages": [
    {"id": "p1", "article": "a1", "event": "riot", "when": {"happened": "2022-01-05"},
     "selector": [{"type": "TextQuoteSelector", "exact": "Riots in Almaty."}]},
    {"id": "p2", "article": "a1", "event": "deaths", "when": {"happened": "2022-01-05/2022-01-07"},
     "claim": {"by": "Interior Ministry", "mode": "asserted"}, "figures": [{"value": 26, "unit": "dead"}],
     "selector": [{"type": "TextQuoteSelector", "exact": "The ministry counts 26 dead."}]},
    {"id": "p3", "article": "a1",
     "selector": [{"type": "TextQuoteSelector", "exact": "Troops come soon."}]},
    {"id": "p4", "article": "a1", "event": "riot", "when": {"happened": "1986-12"},
     "selector": [{"type": "TextQuoteSelector", "exact": "In 1986 there were riots too."}]},
    {"id": "p5", "article": "a2", "event": "riot", "when": {"happened": "2022-01-05"},
     "selector": [{"type": "TextQuoteSelector", "exact": "Des émeutes à Almaty."}],
     "translations": {"en": {"text": "Riots in Almaty.", "by": "human"}}},
    {"id": "p6", "article": "a2", "event": "deaths", "when": {"happened": "2022-01~", "said": "2022-01-08"},
     "claim": {"by": "President", "mode": "asserted"}, "figures": [{"value": 20, "unit": "morts"}],
     "selector": [{"type": "TextQuoteSelector", "exact": "Le président parle de 20 morts."}]},
    {"id": "p7", "article": "a2", "when": {"happened": "2022-01-06"},
     "selector": [{"type": "TextQuoteSelector", "exact": "On attend."}]}],
  "flows": [{"from": "rus", "to": "kaz", "what": "troops", "status": "done", "passages": ["p3"]}]
})json";

struct Sieve {
  Sieve()
      : state(startState(dossier::parseDossier(news, "news"), fixture::services(), base::Language::English,
                         fixture::viewport, {})) {}
  void act(const Action& action) { apply(state, action, fixture::services()); }
  void run(std::string_view id) {
    const Command* command = commandById(id);
    REQUIRE(command != nullptr);
    REQUIRE(command->enabled(state));
    act(command->make(state));
  }
  const Shown& shown() const { return *state.shown; }
  std::vector<std::string> passages() const {
    std::vector<std::string> ids;
    for (std::size_t i = 0; i < shown().passes.size(); ++i) {
      if (shown().passes[i]) ids.push_back(state.dossier().passages[i].id);
    }
    return ids;
  }
  std::vector<std::string> places() const {
    std::vector<std::string> ids;
    for (const dossier::Place& place : shown().places) ids.push_back(place.id);
    return ids;
  }
  std::uint32_t count(Facet facet, const std::string& value) const {
    const auto& values = shown().facts->values(facet);
    const auto found = std::ranges::find(values, value);
    REQUIRE(found != values.end());
    return shown().counts[static_cast<std::size_t>(facet)][static_cast<std::size_t>(found - values.begin())];
  }
  State state;
};

using Ids = std::vector<std::string>;

long day(int month, int date, int year = 2022) {
  return base::firstDay({year, month, date});
}

}  // namespace

TEST_CASE("Without filters everything is shown") {
  Sieve desk;
  CHECK(desk.places() == Ids{"almaty", "rus", "kaz"});
  CHECK(desk.passages().size() == 7);
  CHECK(desk.shown().flows.size() == 1);
  CHECK(desk.shown().passagesHidden() == 0);
  CHECK(desk.shown().placesHidden() == 0);
}

TEST_CASE("Each filter lets pass what has one of its values, and all of them together") {
  Sieve desk;
  desk.act(SetFilter{Facet::Speaker, "Interior Ministry", true});
  CHECK(desk.passages() == Ids{"p2"});
  CHECK(desk.places() == Ids{"almaty"});
  CHECK(desk.shown().places.front().passages.size() == 1);  // the marker is as large as what is shown
  CHECK(desk.shown().flows.empty());
  CHECK(desk.shown().passagesHidden() == 6);
  CHECK(desk.shown().placesHidden() == 2);
  desk.act(SetFilter{Facet::Speaker, "President", true});
  CHECK(desk.passages() == Ids{"p2", "p6"});
  desk.act(SetFilter{Facet::Language, "fr", true});
  CHECK(desk.passages() == Ids{"p6"});
  // What another value would give is counted under the other filters.
  CHECK(desk.count(Facet::Language, "en") == 1);
  CHECK(desk.count(Facet::Speaker, "Interior Ministry") == 0);
  CHECK(desk.count(Facet::Speaker, "") == 2);
  CHECK(desk.count(Facet::Role, "site") == 1);
  desk.act(SetFilter{Facet::Speaker, "President", false});
  desk.act(SetFilter{Facet::Speaker, "Interior Ministry", false});
  CHECK(desk.passages() == Ids{"p5", "p6", "p7"});
  desk.run("filter.clear");
  CHECK(desk.passages().size() == 7);
  CHECK_FALSE(commandById("filter.clear")->enabled(desk.state));
}

TEST_CASE("Role, status and precision are asked of each place that a passage supports") {
  Sieve desk;
  desk.act(SetFilter{Facet::Role, "destination", true});
  CHECK(desk.places() == Ids{"kaz"});
  CHECK(desk.passages() == Ids{"p3"});
  desk.act(ClearFilters{});
  desk.act(SetFilter{Facet::Status, "unreviewed", true});
  CHECK(desk.places() == Ids{"rus"});
  CHECK(desk.passages() == Ids{"p3"});
  desk.act(ClearFilters{});
  desk.act(SetFilter{Facet::Precision, "city", true});
  CHECK(desk.places() == Ids{"almaty"});
  CHECK(desk.passages() == Ids{"p1", "p2", "p5", "p6"});
  // What is decided meanwhile counts at once.
  desk.act(ClearFilters{});
  desk.act(SetFilter{Facet::Status, "verified", true});
  CHECK(desk.places() == Ids{"almaty", "kaz"});
  desk.act(SetStatus{"rus", dossier::Status::Verified});
  CHECK(desk.places() == Ids{"almaty", "rus", "kaz"});
}

TEST_CASE("Kinds of events, articles and figures can be chosen") {
  Sieve desk;
  desk.act(SetFilter{Facet::EventType, "riot", true});
  CHECK(desk.passages() == Ids{"p1", "p4", "p5"});
  desk.act(SetFilter{Facet::Article, "a2", true});
  CHECK(desk.passages() == Ids{"p5"});
  desk.act(ClearFilters{});
  desk.act(SetFilter{Facet::Figure, "yes", true});
  CHECK(desk.passages() == Ids{"p2", "p6"});
  desk.act(ClearFilters{});
  desk.act(SetFilter{Facet::EventType, "", true});
  CHECK(desk.passages() == Ids{"p3", "p7"});
}

TEST_CASE("Words are found in every script, in passages, translations and names") {
  Sieve desk;
  for (const char* typed : {"almaty", "ALMATY", "Алматы", "Almatı"}) {
    INFO(typed);
    desk.act(SetFilterText{typed});
    CHECK(desk.places() == Ids{"almaty"});
    CHECK(desk.passages() == Ids{"p1", "p2", "p5", "p6"});
  }
  desk.act(SetFilterText{"president"});
  CHECK(desk.passages() == Ids{"p6"});
  desk.act(SetFilterText{"riots"});
  CHECK(desk.passages() == Ids{"p1", "p4", "p5"});
  desk.act(SetFilterText{"emeutes"});
  CHECK(desk.passages() == Ids{"p5"});
  desk.act(SetFilterText{"zzz"});
  CHECK(desk.passages().empty());
  desk.act(SetFilterText{});
  CHECK(desk.passages().size() == 7);
}

TEST_CASE("The timeline has days, ranges and vague dates as what they are, and nothing falls out of it") {
  Sieve desk;
  const Timeline& line = desk.shown().timeline;
  CHECK(line.daysPerBin == 1);
  const auto& bin = line.bins.at(static_cast<std::size_t>(day(1, 5) - line.first));
  CHECK(bin.count.all == 2);
  CHECK(bin.byRole[static_cast<std::size_t>(dossier::Role::Site)] == 2);
  CHECK(line.bins.at(static_cast<std::size_t>(day(1, 6) - line.first)).byRole.back() == 1);  // no marker
  REQUIRE(line.spans.size() == 2);
  CHECK(line.spans[0].days == DaySpan{day(1, 1), day(1, 31), true});
  CHECK(line.spans[1].days == DaySpan{day(1, 5), day(1, 7), false});
  CHECK(line.earlier.all == 1);
  CHECK(line.undated.all == 1);
  std::uint32_t all = line.earlier.all + line.later.all + line.undated.all;
  for (const TimeBin& one : line.bins) all += one.count.all;
  for (const TimeSpan& one : line.spans) all += one.count.all;
  CHECK(all == 7);
  // What the filters hide is still there, and counted as hidden.
  const long first = line.first;
  desk.act(SetFilter{Facet::Article, "a1", true});
  CHECK(desk.shown().timeline.first == first);
  CHECK(desk.shown().timeline.bins.at(static_cast<std::size_t>(day(1, 5) - first)).count.passing == 1);
  CHECK(desk.shown().timeline.bins.at(static_cast<std::size_t>(day(1, 5) - first)).count.all == 2);
}

TEST_CASE("A range of time shows what touches it; undated passages are hidden only with a count") {
  Sieve desk;
  desk.act(SetTimeRange{DayRange{day(1, 6), day(1, 6)}});
  CHECK(desk.passages() == Ids{"p2", "p6", "p7"});
  CHECK(desk.shown().timeline.undated.passing == 1);
  CHECK(desk.shown().passagesHidden() == 4);
  desk.act(ShowUndated{true});
  CHECK(desk.passages() == Ids{"p2", "p3", "p6", "p7"});
  desk.act(SetTimeRange{});
  CHECK(desk.passages().size() == 7);
  CHECK_THROWS_AS(desk.act(SetTimeRange{DayRange{5, 4}}), base::UsageError);
  // Another clock, another axis.
  desk.act(SetTimeRange{DayRange{day(1, 6), day(1, 6)}});
  desk.run("time.clock");
  CHECK(desk.state.time.clock == Clock::Said);
  CHECK_FALSE(desk.state.time.range);
  CHECK(desk.shown().timeline.undated.all == 6);
  desk.run("time.clock");
  CHECK(desk.shown().timeline.bins.at(static_cast<std::size_t>(day(1, 9) - desk.shown().timeline.first)).count.all ==
        3);
}

TEST_CASE("What was known on a day is what was published by then") {
  Sieve desk;
  desk.act(SetKnownAt{day(1, 7)});
  CHECK(desk.passages() == Ids{"p1", "p2", "p3", "p4"});
  desk.act(SetKnownAt{day(1, 6)});
  CHECK(desk.passages().empty());
  desk.run("time.known-at");
  CHECK(desk.passages().size() == 7);
  desk.run("time.known-at");
  CHECK(desk.state.time.knownAt == day(1, 9));
}

TEST_CASE("Steps go from day to day with news; time plays at its speed and stops at the end") {
  Sieve desk;
  desk.run("time.next");
  CHECK(desk.state.time.range == DayRange{day(1, 5), day(1, 5)});  // "in January" and "December 1986" are no days
  desk.run("time.next");
  CHECK(desk.state.time.range->first == day(1, 6));
  desk.run("time.previous");
  CHECK(desk.state.time.range->first == day(1, 5));
  desk.act(SetTimeRange{DayRange{day(1, 3), day(1, 4)}});
  desk.act(SetPlaySpeed{4});
  desk.run("time.play");
  CHECK(secondsToChange(desk.state) == Approx(0.25));
  desk.act(Tick{0.2});
  CHECK(desk.state.time.range->first == day(1, 3));
  desk.act(Tick{0.1});
  CHECK(desk.state.time.range == DayRange{day(1, 4), day(1, 5)});
  CHECK(desk.passages() == Ids{"p1", "p2", "p5", "p6"});
  desk.act(Tick{0.25});
  CHECK(desk.state.time.range == DayRange{day(1, 5), day(1, 6)});
  CHECK(desk.state.play);
  desk.act(Tick{60});
  CHECK_FALSE(desk.state.play);
  CHECK_FALSE(secondsToChange(desk.state));
  // Whoever takes hold of the range stops it.
  desk.run("time.play");
  desk.act(SetTimeRange{});
  CHECK_FALSE(desk.state.play);
  // Without a range it grows from the first day on.
  desk.run("time.play");
  const long first = desk.state.time.range->first;
  desk.act(Tick{0.5});
  CHECK(desk.state.time.range->first == first);
  CHECK(desk.state.time.range->last > first);
}

TEST_CASE("What filters hide is neither chosen nor pointed at, and not stepped to") {
  Sieve desk;
  desk.act(Select{{"rus", ""}, false});
  desk.act(SetFilter{Facet::Role, "site", true});
  CHECK(desk.state.selection.none());
  desk.act(SelectNext{1});
  CHECK(desk.state.selection.place == "almaty");
  desk.act(SelectNext{1});
  CHECK(desk.state.selection.place == "kaz");
  desk.act(SelectNext{1});
  CHECK(desk.state.selection.place == "almaty");
}

TEST_CASE("A state that was put together by hand shows what it should") {
  Sieve desk;
  State copy = desk.state;
  copy.shown.reset();
  copy.filters.of(Facet::Speaker) = {"President"};
  CHECK(shownOf(copy)->passagesShown == 1);
  copy.shown = desk.state.shown;  // stale
  CHECK(shownOf(copy)->passagesShown == 1);
}

namespace {

/// 200 articles with 100 passages each, about 400 places.
dossier::Dossier largeDossier() {
  dossier::Dossier dossier;
  constexpr std::size_t articles = 200;
  constexpr std::size_t passagesEach = 100;
  constexpr std::size_t places = 400;
  for (std::size_t i = 0; i < places; ++i) {
    dossier::Place place;
    place.id = "place" + std::to_string(i);
    place.name = "Town " + std::to_string(i);
    place.role = static_cast<dossier::Role>(i % 5);
    place.at = geo::LonLat{static_cast<double>(i % 340) - 170, static_cast<double>(i % 120) - 60};
    dossier.places.push_back(place);
  }
  for (std::size_t a = 0; a < articles; ++a) {
    article::Article article;
    article.id = "a" + std::to_string(a);
    article.language = a % 3 == 0 ? "fr" : "en";
    article.published = base::dateOfDay(19000 + static_cast<long>(a));
    for (std::size_t k = 0; k < passagesEach; ++k) {
      const std::size_t n = a * passagesEach + k;
      dossier::Passage passage;
      passage.id = "p" + std::to_string(n);
      passage.article = article.id;
      passage.anchor.exact = "Sentence " + std::to_string(n) +
                             " tells that soldiers and police stood in the streets of a town while the ministry spoke "
                             "of the wounded and of the dead on both sides of the river.";
      passage.anchor.start = article.text.size();
      passage.anchor.end = passage.anchor.start + passage.anchor.exact.size();
      article.text += passage.anchor.exact + "\n";
      passage.range = base::TextRange{passage.anchor.start, passage.anchor.end};
      if (n % 7 != 0) {
        dossier::When when;
        when.happened = base::DateSpan::on(base::dateOfDay(19000 + static_cast<long>(n % 97)));
        passage.when.push_back(when);
      }
      if (n % 4 == 0) {
        dossier::Claim claim;
        claim.by = "Speaker " + std::to_string(n % 60);
        passage.claim = claim;
      }
      dossier::PassageRef ref;
      ref.passage = passage.id;
      dossier.places[n % places].passages.push_back(ref);
      dossier.passages.push_back(std::move(passage));
    }
    dossier.articles.push_back(std::make_shared<const article::Article>(std::move(article)));
  }
  return dossier;
}

double millisecondsOf(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

}  // namespace

TEST_CASE("A dossier of 20,000 passages answers at once") {
  State state = startState(largeDossier(), fixture::services(), base::Language::English, fixture::viewport, {});
  const auto act = [&](const Action& action) {
    return millisecondsOf([&] { apply(state, action, fixture::services()); });
  };
  const double filter = act(SetFilter{Facet::Speaker, "Speaker 4", true});
  CHECK(state.shown->passagesShown > 0);
  act(ClearFilters{});
  const double firstWords = act(SetFilterText{"sentence 123"});
  const double words = act(SetFilterText{"ministry spoke"});
  CHECK(state.shown->passagesShown == 20'000);
  act(ClearFilters{});
  const double brush = act(SetTimeRange{DayRange{19010, 19020}});
  const double edit = act(SetStatus{"place3", dossier::Status::Verified});
  const double find = act(SetSearch{"ministry"});
  WARN("20,000 passages: filter " << filter << " ms, words " << firstWords << " then " << words << " ms, time brush "
                                  << brush << " ms, edit " << edit << " ms, search " << find << " ms");
  // Generous, for a busy machine; bench/ holds the aims.
  CHECK(std::max({filter, words, brush}) < 250);
}
