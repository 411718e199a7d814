// Files: reading with limits, writing that never leaves a half file, memory maps, and the program's own folders.
#pragma once
#include <cstddef>
#include <filesystem>
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

 private:
  const std::byte* m_data = nullptr;
  std::size_t m_size = 0;
  std::filesystem::path m_path;
};

/// Where the baked data lies: `data/` beside the program, else `../share/dateline`. Throws DataError when neither is.
std::filesystem::path dataFolder();

/// The XDG folders of this program, not created: $XDG_CONFIG_HOME/dateline and so on.
std::filesystem::path configFolder();
std::filesystem::path stateFolder();

}  // namespace dateline::base
