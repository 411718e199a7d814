// Who works on a file: one process at a time may claim it. The claim ends with the object, and with the process however
// it ends (flock(2), so nothing is left behind).
#pragma once
#include <filesystem>
#include <optional>

#include "base/file_handle.hpp"

namespace dateline::base {

class FileClaim {
 public:
  /// Nothing when another claim on the same file is alive. Where the file is not there, or its file system knows no
  /// locks, the claim is granted to everyone.
  static std::optional<FileClaim> take(const std::filesystem::path& path);

 private:
  explicit FileClaim(FileHandle file) : m_file(std::move(file)) {}
  FileHandle m_file;
};

}  // namespace dateline::base
