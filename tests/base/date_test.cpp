#include "base/date.hpp"

#include <catch2/catch.hpp>

using namespace dateline::base;

TEST_CASE("a date exists or it does not") {
  CHECK(isValid({2022, 1, 7}));
  CHECK(isValid({2022, 1, 0}));
  CHECK(isValid({2022, 0, 0}));
  CHECK(isValid({2020, 2, 29}));
  CHECK(isValid({2000, 2, 29}));
  CHECK_FALSE(isValid({2021, 2, 29}));
  CHECK_FALSE(isValid({1900, 2, 29}));
  CHECK_FALSE(isValid({2022, 13, 1}));
  CHECK_FALSE(isValid({2022, 4, 31}));
  CHECK_FALSE(isValid({2022, 0, 7}));
  CHECK_FALSE(isValid({2022, -1, 0}));
  CHECK_FALSE(isValid({2022, 1, -7}));
  CHECK_FALSE(isValid({10000, 1, 1}));
}

TEST_CASE("days are counted from 1970") {
  CHECK(firstDay({1970, 1, 1}) == 0);
  CHECK(firstDay({2022, 1, 7}) == 18999);
  CHECK(firstDay({2022, 1, 0}) == firstDay({2022, 1, 1}));
  CHECK(lastDay({2022, 1, 0}) == firstDay({2022, 1, 31}));
  CHECK(lastDay({2024, 2, 0}) == firstDay({2024, 2, 29}));
  CHECK(lastDay({2023, 0, 0}) - firstDay({2023, 0, 0}) == 364);
  CHECK(lastDay({2024, 0, 0}) - firstDay({2024, 0, 0}) == 365);
  CHECK(dateOfDay(18999) == Date{2022, 1, 7});
  CHECK(dateOfDay(-1) == Date{1969, 12, 31});
  for (long day = -800'000; day < 800'000; day += 997) CHECK(firstDay(dateOfDay(day)) == day);
}

TEST_CASE("days and months are added across their ends") {
  CHECK(addDays({2021, 12, 31}, 1) == Date{2022, 1, 1});
  CHECK(addDays({2024, 3, 1}, -1) == Date{2024, 2, 29});
  CHECK(addMonths({2022, 1, 31}, 1) == Date{2022, 2, 28});
  CHECK(addMonths({2024, 1, 31}, 1) == Date{2024, 2, 29});
  CHECK(addMonths({2022, 1, 7}, -1) == Date{2021, 12, 7});
  CHECK(addMonths({2022, 1, 0}, -13) == Date{2020, 12, 0});
  CHECK(addMonths({2022, 11, 30}, 14) == Date{2024, 1, 30});
}

TEST_CASE("weekdays are ISO's") {
  CHECK(weekday({2022, 1, 7}) == 5);
  CHECK(weekday({2000, 1, 1}) == 6);
  CHECK(weekday({1969, 12, 28}) == 7);
  CHECK(weekday({2024, 2, 29}) == 4);
}

TEST_CASE("EDTF is written and read back") {
  const auto text = GENERATE(as<std::string>{}, "2022-01-07", "2022-01", "2022", "2022-01~", "2023-08-01/2023-08-03",
                             "2022-01~/2022-03~", "2022/2023", "0044-03-15", "-0043-03-15", "2020-02-29");
  const auto span = spanFromEdtf(text);
  REQUIRE(span);
  CHECK(toEdtf(*span) == text);
}

TEST_CASE("EDTF means what it says") {
  CHECK(spanFromEdtf("2022-01-07") == DateSpan::on({2022, 1, 7}));
  CHECK(spanFromEdtf("2022-01~") == DateSpan{{2022, 1, 0}, {2022, 1, 0}, true});
  CHECK(spanFromEdtf("2022-01/2022-02~") == DateSpan{{2022, 1, 0}, {2022, 2, 0}, true});
  CHECK(spanFromEdtf("2022-01/2022-01-07") == DateSpan{{2022, 1, 0}, {2022, 1, 7}, false});
  CHECK(dateFromEdtf("2022-01") == Date{2022, 1, 0});
}

TEST_CASE("what is no date in EDTF is refused") {
  const auto text =
      GENERATE(as<std::string>{}, "", " ", "22", "202", "20222", "2022-", "2022-1", "2022-01-", "2022-01-7", "2022-13",
               "2022-00", "2022-01-00", "2021-02-29", "2022-02-30", "2022/01/07", "07-01-2022", "2022-01-07 ", " 2022",
               "+2022", "-0000", "2022-01-07T10:00", "2022-01-07/", "/2022-01-07", "2022-02/2022-01", "..", "/",
               "2022-01-07/2022-01-08/2022-01-09", "2022-01?", "~2022", "2022~~", "20２2", "99999999999999999999");
  CHECK_FALSE(spanFromEdtf(text));
  CHECK_FALSE(dateFromEdtf(text));
}

TEST_CASE("a lone date has no tilde") {
  CHECK_FALSE(dateFromEdtf("2022-01~"));
}

TEST_CASE("dates are said as people say them") {
  const auto en = [](const char* text) { return sayDate(*spanFromEdtf(text), Language::English); };
  const auto fr = [](const char* text) { return sayDate(*spanFromEdtf(text), Language::French); };
  CHECK(en("2022-01-07") == "7 January 2022");
  CHECK(fr("2022-01-07") == "7 janvier 2022");
  CHECK(fr("2022-01-01") == "1er janvier 2022");
  CHECK(en("2022-01") == "January 2022");
  CHECK(en("2022") == "2022");
  CHECK(fr("2023-08-01/2023-08-03") == "1er–3 août 2023");
  CHECK(en("2023-08-01/2023-08-03") == "1–3 August 2023");
  CHECK(en("2022-01-30/2022-02-02") == "30 January – 2 February 2022");
  CHECK(en("2021-12-30/2022-01-02") == "30 December 2021 – 2 January 2022");
  CHECK(en("2022-01/2022-03") == "January–March 2022");
  CHECK(en("2019/2022") == "2019–2022");
  CHECK(en("2022-01~") == "about January 2022");
  CHECK(fr("2022-01~") == "vers janvier 2022");
  CHECK(fr("2022-01-07~") == "vers le 7 janvier 2022");
  CHECK(en("-0043-03-15") == "15 March 44 BC");
  CHECK(sayDayShort({2022, 1, 7}, Language::English) == "7 Jan.");
  CHECK(sayDayShort({2022, 1, 7}, Language::French) == "7 janv.");
  CHECK(sayDayShort({2022, 8, 0}, Language::French) == "août");
}

TEST_CASE("today is a day") {
  CHECK((isValid(today()) && today().hasDay()));
}
