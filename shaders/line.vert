// A segment of a line as a quad with mitred ends. The neighbours come from the same buffer, one segment before and
// behind, so that quads meet without gap or overlap; a neighbour belongs to the line when it shares the vertex.
layout(location = 0) in vec4 a_before;   // a and b of the segment before, metres
layout(location = 1) in vec4 a_segment;  // a and b of this one
layout(location = 2) in vec4 a_behind;   // of the one behind
layout(location = 3) in float a_distance;  // metres along the line at a
layout(location = 4) in vec2 a_rankFlags;

uniform vec2 u_pxPerMetre;
uniform vec2 u_originPx;      // whole pixels
uniform vec2 u_originPartPx;  // and the rest
uniform vec2 u_sizePx;
uniform float u_widthPx;         // of rank 0
uniform float u_widthPerRankPx;  // taken off for each rank
uniform float u_extraPx;         // casing: added on each side

out float v_acrossPx;
out float v_alongPx;
flat out float v_halfWidthPx;
flat out float v_disputed;

const float feather = 1.0;   // room for the soft edge
const float miterLimit = 2.0;

vec2 unit(vec2 v) {
  float l = length(v);
  return l > 1e-6 ? v / l : vec2(0.0);
}

// From the piece's origin: a view moved by whole pixels computes the same.
vec2 toPx(vec2 metres) { return u_originPartPx + metres * u_pxPerMetre; }

// The offset direction at a joint: half-way between both normals, lengthened so that the edges meet.
vec2 miter(vec2 along, vec2 other) {
  vec2 normal = vec2(-along.y, along.x);
  if (dot(other, other) < 0.5) return normal;
  vec2 sum = along + other;
  if (dot(sum, sum) < 0.05) return normal;
  vec2 half_ = unit(sum);
  vec2 direction = vec2(-half_.y, half_.x);
  float stretch = 1.0 / max(dot(direction, normal), 0.01);
  return stretch > miterLimit ? normal : direction * stretch;
}

void main() {
  vec2 a = toPx(a_segment.xy);
  vec2 b = toPx(a_segment.zw);
  vec2 along = unit(b - a);
  bool atEnd = (gl_VertexID & 1) == 1;
  float side = (gl_VertexID & 2) == 2 ? 1.0 : -1.0;

  vec2 other = vec2(0.0);
  if (atEnd) {
    if (a_behind.xy == a_segment.zw) other = unit(toPx(a_behind.zw) - b);
  } else {
    if (a_before.zw == a_segment.xy) other = unit(a - toPx(a_before.xy));
  }

  float width = max(u_widthPx - u_widthPerRankPx * a_rankFlags.x, 0.4);
  v_halfWidthPx = width * 0.5 + u_extraPx;
  float reach = v_halfWidthPx + feather;
  vec2 px = (atEnd ? b : a) + miter(along, other) * side * reach;
  v_acrossPx = side * reach;
  v_alongPx = a_distance * u_pxPerMetre.x + (atEnd ? length(b - a) : 0.0);
  v_disputed = mod(a_rankFlags.y, 2.0);
  px = floor(px * 256.0 + 0.5) / 256.0 + u_originPx;  // on the rasteriser's own grid
  gl_Position = vec4(px / u_sizePx * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
