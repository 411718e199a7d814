// What the command line asked for, as values.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/language.hpp"
#include "geo/camera.hpp"
#include "image/colour_vision.hpp"
#include "session/state.hpp"

namespace dateline::shell {

/// For every command.
struct CommonOptions {
  base::Language language = base::Language::English;
  bool timings = false;
  bool endsProcess = false;  ///< nothing comes after the command: what it holds need not be freed
};

/// What is shown of an event set; all empty: everything, as circles.
struct EventRequest {
  bool density = false;
  std::string time;  ///< a time or a range: "2022-01", "2022-01-01/2022-01-31"
  std::string from;
  std::string to;
  std::vector<std::string> types;
  bool operator==(const EventRequest&) const = default;
};

struct WindowOptions {
  std::vector<std::filesystem::path> files;
  std::optional<session::ThemeId> theme;
  std::optional<std::string> crs;
  double uiScale = 0;  ///< 0: the screen's
  EventRequest events;
  bool reducedMotion = false;  ///< as the desktop may ask for too
};

struct ReadOptions {
  std::vector<std::filesystem::path> articles;
  std::filesystem::path output;  ///< empty or "-": standard output
  std::optional<base::Date> published;
  std::optional<std::string> articleLanguage;
  bool ndjson = false;   ///< documents in, readings out, one a line each
  std::size_t jobs = 1;  ///< threads that read, with ndjson
};

enum class RenderWhat { Map, Window };

struct RenderOptions {
  std::optional<std::filesystem::path> file;  ///< none: the built-in dossier
  std::filesystem::path output;
  geo::Viewport size{1920, 1080};
  EventRequest events;
  RenderWhat what = RenderWhat::Map;
  std::optional<session::ThemeId> theme;
  bool localNames = false;  ///< also what a place is called there
  std::optional<std::string> crs;
  std::string fit = "places";  ///< "places", "all", a place's id, or W,S,E,N
  std::string select;          ///< a place's or passage's id
  std::optional<int> step;     ///< of the briefing, from 1
  double scale = 0;            ///< 0: by the picture's size
  std::optional<base::Date> published;
  std::optional<image::ColourVision> vision;  ///< a preview for other eyes; none: the picture itself
};

struct CheckOptions {
  std::optional<std::filesystem::path> file;
  bool strict = false;
};

/// What a briefing becomes.
enum class BriefForm { Folder, Handout, Slides, Video, Animation };

struct BriefOptions {
  std::optional<std::filesystem::path> file;  ///< none: the built-in dossier
  std::filesystem::path output;
  BriefForm form = BriefForm::Folder;
  geo::Viewport size{1920, 1080};  ///< of each picture or slide; a handout has its own
  std::optional<session::ThemeId> theme;
  std::optional<std::string> crs;
  double scale = 0;  ///< 0: by the picture's size
};

/// --help or --version: the text to print.
struct Told {
  std::string text;
};

struct Options {
  CommonOptions common;
  std::variant<WindowOptions, ReadOptions, RenderOptions, CheckOptions, BriefOptions, Told> command;
};

/// The language that errors are said in, also when the rest of the command line cannot be understood.
base::Language languageAskedFor(int argc, const char* const* argv);

/// True for what another program does, which has the libraries for it: vector pictures and briefings.
bool isForReport(const Options& options);

/// Throws UsageError for anything that is not understood.
Options parseCommandLine(int argc, const char* const* argv);

}  // namespace dateline::shell
