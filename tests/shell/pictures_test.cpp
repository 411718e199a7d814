// Image tests of the whole: what `dateline render` draws of the built-in dossier, held against tests/expected/shell.
// After a change of the look that is meant: look at build/…/pictures, then
//   DATELINE_REBASE=1 LIBGL_ALWAYS_SOFTWARE=1 GALLIUM_DRIVER=llvmpipe build/dev/test_shell "[pictures]"
#include <catch2/catch.hpp>

#include "../support/expect_picture.hpp"
#include "base/file.hpp"
#include "events_table.hpp"
#include "headless.hpp"
#include "shell/commands.hpp"

namespace dateline {
namespace {

constexpr geo::Viewport pictureSize{960, 540};

struct Asked {
  const char* name;
  shell::RenderWhat what;
  session::ThemeId theme;
  base::Language language;
  const char* select = "";
};

image::Picture rendered(const Asked& asked) {
  const test::TestFolder folder;
  shell::RenderOptions options;
  options.output = folder.path() / "picture.png";
  options.size = pictureSize;
  options.what = asked.what;
  options.theme = asked.theme;
  options.select = asked.select;
  base::Timings timings;
  REQUIRE(shell::runRender(options, {asked.language, false}, timings) == 0);
  return image::load(options.output);
}

}  // namespace

TEST_CASE("The built-in dossier is drawn as expected", "[pictures]") {
  using enum shell::RenderWhat;
  using enum session::ThemeId;
  using enum base::Language;
  const Asked asked = GENERATE(
      Asked{"map-paper-fr", Map, Paper, French}, Asked{"map-paper-en", Map, Paper, English},
      Asked{"map-dark-fr", Map, Dark, French}, Asked{"map-print-en", Map, Print, English},
      Asked{"window-paper-fr", Window, Paper, French, "almaty"}, Asked{"window-paper-en", Window, Paper, English},
      Asked{"window-dark-en", Window, Dark, English, "rus"}, Asked{"window-print-fr", Window, Print, French, "p9"});
  test::expectPicture(rendered(asked), std::string("shell/") + asked.name);
}

TEST_CASE("A set of 7,000 events is drawn as expected, as circles and as a density", "[pictures]") {
  struct AskedEvents {
    const char* name;
    session::ThemeId theme;
    bool density;
  };
  const AskedEvents asked = GENERATE(AskedEvents{"events-paper", session::ThemeId::Paper, false},
                                     AskedEvents{"events-dark", session::ThemeId::Dark, false},
                                     AskedEvents{"density-paper", session::ThemeId::Paper, true});
  const test::TestFolder folder;
  shell::RenderOptions options;
  options.file = folder.path() / "events.csv";
  base::writeFileAtomically(*options.file, test::manyEvents(7000));
  options.output = folder.path() / "picture.png";
  options.size = {640, 400};
  options.theme = asked.theme;
  options.events.density = asked.density;
  base::Timings timings;
  REQUIRE(shell::runRender(options, {base::Language::English, false}, timings) == 0);
  test::expectPicture(image::load(options.output), std::string("shell/") + asked.name);
}

TEST_CASE("The same picture is drawn twice the same") {
  for (const shell::RenderWhat what : {shell::RenderWhat::Map, shell::RenderWhat::Window}) {
    const Asked asked{"", what, session::ThemeId::Paper, base::Language::French, "almaty"};
    CHECK(rendered(asked) == rendered(asked));
  }
}

}  // namespace dateline
