// The first article's expected reading, all of it; skips where the shared folder is absent.
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "article/load.hpp"
#include "base/file.hpp"
#include "base/json.hpp"
#include "base/utf8.hpp"
#include "support.hpp"

using namespace dateline;

namespace {

const std::filesystem::path folder = std::filesystem::path(DATELINE_SHARED) / "articles";

struct Gold {
  test::Read read;
  base::Json expected;

  base::TextRange range(const base::Json& entry) const {
    const base::CodePointIndex index(read.article.text);
    return {*index.toByte(entry.at("start").get<std::size_t>()), *index.toByte(entry.at("end").get<std::size_t>())};
  }
};

/// Null, with a warning, where there is no such article here.
const Gold* gold() {
  if (!std::filesystem::exists(folder / "kazakhstan-2022-01.fr.txt") || test::gazetteer() == nullptr) {
    WARN("skipped: the shared article or the baked gazetteer is absent");
    return nullptr;
  }
  static const Gold loaded = [] {
    article::LoadOptions options;
    options.published = base::Date{2022, 1, 7};
    article::Article article = article::loadArticle(folder / "kazakhstan-2022-01.fr.txt", options);
    test::Read read(std::move(article));
    base::Json expected = base::Json::parse(base::readFile(folder / "kazakhstan-2022-01.fr.expected.json"));
    return Gold{read, expected};
  }();
  return &loaded;
}

std::vector<const reading::Passage*> overlapping(const Gold& g, base::TextRange range) {
  std::vector<const reading::Passage*> found;
  for (const reading::Passage& p : g.read.reading.passages)
    if (p.range.overlaps(range)) found.push_back(&p);
  return found;
}

std::string codeOf(const std::string& resolves) {
  return resolves == "OTSC" ? "CSTO" : resolves;
}

}  // namespace

TEST_CASE("Every name of the first article is found exactly, and nothing else") {
  const Gold* g = gold();
  if (g == nullptr) return;
  std::vector<std::string> wanted;
  std::vector<base::TextRange> ranges;
  for (const base::Json& m : g->expected.at("mentions")) {
    wanted.push_back(m.at("exact").get<std::string>() + "=" + codeOf(m.at("resolves").get<std::string>()));
    ranges.push_back(g->range(m));
  }
  CHECK(g->read.mentions() == wanted);
  REQUIRE(g->read.reading.mentions.size() == ranges.size());
  for (std::size_t i = 0; i < ranges.size(); ++i) CHECK(g->read.reading.mentions[i].range == ranges[i]);
}

TEST_CASE("Its places have their roles and their passages") {
  const Gold* g = gold();
  if (g == nullptr) return;
  CHECK(g->read.places().size() == g->expected.at("places").size());
  for (const base::Json& place : g->expected.at("places")) {
    const bool country = place.at("kind") == "country";
    const std::string name = (country ? place.at("country") : place.at("name")).get<std::string>();
    const std::vector<std::string> places = g->read.places();
    bool role = false;
    for (const base::Json& r : place.at("role"))
      role = role || std::count(places.begin(), places.end(), name + ":" + r.get<std::string>()) == 1;
    INFO("role of " << name);
    CHECK(role);
    for (const base::Json& passage : place.at("passages")) {
      bool supported = false;
      for (const reading::Passage* p : overlapping(*g, g->range(passage)))
        for (const reading::PlaceRole& r : p->places) supported = supported || g->read.placeName(r.place) == name;
      INFO(name << ": " << passage.at("exact").get<std::string>());
      CHECK(supported);
    }
  }
}

TEST_CASE("Its flows go from the five countries to Kazakhstan on 6 January") {
  const Gold* g = gold();
  if (g == nullptr) return;
  std::set<std::string> wanted;
  for (const base::Json& flow : g->expected.at("flows"))
    for (const base::Json& from : flow.at("from"))
      wanted.insert(from.get<std::string>() + ">" + flow.at("to").get<std::string>() + " soldats done " +
                    flow.at("date").get<std::string>());
  const std::vector<std::string> flows = g->read.flows();
  CHECK(std::set<std::string>(flows.begin(), flows.end()) == wanted);
  CHECK(flows.size() == wanted.size());
}

TEST_CASE("Its dates and figures have their exact ranges and values") {
  const Gold* g = gold();
  if (g == nullptr) return;
  std::vector<std::string> dates;
  for (const base::Json& d : g->expected.at("dates"))
    dates.push_back(d.at("exact").get<std::string>() + "=" + d.at("date").get<std::string>());
  CHECK(g->read.dates() == dates);
  for (const base::Json& f : g->expected.at("figures")) {
    INFO(f.at("exact").get<std::string>());
    const reading::Figure* found = nullptr;
    for (const reading::Passage* p : overlapping(*g, g->range(f.at("passage")))) {
      for (const reading::Figure& figure : p->figures)
        if (figure.range == g->range(f)) found = &figure;
      if (found != nullptr) {
        REQUIRE(p->claim);
        CHECK(p->claim->by == f.at("claimed_by").get<std::string>());
      }
    }
    REQUIRE(found != nullptr);
    CHECK(found->value == f.at("value").get<double>());
    CHECK(f.at("unit").get<std::string>().starts_with(found->unit));
  }
}

TEST_CASE("Its claims have their speakers and cues, and what the narrator tells has none") {
  const Gold* g = gold();
  if (g == nullptr) return;
  for (const base::Json& c : g->expected.at("claims")) {
    INFO(c.at("cue").get<std::string>());
    bool found = false;
    for (const reading::Passage* p : overlapping(*g, g->range(c.at("passage")))) {
      if (!p->claim) continue;
      const std::string by = p->claim->by;
      bool name = by == c.at("by").get<std::string>();
      for (const base::Json& alias : c.at("aliases")) name = name || by == alias.get<std::string>();
      const bool surface = !c.contains("surface") || p->claim->surface == c.at("surface").get<std::string>();
      found = found || (name && surface && g->read.text(p->claim->cue) == c.at("cue").get<std::string>());
    }
    CHECK(found);
  }
  for (const base::Json& n : g->expected.at("narrator")) {
    INFO(n.at("exact").get<std::string>());
    for (const reading::Passage* p : overlapping(*g, g->range(n))) CHECK_FALSE(p->claim);
  }
}

TEST_CASE("Its organisation has the members of January 2022") {
  const Gold* g = gold();
  if (g == nullptr) return;
  std::set<std::string> members;
  for (const reading::Mention& m : g->read.reading.mentions) {
    if (!m.organisation) continue;
    for (const gazetteer::Membership& member : test::gazetteer()->organisation(*m.organisation, "fr").members) {
      const base::Date at{2022, 1, 7};
      if ((!member.from || *member.from <= at) && (!member.to || *member.to >= at))
        members.insert(member.country.str());
    }
  }
  const base::Json& wanted = g->expected.at("organisations").at(0).at("members");
  CHECK(members == wanted.get<std::set<std::string>>());
}

TEST_CASE("The day of publication is understood from «ce 7 janvier» when only the month is known") {
  if (gold() == nullptr) return;
  article::LoadOptions options;
  options.published = base::Date{2022, 1, 0};
  const test::Read read(article::loadArticle(folder / "kazakhstan-2022-01.fr.txt", options));
  CHECK(read.dates().front() == "ce 7 janvier=2022-01-07");
}
