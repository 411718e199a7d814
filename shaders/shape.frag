in vec2 v_px;
flat in vec4 v_fill;
flat in vec4 v_outline;
flat in vec4 v_ring;
flat in vec4 v_style;
flat in float v_radiusPx;

out vec4 o_colour;

// Signed distances in pixels, negative inside; the shapes look alike in size, so squares and diamonds are scaled.
float distanceTo(int shape, vec2 p, float r) {
  vec2 q = abs(p);
  if (shape == 1) return (q.x + q.y - r * 1.12) * 0.70711;       // diamond
  if (shape == 2) return max(q.x, q.y) - r * 0.86;               // square
  if (shape == 3) {                                              // triangle, point up
    vec2 t = vec2(q.x, p.y - r * 0.7);
    return max(t.y, (t.x * 1.732 - t.y - r * 2.05) * 0.5);
  }
  return length(p) - r;                                          // circle and ring
}

float cover(float distancePx) { return clamp(0.5 - distancePx, 0.0, 1.0); }

vec4 over(vec4 below, vec4 above) { return above + below * (1.0 - above.a); }

// The dashed circle of what is not verified, in widths of the outline (frame/markers.cpp keeps room for it).
const float dashGap = 1.3;
const float dashWidth = 0.75;
const float dashCount = 10.0;

void main() {
  int shape = int(v_style.x + 0.5);
  float outline = v_style.y;
  int flags = int(v_style.w + 0.5);
  float edge = distanceTo(shape, v_px, v_radiusPx);
  vec4 colour = vec4(0.0);
  if (v_style.z > 0.0) colour = v_ring * cover(length(v_px) - v_style.z * 0.5);

  float band = cover(edge) - cover(edge + outline);
  float inside = cover(edge + outline);
  if (shape == 4) inside *= 1.0 - cover(edge + outline + v_radiusPx * 0.42);  // a ring is open in the middle
  colour = over(colour, v_outline * band);
  colour = over(colour, v_fill * inside);
  if ((flags & 1) == 1) {
    // Not verified: a dashed circle around the mark, on a pale one so that it shows on every ground.
    float circlePx = v_radiusPx + dashGap * outline;
    float from = abs(length(v_px) - circlePx) - dashWidth * outline * 0.5;
    float turn = fract(atan(v_px.y, v_px.x) / 6.2831853 * dashCount);
    float arcPx = (0.31 - abs(turn - 0.5)) * 6.2831853 * circlePx / dashCount;
    colour = over(v_outline * cover(from - outline * 0.5), colour);
    colour = over(colour, v_fill * cover(from) * clamp(arcPx + 0.5, 0.0, 1.0));
  }
  if ((flags & 2) == 2) {
    float bar = max(abs(v_px.x - v_px.y) * 0.70711 - 1.0, edge);
    float bar2 = max(abs(v_px.x + v_px.y) * 0.70711 - 1.0, edge);
    colour = over(colour, v_outline * max(cover(bar), cover(bar2)));
  }
  o_colour = colour;
}
