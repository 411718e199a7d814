// Times a large dossier: 200 articles with 20,000 passages, made up from a fixed seed. What filters, the search, the
// time brush and an edit take until the next picture could be built, and what a frame takes while texts and panels
// scroll. dateline_dossier_bench [WIDTH HEIGHT] prints "NAME MEDIAN P99 COUNT" a line, in milliseconds of the processor
// (of the thread that the window runs on: Mesa draws on others), so that a busy machine counts for little.
#include <ctime>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/hash.hpp"
#include "gl/framebuffer.hpp"
#include "session/open.hpp"
#include "shell/app.hpp"
#include "shell/egl_context.hpp"

namespace {

using namespace dateline;

constexpr std::size_t articleCount = 200;
constexpr std::size_t passagesOfArticle = 100;
constexpr std::size_t placeCount = 900;
constexpr unsigned seed = 20220107;

double millisecondsOf(const std::function<void()>& work) {
  const auto now = [] {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
  };
  const double start = now();
  work();
  return now() - start;
}

void print(const char* name, std::vector<double> taken) {
  std::ranges::sort(taken);
  const std::size_t last = taken.size() - 1;
  const auto at99 = static_cast<std::size_t>(std::ceil(0.99 * static_cast<double>(last)));
  std::printf("%s\t%.2f\t%.2f\t%zu\n", name, taken[taken.size() / 2], taken[at99], taken.size());
  std::fflush(stdout);
}

class Maker {
 public:
  dossier::Dossier make() {
    m_dossier.title = "Two hundred articles";
    m_dossier.language = "en";
    for (std::size_t i = 0; i < placeCount; ++i) addPlace(i);
    for (std::size_t i = 0; i < articleCount; ++i) addArticle(i);
    m_dossier.places.eraseIf([](const dossier::Place& place) { return place.passages.empty(); });
    return std::move(m_dossier);
  }

 private:
  std::size_t below(std::size_t count) { return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_chance); }

  void addPlace(std::size_t i) {
    dossier::Place place;
    place.id = "place-" + std::to_string(i);
    place.name = "Town " + std::to_string(i);
    place.kind = "city";
    place.precision = dossier::Precision::City;
    place.role = static_cast<dossier::Role>(below(5));
    place.at = geo::LonLat{40 + 50 * std::uniform_real_distribution<>()(m_chance),
                           30 + 25 * std::uniform_real_distribution<>()(m_chance)};
    m_dossier.places.push_back(std::move(place));
  }

  void addArticle(std::size_t number) {
    static const char* const words[] = {
        "soldiers", "said",    "arrived", "on",    "the",       "road", "minister", "protests", "hospital",  "reported",
        "people",   "evening", "airport", "after", "ceasefire", "fuel", "border",   "near",     "officials", "wounded"};
    article::Article article;
    article.id = "a" + std::to_string(number + 1);
    article.title = "Report " + std::to_string(number + 1);
    article.publisher = "Paper " + std::to_string(number % 12);
    article.language = number % 3 == 0 ? "fr" : "en";
    article.published = base::dateOfDay(18'990 + static_cast<long>(number % 60));
    std::vector<base::TextRange> sentences;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < passagesOfArticle; ++i) {
      places.push_back(below(placeCount));
      const std::size_t begin = article.text.size();
      article.text += "In Town " + std::to_string(places.back());
      for (std::size_t word = 0; word < 18; ++word) article.text.append(" ").append(words[below(std::size(words))]);
      article.text += ".";
      sentences.push_back({begin, article.text.size()});
      article.text += i % 5 == 4 ? "\n\n" : " ";
    }
    article.sha256 = base::sha256Hex(article.text);
    const base::CodePointIndex index(article.text);
    for (std::size_t i = 0; i < sentences.size(); ++i) addPassage(article, index, sentences[i], places[i]);
    m_dossier.articles.push_back(std::make_shared<const article::Article>(std::move(article)));
  }

  void addPassage(const article::Article& article, const base::CodePointIndex& index, base::TextRange range,
                  std::size_t place) {
    dossier::Passage passage;
    passage.id = "p" + std::to_string(m_dossier.passages.size() + 1);
    passage.article = article.id;
    passage.anchor = article::anchorOf(article.text, index, range);
    passage.range = range;
    dossier::When when;
    when.happened = base::DateSpan::on(base::dateOfDay(18'985 + static_cast<long>(below(70))));
    if (below(10) != 0) passage.when.push_back(when);
    if (below(4) == 0) {
      dossier::Claim claim;
      claim.by = "Speaker " + std::to_string(below(40));
      passage.claim = claim;
    }
    if (below(6) == 0) {
      dossier::Figure figure;
      figure.value = static_cast<double>(below(500));
      figure.unit = "people";
      passage.figures.push_back(figure);
    }
    dossier::PassageRef ref;
    ref.passage = passage.id;
    m_dossier.places[place].passages.push_back(ref);
    m_dossier.passages.push_back(std::move(passage));
  }

  std::mt19937 m_chance{seed};
  dossier::Dossier m_dossier;
};

class Bench {
 public:
  Bench(const shell::Engine& engine, const session::State& state, geo::Viewport size)
      : m_engine(engine), m_size(size), m_framebuffer(size.widthPx, size.heightPx), m_app(engine, state, size) {
    m_app.settle(m_framebuffer.name());
  }

  /// What Actions take, with what follows from them at once (what is shown, the journal).
  void time(const char* name, int times, const std::function<session::Action(int)>& action) {
    std::vector<double> taken;
    for (int i = 0; i < times; ++i) {
      const session::Action one = action(i);
      taken.push_back(millisecondsOf([&] { m_app.act(one); }));
      m_app.turn(0, m_framebuffer.name());
    }
    print(name, std::move(taken));
  }

  /// Frames while the wheel turns at a point of the window.
  void scroll(const char* name, double x, double y, int frames) {
    m_app.feed(ui::PointerMoved{x, y});
    m_app.settle(m_framebuffer.name());
    std::vector<double> taken;
    for (int i = 0; i < frames; ++i) {
      m_app.feed(ui::WheelTurned{0, i % 40 < 30 ? -1.0 : 3.0});
      taken.push_back(millisecondsOf([&] { m_app.turn(1.0 / 60, m_framebuffer.name()); }));
    }
    print(name, std::move(taken));
  }

  shell::App& app() { return m_app; }
  void settle() {
    while (m_app.state().flight) m_app.turn(0.1, m_framebuffer.name());
    m_app.settle(m_framebuffer.name());
  }

 private:
  const shell::Engine& m_engine;
  geo::Viewport m_size;
  gl::Framebuffer m_framebuffer;
  shell::App m_app;
};

void run(geo::Viewport size) {
  const shell::Engine engine;
  const shell::OffscreenContext context;
  const ui::Layout layout = ui::layoutOf(size.widthPx, size.heightPx, 1);
  session::State state =
      session::startState(Maker().make(), engine.services(), base::Language::English, layout.mapViewport(), {});
  // Not the person's own folder: what is not saved is written to a journal, as in a window.
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "dateline-dossier-bench";
  std::filesystem::create_directories(folder);
  setenv("XDG_STATE_HOME", folder.c_str(), 1);
  const auto place = [&](int i) { return "place-" + std::to_string(i % 200); };
  state.reducedMotion = true;
  Bench bench(engine, state, size);
  bench.app().keepJournal();
  using namespace session;
  bench.time("filter", 40, [](int i) { return Action(SetFilter{Facet::Speaker, "Speaker 7", i % 2 == 0}); });
  bench.time("filter by words", 40, [](int i) { return Action(SetFilterText{i % 2 == 0 ? "ceasefire" : ""}); });
  bench.time("search", 40, [](int i) { return Action(SetSearch{i % 2 == 0 ? "airport" : "town 7"}); });
  bench.app().act(ToggleSearch{false});
  bench.time("time brush", 60, [](int i) { return Action(SetTimeRange{DayRange{18'990 + i % 30, 19'010 + i % 30}}); });
  bench.app().act(SetTimeRange{});
  bench.time("edit: verify a place", 40, [&](int i) { return Action(SetStatus{place(i), dossier::Status::Verified}); });
  bench.time("edit: reject a place", 40, [&](int i) { return Action(SetStatus{place(i), dossier::Status::Rejected}); });
  bench.time("undo", 40, [](int) { return Action(Undo{}); });
  bench.settle();
  const double readerX = layout.reader.x + layout.reader.width / 2;
  bench.scroll("scrolling the reader", readerX, layout.reader.y + 100, 120);
  bench.app().act(Select{{place(3), {}}, true});
  bench.settle();
  bench.scroll("scrolling a card", readerX, size.heightPx - 120.0, 120);
  bench.app().act(ShowFilters{true});
  bench.settle();
  bench.scroll("scrolling the filters", layout.map.x + layout.map.width - 100, layout.map.y + 200, 120);
  bench.app().closeJournal();
  std::error_code ignored;
  std::filesystem::remove_all(folder, ignored);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    run({argc > 2 ? std::atoi(argv[1]) : 1920, argc > 2 ? std::atoi(argv[2]) : 1080});
    return 0;
  } catch (const base::Error& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 2;
  }
}
