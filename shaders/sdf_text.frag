// The distance to the outline comes in texels and is turned into target pixels by a factor that the label knows, not by
// derivatives: edges stay one pixel wide at every size, also where quads end.
in vec2 atlasPlace;
flat in vec4 premultiplied;
flat in vec3 glyphShape;

uniform sampler2D atlas;
uniform float spreadPx;  // texels that 128 steps of the field stand for

out vec4 result;

void main() {
  float steps = texture(atlas, atlasPlace).r * 255.0 - 128.0;
  float outsidePx = -steps / 128.0 * spreadPx * glyphShape.x - glyphShape.y;
  float coverage = clamp(0.5 - outsidePx / glyphShape.z, 0.0, 1.0);
  if (coverage <= 0.0) discard;
  result = premultiplied * coverage;
}
