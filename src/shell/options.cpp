#include "shell/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <map>
#include <string_view>

#include "base/error.hpp"
#include "shell/completion.hpp"

namespace dateline::shell {

namespace {

constexpr const char* versionText = "dateline 0.1.0";
constexpr int maxSidePx = 16384;
constexpr int maxWindowSidePx = 8192;  // the kept ground reaches beyond the view, and drivers end at 16384
constexpr std::int64_t maxPixels = std::int64_t{64} * 1024 * 1024;  // 0.8 GB while it is drawn and written
constexpr int mostJobs = 256;
constexpr double leastScale = 0.5;
constexpr double mostScale = 4;

geo::Viewport sizeFrom(const std::string& text) {
  geo::Viewport size;
  const std::size_t cross = text.find('x');
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  if (cross != std::string::npos) {
    const auto width = std::from_chars(begin, begin + cross, size.widthPx);
    const auto height = std::from_chars(begin + cross + 1, end, size.heightPx);
    const bool whole = width.ptr == begin + cross && height.ptr == end;
    const auto fits = [](int side) { return side >= 64 && side <= maxSidePx; };
    if (whole && width.ec == std::errc() && height.ec == std::errc() && fits(size.widthPx) && fits(size.heightPx)) {
      return size;
    }
  }
  throw base::UsageError({"\u201c{}\u201d is not a picture size", {text}}, "--size",
                         "write width x height in pixels, 64 to 16384 each: 1920x1080");
}

/// What the machine's memory and the driver carry. Throws UsageError.
void checkPixels(const std::string& text, const geo::Viewport& size, RenderWhat what) {
  if (std::int64_t{size.widthPx} * size.heightPx > maxPixels) {
    throw base::UsageError({"a picture of {} has too many pixels", {text}}, "--size",
                           "ask for 64 million or fewer, such as 8192x8192");
  }
  if (what == RenderWhat::Window && std::max(size.widthPx, size.heightPx) > maxWindowSidePx) {
    throw base::UsageError({"a window of {} is too large to be drawn", {text}}, "--size",
                           "ask for 8192 pixels a side or fewer, or for the map alone");
  }
}

session::ThemeId themeFrom(const std::string& text) {
  static const std::map<std::string, session::ThemeId> themes{{"paper", session::ThemeId::Paper},
                                                              {"dark", session::ThemeId::Dark},
                                                              {"print", session::ThemeId::Print},
                                                              {"satellite", session::ThemeId::Satellite}};
  const auto found = themes.find(text);
  if (found != themes.end()) return found->second;
  throw base::UsageError({"there is no theme \u201c{}\u201d", {text}}, "--theme",
                         "choose paper, dark, print or satellite");
}

base::Language interfaceLanguageFrom(const std::string& text) {
  if (const auto language = base::languageFrom(text)) return *language;
  throw base::UsageError({"the interface does not speak \u201c{}\u201d", {text}}, "--language", "choose en or fr");
}

base::Date dateFrom(const std::string& text) {
  if (const auto date = base::dateFromEdtf(text)) return *date;
  throw base::UsageError({"\u201c{}\u201d is not a date", {text}}, "--published",
                         "write it as 2022-01-07, 2022-01 or 2022");
}

RenderWhat whatFrom(const std::string& text) {
  if (text == "map") return RenderWhat::Map;
  if (text == "window") return RenderWhat::Window;
  throw base::UsageError({"there is no picture of \u201c{}\u201d", {text}}, "--what", "choose map or window");
}

image::ColourVision visionFrom(const std::string& text) {
  if (const auto vision = image::colourVisionFrom(text)) return *vision;
  throw base::UsageError({"there is no colour vision \u201c{}\u201d", {text}}, "--vision",
                         "choose protanopia, deuteranopia, tritanopia or greyscale");
}

int stepFrom(const std::string& text) {
  int step = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, step);
  if (read.ec == std::errc() && read.ptr == end && step >= 1) return step;
  throw base::UsageError({"\u201c{}\u201d is not a step of a briefing", {text}}, "--step", "write its number, from 1");
}

std::size_t jobsFrom(const std::string& text) {
  int jobs = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, jobs);
  if (read.ec == std::errc() && read.ptr == end && jobs >= 1 && jobs <= mostJobs) return static_cast<std::size_t>(jobs);
  throw base::UsageError({"\u201c{}\u201d is not a number of threads", {text}}, "--jobs",
                         "write a number from 1 to 256");
}

double scaleFrom(const std::string& text) {
  double scale = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, scale);
  if (read.ec == std::errc() && read.ptr == end && scale >= leastScale && scale <= mostScale) return scale;
  throw base::UsageError({"\u201c{}\u201d is not a scale", {text}}, "--scale", "write a number from 0.5 to 4");
}

std::string articleLanguageFrom(const std::string& text) {
  static constexpr std::string_view languages[] = {"fr", "en", "ru", "kk"};
  if (std::ranges::find(languages, text) != std::end(languages)) return text;
  throw base::UsageError({"articles in \u201c{}\u201d are not read", {text}}, "--article-language",
                         "choose fr, en, ru or kk, or leave the option out");
}

/// Raw strings as CLI11 collects them; turned into Options when all is parsed.
struct Raw {
  std::string language, theme, crs, what = "map", published, articleLanguage, output, fit;
  std::optional<std::string> file, size;
  std::string select, step, scale, vision, jobs;
  std::vector<std::string> files, articles;
  std::string time, from, to, shell;
  std::vector<std::string> types;
  bool timings = false, strict = false, density = false, localNames = false, ndjson = false;
  bool reducedMotion = false;
};

std::vector<std::filesystem::path> pathsFrom(const std::vector<std::string>& texts) {
  return {texts.begin(), texts.end()};
}

template <class Value, class Reader>
std::optional<Value> given(const std::string& text, Reader read) {
  if (text.empty()) return std::nullopt;
  return read(text);
}

std::optional<std::string> given(const std::string& text) {
  if (text.empty()) return std::nullopt;
  return text;
}

void addCommon(CLI::App& app, Raw& raw) {
  app.add_option("--language", raw.language, "Language of the interface and of the map: en, fr");
  app.add_flag("--timings", raw.timings, "Print what each part took, on standard error");
}

void addLook(CLI::App& app, Raw& raw) {
  app.add_option("--theme", raw.theme, "paper, dark, print or satellite");
  app.add_option(
      "--crs", raw.crs,
      "Map projection: albers, lambert, mercator, robinson, globe, a PROJ string or a code such as EPSG:3857");
  app.add_option("--scale", raw.scale, "Scale of type and markers, 0.5 to 4 (default: by the screen or picture)");
}

void addEvents(CLI::App& app, Raw& raw) {
  app.add_flag("--density", raw.density, "Event sets: show how dense events are instead of circles");
  app.add_option("--time", raw.time, "Event sets: only this time: 2022-01, or 2022-01-01/2022-01-31");
  app.add_option("--from", raw.from, "Event sets: only from this day or moment on");
  app.add_option("--to", raw.to, "Event sets: only to this day or moment, which is included");
  app.add_option("--types", raw.types, "Event sets: only these types, with commas between")->delimiter(',');
}

EventRequest eventsFrom(const Raw& raw) {
  return {raw.density, raw.time, raw.from, raw.to, raw.types};
}

/// A name that is there but empty (a script's variable that was never set) is no wish for the built-in dossier.
std::optional<std::filesystem::path> fileFrom(const std::optional<std::string>& text) {
  if (text && text->empty()) {
    throw base::UsageError("the file's name is empty", "FILE", "name a file, or leave it out for the built-in dossier");
  }
  return text;
}

bool isVector(const std::filesystem::path& picture) {
  return picture.extension() == ".svg" || picture.extension() == ".pdf";
}

RenderOptions renderFrom(const Raw& raw) {
  RenderOptions options;
  options.file = fileFrom(raw.file);
  if (raw.output.empty()) {
    throw base::UsageError("no picture file is named", "render", "say where the picture goes: -o map.png");
  }
  options.output = raw.output;
  const std::string kind = options.output.extension().string();
  if (kind != ".png" && !isVector(options.output)) {
    throw base::UsageError({"pictures of the kind \u201c{}\u201d cannot be written", {kind}}, raw.output,
                           "name a file that ends in .png, .svg or .pdf");
  }
  const std::string size = raw.size.value_or("1920x1080");
  options.size = sizeFrom(size);
  options.what = whatFrom(raw.what);
  if (isVector(options.output) && options.what == RenderWhat::Window) {
    throw base::UsageError("a picture of the window has no vectors", raw.output, "name a file that ends in .png");
  }
  if (isVector(options.output) && !raw.vision.empty()) {
    throw base::UsageError("a preview for other eyes has no vectors", "--vision", "name a file that ends in .png");
  }
  checkPixels(size, options.size, options.what);
  options.theme = given<session::ThemeId>(raw.theme, themeFrom);
  options.crs = given(raw.crs);
  if (!raw.fit.empty()) options.fit = raw.fit;
  options.events = eventsFrom(raw);
  options.select = raw.select;
  options.step = given<int>(raw.step, stepFrom);
  options.scale = given<double>(raw.scale, scaleFrom).value_or(0);
  options.published = given<base::Date>(raw.published, dateFrom);
  options.vision = given<image::ColourVision>(raw.vision, visionFrom);
  options.localNames = raw.localNames;
  return options;
}

BriefForm formFrom(const std::filesystem::path& output) {
  static const std::map<std::string, BriefForm> forms{{"", BriefForm::Folder},
                                                      {".pdf", BriefForm::Handout},
                                                      {".pptx", BriefForm::Slides},
                                                      {".mp4", BriefForm::Video},
                                                      {".gif", BriefForm::Animation}};
  const auto found = forms.find(output.extension().string());
  if (found != forms.end()) return found->second;
  throw base::UsageError({"a briefing cannot become \u201c{}\u201d", {output.extension().string()}}, output.string(),
                         "name a folder, or a file that ends in .pdf, .pptx, .mp4 or .gif");
}

BriefOptions briefFrom(const Raw& raw) {
  BriefOptions options;
  options.file = fileFrom(raw.file);
  if (raw.output.empty()) {
    throw base::UsageError("nothing is named that the briefing becomes", "brief",
                           "say where it goes: -o FOLDER, or -o briefing.pdf, .pptx, .mp4 or .gif");
  }
  options.output = raw.output;
  options.form = formFrom(options.output);
  const std::string size = raw.size.value_or(options.form == BriefForm::Animation ? "960x540" : "1920x1080");
  options.size = sizeFrom(size);
  checkPixels(size, options.size, RenderWhat::Map);
  if (options.form == BriefForm::Video && (options.size.widthPx % 2 != 0 || options.size.heightPx % 2 != 0)) {
    throw base::UsageError({"a film of {} cannot be packed", {size}}, "--size", "give it an even width and height");
  }
  options.theme = given<session::ThemeId>(raw.theme, themeFrom);
  options.crs = given(raw.crs);
  options.scale = given<double>(raw.scale, scaleFrom).value_or(0);
  return options;
}

ReadOptions readFrom(const Raw& raw) {
  ReadOptions options{pathsFrom(raw.articles), raw.output, given<base::Date>(raw.published, dateFrom),
                      given<std::string>(raw.articleLanguage, articleLanguageFrom), raw.ndjson};
  options.jobs = given<std::size_t>(raw.jobs, jobsFrom).value_or(1);
  if (options.ndjson && (options.published || options.articleLanguage)) {
    throw base::UsageError("documents on lines say themselves when they were published and in which language",
                           "--ndjson", "give each its \"published\" and \"language\", and leave the option out");
  }
  if (!options.ndjson && !raw.jobs.empty()) {
    throw base::UsageError("this option goes with --ndjson only", "--jobs", "leave it out");
  }
  if (!options.ndjson && options.articles.empty()) {
    throw base::UsageError("no article is named", "read", "name one or more: dateline read article.txt");
  }
  return options;
}

/// The commands as CLI11 knows them. Every value comes as text, so that each refusal is a sentence of ours.
struct Commands {
  explicit Commands(Raw& raw) : app("Dateline: a map of a news article on which every marker can be defended.") {
    app.name("dateline");
    app.set_version_flag("--version", versionText);
    app.add_option("file", raw.files,
                   "Articles (.txt .md .html .pdf), a dossier (.geojson) or events (.csv); none: the built-in dossier");
    addCommon(app, raw);
    addLook(app, raw);
    addEvents(app, raw);

    app.add_flag("--reduced-motion", raw.reducedMotion,
                 "Nothing flies, fades or grows (also as the desktop asks for it)");
    read = app.add_subcommand("read", "Read an article into a dossier");
    read->add_option("article", raw.articles,
                     "Articles: .txt .md .html .pdf; with --ndjson files of documents, none or -: standard input");
    read->add_option("-o,--output", raw.output,
                     "The dossier (.geojson), or the readings with --ndjson; default: standard output");
    read->add_flag("--ndjson", raw.ndjson,
                   "Documents in, readings out, one JSON object a line each, in the same order");
    read->add_option("--jobs", raw.jobs, "With --ndjson: how many threads read (default 1)");
    read->add_option("--published", raw.published, "When the article was published: 2022-01-07, 2022-01");
    read->add_option("--article-language", raw.articleLanguage, "Language of the article: fr, en, ru, kk");
    addCommon(*read, raw);

    render = app.add_subcommand("render", "Draw a dossier, an article or events to a picture, without a display");
    render->add_option("file", raw.file,
                       "A dossier, an article or a table of events (.csv); default: the built-in dossier");
    render->add_option("-o,--output", raw.output, "The picture: .png, or .svg and .pdf as vectors");
    render->add_option("--size", raw.size, "Width x height in pixels, 64 million at most: 1920x1080");
    render->add_option("--what", raw.what, "map or window");
    render->add_option("--fit", raw.fit, "What the view shows: places, all, a place's id, or W,S,E,N in degrees");
    render->add_option("--select", raw.select, "A place or passage to select, by its id");
    render->add_option("--step", raw.step, "A step of the briefing, from 1");
    render->add_option("--published", raw.published, "When the article was published, where FILE is an article");
    render->add_flag("--local-names", raw.localNames, "Also what places are called there, where the map knows it");
    render->add_option("--vision", raw.vision,
                       "Preview for other eyes: protanopia, deuteranopia, tritanopia or greyscale");
    addCommon(*render, raw);
    addLook(*render, raw);
    addEvents(*render, raw);

    brief = app.add_subcommand("brief", "Every step of the briefing: pictures with notes, a handout, slides or a film");
    brief->add_option("file", raw.file, "A dossier; default: the built-in dossier");
    brief->add_option("-o,--output", raw.output,
                      "A folder (a PNG a step, notes in Markdown), or a file: .pdf handout, .pptx slides, .mp4 or .gif "
                      "with the flights");
    brief->add_option("--size", raw.size, "Width x height of each picture in pixels: 1920x1080 (.gif: 960x540)");
    addCommon(*brief, raw);
    addLook(*brief, raw);

    check = app.add_subcommand("check", "Audit a dossier: does every marker still have its passages?");
    check->add_option("file", raw.file, "A dossier; default: the built-in dossier");
    check->add_flag("--strict", raw.strict, "Notices count as errors");
    addCommon(*check, raw);

    // For packages: no group, so that --help leaves it out.
    completion =
        app.add_subcommand("completion", "A script that completes this command line in bash or zsh")->group("");
    completion->add_option("shell", raw.shell, "bash or zsh");
    for (CLI::App* command : {&app, read, render, brief, check, completion}) command->allow_extras();
  }

  CLI::App app;
  CLI::App* read = nullptr;
  CLI::App* render = nullptr;
  CLI::App* brief = nullptr;
  CLI::App* check = nullptr;
  CLI::App* completion = nullptr;
};

/// CLI11 says what is wrong in English only: the option is the first word of its sentence.
[[noreturn]] void refuse(const CLI::ParseError& error) {
  const std::string said = error.what();
  const std::string option = said.substr(0, said.find_first_of(": "));
  const char* const wayOut = "see dateline --help";
  if (!option.starts_with('-')) throw base::UsageError("this command line is not understood", "", wayOut);
  throw base::UsageError("this option must be followed by one value, and be given once", option, wayOut);
}

}  // namespace

base::Language languageAskedFor(int argc, const char* const* argv) {
  constexpr std::string_view option = "--language";
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (!word.starts_with(option)) continue;
    std::string_view value = word.substr(option.size());
    if (value.empty() && i + 1 < argc) value = argv[i + 1];
    if (value.starts_with('=')) value.remove_prefix(1);
    if (const auto language = base::languageFrom(value)) return *language;
  }
  return base::systemLanguage();
}

bool isForReport(const Options& options) {
  if (std::holds_alternative<BriefOptions>(options.command)) return true;
  const auto* render = std::get_if<RenderOptions>(&options.command);
  return render != nullptr && isVector(render->output);
}

Options parseCommandLine(int argc, const char* const* argv) {
  Raw raw;
  Commands commands(raw);
  try {
    commands.app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const auto chosen = commands.app.get_subcommands();
    return {{}, Told{chosen.empty() ? commands.app.help() : chosen.front()->help()}};
  } catch (const CLI::CallForVersion&) {
    return {{}, Told{std::string(versionText) + "\n"}};
  } catch (const CLI::ParseError& error) {
    refuse(error);
  }
  if (const std::vector<std::string> unknown = commands.app.remaining(true); !unknown.empty()) {
    throw base::UsageError({"\u201c{}\u201d is not understood here", {unknown.front()}}, "", "see dateline --help");
  }

  if (commands.completion->parsed()) return {{}, Told{completionScript(commands.app, raw.shell)}};

  Options options;
  options.common.language = raw.language.empty() ? base::systemLanguage() : interfaceLanguageFrom(raw.language);
  options.common.timings = raw.timings;
  if (commands.read->parsed()) {
    options.command = readFrom(raw);
  } else if (commands.render->parsed()) {
    options.command = renderFrom(raw);
  } else if (commands.brief->parsed()) {
    options.command = briefFrom(raw);
  } else if (commands.check->parsed()) {
    options.command = CheckOptions{fileFrom(raw.file), raw.strict};
  } else {
    options.command = WindowOptions{pathsFrom(raw.files), given<session::ThemeId>(raw.theme, themeFrom),
                                    given(raw.crs),       given<double>(raw.scale, scaleFrom).value_or(0),
                                    eventsFrom(raw),      raw.reducedMotion};
  }
  return options;
}

}  // namespace dateline::shell
