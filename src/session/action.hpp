// Everything that can happen, as values. Panels, keys, the palette and scripts return Actions; apply() carries them
// out.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "dossier/model.hpp"
#include "geo/camera.hpp"
#include "geo/lonlat.hpp"
#include "session/action_articles.hpp"
#include "session/annotating.hpp"
#include "session/desk_action.hpp"
#include "session/state.hpp"
#include "session/story_actions.hpp"

namespace dateline::session {

struct OpenFile {
  std::filesystem::path path;
  bool evenUnsaved = false;
};
struct OpenBuiltIn {
  bool evenUnsaved = false;
};
struct SaveFile {
  std::filesystem::path path; /* empty: where it was */
};
/// What Dialog::Recover offers: the edits of a journal done again, or gone for good.
struct TakeRecovery {};
struct DropRecovery {};
struct ShowDialog {
  Dialog dialog = Dialog::None;
};
struct Quit {
  bool evenUnsaved = false;
};

struct ResizeMap {
  geo::Viewport viewport;
  geo::InsetsPx insets;
};
/// Moves the map with the pointer. A globe turns, so that the ground under `at` (none: the middle) follows.
struct Pan {
  double dxPx = 0, dyPx = 0;
  std::optional<geo::ScreenPoint> at = {}; /* where the pointer was before */
};
struct ZoomAt {
  geo::ScreenPoint at;
  double factor = 1;
};
struct ZoomBy {
  double factor = 1; /* about the centre */
};
struct ZoomToBox {
  geo::ScreenPoint a, b;
};
struct FitAll {};
struct SetProjection {
  geo::ProjectionKind kind = geo::ProjectionKind::Fitting;
};
struct FlyTo {
  geo::LonLat at;
  double widthKm = 0; /* 0: the present width */
};
struct ViewBack {};
struct ViewForward {};
struct Tick {
  double seconds = 0;
};

struct Select {
  Focus focus;
  bool frame = true; /* fly there and scroll the text */
};
struct Hover {
  Focus focus;
};
struct SelectNext {
  int step = 1;
};
struct ClearSelection {};

struct SetSearch {
  std::string text;
};
struct MoveInSearch {
  int step = 1;
};
struct TakeSearchHit {
  std::size_t index = 0;
};
struct ToggleSearch {
  bool open = true;
};

struct SetTheme {
  ThemeId theme = ThemeId::Paper;
};
struct SetLanguage {
  base::Language language = base::Language::English;
};
struct SetLayers {
  Layers layers;
};
struct SetUiScale {
  double scale = 1;
};
struct ToggleFullScreen {};

/// Lets passages with a value of a facet pass (and those with others that were chosen), or no longer.
struct SetFilter {
  Facet facet = Facet::Role;
  std::string value;
  bool on = true;
};
/// Only passages with these words, or of places with this name in any language and script; empty: all.
struct SetFilterText {
  std::string text;
};
/// Filters and time let all pass again.
struct ClearFilters {};
struct ShowFilters {
  bool open = true;
};
struct SetClock {
  Clock clock = Clock::Happened;
};
struct SetTimeRange {
  std::optional<DayRange> range;
};
struct ShowUndated {
  bool on = true;
};
/// Only what was known on a day.
struct SetKnownAt {
  std::optional<long> day;
};
struct PlayTime {
  bool on = true;
};
struct SetPlaySpeed {
  double stepsPerSecond = 2; /* 0.25 to 16 */
};
/// To the next (or previous) day on which something happened, was said or published.
struct StepTime {
  int step = 1;
};

struct SetEventFilter {
  events::Filter filter;
};
struct SetEventDisplay {
  EventDisplay display = EventDisplay::Cells;
};
struct HoverEvents {
  EventFocus focus;
};
struct SelectEvents {
  EventFocus focus;
};
struct ZoomToEvents {
  EventFocus focus;
};

struct Undo {};
struct Redo {};

struct CopyText {
  std::string text;
  base::Message told;
};
struct Tell {
  Notice notice;
};
struct DismissNotice {};

using Action = std::variant<
    OpenFile, OpenBuiltIn, SaveFile, TakeRecovery, DropRecovery, ShowDialog, Quit, ResizeMap, Pan, ZoomAt, ZoomBy,
    ZoomToBox, FitAll, SetProjection, FlyTo, ViewBack, ViewForward, Tick, Select, Hover, SelectNext, ClearSelection,
    SetSearch, MoveInSearch, TakeSearchHit, ToggleSearch, SetTheme, SetLanguage, SetLayers, SetUiScale,
    ToggleFullScreen, SetFilter, SetFilterText, ClearFilters, ShowFilters, SetClock, SetTimeRange, ShowUndated,
    SetKnownAt, PlayTime, SetPlaySpeed, StepTime, SetEventFilter, SetEventDisplay, HoverEvents, SelectEvents,
    ZoomToEvents, ShowStoryboard, AddStep, RetakeStep, MoveStep, DuplicateStep, RemoveStep, EditStep, GoToStep,
    ProposeSteps, Present, LeaveStage, StepOnStage, JumpOnStage, TypeOnStage, JumpToTyped, SetStageScreen, SetSpotlight,
    ShowNotes, ShowPresenter, PlayBriefing, QuotePlace, DropFiles, AddArticles, AskForPaste, PasteArticle, ShowArticle,
    ReadArticleAgain, AnchorPassage, DropPassage, StartAnnotation, SetAnnotationPoint, TakeBackAnnotationPoint,
    EndAnnotationPoints, FinishAnnotation, CancelAnnotation, SelectAnnotation, EditAnnotation, RemoveAnnotation,
    SetStatus, SetRole, Review, ReviewPassage, SetPassageStatus, SelectUnreviewed, SetField, Identify, AnswerSameName,
    AddMarker, AddPassage, SplitPlace, MergePlaces, BeginEdit, SetEditText, MoveInEdit, TakeEdit, EndEdit, TakeTool,
    UseTool, SelectWords, SelectSentence, ShowBoard, ShowList, ShowPalette, SetPaletteText, MoveInPalette, AddBookmark,
    GoToBookmark, RemoveBookmark, SetCoordinateFormat, CopyCoordinates, Undo, Redo, CopyText, Tell, DismissNotice>;

/// What an Action asks of the world outside the state: shell does it.
struct PutOnClipboard {
  std::string text;
};
/// What the clipboard holds is wanted, as PasteArticle.
struct GiveClipboard {};
struct LeaveProgram {};
struct ChangeFullScreen {
  bool on = false;
};
using Effect = std::variant<PutOnClipboard, GiveClipboard, LeaveProgram, ChangeFullScreen>;

}  // namespace dateline::session
