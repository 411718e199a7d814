// Lines of a stream that may never end: a file, a pipe, standard input; one at a time, with their numbers.
#pragma once
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "base/file_handle.hpp"

namespace dateline::base {

class LineReader {
 public:
  /// A file or a pipe by its path; "-" is standard input. Throws InputError when it cannot be opened.
  explicit LineReader(const std::filesystem::path& path);

  enum class Next { Line, TooLong, End };
  /// The next line, without its end ("\n", "\r\n"), becomes `line`. One of more than `maxBytes` is passed over:
  /// TooLong, and `line` is empty. Throws InputError when reading fails. What has come in is handed out before more is
  /// awaited.
  Next next(std::string& line, std::size_t maxBytes);

  /// Of the line that was handed out last, from 1.
  std::size_t number() const { return m_number; }
  /// As messages name it: the path, or "standard input".
  const std::string& name() const { return m_name; }

 private:
  bool fill();

  std::string m_name;
  FileHandle m_file;
  int m_descriptor = 0;
  std::vector<char> m_buffer;
  std::size_t m_at = 0;
  std::size_t m_end = 0;
  std::size_t m_number = 0;
};

}  // namespace dateline::base
