// A soft band along a coast: its colour at the line, the water's at its edge. Blended by the lesser (on dark grounds the
// greater) of both, so that bands that cross each other make no marks.
in float v_acrossPx;
in float v_alongPx;
flat in float v_halfWidthPx;
flat in float v_disputed;

uniform vec4 u_colour;
uniform vec4 u_water;

out vec4 o_colour;

void main() {
  float t = clamp(1.0 - abs(v_acrossPx) / v_halfWidthPx, 0.0, 1.0);
  o_colour = vec4(mix(u_water.rgb, u_colour.rgb, t * t), 1.0);
}
