// What stands behind a marker, in words: the quote, who says so, and where it was published.
#pragma once
#include <string>
#include <vector>

#include "base/language.hpp"
#include "dossier/model.hpp"

namespace dateline::report {

struct Citation {
  std::string place;    ///< its id
  std::string passage;  ///< its id
  std::string quote;    ///< with the quotation marks of the language
  std::string speaker;  ///< who says so; empty where the article itself does
  std::string source;   ///< publisher, title and date of the article
  std::string link;     ///< to the sentence on the web; empty where the article has no address
};

/// "Publisher, “Title”, 7 January 2022": whatever of it is known.
std::string sourceOf(const article::Article& article, base::Language language);

/// The passages of a place that stand in their articles, in its order.
std::vector<Citation> citationsOf(const dossier::Dossier& dossier, const dossier::Place& place,
                                  base::Language language);

/// “…”, « … »: as the language has it.
std::string quoted(const std::string& text, base::Language language);

}  // namespace dateline::report
