#include "render/ground_painter.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "gl/draw.hpp"
#include "render/polygon_mesh.hpp"

namespace dateline::render {

namespace {

using Attribute = gl::VertexArray::Attribute;
using Type = gl::VertexArray::Type;

// Pieces that so many pictures, or parts of one, did not show are freed; a pan back and forth still finds them.
constexpr std::uint64_t keptPictures = 240;

// As in shaders/line.vert: room for the soft edge, and how far a joint may stand out.
constexpr float featherPx = 1;
constexpr float miterLimit = 2;

constexpr std::size_t segmentBytes = sizeof(frame::LineSegment);

template <class Element>
std::span<const std::byte> bytesOf(std::span<const Element> elements) {
  return std::as_bytes(elements);
}

/// Per instance: the segment before, this one, and the one behind, out of one buffer that begins and ends with a
/// segment of no length.
std::vector<Attribute> segmentAttributes() {
  const std::size_t rank = offsetof(frame::LineSegment, rank);
  const std::size_t distance = offsetof(frame::LineSegment, distance);
  return {{0, 4, Type::Float, false, 0, 1},
          {1, 4, Type::Float, false, segmentBytes, 1},
          {2, 4, Type::Float, false, 2 * segmentBytes, 1},
          {3, 1, Type::Float, false, segmentBytes + distance, 1},
          {4, 2, Type::UnsignedByte, false, segmentBytes + rank, 1}};
}

std::array<float, 2> pair(double a, double b) {
  return {static_cast<float>(a), static_cast<float>(b)};
}

/// The northernmost and southernmost height of a picture (0 to 1) that a mesh shows.
std::pair<float, float> heightsOf(const frame::ReliefMesh& mesh) {
  const auto [north, south] = std::ranges::minmax_element(mesh.vertices, {}, &frame::ReliefVertex::v);
  return mesh.vertices.empty() ? std::pair(0.0F, 0.0F) : std::pair(north->v, south->v);
}

/// How far the widest pen of a ground reaches beyond the points of its line.
int penReachPx(const frame::Ground& ground) {
  float halfPx = 0;
  for (const frame::LineStroke& line : ground.lines) halfPx = std::max(halfPx, line.widthPx / 2 + line.casingPx);
  for (const auto* shores : {&ground.shores, &ground.lakeShores}) {
    for (const frame::Shore& shore : *shores) halfPx = std::max(halfPx, shore.widthPx);
  }
  return static_cast<int>(std::ceil((halfPx + featherPx) * miterLimit));
}

}  // namespace

GroundPainter::GroundPainter()
    : m_area(gl::Program::named("area")),
      m_line(gl::Program::named("line")),
      m_reliefProgram(gl::Program::named("relief")) {}

void GroundPainter::paint(const frame::Ground& ground, const geo::Camera& camera, geo::Viewport size,
                          const Part& part) {
  // The camera that sees just the part, for culling.
  const geo::ScreenPoint middle{part.x + part.widthPx / 2.0, size.heightPx - part.y - part.heightPx / 2.0};
  const geo::Camera onPart{geo::toProjected(camera, size, middle), camera.metresPerPx};
  const int reach = 2 * penReachPx(ground);
  m_shown = geo::visibleBox(onPart, {part.widthPx + reach, part.heightPx + reach});
  gl::clipTo(part.pictureX + part.x, part.pictureY + part.y, part.widthPx, part.heightPx);
  paintShown(ground, camera, size);
  gl::clipOff();
}

void GroundPainter::paint(const frame::Ground& ground, const geo::Camera& camera, geo::Viewport size) {
  const int reach = 2 * penReachPx(ground);
  m_shown = geo::visibleBox(camera, {size.widthPx + reach, size.heightPx + reach});
  paintShown(ground, camera, size);
}

void GroundPainter::paintShown(const frame::Ground& ground, const geo::Camera& camera, geo::Viewport size) {
  ++m_pictures;
  m_camera = camera;
  m_size = size;
  gl::clear(premultiplied(ground.earth ? ground.beyond : ground.water));
  gl::setBlend(gl::Blend::Over);
  paintSea(ground);
  gl::setBlend(gl::Blend::Over);
  paintAreas(ground.land);
  if (ground.relief != nullptr && ground.reliefStrength > 0) paintRelief(ground);
  gl::setBlend(gl::Blend::Over);
  gl::submit();
  paintLakes(ground);
  if (ground.pictured != nullptr && ground.pictureOpacity > 0) paintPicture(ground);
  paintAreas(ground.tints);
  paintLines(ground.lines);
  forgetUnused();
}

void GroundPainter::setPlace(const gl::Program& program, const geo::Projected& origin) const {
  // In doubles here, so that a piece far from the plane's origin does not tremble.
  const geo::ScreenPoint at = geo::toScreen(m_camera, m_size, origin);
  const double pxPerMetre = 1 / m_camera.metresPerPx;
  program.set("u_pxPerMetre", pair(pxPerMetre, -pxPerMetre));
  // To a fraction that is the same however far the view has moved: sums of doubles are not, to their last digit.
  const auto steady = [](double px) { return std::round(px * 65536) / 65536; };
  const double wholeX = std::floor(steady(at.x));
  const double wholeY = std::floor(steady(at.y));
  program.set("u_originPx", pair(wholeX, wholeY));
  program.set("u_originPartPx", pair(steady(at.x) - wholeX, steady(at.y) - wholeY));
}

void GroundPainter::paintAreas(const std::vector<frame::AreaFill>& areas) {
  m_area.use();
  m_area.set("u_sizePx", pair(m_size.widthPx, m_size.heightPx));
  for (const frame::AreaFill& area : areas) {
    if (!area.piece->box.overlaps(m_shown)) continue;
    const Uploaded& piece = uploaded(*area.piece);
    if (piece.count == 0) continue;
    setPlace(m_area, area.piece->origin);
    m_area.set("u_colour", premultiplied(area.colour));
    piece.layout.bind();
    gl::drawIndexedTriangles(piece.count, gl::IndexType::UnsignedShort);
  }
}

void GroundPainter::paintRelief(const frame::Ground& ground) {
  const frame::ReliefMesh& mesh = *ground.relief;
  const auto [north, south] = heightsOf(mesh);
  m_shade.show(gl::Texture::Format::Grey8, mesh.textureWidth, mesh.textureHeight, mesh.shade, north, south);
  const Uploaded& net = uploaded(mesh);
  gl::setBlend(gl::Blend::Multiply2);
  m_reliefProgram.use();
  m_reliefProgram.set("u_sizePx", pair(m_size.widthPx, m_size.heightPx));
  m_reliefProgram.set("u_shade", 0);
  m_reliefProgram.set("u_strength", ground.reliefStrength);
  setPlace(m_reliefProgram, mesh.origin);
  m_shade.use(m_reliefProgram);
  net.layout.bind();
  gl::drawIndexedTriangles(net.count, gl::IndexType::UnsignedInt);
}

void GroundPainter::paintPicture(const frame::Ground& ground) {
  const gl::Program& program = pictureProgram();
  const frame::SurfacePicture& picture = ground.picture;
  const auto [north, south] = heightsOf(*ground.pictured);
  m_picture.show(gl::Texture::Format::Rgba8, picture.widthPx, picture.heightPx, picture.rgba, north, south);
  const Uploaded& net = uploaded(*ground.pictured);
  program.use();
  program.set("u_sizePx", pair(m_size.widthPx, m_size.heightPx));
  program.set("u_picture", 0);
  program.set("u_opacity", ground.pictureOpacity);
  setPlace(program, ground.pictured->origin);
  m_picture.use(program);
  net.layout.bind();
  gl::drawIndexedTriangles(net.count, gl::IndexType::UnsignedInt);
}

void GroundPainter::prepare(const frame::Ground& ground) {
  if (ground.flat == nullptr) return;
  const frame::FlatGround& flat = *ground.flat;
  const bool fits = m_flat && m_flat->widthPx() == flat.size.widthPx && m_flat->heightPx() == flat.size.heightPx;
  if (fits && m_flatKey == flat.ground.key) return;
  if (!fits) m_flat = std::make_unique<gl::Framebuffer>(flat.size.widthPx, flat.size.heightPx);
  m_flatKey = flat.ground.key;
  gl::drawInto(m_flat->name(), 0, 0, flat.size.widthPx, flat.size.heightPx);
  paint(flat.ground, flat.camera, flat.size);
}

void GroundPainter::paintFlat(const frame::ReliefMesh& mesh) {
  if (mesh.indices.empty()) return;
  const gl::Program& program = pictureProgram();
  const Uploaded& net = uploaded(mesh);
  program.use();
  program.set("u_sizePx", pair(m_size.widthPx, m_size.heightPx));
  program.set("u_picture", 0);
  program.set("u_opacity", 1.0F);
  program.set("u_rows", pair(1, 0));
  program.set("u_lastRow", pair(0, 1));
  setPlace(program, mesh.origin);
  m_flat->texture().bind(0);
  net.layout.bind();
  gl::drawIndexedTriangles(net.count, gl::IndexType::UnsignedInt);
}

const gl::Program& GroundPainter::pictureProgram() {
  if (m_pictureProgram == nullptr)
    m_pictureProgram = std::make_unique<gl::Program>(gl::Program::named("picture", "relief"));
  return *m_pictureProgram;
}

/// Shores end where the Earth does.
void GroundPainter::paintSea(const frame::Ground& ground) {
  const bool masked = ground.earth && !ground.shores.empty() && gl::hasMask();
  if (masked) {
    gl::clearMask();
    gl::setMasking(gl::Masking::Write);
  }
  if (ground.earth && ground.flat) {
    paintFlat(*ground.earth);
  } else if (ground.earth) {
    paintEarth(*ground.earth, ground.water);
  }
  if (masked) gl::setMasking(gl::Masking::Within);
  if (!ground.shores.empty()) paintShores(ground.shores, ground.water);
  if (masked) gl::setMasking(gl::Masking::Off);
}

void GroundPainter::paintLakes(const frame::Ground& ground) {
  if (ground.lakeShores.empty() || !gl::hasMask()) {
    paintAreas(ground.lakes);
    return;
  }
  gl::clearMask();
  gl::setMasking(gl::Masking::Write);
  paintAreas(ground.lakes);
  gl::setMasking(gl::Masking::Within);
  paintShores(ground.lakeShores, ground.water);
  gl::setMasking(gl::Masking::Off);
  gl::setBlend(gl::Blend::Over);
}

void GroundPainter::paintShores(const std::vector<frame::Shore>& shores, const frame::Colour& water) {
  if (m_shoreProgram == nullptr) m_shoreProgram = std::make_unique<gl::Program>(gl::Program::named("shore", "line"));
  const gl::Program& program = *m_shoreProgram;
  // Shores are deeper than the water by day and lighter by night.
  const frame::Colour& first = shores.front().colour;
  gl::setBlend(first.g < water.g ? gl::Blend::Darken : gl::Blend::Lighten);
  program.use();
  program.set("u_sizePx", pair(m_size.widthPx, m_size.heightPx));
  program.set("u_widthPerRankPx", 0.0F);
  program.set("u_extraPx", 0.0F);
  program.set("u_water", premultiplied(water));
  for (const frame::Shore& shore : shores) {
    if (!shore.piece->box.overlaps(m_shown)) continue;
    const Uploaded& piece = uploaded(*shore.piece);
    if (piece.count == 0) continue;
    setPlace(program, shore.piece->origin);
    program.set("u_widthPx", 2 * shore.widthPx);
    program.set("u_colour", premultiplied(shore.colour));
    piece.layout.bind();
    gl::drawQuads(piece.count);
  }
}

void GroundPainter::paintEarth(const frame::ReliefMesh& mesh, const frame::Colour& water) {
  if (mesh.indices.empty()) return;
  const Uploaded& net = uploaded(mesh);
  m_area.use();
  m_area.set("u_sizePx", pair(m_size.widthPx, m_size.heightPx));
  m_area.set("u_colour", premultiplied(water));
  setPlace(m_area, mesh.origin);
  net.layout.bind();
  gl::drawIndexedTriangles(net.count, gl::IndexType::UnsignedInt);
}

const GroundPainter::Uploaded& GroundPainter::uploaded(const frame::ReliefMesh& mesh) {
  if (m_relief == nullptr || m_reliefKey != mesh.key) {
    constexpr std::array<Attribute, 2> attributes{
        Attribute{0, 2, Type::Float, false, offsetof(frame::ReliefVertex, at), 0},
        Attribute{1, 2, Type::Float, false, offsetof(frame::ReliefVertex, u), 0}};
    m_relief = std::make_unique<Uploaded>(Uploaded{
        gl::VertexArray(), gl::Buffer(gl::Buffer::Kind::Vertices, bytesOf(std::span(mesh.vertices)), gl::Usage::Static),
        gl::Buffer(gl::Buffer::Kind::Indices), mesh.indices.size(), m_pictures});
    m_relief->layout.attach(m_relief->vertices, sizeof(frame::ReliefVertex), attributes);
    m_relief->layout.attachIndices(m_relief->indices);
    m_relief->indices.upload(bytesOf(std::span(mesh.indices)), gl::Usage::Static);
    m_reliefKey = mesh.key;
  }
  return *m_relief;
}

void GroundPainter::paintLines(const std::vector<frame::LineStroke>& lines) {
  m_line.use();
  m_line.set("u_sizePx", pair(m_size.widthPx, m_size.heightPx));
  // All casings of one kind lie below all of its lines, or they would cut them where pieces meet.
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    while (end < lines.size() && lines[end].piece->kind == lines[begin].piece->kind) ++end;
    for (std::size_t i = begin; i < end; ++i) {
      if (lines[i].casingPx > 0) paintStroke(lines[i], lines[i].casing, lines[i].casingPx);
    }
    for (std::size_t i = begin; i < end; ++i) paintStroke(lines[i], lines[i].colour, 0);
    begin = end;
    gl::submit();
  }
}

void GroundPainter::paintStroke(const frame::LineStroke& stroke, const frame::Colour& colour, float extraPx) {
  if (!stroke.piece->box.overlaps(m_shown)) return;
  const Uploaded& piece = uploaded(*stroke.piece);
  if (piece.count == 0) return;
  const bool isCasing = extraPx > 0;
  setPlace(m_line, stroke.piece->origin);
  m_line.set("u_widthPx", stroke.widthPx);
  m_line.set("u_widthPerRankPx", stroke.widthPerRankPx);
  m_line.set("u_extraPx", extraPx);
  m_line.set("u_colour", premultiplied(colour));
  m_line.set("u_dashPx", isCasing ? 0.0F : stroke.dashPx);
  m_line.set("u_dashOnlyDisputed", stroke.dashOnlyDisputed ? 1 : 0);
  piece.layout.bind();
  gl::drawQuads(piece.count);
}

const GroundPainter::Uploaded& GroundPainter::uploaded(const frame::AreaPiece& piece) {
  auto found = m_areas.find(piece.key);
  if (found == m_areas.end()) {
    constexpr std::array<Attribute, 1> attributes{Attribute{0, 2, Type::Float, false, 0, 0}};
    found = m_areas
                .emplace(piece.key, Uploaded{gl::VertexArray(),
                                             gl::Buffer(gl::Buffer::Kind::Vertices, bytesOf(std::span(piece.vertices)),
                                                        gl::Usage::Static),
                                             gl::Buffer(gl::Buffer::Kind::Indices), piece.indices.size(), 0})
                .first;
    Uploaded& made = found->second;
    made.layout.attach(made.vertices, sizeof(frame::PlanePoint), attributes);
    made.layout.attachIndices(made.indices);
    made.indices.upload(bytesOf(std::span(piece.indices)), gl::Usage::Static);
  }
  found->second.lastUse = m_pictures;
  return found->second;
}

const GroundPainter::Uploaded& GroundPainter::uploaded(const frame::LinePiece& piece) {
  auto found = m_lines.find(piece.key);
  if (found == m_lines.end()) {
    std::vector<frame::LineSegment> padded(piece.segments.size() + 2);
    std::copy(piece.segments.begin(), piece.segments.end(), padded.begin() + 1);
    found = m_lines
                .emplace(piece.key,
                         Uploaded{gl::VertexArray(),
                                  gl::Buffer(gl::Buffer::Kind::Vertices,
                                             bytesOf(std::span<const frame::LineSegment>(padded)), gl::Usage::Static),
                                  gl::Buffer(gl::Buffer::Kind::Indices), piece.segments.size(), 0})
                .first;
    found->second.layout.attach(found->second.vertices, segmentBytes, segmentAttributes());
  }
  found->second.lastUse = m_pictures;
  return found->second;
}

void GroundPainter::forgetUnused() {
  const auto isOld = [this](const auto& entry) { return entry.second.lastUse + keptPictures < m_pictures; };
  std::erase_if(m_areas, isOld);
  std::erase_if(m_lines, isOld);
}

}  // namespace dateline::render
