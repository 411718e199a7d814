// Triangles of the ground: metres from the piece's origin to the picture.
layout(location = 0) in vec2 a_metres;

uniform vec2 u_pxPerMetre;   // y points down in pixels
uniform vec2 u_originPx;     // where the piece's origin lies: whole pixels,
uniform vec2 u_originPartPx; // and the rest
uniform vec2 u_sizePx;       // of the picture

void main() {
  // On the rasteriser's own grid from where the piece lies, so that a view moved by whole pixels shows the same pixels.
  vec2 px = floor((u_originPartPx + a_metres * u_pxPerMetre) * 256.0 + 0.5) / 256.0 + u_originPx;
  gl_Position = vec4(px / u_sizePx * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
}
