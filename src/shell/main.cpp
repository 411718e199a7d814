// The program's entrance. What needs the libraries of reports is done by a program of its own, which takes over: the
// others start faster without them.
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "base/error.hpp"
#include "base/helper_program.hpp"
#include "shell/commands.hpp"
#include "shell/entrance.hpp"

namespace {

using namespace dateline;

struct Run {
  const shell::CommonOptions& common;
  base::Timings& timings;
  int operator()(const shell::WindowOptions& options) { return shell::runWindow(options, common, timings); }
  int operator()(const shell::ReadOptions& options) { return shell::runRead(options, common, timings); }
  int operator()(const shell::RenderOptions& options) { return shell::runRender(options, common, timings); }
  int operator()(const shell::CheckOptions& options) { return shell::runCheck(options, common); }
  int operator()(const shell::BriefOptions&) { return 2; }  // the other program's
  int operator()(const shell::Told& told) {
    std::fputs(told.text.c_str(), stdout);
    return 0;
  }
};

/// Becomes the program that makes reports, with the same arguments.
[[noreturn]] void becomeReport(char** argv) {
  const std::filesystem::path program = base::helperProgram("dateline-report");
  execv(program.c_str(), argv);
  throw base::SystemError({"the program for reports cannot be started: {}", {std::strerror(errno)}}, program.string(),
                          "build Dateline again, or install it again");
}

}  // namespace

int main(int argc, char** argv) {
  return shell::enter(argc, argv, [argv](const shell::Options& options, base::Timings& timings) {
    if (shell::isForReport(options)) becomeReport(argv);
    return std::visit(Run{options.common, timings}, options.command);
  });
}
