#include "article/load.hpp"

#include <utility>

#include "article/characters.hpp"
#include "article/encoding.hpp"
#include "article/extract.hpp"
#include "article/header.hpp"
#include "article/html.hpp"
#include "article/markdown.hpp"
#include "article/pdf.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"

namespace dateline::article {
namespace {

enum class Kind { Text, Markdown, Html, Pdf };

Kind kindOf(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  for (char& c : ending)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  if (ending == ".txt" || ending == ".text") return Kind::Text;
  if (ending == ".md" || ending == ".markdown") return Kind::Markdown;
  if (ending == ".html" || ending == ".htm" || ending == ".xhtml") return Kind::Html;
  if (ending == ".pdf") return Kind::Pdf;
  constexpr const char* wayOut = "give a .txt, .md, .html or .pdf file";
  if (ending.empty())
    throw base::InputError("the file's kind is not known, for its name has no ending", path.string(), wayOut);
  throw base::InputError({"an article cannot be read from a {} file", {ending}}, path.string(), wayOut);
}

/// "fr" of "fr-FR", "FR", "fr_CA"; empty for what is no language code.
std::string primaryLanguage(const std::string& code) {
  std::string primary;
  for (const char c : code) {
    if (c == '-' || c == '_') break;
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower < 'a' || lower > 'z') return {};
    primary += lower;
  }
  return primary.size() == 2 || primary.size() == 3 ? primary : std::string{};
}

Article articleOf(Extract extract, const LoadOptions& options, const std::string& name) {
  if (skipSpace(extract.text, 0, extract.text.size()) == extract.text.size())
    throw base::InputError("there is no text in it", name, "give a file with the article's text");
  requireSize(extract.text.size(), maxTextBytes, name);
  Article article;
  article.id = options.id;
  article.language = options.language ? *options.language : primaryLanguage(extract.language);
  if (article.language.empty()) article.language = guessLanguage(extract.text);
  Header header = readHeader(extract.text, article.language, extract.headings);
  article.title = extract.title.empty() ? std::move(header.title) : std::move(extract.title);
  article.publisher = std::move(extract.publisher);
  article.published = options.published ? options.published : extract.published ? extract.published : header.published;
  article.url = std::move(extract.url);
  article.headers = std::move(header.ranges);
  article.text = std::move(extract.text);
  article.sha256 = base::sha256Hex(article.text);
  return article;
}

Extract extractFrom(Kind kind, const std::filesystem::path& path, std::string bytes) {
  const std::string where = path.string();
  if (kind == Kind::Pdf) return extractPdf(path, bytes);
  requireSize(bytes.size(), kind == Kind::Html ? maxSourceBytes : maxTextBytes, where);
  requireUtf8(bytes, where);
  if (kind == Kind::Html) return extractHtml(bytes, where);
  if (kind == Kind::Markdown) return extractMarkdown(bytes);
  Extract extract;
  extract.text = std::move(bytes);
  return extract;
}

}  // namespace

Article loadArticle(const std::filesystem::path& path, const LoadOptions& options) {
  std::error_code ignored;
  // A folder or a missing file is told as such, whatever its ending.
  const bool isFile = std::filesystem::exists(path, ignored) && !std::filesystem::is_directory(path, ignored);
  const Kind kind = isFile ? kindOf(path) : Kind::Text;
  std::string bytes = base::readFile(path);
  std::string sourceSha256 = base::sha256Hex(bytes);
  Article article = articleOf(extractFrom(kind, path, std::move(bytes)), options, path.string());
  article.sourceSha256 = std::move(sourceSha256);
  return article;
}

Article articleFromText(std::string text, const LoadOptions& options, const std::string& name) {
  requireSize(text.size(), maxTextBytes, name);
  requireUtf8(text, name);
  Extract extract;
  extract.text = std::move(text);
  return articleOf(std::move(extract), options, name);
}

}  // namespace dateline::article
