#include "base/line_reader.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/error.hpp"

namespace dateline::base {
namespace {

constexpr std::size_t bufferBytes = std::size_t{1} << 16;

InputError unreadable(const std::string& name, int error) {
  if (error == ENOENT) return {"there is no such file", name, "check the name"};
  return {Message("the file cannot be read: {}", {std::strerror(error)}), name, "check its permissions"};
}

}  // namespace

LineReader::LineReader(const std::filesystem::path& path)
    : m_name(path == "-" ? "standard input" : path.string()), m_buffer(bufferBytes) {
  if (path == "-") return;
  m_file = FileHandle(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!m_file) throw unreadable(m_name, errno);
  struct stat found {};
  if (fstat(m_file.get(), &found) == 0 && S_ISDIR(found.st_mode)) throw unreadable(m_name, EISDIR);
  m_descriptor = m_file.get();
}

bool LineReader::fill() {
  ssize_t count = -1;
  do count = read(m_descriptor, m_buffer.data(), m_buffer.size());
  while (count < 0 && errno == EINTR);
  if (count < 0) throw unreadable(m_name, errno);
  m_at = 0;
  m_end = static_cast<std::size_t>(count);
  return count > 0;
}

LineReader::Next LineReader::next(std::string& line, std::size_t maxBytes) {
  line.clear();
  bool any = false;
  bool tooLong = false;
  for (bool ended = false; !ended;) {
    if (m_at == m_end && !fill()) break;
    any = true;
    const char* const begin = m_buffer.data() + m_at;
    const char* const end = m_buffer.data() + m_end;
    const char* const newline = std::find(begin, end, '\n');
    tooLong = tooLong || line.size() + static_cast<std::size_t>(newline - begin) > maxBytes;
    if (!tooLong) line.append(begin, newline);
    ended = newline != end;
    m_at = static_cast<std::size_t>(newline - m_buffer.data()) + (ended ? 1 : 0);
  }
  if (!any) return Next::End;
  ++m_number;
  if (tooLong) {
    line.clear();
    line.shrink_to_fit();
    return Next::TooLong;
  }
  if (line.ends_with('\r')) line.pop_back();
  return Next::Line;
}

}  // namespace dateline::base
