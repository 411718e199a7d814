// Names of places in the interface's language, as they were on the dossier's day.
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "basemap/basemap.hpp"
#include "dossier/model.hpp"

namespace dateline::frame {

struct Names {
  const basemap::Basemap& basemap;
  base::Language language;
  std::string_view dossierLanguage;  ///< BCP 47: in this language the dossier's own names are right
  std::optional<base::Date> date;
  bool withLocal = false;
  std::string_view lettering{};  ///< in this language the base map's names are set; empty: in the interface's

  /// Empty where the base map does not have it in the language of its lettering.
  std::string of(basemap::NameId id) const {
    return std::string(lettering.empty() ? basemap.name(id, language, date) : basemap.nameIn(id, lettering, date));
  }

  /// What a thing of this country is called there, in Latin, Greek or Cyrillic letters, where the base map has it in
  /// the country's language; empty where that is not known, the same, or not asked for.
  std::string localOf(basemap::NameId id, basemap::CountryCode country) const;

  /// The dossier's own name where it is in the interface's language; else the base map's, else the dossier's.
  std::string nameOf(const dossier::Place& place) const;

  /// What a label adds in quiet type: the capital that a country's marker stands on, or how vague the place is.
  std::string secondPartOf(const dossier::Place& place) const;

  /// The base map's settlement that a place is; nullptr when it has none.
  const basemap::City* cityOf(const dossier::Place& place) const;
};

}  // namespace dateline::frame
