// Damaged baked files and bad lines in the tables end in one clear sentence.
#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <limits>

#include "base/error.hpp"
#include "base/process.hpp"
#include "opened.hpp"

using namespace dateline;
using namespace dateline::gazetteer;
using namespace dateline::gazetteer::test;

namespace {

namespace fs = std::filesystem;

/// A folder of its own that goes with the test.
struct Scratch {
  Scratch() {
    std::string pattern = (fs::temp_directory_path() / "dateline-gazetteer-XXXXXX").string();
    path = mkdtemp(pattern.data());
  }
  ~Scratch() { fs::remove_all(path); }
  fs::path path;
};

std::string complaintOf(const fs::path& path) {
  try {
    Gazetteer::open(path);
  } catch (const base::DataError& error) {
    return error.sentence(base::Language::English);
  }
  return {};
}

void flipByte(const fs::path& path, std::streamoff at) {
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekg(at);
  const int byte = file.get();
  file.seekp(at);
  file.put(static_cast<char>(byte ^ 0x55));
}

base::ProcessResult bake(const fs::path& tables, const fs::path& out) {
  base::ProcessLimits limits;
#ifdef __SANITIZE_ADDRESS__
  limits.memoryBytes =
      std::numeric_limits<std::size_t>::max();  // the sanitizer's shadow alone takes terabytes of address space
#endif
  return base::runProcess({(fs::path(DATELINE_BUILD) / "bake_gazetteer").string(), tables.string(), out.string()},
                          limits);
}

/// A copy of the small tables and the first lines of the large ones' header, with a line of our own at a table's end.
void copyTables(const fs::path& to) {
  for (const auto& entry : fs::directory_iterator(fs::path(DATELINE_SOURCE) / "assets" / "gazetteer")) {
    if (entry.path().extension() == ".tsv") fs::copy_file(entry.path(), to / entry.path().filename());
  }
}

}  // namespace

TEST_CASE("a missing, empty, truncated or foreign file is one DataError") {
  const Scratch scratch;
  const fs::path copy = scratch.path / "gazetteer.bin";
  CHECK_THROWS_AS(Gazetteer::open(copy), base::DataError);
  std::ofstream(copy).put('D');
  CHECK(complaintOf(copy).find("gazetteer") != std::string::npos);
  fs::copy_file(bakedPath(), copy, fs::copy_options::overwrite_existing);
  CHECK(complaintOf(copy).empty());
  for (const std::uintmax_t part : {2u, 10u, 100u}) {
    fs::resize_file(copy, fs::file_size(bakedPath()) / part);
    const std::string sentence = complaintOf(copy);
    INFO(sentence);
    CHECK(sentence.find("damaged") != std::string::npos);
    CHECK(sentence.find(copy.string()) != std::string::npos);
  }
}

TEST_CASE("a flipped byte anywhere in the header is noticed at once") {
  const Scratch scratch;
  const fs::path copy = scratch.path / "gazetteer.bin";
  fs::copy_file(bakedPath(), copy);
  for (std::streamoff at = 0; at < 256; at += 5) {
    flipByte(copy, at);
    INFO(at);
    CHECK_FALSE(complaintOf(copy).empty());
    flipByte(copy, at);
  }
  CHECK(complaintOf(copy).empty());
}

TEST_CASE("damage behind the header never crashes a lookup") {
  const Scratch scratch;
  const fs::path copy = scratch.path / "gazetteer.bin";
  fs::copy_file(bakedPath(), copy);
  const auto size = static_cast<std::streamoff>(fs::file_size(copy));
  for (std::streamoff at = 512; at < size; at += size / 4000) flipByte(copy, at);
  const Gazetteer damaged = Gazetteer::open(copy);
  for (const char* typed : {"a", "al", "s", "paris", "а", "new"}) {
    try {
      for (const PlaceIndex index : damaged.search(typed, 50)) damaged.nameOf(index, "fr");
      for (const NameHit& hit : damaged.find(typed)) damaged.place(hit.index);
    } catch (const base::DataError&) {
    }
  }
  SUCCEED();
}

TEST_CASE("a bad line in a table is named with its file and line") {
  const Scratch scratch;
  copyTables(scratch.path);
  const struct {
    const char* table;
    const char* line;
    const char* complaint;
  } cases[] = {{"demonyms.tsv", "QQQ\tfr\tx\t", "QQQ"},
               {"designators.tsv", "fr\tcity", "2 fields"},
               {"areas.tsv", "X-BAD\tarea\t999\t0\t\tBad\t\t\t", "degrees"},
               {"common_words.tsv", "fr\t\xff\xfe", "UTF-8"}};
  for (const auto& bad : cases) {
    const fs::path table = scratch.path / bad.table;
    const auto size = fs::file_size(table);
    std::ifstream in(table);
    const auto lines = std::count(std::istreambuf_iterator<char>(in), {}, '\n');
    std::ofstream(table, std::ios::app) << bad.line << "\n";
    const base::ProcessResult result = bake(scratch.path, scratch.path / "out.bin");
    INFO(result.errors);
    CHECK(result.exitCode != 0);
    CHECK(result.errors.find(std::string(bad.table) + ", line " + std::to_string(lines + 1)) != std::string::npos);
    CHECK(result.errors.find(bad.complaint) != std::string::npos);
    CHECK_FALSE(fs::exists(scratch.path / "out.bin"));
    fs::resize_file(table, size);
  }
}
