// News texts of our own with full gold. The scores are printed; a floor only rises.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iomanip>
#include <iostream>
#include <set>
#include <span>

#include "gold.hpp"

using namespace dateline;

namespace {

struct Floor {
  const char* kind;
  double least;
  bool share;  ///< of what is wanted; else F1
};
constexpr Floor ofTheTwelve[] = {{"places", 0.93, false},   {"roles", 0.86, true},           {"dates", 0.99, false},
                                 {"speakers", 0.98, false}, {"modes", 0.98, true},           {"surfaces", 0.99, true},
                                 {"through", 0.99, true},   {"figures", 0.98, false},        {"units", 0.98, true},
                                 {"flows", 0.99, false},    {"counts of flows", 0.85, true}, {"events", 0.97, true}};
constexpr Floor ofTheOthers[] = {{"places", 0.88, false},   {"roles", 0.72, true},           {"dates", 0.98, false},
                                 {"speakers", 0.81, false}, {"modes", 0.98, true},           {"surfaces", 0.99, true},
                                 {"through", 0.40, true},   {"figures", 0.96, false},        {"units", 0.97, true},
                                 {"flows", 0.72, false},    {"counts of flows", 0.87, true}, {"events", 0.96, true}};

void hold(const std::filesystem::path& folder, std::span<const Floor> floors, bool held) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".json") files.insert(entry.path());
  REQUIRE(!files.empty());
  test::GoldScore score;
  for (const std::filesystem::path& file : files) score.add(file);
  if (std::getenv("DATELINE_GOLD_MISSES") != nullptr)
    for (const std::string& miss : score.misses()) std::cout << miss << "\n";
  std::cout << folder.filename().string() << ", " << score.texts() << " texts\n";
  for (const Floor& floor : floors) {
    const test::Tally tally = score.of(floor.kind);
    const double reached = floor.share ? tally.share() : tally.f1();
    std::cout << "  " << std::left << std::setw(16) << floor.kind << std::fixed << std::setprecision(3) << reached
              << "  right " << std::setprecision(0) << tally.right << " of " << tally.wanted;
    if (!floor.share) std::cout << ", found " << tally.found;
    std::cout << "\n";
    INFO(floor.kind);
    if (held) CHECK(reached >= floor.least);
  }
}

bool absent() {
  if (test::gazetteer() != nullptr) return false;
  WARN("skipped: the baked gazetteer is absent");
  return true;
}

std::filesystem::path ours(const char* folder) {
  return std::filesystem::path(DATELINE_SOURCE) / "tests/reading" / folder;
}

}  // namespace

TEST_CASE("Our own news texts are read as their gold says") {
  if (absent()) return;
  hold(ours("gold"), ofTheTwelve, true);
  hold(ours("gold_more"), ofTheOthers, true);
}

TEST_CASE("Gold in a folder that DATELINE_GOLD names is scored", "[.gold]") {
  const char* folder = std::getenv("DATELINE_GOLD");
  if (absent() || folder == nullptr) return;
  hold(folder, ofTheTwelve, false);
}
