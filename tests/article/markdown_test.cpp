// Markdown: the plain text that a reader sees.
#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "article/markdown.hpp"
#include "given.hpp"

using namespace dateline;

namespace {

article::Article markdown(const std::string& source) {
  return article::loadArticle(given::File("story.md", source).path());
}

std::string shown(const std::string& source) {
  return article::extractMarkdown(source).text;
}

}  // namespace

TEST_CASE("headings are headers, the first one is the title", "[article][markdown]") {
  const auto article = markdown(
      "# Un pont *cède*\n\nPublié le 3 mars 2021\n\nLe pont a cédé **dans la nuit**.\n\n## Un an de travaux ##\n"
      "Le chantier dure.\n\nLa suite\n--------\n\nRien d'autre.\n");
  CHECK(article.title == "Un pont cède");
  CHECK(article.published == base::Date{2021, 3, 3});
  CHECK(given::partsOf(article.text, article.headers) ==
        std::vector<std::string>{"Un pont cède", "Publié le 3 mars 2021", "Un an de travaux", "La suite"});
  CHECK(given::sentencesOf(article) ==
        std::vector<std::string>{"Le pont a cédé dans la nuit.", "Le chantier dure.", "Rien d'autre."});
}

TEST_CASE("marks are not shown, text is", "[article][markdown]") {
  CHECK(shown("Un [pont](https://example.org \"t\") _très_ `vieux`.") == "Un pont très vieux.\n");
  CHECK(shown("![photo](a.png) Le [**grand** pont][1] ~~neuf~~.[^1]") == " Le grand pont neuf.\n");
  CHECK(shown("[1]: https://example.org") == "");
  CHECK(shown("> Une citation.\n> Sa suite.") == "Une citation.\nSa suite.\n");
  CHECK(shown("- un\n* deux\n1. trois") == "• un\n• deux\n1. trois\n");
  CHECK(shown("5 * 3, snake_case, a\\*b, [sic], x < y & z &amp; &laquo;") ==
        "5 * 3, snake_case, a*b, [sic], x < y & z & «\n");
  CHECK(shown("Fin<br>de <https://example.org>\n\n***\n\n```\n**code**\n```") ==
        "Finde https://example.org\n\n\n\n**code**\n");
}

TEST_CASE("a YAML block tells what metadata would", "[article][markdown]") {
  const auto article = markdown(
      "---\ntitle: \"Un pont cède\"\ndate: 2021-03-03\nlang: fr-FR\nsite: Le Val\nurl: https://example.org/p\n---\n\n"
      "Le pont a cédé dans la nuit.\n");
  CHECK(article.title == "Un pont cède");
  CHECK(article.published == base::Date{2021, 3, 3});
  CHECK(article.language == "fr");
  CHECK(article.publisher == "Le Val");
  CHECK(article.url == "https://example.org/p");
  CHECK(given::sentencesOf(article) == std::vector<std::string>{"Le pont a cédé dans la nuit."});
  CHECK(shown("---\nnever closed: x\n").find("never closed") != std::string::npos);
}

TEST_CASE("lines full of opening marks stay linear", "[article][markdown][large]") {
  for (const std::string mark : {"[", "![", "[](", "<a", "*", "_ ", "`", "> ", "&amp"}) {
    std::string source;
    while (source.size() < 4'000'000) source += mark;
    INFO(mark);
    const auto begin = std::chrono::steady_clock::now();
    article::extractMarkdown(source);
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(3));
  }
}
