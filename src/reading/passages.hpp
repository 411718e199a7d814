// Passages: every sentence, split into clauses where only a part of it is somebody's claim.
#pragma once
#include <optional>
#include <vector>

#include "reading/claims.hpp"

namespace dateline::reading {

/// A passage before anything is put into it.
struct Clause {
  base::TextRange range;
  TokenSpan tokens;
  std::optional<std::size_t> attribution;  ///< index into the attributions; also for a quote that goes on
};

/// In order of text, every sentence covered.
std::vector<Clause> findClauses(const Document& document, const std::vector<Attribution>& attributions);

}  // namespace dateline::reading
