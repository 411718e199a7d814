#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "table.hpp"

using namespace dateline;
using table::loaded;

namespace {

/// The record of the row whose text this is.
events::Record recordOf(const events::EventSet& set, const std::string& text) {
  for (std::uint32_t i = 0; i < set.size(); ++i) {
    events::Record record = set.record(i);
    if (record.text == text) return record;
  }
  FAIL("no row has the text " << text);
  return {};
}

std::string sentenceOf(const std::string& bytes) {
  try {
    loaded(bytes);
  } catch (const base::InputError& error) {
    return error.sentence(base::Language::English);
  }
  FAIL("the table was taken");
  return {};
}

}  // namespace

TEST_CASE("columns are found by their names in any order and case", "[events]") {
  const auto set = loaded(
      "Description,LATITUDE,Event Date,Category,Longitude,source_url\nfire,43.25,2022-01-05,riot,76.95,http://x\n");
  REQUIRE(set->size() == 1);
  const events::Record record = set->record(0);
  CHECK(record.text == "fire");
  CHECK(record.source == "http://x");
  CHECK(record.type == "riot");
  CHECK(record.momentText == "2022-01-05");
  CHECK(record.moment == 1641340800);
  CHECK(record.at.lon == 76.95);
  CHECK(record.at.lat == 43.25);
  CHECK(set->at(0).lon == Approx(76.95).margin(1e-7));
  CHECK(set->at(0).lat == Approx(43.25).margin(1e-7));
}

TEST_CASE("separators, byte order mark, line ends and decimal commas are those of the file", "[events]") {
  const std::string rows[] = {"\xEF\xBB\xBFlon,lat,text\r\n76.95,43.25,a\r\n", "lon;lat;text\n76,95;43,25;a\n",
                              "lon\tlat\ttext\n76.95\t43.25\ta", "lon|lat|text\r76.95|43.25|a\r",
                              "\"lon\",\"lat\",\"text\"\n\"76.95\" , 43.25 ,\"a\"\n"};
  for (const std::string& bytes : rows) {
    CAPTURE(bytes);
    const auto set = loaded(bytes);
    REQUIRE(set->size() == 1);
    CHECK(set->record(0).at == geo::LonLat{76.95, 43.25});
    CHECK(set->record(0).text == "a");
  }
}

TEST_CASE("quoted fields keep quotes, separators and line breaks", "[events]") {
  const auto set = loaded("lon,lat,text,type\n1,2,\"he said \"\"no\"\", twice\nand left\",a\n3,4,plain,\"b,c\"\n");
  REQUIRE(set->size() == 2);
  CHECK(recordOf(*set, "he said \"no\", twice\nand left").at.lon == 1);
  CHECK(recordOf(*set, "plain").type == "b,c");
}

TEST_CASE("times are days, moments with zones, and seconds", "[events]") {
  const auto moment = [](const std::string& time, const std::string& column = "time") {
    const auto set = loaded("lon,lat," + column + "\n1,2," + time + "\n");
    return set->moment(0);
  };
  CHECK(moment("1970-01-02") == 86400);
  CHECK(moment("2022-01-05T12:30:15Z") == 1641385815);
  CHECK(moment("2022-01-05 12:30:15") == 1641385815);
  CHECK(moment("2022-01-05T18:30:15.75+06:00") == 1641385815);
  CHECK(moment("2022-01") == 1640995200);
  CHECK(moment("1641385815") == 1641385815);
  CHECK(moment("1641385815000") == 1641385815);
  CHECK(moment("20220105", "date") == 1641340800);
  CHECK(moment("-3600") == -3600);
  CHECK(moment("2022-02-30") == events::noMoment);
  CHECK(moment("yesterday") == events::noMoment);
  CHECK(moment("") == events::noMoment);
}

TEST_CASE("rows without a usable position are left out, counted and named", "[events]") {
  const auto set = loaded("lon,lat\n1,2\n,,\n,5\nx,2\n1,91\n1,nan\n\n5,6\n181,0\n400,0\n\"7,8\n9,10\n");
  CHECK(set->size() == 4);  // 1,2 and 5,6 and 181,0, which is 179 W, and 9,10
  CHECK(set->leftOut().count == 6);
  REQUIRE(set->leftOut().first.size() == 3);
  CHECK(set->leftOut().first[0].line == 4);
  CHECK(set->leftOut().first[1].line == 5);
  CHECK(set->leftOut().first[2].line == 6);
  CHECK(base::say(set->leftOut().first[1].why, base::Language::English) == "“x” is no number of degrees");
}

TEST_CASE("a table that cannot be placed says what it has", "[events]") {
  CHECK_THAT(sentenceOf("name,north,east\na,1,2\n"), Catch::Contains(":1") && Catch::Contains("name, north, east"));
  CHECK_THAT(sentenceOf("lon,lat\n"), Catch::Contains("no rows"));
  CHECK_THAT(sentenceOf("lon,lat\nx,y\n"), Catch::Contains(":2"));
  CHECK_THAT(sentenceOf(""), Catch::Contains("empty"));
  CHECK_THAT(sentenceOf(std::string("\xFF\xFEl\0o\0n\0", 8)), Catch::Contains("UTF-16"));
  CHECK_THROWS_AS(events::EventSet::load("/nowhere/at/all.csv"), base::InputError);
  CHECK_THROWS_AS(events::EventSet::load("/tmp"), base::InputError);
}

TEST_CASE("any bytes at all are a table or a sentence", "[events]") {
  table::Numbers numbers(3);
  const std::string alphabet = "lon,lat\n\r\"\t;1.-e\xFF\xC3 a\0";
  for (int round = 0; round < 400; ++round) {
    std::string bytes = round % 2 == 0 ? "lon,lat,text,type,time\n" : "";
    const std::uint32_t length = numbers.below(200);
    for (std::uint32_t i = 0; i < length; ++i) {
      bytes.push_back(alphabet[numbers.below(static_cast<std::uint32_t>(alphabet.size()))]);
    }
    try {
      const auto set = loaded(bytes, "any.csv");
      for (std::uint32_t i = 0; i < set->size(); ++i) set->record(i);
    } catch (const base::InputError&) {
    }
  }
}

TEST_CASE("a set larger than a chunk of reading is the same as its rows", "[events]") {
  // Line breaks within quotes everywhere, so that chunks begin inside them.
  std::string bytes = "text,lon,lat\n";
  constexpr int rows = 60'000;
  for (int i = 0; i < rows; ++i) {
    bytes += "\"1,2,3\n4,5,6\nrow " + std::to_string(i) + std::string(100, '\n') + "\"," + std::to_string(i % 180) +
             "," + std::to_string(i % 90) + "\n";
  }
  const auto set = loaded(bytes, "chunks.csv");
  CHECK(set->size() == rows);
  CHECK(set->leftOut().count == 0);
  std::uint64_t sum = 0;
  for (std::uint32_t i = 0; i < set->size(); i += 997) {
    const events::Record record = set->record(i);
    const int row = std::stoi(record.text.substr(record.text.find("row ") + 4));
    CHECK(record.at == geo::LonLat{static_cast<double>(row % 180), static_cast<double>(row % 90)});
    sum += static_cast<std::uint64_t>(row);
  }
  CHECK(sum > 0);
}

TEST_CASE("a file that was changed does not give other rows' texts", "[events]") {
  const auto path = table::written("changed.csv", "lon,lat,text\n1,2,first\n3,4,second\n");
  const auto set = events::EventSet::load(path);
  table::written("changed.csv", "lon,lat,text\n1,2,fir\n3,4,something else\n9,9,more\n");
  CHECK_THROWS_AS(set->record(1), base::InputError);
}

TEST_CASE("many types: the commonest keep their names, the rest are one", "[events]") {
  std::string bytes = "lon,lat,kind\n";
  for (int type = 0; type < 100; ++type) {
    for (int i = 0; i <= type; ++i) bytes += "1,1,k" + std::to_string(type) + "\n";
  }
  const auto set = loaded(bytes);
  REQUIRE(set->types().size() == events::mostTypes);
  CHECK(set->types().front() == "k99");
  CHECK(set->lastTypeIsOthers());
  std::uint64_t sum = 0;
  for (const std::uint32_t count : set->typeCounts()) sum += count;
  CHECK(sum == set->size());
}
