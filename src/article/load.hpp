// Loading articles: .txt, .md, .html and .pdf become one Article, or one clear sentence why not.
#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "article/article.hpp"

namespace dateline::article {

/// What the person said about the article; it wins over what the file says.
struct LoadOptions {
  std::optional<base::Date> published;
  std::optional<std::string> language;  ///< BCP 47
  std::string id = "a1";
};

/// Reads by the file's ending: .txt, .md (.markdown), .html (.htm, .xhtml), .pdf. What becomes Article::text:
/// - .txt: the file's bytes as they are. A byte order mark stays as the text's first code point and line ends stay what
///   they are, so that offsets hold against the file; neither is ever part of a header or sentence.
/// - .md: the plain text that a reader sees, without marks of headings, emphasis and links (markdown.hpp).
/// - .html: the title and the main text, paragraphs separated by empty lines (html.hpp).
/// - .pdf: running text as pdftotext extracts it, lines as printed.
/// Headings that markup names are headers, all of them. At most 16 MB of text; pages may have 64 MB. Throws InputError
/// for anything that is not such a text: invalid UTF-8 (with the byte's offset and line), empty, binary, too large, a
/// PDF without text, a kind that is not known.
Article loadArticle(const std::filesystem::path& path, const LoadOptions& options = {});

/// Text that is already at hand (clipboard, NDJSON). `name` is for messages.
Article articleFromText(std::string text, const LoadOptions& options = {}, const std::string& name = "text");

/// The likeliest of fr, en, ru, kk by script and commonest words; "und" where nothing speaks for one.
std::string guessLanguage(std::string_view text);

}  // namespace dateline::article
