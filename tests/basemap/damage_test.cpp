// A base map that is missing, cut short or damaged: one clear sentence, and never a read past the file's end.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cstring>
#include <fstream>
#include <random>

#include "baked.hpp"
#include "base/error.hpp"
#include "base/file.hpp"
#include "basemap/format.hpp"

using namespace dateline;
using namespace dateline::basemap;

namespace {

class TemporaryFile {
 public:
  explicit TemporaryFile(std::string_view bytes)
      : m_path(std::filesystem::temp_directory_path() /
               ("dateline-basemap-" + std::to_string(std::random_device{}()) + ".bin")) {
    std::ofstream(m_path, std::ios::binary) << bytes;  // without the wait for the disk
  }
  ~TemporaryFile() { std::filesystem::remove(m_path); }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

const std::string& bakedBytes() {
  static const std::string bytes = base::readFile(test::bakedPath());
  return bytes;
}

std::string sentenceFor(const std::string& bytes) {
  const TemporaryFile file(bytes);
  try {
    Basemap::open(file.path());
  } catch (const base::DataError& error) {
    return error.sentence(base::Language::English);
  }
  return {};
}

format::Header headerOf(const std::string& bytes) {
  format::Header header;
  std::memcpy(&header, bytes.data(), sizeof header);
  return header;
}

std::string withHeader(std::string bytes, const format::Header& header) {
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

/// Everything a map would ask for.
void useAll(const Basemap& basemap) {
  for (int level = 0; level < levelCount; ++level) {
    for (const auto& chunk : basemap.land(level, test::world)) {
      const bool inside = std::all_of(chunk.indices.begin(), chunk.indices.end(),
                                      [&](auto index) { return index < chunk.vertices.size(); });
      REQUIRE(inside);
    }
    basemap.lakes(level, test::world);
    basemap.regionAreas(level, test::world);
    for (int kind = 0; kind < lineKindCount; ++kind) basemap.lines(level, static_cast<LineKind>(kind), test::world);
  }
  for (const auto& city : basemap.cities()) basemap.name(city.name, base::Language::French, base::Date{2022, 1, 7});
  for (const auto& country : basemap.countries()) basemap.rings(0, country.code);
  basemap.countryAt({67, 48});
}

}  // namespace

TEST_CASE("A missing base map is one clear sentence") {
  CHECK_THROWS_AS(Basemap::open("/nowhere/basemap.bin"), base::DataError);
}

TEST_CASE("A file of something else is no base map") {
  CHECK(sentenceFor("hello").find("no base map") != std::string::npos);
  CHECK(sentenceFor(std::string(4096, 'x')).find("no base map") != std::string::npos);
}

TEST_CASE("A base map that is cut short says so") {
  for (const std::size_t left : {std::size_t{1000}, bakedBytes().size() / 2, bakedBytes().size() - 1}) {
    const auto sentence = sentenceFor(bakedBytes().substr(0, left));
    INFO(sentence);
    CHECK(sentence.find("cut short") != std::string::npos);
    CHECK(sentence.find('\n') == std::string::npos);
  }
}

TEST_CASE("A base map of another version says which") {
  auto header = headerOf(bakedBytes());
  header.version = 99;
  CHECK(sentenceFor(withHeader(bakedBytes(), header)).find("99") != std::string::npos);
}

TEST_CASE("Sections that leave the file are refused") {
  for (std::size_t i = 0; i < format::sectionCount; ++i) {
    auto header = headerOf(bakedBytes());
    header.sections[i].bytes = ~std::uint64_t{7};
    CHECK(sentenceFor(withHeader(bakedBytes(), header)).find("damaged") != std::string::npos);
    header = headerOf(bakedBytes());
    header.sections[i].offset = header.fileBytes + 8;
    CHECK(sentenceFor(withHeader(bakedBytes(), header)).find("damaged") != std::string::npos);
  }
}

TEST_CASE("Bytes turned at random never lead out of the file") {
  std::mt19937 random(20220107);
  const auto header = headerOf(bakedBytes());
  // Everything before the indices and vertices: records, tables, names.
  const auto tables = header.sections[static_cast<std::size_t>(format::SectionId::Hillshade)].offset;
  for (int round = 0; round < 20; ++round) {
    std::string bytes = bakedBytes();
    for (int i = 0; i < 3; ++i) {
      const std::size_t at = sizeof(format::Header) + random() % (tables - sizeof(format::Header));
      bytes[at] = static_cast<char>(random());
    }
    const TemporaryFile file(bytes);
    try {
      useAll(Basemap::open(file.path()));
    } catch (const base::DataError& error) {
      CHECK_FALSE(error.sentence(base::Language::French).empty());
    }
  }
}

TEST_CASE("A triangle that points out of its piece is found when the piece is asked for") {
  std::string bytes = bakedBytes();
  const auto header = headerOf(bytes);
  const auto indices = header.sections[static_cast<std::size_t>(format::SectionId::Indices)];
  std::memset(bytes.data() + indices.offset, 0xff, 64);
  const TemporaryFile file(bytes);
  const auto basemap = Basemap::open(file.path());
  CHECK_THROWS_AS(basemap.land(0, test::world), base::DataError);
}
