// Organisations by name and acronym, and who was a member when.
#include <algorithm>

#include "opened.hpp"

using namespace dateline;
using namespace dateline::gazetteer;
using namespace dateline::gazetteer::test;

namespace {

std::optional<std::uint32_t> organisationOf(std::string_view name) {
  for (const NameHit& hit : opened().find(base::fold(name))) {
    if (hit.of == NameOf::Organisation) return hit.index;
  }
  return std::nullopt;
}

std::string membersAt(std::string_view name, const base::Date& date) {
  const Organisation organisation = opened().organisation(organisationOf(name).value(), "fr");
  std::vector<std::string> codes;
  for (const Membership& member : organisation.members) {
    if ((!member.from || *member.from <= date) && (!member.to || date <= *member.to)) {
      codes.push_back(member.country.str());
    }
  }
  std::sort(codes.begin(), codes.end());
  std::string all;
  for (const std::string& code : codes) all += (all.empty() ? "" : " ") + code;
  return all;
}

}  // namespace

TEST_CASE("the CSTO in January 2022, by each of its names") {
  for (const char* name : {"OTSC", "CSTO", "ОДКБ", "Organisation du traité de sécurité collective",
                           "Collective Security Treaty Organization"}) {
    INFO(name);
    REQUIRE(organisationOf(name).has_value());
    CHECK(membersAt(name, {2022, 1, 6}) == "ARM BLR KAZ KGZ RUS TJK");
  }
  CHECK(membersAt("OTSC", {2010, 1, 1}) == "ARM BLR KAZ KGZ RUS TJK UZB");
  const Organisation french = opened().organisation(*organisationOf("OTSC"), "fr");
  CHECK(french.id == "CSTO");
  CHECK(french.name == "Organisation du traité de sécurité collective");
  CHECK(french.acronym == "OTSC");
  CHECK((french.military && french.regional));
  CHECK(opened().organisation(*organisationOf("OTSC"), "en").acronym == "CSTO");
}

TEST_CASE("memberships begin and end on their days") {
  const auto has = [](const char* name, const base::Date& date, const char* code) {
    return membersAt(name, date).find(code) != std::string::npos;
  };
  CHECK_FALSE(has("OTAN", {2023, 4, 3}, "FIN"));
  CHECK(has("OTAN", {2023, 4, 4}, "FIN"));
  CHECK(has("NATO", {2024, 3, 7}, "SWE"));
  CHECK(has("UE", {2020, 1, 31}, "GBR"));
  CHECK_FALSE(has("Union européenne", {2020, 2, 1}, "GBR"));
  CHECK(has("CEI", {2005, 1, 1}, "GEO"));
  CHECK_FALSE(has("OCS", {2020, 1, 1}, "IRN"));
  for (const char* name : {"ONU", "UN", "OSCE", "CEDEAO", "ECOWAS", "G7", "G20", "BRICS", "OPEP", "ASEAN", "Mercosur",
                           "Ligue arabe", "Union africaine", "AES", "Gulf Cooperation Council"}) {
    INFO(name);
    CHECK(organisationOf(name).has_value());
  }
}
