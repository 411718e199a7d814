// What a person has in hand at the desk: the field that is edited, the tool on the map, the words that are selected,
// and which list or view lies over the map.
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/text_range.hpp"
#include "dossier/edit.hpp"
#include "dossier/model.hpp"
#include "geo/lonlat.hpp"

namespace dateline::session {

/// What can be edited by typing or by choosing, of a place, of a passage, or of the two together.
enum class Field {
  Name,
  Identity,  ///< which place of the world it is: a search, or one of its candidates
  Kind,
  Role,
  Position,
  Notes,
  Merge,  ///< another place of the dossier
  Happened,
  Said,
  Speaker,
  Mode,
  Figures,
  Source,
  PassageRole,
  PassageNotes,
  Reviewer
};

/// Something to choose from while a field is edited.
struct Choice {
  std::string value;  ///< what SetField would be given; empty for a candidate
  std::string title;
  std::string detail;
  std::optional<dossier::Candidate> candidate{};
};

struct Editing {
  Field field = Field::Name;
  std::string place;
  std::string passage;
  std::optional<std::size_t> mention{};  ///< of the passage: a name that stands for no place yet
  std::string text;
  std::vector<Choice> choices{};
  std::size_t at = 0;  ///< of the choices
  std::uint64_t begun = 0;
};

enum class Tool { None, AddMarker, MoveMarker, Measure };

struct SelectedWords {
  std::string article;
  base::TextRange range;
  bool asked = false;  ///< by a key: the reader shall scroll there
  bool operator==(const SelectedWords&) const = default;
};

/// A place was chosen for a name that stands elsewhere too: asked once whether it is the same there.
struct SameName {
  std::string place;
  std::string name;
  std::vector<dossier::NamedElsewhere> mentions;
};

/// What lies over the foot of the map.
enum class Board { None, Claims, Lists };
enum class WorkList { Unreviewed, Unverified, Markerless, Unresolved };
inline constexpr std::size_t workListCount = 4;

struct Palette {
  std::string text;
  std::size_t at = 0;
};

enum class CoordinateFormat { Decimal, Sexagesimal, Mgrs };

struct Desk {
  std::optional<Editing> editing{};
  std::uint64_t edits = 0;  ///< rises with every field that is opened
  Tool tool = Tool::None;
  std::vector<geo::LonLat> measured{};
  std::optional<SelectedWords> words{};
  std::optional<SameName> sameName{};
  Board board = Board::None;
  WorkList list = WorkList::Unreviewed;
  std::optional<Palette> palette{};
  CoordinateFormat coordinates = CoordinateFormat::Decimal;
};

}  // namespace dateline::session
