// The handout of a briefing: a page of paper a step, with its map as vectors, its words, its quotes and their sources.
#pragma once
#include <functional>
#include <string>

#include "report/briefing.hpp"
#include "text/atlas.hpp"
#include "text/typefaces.hpp"

namespace dateline::report {

/// The size of a step's map in pixels; its type is at scale 1 then.
inline constexpr geo::Viewport handoutMap{960, 540};

/// The map of a step, by its index; built when its page is drawn.
using StepMap = std::function<frame::Frame(std::size_t)>;

/// A PDF on A4. What a page cannot hold goes on to the next one.
std::string handoutOf(const Briefing& briefing, const StepMap& mapOf, text::Atlas& atlas, text::Typefaces& typefaces);

}  // namespace dateline::report
