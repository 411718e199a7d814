#include "base/file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/error.hpp"
#include "base/file_handle.hpp"

namespace dateline::base {
namespace {

std::string reason(int error) {
  return std::strerror(error);
}

InputError unreadable(const std::filesystem::path& path, int error) {
  if (error == ENOENT) return {"there is no such file", path.string(), "check the name"};
  return {Message("the file cannot be read: {}", {reason(error)}), path.string(), "check its permissions"};
}

InputError tooLarge(const std::filesystem::path& path, std::size_t maxBytes) {
  return {Message("the file is larger than {} MB", {std::to_string(maxBytes >> 20)}), path.string(),
          "give a smaller one"};
}

}  // namespace

std::string readFile(const std::filesystem::path& path, std::size_t maxBytes) {
  // Non-blocking, so that a named pipe without a writer does not hang the program.
  const FileHandle file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file) throw unreadable(path, errno);
  struct stat status {};
  if (fstat(file.get(), &status) != 0) throw unreadable(path, errno);
  if (S_ISDIR(status.st_mode)) throw InputError("this is a folder, not a file", path.string(), "name a file in it");
  if (S_ISREG(status.st_mode) && static_cast<std::size_t>(status.st_size) > maxBytes) throw tooLarge(path, maxBytes);
  // What is not a regular file (a pipe, /dev/stdin) may wait for its writer.
  if (!S_ISREG(status.st_mode)) fcntl(file.get(), F_SETFL, 0);

  std::string bytes;
  std::size_t used = 0;
  for (;;) {
    const auto expected = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0)) + 1;
    if (bytes.size() - used < 1) bytes.resize(std::max({bytes.size() * 2, expected, std::size_t{4096}}));
    const ssize_t got = read(file.get(), bytes.data() + used, bytes.size() - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw unreadable(path, errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
    if (used > maxBytes) throw tooLarge(path, maxBytes);
  }
  bytes.resize(used);
  return bytes;
}

MappedFile::MappedFile(const std::filesystem::path& path) : m_path(path) {
  const auto bad = [&path](int error) {
    return DataError(Message("the program's data cannot be read: {}", {reason(error)}), path.string(),
                     "install or build the program again");
  };
  const FileHandle file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file) throw bad(errno);
  struct stat status {};
  if (fstat(file.get(), &status) != 0) throw bad(errno);
  if (!S_ISREG(status.st_mode)) throw bad(S_ISDIR(status.st_mode) ? EISDIR : EINVAL);
  if (status.st_size == 0) {
    throw DataError("the program's data file is empty", path.string(), "install or build the program again");
  }
  m_size = static_cast<std::size_t>(status.st_size);
  void* data = mmap(nullptr, m_size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (data == MAP_FAILED) throw bad(errno);
  m_data = static_cast<const std::byte*>(data);
}

MappedFile::~MappedFile() {
  if (m_data != nullptr) munmap(const_cast<std::byte*>(m_data), m_size);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr)),
      m_size(std::exchange(other.m_size, 0)),
      m_path(std::move(other.m_path)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(m_data, other.m_data);
  std::swap(m_size, other.m_size);
  std::swap(m_path, other.m_path);
  return *this;
}

void MappedFile::forget(std::size_t offset, std::size_t count) const {
  const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  const std::size_t first = (offset + page - 1) / page * page;
  const std::size_t last = std::min(offset + count, m_size) / page * page;
  if (first < last) madvise(const_cast<std::byte*>(m_data) + first, last - first, MADV_DONTNEED);
}

InputFile::InputFile(const std::filesystem::path& path) : m_path(path) {
  FileHandle file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!file) throw unreadable(path, errno);
  struct stat status {};
  if (fstat(file.get(), &status) != 0) throw unreadable(path, errno);
  if (S_ISDIR(status.st_mode)) throw InputError("this is a folder, not a file", path.string(), "name a file in it");
  if (!S_ISREG(status.st_mode)) {
    throw InputError("this is no file that can be read from any place in it", path.string(), "save it as a file first");
  }
  m_size = static_cast<std::uint64_t>(status.st_size);
  m_descriptor = fcntl(file.get(), F_DUPFD_CLOEXEC, 0);
  if (m_descriptor < 0) throw unreadable(path, errno);
}

InputFile::~InputFile() {
  if (m_descriptor >= 0) close(m_descriptor);
}

InputFile::InputFile(InputFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_size(other.m_size), m_path(std::move(other.m_path)) {}

InputFile& InputFile::operator=(InputFile&& other) noexcept {
  std::swap(m_descriptor, other.m_descriptor);
  std::swap(m_size, other.m_size);
  std::swap(m_path, other.m_path);
  return *this;
}

std::string InputFile::read(std::uint64_t offset, std::size_t count) const {
  std::string bytes(count, '\0');
  std::size_t used = 0;
  while (used < count) {
    const ssize_t got = pread(m_descriptor, bytes.data() + used, count - used, static_cast<off_t>(offset + used));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) throw unreadable(m_path, errno);
    if (got == 0) break;
    used += static_cast<std::size_t>(got);
  }
  bytes.resize(used);
  return bytes;
}

}  // namespace dateline::base
