#include "dossier/edit_passage.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace dateline::dossier {

namespace {

Passage& editable(Dossier& dossier, std::string_view id) {
  const auto& passages = std::as_const(dossier.passages);
  const auto found = std::ranges::find(passages, id, &Passage::id);
  if (found == passages.end()) {
    throw base::UsageError("the dossier has no passage of this name", std::string(id), "choose one of its passages");
  }
  return dossier.passages[static_cast<std::size_t>(found - passages.begin())];
}

/// One more than the largest number among "p1", "p2" …
std::string newId(const Dossier& dossier) {
  unsigned long most = 0;
  for (const Passage& passage : dossier.passages) {
    unsigned long number = 0;
    const char* end = passage.id.data() + passage.id.size();
    if (!passage.id.starts_with('p') || std::from_chars(passage.id.data() + 1, end, number).ptr != end) continue;
    most = std::max(most, number);
  }
  return "p" + std::to_string(most + 1);
}

base::TextRange trimmed(std::string_view text, base::TextRange range) {
  constexpr std::string_view blanks = " \t\r\n";
  range.end = std::min(range.end, text.size());
  while (range.begin < range.end && blanks.find(text[range.begin]) != std::string_view::npos) ++range.begin;
  while (range.end > range.begin && blanks.find(text[range.end - 1]) != std::string_view::npos) --range.end;
  return range;
}

}  // namespace

Dossier withPassage(const Dossier& dossier, std::string_view article, base::TextRange words, std::string& id) {
  const article::Article* source = dossier.article(article);
  const base::TextRange range = source == nullptr ? base::TextRange{} : trimmed(source->text, words);
  if (range.empty()) {
    throw base::UsageError("a passage needs words of an article", std::string(article), "select some in the text");
  }
  for (const Passage& passage : dossier.passages) {
    if (passage.article != article || passage.range != range) continue;
    id = passage.id;
    return dossier;
  }
  Dossier next = dossier;
  Passage passage;
  passage.id = id = newId(dossier);
  passage.article = source->id;
  passage.anchor = article::anchorOf(source->text, base::CodePointIndex(source->text), range);
  passage.range = range;
  // Behind the last one of its article that begins before it.
  const auto& passages = std::as_const(next.passages);
  auto place = passages.end();
  for (auto one = passages.begin(); one != passages.end(); ++one) {
    if (one->article == article && one->range && range < *one->range) {
      place = one;
      break;
    }
  }
  next.passages.insert(place, std::move(passage));
  return next;
}

Dossier withDate(const Dossier& dossier, std::string_view passage, DateOf which, std::optional<base::DateSpan> date) {
  Dossier next = dossier;
  Passage& edited = editable(next, passage);
  if (edited.when.empty()) edited.when.emplace_back();
  When& when = edited.when.front();
  (which == DateOf::Happened ? when.happened : when.said) = date;
  // The words that the machine took it from are not where this one comes from.
  when.basis.clear();
  if (when == When{}) edited.when.erase(edited.when.begin());
  return next;
}

Dossier withSpeaker(const Dossier& dossier, std::string_view passage, const std::string& by) {
  Dossier next = dossier;
  Passage& edited = editable(next, passage);
  if (by.empty()) {
    edited.claim.reset();
    return next;
  }
  if (!edited.claim) edited.claim.emplace();
  edited.claim->by = by;
  return next;
}

Dossier withMode(const Dossier& dossier, std::string_view passage, ClaimMode mode) {
  Dossier next = dossier;
  Passage& edited = editable(next, passage);
  if (!edited.claim) {
    throw base::UsageError("only what somebody says is asserted, reported or denied", std::string(passage),
                           "say who says it first");
  }
  edited.claim->mode = mode;
  return next;
}

Dossier withFigures(const Dossier& dossier, std::string_view passage, std::vector<Figure> figures) {
  Dossier next = dossier;
  editable(next, passage).figures = std::move(figures);
  return next;
}

Dossier withSource(const Dossier& dossier, std::string_view passage, std::optional<SourceRating> source) {
  Dossier next = dossier;
  editable(next, passage).source = source;
  return next;
}

Dossier withPassageNotes(const Dossier& dossier, std::string_view passage, const std::string& notes) {
  Dossier next = dossier;
  editable(next, passage).notes = notes;
  return next;
}

Dossier withBookmark(const Dossier& dossier, Bookmark bookmark) {
  Dossier next = dossier;
  next.bookmarks.push_back(std::move(bookmark));
  return next;
}

Dossier withoutBookmark(const Dossier& dossier, std::size_t index) {
  if (index >= dossier.bookmarks.size()) {
    throw base::UsageError("there is no such bookmark", "", "choose one of the dossier's");
  }
  Dossier next = dossier;
  next.bookmarks.erase(next.bookmarks.begin() + static_cast<std::ptrdiff_t>(index));
  return next;
}

}  // namespace dateline::dossier
