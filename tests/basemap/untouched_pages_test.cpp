// The map's file is mapped, not read: a view costs the pages of its own level and region.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <string>

#include "basemap/baked.hpp"

using namespace dateline::basemap;

namespace {

/// Bytes of the file that this process has in memory.
std::size_t residentBytes(const std::string& fileName) {
  std::ifstream maps("/proc/self/smaps");
  std::size_t bytes = 0;
  bool inside = false;
  for (std::string line; std::getline(maps, line);) {
    if (line.find('-') < line.find(' ')) inside = line.ends_with(fileName);
    if (inside && line.starts_with("Rss:")) bytes += std::stoul(line.substr(4)) * 1024;
  }
  return bytes;
}

}  // namespace

TEST_CASE("Opening the map and asking for one country leaves most of its file unread") {
  const std::size_t size = std::filesystem::file_size(test::bakedPath());
  const std::size_t before = residentBytes("basemap.bin");  // what other tests have open
  const Basemap map = Basemap::open(test::bakedPath());
  const std::size_t opened = residentBytes("basemap.bin") - before;
  INFO(opened << " of " << size << " bytes after opening");
  CHECK(opened > 0);
  CHECK(opened < size / 10);
  map.forgetRead();
  std::size_t vertices = 0;
  for (const auto& chunk : map.land(3, {46, 40, 88, 56})) {
    vertices += static_cast<std::size_t>(
        std::ranges::count_if(chunk.vertices, [](const Vertex& vertex) { return vertex.latE6 > 0; }));
  }
  CHECK(vertices > 1000);
  const std::size_t looked = residentBytes("basemap.bin") - before;
  INFO(looked << " after one country");
  CHECK(looked > 0);
  // The system maps pages by the megabyte when it has them at hand anyway.
  CHECK(looked < size / 4);
}
