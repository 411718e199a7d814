in vec2 v_px;
flat in vec4 v_circle;
flat in vec4 v_ends;
flat in vec4 v_more;

uniform float u_colours[32];  // eight colours, premultiplied, as all colours here
uniform vec4 u_outline;
uniform vec4 u_middle;
uniform vec4 u_ring;
uniform float u_outlinePx;

out vec4 o_colour;

float cover(float distancePx) { return clamp(0.5 - distancePx, 0.0, 1.0); }

vec4 over(vec4 below, vec4 above) { return above + below * (1.0 - above.a); }

vec4 colourOf(int i) {
  return vec4(u_colours[4 * i], u_colours[4 * i + 1], u_colours[4 * i + 2], u_colours[4 * i + 3]);
}

// Clockwise from the top; the edge between two shares is softened over one pixel of the arc.
vec4 shareAt(float r) {
  float ends[8] = float[8](v_ends.x, v_ends.y, v_ends.z, v_ends.w, v_more.x, v_more.y, v_more.z, 1.0);
  float turn = fract(atan(v_px.x, -v_px.y) / 6.2831853 + 1.0);
  float arcPx = 6.2831853 * r;
  float before = 0.0;
  vec4 colour = colourOf(7);
  for (int i = 0; i < 8; ++i) {
    if (ends[i] <= before) continue;
    colour = before == 0.0 ? colourOf(i) : mix(colour, colourOf(i), clamp((turn - before) * arcPx + 0.5, 0.0, 1.0));
    before = ends[i];
  }
  return colour;
}

void main() {
  float r = length(v_px);
  float edge = r - v_circle.z;
  vec4 colour = vec4(0.0);
  if (v_more.w > 0.5) colour = u_ring * cover(edge - 4.0 * u_outlinePx);
  colour = over(colour, u_outline * cover(edge - u_outlinePx));
  colour = over(colour, shareAt(r) * cover(edge));
  if (v_circle.w > 0.0) colour = over(colour, u_middle * cover(r - v_circle.w));
  o_colour = colour;
}
