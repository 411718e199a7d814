// All state of a running Dateline: one value. Panels and the frame builder read it; only apply() changes it.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file_claim.hpp"
#include "base/language.hpp"
#include "base/message.hpp"
#include "dossier/history.hpp"
#include "dossier/model.hpp"
#include "geo/camera.hpp"
#include "geo/projection.hpp"
#include "session/annotating.hpp"
#include "session/desk.hpp"
#include "session/event_state.hpp"
#include "session/sift.hpp"
#include "session/stage.hpp"

namespace dateline::session {

enum class ThemeId { Paper, Dark, Print, Satellite };

struct Layers {
  bool relief = true;
  bool regions = true;
  bool rivers = true;
  bool labels = true;
  bool areas = true;
  bool flows = true;
  bool graticule = false;
  bool localNames = false;  ///< beside the interface's name, what a place is called there
  bool operator==(const Layers&) const = default;
};

/// A place of the dossier, a passage of it, or neither; ids are empty when there is none.
struct Focus {
  std::string place;
  std::string passage;
  bool none() const { return place.empty() && passage.empty(); }
  bool operator==(const Focus&) const = default;
};

/// What is seen: a camera over the plane that it looks at.
struct View {
  std::shared_ptr<const geo::Projection> projection;
  geo::Camera camera;
  bool operator==(const View&) const = default;
};

/// One projection turning into another, or a globe turning.
struct ProjectionChange {
  View from;
  View to;
  double seconds = 0;  ///< how long it takes
  double elapsed = 0;
};

/// A camera on its way.
struct Flight {
  geo::Camera from;
  geo::Camera to;
  double seconds = 0;  ///< how long it takes
  double elapsed = 0;
};

/// Something found by the search field.
struct SearchHit {
  enum class Kind { Place /* of the dossier */, Passage, Gazetteer, Coordinates };
  Kind kind = Kind::Place;
  std::string id;  ///< of a place or passage
  std::string title;
  std::string detail;  ///< "city, Kazakhstan", a snippet of the passage
  geo::LonLat at;
};

/// A sentence shown for a while: an error, or what was just done.
struct Notice {
  base::Message text;
  std::string where;
  base::Message whatToDo;
  bool error = false;
  double secondsLeft = 6;
};

/// What waits until a person has decided about changes that are not saved.
struct PendingOpen {
  std::filesystem::path path;  ///< empty: the built-in dossier
};

/// Edits that were not saved when a Dateline ended, found in its journal.
struct Recovery {
  std::filesystem::path journal;
  std::filesystem::path file;    ///< where the dossier is saved; empty: nowhere yet
  std::filesystem::path copyOf;  ///< as State::copyOf
  std::shared_ptr<const dossier::History> history;
  std::size_t steps = 0;         ///< undone and redone ones too
  base::Message last;            ///< the last one's name that stands; empty: all were undone
  std::uint64_t validBytes = 0;  ///< of the journal: behind them a step was not written whole
};

enum class Dialog { None, Open, SaveAs, Keys, DiscardChanges, Recover, ReadAgain, Annotation };

struct Shown;

struct State {
  dossier::History history;
  std::filesystem::path file{};                    ///< empty: not on disk yet
  std::filesystem::path copyOf{};                  ///< a dossier that another window has open: this one is a copy of it
  std::shared_ptr<const base::FileClaim> claim{};  ///< on `file`
  std::uint64_t opened = 0;                        ///< rises with every dossier that is opened
  std::filesystem::path journal{};                 ///< that was taken up again and goes on
  std::uint64_t journalBytes = 0;                  ///< of it, that hold whole steps

  base::Language language = base::Language::English;
  ThemeId theme = ThemeId::Paper;
  double uiScale = 1;  ///< of the interface: 1 for 96 dpi
  Layers layers{};

  std::shared_ptr<const geo::Projection> projection{};
  std::optional<geo::ProjectionKind> projectionKind{};  ///< as it was chosen by name; none: by its parameters
  geo::Camera camera{};
  geo::Viewport viewport{};  ///< of the map
  geo::InsetsPx insets{};    ///< parts of the map under furniture, kept free of markers when a view is fitted
  std::optional<Flight> flight{};
  std::optional<ProjectionChange> projectionChange{};  ///< projection and camera are between those of its two views
  std::vector<View> viewsBack{};                       ///< view history, for [ and ]
  std::vector<View> viewsForward{};
  std::optional<View> driftFrom{};  ///< where panning and zooming by hand began, for the view history
  bool viewIsFitted = false;        ///< the view shows all and nobody moved it: resizing fits it again
  bool reducedMotion = false;

  EventState events{};  ///< the event set beside the dossier, if there is one

  Filters filters{};
  TimeSift time{};
  std::optional<Play> play{};
  double stepsPerSecond = 2;             ///< of time that plays: bins of the timeline
  bool filtersOpen = false;              ///< the panel of filters
  std::shared_ptr<const Shown> shown{};  ///< what passes them, of this dossier: apply() keeps it so; see shownOf()

  Focus selection{};
  Focus hover{};
  std::string article{};  ///< that the reader shows; empty, or not in the dossier: the first
  Annotating annotating{};
  std::uint64_t scrollRequest = 0;  ///< rises when the reader shall scroll to the selected passage

  std::string search{};
  std::vector<SearchHit> hits{};
  std::size_t hitAt = 0;
  bool searchOpen = false;

  Storyboard storyboard{};
  std::optional<Stage> stage{};  ///< while the briefing is presented
  Desk desk{};                   ///< what a person has in hand: a field, a tool, words, a list

  Dialog dialog = Dialog::None;
  std::optional<PendingOpen> pendingOpen{};  ///< behind Dialog::DiscardChanges; none there: the program shall end
  std::optional<Recovery> recovery{};        ///< behind Dialog::Recover
  bool fullScreen = false;
  std::optional<Notice> notice{};
  std::vector<std::filesystem::path> recentFiles{};  ///< latest first
  std::string reviewer{};  ///< who verifies and rejects, for the dossier's `reviewed.by`; may be empty

  const dossier::Dossier& dossier() const { return history.present(); }
};

/// True while time alone changes the picture (a flight): the loop must not sleep.
bool isMoving(const State& state);
/// After so many seconds time alone will change the picture once (a notice goes): the loop may sleep until then.
std::optional<double> secondsToChange(const State& state);

}  // namespace dateline::session
