// What a card says of a passage, in rows: who says it, when it happened and was said, its figures.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "dossier/model.hpp"
#include "session/desk.hpp"

namespace dateline::ui {

struct CardRow {
  std::string_view name;
  std::string value;
  std::optional<session::Field> field{};  ///< what a press on the value edits
  bool empty = false;                     ///< there is no value yet
};

/// `all`: also what is not known of it, to be filled in.
std::vector<CardRow> rowsOf(const dossier::Passage& passage, base::Language language, bool all);

/// How and when a passage was said, and how its source is rated: "denied · said on 7 January 2022 · B2".
std::string sayStanding(const dossier::Passage& passage, base::Language language);

/// "Verified by Ada on 7 January 2022", as far as that is known.
std::string sayReviewed(dossier::Status status, const std::optional<dossier::Reviewed>& reviewed,
                        base::Language language);

/// The passage in this language; nullptr when it has no translation.
const dossier::Translation* translationOf(const dossier::Passage& passage, base::Language language);

}  // namespace dateline::ui
