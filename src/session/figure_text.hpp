// Figures as people type them into a field and read them there: "20 000 individus; 850–1100 blessés; ~300 morts".
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "dossier/model.hpp"

namespace dateline::session {

/// One figure: "about 300 morts", "850–1,100 wounded", as the card shows it.
std::string sayFigure(const dossier::Figure& figure, base::Language language);

/// What figuresFrom() reads again.
std::string textOf(const std::vector<dossier::Figure>& figures);

/// Parted by semicolons; a number, or two with a dash between them, and what is counted. "~" before it: about. Digits
/// may stand in groups of three. Those that `before` has too keep where they stand in the article. Throws UsageError
/// for a part that does not begin with a number.
std::vector<dossier::Figure> figuresFrom(std::string_view typed, const std::vector<dossier::Figure>& before);

}  // namespace dateline::session
