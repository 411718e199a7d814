// Coloured triangles in pixels: arrows, with their soft edges as vertices of no colour.
layout(location = 0) in vec2 a_px;
layout(location = 1) in vec4 a_colour;  // premultiplied

uniform vec2 u_sizePx;

out vec4 v_colour;

void main() {
  v_colour = a_colour;
  gl_Position = vec4(a_px / u_sizePx * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
