#include "base/append_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "base/file_claim.hpp"

namespace dateline::base {

std::optional<FileClaim> FileClaim::take(const std::filesystem::path& path) {
  FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file && flock(file.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return std::nullopt;
  return FileClaim(std::move(file));
}

std::optional<AppendFile> AppendFile::open(const std::filesystem::path& path, std::uint64_t keep) {
  FileHandle file(::open(path.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!file) throw unwritable(path, errno);
  if (flock(file.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) return std::nullopt;
  if (ftruncate(file.get(), static_cast<off_t>(keep)) != 0) throw unwritable(path, errno);
  return AppendFile(std::move(file), path, keep);
}

void AppendFile::append(std::string_view bytes) {
  std::uint64_t at = m_size;
  const auto takeBack = [&](int error) {
    // Shrinking needs no room on the disk.
    if (ftruncate(m_file.get(), static_cast<off_t>(m_size)) != 0) return unwritable(m_path, errno);
    return unwritable(m_path, error);
  };
  while (!bytes.empty()) {
    const ssize_t done = pwrite(m_file.get(), bytes.data(), bytes.size(), static_cast<off_t>(at));
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) throw takeBack(errno);
    bytes.remove_prefix(static_cast<std::size_t>(done));
    at += static_cast<std::uint64_t>(done);
  }
  if (fdatasync(m_file.get()) != 0) throw takeBack(errno);
  m_size = at;
}

}  // namespace dateline::base
