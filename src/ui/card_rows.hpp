// What a card says of a passage, in rows: who says it, when it happened and was said, its figures.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/language.hpp"
#include "dossier/model.hpp"

namespace dateline::ui {

struct CardRow {
  std::string_view name;
  std::string value;
};

std::vector<CardRow> rowsOf(const dossier::Passage& passage, base::Language language);

/// The passage in this language; nullptr when it has no translation.
const dossier::Translation* translationOf(const dossier::Passage& passage, base::Language language);

}  // namespace dateline::ui
