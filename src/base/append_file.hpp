// A file that only grows, by whole pieces: for journals. One process at a time has it open.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>

#include "base/file_handle.hpp"

namespace dateline::base {

class AppendFile {
 public:
  /// Opens the file with its first `keep` bytes, or makes it. Nothing when another process has it open.
  /// Throws SystemError.
  static std::optional<AppendFile> open(const std::filesystem::path& path, std::uint64_t keep = 0);

  /// Returns when the disk has the bytes. Throws SystemError when they cannot be written (a full disk); the file is
  /// then as it was before.
  void append(std::string_view bytes);
  const std::filesystem::path& path() const { return m_path; }

 private:
  AppendFile(FileHandle file, std::filesystem::path path, std::uint64_t size)
      : m_file(std::move(file)), m_path(std::move(path)), m_size(size) {}

  FileHandle m_file;
  std::filesystem::path m_path;
  std::uint64_t m_size = 0;
};

}  // namespace dateline::base
