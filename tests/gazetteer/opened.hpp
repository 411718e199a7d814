// The baked gazetteer, and the shape in which the tests ask it.
#pragma once
#include <catch2/catch.hpp>
#include <filesystem>
#include <string>

#include "base/fold.hpp"
#include "gazetteer/gazetteer.hpp"

namespace dateline::gazetteer::test {

inline std::filesystem::path bakedPath() {
  return std::filesystem::path(DATELINE_BUILD) / "data" / "gazetteer.bin";
}

inline const Gazetteer& opened() {
  static const Gazetteer gazetteer = Gazetteer::open(bakedPath());
  return gazetteer;
}

/// The likeliest place of a name as it stands in a text, noPlace for none.
inline PlaceIndex likeliestPlace(std::string_view name) {
  for (const NameHit& hit : opened().find(base::fold(name))) {
    if (hit.of == NameOf::Place) return hit.index;
  }
  return noPlace;
}

inline PlaceIndex country(std::string_view code) {
  return opened().countryPlace(CountryCode(code));
}

/// The countries whose people or things a word names, as codes with spaces between.
inline std::string countriesOfDemonym(std::string_view word) {
  std::string codes;
  for (const NameHit& hit : opened().find(base::fold(word))) {
    if (hit.of != NameOf::Demonym) continue;
    codes += (codes.empty() ? "" : " ") + opened().place(hit.index).country.str();
  }
  return codes;
}

}  // namespace dateline::gazetteer::test
