// Outlines: what they are made of, and how SVG says them.
#include <catch2/catch.hpp>
#include <memory>

#include "report/ground_paths.hpp"
#include "report/svg_numbers.hpp"

using namespace dateline;
using report::Path;

namespace {

/// A square of two triangles whose lower left corner lies at (x, 0), 10 m wide.
frame::AreaPiece square(float x) {
  frame::AreaPiece piece;
  piece.vertices = {{x, 0}, {x + 10, 0}, {x + 10, 10}, {x, 10}};
  piece.indices = {0, 1, 2, 0, 2, 3};
  for (const frame::PlanePoint& p : piece.vertices) piece.box.add({p.x, p.y});
  return piece;
}

const report::GroundView view{{{0, 0}, 1}, {100, 100}};

std::size_t count(const Path& path, Path::Verb verb) {
  return static_cast<std::size_t>(std::count(path.verbs.begin(), path.verbs.end(), verb));
}

}  // namespace

TEST_CASE("Pieces that touch have one outline, without what they share") {
  const frame::AreaPiece left = square(0);
  const frame::AreaPiece right = square(10);
  const frame::AreaPiece away = square(30);
  const std::array<const frame::AreaPiece*, 3> pieces{&left, &right, &away};
  const Path path = report::outlineOf(pieces, view);
  CHECK(count(path, Path::Verb::Close) == 2);
  CHECK(path.points.size() == 10);  // the two that touch have six corners in common
  CHECK(path.points.front() == geo::ScreenPoint{50, 50});
}

TEST_CASE("A path in SVG takes steps of hundredths and says nothing twice") {
  Path path;
  path.polyline(std::vector<geo::ScreenPoint>{{1, 2}, {1.5, 2.25}, {1.5, 2.25}, {1.251, 2.26}});
  CHECK(report::svgPath(path) == "M1 2l.5 .25-.25 .01");
  Path triangle;
  triangle.polygon(std::vector<geo::ScreenPoint>{{0, 0}, {10, 0}, {0, 10}});
  CHECK(report::svgPath(triangle) == "M0 0l10 0-10 10z");
}

TEST_CASE("Numbers, colours and ids in SVG are short and valid") {
  CHECK(report::svgNumber(1) == "1");
  CHECK(report::svgNumber(-0.001) == "0");
  CHECK(report::svgNumber(12.340) == "12.34");
  CHECK(report::svgColour({0xB3, 0x26, 0x1E}) == "#b3261e");
  CHECK(report::svgId("place-saint étienne") == "place-saint_20_c3_a9tienne");
}
