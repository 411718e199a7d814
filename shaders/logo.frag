uniform sampler2D u_picture;  // premultiplied

in vec2 v_at;

out vec4 o_colour;

void main() { o_colour = texture(u_picture, v_at); }
