// How an article is told from the others of its dossier: its number on a colour of its own, so that colour alone never
// says it.
#pragma once
#include <cstddef>

#include "ui/context.hpp"

namespace dateline::ui {

/// The colour of the dossier's article with this index; they come round again after eight. Safe for colour-blind
/// readers (Tol, "Colour schemes", SRON technical note 2021: bright and muted), and the number stands on it in any
/// case.
frame::Colour articleColour(std::size_t index);

/// A square with the article's number, its top left corner at `at`; returns the width that it takes.
float drawArticleMark(const Context& context, std::size_t index, ImVec2 at, float side);

/// Where an article stands in the dossier.
std::size_t articleIndex(const dossier::Dossier& dossier, std::string_view article);
/// What it is called: its title, with who published it where that is known.
std::string articleName(const article::Article& article);

}  // namespace dateline::ui
