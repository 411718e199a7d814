// Derived, not stored: places whose sources disagree. Both sides stay as they are; nothing is averaged or chosen.
#pragma once
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dossier/model.hpp"

namespace dateline::dossier {

/// Points into a dossier's passages, which must outlive it unchanged.
using PassagesById = std::unordered_map<std::string_view, const Passage*>;
PassagesById passagesById(const Dossier& dossier);

/// Two passages of a place that cannot both be right.
struct Disagreement {
  std::string first;  ///< ids of passages, in the place's order
  std::string second;
  std::string unit;  ///< what they count differently; empty: one denies what the other says
  bool operator==(const Disagreement&) const = default;
};

/// Passages that are found in their articles, in which the place is more than mentioned, of different owners (the
/// speaker, else the article) and not of different days or events, that give figures of one unit which exclude each
/// other (approximate ones by more than a tenth), or of which one denies. Of each pair and unit one.
std::vector<Disagreement> disagreements(const Place& place, const PassagesById& passages);

/// True where there are any.
bool isContested(const Place& place, const PassagesById& passages);

}  // namespace dateline::dossier
