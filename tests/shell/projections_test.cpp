// Image tests of every theme in every projection, and of dossiers at the edges of maps: on the antimeridian, around a
// pole, around the world. One sheet of small pictures a theme, held against tests/expected/shell.
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "../support/expect_picture.hpp"
#include "base/file.hpp"
#include "headless.hpp"
#include "shell/commands.hpp"

namespace dateline {
namespace {

constexpr geo::Viewport tileSize{480, 300};

image::Picture tile(const test::TestFolder& folder, shell::RenderOptions options) {
  options.output = folder.path() / "tile.png";
  options.size = tileSize;
  base::Timings timings;
  REQUIRE(shell::runRender(options, {base::Language::English, false}, timings) == 0);
  return image::load(options.output);
}

/// The tiles side by side, `columns` to a row.
image::Picture sheetOf(const std::vector<image::Picture>& tiles, int columns) {
  const int rows = (static_cast<int>(tiles.size()) + columns - 1) / columns;
  image::Picture sheet = image::Picture::filled(columns * tileSize.widthPx, rows * tileSize.heightPx);
  for (int i = 0; i < static_cast<int>(tiles.size()); ++i) {
    for (int y = 0; y < tileSize.heightPx; ++y) {
      for (int x = 0; x < tileSize.widthPx; ++x) {
        sheet.set(i % columns * tileSize.widthPx + x, i / columns * tileSize.heightPx + y,
                  tiles[static_cast<std::size_t>(i)].at(x, y));
      }
    }
  }
  return sheet;
}

struct Town {
  std::string name;
  double lon, lat;
};

/// A dossier whose article names each town in a sentence, and whose first town gets something from each of the others.
std::string dossierOf(const std::vector<Town>& towns) {
  std::string text, features, passages, flows;
  for (std::size_t i = 0; i < towns.size(); ++i) {
    const std::string id = "t" + std::to_string(i);
    const std::string passage = "p" + std::to_string(i);
    const std::string quote = "News from " + towns[i].name + ".";
    const std::string start = std::to_string(text.size());
    text += quote;
    const std::string end = std::to_string(text.size());
    const std::string comma = i == 0 ? "" : ",";
    features += comma + R"({"type":"Feature","id":")" + id + R"(","geometry":{"type":"Point","coordinates":[)" +
                std::to_string(towns[i].lon) + "," + std::to_string(towns[i].lat) + R"(]},"properties":{"name":")" +
                towns[i].name + R"(","kind":"city","precision":"city","role":")" + (i == 0 ? "site" : "origin") +
                R"(","status":"verified","passages":[")" + passage + R"("]}})";
    passages += comma + R"({"id":")" + passage +
                R"(","article":"a1","selector":[{"type":"TextQuoteSelector","exact":")" + quote +
                R"("},{"type":"TextPositionSelector","start":)" + start + R"(,"end":)" + end + "}]}";
    if (i > 0) {
      flows += (i == 1 ? "" : ",") + std::string(R"({"from":")") + id + R"(","to":"t0","what":"aid","passages":[")" +
               passage + R"("]})";
    }
  }
  return R"({"type":"FeatureCollection","dateline":{"version":1,"title":"News","language":"en"},"articles":[{"id":"a1",)"
         R"("title":"News","language":"en","text":")" +
         text + R"("}],"features":[)" + features + R"(],"passages":[)" + passages + R"(],"flows":[)" + flows + "]}";
}

}  // namespace

TEST_CASE("Every theme is drawn in every projection as expected", "[pictures]") {
  using enum session::ThemeId;
  const auto& [theme, name] = GENERATE(std::pair{Paper, "paper"}, std::pair{Dark, "dark"}, std::pair{Print, "print"},
                                       std::pair{Satellite, "satellite"});
  const test::TestFolder folder;
  std::vector<image::Picture> tiles;
  for (const char* crs : {"albers", "lambert", "mercator", "robinson", "globe", "EPSG:3035"}) {
    shell::RenderOptions options;
    options.theme = theme;
    options.crs = crs;
    options.fit = "-15,5,130,75";
    tiles.push_back(tile(folder, options));
  }
  test::expectPicture(sheetOf(tiles, 3), std::string("shell/projections-") + name);
}

TEST_CASE("Maps are whole at the antimeridian, at the poles and around the world", "[pictures]") {
  const std::vector<Town> fiji{{"Suva", 178.44, -18.14}, {"Labasa", 179.37, -16.43}, {"Apia", -171.76, -13.83}};
  const std::vector<Town> antarctica{{"McMurdo", 166.67, -77.85}, {"Vostok", 106.8, -78.46}, {"Ushuaia", -68.3, -54.8}};
  const std::vector<Town> world{{"Geneva", 6.14, 46.2},   {"Washington", -77.04, 38.9}, {"Wellington", 174.78, -41.29},
                                {"Tokyo", 139.69, 35.69}, {"Pretoria", 28.19, -25.75},  {"Honolulu", -157.86, 21.31}};
  const test::TestFolder folder;
  std::vector<image::Picture> tiles;
  for (const auto& towns : {fiji, antarctica, world}) {
    const auto file = folder.path() / "edge.geojson";
    base::writeFileAtomically(file, dossierOf(towns));
    for (const char* crs : {"fitting", "mercator", "robinson", "globe"}) {
      shell::RenderOptions options;
      options.file = file;
      options.crs = crs;
      tiles.push_back(tile(folder, options));
    }
  }
  test::expectPicture(sheetOf(tiles, 4), "shell/edges");
}

}  // namespace dateline
