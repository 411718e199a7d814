// Twelve news texts of our own with full gold. The scores are printed; a floor only rises.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <set>

#include "gold.hpp"

using namespace dateline;

namespace {

struct Floor {
  const char* kind;
  double least;
  bool share;  ///< of what is wanted; else F1
};
constexpr Floor floors[] = {{"places", 0.93, false},   {"roles", 0.73, true},           {"dates", 0.98, false},
                            {"speakers", 0.72, false}, {"modes", 0.97, true},           {"surfaces", 0.99, true},
                            {"through", 0.99, true},   {"figures", 0.98, false},        {"units", 0.98, true},
                            {"flows", 0.99, false},    {"counts of flows", 0.85, true}, {"events", .0, true}};

/// The folder with gold: ours, or the one that DATELINE_GOLD names, to see how texts of one's own are read.
std::filesystem::path goldFolder() {
  if (const char* told = std::getenv("DATELINE_GOLD")) return told;
  return std::filesystem::path(DATELINE_SOURCE) / "tests/reading/gold";
}

}  // namespace

TEST_CASE("Our own news texts are read as their gold says") {
  if (test::gazetteer() == nullptr) {
    WARN("skipped: the baked gazetteer is absent");
    return;
  }
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(goldFolder()))
    if (entry.path().extension() == ".json") files.insert(entry.path());
  test::GoldScore score;
  for (const std::filesystem::path& file : files) score.add(file);
  if (std::getenv("DATELINE_GOLD_MISSES") != nullptr)
    for (const std::string& miss : score.misses()) std::cout << miss << "\n";
  for (const Floor& floor : floors) {
    const test::Tally& tally = score.of(floor.kind);
    const double reached = floor.share ? tally.share() : tally.f1();
    std::cout << "gold " << std::left << std::setw(16) << floor.kind << std::fixed << std::setprecision(3) << reached
              << "  right " << std::setprecision(0) << tally.right << " of " << tally.wanted;
    if (!floor.share) std::cout << ", found " << tally.found;
    std::cout << "\n";
    INFO(floor.kind);
    if (std::getenv("DATELINE_GOLD") == nullptr) CHECK(reached >= floor.least);
  }
  if (std::getenv("DATELINE_GOLD") == nullptr) CHECK(score.texts() >= 12);
}
