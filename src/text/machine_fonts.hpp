// The machine's own typefaces, for scripts that Inter does not have.
#pragma once
#include <filesystem>
#include <vector>

namespace dateline::text {

/// Font files where Debian installs them, in order of preference; only those that exist.
std::vector<std::filesystem::path> machineFonts();

}  // namespace dateline::text
