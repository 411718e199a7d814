// One function for each Action, by theme in handle_*.cpp. Each computes first and assigns last, so that a refused
// Action leaves the state as it was.
#pragma once
#include "session/action.hpp"
#include "session/apply.hpp"
#include "session/desk_handlers.hpp"
#include "session/state.hpp"

namespace dateline::session {

Effects handle(State& state, const OpenFile& action, const Services& services);
Effects handle(State& state, const OpenBuiltIn& action, const Services& services);
Effects handle(State& state, const SaveFile& action, const Services& services);
Effects handle(State& state, const TakeRecovery& action, const Services& services);
Effects handle(State& state, const DropRecovery& action, const Services& services);
Effects handle(State& state, const ShowDialog& action, const Services& services);
Effects handle(State& state, const Quit& action, const Services& services);

Effects handle(State& state, const ResizeMap& action, const Services& services);
Effects handle(State& state, const Pan& action, const Services& services);
Effects handle(State& state, const ZoomAt& action, const Services& services);
Effects handle(State& state, const ZoomBy& action, const Services& services);
Effects handle(State& state, const ZoomToBox& action, const Services& services);
Effects handle(State& state, const FitAll& action, const Services& services);
Effects handle(State& state, const FlyTo& action, const Services& services);
Effects handle(State& state, const SetProjection& action, const Services& services);
Effects handle(State& state, const ViewBack& action, const Services& services);
Effects handle(State& state, const ViewForward& action, const Services& services);
Effects handle(State& state, const Tick& action, const Services& services);

Effects handle(State& state, const Select& action, const Services& services);
Effects handle(State& state, const Hover& action, const Services& services);
Effects handle(State& state, const SelectNext& action, const Services& services);
Effects handle(State& state, const ClearSelection& action, const Services& services);

Effects handle(State& state, const SetSearch& action, const Services& services);
Effects handle(State& state, const MoveInSearch& action, const Services& services);
Effects handle(State& state, const TakeSearchHit& action, const Services& services);
Effects handle(State& state, const ToggleSearch& action, const Services& services);

Effects handle(State& state, const SetTheme& action, const Services& services);
Effects handle(State& state, const SetLanguage& action, const Services& services);
Effects handle(State& state, const SetLayers& action, const Services& services);
Effects handle(State& state, const SetUiScale& action, const Services& services);
Effects handle(State& state, const ToggleFullScreen& action, const Services& services);
Effects handle(State& state, const CopyText& action, const Services& services);
Effects handle(State& state, const Tell& action, const Services& services);
Effects handle(State& state, const DismissNotice& action, const Services& services);

Effects handle(State& state, const SetFilter& action, const Services& services);
Effects handle(State& state, const SetFilterText& action, const Services& services);
Effects handle(State& state, const ClearFilters& action, const Services& services);
Effects handle(State& state, const ShowFilters& action, const Services& services);
Effects handle(State& state, const SetClock& action, const Services& services);
Effects handle(State& state, const SetTimeRange& action, const Services& services);
Effects handle(State& state, const ShowUndated& action, const Services& services);
Effects handle(State& state, const SetKnownAt& action, const Services& services);
Effects handle(State& state, const PlayTime& action, const Services& services);
Effects handle(State& state, const SetPlaySpeed& action, const Services& services);
Effects handle(State& state, const StepTime& action, const Services& services);
/// Time that plays goes on.
void passTime(State& state, double seconds);
/// After an Action: State::shown is what passes, and nothing hidden is chosen or pointed at.
void keepShown(State& state);

Effects handle(State& state, const SetEventFilter& action, const Services& services);
Effects handle(State& state, const SetEventDisplay& action, const Services& services);
Effects handle(State& state, const HoverEvents& action, const Services& services);
Effects handle(State& state, const SelectEvents& action, const Services& services);
Effects handle(State& state, const ZoomToEvents& action, const Services& services);

Effects handle(State& state, const ShowStoryboard& action, const Services& services);
Effects handle(State& state, const AddStep& action, const Services& services);
Effects handle(State& state, const RetakeStep& action, const Services& services);
Effects handle(State& state, const MoveStep& action, const Services& services);
Effects handle(State& state, const DuplicateStep& action, const Services& services);
Effects handle(State& state, const RemoveStep& action, const Services& services);
Effects handle(State& state, const EditStep& action, const Services& services);
Effects handle(State& state, const GoToStep& action, const Services& services);
Effects handle(State& state, const ProposeSteps& action, const Services& services);

Effects handle(State& state, const Present& action, const Services& services);
Effects handle(State& state, const LeaveStage& action, const Services& services);
Effects handle(State& state, const StepOnStage& action, const Services& services);
Effects handle(State& state, const JumpOnStage& action, const Services& services);
Effects handle(State& state, const TypeOnStage& action, const Services& services);
Effects handle(State& state, const JumpToTyped& action, const Services& services);
Effects handle(State& state, const SetStageScreen& action, const Services& services);
Effects handle(State& state, const SetSpotlight& action, const Services& services);
Effects handle(State& state, const ShowNotes& action, const Services& services);
Effects handle(State& state, const ShowPresenter& action, const Services& services);
Effects handle(State& state, const PlayBriefing& action, const Services& services);
Effects handle(State& state, const QuotePlace& action, const Services& services);
/// The step on stage goes on coming in; autoplay goes on to the next.
void passStageTime(State& state, double seconds, const Services& services);

Effects handle(State& state, const DropFiles& action, const Services& services);
Effects handle(State& state, const AddArticles& action, const Services& services);
Effects handle(State& state, const AskForPaste& action, const Services& services);
Effects handle(State& state, const PasteArticle& action, const Services& services);
Effects handle(State& state, const ShowArticle& action, const Services& services);
Effects handle(State& state, const ReadArticleAgain& action, const Services& services);
Effects handle(State& state, const AnchorPassage& action, const Services& services);
Effects handle(State& state, const DropPassage& action, const Services& services);

Effects handle(State& state, const StartAnnotation& action, const Services& services);
Effects handle(State& state, const SetAnnotationPoint& action, const Services& services);
Effects handle(State& state, const TakeBackAnnotationPoint& action, const Services& services);
Effects handle(State& state, const EndAnnotationPoints& action, const Services& services);
Effects handle(State& state, const FinishAnnotation& action, const Services& services);
Effects handle(State& state, const CancelAnnotation& action, const Services& services);
Effects handle(State& state, const SelectAnnotation& action, const Services& services);
Effects handle(State& state, const EditAnnotation& action, const Services& services);
Effects handle(State& state, const RemoveAnnotation& action, const Services& services);

/// After an edit nothing points at what is gone.
void afterEdit(State& state);

Effects handle(State& state, const Undo& action, const Services& services);
Effects handle(State& state, const Redo& action, const Services& services);

}  // namespace dateline::session
