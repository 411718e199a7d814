// Readings as lines: a document in JSON becomes an article, a reading of it becomes one line of JSON. Every offset in
// it counts Unicode code points of the document's text, end exclusive.
#pragma once
#include <string>
#include <string_view>

#include "article/article.hpp"
#include "base/json.hpp"
#include "gazetteer/gazetteer.hpp"
#include "reading/reading.hpp"

namespace dateline::reading {

struct LineDocument {
  base::Json id;  ///< a text or a number, handed back as it came
  article::Article article;
};

/// {"id", "text", "language"?, "published"?, "publisher"?}; other members are passed over. Throws InputError for
/// anything else, with "column N" as its place where the JSON itself is broken.
LineDocument documentFrom(std::string_view line);

/// {"id", "mentions", "dates", "claims", "figures", "flows"} without a line break. Ranges are {"start", "end",
/// "exact"}, dates EDTF, places {"name", "lon", "lat", "kind", "country", "geonames"} in the article's language.
std::string lineOf(const LineDocument& document, const Reading& reading, const gazetteer::Gazetteer& gazetteer);

}  // namespace dateline::reading
