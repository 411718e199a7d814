#include "shell/event_request.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/error.hpp"
#include "events/values.hpp"

namespace dateline::shell {

namespace {

constexpr std::int64_t daySeconds = 86'400;

[[noreturn]] void refuseTime(const std::string& text, const char* option) {
  throw base::UsageError({"“{}” is not a time", {text}}, option,
                         "write it as 2022-01-05 or 2022-01-05T13:45Z; a range as 2022-01-01/2022-01-31");
}

std::int64_t startOf(const std::string& text, const char* option) {
  if (const auto day = base::dateFromEdtf(text)) return std::int64_t{base::firstDay(*day)} * daySeconds;
  if (const auto moment = events::momentFrom(text, true)) return *moment;
  refuseTime(text, option);
}

/// The first second behind it: a day or a month ends with its last.
std::int64_t endOf(const std::string& text, const char* option) {
  if (const auto day = base::dateFromEdtf(text)) return (std::int64_t{base::lastDay(*day)} + 1) * daySeconds;
  if (const auto moment = events::momentFrom(text, true)) return *moment + 1;
  refuseTime(text, option);
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return out;
}

std::size_t typeNamed(const events::EventSet& set, const std::string& name) {
  for (std::size_t type = 0; type < set.types().size(); ++type) {
    if (lowered(set.types()[type]) == lowered(name)) return type;
  }
  std::string known;
  constexpr std::size_t mostNamed = 8;
  for (std::size_t type = 0; type < std::min(set.types().size(), mostNamed); ++type) {
    if (!set.types()[type].empty()) known += (known.empty() ? "" : ", ") + set.types()[type];
  }
  throw base::UsageError({"the event set has no type “{}”", {name}}, "--types", {"it has: {}", {known}});
}

}  // namespace

void applyEventRequest(session::State& state, const EventRequest& request) {
  if (request == EventRequest{}) return;
  if (!state.events.open()) {
    throw base::UsageError("--density, --time, --from, --to and --types are for event sets, and none is open", "",
                           "name a table of events (.csv)");
  }
  events::Filter filter;
  if (!request.time.empty()) {
    const std::size_t slash = request.time.find('/');
    filter.from = startOf(request.time.substr(0, slash), "--time");
    filter.until = endOf(slash == std::string::npos ? request.time : request.time.substr(slash + 1), "--time");
  }
  if (!request.from.empty()) filter.from = startOf(request.from, "--from");
  if (!request.to.empty()) filter.until = endOf(request.to, "--to");
  if (filter.from && filter.until && *filter.from >= *filter.until) {
    throw base::UsageError("the time ends before it begins", request.time, "give the earlier one first");
  }
  const events::EventSet& set = state.events.shown->set();
  if (!request.types.empty()) {
    filter.hiddenTypes = ~std::uint64_t{0};
    for (const std::string& name : request.types) filter.hiddenTypes &= ~(std::uint64_t{1} << typeNamed(set, name));
  }
  if (!(filter == events::Filter{})) {
    state.events.shown = std::make_shared<const events::Sifted>(state.events.shown->shared(), filter);
  }
  if (request.density) state.events.display = session::EventDisplay::Density;
}

}  // namespace dateline::shell
