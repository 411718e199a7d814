#include "ui/dossier_index.hpp"

#include <algorithm>
#include <utility>

namespace dateline::ui {

DossierIndex::DossierIndex(std::shared_ptr<const dossier::Dossier> dossier) : m_dossier(std::move(dossier)) {
  for (const dossier::Place& place : m_dossier->places) {
    for (const dossier::PassageRef& ref : place.passages) {
      if (!dossier::holds(ref)) continue;
      std::vector<const dossier::Place*>& places = m_places[ref.passage];
      if (places.empty() || places.back() != &place) places.push_back(&place);
    }
  }
  for (auto& [passage, places] : m_places) {
    std::ranges::stable_sort(places, {}, [&](const dossier::Place* place) { return roleIn(*place, passage); });
    const auto drawn = std::ranges::find_if(places, [](const dossier::Place* place) { return isDrawn(*place); });
    if (drawn != places.end()) m_roles.emplace(passage, roleIn(**drawn, passage));
  }
  for (std::uint32_t i = 0; i < m_dossier->passages.size(); ++i) {
    const dossier::Passage& passage = m_dossier->passages[i];
    m_passages.emplace(passage.id, &passage);
    if (passage.range) m_byArticle[passage.article].push_back(i);
    if (!m_roles.contains(passage.id)) ++m_markerless;
  }
}

const dossier::Passage* DossierIndex::passage(std::string_view id) const {
  const auto found = m_passages.find(id);
  return found == m_passages.end() ? nullptr : found->second;
}

std::span<const std::uint32_t> DossierIndex::passagesOf(std::string_view article) const {
  const auto found = m_byArticle.find(article);
  return found == m_byArticle.end() ? std::span<const std::uint32_t>() : found->second;
}

const std::vector<const dossier::Place*>& DossierIndex::placesOf(std::string_view passage) const {
  static const std::vector<const dossier::Place*> none;
  const auto found = m_places.find(passage);
  return found == m_places.end() ? none : found->second;
}

std::optional<dossier::Role> DossierIndex::roleOf(std::string_view passage) const {
  const auto found = m_roles.find(passage);
  return found == m_roles.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace dateline::ui
