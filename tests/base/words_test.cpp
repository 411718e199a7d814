// What is said to a person: numbers, messages, errors, languages, and the seal.
#include <catch2/catch.hpp>
#include <cstdlib>

#include "base/error.hpp"
#include "base/hash.hpp"
#include "base/numbers.hpp"
#include "base/timings.hpp"

using namespace dateline::base;

TEST_CASE("numbers are grouped and pointed by language") {
  CHECK(sayNumber(20000, Language::English) == "20,000");
  CHECK(sayNumber(20000, Language::French) == "20\u202F000");
  CHECK(sayNumber(1234567.891, Language::English, 2) == "1,234,567.89");
  CHECK(sayNumber(1.5, Language::French, 3) == "1,5");
  CHECK(sayNumber(2.0, Language::English, 2) == "2");
  CHECK(sayNumber(999, Language::English) == "999");
  CHECK(sayNumber(-1500, Language::English) == "−1,500");
  CHECK(sayNumber(-0.2, Language::English) == "0");
  CHECK(sayNumber(1.0 / 0.0, Language::English) == "–");
}

TEST_CASE("distances and coordinates read as on a map") {
  CHECK(sayDistance(250'000, Language::English) == "250\u00A0km");
  CHECK(sayDistance(800, Language::French) == "800\u00A0m");
  CHECK(sayDistance(999.7, Language::French) == "1\u00A0km");
  CHECK(sayDistance(1'500, Language::French) == "1,5\u00A0km");
  CHECK(sayCoordinates(76.95, 43.25, Language::English) == "43.25°\u00A0N, 76.95°\u00A0E");
  CHECK(sayCoordinates(-76.95, -43.25, Language::French) == "43,25°\u00A0S, 76,95°\u00A0O");
  CHECK(sayCoordinates(-0.001, 0, Language::English) == "0.00°\u00A0N, 0.00°\u00A0E");
}

TEST_CASE("a message is said in the interface's language") {
  const Message message("the helper program {} is not installed", {"pdftotext"});
  CHECK(say(message, Language::English) == "the helper program pdftotext is not installed");
  CHECK(say(message, Language::French) == "le programme auxiliaire pdftotext n’est pas installé");
  CHECK(say("install it", Language::French) == "installez-le");
  CHECK(say("no translation has this", Language::French) == "no translation has this");
}

TEST_CASE("arguments are put in order, never read as templates, and may be missing") {
  CHECK(say(Message("{} of {}", {"{}", "b"}), Language::English) == "{} of b");
  CHECK(say(Message("{1} of {0}", {"a", "b"}), Language::English) == "b of a");
  CHECK(say(Message("{} of {}", {"a"}), Language::English) == "a of ");
  CHECK(say(Message("{x} {", {"a"}), Language::English) == "{x} {");
}

TEST_CASE("counted messages know one and many") {
  const auto passages = [](long n) { return Message::counted(n, "{} test of {}", "{} tests of {}", {"x"}); };
  CHECK(say(passages(1), Language::English) == "1 test of x");
  CHECK(say(passages(0), Language::English) == "0 tests of x");
  CHECK(say(passages(12'000), Language::English) == "12,000 tests of x");
}

TEST_CASE("an error is one line: where, what, what to do") {
  const InputError error("this is a folder, not a file", "a\nb", "name a file in it");
  CHECK(std::string(error.what()) == "a b: this is a folder, not a file; name a file in it.");
  CHECK(error.sentence(Language::French) ==
        "a b: c’est un dossier, pas un fichier\u00A0; nommez un fichier de ce dossier.");
  CHECK(std::string(SystemError("it broke", "", "").what()) == "it broke.");
}

TEST_CASE("languages are told from locales") {
  CHECK(languageFrom("fr_FR.UTF-8") == Language::French);
  CHECK(languageFrom("en-GB") == Language::English);
  CHECK(languageFrom("FR") == Language::French);
  CHECK_FALSE(languageFrom("de_DE"));
  CHECK_FALSE(languageFrom("C"));
  CHECK_FALSE(languageFrom("fra"));
  CHECK_FALSE(languageFrom(""));
  setenv("LC_ALL", "", 1);
  setenv("LC_MESSAGES", "fr_CA.UTF-8", 1);
  setenv("LANG", "en_GB.UTF-8", 1);
  CHECK(systemLanguage() == Language::French);
  setenv("LC_ALL", "de_DE", 1);
  CHECK(systemLanguage() == Language::English);
}

TEST_CASE("the seal is SHA-256") {
  CHECK(sha256Hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("timings name their laps and their sum") {
  Timings timings;
  timings.mark("read");
  timings.mark("draw");
  const auto table = timings.table();
  CHECK(table.find("read") < table.find("draw"));
  CHECK(table.find("draw") < table.find("total"));
}
