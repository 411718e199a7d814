#include "article/html_blocks.hpp"

#include <algorithm>
#include <array>

#include "article/characters.hpp"
#include "base/utf8.hpp"

namespace dateline::article {
namespace {

constexpr std::array leftOut = {"script", "style",  "noscript", "template", "nav",      "aside",      "footer", "form",
                                "button", "select", "iframe",   "svg",      "figure",   "figcaption", "audio",  "video",
                                "object", "dialog", "canvas",   "head",     "textarea", "menu",       "map",    "math"};
constexpr std::array inlineElements = {"a",      "abbr", "acronym", "b",    "bdi",  "bdo",  "big",   "cite", "code",
                                       "data",   "del",  "dfn",     "em",   "font", "i",    "img",   "ins",  "kbd",
                                       "label",  "mark", "q",       "ruby", "s",    "samp", "small", "span", "strike",
                                       "strong", "sub",  "sup",     "time", "tt",   "u",    "var",   "wbr",  "center"};
constexpr std::array furnitureWords = {
    "comment",    "comments",    "share",           "sharing", "social",    "related",       "promo",      "sidebar",
    "newsletter", "subscribe",   "advert",          "ad",      "ads",       "advertisement", "cookie",     "cookies",
    "consent",    "breadcrumb",  "breadcrumbs",     "tags",    "nav",       "navbar",        "navigation", "footer",
    "popup",      "recommended", "recommendations", "toolbar", "caption",   "teaser",        "teasers",    "menu",
    "banner",     "partage",     "commentaires",    "pub",     "publicite", "outbrain",      "taboola",    "byline",
    "hidden"};

template <std::size_t N>
bool isOneOf(const std::array<const char*, N>& names, std::string_view name) {
  return std::any_of(names.begin(), names.end(), [&](const char* other) { return name == other; });
}

bool namesFurniture(const std::string& classes) {
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= classes.size(); ++at) {
    const bool letter = at < classes.size() && ((classes[at] >= 'a' && classes[at] <= 'z'));
    if (letter) continue;
    if (at > begin && isOneOf(furnitureWords, std::string_view(classes).substr(begin, at - begin))) return true;
    begin = at + 1;
  }
  return false;
}

bool isHidden(const xmlNode* element) {
  if (element->properties == nullptr) return false;
  if (hasAttribute(element, "hidden") || attribute(element, "aria-hidden") == "true") return true;
  std::string style = lowerAscii(attribute(element, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

bool isFurniture(const xmlNode* element) {
  if (element->properties == nullptr) return false;
  const std::string_view name = nameOf(element);
  if (name == "html" || name == "body" || name == "main" || name == "article" || name == "h1") return false;
  return namesFurniture(lowerAscii(attribute(element, "class"))) ||
         namesFurniture(lowerAscii(attribute(element, "id")));
}

class Walker {
 public:
  explicit Walker(Furniture furniture) : m_furniture(furniture) {}

  std::vector<HtmlBlock> blocks(const xmlNode* root) {
    walk(root, {root, BlockKind::Prose, 0, false});
    flush({root, BlockKind::Prose, 0, false});
    return std::move(m_blocks);
  }

 private:
  /// What a block below an element is; at most 256 deep, which the parser sees to.
  struct Place {
    const xmlNode* element;
    BlockKind kind;
    int level;
    bool inLink;
  };

  void walk(const xmlNode* node, const Place& place) {
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) {
        addText(child, place);
      } else if (isElement(child)) {
        enter(child, place);
      }
    }
  }

  void enter(const xmlNode* element, const Place& place) {
    const std::string_view name = nameOf(element);
    if (name == "br") {
      lineBreak(place);
      return;
    }
    if (isOneOf(leftOut, name) || isHidden(element)) return;
    if (m_furniture == Furniture::LeftOut && isFurniture(element)) return;
    Place inner = place;
    if (isOneOf(inlineElements, name)) {
      inner.inLink = place.inLink || name == "a";
      walk(element, inner);
      return;
    }
    flush(place);
    inner.element = element;
    if (name == "li" || name == "dd" || name == "dt" || name == "td" || name == "th") inner.kind = BlockKind::Item;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
      inner.kind = BlockKind::Heading;
      inner.level = name[1] - '0';
    }
    walk(element, inner);
    flush(inner);
  }

  void addText(const xmlNode* node, const Place& place) {
    if (node->content == nullptr) return;
    const std::size_t before = m_text.size();
    appendCollapsed(m_text, reinterpret_cast<const char*>(node->content));
    if (place.inLink) m_linkBytes += m_text.size() - before;
  }

  /// Two in a row end a paragraph.
  void lineBreak(const Place& place) {
    while (!m_text.empty() && m_text.back() == ' ') m_text.pop_back();
    if (!m_text.empty() && m_text.back() == '\n') {
      flush(place);
    } else if (!m_text.empty()) {
      m_text += '\n';
    }
  }

  void flush(const Place& place) {
    const base::TextRange range = trimmed(m_text, {0, m_text.size()});
    if (!range.empty()) {
      HtmlBlock block;
      block.text = range.of(m_text);
      block.kind = place.kind;
      block.level = place.level;
      block.linkBytes = std::min(m_linkBytes, block.text.size());
      block.element = place.element;
      m_blocks.push_back(std::move(block));
    }
    m_text.clear();
    m_linkBytes = 0;
  }

  Furniture m_furniture;
  std::vector<HtmlBlock> m_blocks;
  std::string m_text;  ///< of the block that is being read
  std::size_t m_linkBytes = 0;
};

}  // namespace

bool HtmlBlock::endsSentence() const {
  std::size_t at = text.size();
  while (at > 0) {
    const char32_t c = base::decodeBefore(text, at);
    if (!isClosingMark(c) && !isSpace(c)) return isFinalMark(c) || c == ':';
  }
  return false;
}

std::vector<HtmlBlock> blocksOf(const HtmlDocument& document, Furniture furniture) {
  return document.root() != nullptr ? Walker(furniture).blocks(document.root()) : std::vector<HtmlBlock>{};
}

}  // namespace dateline::article
