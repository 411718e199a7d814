// Blended as 2 · source · ground: a half leaves the ground as it is, so that light slopes can be lighter too.
in vec2 v_uv;

uniform sampler2D u_shade;
uniform float u_strength;  // 0 to 1

out vec4 o_colour;

const float flatShade = 128.0 / 255.0;

void main() {
  float shade = texture(u_shade, v_uv).r - flatShade;
  o_colour = vec4(vec3(0.5 + shade * u_strength), 1.0);
}
