#include "ui/card_rows.hpp"

#include <array>

#include "base/date.hpp"
#include "base/message.hpp"
#include "session/field_text.hpp"
#include "session/figure_text.hpp"

namespace dateline::ui {

namespace {

using base::messageKey;
using dossier::Passage;

/// By dossier::ClaimMode.
constexpr std::array<const char*, 5> modes{messageKey("asserted"), messageKey("reported"), messageKey("denied"),
                                           messageKey("planned"), messageKey("demanded")};

std::string sayRating(const dossier::SourceRating& rating, base::Language language) {
  std::string code;
  if (rating.reliability != 0) code += rating.reliability;
  if (rating.credibility != 0) code += std::to_string(rating.credibility);
  std::string words;
  for (const char one : code) {
    words += (words.empty() ? " · " : ", ") + std::string(base::say(session::sayRatingWord(one), language));
  }
  return code + words;
}

std::string sayClaim(const dossier::Claim& claim, base::Language language) {
  std::string text = claim.by;
  if (!claim.cue.empty()) text += " («" + claim.cue + "»)";
  if (!claim.through.empty()) text += ", " + base::say({"passed on by {}", {claim.through}}, language);
  if (claim.mode != dossier::ClaimMode::Asserted) {
    text += " · " + std::string(base::say(modes[static_cast<std::size_t>(claim.mode)], language));
  }
  return text;
}

}  // namespace

std::vector<CardRow> rowsOf(const Passage& passage, base::Language language, bool all) {
  using session::Field;
  std::vector<CardRow> rows;
  const auto add = [&](const char* name, Field field, const std::string& value, bool always) {
    if (value.empty() && !always) return;
    rows.push_back({base::say(name, language), value.empty() ? "–" : value, field, value.empty()});
  };
  add("Said by", Field::Speaker,
      passage.claim ? sayClaim(*passage.claim, language) : std::string(base::say("the article itself", language)),
      true);
  if (passage.claim && all) {
    add("How", Field::Mode, std::string(base::say(modes[static_cast<std::size_t>(passage.claim->mode)], language)),
        true);
  }
  bool first = true;
  for (const dossier::When& when : passage.when) {
    // A field edits the first event of a passage.
    const auto date = [&](const char* name, Field field, const std::optional<base::DateSpan>& span) {
      add(name, field, span ? base::sayDate(*span, language) : std::string(), all && first);
      if (!first && span) rows.back().field.reset();
    };
    date("Happened", Field::Happened, when.happened);
    date("Said on", Field::Said, when.said);
    first = false;
  }
  if (first && all) {
    add("Happened", Field::Happened, {}, true);
    add("Said on", Field::Said, {}, true);
  }
  std::string figures;
  for (const dossier::Figure& figure : passage.figures) {
    figures += (figures.empty() ? "" : " · ") + session::sayFigure(figure, language);
  }
  add("Figures", Field::Figures, figures, all);
  add("Source", Field::Source, passage.source ? sayRating(*passage.source, language) : std::string(), all);
  add("Notes", Field::PassageNotes, passage.notes, all);
  return rows;
}

std::string sayStanding(const Passage& passage, base::Language language) {
  std::string said;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) said += (said.empty() ? "" : " · ") + part;
  };
  if (passage.claim && passage.claim->mode != dossier::ClaimMode::Asserted) {
    add(std::string(base::say(modes[static_cast<std::size_t>(passage.claim->mode)], language)));
  }
  for (const dossier::When& when : passage.when) {
    if (when.happened) add(base::say({"happened {}", {base::sayDate(*when.happened, language)}}, language));
    if (when.said) add(base::say({"said {}", {base::sayDate(*when.said, language)}}, language));
  }
  if (passage.source) add(sayRating(*passage.source, language));
  return said;
}

std::string sayReviewed(dossier::Status status, const std::optional<dossier::Reviewed>& reviewed,
                        base::Language language) {
  const bool verified = status == dossier::Status::Verified;
  if (!reviewed || reviewed->by.empty()) return std::string(base::say(verified ? "Verified" : "Rejected", language));
  const auto date = base::dateFromEdtf(reviewed->at);
  if (!date) return base::say({verified ? "Verified by {}" : "Rejected by {}", {reviewed->by}}, language);
  return base::say(
      {verified ? "Verified by {} on {}" : "Rejected by {} on {}", {reviewed->by, base::sayDate(*date, language)}},
      language);
}

const dossier::Translation* translationOf(const Passage& passage, base::Language language) {
  for (const dossier::Translation& translation : passage.translations) {
    if (translation.language == base::codeOf(language)) return &translation;
  }
  return nullptr;
}

}  // namespace dateline::ui
