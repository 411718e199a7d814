// The markers on one small sheet: every shape in every state and three sizes, in each theme. After a change that is
// meant: DATELINE_REBASE=1 LIBGL_ALWAYS_SOFTWARE=1 GALLIUM_DRIVER=llvmpipe build/release/test_render "[pictures]"
#include <catch2/catch.hpp>

#include "../support/expect_picture.hpp"
#include "frame/markers.hpp"
#include "render_support.hpp"
#include "shell/egl_context.hpp"

using namespace dateline;
using namespace dateline::render;

TEST_CASE("Every shape, state and size of markers in every theme", "[pictures]") {
  const shell::OffscreenContext context;
  struct Sheet {
    session::ThemeId id;
    const char* name;
  };
  const Sheet sheet =
      GENERATE(Sheet{session::ThemeId::Paper, "paper"}, Sheet{session::ThemeId::Dark, "dark"},
               Sheet{session::ThemeId::Print, "print"}, Sheet{session::ThemeId::Satellite, "satellite"});
  const frame::Theme& theme = frame::themeOf(sheet.id);
  frame::Frame frame = render::test::emptyFrame(560, 300);
  frame.ground.water = theme.land;
  for (int role = 0; role < 5; ++role) {
    double x = 18;
    for (const float size : {12.5F, 19.0F, 30.0F}) {
      for (int state = 0; state < 5; ++state) {
        frame::Marker marker = frame::plainMarker(static_cast<dossier::Role>(role), theme, 1);
        marker.sizePx = size;
        marker.at = {x, 34.0 + 58 * role};
        marker.dashedOutline = state == 1 || state == 3;
        marker.halved = state == 2 || state == 3;
        marker.crossed = state == 4;
        frame.markers.push_back(marker);
        x += static_cast<double>(size) + 16;
      }
    }
  }
  dateline::test::expectPicture(render::test::drawn(frame), std::string("render/markers-") + sheet.name);
}
