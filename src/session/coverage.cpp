#include "session/coverage.hpp"

#include <algorithm>

#include "article/sentences.hpp"

namespace dateline::session {

std::vector<CoveredSentence> coverageOf(const Facts& facts, const article::Article& article) {
  struct Marked {
    base::TextRange range;
    dossier::Role role;
  };
  std::vector<Marked> marked;
  const auto& passages = facts.dossier().passages;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    const auto ties = facts.tiesOf(i);
    if (ties.empty() || !passages[i].range || passages[i].article != article.id) continue;
    marked.push_back({*passages[i].range, ties.front().role});
  }
  std::ranges::sort(marked, {}, &Marked::range);
  std::vector<CoveredSentence> sentences;
  std::size_t first = 0;
  for (const article::Sentence& sentence : article::sentences(article)) {
    CoveredSentence one{sentence.range};
    // Passages may be long and lie in one another: only those that end before it are done with.
    while (first < marked.size() && marked[first].range.end <= sentence.range.begin) ++first;
    for (std::size_t i = first; i < marked.size() && marked[i].range.begin < sentence.range.end; ++i) {
      if (!marked[i].range.overlaps(sentence.range)) continue;
      one.role = one.covered ? std::min(one.role, marked[i].role) : marked[i].role;
      one.covered = true;
    }
    sentences.push_back(one);
  }
  return sentences;
}

WorkLists workListsOf(const Facts& facts) {
  const dossier::Dossier& dossier = facts.dossier();
  WorkLists lists;
  const auto list = [&](WorkList one) -> std::vector<WorkItem>& { return lists[static_cast<std::size_t>(one)]; };
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < dossier.places.size(); ++i) {
    if (facts.place(i).drawn) order.push_back(i);
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return facts.place(i).firstPassage; });
  for (const std::size_t i : order) {
    const dossier::Place& place = dossier.places[i];
    if (place.status == dossier::Status::Unreviewed) list(WorkList::Unreviewed).push_back({place.id, {}});
    const bool verified =
        !facts.place(i).unsupported && std::ranges::any_of(place.passages, [&](const dossier::PassageRef& ref) {
          return dossier::statusIn(place, ref) == dossier::Status::Verified;
        });
    if (!verified) list(WorkList::Unverified).push_back({place.id, {}});
  }
  for (std::size_t i = 0; i < dossier.passages.size(); ++i) {
    const dossier::Passage& passage = dossier.passages[i];
    if (facts.tiesOf(i).empty()) list(WorkList::Markerless).push_back({{}, passage.id});
    for (std::size_t k = 0; k < passage.mentions.size(); ++k) {
      const dossier::Mention& mention = passage.mentions[k];
      if (mention.place.empty() && mention.kind == "toponym") {
        list(WorkList::Unresolved).push_back({{}, passage.id, k});
      }
    }
  }
  return lists;
}

}  // namespace dateline::session
