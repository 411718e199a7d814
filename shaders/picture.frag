// A picture of the Earth's surface, over what is there.
in vec2 v_uv;

uniform sampler2D u_picture;
uniform float u_opacity;

out vec4 o_colour;

void main() { o_colour = vec4(texture(u_picture, v_uv).rgb * u_opacity, u_opacity); }
