// The entrance of the program that makes reports: vector pictures and briefings. `dateline` becomes it where it is
// asked for one, so that nobody else waits for its libraries.
#include "base/error.hpp"
#include "shell/commands.hpp"
#include "shell/entrance.hpp"

int main(int argc, char** argv) {
  using namespace dateline;
  return shell::enter(argc, argv, [](const shell::Options& options, base::Timings& timings) {
    if (const auto* render = std::get_if<shell::RenderOptions>(&options.command);
        render && shell::isForReport(options)) {
      return shell::runFigure(*render, options.common, timings);
    }
    if (const auto* brief = std::get_if<shell::BriefOptions>(&options.command)) {
      return shell::runBrief(*brief, options.common, timings);
    }
    throw base::UsageError("this program makes vector pictures and briefings only", "dateline-report",
                           "start dateline instead");
  });
}
