// Looking things up: names, places, codes, designators.
#include "gazetteer/gazetteer.hpp"

#include <algorithm>

#include "gazetteer/tables.hpp"

namespace dateline::gazetteer {

using baked::Section;

const char* wordOf(PlaceKind kind) {
  switch (kind) {
    case PlaceKind::Country:
      return "country";
    case PlaceKind::Region:
      return "region";
    case PlaceKind::City:
      return "city";
    case PlaceKind::Quarter:
      return "quarter";
    case PlaceKind::Water:
      return "water";
    case PlaceKind::Mountains:
      return "mountains";
    case PlaceKind::Area:
      return "area";
    case PlaceKind::Site:
      break;
  }
  return "site";
}

std::span<const NameHit> Gazetteer::find(std::string_view foldedName) const {
  const baked::NameSlot* slot = m_tables->slot(foldedName);
  return slot == nullptr ? std::span<const NameHit>() : m_tables->nameHits(slot->name & ~baked::NameSlot::prefixFlag);
}

bool Gazetteer::isNamePrefix(std::string_view foldedWords) const {
  const baked::NameSlot* slot = m_tables->slot(foldedWords);
  return slot != nullptr && (slot->name & baked::NameSlot::prefixFlag) != 0;
}

std::size_t Gazetteer::maxWords() const {
  return m_tables->maxWords;
}

std::size_t Gazetteer::placeCount() const {
  return m_tables->section<baked::PlaceRecord>(Section::Places).size();
}

Place Gazetteer::place(PlaceIndex index) const {
  const auto places = m_tables->section<baked::PlaceRecord>(Section::Places);
  if (index >= places.size()) throwDamaged(m_file.path());
  const baked::PlaceRecord& record = places[index];
  Place place;
  place.index = index;
  place.kind = static_cast<PlaceKind>(record.kindAndFlags & baked::kindMask);
  place.country = CountryCode({record.country.data(), record.country.size()});
  place.name = m_tables->string(record.name, m_file.path());
  place.regionCode = m_tables->string(record.regionCode, m_file.path());
  place.region = record.region;
  place.capital = record.capital;
  place.at = {record.lonMicrodegrees * 1e-6, record.latMicrodegrees * 1e-6};
  place.population = record.population;
  place.geonames = record.geonames;
  place.isCapital = (record.kindAndFlags & baked::isCapitalFlag) != 0;
  place.isRegionCapital = (record.kindAndFlags & baked::isRegionCapitalFlag) != 0;
  return place;
}

PlaceIndex Gazetteer::regionPlace(std::string_view code) const {
  const auto codes = m_tables->section<baked::CodeRecord>(Section::Codes);
  const auto text = [](const baked::CodeRecord& record) {
    const std::string_view whole(record.code.data(), record.code.size());
    return whole.substr(0, whole.find('\0'));
  };
  const auto at =
      std::lower_bound(codes.begin(), codes.end(), code,
                       [&](const baked::CodeRecord& record, std::string_view c) { return text(record) < c; });
  return at != codes.end() && text(*at) == code ? at->place : noPlace;
}

PlaceIndex Gazetteer::countryPlace(CountryCode code) const {
  return regionPlace(code.text());
}

PlaceIndex Gazetteer::placeByGeonames(std::uint32_t id) const {
  const auto ids = m_tables->section<baked::IdRecord>(Section::GeonamesIds);
  const auto at = std::lower_bound(ids.begin(), ids.end(), id,
                                   [](const baked::IdRecord& record, std::uint32_t i) { return record.id < i; });
  return at != ids.end() && at->id == id ? at->place : noPlace;
}

PlaceIndex Gazetteer::capitalAt(PlaceIndex country, std::optional<base::Date> at) const {
  const long day = base::firstDay(at ? *at : base::today());
  for (const baked::CapitalRecord& record : m_tables->section<baked::CapitalRecord>(Section::Capitals)) {
    if (record.country == country && record.from <= day && day <= record.to) return record.capital;
  }
  return place(country).capital;
}

std::optional<PlaceKind> Gazetteer::kindOfDesignator(std::string_view foldedWord) const {
  const auto words = m_tables->section<baked::DesignatorRecord>(Section::Designators);
  const auto at = std::lower_bound(words.begin(), words.end(), foldedWord,
                                   [&](const baked::DesignatorRecord& record, std::string_view word) {
                                     return m_tables->string(record.word, m_file.path()) < word;
                                   });
  if (at == words.end() || m_tables->string(at->word, m_file.path()) != foldedWord) return std::nullopt;
  return static_cast<PlaceKind>(at->kind);
}

std::string Gazetteer::nameOf(PlaceIndex index, std::string_view language, std::optional<base::Date> at) const {
  const auto names = m_tables->section<baked::LocalNameRecord>(Section::LocalNames);
  const long day = base::firstDay(at ? *at : base::today());
  const auto of = std::equal_range(names.begin(), names.end(), baked::LocalNameRecord{.place = index},
                                   [](const auto& a, const auto& b) { return a.place < b.place; });
  const auto in = [&](std::string_view wanted) -> std::optional<std::string> {
    for (auto record = of.first; record != of.second; ++record) {
      const std::string_view whole(record->language.data(), record->language.size());
      if (whole.substr(0, whole.find('\0')) == wanted && record->from <= day && day <= record->to) {
        return std::string(m_tables->string(record->name, m_file.path()));
      }
    }
    return std::nullopt;
  };
  if (auto name = in(language)) return *name;
  if (auto name = in("en")) return *name;
  return std::string(place(index).name);
}

}  // namespace dateline::gazetteer
