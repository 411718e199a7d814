// The tests' scene: a dossier made by hand (five countries send soldiers to Kazakhstan, events in Almaty), and the
// baked data opened once for all tests.
#pragma once
#include "basemap/basemap.hpp"
#include "frame/builder.hpp"
#include "session/state.hpp"
#include "text/atlas.hpp"

namespace dateline::frame::test {

/// Opened on first use from the build's data folder.
const basemap::Basemap& basemap();
text::Atlas& atlas();

/// The scene's dossier, in French, published on 7 January 2022; everything verified.
dossier::Dossier soldiers();

/// A state that shows a dossier from Minsk to the Altai, in the Albers projection that fits Kazakhstan.
session::State stateOf(dossier::Dossier dossier, int widthPx = 1300, int heightPx = 832,
                       base::Language language = base::Language::French);

/// Moves the camera so that a place is in the middle, at so many metres a pixel.
void look(session::State& state, const geo::LonLat& at, double metresPerPx);

/// Builds with a builder that is shared by all tests of a run (its caches are warm), or with one of its own.
Frame built(const session::State& state, const Furnishing& furnishing = {});
Frame builtAfresh(const session::State& state, const Furnishing& furnishing = {});

/// The placed label with this text; nullptr when there is none.
const PlacedLabel* labelNamed(const Frame& frame, std::string_view text);
/// How many labels have this text.
int labelsNamed(const Frame& frame, std::string_view text);

/// How many lines of the furniture (title, legend, credits) say exactly this.
long furnitureTexts(const Frame& frame, std::string_view text);
bool hasFurnitureText(const Frame& frame, std::string_view text);

}  // namespace dateline::frame::test
