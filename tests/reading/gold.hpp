// Readings held against gold: a news text and everything that a careful reader would mark in it (gold/*.json). Each
// kind of thing has its own score over all texts; what was missed or is too much can be told line by line.
#pragma once
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "support.hpp"

namespace dateline::test {

/// How much of a kind was wanted, how much was found at all, and how much of that is right.
struct Tally {
  double wanted = 0;
  double found = 0;
  double right = 0;

  /// The harmonic mean of precision and recall.
  double f1() const { return wanted + found > 0 ? 2 * right / (wanted + found) : 1; }
  /// What is wanted and right: for what nothing extra can be found of (a place's role, a claim's mode).
  double share() const { return wanted > 0 ? right / wanted : 1; }
};

class GoldScore {
 public:
  /// Reads the text that the gold names and adds it to the tallies.
  void add(const std::filesystem::path& gold);

  Tally of(const std::string& kind) const {
    const auto found = m_tallies.find(kind);
    return found == m_tallies.end() ? Tally() : found->second;
  }
  std::size_t texts() const { return m_texts; }
  /// "text: kind: what is missing or too much", in order.
  const std::vector<std::string>& misses() const { return m_misses; }

 private:
  struct Text;
  void places(const Text& text);
  void dates(const Text& text);
  void claims(const Text& text);
  void figures(const Text& text);
  void flows(const Text& text);
  void events(const Text& text);
  void miss(const Text& text, const std::string& what);

  std::map<std::string, Tally> m_tallies;
  std::vector<std::string> m_misses;
  std::size_t m_texts = 0;
};

}  // namespace dateline::test
