// Every sentence that the sources can say has its French. The scan reads the sources as tokens, so that comments do not
// count and literals over several lines are one. It knows a template by where it stands:
//   Message("…")  Message x("…")  Message::counted(n, "…", "…")  XyzError("…", where, "…")  say("…")  messageKey("…")
//   with {"…", {arguments}} for a Message, names of string constants of the same file, and `return {…}` in a function
//   that returns a Message or an Error. A table of labels writes messageKey("…").
#include <catch2/catch.hpp>
#include <filesystem>
#include <set>

#include "base/catalogue.hpp"
#include "base/file.hpp"
#include "source_messages.hpp"

namespace fs = std::filesystem;
using namespace dateline::base;

namespace {

const CatalogueEntry* french(const std::string& key) {
  for (const CatalogueEntry& entry : frenchCatalogue()) {
    if (key == entry.key) return &entry;
  }
  return nullptr;
}

std::vector<std::string> templatesIn(const std::string& source) {
  std::vector<std::string> found;
  for (const FoundMessage& message : messagesIn(source)) found.push_back(message.text);
  return found;
}
using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the scan finds templates wherever they stand") {
  CHECK(templatesIn(R"(throw InputError("a", path, "b");)") == Texts{"a", "b"});
  CHECK(templatesIn(R"(throw base::InputError({"a {}", {"x"}}, "where", wide ? "b" : "c");)") ==
        Texts{"a {}", "b", "c"});
  CHECK(templatesIn("x = Message(\"one \"\n   \"two\" /* no */ // \"not this\"\n \" three\\n\", {\"arg\"});") ==
        Texts{"one two three\n"});
  CHECK(templatesIn(R"(base::Message m{"brace"}; const Message n("named", {a});)") == Texts{"brace", "named"});
  CHECK(templatesIn(R"(Message::counted(n, "{} passage", "{} passages", {"x"});)") ==
        Texts{"{} passage", "{} passages"});
  CHECK(templatesIn(R"(say("label", language); messageKey("key"); say(x ? "p" : "q", language);)") ==
        Texts{"label", "key", "p", "q"});
  CHECK(templatesIn(R"(Message f(int x) { if (x) return {"r {}", {"no"}}; return "s"; })") == Texts{"r {}", "s"});
  CHECK(templatesIn(R"(SystemError g() { return {"what", "where", "todo"}; })") == Texts{"what", "todo"});
  CHECK(templatesIn(R"(constexpr const char* wayOut = "do " "this"; throw UsageError("w", x, wayOut);)") ==
        Texts{"w", "do this"});
  CHECK(templatesIn(R"(throw InputError(Message("in {}", {f("no")}), "no", ""); auto c = '"'; log("no");)") ==
        Texts{"in {}"});
  CHECK(templatesIn("say(\"\\u00e9 \\\"q\\\" \\x41\");") == Texts{"é \"q\" A"});
}

TEST_CASE("every message of the sources has its French") {
  std::set<std::string> missing;
  std::size_t count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(DATELINE_SOURCE) / "src")) {
    const auto ending = entry.path().extension();
    if (ending != ".cpp" && ending != ".hpp") continue;
    for (const FoundMessage& message : messagesIn(readFile(entry.path()))) {
      ++count;
      const CatalogueEntry* said = message.pluralOf.empty() ? french(message.text) : french(message.pluralOf);
      const bool complete = said != nullptr && (message.pluralOf.empty() || *said->many != '\0');
      if (!complete) {
        missing.insert(entry.path().lexically_relative(DATELINE_SOURCE).string() + ":" + std::to_string(message.line) +
                       ": \"" + message.text + "\" is missing in assets/messages/fr.po");
      }
    }
  }
  for (const auto& line : missing) UNSCOPED_INFO(line);
  CHECK(missing.empty());
  CHECK(count > 20);
}
