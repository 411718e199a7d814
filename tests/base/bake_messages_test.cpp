// The baker of the French messages: what it takes, and how it refuses a bad file.
#include <catch2/catch.hpp>
#include <filesystem>

#include "base/file.hpp"
#include "base/process.hpp"
#include "temporary_folder.hpp"

using namespace dateline::base;
using Catch::Matchers::Contains;

namespace {

const std::string header = "msgid \"\"\nmsgstr \"\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n";

struct Baked {
  int exitCode = 0;
  std::string errors;
  std::string table;
};

Baked bake(const std::string& po) {
  const TemporaryFolder folder;
  const auto source = folder.path() / "fr.po";
  const auto target = folder.path() / "out.cpp";
  writeFileAtomically(source, po);
  const auto baker = std::filesystem::path(DATELINE_SOURCE) / "tools" / "bake_messages" / "bake_messages.py";
  const auto result = runProcess({"python3", baker.string(), source.string(), target.string()});
  return {result.exitCode, result.errors, std::filesystem::exists(target) ? readFile(target) : std::string()};
}

}  // namespace

TEST_CASE("messages are baked with escapes, lines joined, sorted by key") {
  const auto baked =
      bake(header +
           "# a comment\nmsgid \"b\"\nmsgstr \"B\"\n\nmsgid \"\"\n\"a \"\n\"\\\"q\\\"\"\nmsgstr \"A\\t\"\n"
           "\"?\"\n\nmsgid \"{} x\"\nmsgid_plural \"{} xs\"\nmsgstr[0] \"{} y\"\nmsgstr[1] \"{} ys\"\n");
  CHECK(baked.errors.empty());
  CHECK(baked.exitCode == 0);
  CHECK_THAT(baked.table, Contains(R"({"a \"q\"", "A\011\077", ""})"));
  CHECK_THAT(baked.table, Contains(R"({"{} x", "{} y", "{} ys"})"));
  CHECK(baked.table.find("\"a ") < baked.table.find("{\"b\""));
}

TEST_CASE("a bad file is refused with its line, and nothing is written") {
  const auto refused = [](const std::string& po, const std::string& place) {
    const auto baked = bake(po);
    INFO(po);
    CHECK(baked.exitCode == 2);
    CHECK(baked.table.empty());
    CHECK_THAT(baked.errors, Contains(place));
  };
  refused("msgid \"a\"\nmsgstr \"b\"\n", "fr.po:1: the header");
  refused("", "fr.po:1: the header");
  refused(header + "msgid \"a\nmsgstr \"b\"\n", "fr.po:5: ");
  refused(header + "msgid \"a\"\n\nmsgid \"b\"\nmsgstr \"c\"\n", "fr.po:5: msgstr is missing");
  refused(header + "msgstr \"c\"\n", "fr.po:5: ");
  refused(header + "msgid \"a\"\nmsgstr \"\\q\"\n", "fr.po:6: unknown escape");
  refused(header + "msgid \"a\"\nmsgstr \"b\" c\"\n", "fr.po:6: ");
  refused(header + "mesgid \"a\"\n", "fr.po:5: unknown keyword");
  refused(header + "\"loose\"\n", "fr.po:5: a string without");
  refused(header + "msgid \"a {}\"\nmsgstr \"b {} {}\"\n", "fr.po:5: msgstr of");
  refused(header + "msgid \"a\"\nmsgstr \"b\"\n\nmsgid \"a\"\nmsgstr \"c\"\n", "is translated otherwise in line 5");
  refused(header + "msgid \"a\"\nmsgid_plural \"as\"\nmsgstr \"b\"\n", "fr.po:5: ");
  refused(header + "msgid \"\xFF\"\nmsgstr \"b\"\n", "fr.po:5: this is not UTF-8");
}
