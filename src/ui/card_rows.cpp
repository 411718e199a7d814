#include "ui/card_rows.hpp"

#include <array>

#include "base/date.hpp"
#include "base/message.hpp"
#include "base/numbers.hpp"

namespace dateline::ui {

namespace {

using base::messageKey;
using dossier::Passage;

std::string sayFigure(const dossier::Figure& figure, base::Language language) {
  std::string number = base::sayNumber(figure.value, language, 1);
  if (figure.min && figure.max && *figure.min != *figure.max) {
    number = base::sayNumber(*figure.min, language, 1) + "–" + base::sayNumber(*figure.max, language, 1);
  } else if (figure.approximate) {
    number = base::say({"about {}", {number}}, language);
  }
  return figure.unit.empty() ? number : number + "\u00a0" + figure.unit;
}

std::string sayClaim(const dossier::Claim& claim, base::Language language) {
  constexpr std::array<const char*, 5> modes{"", messageKey("reported"), messageKey("denied"), messageKey("planned"),
                                             messageKey("demanded")};
  std::string text = claim.by;
  if (!claim.cue.empty()) text += " («" + claim.cue + "»)";
  if (!claim.through.empty()) text += ", " + base::say({"passed on by {}", {claim.through}}, language);
  const char* mode = modes[static_cast<std::size_t>(claim.mode)];
  if (*mode != 0) text += " · " + std::string(base::say(mode, language));
  return text;
}

}  // namespace

std::vector<CardRow> rowsOf(const Passage& passage, base::Language language) {
  std::vector<CardRow> rows;
  rows.push_back({base::say("Said by", language), passage.claim
                                                      ? sayClaim(*passage.claim, language)
                                                      : std::string(base::say("the article itself", language))});
  for (const dossier::When& when : passage.when) {
    if (when.happened) rows.push_back({base::say("Happened", language), base::sayDate(*when.happened, language)});
    if (when.said) rows.push_back({base::say("Said on", language), base::sayDate(*when.said, language)});
  }
  std::string figures;
  for (const dossier::Figure& figure : passage.figures) {
    figures += (figures.empty() ? "" : " · ") + sayFigure(figure, language);
  }
  if (!figures.empty()) rows.push_back({base::say("Figures", language), figures});
  return rows;
}

const dossier::Translation* translationOf(const Passage& passage, base::Language language) {
  for (const dossier::Translation& translation : passage.translations) {
    if (translation.language == base::codeOf(language)) return &translation;
  }
  return nullptr;
}

}  // namespace dateline::ui
