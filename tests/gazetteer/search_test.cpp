// Search as one types.
#include <chrono>

#include "opened.hpp"

using namespace dateline::gazetteer;
using namespace dateline::gazetteer::test;

namespace {

std::uint32_t firstFound(std::string_view typed) {
  const auto found = opened().search(typed, 10);
  return found.empty() ? 0 : opened().place(found.front()).geonames;
}

}  // namespace

TEST_CASE("a few letters are enough, in any script") {
  for (const char* typed : {"alma", "Almaty", "Алматы", "Almatı", "almat", "ALMATY"}) {
    INFO(typed);
    CHECK(firstFound(typed) == 1526384);
  }
  CHECK(opened().search("kaz", 5).front() == country("KAZ"));
  CHECK(opened().search("казах", 5).front() == country("KAZ"));
  CHECK(firstFound("pari") == 2988507);
  CHECK(firstFound("new yor") == 5128581);
  CHECK(firstFound("noursoul") == 1526273);
}

TEST_CASE("search gives each place once and no more than asked for") {
  for (const char* typed : {"a", "s", "san", "saint", "al"}) {
    const auto found = opened().search(typed, 20);
    CHECK(found.size() == 20);
    for (std::size_t i = 0; i < found.size(); ++i) {
      for (std::size_t j = i + 1; j < found.size(); ++j) CHECK(found[i] != found[j]);
    }
  }
  CHECK(opened().search("", 10).empty());
  CHECK(opened().search("paris", 0).empty());
  CHECK(opened().search("qqqqqqq", 10).empty());
}

TEST_CASE("one letter is answered while the finger is still down") {
  opened().search("a", 20);
  const auto start = std::chrono::steady_clock::now();
  for (const char* typed : {"a", "s", "m", "al", "с"}) opened().search(typed, 20);
  const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - start;
  CHECK(took.count() / 5 < 100);  // 1 to 2 ms in release; generous for sanitizers and a busy machine
}
