#include "dossier/audit.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "base/hash.hpp"
#include "base/utf8.hpp"

namespace dateline::dossier {

namespace {

/// The range between two code point offsets; nothing where the text is shorter.
class TextByCodePoints {
 public:
  explicit TextByCodePoints(std::string_view text) : m_text(text), m_index(text) {}
  std::optional<base::TextRange> between(std::size_t start, std::size_t end) const {
    const auto begin = m_index.toByte(start);
    const auto stop = m_index.toByte(end);
    if (!begin || !stop || *begin > *stop) return std::nullopt;
    return base::TextRange{*begin, *stop};
  }
  bool reads(const std::optional<base::TextRange>& range, std::string_view exact) const {
    return range && range->of(m_text) == exact;
  }

 private:
  std::string_view m_text;
  base::CodePointIndex m_index;
};

class Auditor {
 public:
  explicit Auditor(const Dossier& dossier) : m_dossier(dossier) {
    for (const auto& article : dossier.articles) m_texts.emplace(article->id, TextByCodePoints(article->text));
    for (const Place& place : dossier.places) {
      m_places.insert(place.id);
      if (place.status == Status::Rejected) continue;
      for (const PassageRef& ref : place.passages) {
        if (holds(ref)) m_supporting.insert(ref.passage);
      }
    }
    for (const Passage& passage : dossier.passages) m_passages.emplace(passage.id, &passage);
  }

  std::vector<Finding> run() {
    for (std::size_t i = 0; i < m_dossier.articles.size(); ++i) {
      const bool hashed = i >= m_dossier.articleExtras.size() || !m_dossier.articleExtras[i].hashMissing;
      checkArticle(*m_dossier.articles[i], hashed);
    }
    for (const Place& place : m_dossier.places) checkPlace(place);
    for (const Passage& passage : m_dossier.passages) checkPassage(passage);
    for (std::size_t i = 0; i < m_dossier.flows.size(); ++i) checkFlow(m_dossier.flows[i], i + 1);
    for (const Annotation& annotation : m_dossier.annotations) checkAnnotation(annotation);
    for (std::size_t i = 0; i < m_dossier.briefing.size(); ++i) checkStep(m_dossier.briefing[i], i + 1);
    return std::move(m_findings);
  }

 private:
  void error(std::string object, base::Message text) {
    m_findings.push_back({true, std::move(object), std::move(text)});
  }
  void notice(std::string object, base::Message text) {
    m_findings.push_back({false, std::move(object), std::move(text)});
  }

  void checkArticle(const article::Article& article, bool hashed) {
    if (!hashed) {
      notice("article " + article.id, "has no SHA-256: nothing tells whether its text is the one that was read");
    } else if (base::sha256Hex(article.text) != article.sha256) {
      error("article " + article.id, "its text is not the one that was read: it does not have its SHA-256");
    }
  }

  void checkPlace(const Place& place) {
    // Never drawn, so nothing to defend.
    if (place.status == Status::Rejected) return;
    if (!place.passages.empty() && std::ranges::none_of(place.passages, holds)) return;
    const std::string object = "place " + place.id;
    bool supported = false;
    std::unordered_set<std::string_view> seen;
    for (const PassageRef& ref : place.passages) {
      const auto found = m_passages.find(ref.passage);
      if (found == m_passages.end()) {
        error(object, {"names passage {}, which does not exist", {ref.passage}});
      } else {
        supported = supported || (holds(ref) && found->second->supported());
      }
      if (!seen.insert(ref.passage).second) error(object, {"names passage {} twice", {ref.passage}});
    }
    if (place.passages.empty()) {
      noPassage(object, place);
    } else if (!supported) {
      error(object, "its marker is unsupported: none of its passages is found in the article");
    }
    if (place.status == Status::Unreviewed && !place.passages.empty()) notice(object, "is not verified by anyone yet");
  }

  void noPassage(const std::string& object, const Place& place) {
    // Shapes that were imported to lie under the markers are no markers; neither is a file that has no article at all.
    const bool isShape = !place.geometry.is_null() && place.geometry.value("type", std::string()) != "Point";
    if (isShape) return;
    if (m_dossier.articles.empty()) {
      notice(object, "has no passage, so it is no marker");
    } else {
      error(object, "has no passage: nothing in an article supports its marker");
    }
  }

  void checkPassage(const Passage& passage) {
    const std::string object = "passage " + passage.id;
    const auto text = m_texts.find(passage.article);
    if (text == m_texts.end()) {
      error(object, {"is of article {}, which does not exist", {passage.article}});
    } else if (!passage.supported()) {
      error(object, {"its quote is no longer found in article {}", {passage.article}});
    } else {
      checkExactRanges(object, passage, text->second);
    }
    for (const Mention& mention : passage.mentions) {
      if (!mention.place.empty() && !m_places.contains(mention.place)) {
        error(object, {"its mention “{}” names place {}, which does not exist", {mention.exact, mention.place}});
      }
    }
    if (!m_supporting.contains(passage.id)) notice(object, "supports no marker");
  }

  void checkExactRanges(const std::string& object, const Passage& passage, const TextByCodePoints& text) {
    for (const Mention& mention : passage.mentions) {
      const auto range = text.between(mention.start, mention.end);
      if (!text.reads(range, mention.exact)) {
        error(object, {"its mention “{}” does not stand where the file says", {mention.exact}});
      } else if (!passage.range->contains(*range)) {
        error(object, {"its mention “{}” does not stand in its quote", {mention.exact}});
      }
    }
    for (const Figure& figure : passage.figures) {
      if (!figure.start || !figure.end) continue;
      const auto range = text.between(*figure.start, *figure.end);
      if (!text.reads(range, figure.exact)) {
        error(object, {"its figure “{}” does not stand where the file says", {figure.exact}});
      } else if (!passage.range->contains(*range)) {
        error(object, {"its figure “{}” does not stand in its quote", {figure.exact}});
      }
    }
  }

  void checkFlow(const Flow& flow, std::size_t number) {
    const std::string object = "flow " + std::to_string(number);
    for (const std::string& end : {flow.from, flow.to}) {
      if (!m_places.contains(end)) error(object, {"names place {}, which does not exist", {end}});
    }
    for (const std::string& passage : flow.passages) {
      if (!m_passages.contains(passage)) error(object, {"names passage {}, which does not exist", {passage}});
    }
    if (flow.passages.empty()) notice(object, "has no passage");
  }

  void checkAnnotation(const Annotation& annotation) {
    if (annotation.passage.empty() || m_passages.contains(annotation.passage)) return;
    error("annotation " + annotation.id, {"names passage {}, which does not exist", {annotation.passage}});
  }

  void checkStep(const Step& step, std::size_t number) {
    if (step.select.empty() || m_places.contains(step.select) || m_passages.contains(step.select)) return;
    error("step " + std::to_string(number), {"selects {}, which does not exist", {step.select}});
  }

  const Dossier& m_dossier;
  std::map<std::string, TextByCodePoints, std::less<>> m_texts;
  std::unordered_set<std::string_view> m_places;
  std::unordered_set<std::string_view> m_supporting;  ///< passages that a place rests on
  std::unordered_map<std::string_view, const Passage*> m_passages;
  std::vector<Finding> m_findings;
};

}  // namespace

std::vector<Finding> audit(const Dossier& dossier) {
  return Auditor(dossier).run();
}

}  // namespace dateline::dossier
