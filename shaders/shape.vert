// A marker: one quad around its centre.
layout(location = 0) in vec4 a_atSizeReach;  // centre x, y in pixels, outer diameter, half the quad's side
layout(location = 1) in vec4 a_fill;         // premultiplied, as all colours here
layout(location = 2) in vec4 a_outline;
layout(location = 3) in vec4 a_ring;
layout(location = 4) in vec4 a_style;        // shape, outline width, ring diameter, 1 dashed + 2 crossed + 4 halved

uniform vec2 u_sizePx;

out vec2 v_px;
flat out vec4 v_fill;
flat out vec4 v_outline;
flat out vec4 v_ring;
flat out vec4 v_style;
flat out float v_radiusPx;

void main() {
  vec2 corner = vec2((gl_VertexID & 1) == 1 ? 1.0 : -1.0, (gl_VertexID & 2) == 2 ? 1.0 : -1.0);
  v_px = corner * a_atSizeReach.w;
  v_fill = a_fill;
  v_outline = a_outline;
  v_ring = a_ring;
  v_style = a_style;
  v_radiusPx = a_atSizeReach.z * 0.5;
  gl_Position = vec4((a_atSizeReach.xy + v_px) / u_sizePx * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
