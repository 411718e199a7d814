#include "session/desk_commands.hpp"

#include <algorithm>
#include <array>

#include "session/shown.hpp"

namespace dateline::session {

namespace {

using S = const State&;
using dossier::Status;

bool always(S) {
  return true;
}
bool hasPlace(S state) {
  return state.dossier().place(state.selection.place) != nullptr;
}
/// The selected place has passages, so that fields of a passage have one.
bool hasTie(S state) {
  const dossier::Place* place = state.dossier().place(state.selection.place);
  return place != nullptr && !place->passages.empty();
}
bool hasPassage(S state) {
  return hasTie(state) || state.dossier().passage(state.selection.passage) != nullptr;
}
bool hasClaim(S state) {
  const dossier::Place* place = state.dossier().place(state.selection.place);
  std::string_view id = state.selection.passage;
  if (id.empty() && place != nullptr && !place->passages.empty()) id = place->passages.front().passage;
  const dossier::Passage* passage = state.dossier().passage(id);
  return passage != nullptr && passage->claim.has_value();
}
bool canSplit(S state) {
  const dossier::Place* place = state.dossier().place(state.selection.place);
  return place != nullptr && place->passages.size() > 1 &&
         std::ranges::any_of(place->passages,
                             [&](const dossier::PassageRef& ref) { return ref.passage == state.selection.passage; });
}
bool canMerge(S state) {
  return hasPlace(state) && state.dossier().places.size() > 1;
}
bool hasSomethingToMark(S state) {
  return state.desk.words || state.dossier().passage(state.selection.passage) != nullptr;
}
bool canAddPassage(S state) {
  return state.desk.words && hasPlace(state);
}
bool hasUndecidedTie(S state) {
  const dossier::Place* place = state.dossier().place(state.selection.place);
  return place != nullptr && std::ranges::any_of(place->passages, [&](const dossier::PassageRef& ref) {
           return !ref.status || ref.passage == state.selection.passage;
         });
}
bool hasUnreviewed(S state) {
  return state.shown && std::ranges::any_of(state.shown->places, [](const dossier::Place& place) {
           return place.status == Status::Unreviewed;
         });
}
bool hasArticles(S state) {
  return !state.dossier().articles.empty();
}
bool hasClaims(S state) {
  return hasPlace(state) || state.desk.board == Board::Claims;
}
/// The selected marker, else the map's middle.
std::optional<geo::LonLat> pointOf(S state) {
  const dossier::Place* place = state.dossier().place(state.selection.place);
  if (place != nullptr && place->at) return place->at;
  return state.projection ? state.projection->unproject(state.camera.centre) : std::nullopt;
}

template <Field F>
Action edit(S) {
  return BeginEdit{F};
}
template <dossier::Role Role>
Action role(S state) {
  return SetRole{state.selection.place, Role};
}
template <Tool T>
Action tool(S state) {
  return TakeTool{state.desk.tool == T ? Tool::None : T};
}
template <Board B>
Action board(S state) {
  return ShowBoard{state.desk.board == B ? Board::None : B};
}
template <WorkList L>
Action list(S) {
  return ShowList{L};
}
template <CoordinateFormat F>
Action format(S) {
  return SetCoordinateFormat{F};
}

constexpr Key plain(std::string_view name) {
  return {name, false, false};
}
constexpr Key shift(std::string_view name) {
  return {name, false, true};
}
constexpr Key ctrl(std::string_view name) {
  return {name, true, false};
}

constexpr auto
    table =
        std::
            to_array<Command>(
                {
                    {"review.verify", "Verify the place, and on to the next", plain("V"), false, hasPlace,
                     [](S) -> Action { return Review{Status::Verified}; }},
                    {"review.reject", "Reject the place, and on to the next", plain("R"), false, hasPlace,
                     [](S) -> Action { return Review{Status::Rejected}; }},
                    {"review.leave",
                     "Leave the place unreviewed",
                     {},
                     false,
                     hasPlace,
                     [](S s) -> Action {
                       return SetStatus{s.selection.place, Status::Unreviewed};
                     }},
                    {"review.verify-passage", "Verify the passage, and on to the next", shift("V"), false,
                     hasUndecidedTie, [](S) -> Action { return ReviewPassage{Status::Verified}; }},
                    {"review.reject-passage", "Reject the passage, and on to the next", shift("R"), false,
                     hasUndecidedTie, [](S) -> Action { return ReviewPassage{Status::Rejected}; }},
                    {"review.next", "Next place that nobody has reviewed", plain("J"), false, hasUnreviewed,
                     [](S) -> Action { return SelectUnreviewed{1}; }},
                    {"review.previous", "Place before that nobody has reviewed", shift("J"), false, hasUnreviewed,
                     [](S) -> Action { return SelectUnreviewed{-1}; }},
                    {"review.by", "Who reviews", {}, false, always, edit<Field::Reviewer>},

                    {"edit.identity", "Edit which place it is", plain("E"), false, hasPlace, edit<Field::Identity>},
                    {"edit.name", "Edit the name", plain("F2"), false, hasPlace, edit<Field::Name>},
                    {"edit.kind", "Edit the kind of place", {}, false, hasPlace, edit<Field::Kind>},
                    {"edit.position", "Edit the coordinates", {}, false, hasPlace, edit<Field::Position>},
                    {"edit.notes", "Edit the notes on the place", plain("H"), false, hasPlace, edit<Field::Notes>},
                    {"edit.role", "Edit the role", {}, false, hasPlace, edit<Field::Role>},
                    {"role.site", "Role: scene of events", plain("1"), false, hasPlace, role<dossier::Role::Site>},
                    {"role.origin", "Role: origin", plain("2"), false, hasPlace, role<dossier::Role::Origin>},
                    {"role.destination", "Role: destination", plain("3"), false, hasPlace,
                     role<dossier::Role::Destination>},
                    {"role.actor", "Role: actor", plain("4"), false, hasPlace, role<dossier::Role::Actor>},
                    {"role.mention", "Role: also mentioned", plain("5"), false, hasPlace, role<dossier::Role::Mention>},
                    {"edit.merge", "Merge the place into another", {}, false, canMerge, edit<Field::Merge>},
                    {"edit.split",
                     "Split the passage off as a place of its own",
                     {},
                     false,
                     canSplit,
                     [](S s) -> Action {
                       return SplitPlace{s.selection.place, s.selection.passage};
                     }},
                    {"edit.happened", "Edit when it happened", {}, false, hasPassage, edit<Field::Happened>},
                    {"edit.said", "Edit when it was said", {}, false, hasPassage, edit<Field::Said>},
                    {"edit.speaker", "Edit who says it", {}, false, hasPassage, edit<Field::Speaker>},
                    {"edit.mode", "Edit how it is said", {}, false, hasClaim, edit<Field::Mode>},
                    {"edit.figures", "Edit the figures", {}, false, hasPassage, edit<Field::Figures>},
                    {"edit.source", "Rate the source", {}, false, hasPassage, edit<Field::Source>},
                    {"edit.passage-role", "Edit the role in the passage", {}, false, hasTie, edit<Field::PassageRole>},
                    {"edit.passage-notes", "Edit the notes on the passage", shift("H"), false, hasPassage,
                     edit<Field::PassageNotes>},

                    {"tool.add-marker", "Add a marker for the selected words", plain("A"), false, hasSomethingToMark,
                     tool<Tool::AddMarker>},
                    {"edit.add-passage", "Add the selected words to the place", plain("W"), false, canAddPassage,
                     [](S) -> Action { return AddPassage{}; }},
                    {"tool.move-marker", "Move the marker", plain("G"), false, hasPlace, tool<Tool::MoveMarker>},
                    {"tool.measure", "Measure a distance", plain("T"), false, always, tool<Tool::Measure>},
                    {"select.sentence", "Next sentence without a marker", plain("S"), false, hasArticles,
                     [](S) -> Action { return SelectSentence{1}; }},
                    {"select.sentence-before", "Sentence before without a marker", shift("S"), false, hasArticles,
                     [](S) -> Action { return SelectSentence{-1}; }},

                    {"board.claims", "Who says what", plain("Q"), false, hasClaims, board<Board::Claims>},
                    {"board.lists", "What is left to do", plain("L"), false, always, board<Board::Lists>},
                    {"list.unreviewed", "List: places not reviewed", {}, false, always, list<WorkList::Unreviewed>},
                    {"list.unverified",
                     "List: markers without a verified passage",
                     {},
                     false,
                     always,
                     list<WorkList::Unverified>},
                    {"list.markerless",
                     "List: passages without a marker",
                     {},
                     false,
                     always,
                     list<WorkList::Markerless>},
                    {"list.unresolved", "List: names without a place", {}, false, always, list<WorkList::Unresolved>},

                    {"bookmark.add", "Bookmark this view", shift("B"), false, always,
                     [](S) -> Action { return AddBookmark{}; }},
                    {"coordinates.copy", "Copy the coordinates", shift("C"), false,
                     [](S s) { return pointOf(s).has_value(); },
                     [](S s) -> Action { return CopyCoordinates{pointOf(s).value_or(geo::LonLat{})}; }},
                    {"coordinates.decimal",
                     "Coordinates: decimal degrees",
                     {},
                     false,
                     always,
                     format<CoordinateFormat::Decimal>},
                    {"coordinates.sexagesimal",
                     "Coordinates: degrees, minutes, seconds",
                     {},
                     false,
                     always,
                     format<CoordinateFormat::Sexagesimal>},
                    {"coordinates.mgrs", "Coordinates: MGRS", {}, false, always, format<CoordinateFormat::Mgrs>},

                    {"help.palette", "Find a command", ctrl("K"), true, always,
                     [](S s) -> Action { return ShowPalette{!s.desk.palette}; }},
                });

}  // namespace

std::span<const Command> deskCommands() {
  return table;
}

}  // namespace dateline::session
