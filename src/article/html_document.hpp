// libxml2's tree of a page, owned and parsed with limits; helpers to ask its nodes.
#pragma once
#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace dateline::article {

class HtmlDocument {
 public:
  /// Throws InputError for pages that break the limits. `bytes` are valid UTF-8; another charset that the page claims
  /// is not believed.
  HtmlDocument(std::string_view bytes, const std::string& where);

  /// The <html> element; null for a page without any.
  const xmlNode* root() const;

 private:
  struct Free {
    void operator()(xmlDoc* document) const;
  };
  std::unique_ptr<xmlDoc, Free> m_document;
};

bool isElement(const xmlNode* node);
/// An element's name in small letters, as the parser gives it; empty for other nodes.
std::string_view nameOf(const xmlNode* node);
/// An attribute's value; empty where there is none.
std::string attribute(const xmlNode* element, const char* name);
bool hasAttribute(const xmlNode* element, const char* name);
std::string lowerAscii(std::string text);
/// All text below a node, white space collapsed.
std::string textBelow(const xmlNode* node);
/// Appends UTF-8 with runs of white space (not of no-break spaces) as one space.
void appendCollapsed(std::string& to, std::string_view text);

/// Calls visit(node) for the node and everything below it, in document order; visit returns false to skip what is
/// below. Not recursive.
template <typename Visit>
void eachNode(const xmlNode* top, Visit visit) {
  const xmlNode* node = top;
  while (node != nullptr) {
    const bool descend = visit(node);
    if (descend && isElement(node) && node->children != nullptr) {
      node = node->children;
      continue;
    }
    while (node != top && node->next == nullptr) node = node->parent;
    if (node == top) return;
    node = node->next;
  }
}

}  // namespace dateline::article
