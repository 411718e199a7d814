// The files opened last: a convenience, kept in the state folder, whose failure never stops anyone.
#pragma once
#include <filesystem>
#include <vector>

namespace dateline::session {

/// Latest first; empty when there are none or they cannot be read.
std::vector<std::filesystem::path> loadRecentFiles();

/// Puts `file` first, keeps at most ten, writes them to stateFolder()/recent.txt (silently not when that fails), and
/// returns them.
std::vector<std::filesystem::path> rememberFile(const std::filesystem::path& file);

}  // namespace dateline::session
