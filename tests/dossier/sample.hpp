// A small dossier file for the tests: two places, two passages, a flow, a step, and members that nobody knows.
#pragma once
#include <string>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"

namespace sample {

/// Code points outside ASCII before and inside the passages, so that bytes and code points differ.
inline const std::string text =
    "date 2022-01 «Été» à Алматы. Selon lui, Almaty a été attaquée par 20 000 individus. "
    "Des soldats russes sont arrivés.";

inline const std::string first = "Selon lui, Almaty a été attaquée par 20 000 individus.";
inline const std::string second = "Des soldats russes sont arrivés.";

inline std::size_t codePointsBefore(const std::string& part) {
  return dateline::base::codePointCount(std::string_view(text).substr(0, text.find(part)));
}

inline dateline::base::Json selector(const std::string& exact) {
  const std::size_t start = codePointsBefore(exact);
  return {{{"type", "TextQuoteSelector"}, {"exact", exact}, {"prefix", ""}, {"suffix", ""}},
          {{"type", "TextPositionSelector"}, {"start", start}, {"end", start + dateline::base::codePointCount(exact)}}};
}

inline dateline::base::Json json() {
  using dateline::base::Json;
  const std::size_t figure = codePointsBefore("20 000 individus");
  Json root = Json::parse(R"({
    "type": "FeatureCollection",
    "dateline": {"version": 1, "title": "Essai", "language": "fr", "theme_of_day": "x"},
    "articles": [{"id": "a1", "title": "T", "published": "2022-01-07", "language": "fr", "text": "", "tool": {"v": [1]}}],
    "features": [
      {"type": "Feature", "id": "almaty", "geometry": {"type": "Point", "coordinates": [76.95, 43.25]},
       "properties": {"name": "Almaty", "kind": "city", "country": "KAZ", "geonames": 1526384, "precision": "city",
                      "role": "site", "status": "verified", "reviewed": {"by": "A", "at": "2022-01-08", "via": 1},
                      "confidence": 0.98, "passages": [{"id": "p1", "why": "named"}], "zebra": 1, "apple": {"b": 2}},
       "bbox": [76, 43, 77, 44]},
      {"type": "Feature", "id": "rus", "geometry": {"type": "Point", "coordinates": [37.62, 55.75]},
       "properties": {"name": "Russie", "kind": "country", "country": "RUS", "precision": "country",
                      "capital": "Moscou", "role": "origin", "status": "unreviewed",
                      "passages": ["p2", {"id": "p1", "role": "mention"}],
                      "candidates": [{"name": "Russie", "country": "RUS", "lon": 37.6, "lat": 55.7, "score": 0.9,
                                      "reason": "one", "seen": true}]}}],
    "passages": [
      {"id": "p1", "article": "a1",
       "when": [{"happened": "2022-01-05/2022-01-07", "basis": "x"}, {"said": "2022-01~", "clock": 3}],
       "claim": {"by": "K. T.", "cue": "Selon lui", "mode": "asserted", "tone": "calm"},
       "translations": {"en": {"text": "Almaty was attacked.", "by": "human", "at": "noon"}}, "event": "attack"},
      {"id": "p2", "article": "a1", "when": {"happened": "2022-01-06"}}],
    "flows": [{"from": ["rus", "almaty"], "to": "almaty", "what": "soldats", "count": 2500, "date": "2022-01-06",
               "passages": ["p2"], "colour": "red"}],
    "briefing": [{"title": "Un", "caption": "c", "notes": "n", "select": "almaty",
                  "camera": {"lon": 76.9, "lat": 43.2, "width_km": 800, "tilt": 0}, "until": "2022-01-07",
                  "filters": {"role": ["site"]}, "theme": "paper", "sound": null}],
    "crs": {"kept": true}})");
  Json& article = root["articles"][0];
  article["text"] = text;
  article["sha256"] = dateline::base::sha256Hex(text);
  article["headers"] = Json::array({{{"start", 0}, {"end", 12}, {"kind", "date"}}});
  root["passages"][0]["selector"] = selector(first);
  root["passages"][0]["selector"][0]["lang"] = "fr";
  root["passages"][0]["selector"].push_back({{"type", "FragmentSelector"}, {"value", "#p1"}});
  root["passages"][1]["selector"] = selector(second);
  root["passages"][0]["figures"] = Json::array({{{"value", 20000},
                                                 {"unit", "individus"},
                                                 {"exact", "20 000 individus"},
                                                 {"start", figure},
                                                 {"end", figure + 16},
                                                 {"note", "as told"}}});
  const std::size_t almaty = codePointsBefore("Almaty");
  root["passages"][0]["mentions"] = Json::array({{{"exact", "Almaty"},
                                                  {"start", almaty},
                                                  {"end", almaty + 6},
                                                  {"place", "almaty"},
                                                  {"kind", "toponym"},
                                                  {"weight", 1}}});
  return root;
}

}  // namespace sample
