#include "dossier/near_duplicates.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <string_view>

#include "base/fold.hpp"

namespace dateline::dossier {

namespace {

constexpr std::size_t wordsInShingle = 3;

/// Words of a folded text, without what only stands between them.
std::vector<std::string_view> wordsOf(std::string_view folded) {
  constexpr std::string_view between = " \t\r\n.,;:!?()[]\"'«»“”„‘’…";
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t begin = folded.find_first_not_of(between, at);
    if (begin == std::string_view::npos) break;
    const std::size_t end = std::min(folded.find_first_of(between, begin), folded.size());
    words.push_back(folded.substr(begin, end - begin));
    at = end;
  }
  return words;
}

/// In order, each once. A text shorter than a shingle is one.
std::vector<std::size_t> shinglesOf(std::string_view text) {
  const std::string folded = base::fold(text);
  const std::vector<std::string_view> words = wordsOf(folded);
  std::vector<std::size_t> shingles;
  const std::size_t length = std::min(wordsInShingle, words.size());
  for (std::size_t i = 0; length > 0 && i + length <= words.size(); ++i) {
    std::string joined;
    for (std::size_t k = 0; k < length; ++k) joined.append(words[i + k]).push_back(' ');
    shingles.push_back(std::hash<std::string>()(joined));
  }
  std::ranges::sort(shingles);
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
  return shingles;
}

double jaccard(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
  std::size_t common = 0;
  for (std::size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    if (a[i] == b[k]) ++common;
    const bool forward = a[i] <= b[k];
    if (b[k] <= a[i]) ++k;
    if (forward) ++i;
  }
  const std::size_t all = a.size() + b.size() - common;
  return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

}  // namespace

double resemblance(std::string_view a, std::string_view b) {
  return jaccard(shinglesOf(a), shinglesOf(b));
}

std::vector<std::vector<const Passage*>> groupedByText(const std::vector<const Passage*>& passages) {
  std::vector<std::vector<const Passage*>> groups;
  std::vector<std::vector<std::size_t>> shingles;  // of each group's first
  for (const Passage* passage : passages) {
    std::vector<std::size_t> own = shinglesOf(passage->anchor.exact);
    const auto joins = [&](std::size_t i) {
      const bool fromOther =
          std::ranges::none_of(groups[i], [&](const Passage* other) { return other->article == passage->article; });
      return fromOther && jaccard(shingles[i], own) >= leastResemblance;
    };
    std::size_t at = 0;
    while (at < groups.size() && !joins(at)) ++at;
    if (at < groups.size()) {
      groups[at].push_back(passage);
    } else {
      groups.push_back({passage});
      shingles.push_back(std::move(own));
    }
  }
  return groups;
}

std::size_t sourcesOf(const Dossier& dossier, const std::vector<const Passage*>& passages) {
  std::set<std::string> sources;
  for (const Passage* passage : passages) {
    const article::Article* article = dossier.article(passage->article);
    const bool named = article != nullptr && !article->publisher.empty();
    sources.insert(named ? "by " + base::fold(article->publisher) : "in " + passage->article);
  }
  return sources.size();
}

}  // namespace dateline::dossier
