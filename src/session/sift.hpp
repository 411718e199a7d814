// Filters and time: what of a dossier a person wants to see. Values only; shown.hpp says what passes.
#pragma once
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dateline::session {

/// What passages can be filtered by. Role, status and precision are of their places.
enum class Facet { Role, EventType, Speaker, Status, Precision, Article, Language, Figure };
inline constexpr std::size_t facetCount = 8;

/// Values are the words of the dossier file ("site", "verified"), names (of speakers), ids (of articles), codes (of
/// languages); "yes" and "no" for figures; empty for what has none.
struct Filters {
  std::array<std::vector<std::string>, facetCount> chosen;  ///< sorted; a facet without any lets all pass
  std::string text;                     ///< as typed; empty: none. Case, accents and script do not matter
  std::vector<std::string> textPlaces;  ///< ids of places that have the text as a name in some language

  const std::vector<std::string>& of(Facet facet) const { return chosen[static_cast<std::size_t>(facet)]; }
  std::vector<std::string>& of(Facet facet) { return chosen[static_cast<std::size_t>(facet)]; }
  bool has(Facet facet, const std::string& value) const;
  bool any() const;
  bool operator==(const Filters&) const = default;
};

/// When it happened, when it was said, when it was published.
enum class Clock { Happened, Said, Published };
inline constexpr std::size_t clockCount = 3;

/// Days since 1970-01-01, both included.
struct DayRange {
  long first = 0;
  long last = 0;
  bool operator==(const DayRange&) const = default;
};

struct TimeSift {
  Clock clock = Clock::Happened;
  std::optional<DayRange> range;  ///< on the clock
  bool undated = false;           ///< with a range: what has no date on the clock is shown too
  std::optional<long> knownAt;    ///< only what was published (where that is not known: said) by this day
  bool any() const { return range.has_value() || knownAt.has_value(); }
  bool operator==(const TimeSift&) const = default;
};

/// Time that plays: the range moves by itself.
struct Play {
  bool growing = false;  ///< from the first day on, else the range keeps its length
  double waited = 0;     ///< seconds since the last step
};

}  // namespace dateline::session
