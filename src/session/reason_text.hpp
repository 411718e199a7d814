// Why the machine took a place for a name, said to a person in their language.
#pragma once
#include <string>

#include "base/language.hpp"
#include "dossier/model.hpp"

namespace dateline::session {

/// "Lebanon, Ohio: followed by the name of what it lies in, Ohio." The dossier keeps the reason in English; sentences
/// that another program wrote are shown as they are. A candidate without a reason is one of those that were not taken.
std::string sayDecision(const dossier::Candidate& candidate, base::Language language);

}  // namespace dateline::session
