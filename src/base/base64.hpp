// Bytes as text where a format takes only text (RFC 4648).
#pragma once
#include <string>
#include <string_view>

namespace dateline::base {

std::string base64(std::string_view bytes);

}  // namespace dateline::base
