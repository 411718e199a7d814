// What facets and their values are called: the panel of filters, its chips and the timeline say the same.
#pragma once
#include <string>

#include "session/sift.hpp"
#include "ui/context.hpp"

namespace dateline::ui {

std::string nameOf(const Context& context, session::Facet facet);
/// A value of a facet as it stands in Filters.
std::string nameOf(const Context& context, session::Facet facet, const std::string& value);
/// "6 January 2022", "5–7 January 2022".
std::string sayDays(const session::DayRange& days, base::Language language);

}  // namespace dateline::ui
