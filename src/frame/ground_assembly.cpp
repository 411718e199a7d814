#include "frame/ground_assembly.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "frame/hash.hpp"
#include "frame/relief.hpp"

namespace dateline::frame {
namespace {

using basemap::LineKind;

/// Pens grow a little as one comes closer: a world map of thick borders is all border.
float penFactor(double metresPerPx) {
  return static_cast<float>(std::clamp(1.35 - 0.12 * std::log2(std::max(metresPerPx, 100.0) / 500), 0.7, 1.35));
}

/// True for conics: a pole is neither a point nor a straight line, or one is a point and the other infinitely far.
bool isConic(const geo::Projection& projection) {
  if (projection.domain().cuts.empty()) return false;
  const double middle = projection.domain().cuts.front() + 180;
  int points = 0;
  for (const double pole : {90.0, -90.0}) {
    const auto a = projection.project({std::remainder(middle, 360.0), pole});
    const auto b = projection.project({std::remainder(middle + 60, 360.0), pole});
    constexpr double bentMetres = 1000;
    if (!a || !b) continue;
    if (std::abs(a->x - b->x) > bentMetres && std::abs(a->y - b->y) > bentMetres) return true;
    if (std::hypot(a->x - b->x, a->y - b->y) < bentMetres) ++points;
  }
  return points == 1;
}

/// Around lakes that are more than a dot.
LineFilter lakeShoresAt(double detailMetres) {
  return {{}, riverRank(detailMetres) ? std::uint8_t{5} : std::uint8_t{1}};
}

LineStroke pen(const Colour& colour, float widthPx) {
  LineStroke stroke;
  stroke.colour = colour;
  stroke.widthPx = widthPx;
  return stroke;
}

}  // namespace

void GroundCaches::use(const geo::Projection& projection) {
  if (net && crs == projection.crs()) return;
  crs = projection.crs();
  crsHash = Hash().add(crs).value();
  net.emplace(projection);
}

GroundAssembly::GroundAssembly(const basemap::Basemap& basemap, const GroundRequest& request, GroundCaches& caches,
                               const geo::ProjectedBox& cover, const WorldNet::Seen& seen)
    : m_basemap(basemap),
      m_request(request),
      m_caches(caches),
      m_cover(cover),
      m_box(seen.box),
      m_seesBeyond(seen.beyond),
      m_level(basemap::levelFor(request.camera.metresPerPx / request.scale * (request.hasty ? 3 : 1))),
      m_pen(penFactor(request.camera.metresPerPx / request.scale) * static_cast<float>(request.scale)) {}

std::shared_ptr<const AreaPiece> GroundAssembly::area(const basemap::AreaChunk& chunk) {
  const std::uint64_t key = Hash().add(std::uint64_t{chunk.id}).add(m_caches.crsHash).value();
  return m_caches.areas.get(
      key, [&] { return projectArea(chunk, *m_request.projection, key); },
      [](const AreaPiece& p) { return sizeof p + p.vertices.size() * sizeof(PlanePoint) + p.indices.size() * 2; });
}

bool GroundAssembly::inFocus(basemap::CountryCode country) const {
  return std::ranges::find(m_request.focus, country) != m_request.focus.end();
}

std::optional<dossier::Role> GroundAssembly::roleOf(basemap::CountryCode country) const {
  const auto& roles = m_request.countryRoles;
  const auto found = std::ranges::find(roles, country, &std::pair<basemap::CountryCode, dossier::Role>::first);
  return m_request.layers.areas && found != roles.end() ? std::optional(found->second) : std::nullopt;
}

std::optional<dossier::Role> GroundAssembly::regionRoleOf(std::size_t region) const {
  const auto& roles = m_request.regionRoles;
  const auto found = std::ranges::find(roles, region, &std::pair<std::size_t, dossier::Role>::first);
  return m_request.layers.areas && found != roles.end() ? std::optional(found->second) : std::nullopt;
}

Colour GroundAssembly::areaColour(basemap::CountryCode country, dossier::Role role) const {
  return shown(of(m_request.theme->roleArea, role),
               std::ranges::find(m_request.fadingCountries, country) != m_request.fadingCountries.end());
}

Colour GroundAssembly::regionColour(std::size_t region, dossier::Role role) const {
  return shown(of(m_request.theme->roleArea, role),
               std::ranges::find(m_request.fadingRegions, region) != m_request.fadingRegions.end());
}

Colour GroundAssembly::shown(const Colour& colour, bool fades) const {
  if (!fades || m_request.areaFade >= 1) return colour;
  return colour.withAlpha(static_cast<std::uint8_t>(std::lround(colour.a * m_request.areaFade)));
}

Colour GroundAssembly::landColour(basemap::CountryCode country) const {
  const Theme& theme = *m_request.theme;
  const Colour base = inFocus(country) ? theme.landInFocus : theme.land;
  const auto role = roleOf(country);
  return role ? blended(areaColour(country, *role), base) : base;
}

void GroundAssembly::fillLand(Ground& ground) {
  const auto add = [&](std::vector<AreaFill>& fills, const basemap::AreaChunk& chunk, const Colour& colour) {
    auto piece = area(chunk);
    if (piece->indices.empty() || !piece->box.overlaps(m_cover)) return;
    fills.push_back({std::move(piece), colour});
  };
  for (const auto& chunk : m_basemap.land(m_level, m_box)) add(ground.land, chunk, landColour(chunk.country));
  if (m_request.layers.areas && !m_request.regionRoles.empty()) {
    for (const auto& chunk : m_basemap.regionAreas(m_level, m_box)) {
      const auto role = regionRoleOf(chunk.region);
      if (!role) continue;
      add(ground.land, chunk, blended(regionColour(chunk.region, *role), landColour(chunk.country)));
    }
  }
  for (const auto& chunk : m_basemap.lakes(m_level, m_box)) add(ground.lakes, chunk, m_request.theme->water);
}

/// The Earth as a net of meridians and parallels: carries the relief, and the sea where the Earth has an edge.
std::shared_ptr<const ReliefMesh> GroundAssembly::mesh() {
  const ReliefGrid grid = reliefGrid(m_box);
  Hash hash;
  hash.add(m_caches.crsHash);
  for (const int number : {grid.west, grid.south, grid.columns, grid.rows, grid.stepDegrees}) {
    hash.add(static_cast<std::uint64_t>(static_cast<std::int64_t>(number)));
  }
  const std::uint64_t key = hash.value();
  return m_caches.reliefs.get(
      key, [&] { return reliefMesh(grid, m_basemap.hillshade(), *m_request.projection, key); },
      [](const ReliefMesh& m) { return sizeof m + m.vertices.size() * sizeof(ReliefVertex) + m.indices.size() * 4; });
}

void GroundAssembly::fillEarth(Ground& ground) {
  // A cone laid flat has a gap at its pole: an edge there would look like a hole in the Arctic, so it goes on as sea.
  if (m_seesBeyond && !isConic(*m_request.projection)) ground.earth = mesh();
}

/// A fine line around the Earth, which also makes its edge smooth.
void GroundAssembly::strokeEarth(Ground& ground) {
  if (!ground.earth) return;
  LineStroke edge = pen(m_request.theme->shoreline, 1.1F * static_cast<float>(m_request.scale));
  const std::uint64_t key = Hash().add(ground.earth->key).add(std::uint64_t{1}).value();
  edge.piece = lines(key, [&] { return earthEdge(*ground.earth, key); });
  if (!edge.piece->segments.empty()) ground.lines.push_back(std::move(edge));
}

void GroundAssembly::fillRelief(Ground& ground) {
  // The picture has its own light and shade.
  const float strength =
      m_request.theme->reliefStrength * reliefFade(detailMetres()) * (1 - ground.pictureOpacity / pictureStrength);
  const basemap::Hillshade hillshade = m_basemap.hillshade();
  if (!m_request.layers.relief || strength <= 0.01F || hillshade.shade.empty()) return;
  ground.relief = mesh();
  ground.reliefStrength = strength;
}

std::vector<std::shared_ptr<const LinePiece>> GroundAssembly::pieces(LineKind kind, const LineFilter& filter) {
  std::vector<std::shared_ptr<const LinePiece>> found;
  for (const auto& chunk : m_basemap.lines(m_level, kind, m_box)) {
    const std::uint64_t key = Hash()
                                  .add(std::uint64_t{chunk.id})
                                  .add(m_caches.crsHash)
                                  .add(filter.only.text())
                                  .add(std::uint64_t{filter.maxRank})
                                  .add(static_cast<std::uint64_t>(filter.where))
                                  .value();
    auto piece = lines(key, [&] { return projectLines(chunk, *m_request.projection, filter, key); });
    if (!piece->segments.empty() && piece->box.overlaps(m_cover)) found.push_back(std::move(piece));
  }
  return found;
}

void GroundAssembly::stroke(Ground& ground, LineKind kind, const LineFilter& filter, const LineStroke& stroke) {
  for (auto& piece : pieces(kind, filter)) {
    ground.disputed = ground.disputed || (piece->disputed && kind == LineKind::Border);
    LineStroke drawn = stroke;
    drawn.piece = std::move(piece);
    ground.lines.push_back(std::move(drawn));
  }
}

void GroundAssembly::strokeWaters(Ground& ground) {
  const Theme& theme = *m_request.theme;
  const auto rank = riverRank(detailMetres());
  stroke(ground, LineKind::LakeShore, lakeShoresAt(detailMetres()), pen(theme.shoreline, 0.7F * m_pen));
  if (!m_request.layers.rivers || !rank) return;
  LineStroke river = pen(theme.river, 1.7F * m_pen);
  river.widthPerRankPx = 0.22F * m_pen;
  stroke(ground, LineKind::River, {{}, *rank}, river);
}

void GroundAssembly::strokeRegions(Ground& ground) {
  if (!m_request.layers.regions || detailMetres() > 7'000) return;
  for (const auto code : m_request.focus) {
    LineStroke dashed = pen(m_request.theme->regionBorder, 0.8F * m_pen);
    dashed.dashPx = 4 * static_cast<float>(m_request.scale);
    stroke(ground, LineKind::RegionBorder, {code, 255}, dashed);
  }
}

void GroundAssembly::strokeBorders(Ground& ground) {
  const Theme& theme = *m_request.theme;
  stroke(ground, LineKind::Coast, {}, pen(theme.shoreline, 0.9F * m_pen));
  LineStroke border = pen(theme.border, 0.95F * m_pen);
  border.casing = theme.borderCasing;
  border.casingPx = detailMetres() > 12'000 ? 0.6F * m_pen : 1.3F * m_pen;
  border.dashPx = 5 * static_cast<float>(m_request.scale);
  border.dashOnlyDisputed = true;
  stroke(ground, LineKind::Border, {{}, 255, LineFilter::Where::OnLand}, border);
  // Over a lake a border is no line that anyone sees: thin and broken.
  LineStroke afloat = pen(blended(theme.border.withAlpha(150), theme.water), 0.7F * m_pen);
  afloat.dashPx = 4 * static_cast<float>(m_request.scale);
  stroke(ground, LineKind::Border, {{}, 255, LineFilter::Where::OnWater}, afloat);
}

/// Countries in focus with a role keep their outline: the area is what the reader must see first.
void GroundAssembly::strokeOutlines(Ground& ground) {
  if (!m_request.layers.areas) return;
  for (const auto& [code, role] : m_request.countryRoles) {
    if (!inFocus(code)) continue;
    const bool fades = std::ranges::find(m_request.fadingCountries, code) != m_request.fadingCountries.end();
    const Colour colour = blended(shown(of(m_request.theme->roleOutline, role), fades), m_request.theme->land);
    LineStroke outline = pen(colour, 1.5F * m_pen);
    outline.dashPx = 5 * static_cast<float>(m_request.scale);
    outline.dashOnlyDisputed = true;
    stroke(ground, LineKind::Coast, {code, 255}, outline);
    stroke(ground, LineKind::Border, {code, 255, LineFilter::Where::OnLand}, outline);
  }
}

/// The satellite picture, as far as its pixels carry a view; over it the countries that are not in focus are dimmed,
/// and areas have the colour of their role.
void GroundAssembly::fillPicture(Ground& ground) {
  const Theme& theme = *m_request.theme;
  if (!theme.picture) return;
  const float opacity = pictureFade(m_request.camera.metresPerPx);
  if (opacity <= 0.01F) return;
  const basemap::SatellitePicture picture = m_basemap.satellite(m_request.camera.metresPerPx);
  ground.pictured = mesh();
  ground.picture = {picture.width, picture.height, picture.rgba};
  ground.pictureOpacity = opacity * pictureStrength;
  const auto thinned = [&](const Colour& colour) {
    return colour.withAlpha(static_cast<std::uint8_t>(std::lround(static_cast<float>(colour.a) * opacity)));
  };
  constexpr Colour dim{4, 8, 12, 84};
  for (const AreaFill& fill : ground.land) {
    const auto regionRole = regionRoleOf(fill.piece->region);
    const auto role = regionRole ? regionRole : roleOf(fill.piece->country);
    const bool dimmed = !m_request.focus.empty() && !inFocus(fill.piece->country);
    const Colour tint = !role        ? dim
                        : regionRole ? regionColour(fill.piece->region, *role)
                                     : areaColour(fill.piece->country, *role);
    if (role || dimmed) ground.tints.push_back({fill.piece, thinned(tint)});
  }
}

/// Water grows a little deeper away from the land.
void GroundAssembly::fillShores(Ground& ground) {
  const Theme& theme = *m_request.theme;
  if (ground.pictureOpacity > 0.5F) return;
  const Colour colour = blended(theme.shoreline.withAlpha(theme.dark ? 70 : 92), theme.water);
  const auto widthPx = static_cast<float>(std::clamp(11.0 - detailMetres() / 4'000, 5.0, 10.0) * m_request.scale);
  for (auto& piece : pieces(LineKind::Coast, {})) ground.shores.push_back({std::move(piece), colour, widthPx});
  if (ground.lakes.empty()) return;
  for (auto& piece : pieces(LineKind::LakeShore, lakeShoresAt(detailMetres()))) {
    ground.lakeShores.push_back({std::move(piece), colour, 0.7F * widthPx});
  }
}

void GroundAssembly::strokeGraticule(Ground& ground) {
  ground.graticule = graticuleIn(m_box, detailMetres());
  if (!m_request.layers.graticule) return;
  const Theme& theme = *m_request.theme;
  LineStroke line = pen(blended(theme.shoreline.withAlpha(150), theme.land), 0.55F * m_pen);
  const std::uint64_t key = Hash()
                                .add(m_caches.crsHash)
                                .add("graticule")
                                .add(ground.graticule.stepDegrees)
                                .add(m_box.west)
                                .add(m_box.south)
                                .add(m_box.east)
                                .add(m_box.north)
                                .value();
  line.piece = lines(key, [&] { return graticuleLines(ground.graticule, m_box, *m_request.projection, key); });
  if (!line.piece->segments.empty()) ground.lines.push_back(std::move(line));
}

void GroundAssembly::fill(Ground& ground) {
  fillEarth(ground);
  fillLand(ground);
  fillPicture(ground);
  fillShores(ground);
  fillRelief(ground);
  strokeGraticule(ground);
  strokeWaters(ground);
  strokeRegions(ground);
  strokeBorders(ground);
  strokeOutlines(ground);
  strokeEarth(ground);
}

std::optional<std::uint8_t> riverRank(double metresPerPx) {
  if (metresPerPx > 14'000) return std::nullopt;
  if (metresPerPx > 6'000) return std::uint8_t{0};
  if (metresPerPx > 3'200) return std::uint8_t{1};
  if (metresPerPx > 1'800) return std::uint8_t{2};
  if (metresPerPx > 900) return std::uint8_t{3};
  return std::uint8_t{5};
}

}  // namespace dateline::frame
