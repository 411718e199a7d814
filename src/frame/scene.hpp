// What the dossier puts on the map, told in the interface's language: its drawn places with their state, the countries
// that have a role, and the countries in focus.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "basemap/basemap.hpp"
#include "frame/frame.hpp"
#include "session/shown.hpp"
#include "session/state.hpp"

namespace dateline::frame {

/// What a place is on the map.
enum class Extent { Point, Country, Region };

struct ScenePlace {
  const dossier::Place* place = nullptr;
  Extent extent = Extent::Point;
  basemap::CountryCode country;       ///< the country that it is or lies in
  std::optional<std::size_t> region;  ///< index into Basemap::regions(), for regions
  std::optional<geo::Projected> plane;
  geo::ScreenPoint at;     ///< of its marker, only with `plane`: beside `truth` where others stand there too
  geo::ScreenPoint truth;  ///< where the place itself is
  int group = -1;          ///< markers that would cover each other have one number; -1: it is alone
  double markerPx = 12;    ///< diameter of a circle as large as its marker without the rim, pixels at 96 dpi
  bool onScreen = false;   ///< its marker's centre lies in the picture
  std::string name;
  std::string second;  ///< quiet addition: the capital that the marker stands on, or how precise it is
  bool unsupported = false;
  bool contested = false;  ///< its sources disagree
  bool selected = false;
  bool hovered = false;
  bool areaOwner = false;  ///< the strongest of the places that are this country or region: its colour fills it
  bool lit() const { return selected || hovered; }
  /// A country whose marker stands on its label point, so that its name belongs to its area.
  bool namedByArea() const { return extent == Extent::Country && !place->atCapital; }
  /// A country named by its area, or a region that is drawn: the area is its mark, the marker only where one points, so
  /// its size says nothing.
  bool isAreaHandle() const { return namedByArea() || (extent == Extent::Region && region.has_value()); }
};

/// How large markers are: areas are as the numbers of passages, between a least that can still be seen and a most that
/// leaves the map in sight.
struct PassageScale {
  static constexpr double leastPx = 8.5;
  static constexpr double mostPx = 28;
  double pxOfOne = 12;  ///< the marker of one passage, before the least
  /// For a dossier whose largest marker has so many passages: that one is at most `mostPx`.
  static PassageScale upTo(std::size_t passages);
  double sizePx(std::size_t passages) const;
  /// The most passages that still have the least size: from there on areas are honest. 1 where all are.
  std::size_t mostOfLeast() const;
};

struct Scene {
  std::shared_ptr<const session::Shown> shown;  ///< the places below lie in it
  std::optional<base::Date> date;               ///< when its news were published: names on the map are of this day
  std::vector<ScenePlace> places;               ///< strongest role first, then in the dossier's order
  std::vector<basemap::CountryCode> focus;
  std::vector<std::pair<basemap::CountryCode, dossier::Role>> countryRoles;
  std::vector<std::pair<std::size_t, dossier::Role>> regionRoles;
  PassageScale passageScale;
  /// The language of the base map's names where it is not the interface's: of a dossier whose places are told in
  /// Cyrillic letters, so that not every other name is in another script.
  std::string_view lettering;

  const ScenePlace* find(std::string_view id) const;
};

/// The day of a dossier: when its latest article was published, else the latest day that a passage tells of.
std::optional<base::Date> dateOf(const dossier::Dossier& dossier);

/// `state.projection` must be set; `camera` is the picture's.
Scene sceneOf(const session::State& state, const basemap::Basemap& basemap, const geo::Camera& camera);

}  // namespace dateline::frame
