// The built-in dossier: sound, verified, canonical, and readable by other programs.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/file.hpp"
#include "dossier/audit.hpp"
#include "dossier/file.hpp"

using namespace dateline;

namespace {

std::filesystem::path pathOf(const std::string& language) {
  return std::filesystem::path(DATELINE_SOURCE) / "assets" / "dossiers" / ("builtin." + language + ".geojson");
}

}  // namespace

TEST_CASE("the built-in dossier has neither errors nor notices") {
  for (const char* language : {"fr", "en"}) {
    const dossier::Dossier d = dossier::loadDossier(pathOf(language));
    for (const dossier::Finding& one : dossier::audit(d)) {
      FAIL(language << ": " << one.object << " " << base::say(one.text, base::Language::English));
    }
    CHECK(d.language == language);
    CHECK(d.places.size() == 7);
    CHECK(d.flows.size() == 5);
    CHECK(d.briefing.size() == 5);
    CHECK(d.place("almaty")->role == dossier::Role::Site);
    CHECK(d.place("kaz")->role == dossier::Role::Site);
    CHECK(dossier::roleIn(*d.place("kaz"), "p9") == dossier::Role::Destination);
    for (const char* origin : {"rus", "arm", "blr", "kgz", "tjk"}) {
      CHECK(d.place(origin)->role == dossier::Role::Origin);
      CHECK(d.place(origin)->atCapital);
    }
    for (const dossier::Place& place : d.places) CHECK(place.status == dossier::Status::Verified);
    for (const dossier::Passage& passage : d.passages) CHECK(passage.translations.size() == 1);
    for (const dossier::Step& step : d.briefing) {
      CHECK_FALSE(step.caption.empty());
      CHECK(step.camera);
      CHECK(step.until);
    }
  }
}

TEST_CASE("the built-in dossier says what it retells, and its licence") {
  const dossier::Dossier d = dossier::loadDossier(pathOf("fr"));
  CHECK(d.articles[0]->text.find("d’après un article de presse de janvier 2022") != std::string::npos);
  CHECK(d.extraDateline["license"] == "CC-BY-4.0");
}

TEST_CASE("saving the built-in dossier changes no byte of it") {
  for (const char* language : {"fr", "en"}) {
    CHECK(dossier::writeDossier(dossier::loadDossier(pathOf(language))) == base::readFile(pathOf(language)));
  }
}

TEST_CASE("its script writes just these files") {
  if (std::system("command -v python3 >/dev/null 2>&1") != 0) {
    WARN("skipped: python3 is not installed");
    return;
  }
  const std::string script = std::string(DATELINE_SOURCE) + "/scripts/make_builtin.py";
  CHECK(std::system(("python3 '" + script + "' --check").c_str()) == 0);
}

TEST_CASE("other programs read a dossier as plain GeoJSON") {
  if (std::system("command -v ogrinfo >/dev/null 2>&1") != 0) {
    WARN("skipped: ogrinfo (gdal-bin) is not installed");
    return;
  }
  const std::string command = "ogrinfo -ro -so -al '" + pathOf("fr").string() + "' 2>&1 | grep -q 'Feature Count: 7'";
  CHECK(std::system(command.c_str()) == 0);
}
