// Markdown as the plain text that it shows: no marks of emphasis, links or headings in the sentences.
#pragma once
#include <string_view>

#include "article/extract.hpp"

namespace dateline::article {

/// CommonMark's everyday part: headings, emphasis, links and images, lists, quotes, code, tags, entities, and a YAML
/// block at the start (title, date, author's site, language, url). List items begin with "• ". Offsets into the article
/// are offsets into this text. Never fails; linear in the text.
Extract extractMarkdown(std::string_view source);

}  // namespace dateline::article
