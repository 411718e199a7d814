// What the verb of a flow tells: done, promised or denied, who acts, and whether it leads away.
#pragma once
#include "reading/document.hpp"
#include "reading/reading.hpp"

namespace dateline::reading {

/// Whether the flow at verb `v` was done, is promised or is denied, by the verb's form and what stands before it.
FlowStatus flowStatus(const Document& document, std::size_t v, const Passage& passage);

/// «l'envoi de 200 instructeurs»: a noun that tells as much as a verb.
bool isSendingNoun(const Document& document, std::size_t v);
/// "were sent": what stands before the verb moves.
bool isPassive(const Document& document, std::size_t v);
/// Who is withdrawn goes somewhere else than where the article is.
bool leadsAway(const Document& document, std::size_t v);

}  // namespace dateline::reading
