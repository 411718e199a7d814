#include "frame/ground_builder.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "frame/ground_assembly.hpp"
#include "frame/hash.hpp"

namespace dateline::frame {
namespace {

/// The plane that a ground around this camera covers.
geo::ProjectedBox coverOf(const geo::Camera& camera, const geo::Viewport& viewport) {
  const double share = 0.5 + groundMargin + snapShare / 2;
  const double dx = viewport.widthPx * share * camera.metresPerPx;
  const double dy = viewport.heightPx * share * camera.metresPerPx;
  return {{camera.centre.x - dx, camera.centre.y - dy}, {camera.centre.x + dx, camera.centre.y + dy}};
}

/// Everything but the camera.
std::uint64_t lookOf(const GroundRequest& r) {
  Hash hash;
  hash.add(r.projection->crs()).add(r.scale);
  hash.add(static_cast<std::uint64_t>(r.viewport.widthPx)).add(static_cast<std::uint64_t>(r.viewport.heightPx));
  for (const Colour& c : {r.theme->land, r.theme->water, r.theme->border, r.theme->landInFocus}) {
    hash.add(std::uint64_t{c.r} << 16U | std::uint64_t{c.g} << 8U | c.b);
  }
  hash.add(static_cast<std::uint64_t>((r.layers.relief ? 1 : 0) | (r.layers.regions ? 2 : 0) |
                                      (r.layers.rivers ? 4 : 0) | (r.layers.areas ? 8 : 0) |
                                      (r.layers.graticule ? 16 : 0) | (r.hasty ? 32 : 0)));
  for (const auto code : r.focus) hash.add(code.text());
  for (const auto& [code, role] : r.countryRoles) hash.add(code.text()).add(static_cast<std::uint64_t>(role));
  for (const auto& [region, role] : r.regionRoles)
    hash.add(std::uint64_t{region}).add(static_cast<std::uint64_t>(role));
  if (r.areaFade < 1) {
    hash.add(r.areaFade);
    for (const auto code : r.fadingCountries) hash.add(code.text());
    for (const auto region : r.fadingRegions) hash.add(std::uint64_t{region});
  }
  return hash.value();
}

/// Everything but the camera's centre.
std::uint64_t keyOf(std::uint64_t look, const GroundRequest& r) {
  return Hash().add(look).add(r.camera.metresPerPx).value();
}

}  // namespace

struct GroundBuilder::Kept {
  GroundCaches caches;
  std::uint64_t builtKey = 0;
  geo::Camera builtCamera;
  bool built = false;
  Ground ground;
};

geo::Camera snappedCamera(const geo::Camera& camera, const geo::Viewport& viewport, double share) {
  const auto snap = [&](double value, int sizePx) {
    const double step = std::max(1.0, sizePx * share) * camera.metresPerPx;
    return std::round(value / step) * step;
  };
  return {{snap(camera.centre.x, viewport.widthPx), snap(camera.centre.y, viewport.heightPx)}, camera.metresPerPx};
}

GroundBuilder::GroundBuilder(const basemap::Basemap& basemap) : m_basemap(basemap), m_kept(std::make_unique<Kept>()) {}
GroundBuilder::~GroundBuilder() = default;

const geo::Camera& GroundBuilder::groundCamera() const {
  return m_kept->builtCamera;
}

const Ground& GroundBuilder::build(const GroundRequest& request) {
  Kept& kept = *m_kept;
  const std::uint64_t look = lookOf(request);
  const std::uint64_t key = keyOf(look, request);
  const geo::Camera camera = snappedCamera(request.camera, request.viewport, snapShare);
  if (kept.built && kept.builtKey == key && kept.builtCamera == camera) return kept.ground;

  kept.caches.use(*request.projection);
  kept.ground = {};
  kept.ground.key = key;
  kept.ground.look = look;
  kept.ground.water = request.theme->water;
  const geo::ProjectedBox cover = coverOf(camera, request.viewport);
  kept.ground.cover = cover;
  kept.ground.passing = request.hasty;
  kept.ground.beyond = request.theme->beyond;
  if (const auto seen = kept.caches.net->visible(*request.projection, cover)) {
    GroundAssembly(m_basemap, request, kept.caches, cover, *seen).fill(kept.ground);
  }
  kept.builtKey = key;
  kept.builtCamera = camera;
  kept.built = true;
  return kept.ground;
}

}  // namespace dateline::frame
