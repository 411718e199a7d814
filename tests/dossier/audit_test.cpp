// The audit names what no longer holds.
#include "dossier/audit.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "dossier/file.hpp"
#include "sample.hpp"

using namespace dateline;
using base::Json;

namespace {

std::vector<dossier::Finding> audited(const Json& json) {
  return dossier::audit(dossier::parseDossier(json.dump(), "test"));
}

bool hasError(const std::vector<dossier::Finding>& findings, const std::string& object) {
  return std::ranges::any_of(findings, [&](const auto& one) { return one.error && one.object == object; });
}

bool hasNotice(const std::vector<dossier::Finding>& findings, const std::string& object) {
  return std::ranges::any_of(findings, [&](const auto& one) { return !one.error && one.object == object; });
}

}  // namespace

TEST_CASE("a sound dossier has no errors, only a notice of what is not verified") {
  const auto findings = audited(sample::json());
  REQUIRE(findings.size() == 1);
  CHECK(hasNotice(findings, "place rus"));
}

TEST_CASE("one changed letter names the passage, the article and the marker") {
  Json json = sample::json();
  std::string text = sample::text;
  text[text.find("Almaty a")] = 'E';
  json["articles"][0]["text"] = text;
  const auto findings = audited(json);
  CHECK(hasError(findings, "article a1"));
  CHECK(hasError(findings, "passage p1"));
  CHECK_FALSE(hasError(findings, "passage p2"));
  CHECK(hasError(findings, "place almaty"));
  CHECK_FALSE(hasError(findings, "place rus"));
}

TEST_CASE("a marker without a passage and broken references are errors") {
  const auto changed = [](const char* pointer, Json value) {
    Json json = sample::json();
    json[Json::json_pointer(pointer)] = std::move(value);
    return audited(json);
  };
  CHECK(hasError(changed("/features/0/properties/passages", Json::array()), "place almaty"));
  CHECK(hasError(changed("/features/0/properties/passages", {"p9"}), "place almaty"));
  CHECK(hasError(changed("/features/1/properties/passages", {"p2", "p2"}), "place rus"));
  CHECK(hasError(changed("/passages/1/article", "a9"), "passage p2"));
  CHECK(hasError(changed("/passages/0/mentions/0/place", "nowhere"), "passage p1"));
  CHECK(hasError(changed("/passages/0/mentions/0/start", 3), "passage p1"));
  CHECK(hasError(changed("/passages/0/figures/0/exact", "30 000"), "passage p1"));
  CHECK(hasError(changed("/flows/0/to", "nowhere"), "flow 1"));
  CHECK(hasError(changed("/flows/0/passages", {"p9"}), "flow 1"));
  CHECK(hasError(changed("/briefing/0/select", "nowhere"), "step 1"));
  CHECK(hasError(changed("/articles/0/sha256", "00"), "article a1"));
}

TEST_CASE("passages that exchanged their quotes are errors: their mentions and figures stand in another sentence") {
  Json json = sample::json();
  std::swap(json["passages"][0]["selector"], json["passages"][1]["selector"]);
  CHECK(hasError(audited(json), "passage p1"));
}

TEST_CASE("an article without its SHA-256 is a notice, and saving does not make one up") {
  Json json = sample::json();
  json["articles"][0].erase("sha256");
  const auto findings = audited(json);
  CHECK(hasNotice(findings, "article a1"));
  CHECK_FALSE(hasError(findings, "article a1"));
  const Json saved = Json::parse(dossier::writeDossier(dossier::parseDossier(json.dump(), "test")));
  CHECK_FALSE(saved["articles"][0].contains("sha256"));
}

TEST_CASE("a SHA-256 in capitals is the same") {
  Json json = sample::json();
  auto sha = json["articles"][0]["sha256"].get<std::string>();
  std::ranges::transform(sha, sha.begin(), [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 32) : c; });
  json["articles"][0]["sha256"] = sha;
  CHECK_FALSE(hasError(audited(json), "article a1"));
}

TEST_CASE("a text that was removed is audited, although the article's header lay in it") {
  Json json = sample::json();
  json["articles"][0]["headers"] = {{{"start", 0}, {"end", 12}}};
  json["articles"][0]["text"] = "";
  const auto findings = audited(json);
  CHECK(hasError(findings, "article a1"));
  CHECK(hasError(findings, "passage p1"));
  CHECK(hasError(findings, "place almaty"));
}

TEST_CASE("a rejected place is not a marker; a passage without one is a notice") {
  Json json = sample::json();
  json["features"][1]["properties"]["status"] = "rejected";
  json["features"][1]["properties"]["passages"] = Json::array();
  const auto findings = audited(json);
  CHECK_FALSE(hasError(findings, "place rus"));
  CHECK(hasNotice(findings, "passage p2"));
}
