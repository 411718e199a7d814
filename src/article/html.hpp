// Web pages: the main text without menus, comments and advertisements, and what the page says of itself.
#pragma once
#include <string>
#include <string_view>

#include "article/extract.hpp"

namespace dateline::article {

/// The page's title (its first <h1>) and the paragraphs of its main text, separated by empty lines. Nothing is fetched,
/// no script is run and no entity of the document's own is expanded. Throws InputError for a page without text, one
/// nested deeper than 256 elements, or one that no browser wrote (10 000 attributes in a tag). `bytes` are valid UTF-8.
Extract extractHtml(std::string_view bytes, const std::string& where);

}  // namespace dateline::article
