#include "frame/markers.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dateline::frame {
namespace {

double baseSizePx(dossier::Role role) {
  switch (role) {
    case dossier::Role::Site:
      return 17;
    case dossier::Role::Origin:
      return 15;
    case dossier::Role::Destination:
      return 12;
    case dossier::Role::Actor:
      return 14;
    case dossier::Role::Mention:
      return 11;
  }
  return 11;
}

/// A country's area already tells it: its marker is only where one points, and stays below the places in it.
constexpr double areaMarkerShare = 0.8;
constexpr double leastMarkerPx = 11;

bool isNamedByArea(const dossier::Place& place) {
  return place.kind == "country" && !place.atCapital;
}

/// Grows with the square root of the number of passages, so that the area tells it, up to half as large again.
double growth(std::size_t passages) {
  return std::min(1.5, std::sqrt(1 + 0.15 * (static_cast<double>(passages) - 1)));
}

}  // namespace

Shape shapeOf(dossier::Role role) {
  switch (role) {
    case dossier::Role::Site:
      return Shape::Circle;
    case dossier::Role::Origin:
      return Shape::Diamond;
    case dossier::Role::Destination:
      return Shape::Square;
    case dossier::Role::Actor:
      return Shape::Triangle;
    case dossier::Role::Mention:
      return Shape::Ring;
  }
  return Shape::Ring;
}

Marker markerOf(const dossier::Place& place, bool unsupported, const Theme& theme, double scale) {
  Marker marker;
  marker.place = place.id;
  marker.shape = shapeOf(place.role);
  marker.passages = static_cast<int>(place.passages.size());
  const double base = baseSizePx(place.role);
  const double size = isNamedByArea(place) ? std::max(leastMarkerPx, base * areaMarkerShare)
                                           : base * growth(std::max<std::size_t>(1, place.passages.size()));
  marker.sizePx = static_cast<float>(size * scale);
  marker.fill = of(theme.role, place.role);
  marker.outline = theme.markerOutline;
  marker.outlinePx = static_cast<float>(2 * scale);
  marker.dashedOutline = place.status != dossier::Status::Verified;
  marker.crossed = unsupported;
  return marker;
}

double markerReachPx(const ScenePlace& place, const Theme& theme, double scale) {
  const Marker marker = markerOf(*place.place, place.unsupported, theme, scale);
  // What is not verified has a dashed circle around it (shaders/shape.frag).
  const double outlines = marker.dashedOutline ? 2.2 : 0.5;
  return static_cast<double>(marker.sizePx) / 2 + outlines * static_cast<double>(marker.outlinePx);
}

void addMarkers(Sheet& sheet) {
  std::vector<const ScenePlace*> order;
  for (const ScenePlace& place : sheet.scene.places) {
    if (place.plane) order.push_back(&place);
  }
  // The scene lists the strongest role first; what is drawn last is on top.
  std::ranges::reverse(order);
  std::ranges::stable_partition(order, [](const ScenePlace* p) { return !p->lit(); });
  const double reach = 40 * sheet.scale;
  for (const ScenePlace* p : order) {
    if (p->at.x < -reach || p->at.y < -reach || p->at.x > sheet.frame.viewport.widthPx + reach ||
        p->at.y > sheet.frame.viewport.heightPx + reach) {
      continue;
    }
    Marker marker = markerOf(*p->place, p->unsupported, sheet.theme(), sheet.scale);
    marker.at = p->at;
    if (p->lit()) {
      marker.ringPx = marker.sizePx + sheet.px(p->selected ? 18 : 14);
      marker.ring = marker.fill.withAlpha(p->selected ? 90 : 64);
    }
    const double half = markerReachPx(*p, sheet.theme(), sheet.scale) + sheet.scale;
    sheet.obstacles.add({p->at.x - half, p->at.y - half, p->at.x + half, p->at.y + half});
    sheet.frame.markers.push_back(std::move(marker));
  }
}

}  // namespace dateline::frame
