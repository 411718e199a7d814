// Who says what of a place: its claims side by side, one column for each who answers for them, figures of one unit on
// one line, and where they exclude each other.
#pragma once
#include <string>
#include <vector>

#include "session/shown.hpp"

namespace dateline::session {

/// Who answers for some of the place's passages.
struct Witness {
  std::string by;       ///< the speaker; empty: an article itself
  std::string article;  ///< its id, of the first passage
  std::vector<std::string> passages;
};

struct FigureCell {
  std::string passage;
  dossier::Figure figure;
};

/// A unit that somebody counts.
struct FigureLine {
  std::string unit;                            ///< as the first of them names it
  std::vector<std::vector<FigureCell>> cells;  ///< by witness
  bool disputed = false;                       ///< their figures exclude each other
};

struct ClaimTable {
  std::vector<Witness> witnesses;   ///< in the texts' order
  std::vector<FigureLine> lines;    ///< disputed ones first
  std::vector<std::string> denied;  ///< passages of which one denies what another says
  std::size_t hidden = 0;           ///< passages that filters or time hide
};

/// Of what passes filters and time. Empty for a place that the dossier does not have.
ClaimTable claimsOf(const Shown& shown, const std::string& place);

}  // namespace dateline::session
