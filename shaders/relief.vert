// The hillshade's mesh: a grid of meridians and parallels on the plane.
layout(location = 0) in vec2 a_metres;
layout(location = 1) in vec2 a_uv;

uniform vec2 u_pxPerMetre;
uniform vec2 u_originPx;     // where the piece's origin lies: whole pixels,
uniform vec2 u_originPartPx; // and the rest
uniform vec2 u_sizePx;
uniform vec2 u_rows;     // the texture has a part of the Earth's rows: v · x + y
uniform vec2 u_lastRow;  // the middles of its first and last row

out vec2 v_uv;

void main() {
  // On the rasteriser's own grid from where the piece lies, so that a view moved by whole pixels shows the same pixels.
  vec2 px = floor((u_originPartPx + a_metres * u_pxPerMetre) * 256.0 + 0.5) / 256.0 + u_originPx;
  gl_Position = vec4(px / u_sizePx * vec2(2.0, -2.0) + vec2(-1.0, 1.0), 0.0, 1.0);
  v_uv = vec2(a_uv.x, clamp(a_uv.y * u_rows.x + u_rows.y, u_lastRow.x, u_lastRow.y));
}
