// Not a test of its own: reads documents, one JSON object a line, and writes their toponyms, for measuring on corpora.
//   DATELINE_NDJSON=corpus.ndjson DATELINE_OUT=read.ndjson build/dev/test_reading "[ndjson]"
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "base/json.hpp"
#include "base/utf8.hpp"
#include "support.hpp"

using namespace dateline;

TEST_CASE("Read a corpus", "[.ndjson]") {
  const char* from = std::getenv("DATELINE_NDJSON");
  const char* to = std::getenv("DATELINE_OUT");
  if (from == nullptr || to == nullptr) {
    WARN("DATELINE_NDJSON and DATELINE_OUT name the files");
    return;
  }
  std::ifstream in(from);
  std::ofstream out(to);
  for (std::string line; std::getline(in, line);) {
    const base::Json document = base::Json::parse(line);
    const test::Read read(document.at("text").get<std::string>(), document.value("language", "en"),
                          document.value("published", ""));
    const base::CodePointIndex index(read.article.text);
    base::Json mentions = base::Json::array();
    for (const reading::Mention& m : read.reading.mentions) {
      if (m.kind != reading::MentionKind::Toponym) continue;
      const gazetteer::Place place = test::gazetteer()->place(m.place);
      mentions.push_back(
          {{"start", index.toCodePoint(m.range.begin)},
           {"end", index.toCodePoint(m.range.end)},
           {"exact", read.text(m.range)},
           {"kind", "toponym"},
           {"confidence", m.confidence},
           {"place", {{"name", std::string(place.name)}, {"lon", place.at.lon}, {"lat", place.at.lat}}}});
    }
    out << base::Json{{"id", document.at("id")}, {"mentions", mentions}}.dump() << "\n";
  }
}
