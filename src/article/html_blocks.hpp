// A page as a row of text blocks (paragraphs, items, headings), each with where it stands and how much of it is links.
#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "article/html_document.hpp"

namespace dateline::article {

enum class BlockKind { Prose, Item, Heading };

struct HtmlBlock {
  std::string text;  ///< white space collapsed, <br> as a line break; never empty
  BlockKind kind = BlockKind::Prose;
  int level = 0;  ///< of a heading, 1 to 6
  std::size_t linkBytes = 0;
  const xmlNode* element = nullptr;  ///< the block element around it

  double linkShare() const { return static_cast<double>(linkBytes) / static_cast<double>(text.size()); }
  bool endsSentence() const;
};

/// Whether elements that their class or id names as furniture (comments, sharing, related …) are left out. Menus,
/// scripts, forms, figures and what is hidden are left out always.
enum class Furniture { LeftOut, Kept };

std::vector<HtmlBlock> blocksOf(const HtmlDocument& document, Furniture furniture);

}  // namespace dateline::article
