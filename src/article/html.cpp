#include "article/html.hpp"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "article/encoding.hpp"
#include "article/html_blocks.hpp"
#include "article/html_document.hpp"
#include "article/html_metadata.hpp"
#include "base/error.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t longBlock = 60;  // bytes from which a block without a final mark can still be prose

/// How much prose a block carries: its length, less what is links; nothing for headings and scraps.
double weightOf(const HtmlBlock& block) {
  if (block.kind == BlockKind::Heading || block.linkShare() >= 0.5) return 0;
  if (block.text.size() < longBlock && !block.endsSentence()) return 0;
  return static_cast<double>(block.text.size()) * (1 - block.linkShare());
}

/// The element that holds the main text, by the weight of the prose below each element.
class MainText {
 public:
  explicit MainText(const std::vector<HtmlBlock>& blocks) : m_blocks(blocks) {
    for (const HtmlBlock& block : blocks) {
      const double weight = weightOf(block);
      if (weight <= 0) continue;
      m_total += weight;
      for (const xmlNode* node = block.element; isElement(node); node = node->parent) m_weights[node] += weight;
    }
  }

  double total() const { return m_total; }

  /// Null where there is no prose.
  const xmlNode* find(const xmlNode* root) const {
    if (m_total <= 0) return nullptr;
    const xmlNode* best = semantic();
    if (best == nullptr) best = root;
    // Go down as long as one child holds nearly all of it: what lies beside is furniture.
    for (const xmlNode* child = heaviestChild(best); child != nullptr && weight(child) >= 0.85 * weight(best);
         child = heaviestChild(best))
      best = child;
    return isProse(best) && isElement(best->parent) ? best->parent : best;
  }

 private:
  double weight(const xmlNode* node) const {
    const auto at = m_weights.find(node);
    return at == m_weights.end() ? 0 : at->second;
  }

  static bool isProse(const xmlNode* node) {
    const std::string_view name = nameOf(node);
    return name == "p" || name == "li" || name == "blockquote" || name == "td" || name == "pre";
  }

  /// The article that the page names: the body of it, else the whole of it, else <main>; each only when it holds a good
  /// part of the page's prose. Blocks are visited in document order, so that equal weights choose the same each time.
  const xmlNode* semantic() const {
    const xmlNode* best[3] = {nullptr, nullptr, nullptr};
    for (const HtmlBlock& block : m_blocks) {
      for (const xmlNode* node = block.element; isElement(node); node = node->parent) {
        const int rank = rankOf(node);
        if (rank >= 0 && (best[rank] == nullptr || weight(node) > weight(best[rank]))) best[rank] = node;
      }
    }
    for (const xmlNode* node : best)
      if (node != nullptr && weight(node) >= 0.4 * m_total) return node;
    return nullptr;
  }

  static int rankOf(const xmlNode* node) {
    const std::string_view name = nameOf(node);
    if (name == "article") return 1;
    if (name == "main") return 2;
    if (name != "div" && name != "section") return -1;
    if (attribute(node, "itemprop") == "articleBody") return 0;
    const std::string role = attribute(node, "role");
    return role == "article" ? 1 : role == "main" ? 2 : -1;
  }

  const xmlNode* heaviestChild(const xmlNode* node) const {
    const xmlNode* best = nullptr;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next)
      if (isElement(child) && (best == nullptr || weight(child) > weight(best))) best = child;
    return best;
  }

  const std::vector<HtmlBlock>& m_blocks;
  std::unordered_map<const xmlNode*, double> m_weights;
  double m_total = 0;
};

bool isBelow(const xmlNode* node, const xmlNode* ancestor) {
  while (node != nullptr && node != ancestor) node = node->parent;
  return node != nullptr;
}

bool isKept(const HtmlBlock& block) {
  if (block.linkShare() >= 0.5) return false;
  if (block.endsSentence() || block.text.size() >= longBlock) return true;
  return block.kind == BlockKind::Item && block.text.size() >= 20 && block.linkShare() < 0.2;
}

void append(const HtmlBlock& block, Extract& extract) {
  if (!extract.text.empty()) extract.text += "\n\n";
  const std::size_t begin = extract.text.size();
  extract.text += block.text;
  if (block.kind == BlockKind::Heading) extract.headings.push_back({begin, extract.text.size()});
}

/// The first <h1> of the page, then the prose below `main`; headings only where prose follows them.
void writeMainText(const std::vector<HtmlBlock>& blocks, const xmlNode* main, Extract& extract) {
  const auto title = std::find_if(blocks.begin(), blocks.end(), [](const HtmlBlock& b) { return b.level == 1; });
  if (title != blocks.end()) append(*title, extract);
  const HtmlBlock* heading = nullptr;
  for (const HtmlBlock& block : blocks) {
    if (title != blocks.end() && &block == &*title) continue;
    if (!isBelow(block.element, main)) continue;
    if (block.kind == BlockKind::Heading) {
      heading = block.linkShare() < 0.5 ? &block : nullptr;
    } else if (isKept(block)) {
      if (heading != nullptr) append(*heading, extract);
      heading = nullptr;
      append(block, extract);
    }
  }
}

}  // namespace

Extract extractHtml(std::string_view bytes, const std::string& where) {
  const HtmlDocument document(withoutMark(bytes), where);
  Extract extract;
  if (document.root() != nullptr) {
    readMetadata(document, extract);
    std::vector<HtmlBlock> blocks = blocksOf(document, Furniture::LeftOut);
    // A page whose classes mislead ("social", "related" on the article itself): read it without asking them.
    std::vector<HtmlBlock> all = blocksOf(document, Furniture::Kept);
    if (MainText(blocks).total() < 0.4 * MainText(all).total()) blocks = std::move(all);
    if (const xmlNode* main = MainText(blocks).find(document.root())) {
      writeMainText(blocks, main, extract);
    } else {
      for (const HtmlBlock& block : blocks) append(block, extract);
    }
  }
  if (extract.text.empty())
    throw base::InputError("this page has no text", where, "save the article's text as .txt and give that");
  return extract;
}

}  // namespace dateline::article
