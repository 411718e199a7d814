// Several articles in one dossier, and articles that changed: nothing is lost, nothing moves by itself, every step can
// be undone.
#include "session/articles.hpp"

#include <catch2/catch.hpp>
#include <fstream>

#include "article/load.hpp"
#include "base/file.hpp"
#include "dossier/audit.hpp"
#include "dossier/edit_passages.hpp"
#include "fixture.hpp"

using namespace dateline;
using namespace dateline::session;

namespace {

namespace fs = std::filesystem;

const std::string warsaw =
    "Storm over the capital\n\nAt least 12 people were hurt in Warsaw on 3 May 2023, police said.\n\nTrains to Gdansk "
    "stood still for hours. The mayor of Warsaw asked people to stay at home.\n";

fs::path written(const char* name, const std::string& bytes) {
  const fs::path path = fixture::folder() / name;
  std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  return path;
}

std::vector<Effect> act(State& state, const Action& action) {
  return apply(state, action, fixture::services());
}

State opened(const fs::path& path) {
  return startState(open({path}, {}, fixture::services()), fixture::services(), base::Language::English,
                    fixture::viewport, {});
}

std::size_t errorsIn(const dossier::Dossier& dossier) {
  const auto findings = dossier::audit(dossier);
  return static_cast<std::size_t>(std::ranges::count_if(findings, [](const auto& one) { return one.error; }));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// The article after its file was changed so.
struct Changed {
  explicit Changed(const std::string& bytes) : state(opened(written("changing.txt", warsaw))) {
    before = state.dossier();
    written("changing.txt", bytes);
    act(state, ReadArticleAgain{"a1", {}});
  }
  std::size_t lost() const { return dossier::lostPassages(state.dossier(), "a1").size(); }
  State state;
  dossier::Dossier before;
};

}  // namespace

TEST_CASE("Dropped articles join the open dossier in one step that can be undone") {
  State state = fixture::builtIn(base::Language::English);
  const dossier::Dossier before = state.dossier();
  const fs::path one = written("one.txt", warsaw);
  const fs::path two = written("two.txt", "Quiet in Oslo\n\nNothing happened in Oslo on 4 May 2023.\n");
  act(state, DropFiles{{one, two}});
  CHECK(state.dossier().articles.size() == before.articles.size() + 2);
  CHECK(state.dossier().place("warsaw") != nullptr);
  CHECK(state.dossier().place("almaty") != nullptr);
  CHECK(articleShown(state)->text == warsaw);
  CHECK(errorsIn(state.dossier()) == 0);
  REQUIRE(state.notice);
  CHECK(base::say(state.notice->text, base::Language::English) == "2 articles were added");
  act(state, Undo{});
  CHECK(state.dossier() == before);
  act(state, Redo{});
  // What is there already is not added again.
  CHECK_THROWS_AS(act(state, AddArticles{{one}}), base::UsageError);
  CHECK(state.dossier().articles.size() == before.articles.size() + 2);
}

TEST_CASE("A bad file among those that were dropped leaves the dossier as it was") {
  State state = fixture::builtIn(base::Language::English);
  const dossier::Dossier before = state.dossier();
  const fs::path good = written("good.txt", warsaw);
  const fs::path bad = written("bad.txt", "caf\xE9 in Paris\n");
  CHECK_THROWS_AS(act(state, DropFiles{{good, bad}}), base::InputError);
  CHECK(state.dossier() == before);
  CHECK_THROWS_AS(act(state, DropFiles{{good, fixture::folder() / "d.geojson"}}), base::UsageError);
  CHECK(state.dossier() == before);
  CHECK_THROWS_AS(act(state, DropFiles{{fixture::folder() / "none.txt"}}), base::InputError);
  CHECK_THROWS_AS(act(state, DropFiles{}), base::UsageError);
}

TEST_CASE("A pasted text is an article with the title of its first line") {
  State state = fixture::builtIn(base::Language::English);
  const auto effects = act(state, AskForPaste{});
  REQUIRE(effects.size() == 1);
  CHECK(std::holds_alternative<GiveClipboard>(effects.front()));
  act(state, PasteArticle{"\n  Storm over the capital  \n\n" + warsaw});
  CHECK(articleShown(state)->title == "Storm over the capital");
  CHECK(state.dossier().place("warsaw") != nullptr);
  CHECK_THROWS_AS(act(state, PasteArticle{" \n "}), base::UsageError);
  CHECK_THROWS_AS(act(state, PasteArticle{"\xFF\xFE"}), base::InputError);
  act(state, Undo{});
  CHECK(state.dossier().place("warsaw") == nullptr);
}

TEST_CASE("Where an article's file lies is saved from the dossier's folder, and found from there") {
  State state = opened(written("told.txt", warsaw));
  const fs::path file = fixture::folder() / "deep" / "told.geojson";
  fs::create_directories(file.parent_path());
  act(state, SaveFile{file});
  const std::string text = base::readFile(file);
  CHECK(text.find("\"../told.txt\"") != std::string::npos);
  CHECK(text.find(fixture::folder().string()) == std::string::npos);  // nobody's folders are told
  State again = opened(file);
  written("told.txt", warsaw + "\nMore rain fell on Krakow on 5 May 2023.\n");
  act(again, ReadArticleAgain{"a1", {}});
  CHECK(again.dossier().place("krakow") != nullptr);
}

TEST_CASE("An article that did not change stays as it is") {
  Changed changed(warsaw);
  CHECK(changed.state.dossier() == changed.before);
  CHECK(changed.state.history.undoName().empty());
  REQUIRE(changed.state.notice);
  CHECK(changed.state.notice->text.one == "The article has not changed");
}

TEST_CASE("A text that grew: passages move with their words, and what is new is read") {
  Changed changed("A note on top.\n\n" + warsaw + "\nMore rain fell on Krakow on 5 May 2023.\n");
  const dossier::Dossier& now = changed.state.dossier();
  for (const dossier::Passage& passage : changed.before.passages) {
    const dossier::Passage* same = now.passage(passage.id);
    REQUIRE(same != nullptr);
    CHECK(same->anchor.exact == passage.anchor.exact);
  }
  CHECK(now.place("krakow") != nullptr);
  CHECK(errorsIn(now) == changed.lost());
  CHECK(changed.state.history.undoName().one == "Read “{}” again");
  act(changed.state, Undo{});
  CHECK(changed.state.dossier() == changed.before);
}

TEST_CASE("A changed sentence is shown as lost, its marker unsupported, and never moved to a look-alike") {
  Changed changed(replaced(warsaw, "12 people", "13 people"));
  const auto lost = dossier::lostPassages(changed.state.dossier(), "a1");
  REQUIRE(lost.size() >= 1);
  CHECK(lost.front()->anchor.exact.find("12 people") != std::string::npos);
  // The machine read the new sentence beside it: unreviewed, and another passage.
  const bool isRead = std::ranges::any_of(changed.state.dossier().passages, [](const dossier::Passage& passage) {
    return passage.supported() && passage.anchor.exact.find("13 people") != std::string::npos;
  });
  CHECK(isRead);
}

TEST_CASE("A person ties a lost passage to other words, or drops it") {
  Changed changed(replaced(warsaw, "12 people", "13 people"));
  State& state = changed.state;
  const std::string id = dossier::lostPassages(state.dossier(), "a1").front()->id;
  const std::string& text = articleShown(state)->text;
  const std::size_t at = text.find("At least 13");
  const std::size_t end = text.find('\n', at);
  const auto lost = changed.lost();
  act(state, AnchorPassage{id, {at, end}});
  const dossier::Passage& tied = *state.dossier().passage(id);
  CHECK(tied.supported());
  CHECK(tied.anchor.exact.starts_with("At least 13 people"));
  // What the new words do not say is not said any more; what they do say stands where they say it.
  for (const dossier::Figure& figure : tied.figures) CHECK(figure.exact.find("12") == std::string::npos);
  CHECK(changed.lost() == lost - 1);
  CHECK(errorsIn(state.dossier()) == changed.lost());
  // The same words are one passage.
  const auto twins = std::ranges::count_if(state.dossier().passages, [&](const dossier::Passage& passage) {
    return passage.anchor.exact == tied.anchor.exact;
  });
  CHECK(twins == 1);
  act(state, Undo{});
  CHECK_FALSE(state.dossier().passage(id)->supported());
  act(state, DropPassage{id});
  CHECK(state.dossier().passage(id) == nullptr);
  CHECK(errorsIn(state.dossier()) == changed.lost());
  CHECK_THROWS_AS(act(state, AnchorPassage{id, {at, end}}), base::UsageError);
  CHECK_THROWS_AS(act(state, DropPassage{"p99"}), base::UsageError);
}

TEST_CASE("A shortened text loses what was cut, and nothing else of it is left behind") {
  Changed changed(warsaw.substr(0, warsaw.find("Trains")));
  State& state = changed.state;
  CHECK(changed.lost() >= 1);
  while (changed.lost() > 0) act(state, DropPassage{dossier::lostPassages(state.dossier(), "a1").front()->id});
  CHECK(state.dossier().place("gdansk") == nullptr);
  CHECK(errorsIn(state.dossier()) == 0);
}

TEST_CASE("A text in another encoding is refused; other line ends lose nothing that stands there word for word") {
  State state = opened(written("encoded.txt", warsaw + "Le caf\xC3\xA9 de Varsovie.\n"));
  const dossier::Dossier before = state.dossier();
  written("encoded.txt", warsaw + "Le caf\xE9 de Varsovie.\n");
  CHECK_THROWS_AS(act(state, ReadArticleAgain{"a1", {}}), base::InputError);
  CHECK(state.dossier() == before);
  std::string windows = warsaw;
  for (std::size_t at = 0; (at = windows.find('\n', at)) != std::string::npos; at += 2) windows.insert(at, "\r");
  Changed changed("\xEF\xBB\xBF" + windows);
  // Each is found, or its words stand there once for a person to take.
  for (const dossier::Passage* passage : dossier::lostPassages(changed.state.dossier(), "a1")) {
    const auto same = dossier::sameWords(changed.state.dossier(), *passage);
    REQUIRE(same);
    const std::string id = passage->id;
    act(changed.state, AnchorPassage{id, *same});
    CHECK(changed.state.dossier().passage(id)->supported());
  }
  CHECK(errorsIn(changed.state.dossier()) == 0);
}

TEST_CASE("Reading again from a file that is gone or unknown is one sentence") {
  State state = opened(written("gone.txt", warsaw));
  fs::remove(fixture::folder() / "gone.txt");
  CHECK_THROWS_AS(act(state, ReadArticleAgain{"a1", {}}), base::InputError);
  CHECK_THROWS_AS(act(state, ReadArticleAgain{"a9", {}}), base::UsageError);
  act(state, PasteArticle{"Quiet in Oslo\n\nNothing happened in Oslo on 4 May 2023.\n"});
  CHECK_THROWS_AS(act(state, ReadArticleAgain{articleShown(state)->id, {}}), base::UsageError);
  act(state, ReadArticleAgain{"a1", written("elsewhere.txt", warsaw + "\nAll was well in Lodz.\n")});
  CHECK(articleShown(state)->text.ends_with("Lodz.\n"));
}
