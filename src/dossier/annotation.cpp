#include "dossier/annotation.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "geo/geodesic.hpp"

namespace dateline::dossier {

namespace {

constexpr std::array<std::string_view, 4> words{"callout", "ring", "line", "area"};

}  // namespace

std::string_view wordOf(AnnotationKind kind) {
  return words[static_cast<std::size_t>(kind)];
}

std::optional<AnnotationKind> annotationKindFrom(std::string_view word) {
  const auto* const found = std::ranges::find(words, word);
  if (found == words.end()) return std::nullopt;
  return static_cast<AnnotationKind>(found - words.begin());
}

std::size_t leastPoints(AnnotationKind kind) {
  constexpr std::array<std::size_t, 4> least{1, 1, 2, 3};
  return least[static_cast<std::size_t>(kind)];
}

bool isWhole(const Annotation& annotation) {
  if (annotation.points.size() < leastPoints(annotation.kind)) return false;
  if (annotation.kind == AnnotationKind::Callout) return !annotation.text.empty();
  if (annotation.kind == AnnotationKind::Ring) return annotation.radiusKm > 0 && annotation.radiusKm <= mostRingKm;
  return true;
}

std::vector<geo::LonLat> ringAround(const geo::LonLat& centre, double radiusKm) {
  constexpr int corners = 144;
  std::vector<geo::LonLat> ring;
  for (int i = 0; i <= corners; ++i) {
    ring.push_back(geo::destination(centre, 360.0 * (i % corners) / corners, radiusKm * 1000));
  }
  return ring;
}

}  // namespace dateline::dossier
