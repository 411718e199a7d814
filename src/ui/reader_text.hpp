// How an article's text is set in the reader: its own title as a headline, what stands around it (byline, dateline,
// date) quiet, the story as it is.
#pragma once
#include <string>
#include <vector>

#include "article/article.hpp"
#include "ui/text_layout.hpp"

namespace dateline::ui {

/// Index of each face in the reader's layout.
enum class ReaderFace : std::size_t { Story, Lead, Headline, Byline, Aside };

struct ReaderText {
  std::vector<TextSpan> spans;
  /// To be set above the text; empty when the text has it, as its title or as the words that it begins with.
  std::string headline;
};

/// `fallbackTitle` serves an article without a title of its own.
ReaderText readerTextOf(const article::Article& article, const std::string& fallbackTitle);

}  // namespace dateline::ui
