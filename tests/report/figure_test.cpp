// Vector pictures against the picture that OpenGL draws of the same frame, and what other programs find in them.
#include <catch2/catch.hpp>
#include <pugixml.hpp>

#include "../shell/headless.hpp"
#include "base/file.hpp"
#include "base/process.hpp"
#include "frame/builder.hpp"
#include "gl/framebuffer.hpp"
#include "image/decode.hpp"
#include "image/difference.hpp"
#include "image/png.hpp"
#include "render/renderer.hpp"
#include "report/figure_text.hpp"
#include "report/pdf_canvas.hpp"
#include "report/svg_canvas.hpp"

using namespace dateline;

namespace {

// Edges are softened differently, letters by distance fields here and by outlines there, relief at half the resolution:
// what is left of that, seen from a little away (pictures are compared at a third of their size).
constexpr int channelTolerance = 26;
constexpr double shareTolerance = 0.008;
constexpr geo::Viewport size{1080, 720};

struct Figure {
  session::State state;
  frame::Frame frame;
  report::FigureText text;
};

Figure figure(session::ThemeId theme = session::ThemeId::Paper, const std::optional<std::string>& crs = {}) {
  const session::Services services = test::engine().services();
  Figure made{session::startState(session::builtInDossier(base::Language::French, services), services,
                                  base::Language::French, size, {40, 100, 40, 40}, crs),
              {},
              {}};
  made.state.theme = theme;
  static text::Atlas atlas = text::Atlas::open(test::engine().glyphs(), test::engine().fonts());
  frame::Builder builder(test::engine().basemap(), atlas);
  frame::Furnishing furnishing;
  furnishing.title = true;
  made.frame = builder.build(made.state, furnishing);
  made.text = report::figureText(made.state, made.frame);
  return made;
}

std::string pdf(const Figure& figure) {
  text::Typefaces typefaces(test::engine().fonts());
  return report::pdfOf(figure.frame, figure.text, typefaces);
}

/// As OpenGL draws it.
image::Picture raster(const frame::Frame& frame) {
  const shell::OffscreenContext context;
  text::Atlas atlas = text::Atlas::open(test::engine().glyphs(), test::engine().fonts());
  frame::Builder builder(test::engine().basemap(), atlas);
  render::Renderer renderer(atlas);
  const auto target = gl::Framebuffer::withMask(frame.viewport.widthPx, frame.viewport.heightPx);
  renderer.draw(frame, {.framebuffer = target.name(), .keepsGround = false});
  return gl::readPixels(target);
}

/// The mean of nine pixels each: what the eye sees.
image::Picture seen(const image::Picture& picture) {
  image::Picture small = image::Picture::filled(picture.widthPx / 3, picture.heightPx / 3);
  for (int y = 0; y < small.heightPx; ++y) {
    for (int x = 0; x < small.widthPx; ++x) {
      std::array<int, 3> sum{};
      for (int i = 0; i < 9; ++i) {
        const auto pixel = picture.at(3 * x + i % 3, 3 * y + i / 3);
        for (std::size_t channel = 0; channel < 3; ++channel) sum[channel] += pixel[channel];
      }
      const auto mean = [&](std::size_t channel) { return static_cast<std::uint8_t>(sum[channel] / 9); };
      small.set(x, y, {mean(0), mean(1), mean(2), 255});
    }
  }
  return small;
}

void checkAlike(const image::Picture& vector, const image::Picture& expected, const std::string& name) {
  const image::Difference difference = image::difference(seen(vector), seen(expected), channelTolerance);
  INFO(name << ": " << difference.shareOver * 100 << " % differ by more than " << channelTolerance);
  if (!difference.sameSize || difference.shareOver > shareTolerance) {
    const std::filesystem::path folder = std::filesystem::path(DATELINE_BUILD) / "pictures";
    std::filesystem::create_directories(folder);
    base::writeFileAtomically(folder / (name + ".got.png"), image::encodePng(vector));
    base::writeFileAtomically(folder / (name + ".expected.png"), image::encodePng(expected));
    if (difference.sameSize) {
      base::writeFileAtomically(folder / (name + ".difference.png"), image::encodePng(difference.picture));
    }
  }
  REQUIRE(difference.sameSize);
  CHECK(difference.shareOver <= shareTolerance);
}

image::Picture drawnByRsvg(const std::string& svg, const test::TestFolder& folder) {
  base::writeFileAtomically(folder.path() / "map.svg", svg);
  const auto result = base::runProcess(
      {"rsvg-convert", "-o", (folder.path() / "svg.png").string(), (folder.path() / "map.svg").string()},
      {.memoryBytes = std::size_t{4} << 30, .time = std::chrono::seconds(120)});
  REQUIRE(result.exitCode == 0);
  return image::load(folder.path() / "svg.png");
}

image::Picture drawnByPoppler(const std::string& bytes, const test::TestFolder& folder) {
  base::writeFileAtomically(folder.path() / "map.pdf", bytes);
  const auto result = base::runProcess({"pdftoppm", "-r", "96", "-png", "-singlefile",
                                        (folder.path() / "map.pdf").string(), (folder.path() / "pdf").string()},
                                       {.memoryBytes = std::size_t{4} << 30, .time = std::chrono::seconds(120)});
  REQUIRE(result.exitCode == 0);
  return image::load(folder.path() / "pdf.png");
}

std::string said(const std::vector<std::string>& arguments) {
  return base::runProcess(arguments).output;
}

}  // namespace

TEST_CASE("SVG and PDF show what OpenGL draws") {
  const auto theme = GENERATE(session::ThemeId::Paper, session::ThemeId::Dark, session::ThemeId::Print);
  const Figure made = figure(theme);
  const test::TestFolder folder;
  const image::Picture expected = raster(made.frame);
  const std::string name = "vector-" + std::to_string(static_cast<int>(theme));
  checkAlike(drawnByRsvg(report::svgOf(made.frame, made.text), folder), expected, name + "-svg");
  checkAlike(drawnByPoppler(pdf(made), folder), expected, name + "-pdf");
}

TEST_CASE("A globe's vectors show what OpenGL draws, its edge included") {
  const Figure made = figure(session::ThemeId::Paper, "globe");
  const test::TestFolder folder;
  const image::Picture expected = raster(made.frame);
  checkAlike(drawnByRsvg(report::svgOf(made.frame, made.text), folder), expected, "vector-globe-svg");
  checkAlike(drawnByPoppler(pdf(made), folder), expected, "vector-globe-pdf");
}

TEST_CASE("The same picture gives the same bytes, twice") {
  const Figure one = figure();
  const Figure other = figure();
  CHECK(report::svgOf(one.frame, one.text) == report::svgOf(other.frame, other.text));
  CHECK(pdf(one) == pdf(other));
}

TEST_CASE("In an SVG text is text, layers have names, and the picture says what it is") {
  const Figure made = figure();
  pugi::xml_document document;
  REQUIRE(document.load_string(report::svgOf(made.frame, made.text).c_str()));
  const pugi::xml_node svg = document.child("svg");
  CHECK(std::string(svg.attribute("xml:lang").value()) == "fr");
  CHECK(std::string(svg.child("title").text().get()) == made.state.dossier().title);
  CHECK(std::string(svg.child("desc").text().get()).find("Almaty") != std::string::npos);
  const auto names = [&](const char* query) { return document.select_nodes(query).size(); };
  CHECK(names("//text[text()='Almaty']") == 1);
  CHECK(names("//g[@id='markers' and @inkscape:groupmode='layer']") == 1);
  CHECK(names("//g[@id='place-almaty']/title[starts-with(., 'Almaty — «')]") == 1);
  CHECK(names("//g[@id='area-KAZ'][path]") == 1);
  CHECK(names("//metadata//dc:language[.='fr']") == 1);
  CHECK(names("//g[@id='relief']/image") == 1);
}

TEST_CASE("In a PDF text is text, typefaces are in it, and the picture says what it is") {
  const Figure made = figure();
  const test::TestFolder folder;
  const std::string file = (folder.path() / "map.pdf").string();
  base::writeFileAtomically(file, pdf(made));
  CHECK(said({"pdftotext", file, "-"}).find("Almaty") != std::string::npos);
  const std::string fonts = said({"pdffonts", file});
  CHECK(fonts.find("Inter") != std::string::npos);
  CHECK(fonts.find(" no  ") == std::string::npos);  // not embedded
  const std::string info = said({"pdfinfo", file});
  CHECK(info.find(made.state.dossier().title) != std::string::npos);
  CHECK(info.find("CreationDate") == std::string::npos);
  CHECK(info.find("Tagged:          yes") != std::string::npos);
  const std::string structure = said({"pdfinfo", "-struct-text", file});
  CHECK(structure.find("Figure") != std::string::npos);
}
