// Edits of places and of their ties to passages. Pure: a dossier in, the changed dossier out. Each throws UsageError
// when what it shall change does not exist, or cannot be so.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "dossier/model.hpp"

namespace dateline::dossier {

Dossier withStatus(const Dossier& dossier, std::string_view place, Status status, const Reviewed& reviewed);
Dossier withRole(const Dossier& dossier, std::string_view place, Role role);
Dossier withName(const Dossier& dossier, std::string_view place, const std::string& name);
/// `kind` is a word of the gazetteer's ("city"); the precision follows from it.
Dossier withKind(const Dossier& dossier, std::string_view place, const std::string& kind);
Dossier withPosition(const Dossier& dossier, std::string_view place, const geo::LonLat& at);
Dossier withNotes(const Dossier& dossier, std::string_view place, const std::string& notes);

/// Which place of the world it is: name, kind, country and position become the candidate's, and where a country acts
/// its marker stands on the capital (empty: none). What was verified was another place, so it is unreviewed again.
struct Capital {
  std::string name;
  geo::LonLat at;
};
Dossier withIdentity(const Dossier& dossier, std::string_view place, const Candidate& identity,
                     const Capital& capital = {});

/// Its id must be new.
Dossier withNewPlace(const Dossier& dossier, Place place);
/// `from` becomes part of `into`: its passages, arrows, mentions and steps go over, and it is gone.
Dossier withMerged(const Dossier& dossier, std::string_view into, std::string_view from);
/// One passage of a place becomes a place of its own, `id`, at the same position. Its last passage cannot be split off.
Dossier withSplit(const Dossier& dossier, std::string_view place, std::string_view passage, const std::string& id);

/// A passage that supports a place, with a role of its own there. Nothing changes for one that does already.
Dossier withTie(const Dossier& dossier, std::string_view place, std::string_view passage, Role role);
Dossier withTieRole(const Dossier& dossier, std::string_view place, std::string_view passage, Role role);
/// What was decided about a place in one passage; Unreviewed takes the decision back. The main role is the strongest of
/// the ties that hold.
Dossier withTieStatus(const Dossier& dossier, std::string_view place, std::string_view passage, Status status,
                      const Reviewed& reviewed);

/// Toponyms that read like one of `names` (folded) and do not stand for the place.
struct NamedElsewhere {
  std::string passage;
  std::size_t mention = 0;  ///< its index in the passage
  bool operator==(const NamedElsewhere&) const = default;
};
std::vector<NamedElsewhere> namedElsewhere(const Dossier& dossier, std::string_view place,
                                           const std::vector<std::string>& names);
/// The names by which the passages call a place, folded, each once.
std::vector<std::string> namesOf(const Dossier& dossier, std::string_view place);
/// These mentions stand for the place from now on; places that nothing else supports are merged into it.
Dossier withMentions(const Dossier& dossier, std::string_view place, const std::vector<NamedElsewhere>& mentions);

}  // namespace dateline::dossier
