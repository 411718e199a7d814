#include "frame/annotations.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

#include "base/numbers.hpp"
#include "frame/paragraph.hpp"
#include "frame/place_labels.hpp"
#include "frame/polyline.hpp"
#include "geo/geodesic.hpp"

namespace dateline::frame {
namespace {

using dossier::Annotation;
using dossier::AnnotationKind;
using geo::ScreenPoint;

constexpr double linePx = 1.8;
constexpr double chosenPx = 2.6;
constexpr double casingPx = 1.1;
constexpr double hatchPx = 0.9;
constexpr double hatchGapPx = 9;
constexpr double calloutPx = 13.5;
constexpr double calloutWidthPx = 190;
constexpr std::size_t calloutLines = 5;
constexpr double reachPx = 34;  ///< from a callout's point to its text

/// The corners with the geodesics between them.
std::vector<geo::LonLat> outlineOf(const Annotation& annotation) {
  constexpr double stepMetres = 20'000;
  if (annotation.kind == AnnotationKind::Ring) {
    return annotation.radiusKm > 0 ? dossier::ringAround(annotation.points.front(), annotation.radiusKm)
                                   : std::vector<geo::LonLat>{};
  }
  std::vector<geo::LonLat> corners = annotation.points;
  if (annotation.kind == AnnotationKind::Area && corners.size() > 2) corners.push_back(corners.front());
  std::vector<geo::LonLat> line;
  for (std::size_t i = 1; i < corners.size(); ++i) {
    const std::vector<geo::LonLat> part = geo::geodesic(corners[i - 1], corners[i], stepMetres);
    line.insert(line.end(), part.begin() + (line.empty() ? 0 : 1), part.end());
  }
  return line;
}

class Drawer {
 public:
  Drawer(Sheet& sheet, const Annotation& annotation, bool chosen)
      : m_sheet(sheet),
        m_annotation(annotation),
        m_chosen(chosen),
        m_near(grown({0, 0, static_cast<double>(sheet.frame.viewport.widthPx),
                      static_cast<double>(sheet.frame.viewport.heightPx)},
                     nearPx * sheet.scale)) {
    m_mark.annotation = annotation.id;
  }

  void draw() {
    if (m_annotation.points.empty()) return;
    if (m_annotation.kind == AnnotationKind::Callout) {
      drawCallout();
    } else {
      drawOutline();
    }
    m_sheet.frame.annotations.push_back(std::move(m_mark));
  }

 private:
  static constexpr double nearPx = 300;

  Colour colour() const { return m_sheet.theme().ink; }

  /// The path in pieces: cut where the projection shows nothing, or cuts the Earth, or far from the picture.
  std::vector<ScreenPath> piecesOf(const std::vector<geo::LonLat>& line) const {
    std::vector<ScreenPath> pieces(1);
    std::optional<ScreenPoint> before;
    for (std::size_t i = 0; i < line.size(); ++i) {
      const auto at = m_sheet.toScreen(line[i]);
      if (at && before && follows(line[i - 1], *before, line[i], *at)) {
        if (pieces.back().empty()) pieces.back().push_back(*before);
        pieces.back().push_back(*at);
      } else if (!pieces.back().empty()) {
        pieces.emplace_back();
      }
      before = at;
    }
    if (pieces.back().empty()) pieces.pop_back();
    return pieces;
  }

  /// They are neighbours on the map too, and near the picture.
  bool follows(const geo::LonLat& a, const ScreenPoint& p, const geo::LonLat& b, const ScreenPoint& q) const {
    const ScreenBox box{std::min(p.x, q.x), std::min(p.y, q.y), std::max(p.x, q.x) + 1, std::max(p.y, q.y) + 1};
    if (!box.overlaps(m_near)) return false;
    const double length = distance(p, q);
    constexpr double surelyPx = 40;
    if (length < surelyPx) return true;
    const std::vector<geo::LonLat> half = geo::geodesic(a, b, geo::distanceMetres(a, b) / 2 + 1);
    const auto middle = half.size() > 2 ? m_sheet.toScreen(half[1]) : std::nullopt;
    return half.size() <= 2 || (middle && distanceToSegment(*middle, p, q) < length / 4);
  }

  void stroke(const ScreenPath& path) {
    Arrow line;
    line.path = path;
    line.neckPx = line.tailPx = m_sheet.px(m_chosen ? chosenPx : linePx);
    line.headPx = 0;
    line.colour = colour();
    line.casing = m_sheet.theme().labelHalo.withAlpha(190);
    line.casingPx = m_sheet.px(casingPx);
    line.dashed = m_annotation.kind == AnnotationKind::Ring;
    m_sheet.frame.arrows.push_back(std::move(line));
    const double half = 3 * m_sheet.scale;
    for (const ScreenPoint& p : resampled(path, 7 * m_sheet.scale)) {
      m_sheet.obstacles.add({p.x - half, p.y - half, p.x + half, p.y + half});
    }
  }

  void drawOutline() {
    const std::vector<ScreenPath> pieces = piecesOf(outlineOf(m_annotation));
    if (m_annotation.kind == AnnotationKind::Area) hatch();
    for (const ScreenPath& piece : pieces) stroke(piece);
    nameOutline(pieces);
    m_mark.paths = pieces;
    if (pieces.empty() || m_annotation.kind == AnnotationKind::Ring) dot(m_annotation.points.front());
  }

  /// A ring's centre, and where a drawing begins.
  void dot(const geo::LonLat& point) {
    const auto at = m_sheet.toScreen(point);
    if (!at || !m_near.contains(*at)) return;
    Marker mark;
    mark.at = *at;
    mark.sizePx = m_sheet.px(4.5);
    mark.fill = colour();
    mark.outline = m_sheet.theme().labelHalo;
    mark.outlinePx = m_sheet.px(1);
    m_sheet.frame.markers.push_back(mark);
    m_sheet.obstacles.add(grown({at->x, at->y, at->x, at->y}, 4 * m_sheet.scale));
  }

  /// Slanted lines tell an area that a person drew from one that a country's role shades.
  void hatch() {
    std::vector<geo::LonLat> outline = outlineOf(m_annotation);
    ScreenPath corners;
    for (const geo::LonLat& at : outline) {
      const auto p = m_sheet.toScreen(at);
      if (!p) return;
      corners.push_back(*p);
    }
    if (corners.size() < 4) return;
    const double gap = hatchGapPx * m_sheet.scale;
    double least = 1e300;
    double most = -1e300;
    for (const ScreenPoint& p : corners) {
      least = std::min(least, p.x + p.y);
      most = std::max(most, p.x + p.y);
    }
    least = std::max(least, m_near.left + m_near.top);
    most = std::min(most, m_near.right + m_near.bottom);
    for (double sum = std::ceil(least / gap) * gap; sum < most; sum += gap) hatchAlong(corners, sum);
  }

  /// Where x + y is `sum`, by the even-odd rule.
  void hatchAlong(const ScreenPath& corners, double sum) {
    std::vector<double> xs;
    for (std::size_t i = 1; i < corners.size(); ++i) {
      const double a = corners[i - 1].x + corners[i - 1].y - sum;
      const double b = corners[i].x + corners[i].y - sum;
      if ((a < 0) == (b < 0)) continue;
      xs.push_back(corners[i - 1].x + (corners[i].x - corners[i - 1].x) * a / (a - b));
    }
    std::ranges::sort(xs);
    for (std::size_t i = 0; i + 1 < xs.size(); i += 2) {
      const double from = std::max({xs[i], m_near.left, sum - m_near.bottom});
      const double to = std::min({xs[i + 1], m_near.right, sum - m_near.top});
      if (to - from < 1) continue;
      m_sheet.frame.leaders.push_back(
          {{from, sum - from}, {to, sum - to}, m_sheet.px(hatchPx), colour().withAlpha(110), {0, 0, 0, 0}, true});
    }
  }

  std::string nameOf() const {
    if (m_annotation.kind != AnnotationKind::Ring) return m_annotation.text;
    const base::Language language = m_sheet.state.language;
    const int decimals = m_annotation.radiusKm >= 100 ? 0 : m_annotation.radiusKm >= 10 ? 1 : 2;
    const std::string km = base::sayNumber(m_annotation.radiusKm, language, decimals) + "\u00a0km";
    return m_annotation.text.empty() ? km : m_annotation.text + " · " + km;
  }

  TextBlock blockOf(const std::string& text) {
    const TextRun run{text, text::Style::SemiBold, m_sheet.px(calloutPx), colour(), 0, true};
    return paragraph(m_sheet.type, run, calloutWidthPx * m_sheet.scale, calloutLines, m_sheet.state.dossier().language,
                     1.22);
  }

  /// The middle of a block that stands clear of a line at a point of it: outside of a ring, above a line.
  ScreenPoint beside(const ScreenPath& path, double alongPx, const TextBlock& block) const {
    const ScreenPoint at = pointAt(path, alongPx);
    const ScreenPoint before = pointAt(path, std::max(alongPx - 2, 0.0));
    const ScreenPoint behind = pointAt(path, alongPx + 2);
    const double length = std::max(distance(before, behind), 1e-6);
    ScreenPoint out{(behind.y - before.y) / length, -(behind.x - before.x) / length};
    const auto centre = m_sheet.toScreen(m_annotation.points.front());
    const bool isRing = m_annotation.kind == AnnotationKind::Ring && centre;
    const double side = isRing ? out.x * (at.x - centre->x) + out.y * (at.y - centre->y) : -out.y;
    if (side < 0) out = {-out.x, -out.y};
    const double reach =
        std::abs(out.x) * block.widthPx / 2 + std::abs(out.y) * block.heightPx() / 2 + 9 * m_sheet.scale;
    return {at.x + out.x * reach, at.y + out.y * reach};
  }

  /// Where there is room: of a ring at the top first, of a line in its middle, of an area inside.
  void nameOutline(const std::vector<ScreenPath>& pieces) {
    const std::string name = nameOf();
    if (name.empty() || pieces.empty()) return;
    const TextBlock block = blockOf(name);
    std::vector<ScreenPoint> wanted;
    if (m_annotation.kind == AnnotationKind::Area) {
      ScreenPoint middle{0, 0};
      for (const ScreenPoint& p : pieces.front()) {
        middle = {middle.x + p.x / static_cast<double>(pieces.front().size()),
                  middle.y + p.y / static_cast<double>(pieces.front().size())};
      }
      wanted.push_back(middle);
    }
    for (const double share : {0.0, 0.5, 0.25, 0.75, 0.125, 0.875, 0.375, 0.625}) {
      // A line's own middle first.
      const double from = m_annotation.kind == AnnotationKind::Line ? share + 0.5 : share;
      for (const ScreenPath& piece : pieces) {
        wanted.push_back(beside(piece, lengthOf(piece) * (from > 1 ? from - 1 : from), block));
      }
    }
    for (const ScreenPoint& at : wanted) {
      const ScreenPoint start{at.x - block.widthPx / 2, at.y + (block.topPx - block.bottomPx) / 2};
      if (!m_sheet.fits(block, start)) continue;
      putText(block, start, name);
      return;
    }
  }

  void putText(const TextBlock& block, const ScreenPoint& start, const std::string& text) {
    m_sheet.put(block, start, text, {});
    m_mark.label = block.boxAt(start);
  }

  void drawCallout() {
    const auto at = m_sheet.toScreen(m_annotation.points.front());
    if (!at || !m_near.contains(*at)) return;
    dot(m_annotation.points.front());
    if (m_annotation.text.empty()) return;
    const TextBlock block = blockOf(m_annotation.text);
    for (const double far : {1.0, 1.8, 3.0, 4.5}) {
      for (const ScreenPoint& towards : directions) {
        const double reach = reachPx * far * m_sheet.scale;
        const ScreenPoint end{at->x + towards.x * reach, at->y + towards.y * reach};
        const ScreenPoint start{towards.x > 0.1    ? end.x
                                : towards.x < -0.1 ? end.x - block.widthPx
                                                   : end.x - block.widthPx / 2,
                                towards.y < -0.9  ? end.y - block.bottomPx
                                : towards.y > 0.9 ? end.y + block.topPx
                                                  : end.y + (block.topPx - block.bottomPx) / 2};
        if (!m_sheet.fits(block, start, 4)) continue;
        putText(block, start, m_annotation.text);
        leader(*at, end, towards);
        return;
      }
    }
  }

  void leader(const ScreenPoint& from, const ScreenPoint& to, const ScreenPoint& towards) {
    const double gap = 5 * m_sheet.scale;
    m_sheet.frame.leaders.push_back({{from.x + towards.x * gap, from.y + towards.y * gap},
                                     {to.x - towards.x * gap, to.y - towards.y * gap},
                                     m_sheet.px(m_chosen ? 1.8 : 1.2),
                                     colour(),
                                     m_sheet.theme().labelHalo,
                                     false});
    for (const ScreenPoint& p : resampled({from, to}, 6 * m_sheet.scale)) {
      m_sheet.obstacles.add(grown({p.x, p.y, p.x, p.y}, 2 * m_sheet.scale));
    }
  }

  /// Where a callout's text may stand, best first.
  static constexpr std::array<ScreenPoint, 8> directions{
      ScreenPoint{0.78, -0.62}, ScreenPoint{-0.78, -0.62}, ScreenPoint{0.78, 0.62}, ScreenPoint{-0.78, 0.62},
      ScreenPoint{0, -1},       ScreenPoint{1, 0},         ScreenPoint{-1, 0},      ScreenPoint{0, 1}};

  Sheet& m_sheet;
  const Annotation& m_annotation;
  bool m_chosen;
  ScreenBox m_near;
  AnnotationMark m_mark;
};

}  // namespace

void addAnnotations(Sheet& sheet) {
  const session::Annotating& annotating = sheet.state.annotating;
  // Callouts keep clear of every line.
  for (const bool callouts : {false, true}) {
    for (const Annotation& annotation : sheet.state.dossier().annotations) {
      if ((annotation.kind == AnnotationKind::Callout) != callouts) continue;
      Drawer(sheet, annotation, annotation.id == annotating.selected).draw();
    }
  }
  if (annotating.draft) Drawer(sheet, *annotating.draft, true).draw();
}

}  // namespace dateline::frame
