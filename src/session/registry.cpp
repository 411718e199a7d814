#include "session/registry.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "session/articles.hpp"
#include "session/desk_commands.hpp"
#include "session/shown.hpp"
#include "session/stage_view.hpp"

namespace dateline::session {

namespace {

constexpr double zoomStep = 1.5;
constexpr double panStepPx = 120;

bool always(const State&) {
  return true;
}
bool hasMarkers(const State& state) {
  return std::ranges::any_of(state.dossier().places, dossier::isDrawn);
}
bool isFresh(const State& state) {
  return !state.history.isSaved() || state.file.empty();
}

/// Out of whatever is open, one thing at a time.
Action escape(const State& state) {
  if (state.dialog != Dialog::None) return ShowDialog{Dialog::None};
  if (state.annotating.draft) return CancelAnnotation{};
  if (state.desk.palette) return ShowPalette{false};
  if (state.desk.editing) return EndEdit{};
  if (state.searchOpen) return ToggleSearch{false};
  if (state.desk.tool != Tool::None) return TakeTool{};
  if (state.filtersOpen) return ShowFilters{false};
  if (state.storyboard.open) return ShowStoryboard{false};
  if (state.desk.board != Board::None) return ShowBoard{};
  if (state.desk.sameName) return AnswerSameName{false};
  if (state.desk.words) return SelectWords{};
  if (state.events.selection.event && state.events.selection.cell) {
    return SelectEvents{{state.events.selection.cell, {}}};
  }
  const bool drawing = !state.annotating.selected.empty();
  if (drawing || !state.selection.none() || !state.events.selection.none()) return ClearSelection{};
  if (state.notice) return DismissNotice{};
  if (state.fullScreen) return ToggleFullScreen{};
  return ClearSelection{};
}

/// In a circle.
Action nextClock(const State& state) {
  return SetClock{static_cast<Clock>((static_cast<std::size_t>(state.time.clock) + 1) % clockCount)};
}
bool isSiftedByPerson(const State& state) {
  return state.filters.any() || state.time.any();
}
bool hasTime(const State& state) {
  return state.shown && !state.shown->timeline.days.empty();
}
/// The end of the range that is looked at, else the last day on which something became known.
Action knownAtToggled(const State& state) {
  if (state.time.knownAt) return SetKnownAt{};
  const std::vector<long>& days = state.shown->facts->knownDays();
  return SetKnownAt{state.time.range ? state.time.range->last : days.back()};
}

bool hasEvents(const State& state) {
  return state.events.open();
}
bool isSifted(const State& state) {
  return state.events.open() && !(state.events.shown->filter() == events::Filter{});
}
Action densityToggled(const State& state) {
  const bool density = state.events.display == EventDisplay::Density;
  return SetEventDisplay{density ? EventDisplay::Cells : EventDisplay::Density};
}

template <bool Layers::*Layer>
Action toggled(const State& state) {
  Layers layers = state.layers;
  layers.*Layer = !(layers.*Layer);
  return SetLayers{layers};
}

template <ThemeId Theme>
Action theme(const State&) {
  return SetTheme{Theme};
}

template <geo::ProjectionKind Kind>
Action projection(const State&) {
  return SetProjection{Kind};
}

/// The kinds in a circle.
Action nextProjection(const State& state) {
  const int present = state.projectionKind ? static_cast<int>(*state.projectionKind) : -1;
  return SetProjection{static_cast<geo::ProjectionKind>((present + 1) % geo::projectionKindCount)};
}

bool hasArticle(const State& state) {
  return articleShown(state) != nullptr;
}
bool hasArticles(const State& state) {
  return state.dossier().articles.size() > 1;
}
/// From its file; from one that a person names where nobody knows it.
Action readAgain(const State& state) {
  const article::Article& article = *articleShown(state);
  if (state.dossier().sourceOf(article.id).empty()) return ShowDialog{Dialog::ReadAgain};
  return ReadArticleAgain{article.id, {}};
}
/// In a circle.
template <long Step>
Action nextArticle(const State& state) {
  const auto& articles = state.dossier().articles;
  const auto present = std::ranges::find(articles, articleShown(state), [](const auto& one) { return one.get(); });
  const auto count = static_cast<long>(articles.size());
  const long at = ((present - articles.begin()) + Step + count) % count;
  return ShowArticle{articles[static_cast<std::size_t>(at)]->id};
}

template <dossier::AnnotationKind Kind>
Action annotate(const State&) {
  return StartAnnotation{Kind};
}
bool setsPoints(const State& state) {
  return state.annotating.setsPoints();
}
bool hasAnnotation(const State& state) {
  return state.dossier().annotation(state.annotating.selected) != nullptr;
}

constexpr Key plain(std::string_view name) {
  return {name, false, false};
}
constexpr Key shifted(std::string_view name) {
  return {name, false, true};
}
constexpr Key ctrl(std::string_view name, bool shift = false) {
  return {name, true, shift};
}

using S = const State&;

bool hasSteps(S state) {
  return !state.dossier().briefing.empty();
}
std::size_t chosenStep(S state) {
  const std::size_t count = state.dossier().briefing.size();
  return count == 0 ? 0 : std::min(state.storyboard.chosen, count - 1);
}
bool hasStepBefore(S state) {
  return chosenStep(state) > 0;
}
bool hasStepBehind(S state) {
  return chosenStep(state) + 1 < state.dossier().briefing.size();
}
bool canPropose(S state) {
  return hasMarkers(state) && !hasSteps(state);
}
bool canPresent(S state) {
  return hasSteps(state) || hasMarkers(state);
}
bool isOnStage(S state) {
  return state.stage.has_value();
}

/// Away with what lies over the step, one thing at a time; then back to the desk.
Action outOfStage(S state) {
  const Stage& stage = *state.stage;
  if (!stage.typed.empty()) return TypeOnStage{'x'};
  if (!stage.quotedPlace.empty()) return QuotePlace{};
  if (stage.screen != StageScreen::Map) return SetStageScreen{};
  return LeaveStage{};
}

template <StageScreen Screen>
Action screened(S state) {
  return SetStageScreen{state.stage->screen == Screen ? StageScreen::Map : Screen};
}

constexpr auto table = std::to_array<Command>({
    {"file.open", "Open…", ctrl("O"), true, always, [](S) -> Action { return ShowDialog{Dialog::Open}; }},
    {"file.open-built-in", "Open the built-in dossier", {}, false, always, [](S) -> Action { return OpenBuiltIn{}; }},
    {"file.save", "Save", ctrl("S"), true, isFresh, [](S) -> Action { return SaveFile{}; }},
    {"file.save-as", "Save as…", ctrl("S", true), true, always, [](S) -> Action { return ShowDialog{Dialog::SaveAs}; }},
    {"file.quit", "Quit", ctrl("Q"), true, always, [](S) -> Action { return Quit{}; }},

    {"edit.undo", "Undo", ctrl("Z"), false, [](S s) { return !s.history.undoName().empty(); },
     [](S) -> Action { return Undo{}; }},
    {"edit.redo", "Redo", ctrl("Z", true), false, [](S s) { return !s.history.redoName().empty(); },
     [](S) -> Action { return Redo{}; }},
    {"edit.find", "Find", ctrl("F"), true, always, [](S) -> Action { return ToggleSearch{true}; }},

    {"article.paste", "Paste an article", ctrl("V"), false, always, [](S) -> Action { return AskForPaste{}; }},
    {"article.next", "Next article", ctrl("PageDown"), false, hasArticles, nextArticle<1>},
    {"article.previous", "Article before", ctrl("PageUp"), false, hasArticles, nextArticle<-1>},
    {"article.read-again", "Read the article again", ctrl("R"), false, hasArticle, readAgain},
    {"article.read-again-from",
     "Read the article again from another file…",
     {},
     false,
     hasArticle,
     [](S) -> Action { return ShowDialog{Dialog::ReadAgain}; }},

    {"annotate.callout", "Draw a callout", shifted("T"), false, always, annotate<dossier::AnnotationKind::Callout>},
    {"annotate.ring", "Draw a range ring", shifted("O"), false, always, annotate<dossier::AnnotationKind::Ring>},
    {"annotate.line", "Draw a line", shifted("L"), false, always, annotate<dossier::AnnotationKind::Line>},
    {"annotate.area", "Draw an area", shifted("A"), false, always, annotate<dossier::AnnotationKind::Area>},
    {"annotate.done", "No more points", plain("Enter"), false, setsPoints,
     [](S) -> Action { return EndAnnotationPoints{}; }},
    {"annotate.take-back", "Take the last point back", plain("Backspace"), false, setsPoints,
     [](S) -> Action { return TakeBackAnnotationPoint{}; }},
    {"annotate.edit", "Change the annotation", shifted("E"), false, hasAnnotation,
     [](S) -> Action { return EditAnnotation{}; }},
    {"annotate.remove", "Remove the annotation", plain("Delete"), false, hasAnnotation,
     [](S s) -> Action { return RemoveAnnotation{s.annotating.selected}; }},

    {"select.next", "Next event", plain("N"), false, hasMarkers, [](S) -> Action { return SelectNext{1}; }},
    {"select.previous", "Previous event", plain("P"), false, hasMarkers, [](S) -> Action { return SelectNext{-1}; }},

    {"view.fit-all", "Fit everything", plain("Home"), false, always, [](S) -> Action { return FitAll{}; }},
    {"view.zoom-in", "Zoom in", plain("Plus"), false, always, [](S) -> Action { return ZoomBy{zoomStep}; }},
    {"view.zoom-out", "Zoom out", plain("Minus"), false, always, [](S) -> Action { return ZoomBy{1 / zoomStep}; }},
    {"view.pan-left", "Pan left", plain("Left"), false, always, [](S) -> Action { return Pan{panStepPx, 0}; }},
    {"view.pan-right", "Pan right", plain("Right"), false, always, [](S) -> Action { return Pan{-panStepPx, 0}; }},
    {"view.pan-up", "Pan up", plain("Up"), false, always, [](S) -> Action { return Pan{0, panStepPx}; }},
    {"view.pan-down", "Pan down", plain("Down"), false, always, [](S) -> Action { return Pan{0, -panStepPx}; }},
    {"view.back", "Previous view", plain("LeftBracket"), false, [](S s) { return !s.viewsBack.empty(); },
     [](S) -> Action { return ViewBack{}; }},
    {"view.forward", "Next view", plain("RightBracket"), false, [](S s) { return !s.viewsForward.empty(); },
     [](S) -> Action { return ViewForward{}; }},
    {"view.full-screen", "Full screen", plain("F11"), true, always, [](S) -> Action { return ToggleFullScreen{}; }},

    {"projection.fitting",
     "Projection: the one that fits",
     {},
     false,
     always,
     projection<geo::ProjectionKind::Fitting>},
    {"projection.albers", "Projection: Albers", {}, false, always, projection<geo::ProjectionKind::Albers>},
    {"projection.lambert", "Projection: Lambert", {}, false, always, projection<geo::ProjectionKind::Lambert>},
    {"projection.mercator", "Projection: Mercator", {}, false, always, projection<geo::ProjectionKind::Mercator>},
    {"projection.robinson", "Projection: Robinson", {}, false, always, projection<geo::ProjectionKind::Robinson>},
    {"projection.globe", "Projection: globe", {}, false, always, projection<geo::ProjectionKind::Globe>},
    {"projection.next", "Next projection", plain("M"), false, always, nextProjection},

    {"theme.paper", "Theme: paper", {}, false, always, theme<ThemeId::Paper>},
    {"theme.dark", "Theme: dark", {}, false, always, theme<ThemeId::Dark>},
    {"theme.print", "Theme: print", {}, false, always, theme<ThemeId::Print>},
    {"theme.satellite", "Theme: satellite", {}, false, always, theme<ThemeId::Satellite>},
    {"language.english",
     "Language: English",
     {},
     false,
     always,
     [](S) -> Action { return SetLanguage{base::Language::English}; }},
    {"language.french",
     "Language: French",
     {},
     false,
     always,
     [](S) -> Action { return SetLanguage{base::Language::French}; }},
    {"layers.relief", "Show relief", {}, false, always, toggled<&Layers::relief>},
    {"layers.regions", "Show regions", {}, false, always, toggled<&Layers::regions>},
    {"layers.rivers", "Show rivers", {}, false, always, toggled<&Layers::rivers>},
    {"layers.labels", "Show names", {}, false, always, toggled<&Layers::labels>},
    {"layers.local-names", "Show local names too", {}, false, always, toggled<&Layers::localNames>},
    {"layers.areas", "Show areas", {}, false, always, toggled<&Layers::areas>},
    {"layers.flows", "Show arrows", {}, false, always, toggled<&Layers::flows>},
    {"layers.graticule", "Show the graticule", {}, false, always, toggled<&Layers::graticule>},

    {"filter.panel", "Filters", plain("F"), false, always, [](S s) -> Action { return ShowFilters{!s.filtersOpen}; }},
    {"filter.clear", "Clear filters and time", plain("X"), false, isSiftedByPerson,
     [](S) -> Action { return ClearFilters{}; }},
    {"time.play", "Let time play, or stop it", plain("Space"), false, hasTime,
     [](S s) -> Action { return PlayTime{!s.play}; }},
    {"time.next", "Next day with news", plain("Period"), false, hasTime, [](S) -> Action { return StepTime{1}; }},
    {"time.previous", "Day with news before", plain("Comma"), false, hasTime, [](S) -> Action { return StepTime{-1}; }},
    {"time.faster",
     "Let time play faster",
     {},
     false,
     always,
     [](S s) -> Action { return SetPlaySpeed{s.stepsPerSecond * 2}; }},
    {"time.slower",
     "Let time play slower",
     {},
     false,
     always,
     [](S s) -> Action { return SetPlaySpeed{s.stepsPerSecond / 2}; }},
    {"time.clock", "Next clock: happened, said, published", plain("C"), false, always, nextClock},
    {"time.undated", "Passages without a date too, or not", plain("U"), false, always,
     [](S s) -> Action { return ShowUndated{!s.time.undated}; }},
    {"time.known-at", "What was known on a day, or all", plain("K"), false,
     [](S s) { return s.shown && !s.shown->facts->knownDays().empty(); }, knownAtToggled},
    {"time.all",
     "All of the time",
     {},
     false,
     [](S s) { return s.time.range.has_value(); },
     [](S) -> Action { return SetTimeRange{}; }},

    {"events.density", "Events: density or circles", plain("D"), false, hasEvents, densityToggled},
    {"events.all", "Events: show all", {}, false, isSifted, [](S) -> Action { return SetEventFilter{}; }},
    {"events.zoom", "Events: zoom to the chosen ones", plain("Z"), false,
     [](S s) { return !s.events.selection.none(); }, [](S s) -> Action { return ZoomToEvents{s.events.selection}; }},

    {"briefing.panel", "Briefing: its steps", plain("B"), false, always,
     [](S s) -> Action { return ShowStoryboard{!s.storyboard.open}; }},
    {"briefing.add", "Briefing: add the view as a step", ctrl("B"), false, always,
     [](S) -> Action { return AddStep{}; }},
    {"briefing.next", "Briefing: next step", plain("PageDown"), false, hasStepBehind,
     [](S s) -> Action { return GoToStep{chosenStep(s) + 1}; }},
    {"briefing.previous", "Briefing: step before", plain("PageUp"), false, hasStepBefore,
     [](S s) -> Action { return GoToStep{chosenStep(s) - 1}; }},
    {"briefing.later", "Briefing: move the step behind the next", ctrl("PageDown", true), false, hasStepBehind,
     [](S s) -> Action {
       return MoveStep{chosenStep(s), chosenStep(s) + 1};
     }},
    {"briefing.earlier", "Briefing: move the step before the one before", ctrl("PageUp", true), false, hasStepBefore,
     [](S s) -> Action {
       return MoveStep{chosenStep(s), chosenStep(s) - 1};
     }},
    {"briefing.duplicate", "Briefing: duplicate the step", ctrl("D"), false, hasSteps,
     [](S s) -> Action { return DuplicateStep{chosenStep(s)}; }},
    {"briefing.retake",
     "Briefing: take the step's view anew",
     {},
     false,
     hasSteps,
     [](S s) -> Action { return RetakeStep{chosenStep(s)}; }},
    {"briefing.remove",
     "Briefing: remove the step",
     {},
     false,
     hasSteps,
     [](S s) -> Action { return RemoveStep{chosenStep(s)}; }},
    {"briefing.propose", "Briefing: propose one", {}, false, canPropose, [](S) -> Action { return ProposeSteps{}; }},
    {"briefing.present", "Present the briefing", plain("F5"), true, canPresent, [](S) -> Action { return Present{}; }},
    {"briefing.present-from-here", "Present from the chosen step on", Key{"F5", false, true}, true, hasSteps,
     [](S s) -> Action { return Present{chosenStep(s)}; }},

    {"help.keys", "List of keys", plain("Question"), false, always,
     [](S) -> Action { return ShowDialog{Dialog::Keys}; }},
    {"go.escape", "Out", plain("Escape"), true, always, escape},

    {"stage.next", "Presenting: next step", plain("PageDown"), true, isOnStage,
     [](S) -> Action { return StepOnStage{1}; }, Scope::Stage},
    {"stage.previous", "Presenting: step before", plain("PageUp"), true, isOnStage,
     [](S) -> Action { return StepOnStage{-1}; }, Scope::Stage},
    {"stage.first", "Presenting: first step", plain("Home"), true, isOnStage,
     [](S) -> Action { return JumpOnStage{0}; }, Scope::Stage},
    {"stage.last", "Presenting: last step", plain("End"), true, isOnStage,
     [](S s) -> Action { return JumpOnStage{s.dossier().briefing.size()}; }, Scope::Stage},
    {"stage.jump", "Presenting: to the step whose number was typed", plain("Enter"), true,
     [](S s) { return isOnStage(s) && !s.stage->typed.empty(); }, [](S) -> Action { return JumpToTyped{}; },
     Scope::Stage},
    {"stage.black", "Presenting: black screen", plain("B"), true, isOnStage, screened<StageScreen::Black>,
     Scope::Stage},
    {"stage.white", "Presenting: white screen", plain("W"), true, isOnStage, screened<StageScreen::White>,
     Scope::Stage},
    {"stage.spotlight", "Presenting: light around the pointer", plain("L"), true, isOnStage,
     [](S s) -> Action { return SetSpotlight{!s.stage->spotlight}; }, Scope::Stage},
    {"stage.notes", "Presenting: notes", plain("N"), true, isOnStage,
     [](S s) -> Action { return ShowNotes{!s.stage->notes}; }, Scope::Stage},
    {"stage.presenter", "Presenting: window for who speaks", plain("P"), true, isOnStage,
     [](S s) -> Action { return ShowPresenter{!s.stage->presenter}; }, Scope::Stage},
    {"stage.autoplay", "Presenting: go on by itself", plain("A"), true, isOnStage,
     [](S s) -> Action { return PlayBriefing{!s.stage->autoplays}; }, Scope::Stage},
    {"stage.leave", "Presenting: out", plain("Escape"), true, isOnStage, outOfStage, Scope::Stage},
});

/// Other keys that clickers and hands try before a room.
struct Alias {
  Key key;
  std::string_view id;
};
constexpr Alias stageAliases[] = {
    {plain("Right"), "stage.next"},    {plain("Down"), "stage.next"},   {plain("Space"), "stage.next"},
    {plain("Left"), "stage.previous"}, {plain("Up"), "stage.previous"}, {plain("Period"), "stage.black"},
    {plain("Comma"), "stage.white"},   {plain("F5"), "stage.first"},    {plain("Enter"), "stage.next"}};

std::string_view signOf(std::string_view name) {
  constexpr std::pair<std::string_view, std::string_view> signs[] = {
      {"Plus", "+"},   {"Minus", "−"}, {"LeftBracket", "["}, {"RightBracket", "]"}, {"Question", "?"},
      {"Left", "←"},   {"Right", "→"}, {"Up", "↑"},          {"Down", "↓"},         {"Escape", "Esc"},
      {"Period", "."}, {"Comma", ","}, {"PageUp", "PgUp"},   {"PageDown", "PgDn"}};
  const auto* found = std::ranges::find(signs, name, &std::pair<std::string_view, std::string_view>::first);
  return found == std::end(signs) ? name : found->second;
}

}  // namespace

std::span<const Command> commands() {
  // The desk's come between what is done with files and what is done with the view.
  static const std::vector<Command> all = [] {
    std::vector<Command> joined(table.begin(), table.end());
    const auto view = std::ranges::find(joined, std::string_view("view.fit-all"), &Command::id);
    const std::span<const Command> desk = deskCommands();
    joined.insert(view, desk.begin(), desk.end());
    return joined;
  }();
  return all;
}

const Command* commandById(std::string_view id) {
  const auto found = std::ranges::find(commands(), id, &Command::id);
  return found == commands().end() ? nullptr : &*found;
}

const Command* commandForKey(const Key& key, const State& state, bool typing) {
  const auto fits = [&](const Command& command) {
    return command.key == key && isInScope(command, state) && command.enabled(state);
  };
  const auto found = std::ranges::find_if(commands(), fits);
  if (found != commands().end()) return typing && !found->whileTyping ? nullptr : &*found;
  if (!state.stage) return nullptr;
  const auto* alias = std::ranges::find(stageAliases, key, &Alias::key);
  return alias == std::end(stageAliases) ? nullptr : commandById(alias->id);
}

bool isInScope(const Command& command, const State& state) {
  return (command.scope == Scope::Stage) == state.stage.has_value();
}

std::string sayKey(const Key& key) {
  std::string said;
  if (key.ctrl) said += "Ctrl+";
  if (key.shift) said += "Shift+";
  return said.append(signOf(key.name));
}

}  // namespace dateline::session
