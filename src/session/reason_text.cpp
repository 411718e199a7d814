#include "session/reason_text.hpp"

#include <array>
#include <cmath>
#include <optional>

#include "base/locale.hpp"
#include "base/message.hpp"
#include "base/numbers.hpp"

namespace dateline::session {

namespace {

using base::messageKey;

/// As reading/resolution.cpp words them.
constexpr std::array reasons = {messageKey("Followed by the name of what it lies in, {}."),
                                messageKey("The text says what kind of place it is."),
                                messageKey("The name of a country."),
                                messageKey("The only place of this name in the gazetteer."),
                                messageKey("The one in {}, where other places of the article lie."),
                                messageKey("The most important of {} places of this name."),
                                messageKey("A word for the people or things of {}.")};

/// What stands for "{}" in a sentence made from the template; nothing when it was made from another one.
std::optional<std::string> argumentOf(std::string_view sentence, std::string_view reason) {
  const std::size_t gap = reason.find("{}");
  if (gap == std::string_view::npos) return sentence == reason ? std::optional(std::string()) : std::nullopt;
  const std::string_view before = reason.substr(0, gap);
  const std::string_view after = reason.substr(gap + 2);
  const bool fits =
      sentence.size() > before.size() + after.size() && sentence.starts_with(before) && sentence.ends_with(after);
  if (!fits) return std::nullopt;
  return std::string(sentence.substr(before.size(), sentence.size() - before.size() - after.size()));
}

std::string sayReason(const dossier::Candidate& candidate, base::Language language) {
  for (const char* reason : reasons) {
    std::optional<std::string> argument = argumentOf(candidate.reason, reason);
    if (!argument) continue;
    // A country is named as the reader names it.
    if (*argument == base::countryName(candidate.country, "en")) {
      *argument = base::countryName(candidate.country, base::codeOf(language));
    }
    return base::say(base::Message(reason, {*argument}), language);
  }
  return candidate.reason;
}

}  // namespace

std::string sayDecision(const dossier::Candidate& candidate, base::Language language) {
  const std::string where =
      candidate.region.empty() ? base::countryName(candidate.country, base::codeOf(language)) : candidate.region;
  const std::string name = where.empty() || where == candidate.name ? candidate.name : candidate.name + ", " + where;
  if (!candidate.reason.empty()) return base::say({"{}: {}", {name, sayReason(candidate, language)}}, language);
  const std::string percent = base::sayNumber(std::round(candidate.score * 100), language);
  return base::say({"{}: less likely, {} %. Choose it to move the marker there.", {name, percent}}, language);
}

}  // namespace dateline::session
