// The YAML block that may open a Markdown file.
#pragma once
#include <cstddef>
#include <string_view>

#include "article/extract.hpp"

namespace dateline::article {

/// Reads the simple "key: value" lines between two "---" at the start of the source into `extract`; returns the offset
/// behind the block, 0 where there is none.
std::size_t readFrontMatter(std::string_view source, Extract& extract);

}  // namespace dateline::article
