in vec2 v_texel;

uniform sampler2D u_density;  // premultiplied colours

out vec4 o_colour;

void main() { o_colour = texture(u_density, v_texel); }
