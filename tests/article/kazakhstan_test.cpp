// The first article of the project, where it is at hand: what a person sees as its header and its sentences.
#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "article/load.hpp"
#include "article/sentences.hpp"
#include "base/file.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"

using namespace dateline;

namespace {

/// Every object with "exact", "start" and "end" below `json` that reads like a whole sentence.
void collectSentences(const base::Json& json, std::vector<base::Json>& found) {
  if (json.is_object() && json.contains("exact") && json.contains("start") && json.contains("end")) {
    const std::string exact = json["exact"];
    const bool whole = (exact.ends_with('.') || exact.ends_with("»")) && exact.size() > 40;
    if (whole && exact[0] >= 'A' && exact[0] <= 'Z') found.push_back(json);
  }
  if (json.is_structured())
    for (const base::Json& item : json) collectSentences(item, found);
}

}  // namespace

TEST_CASE("the first article: header, sentences, expected passages", "[article]") {
  const std::filesystem::path folder = std::filesystem::path(DATELINE_SHARED) / "articles";
  const std::filesystem::path path = folder / "kazakhstan-2022-01.fr.txt";
  if (!std::filesystem::exists(path)) {
    WARN("skipped: " << path << " is not there");
    return;
  }
  const article::Article article = article::loadArticle(path);
  const base::CodePointIndex index(article.text);
  CHECK(article.language == "fr");
  CHECK(article.published == base::Date{2022, 1, 0});
  CHECK(article.text == base::readFile(path));
  REQUIRE(article.headers.size() == 1);
  CHECK(article.headers[0].of(article.text) == "date 2022-01");
  CHECK(index.toCodePoint(article.headers[0].begin) == 1);
  CHECK(index.toCodePoint(article.headers[0].end) == 13);

  const std::vector<article::Sentence> sentences = article::sentences(article);
  REQUIRE(!sentences.empty());
  CHECK(sentences[0].range.of(article.text).starts_with("Kassym-Jomart"));

  std::vector<base::Json> expected;
  const std::filesystem::path gold = folder / "kazakhstan-2022-01.fr.expected.json";
  collectSentences(base::parseJson(base::readFile(gold), gold.string()), expected);
  CHECK(expected.size() > 10);
  for (const base::Json& passage : expected) {
    INFO(passage["exact"].get<std::string>());
    const base::TextRange range{index.toByte(passage["start"]).value(), index.toByte(passage["end"]).value()};
    const auto overlapping = std::count_if(sentences.begin(), sentences.end(),
                                           [&](const article::Sentence& s) { return s.range.overlaps(range); });
    CHECK(overlapping == 1);
  }

  const base::TextRange quoted{index.toByte(1584).value(), index.toByte(1785).value()};
  CHECK(std::any_of(sentences.begin(), sentences.end(), [&](const article::Sentence& s) { return s.range == quoted; }));
}
