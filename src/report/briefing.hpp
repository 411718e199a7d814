// A briefing as it is handed to others: for each step its words, its map and what stands behind it.
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "report/citation.hpp"
#include "report/figure.hpp"

namespace dateline::report {

struct BriefingStep {
  std::string title;
  std::string caption;
  std::string notes;
  std::string description;  ///< of its map, for who cannot see it
  std::vector<Citation> citations;
};

struct Briefing {
  std::string title;
  std::string source;  ///< publisher and date of the articles
  base::Language language = base::Language::English;
  std::vector<BriefingStep> steps;
};

/// "Speaker, source" as it follows a quote.
std::string attribution(const Citation& citation);

/// The notes of a briefing in Markdown (CommonMark); `pictures` are the files of its steps.
std::string markdownOf(const Briefing& briefing, const std::vector<std::string>& pictures);

}  // namespace dateline::report
