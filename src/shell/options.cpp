#include "shell/options.hpp"

#include <CLI/CLI.hpp>
#include <charconv>
#include <map>

#include "base/error.hpp"

namespace dateline::shell {

namespace {

constexpr int maxSidePx = 16384;

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

session::ThemeId themeFrom(const std::string& text) {
  static const std::map<std::string, session::ThemeId> themes{
      {"paper", session::ThemeId::Paper}, {"dark", session::ThemeId::Dark}, {"print", session::ThemeId::Print}};
  const auto found = themes.find(text);
  if (found != themes.end()) return found->second;
  throw base::UsageError({"there is no theme \u201c{}\u201d", {text}}, "--theme", "choose paper, dark or print");
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

/// Raw strings as CLI11 collects them; turned into Options when all is parsed.
struct Raw {
  std::string language, theme, crs, size = "1920x1080", what = "map", published, articleLanguage, output, file, fit;
  std::string select;
  int step = 0;
  double scale = 0;
  std::vector<std::string> files, articles;
  bool timings = false, strict = false;
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
  app.add_option("--theme", raw.theme, "paper, dark or print");
  app.add_option("--crs", raw.crs, "Map projection: a PROJ string or a code such as EPSG:3857");
  app.add_option("--scale", raw.scale, "Scale of type and markers, 0.5 to 4 (default: by the screen or picture)")
      ->check(CLI::Range(0.5, 4.0));
}

RenderOptions renderFrom(const Raw& raw) {
  RenderOptions options;
  if (!raw.file.empty()) options.file = raw.file;
  if (raw.output.empty()) {
    throw base::UsageError("no picture file is named", "render", "say where the picture goes: -o map.png");
  }
  options.output = raw.output;
  if (options.output.extension() != ".png") {
    throw base::UsageError(
        {"pictures of the kind \u201c{}\u201d cannot be written", {options.output.extension().string()}}, raw.output,
        "name a file that ends in .png");
  }
  options.size = sizeFrom(raw.size);
  options.what = whatFrom(raw.what);
  options.theme = given<session::ThemeId>(raw.theme, themeFrom);
  options.crs = given(raw.crs);
  if (!raw.fit.empty()) options.fit = raw.fit;
  options.select = raw.select;
  if (raw.step > 0) options.step = raw.step;
  options.scale = raw.scale;
  options.published = given<base::Date>(raw.published, dateFrom);
  return options;
}

}  // namespace

Options parseCommandLine(int argc, const char* const* argv) {
  Raw raw;
  CLI::App app{"Dateline: a map of a news article on which every marker can be defended.", "dateline"};
  app.set_version_flag("--version", "dateline 0.1.0");
  app.add_option("file", raw.files,
                 "Articles (.txt .md .html .pdf) or a dossier (.geojson); none: the built-in dossier");
  addCommon(app, raw);
  addLook(app, raw);

  CLI::App* read = app.add_subcommand("read", "Read an article into a dossier");
  read->add_option("article", raw.articles, "Articles: .txt .md .html .pdf")->required();
  read->add_option("-o,--output", raw.output, "The dossier (.geojson); default: standard output");
  read->add_option("--published", raw.published, "When the article was published: 2022-01-07, 2022-01");
  read->add_option("--article-language", raw.articleLanguage, "Language of the article: fr, en, ru, kk");
  addCommon(*read, raw);

  CLI::App* render = app.add_subcommand("render", "Draw a dossier or an article to a picture, without a display");
  render->add_option("file", raw.file, "A dossier or an article; default: the built-in dossier");
  render->add_option("-o,--output", raw.output, "The picture (.png)");
  render->add_option("--size", raw.size, "Width x height in pixels: 1920x1080");
  render->add_option("--what", raw.what, "map or window");
  render->add_option("--fit", raw.fit, "What the view shows: places, all, a place's id, or W,S,E,N in degrees");
  render->add_option("--select", raw.select, "A place or passage to select, by its id");
  render->add_option("--step", raw.step, "A step of the briefing, from 1")->check(CLI::Range(1, 10000));
  render->add_option("--published", raw.published, "When the article was published, where FILE is an article");
  addCommon(*render, raw);
  addLook(*render, raw);

  CLI::App* check = app.add_subcommand("check", "Audit a dossier: does every marker still have its passages?");
  check->add_option("file", raw.file, "A dossier; default: the built-in dossier");
  check->add_flag("--strict", raw.strict, "Notices count as errors");
  addCommon(*check, raw);

  Options options;
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    return {{}, Told{chosen.empty() ? app.help() : chosen.front()->help()}};
  } catch (const CLI::CallForVersion&) {
    return {{}, Told{"dateline 0.1.0\n"}};
  } catch (const CLI::ParseError& error) {
    throw base::UsageError({"{}", {error.what()}}, "", "see dateline --help");
  }

  options.common.language = raw.language.empty() ? base::systemLanguage() : interfaceLanguageFrom(raw.language);
  options.common.timings = raw.timings;
  if (read->parsed()) {
    options.command = ReadOptions{pathsFrom(raw.articles), raw.output, given<base::Date>(raw.published, dateFrom),
                                  given(raw.articleLanguage)};
  } else if (render->parsed()) {
    options.command = renderFrom(raw);
  } else if (check->parsed()) {
    options.command = CheckOptions{given(raw.file), raw.strict};
  } else {
    options.command =
        WindowOptions{pathsFrom(raw.files), given<session::ThemeId>(raw.theme, themeFrom), given(raw.crs), raw.scale};
  }
  return options;
}

}  // namespace dateline::shell
