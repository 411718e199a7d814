#include "shell/output_folder.hpp"

#include <unistd.h>

#include <system_error>

#include "base/error.hpp"
#include "base/file.hpp"

namespace dateline::shell {

namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const std::error_code& error) {
  throw base::SystemError({"the folder cannot be written: {}", {error.message()}}, path.string(),
                          "choose another place, or make room");
}

/// "out/" is the folder "out".
std::filesystem::path withoutSlash(const std::filesystem::path& path) {
  return path.has_filename() ? path : path.parent_path();
}

}  // namespace

OutputFolder::OutputFolder(const std::filesystem::path& path) : m_path(withoutSlash(path)) {
  std::error_code error;
  if (std::filesystem::exists(m_path, error) && !std::filesystem::is_directory(m_path, error)) {
    fail(m_path, std::make_error_code(std::errc::not_a_directory));
  }
  m_temporary = m_path.parent_path() / ("." + m_path.filename().string() + "." + std::to_string(getpid()) + ".tmp");
  if (!std::filesystem::create_directory(m_temporary, error)) {
    fail(m_path, error ? error : std::make_error_code(std::errc::file_exists));
  }
}

OutputFolder::~OutputFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_temporary, ignored);
}

void OutputFolder::write(const std::string& name, std::string_view bytes) {
  base::writeFileAtomically(m_temporary / name, bytes);
  m_names.push_back(name);
}

void OutputFolder::finish() {
  std::error_code error;
  std::filesystem::create_directory(m_path, error);
  if (error) fail(m_path, error);
  for (const std::string& name : m_names) {
    std::filesystem::rename(m_temporary / name, m_path / name, error);
    if (error) fail(m_path / name, error);
  }
}

}  // namespace dateline::shell
