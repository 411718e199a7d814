#include "article/characters.hpp"
#include "article/sentences.hpp"
#include "base/utf8.hpp"

namespace dateline::article {
namespace {

constexpr char32_t paragraphSeparator = 0x2029;

}  // namespace

std::vector<base::TextRange> paragraphs(std::string_view text) {
  std::vector<base::TextRange> found;
  std::size_t begin = 0;     // of the paragraph
  std::size_t end = 0;       // behind its last character that is no white space
  std::size_t newlines = 0;  // since then
  const auto close = [&] {
    if (end > begin) found.push_back({begin, end});
    end = begin = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const char32_t c = base::decodeAt(text, at);
    if (c == paragraphSeparator) newlines = 2;
    if (c == '\n' || (c == '\r' && codePointAt(text, at) != '\n')) ++newlines;
    if (isSpace(c)) continue;
    if (newlines > 1) close();
    if (end == 0) begin = here;
    end = at;
    newlines = 0;
  }
  close();
  return found;
}

}  // namespace dateline::article
