// What panels ask of the dossier at every frame, computed once for each value of it: a long article has thousands of
// passages.
#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dossier/model.hpp"

namespace dateline::ui {

class DossierIndex {
 public:
  explicit DossierIndex(std::shared_ptr<const dossier::Dossier> dossier);

  /// True when it is of this very value.
  bool isOf(const std::shared_ptr<const dossier::Dossier>& dossier) const { return m_dossier == dossier; }

  /// As Dossier::passage(), without a search.
  const dossier::Passage* passage(std::string_view id) const;
  /// The indices of an article's passages that are found in it, in the dossier's order.
  std::span<const std::uint32_t> passagesOf(std::string_view article) const;
  /// The places that a passage supports, strongest role first: dossier::placesOf.
  const std::vector<const dossier::Place*>& placesOf(std::string_view passage) const;
  /// A passage's strongest role, if it supports a place that is drawn.
  std::optional<dossier::Role> roleOf(std::string_view passage) const;

  /// Passages that support no place that is drawn.
  std::size_t markerless() const { return m_markerless; }

 private:
  std::shared_ptr<const dossier::Dossier> m_dossier;
  std::unordered_map<std::string_view, const dossier::Passage*> m_passages;
  std::unordered_map<std::string_view, std::vector<std::uint32_t>> m_byArticle;
  std::unordered_map<std::string_view, std::vector<const dossier::Place*>> m_places;
  std::unordered_map<std::string_view, dossier::Role> m_roles;
  std::size_t m_markerless = 0;
};

}  // namespace dateline::ui
