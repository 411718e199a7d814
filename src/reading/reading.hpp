// What the machine reads in one article: a value. Every range points into the article's text.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/text_range.hpp"
#include "gazetteer/gazetteer.hpp"

namespace dateline::reading {

enum class MentionKind { Toponym, Demonym, Organisation };

/// The word that files have for it: "toponym", "demonym", "organisation".
constexpr const char* wordOf(MentionKind kind) {
  if (kind == MentionKind::Toponym) return "toponym";
  return kind == MentionKind::Demonym ? "demonym" : "organisation";
}

struct Candidate {
  gazetteer::PlaceIndex place = gazetteer::noPlace;
  double score = 0;  ///< 0 to 1; the candidates of a mention add up to at most 1
};

/// A name in the text and what it stands for.
struct Mention {
  base::TextRange range;
  MentionKind kind = MentionKind::Toponym;
  gazetteer::PlaceIndex place = gazetteer::noPlace;  ///< a demonym's country; noPlace: not resolved, or organisation
  std::optional<std::uint32_t> organisation;
  double confidence = 0;              ///< 0 to 1, of `place`
  std::vector<Candidate> candidates;  ///< best first, the chosen one included
  std::string reason;                 ///< one English sentence for people: why this place
};

/// What a date's value rests on: itself, the day of publication, or the last date that the text told.
enum class DateBasis { Told, Publication, Narration };

struct DateMention {
  base::TextRange range;
  base::DateSpan value;
  DateBasis basis = DateBasis::Told;
};

struct Figure {
  base::TextRange range;  ///< "20 000 individus", "26 «criminels armés»"
  double value = 0;
  std::optional<double> min;  ///< of «entre 850 et 1 100», "more than"
  std::optional<double> max;
  bool approximate = false;
  std::string unit;  ///< what is counted, as it stands: "individus", "criminels armés"
};

enum class ClaimMode { Asserted, Reported, Denied, Planned, Demanded };

struct Claim {
  std::string by;       ///< the fullest name told in the article
  std::string surface;  ///< what stands there: "lui", "le chef d'Etat kazakh"; empty when the same as `by`
  std::string through;  ///< who passes it on
  base::TextRange cue;  ///< "Selon lui", "a fait savoir que"
  ClaimMode mode = ClaimMode::Asserted;
};

/// ACLED's six types of events, then disasters and statements.
enum class EventType { Battles, Explosions, Violence, Protests, Riots, Strategic, Disaster, Statement };

/// The words that files have for it.
constexpr const char* wordOf(EventType type) {
  constexpr const char* words[] = {"battles",
                                   "explosions/remote violence",
                                   "violence against civilians",
                                   "protests",
                                   "riots",
                                   "strategic developments",
                                   "disaster",
                                   "statement"};
  return words[static_cast<std::size_t>(type)];
}

/// When a passage's event happened and when it was said.
struct When {
  std::optional<base::DateSpan> happened;
  std::optional<base::DateSpan> said;
  base::TextRange basis;  ///< the words it rests on; empty when it follows from the publication date
};

/// Strongest first: a place's main role is the first of its passages' roles in this order.
enum class Role { Site, Origin, Destination, Actor, Mention };

struct PlaceRole {
  gazetteer::PlaceIndex place = gazetteer::noPlace;
  Role role = Role::Mention;
  double confidence = 0;
};

/// A sentence, or a clause of one, with all that was found in it. Indices point into the Reading's vectors.
struct Passage {
  base::TextRange range;
  std::vector<std::size_t> mentions;
  std::vector<std::size_t> dates;
  std::vector<Figure> figures;
  std::optional<Claim> claim;
  std::optional<EventType> event;
  std::vector<When> when;
  std::vector<PlaceRole> places;  ///< the places that this passage supports, each once
};

enum class FlowStatus { Done, Promised, Denied };

struct Flow {
  gazetteer::PlaceIndex from = gazetteer::noPlace;
  gazetteer::PlaceIndex to = gazetteer::noPlace;
  std::string what;  ///< as it stands: "soldats", "troops"
  std::optional<double> count;
  std::optional<base::DateSpan> date;
  FlowStatus status = FlowStatus::Done;
  std::size_t passage = 0;
};

struct Reading {
  std::vector<Mention> mentions;  ///< in order of text, none overlapping
  std::vector<DateMention> dates;
  std::vector<Passage> passages;  ///< every sentence, also those in which nothing was found
  std::vector<Flow> flows;
};

}  // namespace dateline::reading
