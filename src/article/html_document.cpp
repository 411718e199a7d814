#include "article/html_document.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>

#include <algorithm>

#include "article/encoding.hpp"
#include "base/error.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t maxAttributes = 10'000;  // libxml2 compares each with all before it
constexpr const char* wayOut = "save the article's text as .txt and give that";

struct FreeContext {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

bool isAsciiLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isHtmlSpace(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

/// Counts the attributes of the tag that begins at `at` ('<'); `at` moves behind it.
std::size_t attributesOfTag(std::string_view html, std::size_t& at) {
  std::size_t attributes = 0;
  bool inName = true;
  for (++at; at < html.size() && html[at] != '>'; ++at) {
    const char c = html[at];
    if (isHtmlSpace(c) || c == '/') {
      inName = false;
    } else if (c == '=') {
      while (at + 1 < html.size() && isHtmlSpace(html[at + 1])) ++at;
      const char quote = at + 1 < html.size() ? html[at + 1] : '\0';
      if (quote != '"' && quote != '\'') continue;
      at = std::min(html.find(quote, at + 2), html.size() - 1);
      inName = false;
    } else if (!inName) {
      inName = true;
      ++attributes;
    }
  }
  return attributes;
}

void requireSaneTags(std::string_view html, const std::string& where) {
  for (std::size_t at = html.find('<'); at < html.size(); at = html.find('<', at)) {
    if (at + 1 >= html.size() || !isAsciiLetter(html[at + 1])) {
      ++at;
      continue;
    }
    const bool script = lowerAscii(std::string(html.substr(at + 1, 6))) == "script";
    if (attributesOfTag(html, at) > maxAttributes) {
      throw base::InputError({"a tag with more than {} attributes is no web page", {std::to_string(maxAttributes)}},
                             where, wayOut);
    }
    if (script) at = std::min(html.find("</", at), html.size());
  }
}

/// The parser recovers from bad markup, as browsers do; what makes it stop before the end is an error of ours.
void requireWhole(const htmlParserCtxt* context, const std::string& where) {
  if (context->disableSAX == 0 && context->lastError.level != XML_ERR_FATAL) return;
  const std::string message = context->lastError.message != nullptr ? context->lastError.message : "";
  if (message.find("depth") != std::string::npos)
    throw base::InputError("this page nests its elements too deep to be an article", where, wayOut);
  throw base::InputError("this page is too large or too damaged to be read whole", where, wayOut);
}

}  // namespace

void HtmlDocument::Free::operator()(xmlDoc* document) const {
  xmlFreeDoc(document);
}

HtmlDocument::HtmlDocument(std::string_view bytes, const std::string& where) {
  requireSize(bytes.size(), maxSourceBytes, where);
  requireSaneTags(bytes, where);
  const std::unique_ptr<htmlParserCtxt, FreeContext> context(htmlNewParserCtxt());
  if (!context) throw base::SystemError("there is not enough memory to read this page", where, "close other programs");
  constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                          HTML_PARSE_COMPACT | HTML_PARSE_IGNORE_ENC;
  m_document.reset(
      htmlCtxtReadMemory(context.get(), bytes.data(), static_cast<int>(bytes.size()), nullptr, "UTF-8", options));
  requireWhole(context.get(), where);
}

const xmlNode* HtmlDocument::root() const {
  return m_document ? xmlDocGetRootElement(m_document.get()) : nullptr;
}

bool isElement(const xmlNode* node) {
  return node != nullptr && node->type == XML_ELEMENT_NODE;
}

std::string_view nameOf(const xmlNode* node) {
  return isElement(node) && node->name != nullptr ? reinterpret_cast<const char*>(node->name) : std::string_view{};
}

std::string attribute(const xmlNode* element, const char* name) {
  const std::unique_ptr<xmlChar, void (*)(void*)> value(
      isElement(element) ? xmlGetNoNsProp(element, reinterpret_cast<const xmlChar*>(name)) : nullptr, xmlFree);
  return value ? reinterpret_cast<const char*>(value.get()) : std::string{};
}

bool hasAttribute(const xmlNode* element, const char* name) {
  return isElement(element) && xmlHasProp(element, reinterpret_cast<const xmlChar*>(name)) != nullptr;
}

std::string lowerAscii(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

void appendCollapsed(std::string& to, std::string_view text) {
  for (const char c : text) {
    if (!isHtmlSpace(c)) {
      to += c;
    } else if (!to.empty() && to.back() != ' ' && to.back() != '\n') {
      to += ' ';
    }
  }
}

std::string textBelow(const xmlNode* node) {
  std::string text;
  eachNode(node, [&](const xmlNode* each) {
    if ((each->type == XML_TEXT_NODE || each->type == XML_CDATA_SECTION_NODE) && each->content != nullptr)
      appendCollapsed(text, reinterpret_cast<const char*>(each->content));
    return true;
  });
  while (!text.empty() && text.back() == ' ') text.pop_back();
  return text;
}

}  // namespace dateline::article
