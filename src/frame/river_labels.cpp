#include "frame/river_labels.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "frame/arc_line.hpp"
#include "frame/ground_builder.hpp"

namespace dateline::frame {
namespace {

using geo::ScreenPoint;

/// A course in even steps, from left to right.
class Course {
 public:
  /// `smoothPx`: bends shorter than that are evened out.
  Course(const std::vector<ScreenPoint>& path, double stepPx, double smoothPx) : m_stepPx(stepPx) {
    resample(path);
    m_raw = m_points;
    const int window = std::max(1, static_cast<int>(smoothPx / stepPx / 2));
    for (int pass = 0; pass < 3; ++pass) smooth(window);
  }

  double lengthPx() const { return m_points.size() < 2 ? 0 : m_stepPx * static_cast<double>(m_points.size() - 1); }
  double stepPx() const { return m_stepPx; }

  LinePoint at(double s) const {
    const double place = std::clamp(s / m_stepPx, 0.0, static_cast<double>(m_points.size() - 1) - 1e-6);
    const auto i = static_cast<std::size_t>(place);
    const double t = place - static_cast<double>(i);
    const ScreenPoint& a = m_points[i];
    const ScreenPoint& b = m_points[i + 1];
    return {{a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t}, angleAt(place)};
  }

  /// How far the river itself rises above the smoothed course between two places.
  double riseBetween(double from, double to) const {
    double rise = 0;
    const auto last = std::min(m_points.size() - 1, static_cast<std::size_t>(std::max(0.0, to) / m_stepPx) + 1);
    for (auto i = static_cast<std::size_t>(std::max(0.0, from) / m_stepPx); i <= last; ++i) {
      const double angle = angleAt(static_cast<double>(i));
      const double dx = m_raw[i].x - m_points[i].x;
      const double dy = m_raw[i].y - m_points[i].y;
      rise = std::max(rise, -dx * std::sin(angle) - dy * std::cos(angle));
    }
    return rise;
  }

 private:
  void resample(const std::vector<ScreenPoint>& path) {
    double left = 0;
    m_points.push_back(path.front());
    for (std::size_t i = 0; i + 1 < path.size(); ++i) {
      const double length = std::hypot(path[i + 1].x - path[i].x, path[i + 1].y - path[i].y);
      double done = left;
      for (; done <= length && length > 0; done += m_stepPx) {
        if (done <= 0) continue;
        const double t = done / length;
        m_points.push_back({path[i].x + (path[i + 1].x - path[i].x) * t, path[i].y + (path[i + 1].y - path[i].y) * t});
      }
      left = done - length;
    }
  }

  void smooth(int window) {
    const std::vector<ScreenPoint> before = m_points;
    const int last = static_cast<int>(before.size()) - 1;
    for (int i = 0; i <= last; ++i) {
      const int reach = std::min({window, i, last - i});
      ScreenPoint sum{};
      for (int k = i - reach; k <= i + reach; ++k) {
        sum = {sum.x + before[static_cast<std::size_t>(k)].x, sum.y + before[static_cast<std::size_t>(k)].y};
      }
      m_points[static_cast<std::size_t>(i)] = {sum.x / (2 * reach + 1), sum.y / (2 * reach + 1)};
    }
  }

  double angleAt(double place) const {
    const int last = static_cast<int>(m_points.size()) - 1;
    const int middle = static_cast<int>(std::round(place));
    const ScreenPoint& a = m_points[static_cast<std::size_t>(std::clamp(middle - 2, 0, last))];
    const ScreenPoint& b = m_points[static_cast<std::size_t>(std::clamp(middle + 2, 0, last))];
    return std::atan2(a.y - b.y, b.x - a.x);
  }

  double m_stepPx;
  std::vector<ScreenPoint> m_points;
  std::vector<ScreenPoint> m_raw;
};

/// How the course bends under a name: the whole turn, and the sharpest between neighbouring letters, radians. The
/// steepest part, too: letters never stand on their heads.
struct Bends {
  double whole = 0;
  double sharpest = 0;
  double steepest = 0;
};

Bends bendsOf(const Course& course, double from, double to, double letterPx) {
  Bends bends;
  double before = course.at(from).angle;
  bends.steepest = std::abs(before);
  for (double s = from + letterPx; s <= to; s += letterPx) {
    const double angle = course.at(s).angle;
    const double turn = std::abs(std::remainder(angle - before, 2 * std::numbers::pi));
    bends.whole += turn;
    bends.sharpest = std::max(bends.sharpest, turn);
    bends.steepest = std::max(bends.steepest, std::abs(angle));
    before = angle;
  }
  return bends;
}

struct Stretch {
  double middle = 0;
  double cost = 0;
};

/// Places along the course where the name can lie, the smoothest and most central first.
std::vector<Stretch> stretchesFor(const Course& course, double widthPx, double sizePx) {
  std::vector<Stretch> out;
  const double margin = widthPx / 2 + sizePx * 0.6;
  constexpr double degree = std::numbers::pi / 180;
  for (double middle = margin; middle <= course.lengthPx() - margin; middle += 4 * course.stepPx()) {
    const Bends bends = bendsOf(course, middle - widthPx / 2, middle + widthPx / 2, sizePx * 0.6);
    if (bends.steepest > 80 * degree || bends.sharpest > 17 * degree || bends.whole > 110 * degree) continue;
    const double off = std::abs(middle / course.lengthPx() - 0.5);
    out.push_back({middle, bends.whole + 2 * bends.sharpest + 0.5 * bends.steepest + 0.6 * off});
  }
  std::ranges::stable_sort(out, {}, &Stretch::cost);
  // Some places far apart: a name that the picture's edge cuts goes elsewhere, and does not creep along.
  std::vector<Stretch> apart;
  for (const Stretch& stretch : out) {
    const bool close = std::ranges::any_of(
        apart, [&](const Stretch& other) { return std::abs(other.middle - stretch.middle) < 0.6 * widthPx; });
    if (!close) apart.push_back(stretch);
  }
  return apart;
}

}  // namespace

void labelRiver(Sheet& sheet, std::size_t index) {
  const basemap::WaterLabel& water = sheet.basemap.waters()[index];
  const auto drawn = riverRank(sheet.detailMetres());
  if (!drawn || water.rank > *drawn || !sheet.state.layers.rivers) return;  // a name without its line
  if (water.path.size() < 2 || water.rank > (sheet.detailMetres() > 2'000 ? 1 : 5)) return;
  const std::string name = sheet.names.of(water.name);
  const double size = 11 * sheet.scale;
  if (name.empty()) return;
  const TextBlock block = sheet.type.side(
      {{name, text::Style::Italic, static_cast<float>(size), sheet.theme().labelWater, 0.06F, false}}, 0);
  // Planned on the ground: a pan must not move the steps along the course.
  const double metres = sheet.state.camera.metresPerPx;
  std::vector<ScreenPoint> path;
  for (const geo::Projected& p : sheet.caches.waterPath(*sheet.state.projection, water, index)) {
    path.push_back({p.x / metres, -p.y / metres});
  }
  if (path.size() < 2) return;
  if (path.front().x > path.back().x) std::ranges::reverse(path);
  double reach = 0;
  for (const ScreenPoint& p : path) reach = std::max(reach, std::hypot(p.x - path[0].x, p.y - path[0].y));
  if (reach < block.widthPx) return;
  const Course course(path, 3 * sheet.scale, 2.4 * size);
  const double apart = 420 * sheet.scale;
  for (const Stretch& stretch : stretchesFor(course, block.widthPx, size)) {
    const double lift = 3.2 * sheet.scale + 0.8 * course.riseBetween(stretch.middle - block.widthPx / 2,
                                                                     stretch.middle + block.widthPx / 2);
    if (lift > 1.1 * size) continue;
    const ScreenPoint origin = sheet.groundOrigin();
    BentText bent = bentAlong(
        sheet.type, block,
        [&](double s) {
          LinePoint p = course.at(stretch.middle + s);
          p.at = {p.at.x + origin.x, p.at.y + origin.y};
          return p;
        },
        lift);
    // One name a stretch of screen: a long river has several places for it.
    const bool said = std::ranges::any_of(sheet.frame.placed, [&](const PlacedLabel& other) {
      return other.text == name && grown(other.box, apart).overlaps(bent.whole);
    });
    if (said) return;
    if (!sheet.fits(bent, 1)) continue;
    sheet.put(block, std::move(bent), name, {});
    return;
  }
}

}  // namespace dateline::frame
