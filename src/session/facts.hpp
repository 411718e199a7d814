// What filters and the timeline ask of every passage, found once for a dossier.
#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dossier/model.hpp"
#include "session/sift.hpp"

namespace dateline::session {

/// A time as it is known: days since 1970-01-01, both included.
struct DaySpan {
  long first = 0;
  long last = 0;
  bool vague = false;  ///< about, or to the month or year only
  bool operator==(const DaySpan&) const = default;
};

/// What is asked of the passages alone: most edits leave them as they are, and it is found once for all of those.
struct PassageFacts;

class Facts {
 public:
  /// `before`: of the dossier before an edit, whose work is used again where it can be.
  explicit Facts(std::shared_ptr<const dossier::Dossier> dossier, const Facts* before = nullptr);

  const dossier::Dossier& dossier() const { return *m_dossier; }
  bool isOf(const std::shared_ptr<const dossier::Dossier>& dossier) const { return m_dossier == dossier; }

  /// A passage's tie to a place that is drawn.
  struct Tie {
    std::uint32_t place;  ///< its index in the dossier
    dossier::Role role;   ///< in this passage
  };
  std::size_t passages() const { return m_dossier->passages.size(); }
  std::span<const Tie> tiesOf(std::size_t passage) const;
  std::span<const DaySpan> spansOf(std::size_t passage, Clock clock) const;
  /// The day from which the passage was known; nothing when nobody says.
  std::optional<long> knownSince(std::size_t passage) const;

  /// The days on which something became known, in order.
  const std::vector<long>& knownDays() const;
  /// The index of a passage by its id.
  std::optional<std::uint32_t> indexOf(std::string_view passage) const;

  /// The values that a facet has in this dossier: roles, statuses and precisions in their order, the others by how many
  /// passages have them.
  const std::vector<std::string>& values(Facet facet) const;
  /// The index of a passage's value (of EventType, Speaker, Article, Language, Figure).
  std::uint32_t valueOf(std::size_t passage, Facet facet) const;
  /// The index of a tie's value (of Role, Status, Precision).
  std::uint32_t valueOf(const Tie& tie, Facet facet) const;

  /// The words of a passage and its translations, folded.
  const std::string& folded(std::size_t passage) const;

  struct PlaceFacts {
    bool drawn = false;
    bool contested = false;        ///< its sources disagree
    bool unsupported = false;      ///< none of its passages stands in its article any more
    std::size_t firstPassage = 0;  ///< the first that it has, in the dossier's order
  };
  const PlaceFacts& place(std::size_t index) const { return m_places[index]; }
  /// A flow is drawn when it was not denied and one of its passages is found: an arrow is a claim like a marker.
  bool isFlowDrawn(std::size_t flow) const { return m_flowDrawn[flow]; }

 private:
  void tie();
  void judgePlaces(const Facts* before);

  std::shared_ptr<const dossier::Dossier> m_dossier;
  std::shared_ptr<const PassageFacts> m_passages;
  std::vector<Tie> m_ties;
  std::vector<std::uint32_t> m_firstTie;  ///< by passage, and one more
  std::vector<PlaceFacts> m_places;
  std::vector<bool> m_flowDrawn;
};

}  // namespace dateline::session
