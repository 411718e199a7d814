// Files: reading with limits, writing that never leaves a half file, memory maps, and the program's own folders.
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace dateline::base {

/// The largest file that is read whole: enough for any article or dossier, small enough not to exhaust a machine.
inline constexpr std::size_t maxFileBytes = std::size_t{256} << 20;

/// The whole file. Throws InputError when it is missing, unreadable, a folder, or larger than `maxBytes`.
std::string readFile(const std::filesystem::path& path, std::size_t maxBytes = maxFileBytes);

/// Writes a temporary file beside `path`, syncs it, and renames it over the old one; keeps the old file's mode.
/// Throws SystemError and leaves `path` as it was when anything fails.
void writeFileAtomically(const std::filesystem::path& path, std::string_view bytes);

/// The same for a file that is written bit by bit: nothing takes the old one's place before `finish`. A device or a
/// pipe is written to at once.
class OutputFile {
 public:
  /// Throws SystemError where `path` cannot be written.
  explicit OutputFile(const std::filesystem::path& path);
  ~OutputFile();  ///< without `finish` the old file stays as it was
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  void write(std::string_view bytes);
  void finish();

 private:
  struct Open;
  std::unique_ptr<Open> m_open;
};

/// Removes what writers of `path` left beside it that were killed before they were done.
void removeLeftovers(const std::filesystem::path& path);

/// A read-only memory map; pages that nobody touches are never read.
class MappedFile {
 public:
  /// Throws DataError when the file is missing or empty.
  explicit MappedFile(const std::filesystem::path& path);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  std::span<const std::byte> bytes() const { return {m_data, m_size}; }
  const std::filesystem::path& path() const { return m_path; }
  /// These bytes have been read for now: their pages need not stay in memory (they are read again if touched again).
  void forget(std::size_t offset, std::size_t count) const;

 private:
  const std::byte* m_data = nullptr;
  std::size_t m_size = 0;
  std::filesystem::path m_path;
};

/// A person's file, open for reading any part of it. It stays what it was opened as when another file takes its name.
class InputFile {
 public:
  /// Throws InputError when it is missing, unreadable, or no regular file.
  explicit InputFile(const std::filesystem::path& path);
  ~InputFile();
  InputFile(InputFile&& other) noexcept;
  InputFile& operator=(InputFile&& other) noexcept;
  InputFile(const InputFile&) = delete;
  InputFile& operator=(const InputFile&) = delete;

  /// At most `count` bytes from `offset` on; fewer where the file ends. Throws InputError.
  std::string read(std::uint64_t offset, std::size_t count) const;
  std::uint64_t size() const { return m_size; }
  const std::filesystem::path& path() const { return m_path; }

 private:
  int m_descriptor = -1;
  std::uint64_t m_size = 0;
  std::filesystem::path m_path;
};

/// Where the baked data lies: `data/` beside the program, else `../share/dateline`. Throws DataError when neither is.
std::filesystem::path dataFolder();

/// The XDG folders of this program, not created: $XDG_CONFIG_HOME/dateline and so on.
std::filesystem::path configFolder();
std::filesystem::path stateFolder();

}  // namespace dateline::base
