#include "frame/paragraph.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/locale.hpp"
#include "base/utf8.hpp"

namespace dateline::frame {
namespace {

constexpr std::string_view ellipsis = "…";
/// No character that fills a line is narrower than this, em: how much of a long text is worth looking at.
constexpr double narrowestEm = 0.18;

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

class Breaker {
 public:
  Breaker(Typesetter& type, const TextRun& run, double widthPx) : m_type(type), m_run(run), m_widthPx(widthPx) {}

  bool fits(std::string_view line) const {
    TextRun run = m_run;
    run.text = line;
    return m_type.triedWidthOf(run) <= m_widthPx;
  }

  /// The longest start of `text` that fits with `tail` behind it, cut between characters.
  std::string_view longestStart(std::string_view text, std::string_view tail) const {
    std::size_t low = 0;
    std::size_t high = base::codePointCount(text);
    while (low < high) {
      const std::size_t middle = (low + high + 1) / 2;
      const std::string_view start = trimmed(base::firstCodePoints(text, middle));
      if (fits(std::string(start).append(tail)))
        low = middle;
      else
        high = middle - 1;
    }
    return base::firstCodePoints(text, low);
  }

 private:
  Typesetter& m_type;
  const TextRun& m_run;
  double m_widthPx;
};

/// The end of the line that begins at `from`: the last allowed break that fits, else within the word.
std::size_t lineEnd(const Breaker& breaker, std::string_view text, std::size_t from,
                    const std::vector<std::size_t>& breaks) {
  std::size_t end = from;
  for (auto next = std::ranges::upper_bound(breaks, from); next != breaks.end(); ++next) {
    if (!breaker.fits(trimmed(text.substr(from, *next - from)))) break;
    end = *next;
  }
  return end > from ? end : from + breaker.longestStart(text.substr(from), {}).size();
}

}  // namespace

TextBlock paragraph(Typesetter& type, const TextRun& run, double widthPx, std::size_t mostLines,
                    std::string_view language, double leading) {
  const auto most = static_cast<std::size_t>(
      std::max(0.0, widthPx) / (narrowestEm * static_cast<double>(run.sizePx)) * static_cast<double>(mostLines) + 1);
  const std::string_view text = trimmed(base::firstCodePoints(trimmed(run.text), most + 1));
  const Breaker breaker(type, run, widthPx);
  std::vector<TextRun> lines;
  const auto add = [&](std::string line) {
    lines.push_back(run);
    lines.back().text = std::move(line);
  };
  if (breaker.fits(text)) {
    if (!text.empty() && mostLines > 0) add(std::string(text));
    return type.flushLeft(lines, leading);
  }
  const std::vector<std::size_t> breaks = base::lineBreaks(text, language);
  for (std::size_t at = 0; at < text.size() && lines.size() < mostLines;) {
    const std::string_view rest = trimmed(text.substr(at));
    if (lines.size() + 1 == mostLines && !breaker.fits(rest)) {
      const std::string_view start = trimmed(breaker.longestStart(rest, ellipsis));
      if (!start.empty()) add(std::string(start).append(ellipsis));
      break;
    }
    const std::size_t end = lineEnd(breaker, text, at, breaks);
    if (end == at) break;
    if (const std::string_view line = trimmed(text.substr(at, end - at)); !line.empty()) add(std::string(line));
    at = end;
  }
  return type.flushLeft(lines, leading);
}

}  // namespace dateline::frame
