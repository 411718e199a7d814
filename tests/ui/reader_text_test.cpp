#include "ui/reader_text.hpp"

#include <catch2/catch.hpp>

using namespace dateline;
using namespace dateline::ui;

namespace {

article::Article articleOf(std::string text, std::string title, std::vector<base::TextRange> headers) {
  article::Article article;
  article.text = std::move(text);
  article.title = std::move(title);
  article.headers = std::move(headers);
  return article;
}

/// "Headline:the words" of each span.
std::vector<std::string> said(const article::Article& article, const ReaderText& reader) {
  constexpr const char* names[] = {"story", "lead", "headline", "byline", "aside"};
  std::vector<std::string> parts;
  for (const TextSpan& span : reader.spans) {
    parts.push_back(std::string(names[span.face]) + ":" + std::string(span.range.of(article.text)));
  }
  return parts;
}
using Parts = std::vector<std::string>;

}  // namespace

TEST_CASE("a title that stands in the text is its headline, what stands below it the byline") {
  const auto article =
      articleOf("Almaty under shock\nBy A. Writer, 7 January\n\nThe story.", "Almaty under shock", {{0, 18}, {19, 42}});
  const ReaderText reader = readerTextOf(article, "Dossier");
  CHECK(reader.headline.empty());
  CHECK(said(article, reader) == Parts{"headline:Almaty under shock", "byline:By A. Writer, 7 January"});
}

TEST_CASE("one header of several lines is taken line by line, marks of headings are no matter") {
  const auto article = articleOf("# A title\nParis (AP)\n\nThe story.", "A title", {{0, 21}});
  CHECK(said(article, readerTextOf(article, "")) == Parts{"headline:# A title", "byline:Paris (AP)"});
}

TEST_CASE("a header within the story's first line is quiet; a title that the story begins with is its lead") {
  const auto article = articleOf(" date 2022-01 The president spoke and left. More.", "The president spoke", {{1, 14}});
  const ReaderText reader = readerTextOf(article, "Dossier");
  CHECK(reader.headline.empty());
  CHECK(said(article, reader) == Parts{"aside:date 2022-01", "lead:The president spoke"});
}

TEST_CASE("a title that is not in the text stands above it; without one, the dossier's") {
  CHECK(readerTextOf(articleOf("The story.", "A title", {}), "Dossier").headline == "A title");
  CHECK(readerTextOf(articleOf("The story.", "", {}), "Dossier").headline == "Dossier");
}

TEST_CASE("header ranges that lie badly do no harm") {
  for (const base::TextRange header : {base::TextRange{0, 900}, {5, 5}, {3, 10}, {9, 9}}) {
    const auto article = articleOf("The story.", "The story.", {header, {0, 4}, {2, 900}});
    const ReaderText reader = readerTextOf(article, "");
    std::size_t at = 0;
    for (const TextSpan& span : reader.spans) {
      CHECK(span.range.begin >= at);
      CHECK(span.range.end <= article.text.size());
      CHECK(span.range.begin < span.range.end);
      at = span.range.end;
    }
  }
  CHECK(readerTextOf(articleOf("", "", {{0, 0}}), "").spans.empty());
}
