// Glyph quads of the distance-field atlas. Halos and fills are quads of the same kind: a label's halo quads come first
// in the buffer and have growPx > 0, its fill quads follow with growPx = 0, so that no halo covers a neighbour's letter.
layout(location = 0) in vec2 positionPx;  // in the target, from its top left corner, y down
layout(location = 1) in vec2 texel;       // in the atlas, from its top left corner
layout(location = 2) in vec4 colour;      // not premultiplied
layout(location = 3) in vec3 shape;       // target pixels a texel; growPx: how far beyond the outline; width of the edge

uniform vec2 targetPx;  // size of the target
uniform vec2 atlasPx;   // size of the atlas

out vec2 atlasPlace;
flat out vec4 premultiplied;
flat out vec3 glyphShape;

void main() {
  atlasPlace = texel / atlasPx;
  premultiplied = vec4(colour.rgb * colour.a, colour.a);
  glyphShape = shape;
  gl_Position = vec4(positionPx.x / targetPx.x * 2.0 - 1.0, 1.0 - positionPx.y / targetPx.y * 2.0, 0.0, 1.0);
}
