#include "shell/entrance.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

#include "base/error.hpp"

namespace dateline::shell {

namespace {

int fail(const std::string& sentence) {
  std::fprintf(stderr, "dateline: %s\n", sentence.c_str());
  return 2;
}

}  // namespace

int enter(int argc, char** argv, const Carry& carry) {
  base::Timings timings;
  const base::Language language = languageAskedFor(argc, argv);
  try {
    Options options = parseCommandLine(argc, argv);
    options.common.endsProcess = true;
    const int status = carry(options, timings);
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

}  // namespace dateline::shell
