// The words of a figure: its title, its description for who cannot see it, what stands behind its markers.
#pragma once
#include "frame/frame.hpp"
#include "report/figure.hpp"
#include "session/state.hpp"

namespace dateline::report {

/// Tells what the frame shows of the state's dossier, in the state's language.
FigureText figureText(const session::State& state, const frame::Frame& frame);

/// The places whose markers the picture shows, in the dossier's order.
std::vector<const dossier::Place*> visiblePlaces(const dossier::Dossier& dossier, const frame::Frame& frame);

}  // namespace dateline::report
