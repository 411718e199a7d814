// What a role is called: the legend, the list of places, the card and reports say the same.
#pragma once
#include "base/message.hpp"
#include "dossier/model.hpp"

namespace dateline::frame {

/// The name for `count` places of this role; origins that are all countries are "contributing countries".
base::Message roleName(dossier::Role role, long count, bool allCountries);

}  // namespace dateline::frame
