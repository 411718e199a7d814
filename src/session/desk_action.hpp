// Actions of the desk: reviewing, editing, tools on the map, lists, the palette and bookmarks.
#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include "dossier/model.hpp"
#include "geo/lonlat.hpp"
#include "session/desk.hpp"

namespace dateline::session {

struct SetStatus {
  std::string place;
  dossier::Status status = dossier::Status::Verified;
};
/// Decides about the selected place, and goes on to the next that nobody has reviewed.
struct Review {
  dossier::Status status = dossier::Status::Verified;
};
/// The same of the selected place in the selected passage (else in the first that is undecided).
struct ReviewPassage {
  dossier::Status status = dossier::Status::Verified;
};
struct SetPassageStatus {
  std::string place, passage;
  dossier::Status status = dossier::Status::Verified; /* Unreviewed: as the place */
};
struct SelectUnreviewed {
  int step = 1;
};

struct SetRole {
  std::string place;
  dossier::Role role = dossier::Role::Mention;
};
/// What was typed or chosen becomes a field's value.
struct SetField {
  Field field = Field::Name;
  std::string place, passage;
  std::string value;
};
/// Which place of the world a marker is. Empty `place`: a new marker, for a name of the passage.
struct Identify {
  std::string place;
  dossier::Candidate identity;
  std::string passage = {};
  std::optional<std::size_t> mention = {};
};
struct AnswerSameName {
  bool everywhere = false;
};
/// A marker for the selected words, or for the selected passage.
struct AddMarker {
  geo::LonLat at;
};
/// The selected words become a passage of the selected place.
struct AddPassage {};
struct SplitPlace {
  std::string place, passage;
};
struct MergePlaces {
  std::string into, from;
};

/// A field opens for typing; empty ids: the selected place and passage.
struct BeginEdit {
  Field field = Field::Name;
  std::string place = {}, passage = {};
  std::optional<std::size_t> mention = {};
};
struct SetEditText {
  std::string text;
};
struct MoveInEdit {
  int step = 1;
};
/// The typed text, or the choice that is marked (`choice`: that one), becomes the value.
struct TakeEdit {
  std::optional<std::size_t> choice = {};
};
struct EndEdit {};

struct TakeTool {
  Tool tool = Tool::None;
};
struct UseTool {
  geo::LonLat at;
};
struct SelectWords {
  std::optional<SelectedWords> words = {};
};
/// The next (or previous) sentence that no marker stands for.
struct SelectSentence {
  int step = 1;
};
struct ShowBoard {
  Board board = Board::None;
};
struct ShowList {
  WorkList list = WorkList::Unreviewed;
};

struct ShowPalette {
  bool open = true;
};
struct SetPaletteText {
  std::string text;
};
struct MoveInPalette {
  int step = 1;
};
/// The present view, under the name of what is selected there or of where it is.
struct AddBookmark {};
struct GoToBookmark {
  std::size_t index = 0;
};
struct RemoveBookmark {
  std::size_t index = 0;
};
struct SetCoordinateFormat {
  CoordinateFormat format = CoordinateFormat::Decimal;
};
/// Of a point, as the format is chosen.
struct CopyCoordinates {
  geo::LonLat at;
};

}  // namespace dateline::session
