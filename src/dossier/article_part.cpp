// Articles in a dossier file: their text verbatim, with the ranges of its headers in code points.
#include <algorithm>

#include "base/hash.hpp"
#include "base/utf8.hpp"
#include "dossier/parts.hpp"

namespace dateline::dossier {

namespace {

char asciiLower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

void readHeaders(const Member& list, article::Article& article, ArticleExtra& extra) {
  const base::CodePointIndex index(article.text);
  for (const Member& header : list.items()) {
    const std::optional<std::size_t> begin = index.toByte(header.at("start").count());
    const std::optional<std::size_t> end = index.toByte(header.at("end").count());
    if (!begin || !end || *begin > *end) {
      // Where the text is another one, that is for the audit to say.
      if (base::sha256Hex(article.text) != article.sha256) continue;
      header.fail("does not lie in the article's text");
    }
    article.headers.push_back({*begin, *end});
    extra.headers.push_back(header.rest({"start", "end"}));
  }
}

}  // namespace

ReadArticle articleFrom(const Member& member) {
  article::Article article;
  ArticleExtra extra;
  article.id = member.at("id").name();
  article.title = member.textOr("title");
  article.publisher = member.textOr("publisher");
  if (const auto published = member.find("published")) article.published = published->date();
  if (const auto retrieved = member.find("retrieved")) article.retrieved = retrieved->date();
  article.language = member.textOr("language", "und");
  article.url = member.textOr("url");
  article.text = member.at("text").text();
  article.sha256 = member.textOr("sha256");
  std::ranges::transform(article.sha256, article.sha256.begin(), asciiLower);
  extra.hashMissing = article.sha256.empty();
  if (extra.hashMissing) article.sha256 = base::sha256Hex(article.text);
  article.sourceSha256 = member.textOr("source_sha256");
  extra.source = member.textOr("file");
  if (const auto headers = member.find("headers")) readHeaders(*headers, article, extra);
  extra.members = member.rest({"id", "title", "publisher", "published", "retrieved", "language", "url", "sha256",
                               "source_sha256", "file", "headers", "text"});
  return {std::make_shared<const article::Article>(std::move(article)), std::move(extra)};
}

base::Json toJson(const article::Article& article, const ArticleExtra& extra) {
  base::Json json = {{"id", article.id}};
  if (!article.title.empty()) json["title"] = article.title;
  if (!article.publisher.empty()) json["publisher"] = article.publisher;
  if (article.published) json["published"] = base::toEdtf(*article.published);
  if (article.retrieved) json["retrieved"] = base::toEdtf(*article.retrieved);
  json["language"] = article.language;
  if (!article.url.empty()) json["url"] = article.url;
  if (!extra.hashMissing) json["sha256"] = article.sha256;
  if (!article.sourceSha256.empty()) json["source_sha256"] = article.sourceSha256;
  if (!extra.source.empty()) json["file"] = extra.source;
  if (!article.headers.empty()) {
    const base::CodePointIndex index(article.text);
    base::Json headers = base::Json::array();
    for (std::size_t i = 0; i < article.headers.size(); ++i) {
      base::Json header = {{"start", index.toCodePoint(article.headers[i].begin)},
                           {"end", index.toCodePoint(article.headers[i].end)}};
      if (i < extra.headers.size()) addExtra(header, extra.headers[i]);
      headers.push_back(std::move(header));
    }
    json["headers"] = std::move(headers);
  }
  json["text"] = article.text;
  addExtra(json, extra.members);
  return json;
}

}  // namespace dateline::dossier
