#include "gold.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "base/file.hpp"
#include "base/fold.hpp"
#include "base/utf8.hpp"

namespace dateline::test {
namespace {

using base::Json;
using Strings = std::vector<std::string>;

constexpr double sameTown = 0.3;    // degrees
constexpr double sameRegion = 2.5;  // degrees: where its middle is put differs by gazetteer

bool among(const Strings& list, const std::string& word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

Strings strings(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found == json.end() ? Strings() : found->get<Strings>();
}

Strings parts(const std::string& joined, char mark) {
  Strings list(1);
  for (const char c : joined) {
    if (c == mark) {
      list.emplace_back();
    } else {
      list.back() += c;
    }
  }
  return list;
}

bool optionalEntry(const Json& entry) {
  return entry.value("optional", false);
}

bool samePlace(const gazetteer::Place& place, const Json& wanted) {
  const Strings kinds = parts(wanted.at("kind").get<std::string>(), '/');
  const Strings countries = parts(wanted.at("country").get<std::string>(), '/');
  const bool country = place.kind == gazetteer::PlaceKind::Country;
  if (among(kinds, "country")) return country && among(countries, place.country.str());
  if (country || !wanted.contains("lon")) return false;
  const double reach = among(kinds, "city") && kinds.size() == 1 ? sameTown : sameRegion;
  const bool wide = among(kinds, "area") || among(kinds, "sea") || among(kinds, "river");
  const double most = wide ? 20 : reach;
  return std::abs(place.at.lon - wanted.at("lon").get<double>()) < most &&
         std::abs(place.at.lat - wanted.at("lat").get<double>()) < most;
}

double degreesTo(const gazetteer::Place& place, const Json& wanted) {
  if (!wanted.contains("lon")) return 0;
  return std::abs(place.at.lon - wanted.at("lon").get<double>()) +
         std::abs(place.at.lat - wanted.at("lat").get<double>());
}

/// The same name but for case, accents and a leading article.
std::string bare(const std::string& name) {
  std::string folded = base::fold(name);
  for (const char* article : {"the ", "les ", "le ", "la ", "l'", "un ", "une ", "des ", "a ", "an "})
    if (folded.starts_with(article)) return folded.substr(std::string(article).size());
  return folded;
}

bool sameName(const std::string& name, const Strings& wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&](const std::string& w) { return bare(w) == bare(name); });
}

Strings speakersOf(const Json& claim) {
  Strings names = strings(claim, "aliases");
  names.push_back(claim.at("by").get<std::string>());
  return names;
}

}  // namespace

struct GoldScore::Text {
  Json gold;
  std::string name;
  Read read;
  base::CodePointIndex index;

  explicit Text(const std::filesystem::path& file)
      : gold(Json::parse(base::readFile(file))),
        name(file.stem().string()),
        read(base::readFile(file.parent_path() / told("file")), told("language"), told("published")),
        index(read.article.text) {}

  std::string told(const char* key) const { return gold.at("article").at(key).get<std::string>(); }

  base::TextRange range(const Json& entry) const {
    return {*index.toByte(entry.at("start").get<std::size_t>()), *index.toByte(entry.at("end").get<std::size_t>())};
  }

  const reading::Passage* passageAt(const Json& entry) const {
    const base::TextRange wanted = range(entry);
    for (const reading::Passage& passage : read.reading.passages)
      if (passage.range.begin < wanted.end && wanted.end <= passage.range.end) return &passage;
    return nullptr;
  }
};

void GoldScore::miss(const Text& text, const std::string& what) {
  m_misses.push_back(text.name + ": " + what);
}

void GoldScore::add(const std::filesystem::path& gold) {
  const Text text(gold);
  places(text);
  dates(text);
  claims(text);
  figures(text);
  flows(text);
  events(text);
  ++m_texts;
}

void GoldScore::places(const Text& text) {
  std::map<gazetteer::PlaceIndex, reading::Role> found;
  for (const reading::Passage& passage : text.read.reading.passages)
    for (const reading::PlaceRole& role : passage.places) {
      const auto known = found.try_emplace(role.place, role.role).first;
      known->second = std::min(known->second, role.role);
    }
  std::set<gazetteer::PlaceIndex> explained;
  for (const Json& wanted : text.gold.at("places")) {
    const std::string name = wanted.at("name").get<std::string>();
    std::optional<reading::Role> role;
    gazetteer::PlaceIndex nearest = gazetteer::noPlace;
    for (const auto& [index, r] : found) {
      if (explained.contains(index) || !samePlace(gazetteer()->place(index), wanted)) continue;
      if (role && degreesTo(gazetteer()->place(index), wanted) >= degreesTo(gazetteer()->place(nearest), wanted))
        continue;
      nearest = index;
      role = r;
    }
    if (role) explained.insert(nearest);
    ++m_tallies["places"].wanted;
    ++m_tallies["roles"].wanted;
    if (!role) {
      miss(text, "place " + name + " is missing");
      continue;
    }
    ++m_tallies["places"].found;
    ++m_tallies["places"].right;
    const bool right = among(strings(wanted, "role"), std::string(nameOf(*role)));
    m_tallies["roles"].right += right ? 1 : 0;
    if (!right)
      miss(text, "role of " + name + " is " + std::string(nameOf(*role)) + ", not " + wanted.at("role").dump());
  }
  for (const auto& [index, role] : found) {
    if (explained.contains(index)) continue;
    const Json& also = text.gold.at("also_right");
    const bool allowed = std::any_of(also.begin(), also.end(), [&](const Json& a) {
      const gazetteer::Place place = gazetteer()->place(index);
      return samePlace(place, a) || (!a.contains("lon") && a.at("kind") != "country" &&
                                     bare(text.read.placeName(index)) == bare(a.at("name").get<std::string>()));
    });
    if (allowed) continue;
    ++m_tallies["places"].found;
    miss(text, "place " + text.read.placeName(index) + " is too much (" + std::string(nameOf(role)) + ")");
  }
}

void GoldScore::dates(const Text& text) {
  std::set<const reading::DateMention*> explained;
  Tally& tally = m_tallies["dates"];
  for (const Json& wanted : text.gold.at("dates")) {
    Strings values = strings(wanted, "or");
    values.push_back(wanted.at("date").get<std::string>());
    const reading::DateMention* there = nullptr;
    for (const reading::DateMention& date : text.read.reading.dates)
      if (date.range.overlaps(text.range(wanted))) there = &date;
    const bool right = there != nullptr && among(values, base::toEdtf(there->value));
    if (there != nullptr) explained.insert(there);
    if (optionalEntry(wanted)) continue;
    ++tally.wanted;
    tally.found += there != nullptr ? 1 : 0;
    tally.right += right ? 1 : 0;
    if (!right)
      miss(text, "date " + wanted.at("exact").get<std::string>() + " is " +
                     (there == nullptr ? "missing" : base::toEdtf(there->value)) + ", not " + values.back());
  }
  for (const reading::DateMention& date : text.read.reading.dates) {
    if (explained.contains(&date)) continue;
    ++tally.found;
    miss(text, "date " + text.read.text(date.range) + " = " + base::toEdtf(date.value) + " is too much");
  }
}

void GoldScore::claims(const Text& text) {
  std::set<const reading::Passage*> explained;
  for (const Json& wanted : text.gold.at("claims")) {
    const std::string where = wanted.at("passage").at("exact").get<std::string>();
    const reading::Passage* passage = text.passageAt(wanted.at("passage"));
    const reading::Claim* claim = passage != nullptr && passage->claim ? &*passage->claim : nullptr;
    if (passage != nullptr) explained.insert(passage);
    if (optionalEntry(wanted)) continue;
    Tally& speakers = m_tallies["speakers"];
    ++speakers.wanted;
    speakers.found += claim != nullptr ? 1 : 0;
    if (claim == nullptr || !sameName(claim->by, speakersOf(wanted))) {
      miss(text, "speaker of «" + where + "» is " + (claim == nullptr ? "nobody" : claim->by) + ", not " +
                     wanted.at("by").get<std::string>());
      continue;
    }
    ++speakers.right;
    const auto hold = [&](const std::string& kind, const std::string& is, const Strings& should) {
      Tally& tally = m_tallies[kind];
      ++tally.wanted;
      const bool right = kind == "modes" ? among(should, is) : sameName(is, should);
      tally.right += right ? 1 : 0;
      if (!right) miss(text, kind + " of «" + where + "» is " + is + ", not " + should.front());
    };
    hold("modes", std::string(nameOf(claim->mode)), parts(wanted.at("mode").get<std::string>(), '/'));
    if (wanted.contains("surface")) hold("surfaces", claim->surface, strings(wanted, "surface"));
    if (wanted.contains("through") || !claim->through.empty()) {
      Strings through = strings(wanted, "through");
      if (through.empty()) through.emplace_back();
      hold("through", claim->through, through);
    }
  }
  for (const reading::Passage& passage : text.read.reading.passages) {
    if (!passage.claim || explained.contains(&passage)) continue;
    ++m_tallies["speakers"].found;
    miss(text, "claim of " + passage.claim->by + " is too much: " + text.read.text(passage.range).substr(0, 80));
  }
}

void GoldScore::figures(const Text& text) {
  std::vector<const reading::Figure*> all;
  for (const reading::Passage& passage : text.read.reading.passages)
    for (const reading::Figure& figure : passage.figures) all.push_back(&figure);
  std::set<const reading::Figure*> explained;
  Tally& tally = m_tallies["figures"];
  for (const Json& wanted : text.gold.at("figures")) {
    const std::string exact = wanted.at("exact").get<std::string>();
    const reading::Figure* there = nullptr;
    for (const reading::Figure* figure : all)
      if (there == nullptr && !explained.contains(figure) && figure->range.overlaps(text.range(wanted))) there = figure;
    if (there != nullptr) explained.insert(there);
    if (optionalEntry(wanted)) continue;
    const auto bound = [&](const char* key) -> std::optional<double> {
      return wanted.contains(key) ? std::optional(wanted.at(key).get<double>()) : std::nullopt;
    };
    const bool value = there != nullptr && (wanted.at("value").is_null() ||
                                            std::abs(there->value - wanted.at("value").get<double>()) < 1e-6);
    const bool right = value && there->min == bound("min") && there->max == bound("max") &&
                       (there->approximate || !wanted.value("approx", false));
    ++tally.wanted;
    tally.found += there != nullptr ? 1 : 0;
    tally.right += right ? 1 : 0;
    if (!right) {
      miss(text, "figure " + exact + " is " + (there == nullptr ? "missing" : text.read.text(there->range)));
      continue;
    }
    const Strings units = parts(wanted.at("unit").get<std::string>(), ';');
    Tally& unit = m_tallies["units"];
    ++unit.wanted;
    const bool same = sameName(there->unit, units);
    unit.right += same ? 1 : 0;
    if (!same) miss(text, "unit of " + exact + " is " + there->unit + ", not " + units.front());
  }
  for (const reading::Figure* figure : all) {
    if (explained.contains(figure)) continue;
    ++tally.found;
    miss(text, "figure " + text.read.text(figure->range) + " is too much");
  }
}

void GoldScore::flows(const Text& text) {
  const auto country = [](gazetteer::PlaceIndex place) {
    return place == gazetteer::noPlace ? std::string("-") : gazetteer()->place(place).country.str();
  };
  std::vector<const reading::Flow*> rest;
  for (const reading::Flow& flow : text.read.reading.flows) rest.push_back(&flow);
  Tally& tally = m_tallies["flows"];
  const auto takes = [&](const Json& wanted) {
    const Strings whats = parts(wanted.at("what").get<std::string>(), ';');
    const auto fits = [&](const reading::Flow* flow, bool what) {
      return wanted.at("from") == country(flow->from) && wanted.at("to") == country(flow->to) &&
             wanted.at("status") == std::string(nameOf(flow->status)) && (!what || sameName(flow->what, whats));
    };
    auto found = std::find_if(rest.begin(), rest.end(), [&](const reading::Flow* f) { return fits(f, true); });
    const bool exact = found != rest.end();
    if (!exact) found = std::find_if(rest.begin(), rest.end(), [&](const reading::Flow* f) { return fits(f, false); });
    if (found == rest.end()) return false;
    const reading::Flow* flow = *found;
    rest.erase(found);
    if (optionalEntry(wanted)) return true;
    Tally& counts = m_tallies["counts of flows"];
    ++counts.wanted;
    const bool counted = exact && (!wanted.contains("count") || flow->count == wanted.at("count").get<double>());
    counts.right += counted ? 1 : 0;
    if (!counted) miss(text, "what or how many of flow " + wanted.dump() + " is " + flow->what);
    return true;
  };
  for (const bool optionals : {false, true})
    for (const Json& wanted : text.gold.at("flows")) {
      if (optionalEntry(wanted) != optionals) continue;
      const bool right = takes(wanted);
      if (optionals) continue;
      ++tally.wanted;
      tally.found += right ? 1 : 0;
      tally.right += right ? 1 : 0;
      if (!right) miss(text, "flow " + wanted.dump() + " is missing");
    }
  for (const reading::Flow* flow : rest) {
    ++tally.found;
    miss(text, "flow " + country(flow->from) + ">" + country(flow->to) + " " + flow->what + " " +
                   std::string(nameOf(flow->status)) + " is too much");
  }
}

void GoldScore::events(const Text& text) {
  Tally& tally = m_tallies["events"];
  for (const Json& wanted : text.gold.at("events")) {
    const reading::Passage* passage = text.passageAt(wanted.at("passage"));
    const std::string type = passage != nullptr && passage->event ? wordOf(*passage->event) : "none";
    ++tally.wanted;
    const bool right = among(parts(wanted.at("type").get<std::string>(), ';'), type.substr(0, type.find('/')));
    tally.right += right ? 1 : 0;
    if (!right)
      miss(text, "event of «" + wanted.at("passage").at("exact").get<std::string>() + "» is " + type + ", not " +
                     wanted.at("type").get<std::string>());
  }
}

}  // namespace dateline::test
