#include "session/text_order.hpp"

#include <algorithm>

namespace dateline::session {

std::vector<const dossier::Place*> inTextOrder(const Shown& shown) {
  std::vector<std::size_t> order(shown.places.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return shown.facts->place(shown.indexOf[i]).firstPassage; });
  std::vector<const dossier::Place*> places;
  places.reserve(order.size());
  for (const std::size_t i : order) places.push_back(&shown.places[i]);
  return places;
}

}  // namespace dateline::session
