// Anchors hold where the quote stands, follow it when it moved, and fail closed.
#include <catch2/catch.hpp>
#include <string>

#include "article/anchor.hpp"

using namespace dateline;
using article::Anchor;

namespace {

Anchor anchorFor(const std::string& text, const std::string& quote, std::size_t from = 0) {
  const std::size_t at = text.find(quote, from);
  return article::anchorOf(text, base::CodePointIndex(text), {at, at + quote.size()});
}

std::optional<base::TextRange> found(const std::string& text, const Anchor& anchor) {
  return article::resolve(text, base::CodePointIndex(text), anchor);
}

const std::string story = "L'été à Almaty. Un témoin a tout vu. Le maire se tait. Un témoin a tout vu. La nuit tombe.";

}  // namespace

TEST_CASE("positions are code points, context is at most 32 of them", "[article][anchor]") {
  const Anchor anchor = anchorFor(story, "Almaty");
  CHECK(anchor.start == 8);
  CHECK(anchor.end == 14);
  CHECK(anchor.prefix == "L'été à ");
  CHECK(base::codePointCount(anchor.suffix) == 32);
  CHECK(anchorFor("abc", "abc") == Anchor{"abc", "", "", 0, 3});
}

TEST_CASE("a quote is found where it stands, and where it moved", "[article][anchor]") {
  const std::size_t second = story.rfind("Un témoin");
  const Anchor anchor = anchorFor(story, "Un témoin a tout vu.", second);
  CHECK(found(story, anchor)->begin == second);
  const std::string longer = "Correction : é. " + story;
  REQUIRE(found(longer, anchor));
  CHECK(found(longer, anchor)->begin == longer.rfind("Un témoin"));
}

TEST_CASE("never a look-alike", "[article][anchor]") {
  Anchor anchor = anchorFor(story, "Un témoin a tout vu.", story.rfind("Un témoin"));
  std::string changed = story;
  changed.replace(changed.rfind("tout"), 4, "tant");
  CHECK_FALSE(found(changed, anchor));  // the other place has another context
  CHECK_FALSE(found("", anchor));
  CHECK_FALSE(found("Tout autre chose.", anchor));
  anchor.prefix.clear();
  anchor.suffix.clear();
  CHECK_FALSE(found("Encore. " + story, anchor));  // two places, nothing to tell them apart
}

TEST_CASE("damaged anchors are not found", "[article][anchor]") {
  CHECK_FALSE(found(story, Anchor{"", "", "", 0, 0}));
  CHECK(found(story, Anchor{"Almaty", "", "", 99999999999, 3}));  // the only Almaty
  CHECK(found(story, Anchor{"Almaty", "", "", 14, 8}));
  CHECK_FALSE(found(story, Anchor{"\xA9", "", "", 999, 1000}));  // half of an é
  CHECK_FALSE(found(story, Anchor{"t\xC3", "\xFF", "", 0, 1}));
}

TEST_CASE("a quote that repeats itself is searched in linear time", "[article][anchor]") {
  const std::string text(4'000'000, 'a');
  const Anchor anchor{std::string(1'000'000, 'a') + "b", "", "", 1, 2};
  CHECK_FALSE(found(text, anchor));
}
