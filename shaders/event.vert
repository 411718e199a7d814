// A circle of events: one quad around its centre.
layout(location = 0) in vec4 a_circle;  // centre x, y, radius, radius of the open middle, pixels
layout(location = 1) in vec4 a_ends;    // where each colour's share ends, of a whole turn
layout(location = 2) in vec4 a_more;    // three more ends; 1 where the circle is lit

uniform vec2 u_sizePx;
uniform float u_outlinePx;

out vec2 v_px;
flat out vec4 v_circle;
flat out vec4 v_ends;
flat out vec4 v_more;

void main() {
  vec2 corner = vec2((gl_VertexID & 1) == 1 ? 1.0 : -1.0, (gl_VertexID & 2) == 2 ? 1.0 : -1.0);
  v_px = corner * (a_circle.z + u_outlinePx * (a_more.w > 0.5 ? 4.0 : 1.0) + 1.0);
  v_circle = a_circle;
  v_ends = a_ends;
  v_more = a_more;
  gl_Position = vec4((a_circle.xy + v_px) / u_sizePx * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
