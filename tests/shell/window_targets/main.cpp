// Tells window_test.py where things lie in a window of a size, as the program itself names them: "NAME X Y WIDTH
// HEIGHT" a line, and the same after Almaty was selected as "selected:NAME …".
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "base/error.hpp"
#include "gl/framebuffer.hpp"
#include "session/open.hpp"
#include "shell/app.hpp"
#include "shell/egl_context.hpp"
#include "ui/layout.hpp"

namespace {

void print(const std::string& name, const dateline::ui::Box& box) {
  std::printf("%s %.0f %.0f %.0f %.0f\n", name.c_str(), box.x, box.y, box.width, box.height);
}

}  // namespace

int main(int argc, char** argv) {
  using namespace dateline;
  if (argc != 3) return 2;
  try {
    const geo::Viewport size{std::atoi(argv[1]), std::atoi(argv[2])};
    const shell::Engine engine;
    const shell::OffscreenContext context;
    const gl::Framebuffer window(size.widthPx, size.heightPx);
    const ui::Layout layout = ui::layoutOf(size.widthPx, size.heightPx, 1);
    const session::Services services = engine.services();
    shell::App app(engine,
                   session::startState(session::builtInDossier(base::Language::English, services), services,
                                       base::Language::English, layout.mapViewport(), {}),
                   size);
    app.settle(window.name());
    print("map", layout.map);
    print("reader", layout.reader);
    for (const ui::Target& target : app.interface().targets()) print(target.name, target.box);
    app.act(session::Select{{"almaty", ""}, true});
    while (app.state().flight) app.turn(0.1, window.name());
    app.settle(window.name());
    for (const ui::Target& target : app.interface().targets()) print("selected:" + target.name, target.box);
    return 0;
  } catch (const base::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
