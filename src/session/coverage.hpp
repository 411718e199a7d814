// Which sentences of the articles have markers, and what is left to do: places and passages that nobody has decided
// about, passages without a marker, names that stand for no place.
#pragma once
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "dossier/model.hpp"
#include "session/desk.hpp"
#include "session/facts.hpp"

namespace dateline::session {

struct CoveredSentence {
  base::TextRange range;
  bool covered = false;                         ///< a passage of a place that is drawn stands in it
  dossier::Role role = dossier::Role::Mention;  ///< the strongest of theirs
};

/// In order. `facts` are of a dossier that has the article.
std::vector<CoveredSentence> coverageOf(const Facts& facts, const article::Article& article);

/// A line of a list of work.
struct WorkItem {
  std::string place;
  std::string passage;
  std::size_t mention = 0;  ///< of the passage, for names that stand for no place
};

using WorkLists = std::array<std::vector<WorkItem>, workListCount>;
/// By WorkList, in the texts' order.
WorkLists workListsOf(const Facts& facts);

}  // namespace dateline::session
