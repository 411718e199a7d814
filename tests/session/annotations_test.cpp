// Annotations are drawn point by point, named, changed and removed, each step undone.
#include <catch2/catch.hpp>

#include "fixture.hpp"
#include "session/journal.hpp"
#include "session/registry.hpp"

using namespace dateline;
using namespace dateline::session;
using dossier::AnnotationKind;

namespace {

std::vector<Effect> act(State& state, const Action& action) {
  return apply(state, action, fixture::services());
}

void run(State& state, const char* command) {
  const Command* found = commandById(command);
  REQUIRE(found != nullptr);
  REQUIRE(found->enabled(state));
  act(state, found->make(state));
}

}  // namespace

TEST_CASE("A ring is a centre, a point that it runs through, and a text") {
  State state = fixture::builtIn();
  const dossier::Dossier before = state.dossier();
  run(state, "annotate.ring");
  act(state, SetAnnotationPoint{{76.95, 43.25}});
  CHECK(state.annotating.setsPoints());
  act(state, SetAnnotationPoint{{76.95, 45.95}});
  CHECK(state.dialog == Dialog::Annotation);
  CHECK(state.annotating.draft->radiusKm == Approx(300).margin(1));
  act(state, FinishAnnotation{"Portée", 250});
  REQUIRE(state.dossier().annotations.size() == 1);
  CHECK(state.dossier().annotations[0].radiusKm == 250);
  CHECK(state.dossier().annotations[0].text == "Portée");
  CHECK(state.annotating.selected == state.dossier().annotations[0].id);
  CHECK(state.dialog == Dialog::None);
  CHECK(state.history.undoName().one == "Add a range ring");
  act(state, Undo{});
  CHECK(state.dossier() == before);
  CHECK(state.annotating.selected.empty());
}

TEST_CASE("A callout rests on the selected passage, and needs a text") {
  State state = fixture::builtIn();
  const std::string passage = state.dossier().passages.front().id;
  act(state, Select{{{}, passage}, false});
  run(state, "annotate.callout");
  act(state, SetAnnotationPoint{{76.95, 43.25}});
  CHECK_THROWS_AS(act(state, FinishAnnotation{"", 0}), base::UsageError);
  act(state, FinishAnnotation{"L’aéroport", 0});
  CHECK(state.dossier().annotations[0].passage == passage);
  act(state, ClearSelection{});
  CHECK(state.annotating.selected.empty());
  act(state, SelectAnnotation{state.dossier().annotations[0].id});
  CHECK(state.selection.passage == passage);
  run(state, "annotate.edit");
  act(state, FinishAnnotation{"La piste", 0});
  CHECK(state.dossier().annotations.size() == 1);
  CHECK(state.dossier().annotations[0].text == "La piste");
  run(state, "annotate.remove");
  CHECK(state.dossier().annotations.empty());
  act(state, Undo{});
  act(state, Undo{});
  CHECK(state.dossier().annotations[0].text == "L’aéroport");
}

TEST_CASE("Lines and areas end when a person says so, and points can be taken back") {
  State state = fixture::builtIn();
  run(state, "annotate.area");
  act(state, SetAnnotationPoint{{60, 50}});
  act(state, SetAnnotationPoint{{62, 50}});
  act(state, SetAnnotationPoint{{62, 50}});  // the same one twice is one
  CHECK(state.annotating.draft->points.size() == 2);
  CHECK_THROWS_AS(act(state, EndAnnotationPoints{}), base::UsageError);
  act(state, SetAnnotationPoint{{70, 40}});
  run(state, "annotate.take-back");
  act(state, SetAnnotationPoint{{61, 52}});
  run(state, "annotate.done");
  act(state, FinishAnnotation{"", 0});
  CHECK(state.dossier().annotations[0].points.size() == 3);
  CHECK_THROWS_AS(act(state, SelectAnnotation{"nothing"}), base::UsageError);
  CHECK_THROWS_AS(act(state, RemoveAnnotation{"nothing"}), base::UsageError);
}

TEST_CASE("Escape and closing the question give a drawing up") {
  State state = fixture::builtIn();
  const dossier::Dossier before = state.dossier();
  run(state, "annotate.line");
  act(state, SetAnnotationPoint{{60, 50}});
  run(state, "go.escape");
  CHECK_FALSE(state.annotating.draft);
  run(state, "annotate.callout");
  act(state, SetAnnotationPoint{{60, 50}});
  run(state, "go.escape");
  CHECK_FALSE(state.annotating.draft);
  CHECK(state.dialog == Dialog::None);
  CHECK(state.dossier() == before);
}
