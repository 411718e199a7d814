// Quotes with what sentences need to know of them: whether they were ever closed.
#pragma once
#include <string_view>
#include <vector>

#include "base/text_range.hpp"

namespace dateline::article {

struct Quote {
  base::TextRange range;  ///< its marks included
  bool closed = false;    ///< false: it ends at its paragraph, or where the next one of its kind opens
};

/// In order of text, outer quotes before those in them; see quotes() in sentences.hpp.
std::vector<Quote> findQuotes(std::string_view text);

}  // namespace dateline::article
