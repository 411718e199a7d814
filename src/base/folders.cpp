#include <unistd.h>

#include <cstdlib>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/helper_program.hpp"

namespace dateline::base {
namespace {

/// $`variable`/dateline, else `fallback` in the home folder; XDG says to ignore relative values.
std::filesystem::path xdgFolder(const char* variable, const char* fallback) {
  if (const char* value = std::getenv(variable); value != nullptr && *value == '/') {
    return std::filesystem::path(value) / "dateline";
  }
  const char* home = std::getenv("HOME");
  const std::filesystem::path base = home != nullptr && *home != '\0' ? home : "/tmp";
  return base / fallback / "dateline";
}

}  // namespace

std::filesystem::path dataFolder() {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  for (const auto& folder : {program / "data", program / ".." / "share" / "dateline",
                             program / ".." / ".." / "share" / "dateline" /* from libexec/dateline */}) {
    if (std::filesystem::is_directory(folder, error)) return folder;
  }
  throw DataError("the program's data folder is missing", (program / "data").string(),
                  "install or build the program again");
}

std::filesystem::path helperProgram(const std::string& name) {
  std::error_code error;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
  for (const auto& file : {program / name, program / ".." / "libexec" / "dateline" / name}) {
    if (std::filesystem::is_regular_file(file, error)) return file;
  }
  throw DataError("a part of the program is missing", (program / name).string(), "install or build the program again");
}

std::filesystem::path configFolder() {
  return xdgFolder("XDG_CONFIG_HOME", ".config");
}

std::filesystem::path stateFolder() {
  return xdgFolder("XDG_STATE_HOME", ".local/state");
}

}  // namespace dateline::base
