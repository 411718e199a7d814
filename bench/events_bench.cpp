// Times event sets: dateline_events_bench FILE.csv [WIDTH HEIGHT] prints "NAME MEDIAN P99 COUNT" a line, in
// milliseconds: reading, ordering, a filter change with the picture after it, panning and zooming with circles and with
// density.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <vector>

#include "base/error.hpp"
#include "gl/framebuffer.hpp"
#include "session/open.hpp"
#include "shell/app.hpp"
#include "shell/egl_context.hpp"

namespace {

using namespace dateline;
using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

void print(const char* name, std::vector<double> taken) {
  std::ranges::sort(taken);
  const auto at99 = static_cast<std::size_t>(std::ceil(0.99 * static_cast<double>(taken.size() - 1)));
  std::printf("%s\t%.2f\t%.2f\t%zu\n", name, taken[taken.size() / 2], taken[at99], taken.size());
  std::fflush(stdout);
}

/// There and back, so that the map stays in sight.
double swing(int i, double step) {
  constexpr int there = 30;
  return (i / there) % 2 == 0 ? step : -step;
}

/// Each frame from the Action to a pixel of its picture.
void timeFrames(shell::App& app, const gl::Framebuffer& target, const char* name, int frames,
                const std::function<session::Action(int)>& step) {
  constexpr int warmUps = 3;
  std::vector<double> taken;
  for (int i = 0; i < frames + warmUps; ++i) {
    const auto start = Clock::now();
    app.act(step(i));
    app.turn(1.0 / 60, target.name());
    gl::readPixels(0, 0, 1, 1);
    if (i >= warmUps) taken.push_back(millisecondsSince(start));
  }
  print(name, std::move(taken));
}

void run(const char* file, geo::Viewport size) {
  const shell::Engine engine;
  const shell::OffscreenContext context;
  const gl::Framebuffer target(size.widthPx, size.heightPx);
  auto lap = Clock::now();
  session::Opened opened = session::open({file}, {}, engine.services(), [&](const char* stage) {
    print(stage, {millisecondsSince(lap)});
    lap = Clock::now();
  });
  const events::EventSet& set = *opened.events;
  const std::int64_t from = set.earliest();
  const std::int64_t span = set.latest() - from;
  shell::App app(engine, session::startState(std::move(opened), engine.services(), base::Language::English, size, {}),
                 size);
  app.settle(target.name());
  const auto pan = [](int i) { return session::Pan{swing(i, 7), 0}; };
  const geo::ScreenPoint middle{size.widthPx * 0.3, size.heightPx * 0.5};
  const auto zoom = [&](int i) { return session::ZoomAt{middle, swing(i, 1) > 0 ? 1.02 : 1 / 1.02}; };
  constexpr int frames = 60;
  timeFrames(app, target, "panning", frames, pan);
  timeFrames(app, target, "zooming, 2 % a frame", frames, zoom);
  timeFrames(app, target, "filter change", frames, [&](int i) {
    events::Filter filter;
    filter.hiddenTypes = i % 2 == 0 ? 1 : 2;
    if (set.hasTimes()) filter.from = from + span * (i % 30) / 60;
    return session::SetEventFilter{filter};
  });
  app.act(session::SetEventFilter{});
  app.act(session::SetEventDisplay{session::EventDisplay::Density});
  timeFrames(app, target, "panning, density", frames, pan);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: dateline_events_bench FILE.csv [WIDTH HEIGHT]\n");
    return 2;
  }
  try {
    run(argv[1], argc > 3 ? geo::Viewport{static_cast<int>(std::strtol(argv[2], nullptr, 10)),
                                          static_cast<int>(std::strtol(argv[3], nullptr, 10))}
                          : geo::Viewport{1920, 1080});
    return 0;
  } catch (const base::Error& error) {
    std::fprintf(stderr, "dateline_events_bench: %s\n", error.what());
    return 2;
  }
}
