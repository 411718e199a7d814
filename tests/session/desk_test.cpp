// The desk: reviewing one after another, fields, which place a marker is, passages from words, the palette, bookmarks.
#include <algorithm>
#include <catch2/catch.hpp>

#include "base/file.hpp"
#include "fixture.hpp"
#include "session/claims.hpp"
#include "session/coordinate_text.hpp"
#include "session/coverage.hpp"
#include "session/figure_text.hpp"
#include "session/palette.hpp"
#include "session/reason_text.hpp"
#include "session/shown.hpp"

using namespace dateline;
using namespace dateline::session;
using dossier::Status;

namespace {

State withAllUnreviewed() {
  State state = fixture::builtIn(base::Language::English);
  const dossier::SharedList<dossier::Place> places = state.dossier().places;
  for (const dossier::Place& place : places) {
    apply(state, SetStatus{place.id, Status::Unreviewed}, fixture::services());
  }
  return state;
}

void act(State& state, const Action& action) {
  apply(state, action, fixture::services());
}

/// An article of our own with a name that two towns bear, and one that no gazetteer knows.
State ofArticle(const std::string& text) {
  const auto file = fixture::folder() / "article.txt";
  base::writeFileAtomically(file, text);
  return startState(session::open({file}, {}, fixture::services()), fixture::services(), base::Language::English,
                    fixture::viewport, {});
}

}  // namespace

TEST_CASE("one key verifies and goes on until nothing is left; who and when is kept") {
  State state = withAllUnreviewed();
  state.reviewer = "Ada";
  act(state, SelectUnreviewed{1});
  const std::size_t count = state.shown->places.size();
  std::vector<std::string> seen;
  for (std::size_t i = 0; i < count; ++i) {
    seen.push_back(state.selection.place);
    act(state, Review{i == 1 ? Status::Rejected : Status::Verified});
  }
  std::ranges::sort(seen);
  CHECK(std::ranges::unique(seen).empty());  // each once
  CHECK(state.dossier().place(seen.front())->reviewed->by == "Ada");
  CHECK_FALSE(state.dossier().place(seen.front())->reviewed->at.empty());
  REQUIRE(state.notice);
  CHECK(state.notice->text.one == "Everything that is shown has been reviewed");
  // Each was a step of its own.
  for (std::size_t i = 0; i < count; ++i) act(state, Undo{});
  CHECK(std::ranges::all_of(state.dossier().places, [](const auto& p) { return p.status == Status::Unreviewed; }));
}

TEST_CASE("passages are decided about one by one; a rejected one counts for nothing") {
  State state = withAllUnreviewed();
  act(state, Select{{"kaz", {}}});
  const std::size_t ties = state.dossier().place("kaz")->passages.size();
  REQUIRE(ties > 1);
  act(state, ReviewPassage{Status::Rejected});
  CHECK(state.dossier().place("kaz")->passages[0].status == Status::Rejected);
  CHECK(state.selection.place == "kaz");
  CHECK(state.selection.passage == state.dossier().place("kaz")->passages[1].passage);
  for (std::size_t i = 1; i < ties; ++i) act(state, ReviewPassage{Status::Rejected});
  CHECK_FALSE(state.shown->showsPlace("kaz"));
  CHECK(state.selection.place != "kaz");
}

TEST_CASE("fields are typed or chosen, named in undo, and refuse what is none") {
  State state = fixture::builtIn(base::Language::English);
  act(state, Select{{"almaty", {}}});
  act(state, BeginEdit{Field::Name});
  CHECK(state.desk.editing->text == "Almaty");
  act(state, SetEditText{"Alma-Ata"});
  act(state, TakeEdit{});
  CHECK_FALSE(state.desk.editing);
  CHECK(state.dossier().place("almaty")->name == "Alma-Ata");
  CHECK(base::say(state.history.undoName(), base::Language::English) == "Rename Almaty to Alma-Ata");
  act(state, Undo{});

  act(state, BeginEdit{Field::Role});
  act(state, SetEditText{"dest"});
  REQUIRE(state.desk.editing->choices.size() == 1);
  act(state, TakeEdit{});
  CHECK(state.dossier().place("almaty")->role == dossier::Role::Destination);

  const std::string passage = state.dossier().place("almaty")->passages[0].passage;
  act(state, SetField{Field::Happened, {}, passage, "2022-01-05/2022-01-06"});
  CHECK(base::toEdtf(*state.dossier().passage(passage)->when[0].happened) == "2022-01-05/2022-01-06");
  act(state, BeginEdit{Field::Happened, {}, passage});
  act(state, SetEditText{"last week"});
  CHECK_THROWS_AS(apply(state, TakeEdit{}, fixture::services()), base::UsageError);
  CHECK(state.desk.editing);  // what was typed is not lost
  act(state, EndEdit{});

  act(state, SetField{Field::Figures, {}, passage, "~20 000 attackers; 850–1,100 arrests"});
  const auto& figures = state.dossier().passage(passage)->figures;
  REQUIRE(figures.size() == 2);
  CHECK(figures[0].value == 20000);
  CHECK(figures[0].approximate);
  CHECK(figures[1].max == 1100.0);
  CHECK(textOf(figures) == "~20000 attackers; 850–1100 arrests");
  act(state, SetField{Field::Source, {}, passage, "b2"});
  CHECK(state.dossier().passage(passage)->source == dossier::SourceRating{'B', 2});
  act(state, SetField{Field::Source, {}, passage, "C"});
  CHECK(state.dossier().passage(passage)->source == dossier::SourceRating{'C', 2});
  act(state, SetField{Field::Speaker, {}, passage, "A witness"});
  act(state, SetField{Field::Position, "almaty", {}, "43.2, 76.9"});
  CHECK(state.dossier().place("almaty")->at == geo::LonLat{76.9, 43.2});
  CHECK_THROWS_AS(apply(state, SetField{Field::Position, "almaty", {}, "nowhere"}, fixture::services()),
                  base::UsageError);
}

TEST_CASE("choosing another place moves the marker and asks once about the same name elsewhere") {
  State state = ofArticle("Paris burned in Texas on 3 May 2021.");
  const auto found = std::ranges::find_if(state.dossier().places, [](const auto& p) { return p.name == "Paris"; });
  REQUIRE(found != state.dossier().places.end());
  const std::string id = found->id;
  CHECK(found->country == "USA");
  const auto reason = std::ranges::find_if(found->candidates, [](const auto& c) { return !c.reason.empty(); });
  REQUIRE(reason != found->candidates.end());
  CHECK(reason->region == "Texas");
  CHECK(sayDecision(*reason, base::Language::English) ==
        "Paris, Texas: The one in United States, where other places of the article lie.");

  // The country by typing it.
  act(state, Select{{id, {}}});
  act(state, BeginEdit{Field::Identity});
  act(state, SetEditText{"lebanon"});
  const auto& choices = state.desk.editing->choices;
  const auto country = std::ranges::find_if(choices, [](const Choice& c) { return c.candidate->kind == "country"; });
  REQUIRE(country != choices.end());
  act(state, TakeEdit{static_cast<std::size_t>(country - choices.begin())});
  CHECK(state.dossier().place(id)->country == "LBN");
  CHECK(state.dossier().place(id)->precision == dossier::Precision::Country);
  act(state, Undo{});
  CHECK(state.dossier().place(id)->country == "USA");
}

TEST_CASE("a name without a place becomes a marker, and so does the same name elsewhere when that is wanted") {
  State state = fixture::builtIn(base::Language::English);
  // Two passages name a place that nothing is known of.
  dossier::Dossier d = state.dossier();
  for (const std::size_t i : {0, 1}) {
    d.passages[i].mentions.push_back({"Taraz", 0, 5, "", "toponym"});
  }
  state.history.apply(d, "test");
  state.shown.reset();
  act(state, Tick{0});
  const WorkLists lists = workListsOf(*state.shown->facts);
  const auto& unresolved = lists[static_cast<std::size_t>(WorkList::Unresolved)];
  REQUIRE(unresolved.size() >= 2);
  const WorkItem item = unresolved[0];
  act(state, BeginEdit{Field::Identity, {}, item.passage, item.mention});
  CHECK(state.desk.editing->text == "Taraz");
  REQUIRE_FALSE(state.desk.editing->choices.empty());
  CHECK(state.desk.editing->choices[0].candidate->country == "KAZ");
  act(state, TakeEdit{0});
  const std::string id = state.selection.place;
  CHECK(state.dossier().place(id)->passages.size() == 1);
  REQUIRE(state.desk.sameName);
  CHECK(state.desk.sameName->mentions.size() == 1);
  act(state, AnswerSameName{true});
  CHECK_FALSE(state.desk.sameName);
  CHECK(state.dossier().place(id)->passages.size() == 2);
  CHECK(state.shown->showsPlace(id));
}

TEST_CASE("words become a passage of a place, or a marker of their own where the map is clicked") {
  State state = fixture::builtIn(base::Language::English);
  const article::Article& article = *state.dossier().articles.front();
  const std::size_t at = article.text.find("rallies");
  REQUIRE(at != std::string::npos);
  const SelectedWords words{article.id, {at, at + 7}};
  act(state, SelectWords{words});
  REQUIRE(state.desk.words);
  act(state, Select{{"almaty", {}}});
  act(state, AddPassage{});
  CHECK_FALSE(state.desk.words);
  const std::string added = state.dossier().place("almaty")->passages.back().passage;
  CHECK(state.selection.passage == added);
  CHECK(state.dossier().passage(added)->range == words.range);
  CHECK(base::say(state.history.undoName(), base::Language::English) == "Add a passage to Almaty");
  act(state, Undo{});

  act(state, ClearSelection{});
  act(state, SelectWords{words});
  act(state, TakeTool{Tool::AddMarker});
  act(state, UseTool{{71.4, 51.1}});
  CHECK(state.desk.tool == Tool::None);
  const std::string id = state.selection.place;
  const dossier::Place& place = *state.dossier().place(id);
  CHECK(place.country == "KAZ");
  CHECK(place.passages.size() == 1);
  CHECK(place.status == Status::Verified);
  REQUIRE(state.desk.editing);  // its name is asked for
  CHECK(state.desk.editing->field == Field::Name);
  // Without words or a passage there is no marker.
  act(state, EndEdit{});
  act(state, ClearSelection{});
  CHECK_THROWS_AS(apply(state, TakeTool{Tool::AddMarker}, fixture::services()), base::UsageError);
}

TEST_CASE("every sentence is covered or not, and the sentence without a marker is found by key") {
  State state =
      ofArticle("A fire hurt two people in Warsaw. Nobody saw it begin. It was dark. The mayor of Warsaw came.");
  const article::Article& article = *state.dossier().articles.front();
  const auto sentences = coverageOf(*state.shown->facts, article);
  const auto covered = std::ranges::count(sentences, true, &CoveredSentence::covered);
  CHECK(covered > 0);
  CHECK(covered < static_cast<long>(sentences.size()));
  const auto first = std::ranges::find(sentences, false, &CoveredSentence::covered);
  act(state, SelectSentence{1});
  CHECK(state.desk.words->range == first->range);
  act(state, SelectSentence{1});
  CHECK(state.desk.words->range != first->range);
  act(state, SelectSentence{-1});
  CHECK(state.desk.words->range == first->range);
}

TEST_CASE("who says what: a column for each, figures of one unit on a line, disagreement marked") {
  State state = fixture::builtIn(base::Language::English);
  dossier::Dossier d = state.dossier();
  const std::string first = d.place("kaz")->passages[0].passage;
  const std::string second = d.place("kaz")->passages[1].passage;
  for (dossier::Passage& passage : d.passages) {
    if (passage.id != first && passage.id != second) continue;
    passage.when.clear();
    passage.extra.erase("event");
    passage.claim.emplace();
    passage.claim->by = passage.id == first ? "The ministry" : "The hospital";
    dossier::Figure dead;
    dead.value = passage.id == first ? 26 : 160;
    dead.unit = "dead";
    passage.figures = {dead};
  }
  for (dossier::Place& place : d.places) {
    for (dossier::PassageRef& ref : place.passages) {
      if (place.id == "kaz") ref.role = dossier::Role::Site;
    }
    if (place.id == "kaz") place.role = dossier::Role::Site;
  }
  state.history.apply(d, "test");
  state.shown.reset();
  act(state, Tick{0});
  const ClaimTable table = claimsOf(*state.shown, "kaz");
  REQUIRE(table.witnesses.size() >= 2);
  CHECK(table.witnesses[0].by == "The ministry");
  CHECK(table.witnesses[1].by == "The hospital");
  REQUIRE_FALSE(table.lines.empty());
  CHECK(table.lines[0].unit == "dead");
  CHECK(table.lines[0].disputed);
  CHECK(table.lines[0].cells[0].front().figure.value == 26);
  CHECK(table.lines[0].cells[1].front().figure.value == 160);
  act(state, SetFilter{Facet::Speaker, "The ministry"});
  const ClaimTable one = claimsOf(*state.shown, "kaz");
  CHECK(one.witnesses.size() == 1);
  CHECK_FALSE(one.lines[0].disputed);
  CHECK(one.hidden > 0);
  CHECK(claimsOf(*state.shown, "nowhere").witnesses.empty());
}

TEST_CASE("the palette finds commands by words in any order and without accents, in the interface's language") {
  State state = fixture::builtIn(base::Language::French);
  const auto atTheDesk = std::ranges::count(commands(), Scope::Desk, &Command::scope);
  CHECK(paletteEntries(state, "").size() + 2 == static_cast<std::size_t>(atTheDesk));  // neither itself nor Escape
  const auto found = paletteEntries(state, "plein");
  REQUIRE_FALSE(found.empty());
  CHECK(std::string(found[0].command->id).starts_with("view.full-screen"));
  const auto accents = paletteEntries(state, "legende carte zzz");
  CHECK(accents.empty());
  state.language = base::Language::English;
  const auto swapped = paletteEntries(state, "paper theme");
  REQUIRE(swapped.size() == 1);
  CHECK(swapped[0].command->id == "theme.paper");
  // What cannot be done now comes last.
  const auto place = paletteEntries(state, "place");
  CHECK(std::ranges::is_sorted(place, [](const auto& a, const auto& b) { return a.enabled && !b.enabled; }));
}

TEST_CASE("a view is bookmarked, found again, and the bookmark goes away; each a step") {
  State state = fixture::builtIn(base::Language::English);
  state.reducedMotion = true;
  act(state, Select{{"almaty", {}}});
  const geo::Camera there = state.camera;
  act(state, AddBookmark{});
  REQUIRE(state.dossier().bookmarks.size() == 1);
  CHECK(state.dossier().bookmarks[0].name == "Almaty");
  act(state, FitAll{});
  CHECK(state.camera != there);
  const auto entries = paletteEntries(state, "bookmark almaty");
  REQUIRE(entries.size() == 2);
  act(state, entries[0].action(state));
  CHECK(state.camera.metresPerPx == Approx(there.metresPerPx).epsilon(0.02));
  act(state, entries[1].action(state));
  CHECK(state.dossier().bookmarks.empty());
  act(state, Undo{});
  CHECK(state.dossier().bookmarks.size() == 1);
}

TEST_CASE("coordinates are copied as decimals, in minutes and seconds, or as MGRS") {
  State state = fixture::builtIn(base::Language::English);
  const geo::LonLat at{-76.95, 43.25};
  const auto copied = [&](CoordinateFormat format) {
    act(state, SetCoordinateFormat{format});
    const auto effects = apply(state, CopyCoordinates{at}, fixture::services());
    return std::get<PutOnClipboard>(effects.front()).text;
  };
  CHECK(copied(CoordinateFormat::Decimal) == base::say("43.25000°\u00a0N, 76.95000°\u00a0W", base::Language::English));
  CHECK(copied(CoordinateFormat::Sexagesimal) == "43°\u00a015′\u00a000.0″\u00a0N, 76°\u00a057′\u00a000.0″\u00a0W");
  CHECK(copied(CoordinateFormat::Mgrs).starts_with("18T "));
  CHECK(sayPosition({76.9999999, 0}, CoordinateFormat::Sexagesimal, base::Language::French) ==
        "0°\u00a000′\u00a000,0″\u00a0N, 77°\u00a000′\u00a000,0″\u00a0E");
}
