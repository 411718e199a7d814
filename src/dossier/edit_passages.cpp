#include "dossier/edit_passages.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/error.hpp"

namespace dateline::dossier {

namespace {

std::size_t indexOf(const Dossier& dossier, std::string_view id) {
  const auto found = std::ranges::find(dossier.passages, id, &Passage::id);
  if (found == dossier.passages.end()) {
    throw base::UsageError("the dossier has no passage of this name", std::string(id), "choose one of its passages");
  }
  return static_cast<std::size_t>(found - dossier.passages.begin());
}

bool refersTo(const Place& place, std::string_view passage) {
  return std::ranges::any_of(place.passages, [&](const PassageRef& ref) { return ref.passage == passage; });
}

bool isReferredTo(const Dossier& dossier, std::string_view passage) {
  return std::ranges::any_of(dossier.places, [&](const Place& place) { return refersTo(place, passage); }) ||
         std::ranges::any_of(dossier.flows, [&](const Flow& flow) {
           return std::ranges::find(flow.passages, passage) != flow.passages.end();
         });
}

/// Mentions and figures that the new words have too, where they stand there.
void keepWhatIsSaid(Passage& passage, std::string_view text, const base::CodePointIndex& index, base::TextRange range) {
  const std::string_view words = range.of(text);
  std::size_t from = 0;
  // In order, so that a name that stands twice is found twice.
  std::erase_if(passage.mentions, [&](Mention& mention) {
    std::size_t at = words.find(mention.exact, from);
    if (at == std::string_view::npos) at = words.find(mention.exact);
    if (mention.exact.empty() || at == std::string_view::npos) return true;
    from = at + mention.exact.size();
    mention.start = index.toCodePoint(range.begin + at);
    mention.end = index.toCodePoint(range.begin + from);
    return false;
  });
  std::erase_if(passage.figures, [&](Figure& figure) {
    const std::size_t at = words.find(figure.exact);
    if (figure.exact.empty() || at == std::string_view::npos) return true;
    figure.start = index.toCodePoint(range.begin + at);
    figure.end = index.toCodePoint(range.begin + at + figure.exact.size());
    return false;
  });
}

/// Places that have both keep the older passage.
void joinTwins(Dossier& dossier, const Passage& kept) {
  std::vector<std::string> twins;
  for (const Passage& other : std::as_const(dossier.passages)) {
    if (other.id != kept.id && other.article == kept.article && other.range == kept.range) twins.push_back(other.id);
  }
  for (const std::string& twin : twins) {
    for (std::size_t i = 0; i < dossier.places.size(); ++i) {
      const Place& place = dossier.places.constAt(i);
      if (!refersTo(place, twin) || !refersTo(place, kept.id)) continue;
      std::erase_if(dossier.places[i].passages, [&](const PassageRef& ref) { return ref.passage == twin; });
    }
    if (!isReferredTo(dossier, twin)) dossier.passages.eraseIf([&](const Passage& p) { return p.id == twin; });
  }
}

/// Nothing may point at a place that is gone.
void forgetPlace(Dossier& dossier, const std::string& id) {
  std::erase_if(dossier.flows, [&](const Flow& flow) { return flow.from == id || flow.to == id; });
  for (Step& step : dossier.briefing) {
    if (step.select == id) step.select.clear();
  }
  for (std::size_t i = 0; i < dossier.passages.size(); ++i) {
    const auto& mentions = dossier.passages.constAt(i).mentions;
    if (std::ranges::find(mentions, id, &Mention::place) == mentions.end()) continue;
    for (Mention& mention : dossier.passages[i].mentions) {
      if (mention.place == id) mention.place.clear();
    }
  }
}

}  // namespace

std::vector<const Passage*> lostPassages(const Dossier& dossier, std::string_view article) {
  std::vector<const Passage*> lost;
  for (const Passage& passage : dossier.passages) {
    if (!passage.supported() && passage.article == article) lost.push_back(&passage);
  }
  return lost;
}

std::optional<base::TextRange> sameWords(const Dossier& dossier, const Passage& passage) {
  const article::Article* article = dossier.article(passage.article);
  const std::string& words = passage.anchor.exact;
  if (article == nullptr || words.empty()) return std::nullopt;
  const std::size_t at = article->text.find(words);
  if (at == std::string::npos || article->text.find(words, at + 1) != std::string::npos) return std::nullopt;
  return base::TextRange{at, at + words.size()};
}

Dossier withAnchor(const Dossier& dossier, std::string_view passage, base::TextRange range) {
  const std::size_t at = indexOf(dossier, passage);
  const article::Article* article = dossier.article(dossier.passages[at].article);
  if (article == nullptr || range.end > article->text.size() || range.empty()) {
    throw base::UsageError("no words of its article are chosen", std::string(passage),
                           "mark them in the text, then tie the passage to them");
  }
  Dossier next = dossier;
  Passage& edited = next.passages[at];
  const base::CodePointIndex index(article->text);
  const bool same = range.of(article->text) == edited.anchor.exact;
  edited.anchor = article::anchorOf(article->text, index, range);
  edited.range = range;
  edited.selectorExtra = {};
  keepWhatIsSaid(edited, article->text, index, range);
  if (!same) edited.translations.clear();
  joinTwins(next, Passage(edited));
  return next;
}

Dossier withoutPassage(const Dossier& dossier, std::string_view passage) {
  const std::size_t at = indexOf(dossier, passage);
  const std::string id(passage);
  Dossier next = dossier;
  next.passages.erase(std::as_const(next.passages).begin() + static_cast<std::ptrdiff_t>(at));
  std::vector<std::string> emptied;
  for (std::size_t i = 0; i < next.places.size(); ++i) {
    if (!refersTo(next.places.constAt(i), id)) continue;
    Place& place = next.places[i];
    std::erase_if(place.passages, [&](const PassageRef& ref) { return ref.passage == id; });
    if (place.passages.empty()) emptied.push_back(place.id);
  }
  // No passage, no marker; and no arrow.
  next.places.eraseIf([&](const Place& place) { return std::ranges::find(emptied, place.id) != emptied.end(); });
  for (const std::string& place : emptied) forgetPlace(next, place);
  std::erase_if(next.flows, [&](Flow& flow) { return std::erase(flow.passages, id) > 0 && flow.passages.empty(); });
  for (Annotation& annotation : next.annotations) {
    if (annotation.passage == id) annotation.passage.clear();
  }
  return next;
}

}  // namespace dateline::dossier
