#include "session/recent.hpp"

#include <algorithm>
#include <sstream>
#include <string>

#include "base/error.hpp"
#include "base/file.hpp"

namespace dateline::session {

namespace {

constexpr std::size_t mostFiles = 10;
constexpr std::size_t mostBytes = std::size_t{64} * 1024;  // the list is ours: anything larger is damaged

std::filesystem::path listPath() {
  return base::stateFolder() / "recent.txt";
}

}  // namespace

std::vector<std::filesystem::path> loadRecentFiles() {
  std::vector<std::filesystem::path> files;
  try {
    std::istringstream lines(base::readFile(listPath(), mostBytes));
    for (std::string line; files.size() < mostFiles && std::getline(lines, line);) {
      if (!line.empty() && line.front() == '/') files.emplace_back(line);
    }
  } catch (const base::Error&) {
    files.clear();
  }
  return files;
}

std::vector<std::filesystem::path> rememberFile(const std::filesystem::path& file) {
  std::vector<std::filesystem::path> files = loadRecentFiles();
  std::error_code error;
  const std::filesystem::path whole = std::filesystem::absolute(file, error).lexically_normal();
  // A line is a file: names with line breaks cannot be kept.
  if (error || whole.string().find('\n') != std::string::npos) return files;
  std::erase(files, whole);
  files.insert(files.begin(), whole);
  if (files.size() > mostFiles) files.resize(mostFiles);
  std::string lines;
  for (const std::filesystem::path& one : files) lines += one.string() + "\n";
  try {
    std::filesystem::create_directories(base::stateFolder(), error);
    base::writeFileAtomically(listPath(), lines);
  } catch (const base::Error&) {
    // Nobody asked for this list to be written: not being able to is no problem of theirs.
  }
  return files;
}

}  // namespace dateline::session
