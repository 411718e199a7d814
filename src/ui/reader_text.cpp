#include "ui/reader_text.hpp"

#include <algorithm>
#include <string_view>

namespace dateline::ui {

namespace {

constexpr std::string_view blanks = " \t\r\n";
/// A mark-up of headings may stand around a title ("# Title").
constexpr std::size_t markupBytes = 8;

base::TextRange trimmed(std::string_view text, base::TextRange range) {
  while (range.begin < range.end && blanks.find(text[range.begin]) != std::string_view::npos) ++range.begin;
  while (range.end > range.begin && blanks.find(text[range.end - 1]) != std::string_view::npos) --range.end;
  return range;
}

/// The line is all of its paragraph.
bool isWholeLine(std::string_view text, base::TextRange range) {
  const std::size_t before = text.find_last_not_of(" \t\r", range.begin == 0 ? 0 : range.begin - 1);
  const bool begins = range.begin == 0 || before == std::string_view::npos || text[before] == '\n' ||
                      text.substr(0, range.begin).find_first_not_of(blanks) == std::string_view::npos;
  const std::size_t after = text.find_first_not_of(" \t\r", range.end);
  return begins && (after == std::string_view::npos || text[after] == '\n');
}

bool isTitle(std::string_view line, std::string_view title) {
  return !title.empty() && line.size() <= title.size() + markupBytes && line.find(title) != std::string_view::npos;
}

}  // namespace

ReaderText readerTextOf(const article::Article& article, const std::string& fallbackTitle) {
  const std::string_view text = article.text;
  const std::string& title = article.title.empty() ? fallbackTitle : article.title;
  ReaderText reader;
  const auto add = [&reader](base::TextRange range, ReaderFace face) {
    reader.spans.push_back({range, static_cast<std::size_t>(face)});
  };
  bool titled = false;
  std::vector<base::TextRange> headers = article.headers;
  std::ranges::sort(headers, {}, &base::TextRange::begin);
  std::size_t done = 0;
  for (const base::TextRange& header : headers) {
    // A header may be several lines, each a paragraph of its own.
    for (std::size_t at = std::max(header.begin, done); at < std::min(header.end, text.size());) {
      const std::size_t lineEnd = std::min({text.find('\n', at), header.end, text.size()});
      const base::TextRange line = trimmed(text, {at, lineEnd});
      if (!line.empty()) {
        const bool whole = isWholeLine(text, line);
        const bool headline = whole && !titled && isTitle(line.of(text), title);
        titled = titled || headline;
        add(line, headline ? ReaderFace::Headline : whole ? ReaderFace::Byline : ReaderFace::Aside);
      }
      at = lineEnd + 1;
    }
    done = std::max(done, header.end);
  }
  if (titled) return reader;
  // Where the story itself begins.
  std::size_t story = 0;
  for (const TextSpan& span : reader.spans) {
    if (trimmed(text, {story, span.range.begin}).empty()) story = span.range.end;
  }
  story = trimmed(text, {story, text.size()}).begin;
  if (!title.empty() && text.substr(story).starts_with(title)) {
    const TextSpan lead{{story, story + title.size()}, static_cast<std::size_t>(ReaderFace::Lead)};
    const auto behind = std::ranges::find_if(reader.spans, [&](const TextSpan& s) { return s.range.begin > story; });
    if (behind == reader.spans.end() || behind->range.begin >= lead.range.end) reader.spans.insert(behind, lead);
  } else {
    reader.headline = title;
  }
  return reader;
}

}  // namespace dateline::ui
