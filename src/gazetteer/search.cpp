// Search as one types: the names with the typed start lie side by side, their scores in one small array.
#include <algorithm>
#include <limits>
#include <unordered_map>

#include "base/fold.hpp"
#include "gazetteer/tables.hpp"

namespace dateline::gazetteer {

namespace {

/// What a whole name gains over one that goes on: a town "Alma" beats larger ones, but not a metropolis "Almaty".
constexpr unsigned wholeNameBonus = 1200;

struct Scored {
  unsigned score = 0;
  std::uint32_t item = 0;
  bool operator<(const Scored& o) const { return score != o.score ? score > o.score : item < o.item; }
};

/// A place in the making: its best name's score, and what it may not exceed.
struct Candidate {
  unsigned best = 0;
  unsigned limit = std::numeric_limits<unsigned>::max();
};

}  // namespace

std::vector<PlaceIndex> Gazetteer::search(std::string_view typed, std::size_t most) const {
  const std::string folded = base::fold(typed);
  const auto scores = m_tables->section<std::uint16_t>(baked::Section::NameScores);
  const auto places = m_tables->section<baked::PlaceRecord>(baked::Section::Places);
  if (folded.empty() || most == 0) return {};

  // The range of names that begin so, by bisection over their sorted texts.
  const auto firstWhere = [&](auto beyond) {
    std::size_t low = 0;
    std::size_t high = scores.size();
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (beyond(m_tables->nameText(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  };
  const std::size_t begin = firstWhere([&](std::string_view name) { return name >= folded; });
  const std::size_t end = firstWhere([&](std::string_view name) { return name.substr(0, folded.size()) > folded; });

  // Several names may lead to one place, so more names than places are kept.
  std::vector<Scored> names;
  for (std::size_t name = begin; name < end; ++name) {
    if (scores[name] == 0) continue;
    const bool whole = m_tables->nameText(name).size() == folded.size();
    names.push_back({scores[name] + (whole ? wholeNameBonus : 0), static_cast<std::uint32_t>(name)});
  }
  const std::size_t kept = std::min(names.size(), most * 8 + 16);
  std::partial_sort(names.begin(), names.begin() + static_cast<std::ptrdiff_t>(kept), names.end());
  names.resize(kept);

  std::unordered_map<PlaceIndex, Candidate> candidates;
  for (const Scored& name : names) {
    const bool whole = m_tables->nameText(name.item).size() == folded.size();
    unsigned before = std::numeric_limits<unsigned>::max();
    for (const NameHit& hit : m_tables->nameHits(name.item)) {
      if (hit.of != NameOf::Place || hit.index >= places.size()) continue;
      const unsigned score = baked::importance(places[hit.index], hit.mainName) + (whole ? wholeNameBonus : 0u);
      Candidate& candidate = candidates[hit.index];
      candidate.best = std::max(candidate.best, score);
      // Hits lie in the order in which they are likely: a region behind its city stays behind it.
      if (score >= before) candidate.limit = std::min(candidate.limit, before - 1);
      before = std::min(before, score);
    }
  }
  std::vector<Scored> found;
  found.reserve(candidates.size());
  for (const auto& [place, candidate] : candidates) found.push_back({std::min(candidate.best, candidate.limit), place});
  std::sort(found.begin(), found.end());
  std::vector<PlaceIndex> result;
  for (const Scored& f : found) {
    if (result.size() == most) break;
    result.push_back(f.item);
  }
  return result;
}

}  // namespace dateline::gazetteer
