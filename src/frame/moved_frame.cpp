#include "frame/moved_frame.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::frame {
namespace {

using geo::ScreenPoint;

struct Shift {
  double x = 0;
  double y = 0;
};

ScreenPoint shifted(const ScreenPoint& p, const Shift& by) {
  return {p.x + by.x, p.y + by.y};
}

void shift(ScreenBox& box, const Shift& by) {
  box = {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

double distanceTo(const ScreenBox& box, const ScreenPoint& p) {
  return std::hypot(std::max({box.left - p.x, 0.0, p.x - box.right}), std::max({box.top - p.y, 0.0, p.y - box.bottom}));
}

/// The middle of a line of text, about half-way up its capitals.
ScreenPoint middleOf(const Label& label) {
  if (!label.places.empty()) return label.places[label.places.size() / 2].at;
  const double x = static_cast<double>(label.line.widthEm * label.sizePx) / 2;
  const double y = static_cast<double>(label.line.capHeightEm * label.sizePx) / 2;
  const auto turn = static_cast<double>(label.rotation);
  const double c = std::cos(turn);
  const double s = std::sin(turn);
  return {label.at.x + x * c - y * s, label.at.y - x * s - y * c};
}

class Mover {
 public:
  Mover(const Frame& frame, const geo::Camera& camera, const PointMap& map) : m_was(frame), m_map(map), m_frame(frame) {
    m_frame.camera = camera;
  }

  Frame run() {
    moveNames();
    moveLabels();
    moveEvents();
    moveMarkers();
    moveShapes();
    return std::move(m_frame);
  }

 private:
  std::optional<Shift> shiftAt(const ScreenPoint& anchor) const {
    const auto to = m_map(anchor);
    if (!to) return std::nullopt;
    return Shift{to->x - anchor.x, to->y - anchor.y};
  }

  /// The mark that a name belongs to, or its middle: that point stays under it.
  ScreenPoint anchorOf(const PlacedLabel& name) const {
    const Marker* nearest = nullptr;
    double distancePx = besideMarkerPx;
    for (const Marker& marker : m_was.markers) {
      const double distance = distanceTo(name.box, marker.at) - static_cast<double>(marker.sizePx) / 2;
      if (distance >= distancePx || (!marker.place.empty() && marker.place != name.place)) continue;
      distancePx = distance;
      nearest = &marker;
    }
    if (nearest != nullptr && name.parts.empty()) return nearest->at;
    return {(name.box.left + name.box.right) / 2, (name.box.top + name.box.bottom) / 2};
  }

  /// Placed names stand in the order of their importance.
  void moveNames() {
    m_shifts.clear();
    m_frame.placed.clear();
    for (const PlacedLabel& was : m_was.placed) {
      m_shifts.push_back(shiftAt(anchorOf(was)));
      if (!m_shifts.back()) continue;
      PlacedLabel name = was;
      shift(name.box, *m_shifts.back());
      for (ScreenBox& part : name.parts) shift(part, *m_shifts.back());
      const bool free = std::ranges::none_of(m_frame.placed, [&](const PlacedLabel& o) { return o.touches(name); });
      if (free) {
        m_frame.placed.push_back(std::move(name));
      } else {
        m_shifts.back().reset();
      }
    }
  }

  /// Which placed name a line of text belongs to: the smallest box around its middle.
  std::optional<std::size_t> nameOf(const Label& label) const {
    const ScreenPoint middle = middleOf(label);
    std::optional<std::size_t> found;
    double smallest = 1e300;
    for (std::size_t i = 0; i < m_was.placed.size(); ++i) {
      const ScreenBox& box = m_was.placed[i].box;
      const double area = box.width() * box.height();
      if (!box.contains(middle) || area >= smallest) continue;
      smallest = area;
      found = i;
    }
    return found;
  }

  void moveLabels() {
    m_frame.labels.clear();
    for (const Label& was : m_was.labels) {
      const auto name = nameOf(was);
      const auto by = name ? m_shifts[*name] : shiftAt(middleOf(was));
      if (!by) continue;
      Label label = was;
      label.at = shifted(label.at, *by);
      for (GlyphPlace& place : label.places) place.at = shifted(place.at, *by);
      m_frame.labels.push_back(std::move(label));
    }
  }

  void moveEvents() {
    std::erase_if(m_frame.events.marks, [&](EventMark& mark) { return !move(mark.at); });
    std::erase_if(m_frame.eventLabels, [&](Label& label) {
      // A number stays in the middle of its circle.
      const auto by = shiftAt(middleOf(label));
      if (by) label.at = shifted(label.at, *by);
      return !by;
    });
  }

  void moveMarkers() {
    std::erase_if(m_frame.markers, [&](Marker& marker) { return !move(marker.at); });
    m_frame.fan = {};
  }

  void moveShapes() {
    const auto all = [&](std::vector<ScreenPoint>& points) {
      return std::ranges::all_of(points, [&](ScreenPoint& p) { return move(p); });
    };
    std::erase_if(m_frame.arrows, [&](Arrow& arrow) { return !all(arrow.path); });
    // Nobody points at a map that moves.
    m_frame.annotations.clear();
    std::erase_if(m_frame.discs, [&](SoftDisc& disc) { return !move(disc.centre) || !all(disc.rim); });
    std::erase_if(m_frame.leaders, [&](Leader& leader) {
      if (leader.onGround) return !move(leader.from) || !move(leader.to);
      // It begins at a mark and ends at a name, which keep their distance.
      const auto by = shiftAt(leader.from);
      if (!by) return true;
      leader.from = shifted(leader.from, *by);
      leader.to = shifted(leader.to, *by);
      return false;
    });
  }

  bool move(ScreenPoint& p) const {
    const auto to = m_map(p);
    if (to) p = *to;
    return to.has_value();
  }

  /// A name this close to a mark is its name.
  static constexpr double besideMarkerPx = 12;

  const Frame& m_was;
  const PointMap& m_map;
  Frame m_frame;
  std::vector<std::optional<Shift>> m_shifts;  ///< of m_was.placed; nothing: left out
};

}  // namespace

Frame movedFrame(const Frame& frame, const geo::Camera& camera, const PointMap& map) {
  return Mover(frame, camera, map).run();
}

bool groundCovers(const Frame& frame, const geo::Camera& camera, double marginShare) {
  const geo::ProjectedBox& cover = frame.ground.cover;
  const double dx = frame.viewport.widthPx * (0.5 + marginShare) * camera.metresPerPx;
  const double dy = frame.viewport.heightPx * (0.5 + marginShare) * camera.metresPerPx;
  return cover.min.x <= camera.centre.x - dx && camera.centre.x + dx <= cover.max.x &&
         cover.min.y <= camera.centre.y - dy && camera.centre.y + dy <= cover.max.y;
}

}  // namespace dateline::frame
