#include "reading/ndjson.hpp"

#include <cmath>
#include <optional>

#include "article/date_text.hpp"
#include "article/load.hpp"
#include "base/error.hpp"
#include "base/utf8.hpp"

namespace dateline::reading {
namespace {

using base::Json;
using gazetteer::PlaceIndex;
using gazetteer::PlaceKind;

constexpr const char* asSchema = "give a JSON object with \"id\" and \"text\" on the line";

/// A member that must be a text where it is there; null counts as left out.
std::optional<std::string> textMember(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) return std::nullopt;
  if (!found->is_string()) throw base::InputError({"its \"{}\" is not a text", {name}}, "", asSchema);
  return found->get<std::string>();
}

Json parsed(std::string_view line) {
  try {
    return base::parseJson(line, "");
  } catch (const base::InputError& error) {
    const std::size_t column = error.where().find("column");
    throw base::InputError(error.problem(), column == std::string::npos ? "" : error.where().substr(column),
                           error.whatToDo());
  }
}

/// "fr" of "fr-FR" and "FR"; nothing of what is no code, whose language is then guessed from the text.
std::optional<std::string> languageOf(const std::optional<std::string>& told) {
  if (!told) return std::nullopt;
  std::string code;
  for (const char c : std::string_view(*told).substr(0, told->find_first_of("-_"))) {
    const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower < 'a' || lower > 'z') return std::nullopt;
    code += lower;
  }
  if (code.size() != 2 && code.size() != 3) return std::nullopt;
  return code;
}

std::optional<base::Date> publishedOf(const std::optional<std::string>& told) {
  if (!told || told->empty()) return std::nullopt;
  if (const auto date = base::dateFromEdtf(*told)) return date;
  if (const auto date = article::dateFromMetadata(*told)) return date;
  throw base::InputError({"“{}” is not a date", {std::string(base::firstCodePoints(*told, 40))}}, "",
                         "write it as 2022-01-07, 2022-01 or 2022");
}

double shareOf(double value) {
  return std::round(value * 1000) / 1000;
}

double degreesOf(double value) {
  return std::round(value * 1e5) / 1e5;
}

const char* wordOf(ClaimMode mode) {
  switch (mode) {
    case ClaimMode::Asserted:
      return "asserted";
    case ClaimMode::Reported:
      return "reported";
    case ClaimMode::Denied:
      return "denied";
    case ClaimMode::Planned:
      return "planned";
    case ClaimMode::Demanded:
      break;
  }
  return "demanded";
}

const char* wordOf(FlowStatus status) {
  if (status == FlowStatus::Done) return "done";
  return status == FlowStatus::Promised ? "promised" : "denied";
}

const char* wordOf(DateBasis basis) {
  if (basis == DateBasis::Told) return "told";
  return basis == DateBasis::Publication ? "publication" : "narration";
}

const char* precisionOf(const base::DateSpan& span) {
  if (span.first.hasDay()) return "day";
  return span.first.hasMonth() ? "month" : "year";
}

class LineWriter {
 public:
  LineWriter(const LineDocument& document, const Reading& reading, const gazetteer::Gazetteer& gazetteer)
      : m_document(document), m_reading(reading), m_gazetteer(gazetteer), m_index(document.article.text) {}

  std::string write() const {
    Json line{{"id", m_document.id},     {"mentions", Json::array()}, {"dates", Json::array()},
              {"claims", Json::array()}, {"figures", Json::array()},  {"flows", Json::array()},
              {"events", Json::array()}};
    for (const Mention& mention : m_reading.mentions) line["mentions"].push_back(mentionJson(mention));
    for (const DateMention& date : m_reading.dates) line["dates"].push_back(dateJson(date));
    for (const Passage& passage : m_reading.passages) {
      if (passage.claim) line["claims"].push_back(claimJson(passage));
      if (passage.event) line["events"].push_back(eventJson(passage));
      for (const Figure& figure : passage.figures) line["figures"].push_back(figureJson(figure, passage));
    }
    for (const Flow& flow : m_reading.flows) line["flows"].push_back(flowJson(flow));
    return line.dump(-1, ' ', false, Json::error_handler_t::replace);
  }

 private:
  Json rangeJson(base::TextRange range) const {
    return {{"start", m_index.toCodePoint(range.begin)},
            {"end", m_index.toCodePoint(range.end)},
            {"exact", range.of(m_document.article.text)}};
  }

  Json placeJson(PlaceIndex index) const {
    if (index == gazetteer::noPlace) return nullptr;
    const gazetteer::Place place = m_gazetteer.place(index);
    const article::Article& article = m_document.article;
    std::string name = m_gazetteer.nameOf(index, article.language, article.published);
    Json json{{"name", name.empty() ? std::string(place.name) : std::move(name)},
              {"lon", degreesOf(place.at.lon)},
              {"lat", degreesOf(place.at.lat)},
              {"kind", wordOf(place.kind)},
              {"country", place.country.known() ? Json(place.country.text()) : Json(nullptr)}};
    json["geonames"] = place.geonames != 0 ? Json(place.geonames) : Json(nullptr);
    return json;
  }

  Json mentionJson(const Mention& mention) const {
    Json json = rangeJson(mention.range);
    json["kind"] = wordOf(mention.kind);
    if (mention.organisation)
      json["organisation"] = m_gazetteer.organisation(*mention.organisation, m_document.article.language).id;
    json["place"] = placeJson(mention.place);
    json["confidence"] = shareOf(mention.confidence);
    json["candidates"] = Json::array();
    for (const Candidate& candidate : mention.candidates) {
      Json one = placeJson(candidate.place);
      one["score"] = shareOf(candidate.score);
      json["candidates"].push_back(std::move(one));
    }
    json["reason"] = mention.reason;
    return json;
  }

  Json dateJson(const DateMention& date) const {
    Json json = rangeJson(date.range);
    json["date"] = base::toEdtf(date.value);
    json["precision"] = precisionOf(date.value);
    json["basis"] = wordOf(date.basis);
    return json;
  }

  Json claimJson(const Passage& passage) const {
    const Claim& claim = *passage.claim;
    Json json = rangeJson(passage.range);
    json["by"] = claim.by;
    if (!claim.surface.empty()) json["surface"] = claim.surface;
    if (!claim.through.empty()) json["through"] = claim.through;
    json["cue"] = rangeJson(claim.cue);
    json["mode"] = wordOf(claim.mode);
    if (passage.event) json["event"] = wordOf(*passage.event);
    return json;
  }

  Json eventJson(const Passage& passage) const {
    Json json = rangeJson(passage.range);
    json["event"] = wordOf(*passage.event);
    return json;
  }

  Json figureJson(const Figure& figure, const Passage& passage) const {
    Json json = rangeJson(figure.range);
    json["value"] = figure.value;
    if (figure.min) json["min"] = *figure.min;
    if (figure.max) json["max"] = *figure.max;
    if (figure.approximate) json["approx"] = true;
    json["unit"] = figure.unit;
    if (passage.claim) json["by"] = passage.claim->by;
    return json;
  }

  Json flowJson(const Flow& flow) const {
    Json json = rangeJson(m_reading.passages[flow.passage].range);
    json["from"] = placeJson(flow.from);
    json["to"] = placeJson(flow.to);
    json["what"] = flow.what;
    if (flow.count) json["count"] = *flow.count;
    if (flow.date) json["date"] = base::toEdtf(*flow.date);
    json["status"] = wordOf(flow.status);
    return json;
  }

  const LineDocument& m_document;
  const Reading& m_reading;
  const gazetteer::Gazetteer& m_gazetteer;
  base::CodePointIndex m_index;
};

}  // namespace

LineDocument documentFrom(std::string_view line) {
  // A line that is no UTF-8 is refused by the parser, which names the column.
  Json object = parsed(line);
  if (!object.is_object()) throw base::InputError("it is not a JSON object", "", asSchema);
  LineDocument document;
  if (const auto id = object.find("id"); id != object.end()) document.id = *id;
  if (!document.id.is_string() && !document.id.is_number())
    throw base::InputError("it has no \"id\" that is a text or a number", "", asSchema);
  std::optional<std::string> text = textMember(object, "text");
  if (!text) throw base::InputError("it has no \"text\"", "", asSchema);
  article::LoadOptions options;
  options.language = languageOf(textMember(object, "language"));
  options.published = publishedOf(textMember(object, "published"));
  document.article = article::articleFromText(std::move(*text), options, "");
  document.article.publisher = textMember(object, "publisher").value_or("");
  return document;
}

std::string lineOf(const LineDocument& document, const Reading& reading, const gazetteer::Gazetteer& gazetteer) {
  return LineWriter(document, reading, gazetteer).write();
}

}  // namespace dateline::reading
