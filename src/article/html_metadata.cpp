#include "article/html_metadata.hpp"

#include <initializer_list>
#include <map>
#include <optional>

#include "article/date_text.hpp"
#include "base/error.hpp"
#include "base/json.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t maxJsonLd = 64;  // scripts with metadata that are looked at

/// All that the page's head and body tell, before it is decided which of it to believe.
struct Found {
  std::map<std::string, std::string> meta;  ///< by property, name or itemprop; the first one stands
  std::string titleElement, heading, language, canonical;
  std::optional<base::Date> itemDate, timeDate, jsonDate;
  std::string jsonTitle, jsonPublisher, jsonLanguage;
};

void readMeta(const xmlNode* node, Found& found) {
  for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
    const std::string name = lowerAscii(attribute(node, key));
    if (!name.empty()) found.meta.try_emplace(name, attribute(node, "content"));
  }
}

void readTime(const xmlNode* node, Found& found) {
  const std::string value = attribute(node, "datetime");
  const std::optional<base::Date> date = dateFromMetadata(value.empty() ? textBelow(node) : value);
  if (!date) return;
  const std::string property = attribute(node, "itemprop");
  if (property == "dateModified") return;
  const bool published = property == "datePublished" || hasAttribute(node, "pubdate");
  if (published && !found.itemDate) found.itemDate = date;
  if (!found.timeDate) found.timeDate = date;
}

std::string textOf(const base::Json& json, const char* key) {
  const auto at = json.find(key);
  return at != json.end() && at->is_string() ? at->get<std::string>() : std::string{};
}

/// Objects and lists, "@graph" too; the parser bounds how deep they nest.
void readLinkedData(const base::Json& json, Found& found) {
  if (json.is_array()) {
    for (const base::Json& item : json) readLinkedData(item, found);
    return;
  }
  if (!json.is_object()) return;
  if (!found.jsonDate) found.jsonDate = dateFromMetadata(textOf(json, "datePublished"));
  if (found.jsonTitle.empty()) found.jsonTitle = textOf(json, "headline");
  if (found.jsonLanguage.empty()) found.jsonLanguage = textOf(json, "inLanguage");
  if (const auto publisher = json.find("publisher"); publisher != json.end() && found.jsonPublisher.empty())
    found.jsonPublisher = publisher->is_object() ? textOf(*publisher, "name") : textOf(json, "publisher");
  for (const char* key : {"@graph", "mainEntity", "mainEntityOfPage"})
    if (const auto inner = json.find(key); inner != json.end()) readLinkedData(*inner, found);
}

void readScript(const xmlNode* node, Found& found, std::size_t& scripts) {
  if (lowerAscii(attribute(node, "type")) != "application/ld+json" || ++scripts > maxJsonLd) return;
  std::string source;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next)
    if (child->content != nullptr) source += reinterpret_cast<const char*>(child->content);
  try {
    readLinkedData(base::parseJson(source, "JSON-LD"), found);
  } catch (const base::InputError&) {
    // A page with broken metadata is still a page.
  }
}

Found look(const xmlNode* root) {
  Found found;
  std::size_t scripts = 0;
  eachNode(root, [&](const xmlNode* node) {
    const std::string_view name = nameOf(node);
    if (name == "html" && found.language.empty()) {
      found.language = attribute(node, "lang");
      if (found.language.empty()) found.language = attribute(node, "xml:lang");
    }
    if (name == "meta") readMeta(node, found);
    if (name == "title" && found.titleElement.empty()) found.titleElement = textBelow(node);
    if (name == "h1" && found.heading.empty()) found.heading = textBelow(node);
    if (name == "time") readTime(node, found);
    if (name == "script") readScript(node, found, scripts);
    if (name == "link" && lowerAscii(attribute(node, "rel")) == "canonical" && found.canonical.empty())
      found.canonical = attribute(node, "href");
    return name != "svg" && name != "script";
  });
  return found;
}

std::string firstOf(const Found& found, std::initializer_list<const char*> names) {
  for (const char* name : names)
    if (const auto at = found.meta.find(name); at != found.meta.end() && !at->second.empty()) return at->second;
  return {};
}

std::string collapsed(const std::string& text) {
  std::string result;
  appendCollapsed(result, text);
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

/// "Title | Le Journal" without the publisher's name.
std::string withoutPublisher(std::string title, const std::string& publisher) {
  for (const char* separator : {" | ", " - ", " – ", " — ", " : ", " • "}) {
    const std::string ending = separator + publisher;
    if (!publisher.empty() && title.size() > ending.size() && title.ends_with(ending))
      title.resize(title.size() - ending.size());
  }
  return title;
}

bool isAddress(const std::string& url) {
  return url.starts_with("http://") || url.starts_with("https://");
}

std::optional<base::Date> publishedOf(const Found& found) {
  const auto ofMeta = [&](std::initializer_list<const char*> names) -> std::optional<base::Date> {
    for (const char* name : names)
      if (const auto date = dateFromMetadata(firstOf(found, {name}))) return date;
    return std::nullopt;
  };
  if (const auto date = ofMeta({"article:published_time", "og:article:published_time", "datepublished"})) return date;
  if (found.jsonDate) return found.jsonDate;
  if (found.itemDate) return found.itemDate;
  if (const auto date =
          ofMeta({"date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "pubdate", "publish-date",
                  "publish_date", "publication_date", "sailthru.date", "parsely-pub-date"}))
    return date;
  return found.timeDate;
}

}  // namespace

void readMetadata(const HtmlDocument& document, Extract& extract) {
  const Found found = look(document.root());
  extract.publisher = collapsed(firstOf(found, {"og:site_name", "application-name", "dc.publisher"}));
  if (extract.publisher.empty()) extract.publisher = collapsed(found.jsonPublisher);
  for (const std::string& title : {firstOf(found, {"og:title"}), found.jsonTitle, found.titleElement, found.heading}) {
    if (!extract.title.empty()) break;
    extract.title = withoutPublisher(collapsed(title), extract.publisher);
  }
  for (const std::string& language :
       {found.language, found.jsonLanguage, firstOf(found, {"og:locale", "content-language", "dc.language"})})
    if (extract.language.empty()) extract.language = language;
  const std::string address = firstOf(found, {"og:url"});
  if (isAddress(found.canonical)) {
    extract.url = found.canonical;
  } else if (isAddress(address)) {
    extract.url = address;
  }
  extract.published = publishedOf(found);
}

}  // namespace dateline::article
