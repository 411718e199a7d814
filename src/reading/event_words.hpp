// Words that tell what kind of event a passage is about, by language. A word alone rarely decides: an attack on a
// market and one on a barracks differ in whom they hit.
#pragma once
#include <cstdint>
#include <string_view>
#include <unordered_map>

namespace dateline::reading {

/// What a word adds to the picture of an event. Bits.
enum class EventWord : std::uint32_t {
  None = 0,
  Battle = 1u << 0,     ///< fighting between armed groups
  Explosion = 1u << 1,  ///< bombs, shells, missiles, air raids
  Violence = 1u << 2,   ///< against those who do not fight: massacre, kidnapping, torture
  Protest = 1u << 3,
  Riot = 1u << 4,
  Strategic = 1u << 5,  ///< coups, elections, treaties, arrests, trials, troop movements
  Disaster = 1u << 6,   ///< of nature, traffic or health
  Harm = 1u << 7,       ///< killed, wounded, destroyed: by whatever happened
  Attack = 1u << 8,     ///< by whom and on whom decides
  Clash = 1u << 9,
  Armed = 1u << 10,     ///< gunmen, rebels, militiamen
  Soldier = 1u << 11,   ///< soldiers, convoys, barracks, police posts
  Civilian = 1u << 12,  ///< villagers, shops, hospitals
  Crowd = 1u << 13,     ///< protesters, strikers
  Opinion = 1u << 14,   ///< condemns, hails, calls on: a statement whatever it is about
};
using EventWords = std::uint32_t;
constexpr EventWords bit(EventWord word) {
  return static_cast<EventWords>(word);
}

class EventLexicon {
 public:
  /// The words of this language; of French and English together where it has none of its own.
  explicit EventLexicon(std::string_view language);

  EventWords of(std::string_view foldedWord) const;

 private:
  void add(EventWord word, std::string_view stems);

  std::unordered_map<std::string_view, EventWords> m_words;
  std::unordered_map<std::string_view, EventWords> m_stems;
};

}  // namespace dateline::reading
