#include "base/json.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"

using namespace dateline::base;
using Catch::Matchers::Contains;
using Catch::Matchers::StartsWith;

namespace {
std::string problemOf(const std::string& text) {
  try {
    parseJson(text, "k.geojson");
  } catch (const InputError& error) {
    return error.what();
  }
  return {};
}
}  // namespace

TEST_CASE("members keep their order and UTF-8 stays as it is") {
  const auto json = parseJson(R"({"z": 1, "a": "Алматы «é»", "m": [1, 2.5]})", "x");
  CHECK(writeJson(json) == "{\n  \"z\": 1,\n  \"a\": \"Алматы «é»\",\n  \"m\": [\n    1,\n    2.5\n  ]\n}\n");
}

TEST_CASE("an error names file, line and column") {
  CHECK_THAT(problemOf("{\n  \"à\": 1,\n  \"bé\": x\n}"), StartsWith("k.geojson: line 3, column 9: "));
  CHECK_THAT(problemOf("{\"a\": 1"), StartsWith("k.geojson: line 1, column "));
  CHECK_THAT(problemOf(""), StartsWith("k.geojson: line 1, column 1: "));
}

TEST_CASE("what is not one whole JSON value is refused in one line") {
  const auto text = GENERATE(as<std::string>{}, "", " ", "{", "[1,]", "{\"a\":1}}", "{a:1}", "nul", "\"\xFF\"",
                             "\"\\ud800\"", "1e999", "\"line\nbreak\"", "[1 2]", "\xEF\xBB", "'a'");
  const auto problem = problemOf(text);
  CHECK_FALSE(problem.empty());
  CHECK(problem.find('\n') == std::string::npos);
}

TEST_CASE("deep nesting is refused before it can exhaust the stack") {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  CHECK(problemOf(nested(200)).empty());
  CHECK_THAT(problemOf(nested(201)), StartsWith("k.geojson: line 1, column 201: ") && Contains("200 levels"));
  CHECK_THAT(problemOf(std::string(3'000'000, '[')), Contains("200 levels"));
  CHECK(problemOf("\"" + std::string(500, '[') + "\\\"[\"").empty());
}
