// What a page says of itself: Open Graph, schema.org (JSON-LD and microdata), <meta>, <time>, <link>.
#pragma once
#include <string>

#include "article/extract.hpp"
#include "article/html_document.hpp"

namespace dateline::article {

/// Fills title, publisher, language, url and published. Damaged metadata is as if it were not there.
void readMetadata(const HtmlDocument& document, Extract& extract);

}  // namespace dateline::article
