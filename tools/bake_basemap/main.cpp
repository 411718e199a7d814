// Bakes the base map: bake_basemap assets/basemap basemap.bin
#include <chrono>
#include <cstdio>
#include <exception>

#include "base/error.hpp"
#include "base/file.hpp"
#include "countries.hpp"
#include "places.hpp"
#include "regions.hpp"
#include "relief.hpp"
#include "waters.hpp"

namespace {

void bake(const std::filesystem::path& folder, const std::filesystem::path& output) {
  using Clock = std::chrono::steady_clock;
  auto last = Clock::now();
  const auto report = [&](const char* part) {
    const auto now = Clock::now();
    std::fprintf(stderr, "%-10s %6.2f s\n", part, std::chrono::duration<double>(now - last).count());
    last = now;
  };
  dateline::bake::Baked baked;
  dateline::bake::bakeRelief(folder, baked);
  dateline::bake::bakeCities(folder, baked);
  report("relief");
  const auto shapes = dateline::bake::bakeCountries(folder, baked);
  report("countries");
  dateline::bake::bakeCountryTable(folder, shapes, baked);
  report("labels");
  dateline::bake::bakeRegions(folder, shapes, baked);
  report("regions");
  dateline::bake::bakeWaters(folder, baked);
  report("waters");
  dateline::base::writeFileAtomically(output, dateline::bake::laidOut(baked));
  report("writing");
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: bake_basemap ASSETS_FOLDER OUTPUT\n");
    return 2;
  }
  try {
    bake(argv[1], argv[2]);
  } catch (const dateline::base::Error& error) {
    std::fprintf(stderr, "bake_basemap: %s\n", error.sentence(dateline::base::Language::English).c_str());
    return 2;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bake_basemap: %s\n", error.what());
    return 2;
  }
  return 0;
}
