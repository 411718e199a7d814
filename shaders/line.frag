in float v_acrossPx;
in float v_alongPx;
flat in float v_halfWidthPx;
flat in float v_disputed;

uniform vec4 u_colour;  // premultiplied
uniform float u_dashPx;           // 0: solid
uniform bool u_dashOnlyDisputed;

out vec4 o_colour;

void main() {
  // Coverage of a pixel by the band; lines thinner than a pixel grow paler instead of breaking up.
  float drawnHalfPx = max(v_halfWidthPx, 0.5);
  float coverage = clamp(drawnHalfPx + 0.5 - abs(v_acrossPx), 0.0, 1.0) * min(2.0 * v_halfWidthPx, 1.0);
  if (u_dashPx > 0.0 && (!u_dashOnlyDisputed || v_disputed > 0.5)) {
    float phase = mod(v_alongPx, 2.0 * u_dashPx);
    float inDash = min(phase, 1.4 * u_dashPx - phase);  // dashes longer than gaps
    coverage *= clamp(inDash + 0.5, 0.0, 1.0);
  }
  o_colour = u_colour * coverage;
}
