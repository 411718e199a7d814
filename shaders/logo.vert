// A picture fixed to the screen.
uniform vec4 u_box;  // left, top, right, bottom, pixels
uniform vec2 u_sizePx;

out vec2 v_at;

void main() {
  v_at = vec2((gl_VertexID & 1) == 1 ? 1.0 : 0.0, (gl_VertexID & 2) == 2 ? 1.0 : 0.0);
  vec2 px = mix(u_box.xy, u_box.zw, v_at);
  gl_Position = vec4(px / u_sizePx * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
