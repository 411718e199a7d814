// Reading a text in tests: the gazetteer opened once, articles from strings or files, and a reading as plain lines, so
// that a person sees at a glance what was found.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "article/article.hpp"
#include "gazetteer/gazetteer.hpp"
#include "reading/read.hpp"

namespace dateline::test {

/// The gazetteer that the build baked; nothing where it was not built (the test should then say so and skip).
const gazetteer::Gazetteer* gazetteer();

article::Article newsText(std::string text, const std::string& language, const std::string& published);

/// An article with what was read in it, and short ways to ask.
struct Read {
  article::Article article;
  reading::Reading reading;

  explicit Read(article::Article a);
  Read(std::string text, const std::string& language, const std::string& published)
      : Read(newsText(std::move(text), language, published)) {}

  std::string text(base::TextRange range) const { return std::string(range.of(article.text)); }
  /// "Almaty" for a city, "KAZ" for a country, "" for none.
  std::string placeName(gazetteer::PlaceIndex place) const;
  /// "exact=place" of each mention, in order; an organisation's is its id.
  std::vector<std::string> mentions() const;
  /// "exact=EDTF"
  std::vector<std::string> dates() const;
  /// "exact|value|unit", with "|min", "|max" where there are
  std::vector<std::string> figures() const;
  /// "by|cue|mode" of each passage with a claim
  std::vector<std::string> claims() const;
  /// "from>to what status date", in order
  std::vector<std::string> flows() const;
  /// "place:role" over all passages, the strongest role, sorted
  std::vector<std::string> places() const;
  /// The first passage that holds these words.
  const reading::Passage& passage(std::string_view words) const;
  /// Everything, a line each.
  std::string describe() const;
};

std::string_view nameOf(reading::Role role);
std::string_view nameOf(reading::ClaimMode mode);
std::string_view nameOf(reading::FlowStatus status);

}  // namespace dateline::test
