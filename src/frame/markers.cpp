#include "frame/markers.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dateline::frame {
namespace {

constexpr double outlinePx = 2;

/// How far a shape reaches from its centre, for a circle of radius 1 with its area (shaders/shape.frag). A triangle
/// reaches further upwards than its corner is wide, so this is a compromise.
double reachOf(Shape shape) {
  switch (shape) {
    case Shape::Diamond:
      return 1.2;
    case Shape::Square:
      return 0.95;
    case Shape::Triangle:
      return 1.3;
    case Shape::Circle:
    case Shape::Ring:
      break;
  }
  return 1;
}

/// A marker that had to make room: where the place is, and whose marker it is.
void addTie(Sheet& sheet, const ScenePlace& place, const Marker& marker) {
  const double away = std::hypot(place.at.x - place.truth.x, place.at.y - place.truth.y);
  if (away < static_cast<double>(marker.sizePx) / 2 + 2 * sheet.scale) return;
  Leader tie;
  tie.from = place.truth;
  tie.to = place.at;
  tie.widthPx = sheet.px(1.1);
  tie.colour = marker.fill;
  tie.casing = sheet.theme().arrowCasing;
  sheet.frame.leaders.push_back(tie);
  Marker dot;
  dot.at = place.truth;
  dot.sizePx = sheet.px(5);
  dot.fill = marker.fill;
  dot.outline = marker.outline;
  dot.outlinePx = sheet.px(1);
  sheet.frame.markers.insert(sheet.frame.markers.begin(), dot);
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

Marker plainMarker(dossier::Role role, const Theme& theme, double scale) {
  Marker marker;
  marker.shape = shapeOf(role);
  marker.sizePx = static_cast<float>((11 + 2 * outlinePx) * scale);
  marker.fill = of(theme.role, role);
  marker.outline = theme.markerOutline;
  marker.outlinePx = static_cast<float>(outlinePx * scale);
  return marker;
}

Marker markerOf(const ScenePlace& place, const Theme& theme, double scale) {
  Marker marker = plainMarker(place.place->role, theme, scale);
  marker.place = place.place->id;
  marker.passages = static_cast<int>(place.place->passages.size());
  marker.sizePx = static_cast<float>((place.markerPx + 2 * outlinePx) * scale);
  marker.dashedOutline = place.place->status != dossier::Status::Verified;
  marker.halved = place.contested;
  marker.crossed = place.unsupported;
  return marker;
}

double markerReachPx(const ScenePlace& place, const Theme& theme, double scale) {
  const Marker marker = markerOf(place, theme, scale);
  // What is not verified has a dashed line around it (shaders/shape.frag).
  const double outlines = marker.dashedOutline ? 2.2 : 0.5;
  return reachOf(marker.shape) * static_cast<double>(marker.sizePx) / 2 +
         outlines * static_cast<double>(marker.outlinePx);
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
    Marker marker = markerOf(*p, sheet.theme(), sheet.scale);
    marker.at = p->at;
    if (p->lit()) {
      marker.ringPx = marker.sizePx + sheet.px(p->selected ? 18 : 14);
      // On the satellite picture a ring of the role's colour drowns in its area.
      marker.ring = sheet.theme().picture ? sheet.theme().text.withAlpha(p->selected ? 120 : 84)
                                          : marker.fill.withAlpha(p->selected ? 90 : 64);
    }
    addTie(sheet, *p, marker);
    const double half = markerReachPx(*p, sheet.theme(), sheet.scale) + sheet.scale;
    sheet.obstacles.add({p->at.x - half, p->at.y - half, p->at.x + half, p->at.y + half});
    sheet.frame.markers.push_back(std::move(marker));
  }
}

}  // namespace dateline::frame
