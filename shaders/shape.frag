in vec2 v_px;
flat in vec4 v_fill;
flat in vec4 v_outline;
flat in vec4 v_ring;
flat in vec4 v_style;
flat in float v_radiusPx;

out vec4 o_colour;

// Signed distances in pixels, negative inside; every shape has the area of the circle of radius r, which is the
// marker without its outline.
float distanceTo(int shape, vec2 p, float r) {
  vec2 q = abs(p);
  if (shape == 1) return (q.x + q.y - r * 1.25331) * 0.70711;                            // diamond
  if (shape == 2) return max(q.x, q.y) - r * 0.88623;                                    // square
  if (shape == 3) return max(p.y, 0.86603 * q.x - 0.5 * p.y) - r * 0.77756;              // triangle, point up
  return length(p) - r;                                                                  // circle and ring
}

// How far along the shape's outline, in dashes: whole numbers lie in the middle of a dash, corners among them.
float dashesAlong(int shape, vec2 p, float r) {
  vec2 q = abs(p);
  float side = 0.5;  // from -1 to 1 along one side
  if (shape == 1) side = (q.y - q.x) / (r * 1.25331);
  else if (shape == 2) side = (q.x > q.y ? p.y : p.x) / (r * 0.88623);
  else if (shape == 3) side = (p.y > 0.86603 * q.x - 0.5 * p.y ? p.x : 0.5 * q.x + 0.86603 * p.y) / (r * 1.34677);
  else return atan(p.y, p.x) / 6.2831853 * 10.0;
  return (clamp(side, -1.0, 1.0) + 1.0) * (shape == 3 ? 2.0 : 1.5);
}

float cover(float distancePx) { return clamp(0.5 - distancePx, 0.0, 1.0); }

vec4 over(vec4 below, vec4 above) { return above + below * (1.0 - above.a); }

// The dashed line around what is not verified, in widths of the outline (frame/markers.cpp keeps room for it).
const float dashGap = 1.3;
const float dashWidth = 0.75;

void main() {
  int shape = int(v_style.x + 0.5);
  float outline = v_style.y;
  int flags = int(v_style.w + 0.5);
  float body = v_radiusPx - outline;
  float rim = distanceTo(shape, v_px, body);      // of the filling
  float edge = rim - outline;
  vec4 colour = vec4(0.0);
  if (v_style.z > 0.0) colour = v_ring * cover(length(v_px) - v_style.z * 0.5);

  if ((flags & 1) == 1) {
    // Not verified: a dashed line around the mark, on a pale one so that it shows on every ground.
    float from = abs(edge - dashGap * outline) - dashWidth * outline * 0.5;
    float dashes = dashesAlong(shape, v_px, v_radiusPx + dashGap * outline);
    float pattern = 0.31 - abs(fract(dashes + 0.5) - 0.5);
    float arcPx = pattern / max(fwidth(dashes), 1e-4);
    if (shape == 0 || shape == 4) arcPx = pattern * 6.2831853 * (v_radiusPx + dashGap * outline) / 10.0;
    colour = over(colour, v_outline * cover(from - outline * 0.5));
    colour = over(colour, v_fill * cover(from) * clamp(arcPx + 0.5, 0.0, 1.0));
  }

  float pen = max(0.75 * outline, 1.0);           // of what is hollow
  colour = over(colour, v_outline * (cover(edge) - cover(rim)));
  float hole = shape == 4 ? cover(rim + body * 0.5) : 0.0;  // a ring is open in the middle
  float hollow = cover(rim + pen);
  if ((flags & 6) == 0) {
    colour = over(colour, v_fill * cover(rim) * (1.0 - hole));
  } else if ((flags & 2) == 2) {
    // Unsupported: hollow, and crossed out from corner to corner.
    colour = over(colour, v_fill * cover(rim));
    colour = over(colour, v_outline * hollow);
    float bar = min(abs(v_px.x - v_px.y), abs(v_px.x + v_px.y)) * 0.70711 - pen * 0.5;
    colour = over(colour, v_fill * cover(max(bar, rim)));
  } else {
    // Contested: one half says so, the other does not.
    float right = clamp(v_px.x + 0.5, 0.0, 1.0);
    colour = over(colour, v_fill * cover(rim));
    colour = over(colour, v_outline * hollow * right);
  }
  o_colour = colour;
}
