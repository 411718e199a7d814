// Passages whose words a changed article does not have any more, above its new text: each with its old words, to be
// tied to others or dropped. Nothing moves by itself.
#pragma once
#include "ui/context.hpp"

namespace dateline::ui {

/// How high the list wants to be for the article that the reader shows; 0 where nothing is lost.
double lostPassagesHeight(const Context& context);

/// The list in its box; a passage can be tied to the words that are marked in the article.
void drawLostPassages(const Context& context);

}  // namespace dateline::ui
