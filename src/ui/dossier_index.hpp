// What panels ask of the dossier at every frame, computed once for each value of it: a long article has thousands of
// passages.
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
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

  /// The places that a passage supports, strongest role first: dossier::placesOf.
  const std::vector<const dossier::Place*>& placesOf(std::string_view passage) const;
  /// A passage's strongest role, if it supports a place that is drawn.
  std::optional<dossier::Role> roleOf(std::string_view passage) const;

  /// How much of the dossier a person has decided about, and what the map does not show.
  struct Coverage {
    std::size_t drawn = 0;
    std::size_t verified = 0;  ///< of those, with a passage that still holds
    std::size_t markerless = 0;
  };
  const Coverage& coverage() const { return m_coverage; }

 private:
  std::shared_ptr<const dossier::Dossier> m_dossier;
  std::unordered_map<std::string_view, std::vector<const dossier::Place*>> m_places;
  std::unordered_map<std::string_view, dossier::Role> m_roles;
  Coverage m_coverage;
};

}  // namespace dateline::ui
