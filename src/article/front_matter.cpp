#include "article/front_matter.hpp"

#include <algorithm>

#include "article/date_text.hpp"

namespace dateline::article {
namespace {

constexpr std::size_t maxLines = 200;

std::string_view stripped(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

std::string_view unquoted(std::string_view value) {
  if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') && value.back() == value.front())
    value = value.substr(1, value.size() - 2);
  return value;
}

void readPair(std::string_view line, Extract& extract) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || line.front() == ' ') return;
  const std::string_view key = stripped(line.substr(0, colon));
  const std::string_view value = unquoted(stripped(line.substr(colon + 1)));
  if (value.empty()) return;
  if (key == "title") extract.title = value;
  if (key == "publisher" || key == "source" || key == "site") extract.publisher = value;
  if (key == "lang" || key == "language") extract.language = value;
  if ((key == "url" || key == "canonical") && value.starts_with("http")) extract.url = value;
  if (key == "date" || key == "published") extract.published = dateFromMetadata(value);
}

}  // namespace

std::size_t readFrontMatter(std::string_view source, Extract& extract) {
  Extract found;
  std::size_t at = 0;
  for (std::size_t lines = 0; at < source.size() && lines < maxLines; ++lines) {
    const std::size_t end = std::min(source.find('\n', at), source.size());
    const std::string_view line = source.substr(at, end - at);
    const bool fence = stripped(line) == "---";
    at = std::min(end + 1, source.size());
    if (lines == 0 && !fence) return 0;
    if (lines > 0 && fence) {
      extract = std::move(found);
      return at;
    }
    if (lines > 0 && !line.empty()) readPair(line, found);
  }
  return 0;
}

}  // namespace dateline::article
