// Times what a person feels: a frame while panning and zooming the default map, building a frame, reading an article.
// dateline_bench [WIDTH HEIGHT] [ARTICLE] prints "NAME MEDIAN P99 COUNT" a line, in milliseconds; bench/run makes a
// table of it.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>
#include <vector>

#include "article/load.hpp"
#include "base/error.hpp"
#include "frame/builder.hpp"
#include "gl/framebuffer.hpp"
#include "reading/read.hpp"
#include "session/open.hpp"
#include "session/to_dossier.hpp"
#include "shell/app.hpp"
#include "shell/egl_context.hpp"
#include "text/atlas.hpp"

namespace {

using namespace dateline;
using Clock = std::chrono::steady_clock;

constexpr int warmUps = 5;

double millisecondsOf(const std::function<void()>& work) {
  const auto start = Clock::now();
  work();
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void print(const char* name, std::vector<double> taken) {
  std::ranges::sort(taken);
  const std::size_t last = taken.size() - 1;
  const auto at99 = static_cast<std::size_t>(std::ceil(0.99 * static_cast<double>(last)));
  std::printf("%s\t%.2f\t%.2f\t%zu\n", name, taken[taken.size() / 2], taken[at99], taken.size());
  std::fflush(stdout);
}

/// Frames of an App whose state each step changes.
class Screen {
 public:
  Screen(const shell::Engine& engine, session::State state, geo::Viewport size)
      : m_framebuffer(size.widthPx, size.heightPx), m_app(engine, std::move(state), size) {
    m_app.settle(m_framebuffer.name());
  }

  /// From the fitted view on; `closer` than that, when it is not 1.
  void time(const char* name, int frames, const std::function<session::Action(int)>& step, double closer = 1) {
    std::vector<double> taken;
    m_app.act(session::FitAll{});
    while (m_app.state().flight) m_app.turn(0.1, m_framebuffer.name());
    if (closer != 1) m_app.act(session::ZoomBy{closer});
    m_app.settle(m_framebuffer.name());
    for (int i = 0; i < frames + warmUps; ++i) {
      const double ms = millisecondsOf([&] {
        m_app.act(step(i));
        m_app.turn(1.0 / 60, m_framebuffer.name());
        // The picture is there when a pixel of it can be read.
        gl::readPixels(0, 0, 1, 1);
      });
      if (i >= warmUps) taken.push_back(ms);
    }
    print(name, std::move(taken));
  }

  double metresPerPx() const { return m_app.state().camera.metresPerPx; }

 private:
  gl::Framebuffer m_framebuffer;
  shell::App m_app;
};

session::State builtIn(const shell::Engine& engine, geo::Viewport size) {
  const session::Services services = engine.services();
  return session::startState(session::builtInDossier(base::Language::French, services), services,
                             base::Language::French, size, {});
}

/// There and back, so that the map stays in sight.
double swing(int i, double step) {
  constexpr int there = 40;
  return (i / there) % 2 == 0 ? step : -step;
}

void timeFrames(const shell::Engine& engine, geo::Viewport size) {
  Screen screen(engine, builtIn(engine, size), size);
  constexpr int frames = 160;
  screen.time("panning, 7 px a frame", frames, [](int i) { return session::Pan{swing(i, 7), 0}; });
  screen.time("panning, 5.3 × 2.7 px a frame", frames, [](int i) {
    return session::Pan{swing(i, 5.3), swing(i, 2.7)};
  });
  screen.time("panning, 12 px a frame, on and on", frames, [](int) { return session::Pan{12, 1}; });
  screen.time("zooming, 1.5 % a frame", frames, [&](int i) {
    const double middle = 0.5;
    return session::ZoomAt{{size.widthPx * middle * 0.6, size.heightPx * middle}, swing(i, 1) > 0 ? 1.015 : 1 / 1.015};
  });
  screen.time("hovering, nothing moves", frames / 2, [](int i) {
    return session::Hover{{i % 2 == 0 ? "almaty" : "rus", ""}};
  });
}

/// Every picture as it is at rest.
void timeSharp(const char* name, const shell::Engine& engine, session::State state, int frames,
               const std::function<void(session::State&, int)>& step) {
  text::Atlas atlas = text::Atlas::open(engine.glyphs(), engine.fonts());
  frame::Builder builder(engine.basemap(), atlas);
  render::Renderer renderer(atlas);
  const gl::Framebuffer target(state.viewport.widthPx, state.viewport.heightPx);
  std::vector<double> taken;
  for (int i = 0; i < frames + warmUps; ++i) {
    const double ms = millisecondsOf([&] {
      step(state, i);
      renderer.draw(builder.build(state, {}), {.framebuffer = target.name()});
      gl::readPixels(0, 0, 1, 1);
    });
    if (i >= warmUps) taken.push_back(ms);
  }
  print(name, std::move(taken));
}

void timeSharpZoom(const shell::Engine& engine, geo::Viewport size) {
  timeSharp("zooming, every picture sharp", engine, builtIn(engine, size), 60, [&](session::State& state, int i) {
    session::apply(state, session::ZoomBy{swing(i, 1) > 0 ? 1.015 : 1 / 1.015}, engine.services());
  });
}

/// The globe, seen as a whole and turned by about two degrees a frame.
void timeGlobe(const shell::Engine& engine, geo::Viewport size) {
  session::State state =
      session::startState(session::builtInDossier(base::Language::French, engine.services()), engine.services(),
                          base::Language::French, size, {}, "+proj=ortho +lat_0=45 +lon_0=65");
  {
    Screen screen(engine, state, size);
    const double whole = screen.metresPerPx() / (13e6 / size.heightPx);
    screen.time(
        "turning the globe", 120,
        [](int i) {
          return session::Pan{swing(i, 20), swing(i, 2)};
        },
        whole);
  }
  state.camera = {{0, 0}, 13e6 / size.heightPx};
  timeSharp("turning the globe, every picture sharp", engine, state, 40, [](session::State& turned, int i) {
    turned.projection = std::make_shared<const geo::Projection>(
        geo::Projection::fromCrs("+proj=ortho +lat_0=45 +lon_0=" + std::to_string(65 + 2 * i)));
  });
}

void timeBuilding(const shell::Engine& engine, geo::Viewport size) {
  session::State state = builtIn(engine, size);
  text::Atlas atlas = text::Atlas::open(engine.glyphs(), engine.fonts());
  frame::Builder builder(engine.basemap(), atlas);
  print("building the first frame", {millisecondsOf([&] { builder.build(state, {}); })});
  session::State nameless = state;
  nameless.layers.labels = false;
  frame::Builder other(engine.basemap(), atlas);
  print("building the first frame, without names", {millisecondsOf([&] { other.build(nameless, {}); })});
  std::vector<double> taken;
  for (int i = 0; i < 100; ++i) {
    session::apply(state, session::Pan{swing(i, 7), 0}, engine.services());
    taken.push_back(millisecondsOf([&] { builder.build(state, {}); }));
  }
  print("building a frame, panned 7 px", std::move(taken));
}

void timeReading(const shell::Engine& engine, const std::string& file) {
  std::vector<double> taken;
  taken.reserve(20);
  for (int i = 0; i < 20; ++i) {
    taken.push_back(millisecondsOf([&] {
      const article::Article article = article::loadArticle(file, {});
      session::toDossier(article, reading::read(article, engine.gazetteer()), engine.gazetteer());
    }));
  }
  print("reading the article", std::move(taken));
}

}  // namespace

int main(int argc, char** argv) {
  const geo::Viewport size = argc > 2 ? geo::Viewport{static_cast<int>(std::strtol(argv[1], nullptr, 10)),
                                                      static_cast<int>(std::strtol(argv[2], nullptr, 10))}
                                      : geo::Viewport{1920, 1080};
  try {
    const shell::Engine engine;
    const shell::OffscreenContext context;
    timeBuilding(engine, size);
    timeFrames(engine, size);
    timeSharpZoom(engine, size);
    timeGlobe(engine, size);
    if (argc > 3) timeReading(engine, argv[3]);
    return 0;
  } catch (const base::Error& error) {
    std::fprintf(stderr, "dateline_bench: %s\n", error.what());
    return 2;
  }
}
