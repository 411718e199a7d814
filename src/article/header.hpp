// What stands before a story's first sentence: title, "date 2022-01", «Publié le …», byline, dateline.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/text_range.hpp"

namespace dateline::article {

struct Header {
  std::vector<base::TextRange> ranges;  ///< in order, none overlapping, without surrounding white space
  std::string title;                    ///< the first heading; empty where there is none
  std::optional<base::Date> published;  ///< from a label or a dateline, as precise as told
};

/// Reads the text's beginning: at most 12 lines, the first that is no header ends it. A label with its date may stand
/// at the start of the story's own first line, a dateline always does: their ranges end where the story begins.
/// `headings` are those that the markup names (in order): all become ranges, the first one is the title; a text
/// without any may have as title a short first line without a final mark, followed by an empty line.
Header readHeader(std::string_view text, std::string_view language, const std::vector<base::TextRange>& headings);

}  // namespace dateline::article
