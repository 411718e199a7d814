// Ids of places: short words that a person can read in a file or type after --select.
#pragma once
#include <set>
#include <string>
#include <string_view>

#include "dossier/model.hpp"

namespace dateline::session {

/// Lower-case Latin letters and digits, parts joined by hyphens: "Saint-Étienne" → "saint-etienne", "Алматы" →
/// "almaty". "place" for a name without letters.
std::string slugOf(std::string_view name);

/// The slug of a new place's name, with a number where the dossier has it already.
std::string newPlaceId(const dossier::Dossier& dossier, std::string_view name);

/// Gives each slug once: the second "georgia" becomes "georgia-2".
class UniqueSlugs {
 public:
  std::string take(const std::string& slug);

 private:
  std::set<std::string> m_taken;
};

}  // namespace dateline::session
