#include "base/file.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>

#include "base/error.hpp"
#include "temporary_folder.hpp"

namespace fs = std::filesystem;
using namespace dateline::base;
using Catch::Matchers::Contains;

namespace {
std::size_t filesIn(const fs::path& folder) {
  return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}
}  // namespace

TEST_CASE("a file is written whole and read back") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "a.geojson";
  const std::string bytes("line\n\0é", 8);
  writeFileAtomically(path, bytes);
  CHECK(readFile(path) == bytes);
  writeFileAtomically(path, "second");
  CHECK(readFile(path) == "second");
  writeFileAtomically(path, "");
  CHECK(readFile(path).empty());
  CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("replacing a file keeps its mode, and a link stays a link") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "a.txt";
  const auto link = folder.path() / "link.txt";
  writeFileAtomically(path, "old");
  fs::permissions(path, fs::perms(0640));
  fs::create_symlink("a.txt", link);
  writeFileAtomically(link, "new");
  CHECK(fs::is_symlink(link));
  CHECK(readFile(path) == "new");
  CHECK(fs::status(path).permissions() == fs::perms(0640));
}

TEST_CASE("a failed write leaves the old file as it was") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "kept.txt";
  writeFileAtomically(path, "old");
  fs::permissions(path, fs::perms(0666));
  fs::permissions(folder.path(), fs::perms(0555));
  // Nothing is forbidden to root, so somebody else tries.
  const pid_t child = fork();
  if (child == 0) {
    if (geteuid() == 0 && setuid(65534) != 0) _exit(9);
    try {
      writeFileAtomically(path, "new");
    } catch (const SystemError&) {
      _exit(3);
    }
    _exit(0);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(WEXITSTATUS(status) == 3);
  fs::permissions(folder.path(), fs::perms(0755));
  CHECK(readFile(path) == "old");
  CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("what cannot be written is said with its name") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(writeFileAtomically(folder.path() / "no" / "such" / "f.txt", "x"),
                    Contains("f.txt") && Contains("cannot be written"));
  CHECK_THROWS_AS(writeFileAtomically(folder.path(), "x"), SystemError);
  CHECK_THROWS_AS(writeFileAtomically("/dev/full", "x"), SystemError);
  CHECK(filesIn(folder.path()) == 0);
}

TEST_CASE("a device is written to, not replaced") {
  writeFileAtomically("/dev/null", "x");
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("what cannot be read is said with its name") {
  const TemporaryFolder folder;
  CHECK_THROWS_WITH(readFile(folder.path() / "none.txt"), Contains("none.txt: there is no such file; check the name."));
  CHECK_THROWS_WITH(readFile(folder.path()), Contains("folder"));
  const auto path = folder.path() / "large.txt";
  writeFileAtomically(path, std::string(2'000'000, 'x'));
  CHECK_THROWS_WITH(readFile(path, 1 << 20), Contains("larger than 1 MB"));
  CHECK_THROWS_WITH(readFile("/dev/zero", 1 << 20), Contains("larger than 1 MB"));
  CHECK(readFile(path, 2'000'000).size() == 2'000'000);
}

TEST_CASE("a file is mapped; a missing or empty one is a data error") {
  const TemporaryFolder folder;
  const auto path = folder.path() / "map.bin";
  writeFileAtomically(path, "abc");
  MappedFile map(path);
  REQUIRE(map.bytes().size() == 3);
  const MappedFile moved = std::move(map);
  CHECK(static_cast<char>(moved.bytes()[1]) == 'b');
  CHECK_THROWS_AS(MappedFile(folder.path() / "none"), DataError);
  CHECK_THROWS_AS(MappedFile(folder.path()), DataError);
  writeFileAtomically(path, "");
  CHECK_THROWS_WITH(MappedFile(path), Contains("map.bin") && Contains("empty"));
}

TEST_CASE("the program's own folders follow XDG") {
  setenv("XDG_CONFIG_HOME", "/tmp/config", 1);
  setenv("XDG_STATE_HOME", "not/absolute", 1);
  setenv("HOME", "/tmp/home", 1);
  CHECK(configFolder() == "/tmp/config/dateline");
  CHECK(stateFolder() == "/tmp/home/.local/state/dateline");
  CHECK(dataFolder().filename() == "data");
}
