#include "session/storyboard.hpp"

#include <algorithm>
#include <array>

#include "base/date.hpp"
#include "session/shown.hpp"
#include "session/view.hpp"

namespace dateline::session {
namespace {

/// The members of a step's "filters", by Facet.
constexpr std::array<const char*, facetCount> facetWords{"role",      "type",    "speaker",  "status",
                                                         "precision", "article", "language", "figure"};
constexpr std::array<const char*, clockCount> clockWords{"happened", "said", "published"};
constexpr std::array<const char*, 4> themeWords{"paper", "dark", "print", "satellite"};

/// The first day on a clock that any passage tells of; `last` when there is none before it.
long firstDayOf(const State& state, Clock clock, long last) {
  const std::shared_ptr<const Shown> shown = shownOf(state);
  const Facts& facts = *shown->facts;
  long first = last;
  for (std::size_t i = 0; i < facts.passages(); ++i) {
    for (const DaySpan& span : facts.spansOf(i, clock)) first = std::min(first, span.first);
  }
  return first;
}

std::vector<std::string> stringsOf(const base::Json& json) {
  std::vector<std::string> strings;
  if (json.is_string()) strings.push_back(json.get<std::string>());
  if (json.is_array()) {
    for (const base::Json& one : json) {
      if (one.is_string()) strings.push_back(one.get<std::string>());
    }
  }
  std::ranges::sort(strings);
  strings.erase(std::unique(strings.begin(), strings.end()), strings.end());
  return strings;
}

std::string stringOf(const base::Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string sayRange(const DayRange& range) {
  return base::toEdtf(base::DateSpan{base::dateOfDay(range.first), base::dateOfDay(range.last), false});
}

base::Json filtersJson(const Filters& filters, const TimeSift& time) {
  base::Json json = base::Json::object();
  for (std::size_t i = 0; i < facetCount; ++i) {
    const auto& values = filters.of(static_cast<Facet>(i));
    if (!values.empty()) json[facetWords[i]] = values;
  }
  if (!filters.text.empty()) json["text"] = filters.text;
  if (time.any() && time.clock != Clock::Happened) json["clock"] = clockWords[static_cast<std::size_t>(time.clock)];
  if (time.knownAt) json["known_at"] = base::toEdtf(base::dateOfDay(*time.knownAt));
  return json;
}

}  // namespace

StepSift siftOf(const State& state, const dossier::Step& step) {
  StepSift sift;
  const base::Json& json = step.filters;
  for (std::size_t i = 0; i < facetCount; ++i) {
    if (const auto found = json.find(facetWords[i]); found != json.end()) {
      sift.filters.of(static_cast<Facet>(i)) = stringsOf(*found);
    }
  }
  sift.filters.text = stringOf(json, "text");
  const std::string clock = stringOf(json, "clock");
  for (std::size_t i = 0; i < clockCount; ++i) {
    if (clock == clockWords[i]) sift.time.clock = static_cast<Clock>(i);
  }
  if (step.until) {
    const long last = base::lastDay(*step.until);
    sift.time.range = DayRange{firstDayOf(state, sift.time.clock, last), last};
    sift.time.undated = true;
  }
  if (const auto range = base::spanFromEdtf(stringOf(json, "range"))) {
    sift.time.range = DayRange{base::firstDay(range->first), base::lastDay(range->last)};
    sift.time.undated = false;
  }
  if (const auto found = json.find("undated"); found != json.end() && found->is_boolean()) {
    sift.time.undated = found->get<bool>();
  }
  if (const auto known = base::dateFromEdtf(stringOf(json, "known_at"))) sift.time.knownAt = base::lastDay(*known);
  return sift;
}

dossier::Step stepOfView(const State& state) {
  dossier::Step step;
  const dossier::Place* place = state.dossier().place(state.selection.place);
  if (place != nullptr) step.select = place->id;
  step.camera = cameraStepOf(state);
  step.theme = wordOf(state.theme);
  const TimeSift& time = state.time;
  step.filters = filtersJson(state.filters, time);
  if (!time.range) return step;
  const bool fromTheStart = time.undated && time.range->first <= firstDayOf(state, time.clock, time.range->last);
  if (fromTheStart) {
    step.until = base::dateOfDay(time.range->last);
  } else {
    step.filters["range"] = sayRange(*time.range);
    if (time.undated) step.filters["undated"] = true;
  }
  return step;
}

std::string_view wordOf(ThemeId theme) {
  return themeWords[static_cast<std::size_t>(theme)];
}

std::optional<ThemeId> themeFrom(std::string_view word) {
  const auto* found = std::ranges::find(themeWords, word);
  if (found == themeWords.end()) return std::nullopt;
  return static_cast<ThemeId>(found - themeWords.begin());
}

}  // namespace dateline::session
