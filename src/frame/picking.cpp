#include <algorithm>
#include <cmath>

#include "frame/frame.hpp"
#include "frame/picking.hpp"
#include "frame/polyline.hpp"

namespace dateline::frame {
namespace {

bool isInTriangle(const geo::Projected& p, const PlanePoint& a, const PlanePoint& b, const PlanePoint& c) {
  const auto side = [&](const PlanePoint& u, const PlanePoint& v) {
    return (static_cast<double>(v.x) - static_cast<double>(u.x)) * (p.y - static_cast<double>(u.y)) -
           (static_cast<double>(v.y) - static_cast<double>(u.y)) * (p.x - static_cast<double>(u.x));
  };
  const double ab = side(a, b);
  const double bc = side(b, c);
  const double ca = side(c, a);
  return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
}

bool isInPiece(const AreaPiece& piece, const geo::Projected& p) {
  if (p.x < piece.box.min.x || p.y < piece.box.min.y || p.x > piece.box.max.x || p.y > piece.box.max.y) return false;
  const geo::Projected own{p.x - piece.origin.x, p.y - piece.origin.y};
  for (std::size_t i = 0; i + 2 < piece.indices.size(); i += 3) {
    if (isInTriangle(own, piece.vertices[piece.indices[i]], piece.vertices[piece.indices[i + 1]],
                     piece.vertices[piece.indices[i + 2]])) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool PlacedLabel::contains(const geo::ScreenPoint& p) const {
  if (!box.contains(p)) return false;
  return parts.empty() || std::ranges::any_of(parts, [&](const ScreenBox& part) { return part.contains(p); });
}

bool PlacedLabel::touches(const ScreenBox& other) const {
  if (!box.overlaps(other)) return false;
  return parts.empty() || std::ranges::any_of(parts, [&](const ScreenBox& part) { return part.overlaps(other); });
}

bool PlacedLabel::touches(const PlacedLabel& other) const {
  if (!box.overlaps(other.box)) return false;
  if (other.parts.empty()) return touches(other.box);
  return std::ranges::any_of(other.parts, [&](const ScreenBox& part) { return touches(part); });
}

bool isInCountry(const Frame& frame, const geo::ScreenPoint& p, basemap::CountryCode country) {
  const geo::Projected plane = geo::toProjected(frame.camera, frame.viewport, p);
  return std::ranges::any_of(frame.ground.land, [&](const AreaFill& fill) {
    return fill.piece->country == country && isInPiece(*fill.piece, plane);
  });
}

const EdgeMark* edgeMarkAt(const Frame& frame, const geo::ScreenPoint& p) {
  const auto found = std::ranges::find_if(frame.edgeMarks, [&](const EdgeMark& mark) { return mark.box.contains(p); });
  return found == frame.edgeMarks.end() ? nullptr : &*found;
}

std::string annotationAt(const Frame& frame, const geo::ScreenPoint& p, double slackPx) {
  for (const ScreenBox& box : frame.furnitureBoxes) {
    if (box.contains(p)) return {};
  }
  for (auto mark = frame.annotations.rbegin(); mark != frame.annotations.rend(); ++mark) {
    if (mark->annotation.empty()) continue;
    const auto isNear = [&](const ScreenPath& path) { return distanceToPath(p, path) <= slackPx; };
    if (mark->label.contains(p) || std::ranges::any_of(mark->paths, isNear)) return mark->annotation;
  }
  return {};
}

std::string placeAt(const Frame& frame, const geo::ScreenPoint& p, double slackPx) {
  if (const EdgeMark* mark = edgeMarkAt(frame, p)) return mark->places.size() == 1 ? mark->places.front() : "";
  for (const ScreenBox& box : frame.furnitureBoxes) {
    if (box.contains(p)) return {};
  }
  if (std::hypot(p.x - frame.fan.centre.x, p.y - frame.fan.centre.y) < frame.fan.radiusPx) {
    // Within the fan the nearest is meant: on the way from one to the next it stays open.
    const auto away = [&](const Marker& marker) { return std::hypot(p.x - marker.at.x, p.y - marker.at.y); };
    return std::ranges::min(frame.fan.markers, {}, away).place;
  }
  for (auto marker = frame.markers.rbegin(); marker != frame.markers.rend(); ++marker) {
    if (marker->place.empty()) continue;
    const double reach = static_cast<double>(marker->sizePx) / 2 + slackPx;
    if (std::hypot(p.x - marker->at.x, p.y - marker->at.y) <= reach) return marker->place;
  }
  for (const PlacedLabel& label : frame.placed) {
    if (!label.place.empty() && label.contains(p)) return label.place;
  }
  if (frame.areaOwners.empty()) return {};
  const geo::Projected plane = geo::toProjected(frame.camera, frame.viewport, p);
  for (const AreaFill& fill : frame.ground.land) {
    for (const AreaOwner& owner : frame.areaOwners) {
      if (owner.country == fill.piece->country && isInPiece(*fill.piece, plane)) return owner.place;
    }
  }
  return {};
}

}  // namespace dateline::frame
