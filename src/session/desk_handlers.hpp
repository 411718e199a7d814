// The handlers of the desk's Actions; as handlers.hpp's, each computes first and assigns last.
#pragma once
#include <vector>

#include "session/action.hpp"
#include "session/apply.hpp"
#include "session/state.hpp"

namespace dateline::session {

using Effects = std::vector<Effect>;

Effects handle(State& state, const SetStatus& action, const Services& services);
Effects handle(State& state, const Review& action, const Services& services);
Effects handle(State& state, const ReviewPassage& action, const Services& services);
Effects handle(State& state, const SetPassageStatus& action, const Services& services);
Effects handle(State& state, const SelectUnreviewed& action, const Services& services);

Effects handle(State& state, const SetRole& action, const Services& services);
Effects handle(State& state, const SetField& action, const Services& services);
Effects handle(State& state, const Identify& action, const Services& services);
Effects handle(State& state, const AnswerSameName& action, const Services& services);
Effects handle(State& state, const AddMarker& action, const Services& services);
Effects handle(State& state, const AddPassage& action, const Services& services);
Effects handle(State& state, const SplitPlace& action, const Services& services);
Effects handle(State& state, const MergePlaces& action, const Services& services);

Effects handle(State& state, const BeginEdit& action, const Services& services);
Effects handle(State& state, const SetEditText& action, const Services& services);
Effects handle(State& state, const MoveInEdit& action, const Services& services);
Effects handle(State& state, const TakeEdit& action, const Services& services);
Effects handle(State& state, const EndEdit& action, const Services& services);

Effects handle(State& state, const TakeTool& action, const Services& services);
Effects handle(State& state, const UseTool& action, const Services& services);
Effects handle(State& state, const SelectWords& action, const Services& services);
Effects handle(State& state, const SelectSentence& action, const Services& services);
Effects handle(State& state, const ShowBoard& action, const Services& services);
Effects handle(State& state, const ShowList& action, const Services& services);

Effects handle(State& state, const ShowPalette& action, const Services& services);
Effects handle(State& state, const SetPaletteText& action, const Services& services);
Effects handle(State& state, const MoveInPalette& action, const Services& services);
Effects handle(State& state, const AddBookmark& action, const Services& services);
Effects handle(State& state, const GoToBookmark& action, const Services& services);
Effects handle(State& state, const RemoveBookmark& action, const Services& services);
Effects handle(State& state, const SetCoordinateFormat& action, const Services& services);
Effects handle(State& state, const CopyCoordinates& action, const Services& services);

/// The place of this id; throws UsageError for one that the dossier does not have.
const dossier::Place& placeOf(const State& state, const std::string& id);
/// A step of editing: the dossier as it is then, under a name. What points at something that is gone, points at
/// nothing.
void editTo(State& state, dossier::Dossier next, base::Message name);
/// Who decides now, for `reviewed`.
dossier::Reviewed reviewedNow(const State& state);

}  // namespace dateline::session
