// SHA-256, the seal on an article's text.
#pragma once
#include <string>
#include <string_view>

namespace dateline::base {

/// 64 lower-case hexadecimal digits (FIPS 180-4).
std::string sha256Hex(std::string_view bytes);

}  // namespace dateline::base
