#include "report/citation.hpp"

#include <algorithm>

#include "base/message.hpp"

namespace dateline::report {

namespace {

bool isWebAddress(std::string_view url) {
  return url.starts_with("https://") || url.starts_with("http://");
}

std::string percentEncoded(std::string_view text) {
  constexpr const char* digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const bool plain =
        (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '~';
    const auto byte = static_cast<unsigned char>(c);
    if (plain) {
      encoded += c;
    } else {
      encoded += '%';
      encoded += digits[byte >> 4U];
      encoded += digits[byte & 15U];
    }
  }
  return encoded;
}

/// A text fragment (WICG URL Fragment Text Directives): browsers scroll to the quote and light it up.
std::string linkTo(const article::Article& article, const std::string& quote) {
  if (!isWebAddress(article.url)) return {};
  return article.url.substr(0, article.url.find('#')) + "#:~:text=" + percentEncoded(quote);
}

/// On one line.
std::string unbroken(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
  return text;
}

}  // namespace

std::string quoted(const std::string& text, base::Language language) {
  if (language == base::Language::French) return "«\u202f" + text + "\u202f»";
  return "“" + text + "”";
}

std::string sourceOf(const article::Article& article, base::Language language) {
  std::string source = article.publisher;
  const auto add = [&source](const std::string& part) {
    if (part.empty()) return;
    if (!source.empty()) source += ", ";
    source += part;
  };
  if (!article.title.empty()) add(quoted(unbroken(article.title), language));
  if (article.published) add(base::sayDate(*article.published, language));
  if (source.empty()) source = article.id;
  return source;
}

std::vector<Citation> citationsOf(const dossier::Dossier& dossier, const dossier::Place& place,
                                  base::Language language) {
  std::vector<Citation> citations;
  for (const dossier::PassageRef& ref : place.passages) {
    const dossier::Passage* passage = dossier.passage(ref.passage);
    if (passage == nullptr || !passage->supported()) continue;
    Citation citation{place.id, passage->id, quoted(unbroken(passage->anchor.exact), language), {}, {}, {}};
    if (passage->claim) citation.speaker = unbroken(passage->claim->by);
    if (const article::Article* article = dossier.article(passage->article)) {
      citation.source = sourceOf(*article, language);
      citation.link = linkTo(*article, passage->anchor.exact);
    }
    citations.push_back(std::move(citation));
  }
  return citations;
}

}  // namespace dateline::report
