// bake_gazetteer TABLES OUT: turns the tables of assets/gazetteer into the file that the program maps.
#include <cstdio>
#include <exception>

#include "base/error.hpp"
#include "world.hpp"

namespace {

void bake(const std::filesystem::path& tables, const std::filesystem::path& out) {
  using namespace dateline::bake;
  World world;
  readDesignators(world, tables);
  readPlaces(world, tables);
  readNames(world, tables);
  readDemonyms(world, tables);
  readOrganisations(world, tables);
  write(world, indexNames(world), out);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    std::fprintf(stderr, "usage: bake_gazetteer TABLES OUT\n");
    return 2;
  }
  try {
    bake(arguments[1], arguments[2]);
    return 0;
  } catch (const dateline::base::Error& error) {
    std::fprintf(stderr, "bake_gazetteer: %s\n", error.sentence(dateline::base::Language::English).c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bake_gazetteer: %s\n", error.what());
  }
  return 1;
}
