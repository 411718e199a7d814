// Lines of files and pipes: ends, lengths, numbers.
#include "base/line_reader.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "base/file.hpp"
#include "temporary_folder.hpp"

using namespace dateline::base;

namespace {

std::vector<std::string> linesOf(const std::string& bytes, std::size_t maxBytes = 1000) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "lines";
  writeFileAtomically(path, bytes);
  LineReader reader(path);
  std::vector<std::string> lines;
  std::string line;
  for (LineReader::Next next; (next = reader.next(line, maxBytes)) != LineReader::Next::End;)
    lines.push_back(std::to_string(reader.number()) + (next == LineReader::Next::Line ? "=" + line : " too long"));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("lines end with either line break, the last one with none") {
  CHECK(linesOf("") == Lines{});
  CHECK(linesOf("a\n\nb\r\nc") == Lines{"1=a", "2=", "3=b", "4=c"});
  CHECK(linesOf("\n") == Lines{"1="});
  const std::string longLine(200'000, 'x');
  CHECK(linesOf(longLine + "\nb\n", 200'000) == Lines{"1=" + longLine, "2=b"});
}

TEST_CASE("a line that is too long is passed over, and the next one is read") {
  CHECK(linesOf(std::string(200'000, 'x') + "\nb\n") == Lines{"1 too long", "2=b"});
  CHECK(linesOf("abcd", 3) == Lines{"1 too long"});
}

TEST_CASE("what cannot be opened is told at once") {
  CHECK_THROWS_AS(LineReader("/missing/file"), InputError);
  CHECK_THROWS_AS(LineReader("/"), InputError);
}

TEST_CASE("a file that is written bit by bit takes its place at the end only") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "out";
  writeFileAtomically(path, "old");
  {
    OutputFile file(path);
    file.write("half");
    CHECK(readFile(path) == "old");
  }
  CHECK(readFile(path) == "old");
  OutputFile file(path);
  file.write("one ");
  file.write("two");
  file.finish();
  CHECK(readFile(path) == "one two");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}
