#include <algorithm>
#include <cmath>

#include "base/file.hpp"
#include "report/handout.hpp"
#include "report/slides.hpp"
#include "session/slug.hpp"
#include "shell/commands.hpp"
#include "shell/film.hpp"
#include "shell/output_folder.hpp"
#include "shell/step_pictures.hpp"

namespace dateline::shell {

namespace {

/// Pictures and type in the sizes that the form needs.
BriefOptions fitted(BriefOptions options) {
  const double width = options.size.widthPx;
  switch (options.form) {
    case BriefForm::Handout:
      options.size = report::handoutMap;
      options.scale = 1;
      break;
    case BriefForm::Slides:
      options.scale = width / 1500;
      options.size = {static_cast<int>(std::lround(width * report::slideMapWidth / 16)),
                      static_cast<int>(std::lround(width * report::slideMapHeight / 16))};
      break;
    default:
      break;
  }
  return options;
}

/// "01-un-pays-en-crise.png"
std::string pictureName(std::size_t index, const std::string& title) {
  std::string number = std::to_string(index + 1);
  if (number.size() < 2) number.insert(0, "0");
  constexpr std::size_t mostLetters = 48;
  return number + "-" + session::slugOf(title).substr(0, mostLetters) + ".png";
}

void writeFolder(StepPictures& pictures, const BriefOptions& options, base::Timings& timings) {
  const report::Briefing briefing = pictures.briefing();
  OutputFolder folder(options.output);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < briefing.steps.size(); ++i) {
    names.push_back(pictureName(i, briefing.steps[i].title));
    folder.write(names.back(), pictures.stagePng(i));
  }
  timings.mark("draw steps");
  folder.write("notes.md", report::markdownOf(briefing, names));
  folder.finish();
}

constexpr int filmPicturesPerSecond = 25;
constexpr int gifPicturesPerSecond = 10;

/// How long a step stands: time to look at the map, and to read.
double standsSeconds(const report::BriefingStep& step) {
  constexpr double lettersPerSecond = 18;
  const double letters = static_cast<double>(step.title.size() + step.caption.size());
  return std::clamp(2 + letters / lettersPerSecond, 3.0, 12.0);
}

void writeFilm(StepPictures& pictures, const BriefOptions& options, FilmKind kind, int picturesPerSecond) {
  const report::Briefing briefing = pictures.briefing();
  Film film(options.output, kind, options.size, picturesPerSecond, briefing.title);
  const double step = 1.0 / picturesPerSecond;
  for (std::size_t i = 0; i < briefing.steps.size(); ++i) {
    const double entrance = pictures.entranceSeconds(i);
    for (double seconds = 0; seconds < entrance; seconds += step) film.add(pictures.stagePixels(i, seconds));
    // Then nothing moves: one picture, as often as it takes.
    const std::vector<std::uint8_t> still = pictures.stagePixels(i, entrance);
    const auto times = static_cast<int>(std::lround(standsSeconds(briefing.steps[i]) * picturesPerSecond));
    for (int n = 0; n < times; ++n) film.add(still);
  }
  film.finish();
}

}  // namespace

int runBrief(const BriefOptions& asked, const CommonOptions& common, base::Timings& timings) {
  const BriefOptions options = fitted(asked);
  const Engine engine;
  text::Atlas atlas = text::Atlas::open(engine.glyphs(), engine.fonts());
  StepPictures pictures(engine, atlas, options, common.language, timings);
  timings.mark("load dossier");
  switch (options.form) {
    case BriefForm::Folder:
      writeFolder(pictures, options, timings);
      break;
    case BriefForm::Handout: {
      text::Typefaces typefaces(engine.fonts());
      const auto mapOf = [&pictures](std::size_t step) { return pictures.map(step); };
      base::writeFileAtomically(options.output, report::handoutOf(pictures.briefing(), mapOf, atlas, typefaces));
      break;
    }
    case BriefForm::Slides: {
      const auto pictureOf = [&pictures](std::size_t step) { return pictures.mapPng(step); };
      base::writeFileAtomically(options.output, report::slidesOf(pictures.briefing(), pictureOf));
      break;
    }
    case BriefForm::Video:
      writeFilm(pictures, options, FilmKind::Mp4, filmPicturesPerSecond);
      break;
    case BriefForm::Animation:
      writeFilm(pictures, options, FilmKind::Gif, gifPicturesPerSecond);
      break;
  }
  timings.mark("write briefing");
  return 0;
}

}  // namespace dateline::shell
