#include "frame/event_density.hpp"

#include <algorithm>
#include <cmath>

#include "frame/event_cells.hpp"

namespace dateline::frame {
namespace {

constexpr double kmPerDegree = 111.2;
constexpr double degrees = 3.14159265358979323846 / 180;
/// The densest level is this many times the thinnest that shows.
constexpr double densityRange = 1000;
/// Cells whose plane is taken as flat: their parts are placed without being projected.
constexpr double flatSidePx = 48;

struct OkLab {
  double l, a, b;
};

double channelOf(double linear) {
  const double c = std::clamp(linear, 0.0, 1.0);
  return 255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * std::pow(c, 1 / 2.4) - 0.055);
}

/// B. Ottosson, "A perceptual color space for image processing" (2020).
Colour colourOf(const OkLab& lab, double alpha) {
  const double l = std::pow(lab.l + 0.3963377774 * lab.a + 0.2158037573 * lab.b, 3);
  const double m = std::pow(lab.l - 0.1055613458 * lab.a - 0.0638541728 * lab.b, 3);
  const double s = std::pow(lab.l - 0.0894841775 * lab.a - 1.2914855480 * lab.b, 3);
  const auto byte = [](double v) { return static_cast<std::uint8_t>(std::lround(v)); };
  return {byte(channelOf(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
          byte(channelOf(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
          byte(channelOf(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)), byte(255 * alpha)};
}

/// Splats the events of cells into the grid.
class Grid {
 public:
  Grid(const events::Sifted& shown, EventDensity& density)
      : m_shown(shown),
        m_density(density),
        m_values(static_cast<std::size_t>(density.columns) * static_cast<std::size_t>(density.rows), 0.0F) {}

  void add(const ShownCell& cell) {
    if (cell.single) {
      splat(cell.centre, 1, 1);
      return;
    }
    const double height = cell.cell.heightDegrees();
    const double ground = cell.cell.widthDegrees() * kmPerDegree * height * kmPerDegree *
                          std::max(0.01, std::cos((cell.cell.south() + height / 2) * degrees));
    const double plane = std::abs(cell.east.x * cell.north.y - cell.east.y * cell.north.x) / 1e6;
    m_whole = &cell;
    m_weight = plane / std::max(1e-9, ground);
    const double side = std::sqrt(plane * 1e6);
    m_deepest = cell.cell.depth + std::max(0, static_cast<int>(std::ceil(2 * std::log2(side / m_density.cellMetres))));
    m_deepest = std::min(m_deepest, m_shown.set().deepest());
    halve(cell.cell, cell.range);
  }

  std::vector<float>& values() { return m_values; }

  /// Each value spread over its neighbours by 1 4 6 4 1, along both axes, as often as makes it round: on a logarithmic
  /// ramp the corners of a single pass would show.
  void smooth() {
    constexpr int passes = 3;
    for (int i = 0; i < passes; ++i) smoothOnce();
  }

 private:
  void smoothOnce() {
    const auto columns = static_cast<std::size_t>(m_density.columns);
    const auto rows = static_cast<std::size_t>(m_density.rows);
    std::vector<float> other(m_values.size(), 0.0F);
    const auto pass = [](const float* from, float* to, std::size_t count, std::size_t step) {
      for (std::size_t i = 2; i + 2 < count; ++i) {
        const float* const at = from + i * step;
        to[i * step] = (at[0] * 6 + (*(at - step) + at[step]) * 4 + *(at - 2 * step) + at[2 * step]) / 16;
      }
    };
    for (std::size_t row = 0; row < rows; ++row) {
      pass(m_values.data() + row * columns, other.data() + row * columns, columns, 1);
    }
    std::ranges::fill(m_values, 0.0F);
    for (std::size_t row = 2; row + 2 < rows; ++row) {
      const float* const at = other.data() + row * columns;
      float* const to = m_values.data() + row * columns;
      for (std::size_t i = 0; i < columns; ++i) {
        const float* const c = at + i;
        to[i] = (c[0] * 6 + (*(c - columns) + c[columns]) * 4 + *(c - 2 * columns) + c[2 * columns]) / 16;
      }
    }
  }

  void halve(const events::Cell& cell, const events::Range& range) {
    const std::uint32_t count = m_shown.count(range);
    if (count == 0) return;
    constexpr std::uint32_t few = 3;
    if (count <= few) {
      for (std::uint32_t i = 0; i < count; ++i) {
        const geo::LonLat at = m_shown.set().at(m_shown.nth(range, i));
        splat(onPlane(at.lon, at.lat), 1, m_weight);
      }
      return;
    }
    if (cell.depth >= m_deepest) {
      splat(onPlane(cell.west() + cell.widthDegrees() / 2, cell.south() + cell.heightDegrees() / 2), count, m_weight);
      return;
    }
    const std::uint32_t split = m_shown.set().splitOf(cell, range);
    halve(cell.half(0), {range.first, split});
    halve(cell.half(1), {split, range.last});
  }

  geo::Projected onPlane(double lon, double lat) const {
    const events::Cell& whole = m_whole->cell;
    const double u = (lon - whole.west()) / whole.widthDegrees() - 0.5;
    const double v = (lat - whole.south()) / whole.heightDegrees() - 0.5;
    return {m_whole->centre.x + u * m_whole->east.x + v * m_whole->north.x,
            m_whole->centre.y + u * m_whole->east.y + v * m_whole->north.y};
  }

  /// Shared among the four grid cells whose middles lie around it.
  void splat(const geo::Projected& at, double count, double weight) {
    const double x = (at.x - m_density.corner.x) / m_density.cellMetres - 0.5;
    const double y = (m_density.corner.y - at.y) / m_density.cellMetres - 0.5;
    const double left = std::floor(x);
    const double top = std::floor(y);
    if (!(left >= 0 && top >= 0 && left + 1 < m_density.columns && top + 1 < m_density.rows)) return;
    const double u = x - left;
    const double v = y - top;
    float* const to = m_values.data() + static_cast<std::size_t>(top) * static_cast<std::size_t>(m_density.columns) +
                      static_cast<std::size_t>(left);
    const double n = count * weight;
    to[0] += static_cast<float>(n * (1 - u) * (1 - v));
    to[1] += static_cast<float>(n * u * (1 - v));
    to[m_density.columns] += static_cast<float>(n * (1 - u) * v);
    to[m_density.columns + 1] += static_cast<float>(n * u * v);
  }

  const events::Sifted& m_shown;
  EventDensity& m_density;
  std::vector<float> m_values;
  const ShownCell* m_whole = nullptr;
  double m_weight = 1;
  int m_deepest = 0;
};

}  // namespace

double DensityScale::levelOf(double perKm2) const {
  const double least = perKm2Most / densityRange;
  return 255 * std::clamp(std::log1p(perKm2 / least) / std::log1p(densityRange), 0.0, 1.0);
}

double DensityScale::perKm2Of(double level) const {
  return perKm2Most / densityRange * std::expm1(level / 255 * std::log1p(densityRange));
}

DensityScale densityScaleOf(const events::Sifted& shown, double metresPerPx, double scale) {
  DensityScale out;
  out.cellPx *= scale;
  out.cellMetres = std::exp2(std::ceil(std::log2(out.cellPx * metresPerPx)));
  // The fullest place of the whole set, as large as the smoothing leaves it.
  constexpr double smoothedCells = 5;
  const double sideMetres = smoothedCells * out.cellMetres;
  const std::uint32_t largest = std::max(1U, shown.largestCell(depthOfSide(sideMetres)));
  out.perKm2Most = 0.6 * largest / (sideMetres * sideMetres / 1e6);
  return out;
}

std::array<Colour, 256> densityRamp(const Theme& theme) {
  // Pale yellow over green to a deep blue on light ground; a dim blue to pale yellow on dark ground.
  constexpr std::array<OkLab, 4> light{
      {{0.93, -0.02, 0.10}, {0.76, -0.09, 0.06}, {0.53, -0.05, -0.08}, {0.27, 0.01, -0.12}}};
  constexpr std::array<OkLab, 4> dark{
      {{0.36, -0.01, -0.12}, {0.55, -0.05, -0.07}, {0.76, -0.08, 0.07}, {0.96, -0.03, 0.12}}};
  const std::array<OkLab, 4>& stops = theme.dark ? dark : light;
  std::array<Colour, 256> ramp{};
  for (std::size_t i = 0; i < ramp.size(); ++i) {
    const double t = static_cast<double>(i) / 255;
    constexpr double steps = 3;
    const double at = t * steps;
    const auto stop = std::min(static_cast<std::size_t>(at), stops.size() - 2);
    const double u = at - static_cast<double>(stop);
    const auto mix = [&](double OkLab::*part) { return stops[stop].*part * (1 - u) + stops[stop + 1].*part * u; };
    // What is thin fades into the ground.
    const double alpha = 0.9 * std::clamp(t / 0.22, 0.0, 1.0);
    ramp[i] = colourOf({mix(&OkLab::l), mix(&OkLab::a), mix(&OkLab::b)}, alpha);
  }
  return ramp;
}

std::shared_ptr<const EventDensity> densityOf(const DensityQuery& query, const Theme& theme, std::uint32_t& inView) {
  const DensityScale scale = densityScaleOf(query.shown, query.metresPerPx, query.scale);
  auto out = std::make_shared<EventDensity>();
  out->cellMetres = scale.cellMetres;
  constexpr double apron = 8;  // grid cells beyond the edge, for the smoothing
  const double left = std::floor(query.box.min.x / scale.cellMetres) - apron;
  const double top = std::ceil(query.box.max.y / scale.cellMetres) + apron;
  out->corner = {left * scale.cellMetres, top * scale.cellMetres};
  out->columns = static_cast<int>(std::ceil(query.box.max.x / scale.cellMetres) + apron - left);
  out->rows = static_cast<int>(top - std::floor(query.box.min.y / scale.cellMetres) + apron);
  Grid grid(query.shown, *out);
  const CellQuery cells{query.shown, query.projection, query.visible, query.metresPerPx, flatSidePx * query.scale};
  inView = 0;
  forEachCell(cells, [&](const ShownCell& cell) {
    grid.add(cell);
    const bool seen = query.box.min.x <= cell.centre.x && cell.centre.x <= query.box.max.x &&
                      query.box.min.y <= cell.centre.y && cell.centre.y <= query.box.max.y;
    if (seen) inView += query.shown.count(cell.range);
  });
  grid.smooth();
  const double cellKm2 = scale.cellMetres * scale.cellMetres / 1e6;
  out->levels.resize(grid.values().size());
  std::ranges::transform(grid.values(), out->levels.begin(), [&](float count) {
    // What the smoothing leaves of a single event far away is nothing to be seen.
    const double perKm2 = static_cast<double>(count) / cellKm2;
    return perKm2 <= 0 ? std::uint8_t{0} : static_cast<std::uint8_t>(std::lround(scale.levelOf(perKm2)));
  });
  out->ramp = densityRamp(theme);
  return out;
}

void setOverDensity(Frame& frame) {
  const EventDensity& density = *frame.events.density;
  const auto levelAt = [&](const geo::ScreenPoint& p) {
    const geo::Projected at = geo::toProjected(frame.camera, frame.viewport, p);
    const double column = (at.x - density.corner.x) / density.cellMetres;
    const double row = (density.corner.y - at.y) / density.cellMetres;
    if (column < 0 || row < 0 || column >= density.columns || row >= density.rows) return 0;
    return static_cast<int>(density.levels[static_cast<std::size_t>(row) * static_cast<std::size_t>(density.columns) +
                                           static_cast<std::size_t>(column)]);
  };
  const Colour letters = frame.theme.dark ? rgb(0x14171B) : rgb(0xFFFFFF);
  for (Label& label : frame.labels) {
    const double width = static_cast<double>(label.line.widthEm * label.sizePx);
    const double turn = static_cast<double>(label.rotation);
    double level = 0;
    constexpr int samples = 5;
    for (int i = 0; i < samples; ++i) {
      geo::ScreenPoint p;
      if (label.places.empty()) {
        const double along = width * i / (samples - 1);
        p = {label.at.x + along * std::cos(turn), label.at.y - along * std::sin(turn) - 0.35 * label.sizePx};
      } else {
        p = label.places[(label.places.size() - 1) * static_cast<std::size_t>(i) / (samples - 1)].at;
      }
      level += levelAt(p) / static_cast<double>(samples);
    }
    constexpr double middle = 120;
    if (level < middle) continue;
    const Colour& ground = density.ramp[static_cast<std::size_t>(level)];
    label.colour = letters;
    label.halo = Colour{ground.r, ground.g, ground.b, 200};
  }
}

}  // namespace dateline::frame
