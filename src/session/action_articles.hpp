// Actions on the articles of the open dossier: more of them, the one that is read, and one that changed.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/text_range.hpp"

namespace dateline::session {

/// Files that were dropped on the window: articles join the open dossier, anything else is opened.
struct DropFiles {
  std::vector<std::filesystem::path> paths;
};
/// Reads articles and adds them to the open dossier, as one step.
struct AddArticles {
  std::vector<std::filesystem::path> paths;
};
/// Asks the desktop for its clipboard; what it holds comes back as PasteArticle.
struct AskForPaste {};
/// Adds a text as an article with the title of its first line.
struct PasteArticle {
  std::string text;
};
/// The article that the reader shows.
struct ShowArticle {
  std::string article;
};
/// Reads an article again: passages whose words still match stay, the others wait for a person.
struct ReadArticleAgain {
  std::string article;
  std::filesystem::path path; /* empty: the file that it came from */
};
/// Ties a passage to other words of its article.
struct AnchorPassage {
  std::string passage;
  base::TextRange range; /* bytes of the article's text */
};
struct DropPassage {
  std::string passage;
};

}  // namespace dateline::session
