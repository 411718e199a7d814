#include "frame/area_fit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace dateline::frame {
namespace {

using geo::ScreenPoint;

constexpr double degree = std::numbers::pi / 180;
constexpr std::array<double, 13> slants{0, 10, -10, 20, -20, 32, -32, 45, -45, 60, -60, 76, -76};
constexpr std::array<double, 6> turns{16, -16, 30, -30, 44, -44};
/// The part of a line that a spread name takes: the rest is air at both ends.
constexpr double filledShare = 0.64;
constexpr std::size_t mostFits = 12;
constexpr double mostStarts = 64;
constexpr double capEm = 0.73;

double distance(const ScreenPoint& a, const ScreenPoint& b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

/// A free line: the arc through a start, and how far it stays clear of everything else on both sides.
struct Chord {
  ArcLine line;
  double back = 0;
  double ahead = 0;
  double length() const { return back + ahead; }
};

class Fitter {
 public:
  Fitter(const CountryRaster& raster, const FitRequest& request)
      : m_raster(raster), m_request(request), m_cellPx(raster.cellPx()), m_stepPx(m_cellPx / 2) {}

  std::vector<Fit> all();

 private:
  struct Start {
    ScreenPoint at;
    float depth = 0;
  };
  void findStarts();
  bool isFree(const ScreenPoint& p) const;
  int sureSteps(const ScreenPoint& p) const;
  double march(const ArcLine& line, double sign) const;
  Chord chordAt(const ArcLine& line) const { return {line, march(line, -1), march(line, 1)}; }
  void fitSize(double sizePx, double loss);
  void straight(double sizePx, double loss);
  void bent(double sizePx, double loss);
  void inTwoLines(double sizePx, double loss);
  std::optional<Fit> fitOn(const Chord& chord, double sizePx, double longest, double loss) const;
  double worthOf(std::size_t cell) const;
  double meanDepth(const ArcLine& line, double spreadPx) const;
  double townsUnder(const Fit& fit) const;
  void keepDistinct();
  double widthOf(const Fit& fit) const {
    return (fit.twoLines ? m_request.twoLinesEm : m_request.widthEm + fit.spacingEm * (m_request.letters - 1)) *
           fit.sizePx;
  }

  const CountryRaster& m_raster;
  const FitRequest& m_request;
  double m_cellPx;
  double m_stepPx;  ///< along lines
  std::vector<Start> m_starts;
  ScreenPoint m_ideal;
  double m_deepest = 1;  ///< cells
  double m_side = 1;     ///< of a square as large as the area, px
  double m_needed = 1;   ///< depth in cells that letters of the present size need
  double m_mostHalf = 1e9;
  std::vector<Fit> m_fits;
};

/// The deepest cell of every block of a net that lies fast on the plane.
void Fitter::findStarts() {
  const CellWindow& w = m_request.window;
  std::size_t count = 0;
  double sumX = 0;
  double sumY = 0;
  float deepest = 0;
  const auto each = [&](const auto& visit) {
    for (int row = w.bottom; row < w.top; ++row) {
      for (int column = w.left; column < w.right; ++column) {
        if (m_raster.at(column, row) == m_request.number) visit(column, row);
      }
    }
  };
  const bool near = m_request.ideal && m_request.reachPx < 1e8;
  each([&](int column, int row) {
    const ScreenPoint at = m_raster.pixelOf(column, row);
    if (near && distance(at, *m_request.ideal) > m_request.reachPx) return;
    ++count;
    sumX += at.x;
    sumY += at.y;
    deepest = std::max(deepest, m_raster.depth(column, row));
  });
  if (count == 0) return;
  m_ideal = m_request.ideal.value_or(ScreenPoint{sumX / static_cast<double>(count), sumY / static_cast<double>(count)});
  m_deepest = std::max(1.0, static_cast<double>(deepest));
  m_side = std::sqrt(static_cast<double>(count)) * m_cellPx;
  const auto stride = std::max<std::int64_t>(
      1, static_cast<std::int64_t>(std::ceil(std::sqrt(static_cast<double>(count) / mostStarts))));
  const std::int64_t firstBlockX = m_raster.netOf(w.left, w.bottom, stride).first;
  const std::int64_t firstBlockY = m_raster.netOf(w.left, w.bottom, stride).second;
  const auto blocks = static_cast<std::size_t>((w.right - w.left) / stride + 2);
  const auto blockRows = static_cast<std::size_t>((w.top - w.bottom) / stride + 2);
  std::vector<Start> best(blocks * blockRows, Start{{}, -1});
  each([&](int column, int row) {
    const ScreenPoint at = m_raster.pixelOf(column, row);
    if (near && distance(at, *m_request.ideal) > m_request.reachPx) return;
    const auto [x, y] = m_raster.netOf(column, row, stride);
    Start& start = best[static_cast<std::size_t>(y - firstBlockY) * blocks + static_cast<std::size_t>(x - firstBlockX)];
    if (m_raster.depth(column, row) > start.depth) start = {at, m_raster.depth(column, row)};
  });
  for (const Start& start : best) {
    if (start.depth >= 0) m_starts.push_back(start);
  }
}

bool Fitter::isFree(const ScreenPoint& p) const {
  const auto cell = m_raster.cellAtPixel(p, m_request.window);
  if (!cell) return false;
  if (!m_request.overWater) {
    return m_raster.numberAt(*cell) == m_request.number && static_cast<double>(m_raster.depthOf(*cell)) >= m_needed;
  }
  const double half = m_needed * m_cellPx;
  for (const double dy : {-half, 0.0, half}) {
    const auto here = m_raster.cellAtPixel({p.x, p.y + dy}, m_request.window);
    if (!here || (m_raster.numberAt(*here) != 0 && m_raster.numberAt(*here) != m_request.number)) return false;
  }
  return true;
}

/// How well a name lies there: deep in its area, or at least over its islands.
double Fitter::worthOf(std::size_t cell) const {
  if (!m_request.overWater) return static_cast<double>(m_raster.depthOf(cell));
  return m_raster.numberAt(cell) == m_request.number ? m_deepest : 0;
}

/// Steps that are free without a look at them, from a place that is: the depth falls by no more than a cell for each
/// cell of the way (its measure of distance, in steps of 5 and 7, by 1.08), and the cells' own size blurs it by one.
int Fitter::sureSteps(const ScreenPoint& p) const {
  if (m_request.overWater) return 0;
  const auto cell = m_raster.cellAtPixel(p, m_request.window);
  const double spare = static_cast<double>(m_raster.depthOf(*cell)) - m_needed - 1.5;
  return std::max(0, static_cast<int>(spare * m_cellPx / (1.08 * m_stepPx)));
}

double Fitter::march(const ArcLine& line, double sign) const {
  if (line.curvature != 0) {
    double s = 0;
    while (s < m_mostHalf && isFree(line.at(sign * (s + m_stepPx)).at)) s += m_stepPx;
    return s;
  }
  const double dx = std::cos(line.angle) * m_stepPx * sign;
  const double dy = -std::sin(line.angle) * m_stepPx * sign;
  const int most = static_cast<int>(std::ceil(std::min(m_mostHalf / m_stepPx, 1e6)));
  const auto at = [&](int steps) { return ScreenPoint{line.middle.x + dx * steps, line.middle.y + dy * steps}; };
  int steps = 0;
  while (steps < most && isFree(at(steps + 1))) {
    ++steps;
    // The window is convex: what lies before a place in it lies in it too.
    int sure = std::min(sureSteps(at(steps)), most - steps);
    while (sure > 0 && !m_raster.cellAtPixel(at(steps + sure), m_request.window)) sure /= 2;
    steps += sure;
  }
  return steps * m_stepPx;
}

double Fitter::meanDepth(const ArcLine& line, double spreadPx) const {
  double sum = 0;
  constexpr int steps = 8;
  for (int i = 0; i <= steps; ++i) {
    const ScreenPoint p = line.at(spreadPx * (static_cast<double>(i) / steps - 0.5)).at;
    if (const auto cell = m_raster.cellAtPixel(p, m_request.window)) sum += worthOf(*cell);
  }
  return sum / (steps + 1);
}

/// A name on a chord, or nothing when it is too short.
std::optional<Fit> Fitter::fitOn(const Chord& chord, double sizePx, double longest, double loss) const {
  const double natural = m_request.widthEm * sizePx;
  const double air = std::max(0.0, m_request.letters - 1.0) * sizePx;
  const double least = natural + m_request.leastSpacingEm * air;
  // Beyond the chord's ends the letters still have their clearance.
  const double room = chord.length() + (0.6 * m_needed + 0.5) * m_cellPx;
  if (least > room) return std::nullopt;
  Fit fit;
  fit.sizePx = sizePx;
  const double wanted = std::min(filledShare * room, m_request.mostSpreadPx);
  const double spacing = air > 0 ? (wanted - natural) / air : 0;
  fit.spacingEm =
      std::clamp(spacing, m_request.leastSpacingEm, std::max(m_request.leastSpacingEm, m_request.mostSpacingEm));
  fit.spacingEm = std::floor(fit.spacingEm * 50) / 50;
  const double spread = natural + fit.spacingEm * air;
  // In the chord's middle, or so close to where the name belongs as the air allows.
  double shift = (chord.ahead - chord.back) / 2;
  const double slack = std::max(0.0, (room - spread) / 2 - 0.18 * room);
  const LinePoint through = chord.line.at(shift);
  const double towards =
      (m_ideal.x - through.at.x) * std::cos(through.angle) - (m_ideal.y - through.at.y) * std::sin(through.angle);
  shift += std::clamp(towards, -slack, slack);
  const LinePoint middle = chord.line.at(shift);
  fit.line = {middle.at, middle.angle, chord.line.curvature};
  if (std::abs(fit.line.angle) + std::abs(fit.line.curvature) * spread / 2 > 84 * degree) return std::nullopt;
  const double full =
      std::min({filledShare * longest, natural + m_request.mostSpacingEm * air, m_request.mostSpreadPx});
  // A name lies level, or plainly follows its area: a slight slant only looks like a mistake.
  const double slant = std::abs(fit.line.angle) / (90 * degree);
  const bool straightSlant = fit.line.curvature == 0 && slant > 0;
  const double slantCost =
      m_request.slantWeight * (sizePx < m_request.levelBelowPx ? 1.6 : 1.0) * std::pow(slant, 1.15) +
      (straightSlant ? 0.1 + 0.25 * std::max(0.0, 0.2 - slant) / 0.2 : 0.0);
  const double turn = std::abs(fit.line.curvature) * spread / (45 * degree);
  fit.score = std::min(1.0, spread / std::max(1.0, full)) - slantCost - 0.16 * turn - loss +
              0.55 * std::min(1.0, meanDepth(fit.line, spread) / m_deepest) -
              0.45 * std::min(1.5, distance(middle.at, m_ideal) / m_side);
  return fit;
}

void Fitter::straight(double sizePx, double loss) {
  std::vector<Chord> chords;
  double longest = 0;
  for (const Start& start : m_starts) {
    if (!m_request.overWater && static_cast<double>(start.depth) < m_needed) continue;
    for (const double slant : slants) {
      chords.push_back(chordAt({start.at, slant * degree, 0}));
      longest = std::max(longest, chords.back().length());
    }
  }
  for (const Chord& chord : chords) {
    if (const auto fit = fitOn(chord, sizePx, longest, loss)) m_fits.push_back(*fit);
  }
}

/// The best straight lines, bent: where the area itself bends, the letters then lie deeper in it.
void Fitter::bent(double sizePx, double loss) {
  std::ranges::stable_sort(m_fits, std::greater{}, &Fit::score);
  double longest = 0;
  std::vector<Fit> roots;
  for (const Fit& fit : m_fits) {
    if (fit.sizePx != sizePx || fit.twoLines || fit.spacingEm < 0.2) continue;
    roots.push_back(fit);
    longest = std::max(longest, chordAt(fit.line).length());
    if (roots.size() >= 8) break;
  }
  for (const Fit& root : roots) {
    for (const double turn : turns) {
      const double curvature = turn * degree / std::max(40.0, widthOf(root));
      const Chord chord = chordAt({root.line.middle, root.line.angle, curvature});
      if (const auto fit = fitOn(chord, sizePx, longest, loss)) m_fits.push_back(*fit);
    }
  }
}

void Fitter::inTwoLines(double sizePx, double loss) {
  if (m_request.twoLinesEm <= 0) return;
  const double half = (m_request.twoLinesEm + m_request.leastSpacingEm * m_request.letters / 2) * sizePx / 2;
  const double rise = 0.62 * sizePx;
  for (const Start& start : m_starts) {
    bool free = true;
    const int steps = std::max(2, static_cast<int>(2 * half / (2 * m_cellPx)));
    for (int i = 0; free && i <= steps; ++i) {
      const double x = start.at.x - half + 2 * half * i / steps;
      free = isFree({x, start.at.y - rise}) && isFree({x, start.at.y + rise}) && isFree({x, start.at.y});
    }
    if (!free) continue;
    Fit fit;
    fit.line.middle = start.at;
    fit.sizePx = sizePx;
    fit.spacingEm = m_request.leastSpacingEm;
    fit.twoLines = true;
    fit.score = 0.62 - loss + 0.55 * std::min(1.0, static_cast<double>(start.depth) / m_deepest) -
                0.45 * std::min(1.5, distance(start.at, m_ideal) / m_side);
    m_fits.push_back(fit);
  }
}

void Fitter::fitSize(double sizePx, double loss) {
  m_needed = std::max(0.0, (capEm / 2 * sizePx + m_request.clearPx) / m_cellPx - 0.5);
  const double widest = (m_request.widthEm + m_request.mostSpacingEm * m_request.letters) * sizePx / filledShare;
  m_mostHalf = std::min(widest, m_request.mostSpreadPx / filledShare);
  straight(sizePx, loss);
  if (m_request.mayBend) bent(sizePx, loss);
  inTwoLines(sizePx, loss);
}

double Fitter::townsUnder(const Fit& fit) const {
  const double half = widthOf(fit) / 2;
  const double reach = (fit.twoLines ? 1.2 : 0.62) * fit.sizePx + m_cellPx / 2;
  double sum = 0;
  for (const TownDot& town : m_request.towns) {
    if (distance(town.at, fit.line.middle) > half + 2 * reach) continue;
    const int steps = std::max(1, static_cast<int>(2 * half / reach));
    for (int i = 0; i <= steps; ++i) {
      if (distance(town.at, fit.line.at(half * (2.0 * i / steps - 1)).at) > reach) continue;
      sum += town.weight;
      break;
    }
  }
  return sum;
}

/// The best, each somewhere else than those before it.
void Fitter::keepDistinct() {
  std::ranges::stable_sort(m_fits, std::greater{}, &Fit::score);
  std::vector<Fit> kept;
  constexpr std::size_t mostTried = 5 * mostFits;
  for (const Fit& fit : m_fits) {
    const bool known = std::ranges::any_of(kept, [&](const Fit& other) {
      return other.twoLines == fit.twoLines && distance(other.line.middle, fit.line.middle) < 0.8 * fit.sizePx &&
             std::abs(other.line.angle - fit.line.angle) < 12 * degree;
    });
    if (known) continue;
    kept.push_back(fit);
    kept.back().score -= townsUnder(fit);
    if (kept.size() >= mostTried) break;
  }
  std::ranges::stable_sort(kept, std::greater{}, &Fit::score);
  if (kept.size() > mostFits) kept.resize(mostFits);
  m_fits = std::move(kept);
}

std::vector<Fit> Fitter::all() {
  findStarts();
  if (m_starts.empty() || m_request.sizesPx.empty()) return {};
  for (const double sizePx : m_request.sizesPx) {
    fitSize(sizePx, m_request.smallerLoss * std::log2(m_request.sizesPx.front() / sizePx));
    // A smaller size is looked at only while the larger ones gave no choice.
    if (m_fits.size() >= 3 * mostFits) break;
  }
  keepDistinct();
  return std::move(m_fits);
}

}  // namespace

std::vector<Fit> fitName(const CountryRaster& raster, const FitRequest& request) {
  return Fitter(raster, request).all();
}

}  // namespace dateline::frame
