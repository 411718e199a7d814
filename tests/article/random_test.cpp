// Random bytes and mutated stories: refused in a sentence or cut into ranges that lie in the text; never a crash.
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "article/anchor.hpp"
#include "article/markdown.hpp"
#include "base/utf8.hpp"
#include "given.hpp"

using namespace dateline;

namespace {

bool isBoundary(const std::string& text, std::size_t at) {
  return at == text.size() || (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) != 0x80);
}

bool liesIn(const std::string& text, base::TextRange range) {
  return range.begin < range.end && range.end <= text.size() && isBoundary(text, range.begin) &&
         isBoundary(text, range.end);
}

/// True when everything that points into the article points into its text, in order, and headers hold no sentence.
bool isSound(const article::Article& article) {
  const std::string& text = article.text;
  const base::CodePointIndex index(text);
  std::size_t end = 0;
  for (const base::TextRange& header : article.headers) {
    if (!liesIn(text, header) || header.begin < end) return false;
    end = header.end;
  }
  for (const base::TextRange& quote : article::quotes(text))
    if (!liesIn(text, quote)) return false;
  end = 0;
  const auto paragraphs = article::paragraphs(text);
  for (const auto& sentence : article::sentences(article)) {
    if (!liesIn(text, sentence.range) || sentence.range.begin < end) return false;
    if (sentence.paragraph >= paragraphs.size() || !paragraphs[sentence.paragraph].contains(sentence.range))
      return false;
    for (const base::TextRange& header : article.headers)
      if (header.overlaps(sentence.range)) return false;
    if (article::resolve(text, index, article::anchorOf(text, index, sentence.range)) != sentence.range) return false;
    end = sentence.range.end;
  }
  return true;
}

const std::string story =
    "date 2022-01 Le «grand» pont a cédé… « Qui passe ? » dit M. Dupont.\n\n# Titre\n\n- un\n- deux\n\n"
    "OSLO, Norway – “We hold. We wait,” she said; ‘yes’. U.S. forces left.\n\nПубликация: «Да. Нет.» г. Алматы\r\n"
    "Publié le 11 août 2023 à 18h30\n[lien](http://x) *a* <b>c</b> &amp; \"d\" қаңтар 2022 ж.";

std::string mutated(std::mt19937& random) {
  std::string text = story;
  const std::size_t edits = random() % 12;
  for (std::size_t i = 0; i < edits && !text.empty(); ++i) {
    std::size_t at = random() % text.size();
    while (!isBoundary(text, at)) --at;
    std::size_t from = random() % story.size();
    while (!isBoundary(story, from)) --from;
    std::size_t to = std::min(story.size(), from + random() % 40);
    while (!isBoundary(story, to)) --to;
    if (random() % 3 == 0) {
      std::size_t end = std::min(text.size(), at + random() % 30);
      while (!isBoundary(text, end)) --end;
      text.erase(at, end > at ? end - at : 0);
    } else if (to > from) {
      text.insert(at, story.substr(from, to - from));
    }
  }
  return text;
}

}  // namespace

TEST_CASE("mutated stories are cut soundly", "[article][random]") {
  std::mt19937 random(20220107);
  for (int i = 0; i < 1500; ++i) {
    const std::string text = mutated(random);
    try {
      const auto article = article::articleFromText(text);
      if (isSound(article)) continue;
    } catch (const base::InputError&) {
      continue;
    }
    FAIL("unsound: " << text);
  }
}

TEST_CASE("random code points are cut soundly, as text and as Markdown", "[article][random]") {
  std::mt19937 random(7);
  const std::u32string alphabet =
      U" \n\r\t.!?…«»“”„‘’\"'()[]-–—•*#_<>&`\\0129aàAÉéжҚқ\u00A0\u2029\uFEFF\u0301\U0001F600";
  for (int i = 0; i < 1500; ++i) {
    std::string text;
    const std::size_t length = random() % 200;
    for (std::size_t j = 0; j < length; ++j) base::appendUtf8(text, alphabet[random() % alphabet.size()]);
    article::Extract extract = article::extractMarkdown(text);
    for (const std::string& each : {text, extract.text}) {
      try {
        if (!isSound(article::articleFromText(each))) FAIL("unsound: " << each);
      } catch (const base::InputError&) {
        // refused in a sentence
      }
    }
  }
}

TEST_CASE("random bytes are refused or read, in every kind of file", "[article][random]") {
  std::mt19937 random(99);
  for (int i = 0; i < 400; ++i) {
    std::string bytes = i % 2 == 0 ? std::string("<html><p>Un pont &eacute; <b>cède</b> <a href=x>ici</a>.") : story;
    const std::size_t edits = 1 + random() % 20;
    for (std::size_t j = 0; j < edits; ++j) bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    for (const char* name : {"a.txt", "a.md", "a.html"}) {
      const given::File file(name, bytes);
      try {
        const bool sound = isSound(article::loadArticle(file.path()));
        CHECK(sound);
      } catch (const base::InputError&) {
        // refused in a sentence
      }
    }
  }
}
