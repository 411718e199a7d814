// A POSIX file descriptor that closes itself: for base's own classes.
#pragma once
#include <unistd.h>

#include <filesystem>
#include <utility>

#include "base/error.hpp"

namespace dateline::base {

class FileHandle {
 public:
  FileHandle() = default;
  explicit FileHandle(int descriptor) : m_descriptor(descriptor) {}
  ~FileHandle() { close(); }
  FileHandle(FileHandle&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
  FileHandle& operator=(FileHandle&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
  }
  FileHandle(const FileHandle&) = delete;
  FileHandle& operator=(const FileHandle&) = delete;

  explicit operator bool() const { return m_descriptor >= 0; }
  int get() const { return m_descriptor; }
  /// What close(2) says: a full disk may be told only then.
  int close() { return m_descriptor >= 0 ? ::close(std::exchange(m_descriptor, -1)) : 0; }

 private:
  int m_descriptor = -1;
};

/// What a person reads when a file cannot be written; `error` is errno.
SystemError unwritable(const std::filesystem::path& path, int error);

}  // namespace dateline::base
