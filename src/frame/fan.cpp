#include "frame/fan.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "frame/markers.hpp"
#include "frame/polyline.hpp"

namespace dateline::frame {
namespace {

using geo::ScreenPoint;

constexpr std::size_t mostOnRing = 18;

std::vector<const ScenePlace*> groupOf(const Scene& scene, const ScenePlace& place) {
  std::vector<const ScenePlace*> members;
  for (const ScenePlace& other : scene.places) {
    if (other.group == place.group) members.push_back(&other);
  }
  return members;
}

/// A ring in the order in which they sat; more than a ring holds sit in a sunflower's spiral.
ScreenPoint seat(std::size_t n, std::size_t count, double first, double ringPx, double spacingPx) {
  const auto k = static_cast<double>(n);
  if (count <= mostOnRing) {
    const double angle = first + 2 * std::numbers::pi * k / static_cast<double>(count);
    return {ringPx * std::cos(angle), ringPx * std::sin(angle)};
  }
  constexpr double golden = 2.39996322972865332;
  const double ring = spacingPx * std::sqrt(k + 1);
  return {ring * std::cos(golden * k), ring * std::sin(golden * k)};
}

void addTag(Sheet& sheet, Fan& fan, const ScenePlace& place, const Marker& marker) {
  const Theme& theme = sheet.theme();
  const TextBlock name = sheet.type.side(
      {{place.name, text::Style::SemiBold, sheet.px(13), of(theme.roleText, place.place->role), 0, false}}, 0);
  const double pad = 8 * sheet.scale;
  const double height = 26 * sheet.scale;
  const double width = name.widthPx + 2 * pad;
  // Outside the ring, on the marker's side.
  const bool leftwards = marker.at.x < fan.centre.x - 1;
  const double away = static_cast<double>(marker.sizePx) / 2 + 8 * sheet.scale;
  const double most = sheet.frame.viewport.widthPx - width - 4 * sheet.scale;
  const double wanted = leftwards ? marker.at.x - away - width : marker.at.x + away;
  const double left = std::clamp(wanted, 4 * sheet.scale, std::max(4 * sheet.scale, most));
  const ScreenBox box{left, marker.at.y - height / 2, left + width, marker.at.y + height / 2};
  fan.cards.push_back({box, static_cast<float>(height / 2), theme.legend, theme.legendLine, sheet.px(1), 0});
  appendLabels(fan.labels, name, {left + pad, marker.at.y + name.capPx / 2}, theme.legend.withAlpha(0), 0);
}

}  // namespace

void openFan(Sheet& sheet) {
  const auto pointedAt = std::ranges::find_if(
      sheet.scene.places, [](const ScenePlace& p) { return p.hovered && p.group >= 0 && p.plane && p.onScreen; });
  if (pointedAt == sheet.scene.places.end() || sheet.state.hover.place.empty()) return;
  std::vector<const ScenePlace*> members = groupOf(sheet.scene, *pointedAt);
  if (members.size() < 2) return;

  Fan& fan = sheet.frame.fan;
  double widest = 0;
  for (const ScenePlace* p : members) {
    fan.centre.x += p->truth.x / static_cast<double>(members.size());
    fan.centre.y += p->truth.y / static_cast<double>(members.size());
    widest = std::max(widest, 2 * markerReachPx(*p, sheet.theme(), sheet.scale));
  }
  const auto angleOf = [&](const ScenePlace* p) { return std::atan2(p->at.y - fan.centre.y, p->at.x - fan.centre.x); };
  std::ranges::stable_sort(members, {}, angleOf);
  const double spacing = widest + 7 * sheet.scale;
  const auto count = static_cast<double>(members.size());
  double ring = std::max(26 * sheet.scale, spacing * count / (2 * std::numbers::pi));
  double reach = members.size() <= mostOnRing ? ring : spacing * std::sqrt(count);
  // The pointer came in over a marker at its seat: the fan holds all seats, so that it stays open.
  for (const ScenePlace* p : members) reach = std::max(reach, distance(p->at, fan.centre));
  if (members.size() <= mostOnRing) ring = std::max(ring, reach);
  fan.radiusPx = reach + widest / 2 + 8 * sheet.scale;

  const Theme& theme = sheet.theme();
  const double first = angleOf(members.front());
  const double r = fan.radiusPx;
  fan.cards.push_back({{fan.centre.x - r, fan.centre.y - r, fan.centre.x + r, fan.centre.y + r},
                       static_cast<float>(r),
                       theme.legend.withAlpha(228),
                       theme.legendLine,
                       sheet.px(1),
                       0});
  for (std::size_t n = 0; n < members.size(); ++n) {
    const ScenePlace& place = *members[n];
    const ScreenPoint by = seat(n, members.size(), first, ring, spacing);
    Marker marker = markerOf(place, theme, sheet.scale);
    marker.at = {fan.centre.x + by.x, fan.centre.y + by.y};
    if (place.lit()) {
      marker.ringPx = marker.sizePx + sheet.px(14);
      marker.ring = marker.fill.withAlpha(64);
    }
    fan.leaders.push_back({place.truth, marker.at, sheet.px(1.1), marker.fill, theme.legend.withAlpha(0)});
    std::erase_if(sheet.frame.markers, [&](const Marker& m) { return m.place == place.place->id; });
    if (place.hovered) addTag(sheet, fan, place, marker);
    fan.markers.push_back(std::move(marker));
  }
}

}  // namespace dateline::frame
