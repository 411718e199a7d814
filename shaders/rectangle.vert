// A rounded rectangle of the furniture, with outline and shadow.
layout(location = 0) in vec4 a_box;      // left, top, right, bottom, pixels
layout(location = 1) in vec4 a_fill;     // premultiplied
layout(location = 2) in vec4 a_outline;
layout(location = 3) in vec3 a_style;    // radius, outline width, shadow reach

uniform vec2 u_sizePx;

out vec2 v_px;
flat out vec2 v_half;
flat out vec4 v_fill;
flat out vec4 v_outline;
flat out vec3 v_style;

void main() {
  vec2 corner = vec2((gl_VertexID & 1) == 1 ? 1.0 : -1.0, (gl_VertexID & 2) == 2 ? 1.0 : -1.0);
  vec2 centre = (a_box.xy + a_box.zw) * 0.5;
  v_half = (a_box.zw - a_box.xy) * 0.5;
  v_px = corner * (v_half + a_style.z * 2.0 + 1.0);
  v_fill = a_fill;
  v_outline = a_outline;
  v_style = a_style;
  gl_Position = vec4((centre + v_px) / u_sizePx * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
