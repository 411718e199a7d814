#include "frame/uncertainty.hpp"

#include <algorithm>
#include <cmath>

#include "frame/markers.hpp"
#include "frame/polyline.hpp"
#include "geo/geodesic.hpp"

namespace dateline::frame {
namespace {

constexpr double regionKm = 115;
constexpr double vagueKm = 50;
constexpr double mostKm = 2000;
constexpr int corners = 48;

std::optional<double> ownKm(const dossier::Place& place) {
  if (!place.extraProperties.is_object()) return std::nullopt;
  const auto found = place.extraProperties.find("coordinateUncertaintyInMeters");
  if (found == place.extraProperties.end() || !found->is_number()) return std::nullopt;
  const double km = found->get<double>() / 1000;
  if (!std::isfinite(km) || km <= 0) return std::nullopt;
  return std::min(km, mostKm);
}

}  // namespace

double uncertaintyKm(const dossier::Place& place) {
  if (const auto own = ownKm(place)) return *own;
  switch (place.precision) {
    case dossier::Precision::Region:
      return regionKm;
    case dossier::Precision::Vague:
      return vagueKm;
    case dossier::Precision::Country:
    case dossier::Precision::City:
    case dossier::Precision::Exact:
      break;
  }
  return 0;
}

void addUncertainty(Sheet& sheet) {
  const ScreenBox picture{0, 0, static_cast<double>(sheet.frame.viewport.widthPx),
                          static_cast<double>(sheet.frame.viewport.heightPx)};
  for (const ScenePlace& place : sheet.scene.places) {
    if (!place.plane || place.extent == Extent::Country || place.isAreaHandle()) continue;
    const double km = uncertaintyKm(*place.place);
    if (km <= 0) continue;
    SoftDisc disc;
    disc.place = place.place->id;
    disc.centre = place.truth;
    double radius = 0;
    for (int i = 0; i < corners; ++i) {
      const auto at = sheet.toScreen(geo::destination(*place.place->at, 360.0 * i / corners, km * 1000));
      if (!at) break;
      disc.rim.push_back(*at);
      radius = std::max(radius, distance(*at, disc.centre));
    }
    if (disc.rim.size() < corners || radius < markerReachPx(place, sheet.theme(), sheet.scale) * 1.3) continue;
    if (radius > 0.6 * std::max(picture.right, picture.bottom)) continue;
    const ScreenBox own{disc.centre.x - radius, disc.centre.y - radius, disc.centre.x + radius, disc.centre.y + radius};
    if (!own.overlaps(picture)) continue;
    disc.colour = of(sheet.theme().role, place.place->role).withAlpha(sheet.theme().dark ? 66 : 58);
    sheet.frame.discs.push_back(std::move(disc));
  }
}

}  // namespace dateline::frame
