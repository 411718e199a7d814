// The words of a briefing for others: Markdown says what was written, whatever was written.
#include <catch2/catch.hpp>

#include "report/briefing.hpp"

using namespace dateline;

TEST_CASE("Notes in Markdown: every step with its picture, its words, its quotes and who says them") {
  report::Briefing briefing{"Title", "Source", base::Language::English, {}};
  briefing.steps.push_back(
      {"One",
       "A caption",
       "First\nSecond",
       "A map",
       {{"p", "q", "“Quote”", "Speaker", "Paper, 7 January 2022", "https://example.org/a#:~:text=Quote"}}});
  const std::string page = report::markdownOf(briefing, {"01-one.png"});
  CHECK(page ==
        "# Title\n\n## 1. One\n\n![A map](01-one.png)\n\nA caption\n\n### Notes\n\nFirst\n\nSecond\n\n### Sources\n\n"
        "- “Quote”  \n  Speaker · Paper, 7 January 2022 <https://example.org/a#:~:text=Quote>\n");
}

TEST_CASE("Nothing that was written is taken for Markdown") {
  report::Briefing briefing{"# *Title*", "", base::Language::English, {}};
  briefing.steps.push_back({"[a](b)", "- no list", "", "](evil)", {}});
  const std::string page = report::markdownOf(briefing, {"1.png"});
  CHECK(page.find("# \\# \\*Title\\*") == 0);
  CHECK(page.find("## 1. \\[a\\](b)") != std::string::npos);
  CHECK(page.find("\\- no list") != std::string::npos);
  CHECK(page.find("![\\](evil)](1.png)") != std::string::npos);
}
