// Arrows, leaders and letters as triangles: geometry that needs no graphics.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "render/glyph_mesh.hpp"
#include "render/polygon_mesh.hpp"
#include "render_support.hpp"

using namespace dateline;
using namespace dateline::render;

namespace {

frame::Arrow arrowTo(double x) {
  frame::Arrow arrow;
  arrow.path = {{0, 0}, {x / 2, 0}, {x, 0}};
  arrow.colour = frame::rgb(0x1F5FA8);
  arrow.casing = frame::Colour().withAlpha(0);
  return arrow;
}

struct Reach {
  float left = 1e9F, right = -1e9F, top = 1e9F, bottom = -1e9F;
};

Reach reachOf(const std::vector<PolygonVertex>& mesh) {
  Reach r;
  for (const PolygonVertex& v : mesh) {
    if (v.colour[3] <= 0) continue;  // the soft edge
    r = {std::min(r.left, v.x), std::max(r.right, v.x), std::min(r.top, v.y), std::max(r.bottom, v.y)};
  }
  return r;
}

/// True when a point lies in one of the mesh's opaque triangles.
bool covers(const std::vector<PolygonVertex>& mesh, float x, float y) {
  for (std::size_t i = 0; i + 2 < mesh.size(); i += 3) {
    const auto side = [&](const PolygonVertex& a, const PolygonVertex& b) {
      return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x);
    };
    const float s[3] = {side(mesh[i], mesh[i + 1]), side(mesh[i + 1], mesh[i + 2]), side(mesh[i + 2], mesh[i])};
    const bool opaque = mesh[i].colour[3] > 0 && mesh[i + 1].colour[3] > 0 && mesh[i + 2].colour[3] > 0;
    if (opaque && (std::ranges::all_of(s, [](float v) { return v >= 0; }) ||
                   std::ranges::all_of(s, [](float v) { return v <= 0; }))) {
      return true;
    }
  }
  return false;
}

}  // namespace

TEST_CASE("an arrow ends exactly at its tip and is as wide as its head") {
  std::vector<PolygonVertex> mesh;
  const frame::Arrow arrow = arrowTo(100);
  appendArrow(mesh, arrow);
  REQUIRE(mesh.size() % 3 == 0);
  const Reach reach = reachOf(mesh);
  CHECK(reach.left == Approx(0));
  CHECK(reach.right == Approx(100));
  CHECK(reach.bottom == Approx(arrow.headPx / 2));
  CHECK(reach.top == Approx(-arrow.headPx / 2));
}

TEST_CASE("an arrow has no hole between its tail and its tip") {
  std::vector<PolygonVertex> mesh;
  appendArrow(mesh, arrowTo(100));
  for (int x = 1; x < 100; ++x) CHECK(covers(mesh, static_cast<float>(x) + 0.3F, 0.1F));
}

TEST_CASE("a promised arrow is dashed, its head is whole") {
  std::vector<PolygonVertex> mesh;
  frame::Arrow arrow = arrowTo(120);
  arrow.dashed = true;
  appendArrow(mesh, arrow);
  int covered = 0;
  for (int x = 0; x < 105; ++x) covered += covers(mesh, static_cast<float>(x) + 0.3F, 0.1F) ? 1 : 0;
  CHECK(covered > 40);
  CHECK(covered < 90);
  CHECK(covers(mesh, 114, 0.1F));
}

TEST_CASE("an arrow without a way has no triangles") {
  std::vector<PolygonVertex> mesh;
  frame::Arrow arrow;
  appendArrow(mesh, arrow);
  arrow.path = {{3, 3}};
  appendArrow(mesh, arrow);
  CHECK(mesh.empty());
}

TEST_CASE("a leader is a thin band from the marker to the name") {
  std::vector<PolygonVertex> mesh;
  appendLeader(mesh, {{10, 10}, {10, 50}, 2, frame::rgb(0x000000), frame::Colour().withAlpha(0)});
  const Reach reach = reachOf(mesh);
  CHECK(reach.left == Approx(9));
  CHECK(reach.right == Approx(11));
  CHECK(reach.top == Approx(10));
  CHECK(reach.bottom == Approx(50));
  mesh.clear();
  appendLeader(mesh, {{10, 10}, {10, 10}, 2, frame::rgb(0x000000), frame::Colour().withAlpha(0)});
  CHECK(mesh.empty());
}

TEST_CASE("halos of all labels lie below all letters") {
  frame::Label label;
  label.line = test::atlas().shape(text::Style::SemiBold, "Алматы");
  label.sizePx = 16;
  label.colour = frame::rgb(0x000000);
  label.halo = frame::rgb(0xFFFFFF);
  label.at = {10, 30};
  frame::Label other = label;
  other.at = {40, 30};
  GlyphSheet sheet(test::atlas());
  const auto mesh = glyphMesh(test::atlas(), sheet, {label, other});
  REQUIRE(mesh.size() == 6 * 4 * 6);  // six letters, twice, halo and ink, six vertices each
  const auto isHalo = [](const GlyphVertex& v) { return v.colour[0] > 0.5F; };
  CHECK(std::ranges::is_partitioned(mesh, isHalo));
  CHECK(std::ranges::count_if(mesh, isHalo) == static_cast<long>(mesh.size() / 2));
}

TEST_CASE("upright letters stand on whole pixels, so that a pan by whole pixels does not change them") {
  frame::Label label;
  label.line = test::atlas().shape(text::Style::Regular, "Ural");
  label.at = {10.3, 20.4};
  GlyphSheet sheet(test::atlas());
  const auto here = glyphMesh(test::atlas(), sheet, {label});
  label.at = {13.3, 20.4};
  const auto there = glyphMesh(test::atlas(), sheet, {label});
  REQUIRE(here.size() == there.size());
  for (std::size_t i = 0; i < here.size(); ++i) CHECK(there[i].positionPx[0] == Approx(here[i].positionPx[0] + 3));
}

TEST_CASE("the letters of a bent line stand where they were put, each turned by itself") {
  text::Atlas& atlas = test::atlas();
  frame::Label label;
  label.line = atlas.shape(label.style, "ab");
  label.sizePx = 20;
  label.haloPx = 0;
  GlyphSheet sheet(atlas);
  const std::vector<GlyphVertex> straight = glyphMesh(atlas, sheet, {label});
  label.places = {{{100, 50}, 0}, {{200, 80}, 1.5707963F}};
  const std::vector<GlyphVertex> bent = glyphMesh(atlas, sheet, {label});
  REQUIRE(bent.size() == 12);
  REQUIRE(straight.size() == 12);
  // The first letter is only moved; the second one's top now points to the left.
  CHECK(bent[0].positionPx[0] == Approx(straight[0].positionPx[0] + 100));
  CHECK(bent[0].positionPx[1] == Approx(straight[0].positionPx[1] + 50));
  CHECK(bent[6].positionPx[0] < 200);
  CHECK(bent[8].positionPx[1] < bent[6].positionPx[1]);
}
