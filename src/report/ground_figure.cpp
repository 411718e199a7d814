#include "report/ground_figure.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

#include "report/ground_paths.hpp"
#include "report/surface_raster.hpp"

namespace dateline::report {

namespace {

using frame::Colour;
using frame::ScreenBox;

// Land of two colours meets under the borders: each reaches a little under the other, or water would shine through.
constexpr double underlapPx = 0.6;
// Soft shores are drawn as so many bands.
constexpr int shoreBands = 6;
constexpr double thinnestPx = 0.4;

Path whole(const frame::Frame& frame) {
  Path path;
  path.rectangle({0, 0, double(frame.viewport.widthPx), double(frame.viewport.heightPx)});
  return path;
}

Colour mixed(const Colour& from, const Colour& to, double share) {
  const auto channel = [share](std::uint8_t a, std::uint8_t b) {
    return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
  };
  return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b)};
}

class GroundFigure {
 public:
  GroundFigure(const frame::Frame& frame, Canvas& canvas)
      : m_frame(frame), m_ground(frame.ground), m_canvas(canvas), m_view{frame.camera, frame.viewport} {}

  void draw() {
    sea();
    land();
    lakes();
    satellite();
    tints();
    lines();
  }

 private:
  void sea() {
    m_canvas.begin({.id = "sea", .layer = "Sea"});
    m_canvas.fill(whole(m_frame), m_ground.earth ? m_ground.beyond : m_ground.water);
    Path earth;
    if (m_ground.earth) {
      earth = outlineOf(*m_ground.earth, m_view);
      m_canvas.fill(earth, m_ground.water);
      m_canvas.beginClip(earth);
    }
    shores(m_ground.shores);
    if (m_ground.earth) m_canvas.endClip();
    m_canvas.end();
  }

  /// Bands within bands, the widest lowest: each point has the colour of its distance from the nearest shore.
  void shores(const std::vector<frame::Shore>& shores) {
    if (shores.empty()) return;
    const frame::Shore& first = shores.front();
    std::vector<Polyline> found;
    for (const frame::Shore& shore : shores) {
      appendLines(*shore.piece, m_view, static_cast<double>(shore.widthPx), found);
    }
    Path path;
    for (const Polyline& line : found) path.polyline(line.points);
    if (path.empty()) return;
    std::vector<Pen> pens;
    for (int band = 0; band < shoreBands; ++band) {
      const double reach = 1 - static_cast<double>(band) / shoreBands;
      const double t = (band + 0.5) / shoreBands;
      pens.push_back({.colour = mixed(m_ground.water, first.colour, t * t),
                      .widthPx = 2 * static_cast<double>(first.widthPx) * reach,
                      .roundEnds = true});
    }
    m_canvas.stroke(path, pens);
  }

  void land() {
    m_canvas.begin({.id = "land", .layer = "Land"});
    for (const Area& area : areasOf(m_ground.land)) {
      m_canvas.begin(partOf(area));
      m_canvas.stroke(area.path, {.colour = area.colour, .widthPx = underlapPx});
      m_canvas.fill(area.path, area.colour);
      m_canvas.end();
    }
    m_canvas.end();
    if (m_ground.relief == nullptr || m_ground.reliefStrength <= 0) return;
    m_canvas.begin({.id = "relief", .layer = "Relief"});
    m_canvas.picture(reliefPicture(m_frame), wholeBox(), 1);
    m_canvas.end();
  }

  void lakes() {
    m_canvas.begin({.id = "lakes", .layer = "Lakes"});
    Path all;
    for (const Area& area : areasOf(m_ground.lakes)) {
      m_canvas.fill(area.path, area.colour);
      all.append(area.path);
    }
    if (!m_ground.lakeShores.empty() && !all.empty()) {
      m_canvas.beginClip(all);
      shores(m_ground.lakeShores);
      m_canvas.endClip();
    }
    m_canvas.end();
  }

  void satellite() {
    if (m_ground.pictured == nullptr || m_ground.pictureOpacity <= 0) return;
    m_canvas.begin({.id = "satellite", .layer = "Satellite picture"});
    m_canvas.picture(satellitePicture(m_frame), wholeBox(), static_cast<double>(m_ground.pictureOpacity));
    m_canvas.end();
  }

  void tints() {
    m_canvas.begin({.id = "areas", .layer = "Countries with a role"});
    for (const Area& area : areasOf(m_ground.tints)) {
      m_canvas.begin(partOf(area));
      m_canvas.fill(area.path, area.colour);
      m_canvas.end();
    }
    m_canvas.end();
  }

  void lines() {
    // All casings of one kind lie below all of its lines, or they would cut them where pieces meet.
    const auto& lines = m_ground.lines;
    for (std::size_t begin = 0; begin < lines.size();) {
      std::size_t end = begin;
      while (end < lines.size() && lines[end].piece->kind == lines[begin].piece->kind) ++end;
      const auto [id, name] = nameOf(lines[begin].piece->kind);
      m_canvas.begin({.id = id + std::to_string(begin), .layer = name});
      pass({&lines[begin], end - begin}, true);
      pass({&lines[begin], end - begin}, false);
      m_canvas.end();
      begin = end;
    }
  }

  static std::pair<std::string, std::string> nameOf(basemap::LineKind kind) {
    switch (kind) {
      case basemap::LineKind::Coast:
        return {"coast-", "Coast"};
      case basemap::LineKind::Border:
        return {"borders-", "Borders"};
      case basemap::LineKind::RegionBorder:
        return {"region-borders-", "Borders of regions"};
      case basemap::LineKind::LakeShore:
        return {"lake-shores-", "Lake shores"};
      case basemap::LineKind::River:
        break;
    }
    return {"rivers-", "Rivers"};
  }

  /// Strokes of the same pen in one path.
  void pass(std::span<const frame::LineStroke> strokes, bool casings) {
    Path path;
    std::optional<Pen> pen;
    const auto flush = [&] {
      if (pen && !path.empty()) m_canvas.stroke(path, *pen);
      path = {};
    };
    for (const frame::LineStroke& stroke : strokes) {
      if (casings && stroke.casingPx <= 0) continue;
      std::vector<Polyline> found;
      appendLines(*stroke.piece, m_view, static_cast<double>(stroke.widthPx + 2 * stroke.casingPx), found);
      for (const Polyline& line : found) {
        const Pen own = penOf(stroke, line, casings);
        const bool same =
            pen && pen->colour == own.colour && pen->widthPx == own.widthPx && pen->dashPx == 0 && own.dashPx == 0;
        if (!same) flush();
        pen = own;
        path.polyline(line.points);
      }
    }
    flush();
  }

  static Pen penOf(const frame::LineStroke& stroke, const Polyline& line, bool casing) {
    const double width = std::max(
        static_cast<double>(stroke.widthPx) - static_cast<double>(stroke.widthPerRankPx) * line.rank, thinnestPx);
    if (casing) {
      return {.colour = stroke.casing, .widthPx = width + 2 * static_cast<double>(stroke.casingPx), .roundEnds = true};
    }
    const double dash = static_cast<double>(stroke.dashPx);
    if (dash <= 0 || (stroke.dashOnlyDisputed && !line.disputed)) {
      return {.colour = stroke.colour, .widthPx = width, .roundEnds = true};
    }
    return {.colour = stroke.colour,
            .widthPx = width,
            .dashPx = 1.4 * dash,
            .gapPx = 0.6 * dash,
            .phasePx = std::fmod(line.alongPx, 2 * dash)};
  }

  /// Land of one colour; a country that is a place of the dossier is an area of its own.
  struct Area {
    Colour colour;
    basemap::CountryCode country;
    Path path{};
  };

  std::vector<Area> areasOf(const std::vector<frame::AreaFill>& fills) const {
    std::vector<Area> areas;
    std::vector<std::vector<const frame::AreaPiece*>> pieces;
    for (const frame::AreaFill& fill : fills) {
      const bool owned = std::ranges::find(m_frame.areaOwners, fill.piece->country, &frame::AreaOwner::country) !=
                         m_frame.areaOwners.end();
      const Area area{fill.colour, owned ? fill.piece->country : basemap::CountryCode{}};
      const auto known = std::ranges::find_if(
          areas, [&](const Area& other) { return other.colour == area.colour && other.country == area.country; });
      const auto index = static_cast<std::size_t>(known - areas.begin());
      if (known == areas.end()) {
        areas.push_back(area);
        pieces.emplace_back();
      }
      pieces[index].push_back(fill.piece.get());
    }
    for (std::size_t i = 0; i < areas.size(); ++i) areas[i].path = outlineOf(pieces[i], m_view);
    std::erase_if(areas, [](const Area& area) { return area.path.empty(); });
    return areas;
  }

  static Part partOf(const Area& area) {
    if (!area.country.known()) return {};
    return {.id = "area-" + area.country.str()};
  }

  ScreenBox wholeBox() const { return {0, 0, double(m_frame.viewport.widthPx), double(m_frame.viewport.heightPx)}; }

  const frame::Frame& m_frame;
  const frame::Ground& m_ground;
  Canvas& m_canvas;
  GroundView m_view;
};

image::Picture densityPicture(const frame::EventDensity& density) {
  image::Picture picture = image::Picture::filled(density.columns, density.rows);
  for (std::size_t i = 0; i < density.levels.size(); ++i) {
    const Colour& c = density.ramp[density.levels[i]];
    const int x = static_cast<int>(i) % density.columns;
    const int y = static_cast<int>(i) / density.columns;
    picture.set(x, y, {c.r, c.g, c.b, c.a});
  }
  return picture;
}

void drawMark(const frame::EventLayer& layer, const frame::EventMark& mark, Canvas& canvas) {
  const auto disc = [&](double radius, const Colour& colour) {
    Path path;
    path.circle(mark.at, radius);
    canvas.fill(path, colour);
  };
  const double radius = static_cast<double>(mark.radiusPx);
  const double outline = static_cast<double>(layer.outlinePx);
  if (mark.lit) disc(radius + 4 * outline, layer.ring);
  disc(radius + outline, layer.outline);
  double before = 0;
  for (std::size_t i = 0; i < frame::eventColours; ++i) {
    const double end = i + 1 < frame::eventColours ? std::min(static_cast<double>(mark.ends[i]), 1.0) : 1.0;
    if (end <= before) continue;
    if (before == 0 && end >= 1) {
      disc(radius, layer.colours[i]);
    } else {
      Path path;
      path.slice(mark.at, radius, before, end);
      canvas.fill(path, layer.colours[i]);
    }
    before = end;
  }
  if (mark.holePx > 0) disc(static_cast<double>(mark.holePx), layer.middle);
}

}  // namespace

void drawGround(const frame::Frame& frame, Canvas& canvas) {
  GroundFigure(frame, canvas).draw();
}

void drawEvents(const frame::Frame& frame, Canvas& canvas) {
  if (!frame.events.open) return;
  canvas.begin({.id = "events", .layer = "Events"});
  if (const frame::EventDensity* density = frame.events.density.get(); density != nullptr && density->columns > 0) {
    const geo::ScreenPoint from = geo::toScreen(frame.camera, frame.viewport, density->corner);
    const double cellPx = density->cellMetres / frame.camera.metresPerPx;
    canvas.picture(densityPicture(*density),
                   {from.x, from.y, from.x + cellPx * density->columns, from.y + cellPx * density->rows}, 1);
  }
  for (const frame::EventMark& mark : frame.events.marks) drawMark(frame.events, mark, canvas);
  for (const frame::Label& label : frame.eventLabels) canvas.text(label);
  canvas.end();
}

}  // namespace dateline::report
