// Passages in a dossier file: W3C Web Annotation selectors, and what was read in the passage.
#include <map>

#include "base/utf8.hpp"
#include "dossier/parts.hpp"

namespace dateline::dossier {

namespace {

void readSelector(const Member& selector, Passage& passage, bool& hasQuote) {
  const std::string type = selector.at("type").text();
  article::Anchor& anchor = passage.anchor;
  if (type == "TextQuoteSelector") {
    if (hasQuote) selector.fail("is a second TextQuoteSelector");
    hasQuote = true;
    anchor.exact = selector.at("exact").name();
    anchor.prefix = selector.textOr("prefix");
    anchor.suffix = selector.textOr("suffix");
    passage.selectorExtra.quote = selector.rest({"type", "exact", "prefix", "suffix"});
  } else if (type == "TextPositionSelector") {
    anchor.start = selector.at("start").count();
    anchor.end = selector.at("end").count();
    if (anchor.start >= anchor.end) selector.at("end").fail("must be greater than “start”");
    passage.selectorExtra.position = selector.rest({"type", "start", "end"});
  } else {
    passage.selectorExtra.others.push_back(selector.json());
  }
}

void readSelectors(const Member& member, Passage& passage) {
  bool hasQuote = false;
  if (member.json().is_object()) {
    readSelector(member, passage, hasQuote);
  } else {
    for (const Member& selector : member.items()) readSelector(selector, passage, hasQuote);
  }
  if (!hasQuote) member.fail("has no TextQuoteSelector, so nothing says what the passage quotes");
}

When whenFrom(const Member& member) {
  When when;
  if (const auto happened = member.find("happened")) when.happened = happened->dateSpan();
  if (const auto said = member.find("said")) when.said = said->dateSpan();
  if (const auto published = member.find("published")) when.published = published->dateSpan();
  when.basis = member.textOr("basis");
  when.extra = member.rest({"happened", "said", "published", "basis"});
  return when;
}

Claim claimFrom(const Member& member) {
  Claim claim;
  claim.by = member.textOr("by");
  claim.surface = member.textOr("surface");
  claim.through = member.textOr("through");
  claim.cue = member.textOr("cue");
  if (const auto mode = member.find("mode")) {
    claim.mode = mode->word(claimModeFrom, "asserted, reported, denied, planned, demanded");
  }
  claim.extra = member.rest({"by", "surface", "through", "cue", "mode"});
  return claim;
}

Figure figureFrom(const Member& member) {
  Figure figure;
  figure.value = member.at("value").number(-mostCounted, mostCounted);
  if (const auto min = member.find("min")) figure.min = min->number(-mostCounted, mostCounted);
  if (const auto max = member.find("max")) figure.max = max->number(-mostCounted, mostCounted);
  if (const auto approx = member.find("approx")) figure.approximate = approx->flag();
  figure.unit = member.textOr("unit");
  figure.exact = member.textOr("exact");
  if (const auto start = member.find("start")) figure.start = start->count();
  if (const auto end = member.find("end")) figure.end = end->count();
  if (figure.start.has_value() != figure.end.has_value()) member.fail("needs both “start” and “end”, or neither");
  if (figure.start && *figure.start > *figure.end) member.at("end").fail("must not be less than “start”");
  figure.extra = member.rest({"value", "min", "max", "approx", "unit", "exact", "start", "end"});
  return figure;
}

Mention mentionFrom(const Member& member) {
  Mention mention;
  mention.exact = member.at("exact").text();
  mention.start = member.at("start").count();
  mention.end = member.at("end").count();
  if (mention.start > mention.end) member.at("end").fail("must not be less than “start”");
  mention.place = member.textOr("place");
  mention.kind = member.textOr("kind");
  mention.extra = member.rest({"exact", "start", "end", "place", "kind"});
  return mention;
}

SourceRating sourceFrom(const Member& member) {
  SourceRating rating;
  if (const auto reliability = member.find("reliability")) {
    const std::string letter = reliability->text();
    if (letter.size() != 1 || letter[0] < 'A' || letter[0] > 'F') reliability->fail("must be a letter from A to F");
    rating.reliability = letter[0];
  }
  if (const auto credibility = member.find("credibility")) {
    const std::size_t number = credibility->count();
    if (number < 1 || number > 6) credibility->fail("must be a number from 1 to 6");
    rating.credibility = static_cast<int>(number);
  }
  return rating;
}

void readTranslations(const Member& member, Passage& passage) {
  member.mustBeObject();
  for (const auto& [language, value] : member.json().items()) {
    const Member one = member.at(language);
    passage.translations.push_back({language, one.at("text").text(), one.textOr("by"), one.rest({"text", "by"})});
  }
}

}  // namespace

Passage passageFrom(const Member& member) {
  Passage passage;
  passage.id = member.at("id").name();
  passage.article = member.at("article").name();
  readSelectors(member.at("selector"), passage);
  if (const auto when = member.find("when")) {
    if (when->json().is_object()) {
      passage.when.push_back(whenFrom(*when));
    } else {
      for (const Member& one : when->items()) passage.when.push_back(whenFrom(one));
    }
  }
  if (const auto claim = member.find("claim")) passage.claim = claimFrom(*claim);
  if (const auto figures = member.find("figures")) {
    for (const Member& one : figures->items()) passage.figures.push_back(figureFrom(one));
  }
  if (const auto mentions = member.find("mentions")) {
    for (const Member& one : mentions->items()) passage.mentions.push_back(mentionFrom(one));
  }
  if (const auto translations = member.find("translations")) readTranslations(*translations, passage);
  if (const auto source = member.find("source")) passage.source = sourceFrom(*source);
  passage.notes = member.textOr("notes");
  passage.extra = member.rest(
      {"id", "article", "selector", "when", "claim", "figures", "mentions", "translations", "source", "notes"});
  return passage;
}

namespace {

base::Json selectorJson(const Passage& passage) {
  const article::Anchor& anchor = passage.anchor;
  base::Json quote = {{"type", "TextQuoteSelector"}, {"exact", anchor.exact}};
  if (!anchor.prefix.empty()) quote["prefix"] = anchor.prefix;
  if (!anchor.suffix.empty()) quote["suffix"] = anchor.suffix;
  addExtra(quote, passage.selectorExtra.quote);
  base::Json selectors = base::Json::array({std::move(quote)});
  if (anchor.start < anchor.end) {
    base::Json position = {{"type", "TextPositionSelector"}, {"start", anchor.start}, {"end", anchor.end}};
    addExtra(position, passage.selectorExtra.position);
    selectors.push_back(std::move(position));
  }
  for (const base::Json& other : passage.selectorExtra.others) selectors.push_back(other);
  return selectors;
}

base::Json toJson(const When& when) {
  base::Json json = base::Json::object();
  if (when.happened) json["happened"] = base::toEdtf(*when.happened);
  if (when.said) json["said"] = base::toEdtf(*when.said);
  if (when.published) json["published"] = base::toEdtf(*when.published);
  if (!when.basis.empty()) json["basis"] = when.basis;
  addExtra(json, when.extra);
  return json;
}

base::Json toJson(const Claim& claim) {
  base::Json json = base::Json::object();
  if (!claim.by.empty()) json["by"] = claim.by;
  if (!claim.surface.empty()) json["surface"] = claim.surface;
  if (!claim.through.empty()) json["through"] = claim.through;
  if (!claim.cue.empty()) json["cue"] = claim.cue;
  json["mode"] = wordOf(claim.mode);
  addExtra(json, claim.extra);
  return json;
}

base::Json toJson(const Figure& figure) {
  base::Json json = {{"value", numberJson(figure.value)}};
  if (figure.min) json["min"] = numberJson(*figure.min);
  if (figure.max) json["max"] = numberJson(*figure.max);
  if (figure.approximate) json["approx"] = true;
  if (!figure.unit.empty()) json["unit"] = figure.unit;
  if (!figure.exact.empty()) json["exact"] = figure.exact;
  if (figure.start) json["start"] = *figure.start;
  if (figure.end) json["end"] = *figure.end;
  addExtra(json, figure.extra);
  return json;
}

base::Json toJson(const Mention& mention) {
  base::Json json = {{"exact", mention.exact}, {"start", mention.start}, {"end", mention.end}};
  if (!mention.place.empty()) json["place"] = mention.place;
  if (!mention.kind.empty()) json["kind"] = mention.kind;
  addExtra(json, mention.extra);
  return json;
}

template <class Part>
void addList(base::Json& json, const char* key, const std::vector<Part>& parts) {
  if (parts.empty()) return;
  base::Json list = base::Json::array();
  for (const Part& part : parts) list.push_back(toJson(part));
  json[key] = std::move(list);
}

}  // namespace

base::Json toJson(const Passage& passage) {
  base::Json json = {{"id", passage.id}, {"article", passage.article}};
  json["selector"] = selectorJson(passage);
  if (passage.when.size() == 1) {
    json["when"] = toJson(passage.when.front());
  } else {
    addList(json, "when", passage.when);
  }
  if (passage.claim) json["claim"] = toJson(*passage.claim);
  addList(json, "figures", passage.figures);
  addList(json, "mentions", passage.mentions);
  if (!passage.translations.empty()) {
    base::Json translations = base::Json::object();
    for (const Translation& one : passage.translations) {
      base::Json translation = {{"text", one.text}};
      if (!one.by.empty()) translation["by"] = one.by;
      addExtra(translation, one.extra);
      translations[one.language] = std::move(translation);
    }
    json["translations"] = std::move(translations);
  }
  if (passage.source) {
    json["source"] = base::Json::object();
    if (passage.source->reliability != 0) json["source"]["reliability"] = std::string(1, passage.source->reliability);
    if (passage.source->credibility != 0) json["source"]["credibility"] = passage.source->credibility;
  }
  if (!passage.notes.empty()) json["notes"] = passage.notes;
  addExtra(json, passage.extra);
  return json;
}

void resolveAnchors(Dossier& dossier, std::size_t first, std::size_t count) {
  std::map<std::string_view, base::CodePointIndex> indices;
  for (std::size_t i = first; i < first + count; ++i) {
    Passage& passage = dossier.passages[i];
    const article::Article* article = dossier.article(passage.article);
    passage.range.reset();
    if (article == nullptr) continue;
    auto index = indices.find(article->id);
    if (index == indices.end()) index = indices.emplace(article->id, base::CodePointIndex(article->text)).first;
    passage.range = article::resolve(article->text, index->second, passage.anchor);
    if (passage.range && passage.anchor.end == 0) {
      passage.anchor.start = index->second.toCodePoint(passage.range->begin);
      passage.anchor.end = index->second.toCodePoint(passage.range->end);
    }
  }
}

}  // namespace dateline::dossier
