// Triangles of the ground: metres from the piece's origin to the picture.
layout(location = 0) in vec2 a_metres;

uniform vec2 u_pxPerMetre;   // y points down in pixels
uniform vec2 u_originPx;     // where the piece's origin lies
uniform vec2 u_sizePx;       // of the picture

void main() {
  vec2 px = u_originPx + a_metres * u_pxPerMetre;
  gl_Position = vec4(px / u_sizePx * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
