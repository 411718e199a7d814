// Documents as lines of JSON: what a line may be, what its reading says, and many lines in order on several threads.
#include "reading/ndjson.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "base/utf8.hpp"
#include "reading/batch.hpp"
#include "support.hpp"

using namespace dateline;

namespace {

base::Json readingOf(const base::Json& document) {
  const reading::LineDocument parsed = reading::documentFrom(document.dump());
  return base::Json::parse(
      reading::lineOf(parsed, reading::read(parsed.article, *test::gazetteer()), *test::gazetteer()));
}

struct Batch {
  std::vector<std::string> lines;
  std::vector<std::string> problems;

  Batch(const std::vector<std::string>& input, std::size_t jobs) {
    std::size_t at = 0;
    const auto next = [&]() -> std::optional<reading::BatchLine> {
      if (at == input.size()) return std::nullopt;
      reading::BatchLine line{input[at], "here", at + 1, input[at] == "TOO LONG"};
      ++at;
      return line;
    };
    const auto done = [&](reading::BatchResult result) {
      if (result.problem) {
        problems.push_back(result.problem->where());
      } else {
        lines.push_back(result.line);
      }
    };
    reading::readBatch(next, done, *test::gazetteer(), jobs);
  }
};

std::string sentence(int number) {
  return base::Json{{"id", number}, {"text", "Le 6 janvier, des émeutes ont éclaté à Almaty, au Kazakhstan."}}.dump();
}

}  // namespace

TEST_CASE("A line's reading tells names, dates, claims, figures and flows by code points") {
  const std::string text =
      "\U0001F30D Selon le président Adama Traoré, 300 soldats français sont arrivés le 6 janvier 2022 à Gao (Mali).";
  const base::Json line = readingOf({{"id", "é1"}, {"text", text}, {"language", "fr-FR"}, {"published", "2022-01-07"}});
  CHECK(line.at("id") == "é1");
  const base::CodePointIndex index(text);
  std::set<std::string> names;
  for (const char* list : {"mentions", "dates", "claims", "figures", "flows"}) {
    REQUIRE(line.at(list).is_array());
    CHECK_FALSE(line.at(list).empty());
    for (const base::Json& one : line.at(list)) {
      const std::size_t begin = *index.toByte(one.at("start").get<std::size_t>());
      const std::size_t end = *index.toByte(one.at("end").get<std::size_t>());
      CHECK(text.substr(begin, end - begin) == one.at("exact").get<std::string>());
    }
  }
  const base::Json& gao = line.at("mentions")[1];
  CHECK(gao.at("exact") == "Gao");
  CHECK(gao.at("kind") == "toponym");
  CHECK(gao.at("place").at("country") == "MLI");
  CHECK(gao.at("place").at("kind") == "city");
  CHECK(gao.at("place").at("lon").get<double>() == Approx(-0.04).margin(0.1));
  CHECK(gao.at("place").at("geonames").is_number());
  CHECK(gao.at("candidates")[0].at("name") == "Gao");
  CHECK(line.at("mentions")[0].at("kind") == "demonym");
  CHECK(line.at("dates")[0].at("date") == "2022-01-06");
  CHECK(line.at("claims")[0].at("by") == "Adama Traoré");
  CHECK(line.at("figures")[0].at("value") == 300);
  CHECK(line.at("flows")[0].at("from").at("country") == "FRA");
  CHECK(line.at("flows")[0].at("to").at("country") == "MLI");
}

TEST_CASE("A line that is no document is refused with what is wrong") {
  const auto refused = [](const std::string& line) {
    INFO(line);
    CHECK_THROWS_AS(reading::documentFrom(line), base::InputError);
  };
  for (const char* line : {"", "no", "[]", "1", "{}", R"({"id":1})", R"({"text":"a"})", R"({"id":[],"text":"a"})",
                           R"({"id":1,"text":2})", R"({"id":1,"text":""})", R"({"id":1,"text":"a","published":"soon"})",
                           R"({"id":1,"text":"a","published":7})", R"({"id":1,"text":"a","language":7})",
                           R"({"id":1,"text":"\ud800"})", "{\"id\":1,\"text\":\"\xff\"}", R"({"id":1,"text":"a"} x)"})
    refused(line);
  CHECK_NOTHROW(reading::documentFrom(R"({"id":1,"text":"a","language":null,"published":null,"more":{}})"));
  CHECK(reading::documentFrom(R"({"id":1,"text":"a","published":"2022-01-07T10:00:00Z"})").article.published ==
        base::Date{2022, 1, 7});
  CHECK(reading::documentFrom(R"({"id":1,"text":"The army and the police of the country.","language":"English"})")
            .article.language == "en");
}

TEST_CASE("Lines come out in order on any number of threads, and a bad one is told by its number") {
  std::vector<std::string> input;
  for (int i = 0; i < 300; ++i) input.push_back(sentence(i));
  input[0] = base::Json{{"id", 0}, {"text", std::string(300'000, 'a') + " Paris."}}.dump();  // slow and first
  input[7] = "no";
  input[8] = "  ";
  input[250] = "TOO LONG";
  const Batch one(input, 1);
  CHECK(one.lines.size() == 297);
  CHECK(one.problems == std::vector<std::string>{"here: line 8, column 2", "here: line 251"});
  CHECK(base::Json::parse(one.lines[8]).at("id") == 10);
  const Batch four(input, 4);
  CHECK(four.lines == one.lines);
  CHECK(four.problems == one.problems);
}

TEST_CASE("What fails outside of a line ends the batch") {
  const auto next = []() -> std::optional<reading::BatchLine> { return reading::BatchLine{sentence(1), "here", 1}; };
  const auto done = [](const reading::BatchResult&) {
    throw base::SystemError("the disk is full", "out", "make room");
  };
  CHECK_THROWS_AS(reading::readBatch(next, done, *test::gazetteer(), 3), base::SystemError);
}
