// What a kind of file gives before it becomes an Article: plain text, and what the file says of itself.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/text_range.hpp"

namespace dateline::article {

struct Extract {
  std::string text;
  std::vector<base::TextRange> headings;  ///< in `text`, in order: headings that the markup names
  std::string title;
  std::string publisher;
  std::string language;  ///< as written: "fr-FR", "fr", or empty
  std::string url;
  std::optional<base::Date> published;
};

}  // namespace dateline::article
