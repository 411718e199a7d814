in vec2 v_px;
flat in vec2 v_half;
flat in vec4 v_fill;
flat in vec4 v_outline;
flat in vec3 v_style;

out vec4 o_colour;

float roundedBox(vec2 p, vec2 half_, float radius) {
  vec2 q = abs(p) - half_ + radius;
  return min(max(q.x, q.y), 0.0) + length(max(q, 0.0)) - radius;
}

float cover(float distancePx) { return clamp(0.5 - distancePx, 0.0, 1.0); }

vec4 over(vec4 below, vec4 above) { return above + below * (1.0 - above.a); }

const float shadowDarkness = 0.16;

void main() {
  float edge = roundedBox(v_px, v_half, v_style.x);
  vec4 colour = vec4(0.0);
  if (v_style.z > 0.0) {
    float below = roundedBox(v_px - vec2(0.0, v_style.z * 0.4), v_half, v_style.x);
    float fade = clamp(1.0 - below / v_style.z, 0.0, 1.0);
    colour.a = shadowDarkness * fade * fade;
  }
  colour = over(colour, v_fill * cover(edge));
  o_colour = over(colour, v_outline * (cover(edge) - cover(edge + v_style.y)));
}
