// Edits of passages whose article changed: tied to other words by a person, or given up. Pure, as all edits.
#pragma once
#include <string_view>
#include <vector>

#include "base/text_range.hpp"
#include "dossier/model.hpp"

namespace dateline::dossier {

/// Passages of an article whose words are not found in it any more, in the dossier's order.
std::vector<const Passage*> lostPassages(const Dossier& dossier, std::string_view article);

/// The one place of its article where a lost passage's exact words stand; nothing when there is none, or more than one.
/// Its surroundings changed: whether it is the same place is for a person to say.
std::optional<base::TextRange> sameWords(const Dossier& dossier, const Passage& passage);

/// The passage on these words of its article. What it said that they do not say (mentions, figures, translations) goes.
/// A newer passage on the very same words is joined to it. Throws UsageError for an unknown passage or no words.
Dossier withAnchor(const Dossier& dossier, std::string_view passage, base::TextRange range);

/// Without the passage, and without places and flows that have no other. Throws UsageError for an unknown passage.
Dossier withoutPassage(const Dossier& dossier, std::string_view passage);

}  // namespace dateline::dossier
