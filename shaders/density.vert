// The density of events: one quad over its grid.
uniform vec2 u_sizePx;
uniform vec4 u_box;  // left, top, right, bottom, pixels

out vec2 v_texel;

void main() {
  v_texel = vec2((gl_VertexID & 1) == 1 ? 1.0 : 0.0, (gl_VertexID & 2) == 2 ? 1.0 : 0.0);
  gl_Position = vec4(mix(u_box.xy, u_box.zw, v_texel) / u_sizePx * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
