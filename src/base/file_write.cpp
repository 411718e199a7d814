#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <cstring>
#include <optional>
#include <vector>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/file_handle.hpp"

namespace dateline::base {

SystemError unwritable(const std::filesystem::path& path, int error) {
  if (error == ENOSPC || error == EDQUOT || error == EFBIG) {
    return {"the disk is full, so nothing was written and what stood there is as it was", path.string(),
            "make room there, or choose another place"};
  }
  return {Message("the file cannot be written: {}", {std::strerror(error)}), path.string(),
          "choose another place, or make room"};
}

namespace {

void writeAll(const FileHandle& file, std::string_view bytes, const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const ssize_t done = write(file.get(), bytes.data(), bytes.size());
    if (done < 0 && errno == EINTR) continue;
    if (done < 0) throw unwritable(path, errno);
    bytes.remove_prefix(static_cast<std::size_t>(done));
  }
}

constexpr const char* temporaryEnding = ".tmp";

/// Of the temporary files of a target; the writer's process id follows.
std::string startOfName(const std::filesystem::path& target) {
  constexpr std::size_t mostBytes = 200;
  return "." + target.filename().string().substr(0, mostBytes) + ".";
}

/// Removes the temporary file unless it has become the real one.
class TemporaryFile {
 public:
  explicit TemporaryFile(const std::filesystem::path& target) {
    for (int attempt = 0; attempt < 100 && !m_file; ++attempt) {
      m_path = target.parent_path() /
               (startOfName(target) + std::to_string(getpid()) + "-" + std::to_string(attempt) + temporaryEnding);
      m_file = FileHandle(open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
      if (!m_file && errno != EEXIST) break;
    }
    if (!m_file) throw unwritable(target, errno);
  }
  ~TemporaryFile() {
    if (!m_kept) unlink(m_path.c_str());
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  FileHandle& file() { return m_file; }
  void renameTo(const std::filesystem::path& target) {
    if (rename(m_path.c_str(), target.c_str()) != 0) throw unwritable(target, errno);
    m_kept = true;
  }

 private:
  std::filesystem::path m_path;
  FileHandle m_file;
  bool m_kept = false;
};

void syncFolder(const std::filesystem::path& file) {
  const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  const FileHandle handle(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (handle) fsync(handle.get());  // The file itself is safe already: a folder that cannot be synced is no error.
}

}  // namespace

/// A file that takes the target's place at the end, or (no temporary one) a device that is written to as it is.
struct OutputFile::Open {
  std::filesystem::path path;
  std::filesystem::path target;
  std::optional<TemporaryFile> temporary;
  FileHandle device;
  std::optional<mode_t> mode;  ///< of the old file
};

OutputFile::OutputFile(const std::filesystem::path& path) : m_open(std::make_unique<Open>()) {
  m_open->path = path;
  struct stat old {};
  const bool exists = stat(path.c_str(), &old) == 0;
  if (exists && S_ISDIR(old.st_mode)) throw unwritable(path, EISDIR);
  if (exists && !S_ISREG(old.st_mode)) {
    // A device or a pipe (/dev/stdout): there is nothing to keep, and a rename would replace the device itself.
    m_open->device = FileHandle(open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (!m_open->device) throw unwritable(path, errno);
    return;
  }
  // A read-only file is one that its owner wants to keep, even where the folder would allow to replace it.
  if (exists && access(path.c_str(), W_OK) != 0) throw unwritable(path, errno);
  if (exists) m_open->mode = old.st_mode & 07777U;

  std::error_code ignored;
  const auto resolved = exists ? std::filesystem::canonical(path, ignored) : path;  // A link stays a link.
  m_open->target = resolved.empty() ? path : resolved;
  m_open->temporary.emplace(m_open->target);
}

OutputFile::~OutputFile() = default;

void OutputFile::write(std::string_view bytes) {
  writeAll(m_open->temporary ? m_open->temporary->file() : m_open->device, bytes, m_open->path);
}

void OutputFile::finish() {
  if (!m_open->temporary) return;
  FileHandle& file = m_open->temporary->file();
  if (m_open->mode && fchmod(file.get(), *m_open->mode) != 0) throw unwritable(m_open->path, errno);
  if (fsync(file.get()) != 0 || file.close() != 0) throw unwritable(m_open->path, errno);
  m_open->temporary->renameTo(m_open->target);
  syncFolder(m_open->target);
}

void writeFileAtomically(const std::filesystem::path& path, std::string_view bytes) {
  OutputFile file(path);
  file.write(bytes);
  file.finish();
}

void removeLeftovers(const std::filesystem::path& path) {
  std::error_code error;
  const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
  const std::string start = startOfName(path);
  std::vector<std::filesystem::path> left;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    if (!name.starts_with(start) || !name.ends_with(temporaryEnding)) continue;
    pid_t writer = 0;
    const char* const digits = name.data() + start.size();
    const auto [end, failure] = std::from_chars(digits, name.data() + name.size(), writer);
    const bool isOurs = failure == std::errc() && end != digits && *end == '-';
    if (isOurs && kill(writer, 0) != 0 && errno == ESRCH) left.push_back(entry.path());
  }
  for (const std::filesystem::path& one : left) std::filesystem::remove(one, error);
}

}  // namespace dateline::base
