#include "session/registry.hpp"

#include <algorithm>
#include <array>

#include "session/shown.hpp"

namespace dateline::session {

namespace {

constexpr double zoomStep = 1.5;
constexpr double panStepPx = 120;

bool always(const State&) {
  return true;
}
bool hasPlace(const State& state) {
  return state.dossier().place(state.selection.place) != nullptr;
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
  if (state.searchOpen) return ToggleSearch{false};
  if (state.filtersOpen) return ShowFilters{false};
  if (state.events.selection.event && state.events.selection.cell) {
    return SelectEvents{{state.events.selection.cell, {}}};
  }
  if (!state.selection.none() || !state.events.selection.none()) return ClearSelection{};
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

template <dossier::Status Status>
Action decided(const State& state) {
  return SetStatus{state.selection.place, Status};
}

constexpr Key plain(std::string_view name) {
  return {name, false, false};
}
constexpr Key ctrl(std::string_view name, bool shift = false) {
  return {name, true, shift};
}

using S = const State&;

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
    {"edit.verify", "Verify the place", plain("V"), false, hasPlace, decided<dossier::Status::Verified>},
    {"edit.reject", "Reject the place", plain("R"), false, hasPlace, decided<dossier::Status::Rejected>},
    {"edit.unreview", "Leave the place unreviewed", {}, false, hasPlace, decided<dossier::Status::Unreviewed>},

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

    {"help.keys", "List of keys", plain("Question"), false, always,
     [](S) -> Action { return ShowDialog{Dialog::Keys}; }},
    {"go.escape", "Out", plain("Escape"), true, always, escape},
});

std::string_view signOf(std::string_view name) {
  constexpr std::pair<std::string_view, std::string_view> signs[] = {
      {"Plus", "+"},  {"Minus", "−"}, {"LeftBracket", "["}, {"RightBracket", "]"}, {"Question", "?"}, {"Left", "←"},
      {"Right", "→"}, {"Up", "↑"},    {"Down", "↓"},        {"Escape", "Esc"},     {"Period", "."},   {"Comma", ","}};
  const auto* found = std::ranges::find(signs, name, &std::pair<std::string_view, std::string_view>::first);
  return found == std::end(signs) ? name : found->second;
}

}  // namespace

std::span<const Command> commands() {
  return table;
}

const Command* commandById(std::string_view id) {
  const auto* found = std::ranges::find(table, id, &Command::id);
  return found == table.end() ? nullptr : found;
}

const Command* commandForKey(const Key& key, const State& state, bool typing) {
  const auto* found = std::ranges::find(table, key, &Command::key);
  if (found == table.end() || (typing && !found->whileTyping) || !found->enabled(state)) return nullptr;
  return found;
}

std::string sayKey(const Key& key) {
  std::string said;
  if (key.ctrl) said += "Ctrl+";
  if (key.shift) said += "Shift+";
  return said.append(signOf(key.name));
}

}  // namespace dateline::session
