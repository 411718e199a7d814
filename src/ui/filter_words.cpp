#include "ui/filter_words.hpp"

#include <array>

#include "base/date.hpp"
#include "base/locale.hpp"
#include "frame/role_names.hpp"

namespace dateline::ui {

using session::Facet;

namespace {

/// A type that the reader gives, in the interface's language; any other one as it stands.
std::string eventName(const Context& context, const std::string& type) {
  using base::messageKey;
  constexpr std::array<const char*, 8> types{messageKey("battles"),
                                             messageKey("explosions/remote violence"),
                                             messageKey("violence against civilians"),
                                             messageKey("protests"),
                                             messageKey("riots"),
                                             messageKey("strategic developments"),
                                             messageKey("disaster"),
                                             messageKey("statement")};
  for (const char* known : types)
    if (type == known) return std::string(context.say(known));
  return type;
}

}  // namespace

std::string nameOf(const Context& context, Facet facet) {
  using base::messageKey;
  constexpr std::array<const char*, session::facetCount> names{
      messageKey("Role"),      messageKey("Kind of event"), messageKey("Who says it"), messageKey("Verified or not"),
      messageKey("Precision"), messageKey("Article"),       messageKey("Language"),    messageKey("Figures")};
  return std::string(context.say(names[static_cast<std::size_t>(facet)]));
}

std::string nameOf(const Context& context, Facet facet, const std::string& value) {
  const auto say = [&](const char* text) { return std::string(context.say(text)); };
  switch (facet) {
    case Facet::Role: {
      const auto role = dossier::roleFrom(value);
      return role ? context.say(frame::roleName(*role, 2, false)) : value;
    }
    case Facet::Status: {
      const auto status = dossier::statusFrom(value);
      return status ? say(nameOf(*status)) : value;
    }
    case Facet::Precision: {
      const auto precision = dossier::precisionFrom(value);
      return precision ? say(nameOf(*precision)) : value;
    }
    case Facet::Article: {
      const article::Article* article = context.dossier().article(value);
      return article != nullptr && !article->title.empty() ? article->title : value;
    }
    case Facet::Language: {
      const std::string name = base::languageName(value, base::codeOf(context.state.language));
      return !name.empty() ? name : value.empty() ? say("not known") : value;
    }
    case Facet::Figure: {
      const bool has = value == "yes";
      return say(has ? "with a figure" : "without a figure");
    }
    case Facet::Speaker:
      return value.empty() ? say("nobody by name") : value;
    case Facet::EventType:
      return value.empty() ? say("not told") : eventName(context, value);
  }
  return value.empty() ? say("not told") : value;
}

std::string sayDays(const session::DayRange& days, base::Language language) {
  return base::sayDate(base::DateSpan{base::dateOfDay(days.first), base::dateOfDay(days.last), false}, language);
}

}  // namespace dateline::ui
