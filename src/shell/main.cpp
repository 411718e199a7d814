// The program's entrance and the one boundary where errors are caught: one sentence, exit status 2.
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

#include "base/error.hpp"
#include "base/timings.hpp"
#include "shell/commands.hpp"
#include "shell/options.hpp"

namespace {

using namespace dateline;

struct Run {
  const shell::CommonOptions& common;
  base::Timings& timings;
  int operator()(const shell::WindowOptions& options) { return shell::runWindow(options, common, timings); }
  int operator()(const shell::ReadOptions& options) { return shell::runRead(options, common, timings); }
  int operator()(const shell::RenderOptions& options) { return shell::runRender(options, common, timings); }
  int operator()(const shell::CheckOptions& options) { return shell::runCheck(options, common); }
  int operator()(const shell::Told& told) {
    std::fputs(told.text.c_str(), stdout);
    return 0;
  }
};

int fail(const std::string& sentence) {
  std::fprintf(stderr, "dateline: %s\n", sentence.c_str());
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  base::Timings timings;
  const base::Language language = shell::languageAskedFor(argc, argv);
  try {
    shell::Options options = shell::parseCommandLine(argc, argv);
    options.common.endsProcess = true;
    const int status = std::visit(Run{options.common, timings}, options.command);
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
      throw base::SystemError("the result could not be written", "", "check what standard output leads to");
    }
    if (options.common.timings) std::fputs(timings.table().c_str(), stderr);
    std::_Exit(status);  // all is written; what static objects hold goes back to the system faster without them
  } catch (const base::Error& error) {
    return fail(error.sentence(language));
  } catch (const std::bad_alloc&) {
    return fail(std::string(base::say("there is not enough memory for this; try a smaller file or picture", language)));
  } catch (const std::exception& error) {
    return fail(error.what());
  }
}
