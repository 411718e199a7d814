// An article's sentences: the units that passages are made of.
#pragma once
#include <vector>

#include "article/article.hpp"
#include "base/text_range.hpp"

namespace dateline::article {

struct Sentence {
  base::TextRange range;  ///< without surrounding white space
  std::size_t paragraph = 0;
};

/// In order, headers left out. By ICU for the article's language, mended so that a quote («…», “…”, "…", nested) stays
/// whole with the sentence that opens it, and abbreviations and initials do not end one.
std::vector<Sentence> sentences(const Article& article);

/// The quotes in a text, outermost first, ranges with their marks. A quote that never closes ends at its paragraph.
std::vector<base::TextRange> quotes(std::string_view text);

/// The paragraphs (separated by empty lines), without surrounding white space.
std::vector<base::TextRange> paragraphs(std::string_view text);

}  // namespace dateline::article
