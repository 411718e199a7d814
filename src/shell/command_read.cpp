#include <cstdio>

#include "base/error.hpp"
#include "base/file.hpp"
#include "dossier/file.hpp"
#include "session/open.hpp"
#include "shell/commands.hpp"
#include "shell/engine.hpp"

namespace dateline::shell {

namespace {

/// A result must never replace what it was read from.
void mustNotReplaceAnArticle(const ReadOptions& options) {
  std::error_code missing;
  for (const std::filesystem::path& article : options.articles) {
    if (std::filesystem::equivalent(article, options.output, missing)) {
      throw base::UsageError("the dossier would replace the article that it is read from", options.output.string(),
                             "give the dossier a name of its own: -o article.geojson");
    }
  }
}

}  // namespace

int runRead(const ReadOptions& options, const CommonOptions& common, base::Timings& timings) {
  mustNotReplaceAnArticle(options);
  if (options.ndjson) return runReadLines(options, common, timings);
  const Engine engine;
  timings.mark("open data");
  article::LoadOptions load;
  load.published = options.published;
  load.language = options.articleLanguage;
  const bool toFile = !options.output.empty() && options.output != "-";
  // What goes to standard output lies nowhere: its articles' files are called as they were named.
  const dossier::Dossier dossier = session::asSavedAt(session::openAsDossier(options.articles, load, engine.services()),
                                                      toFile ? options.output : std::filesystem::current_path() / "-");
  timings.mark("read");
  const std::string bytes = dossier::writeDossier(dossier);
  if (!toFile) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size() || std::fflush(stdout) != 0) {
      throw base::SystemError("the dossier could not be written", "standard output", "check what reads it");
    }
  } else {
    base::writeFileAtomically(options.output, bytes);
  }
  timings.mark("write");
  return 0;
}

}  // namespace dateline::shell
