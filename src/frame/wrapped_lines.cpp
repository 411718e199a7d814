#include "frame/wrapped_lines.hpp"

#include <algorithm>
#include <string_view>

#include "base/utf8.hpp"

namespace dateline::frame {
namespace {

constexpr std::string_view ellipsis = "…";
/// No line of a picture holds more; a text of a whole article is not shaped to find that out.
constexpr std::size_t mostCodePointsOfLine = 400;

class Lines {
 public:
  Lines(Typesetter& type, const TextRun& run, double widthPx) : m_type(type), m_run(run), m_widthPx(widthPx) {}

  bool fits(std::string_view text) {
    m_run.text = text;
    return m_type.widthOf(m_run) <= m_widthPx;
  }

  /// How many bytes of `rest` stand in a line: whole words where one fits, else as many code points as fit, at least
  /// one.
  std::size_t lineOf(std::string_view rest) {
    std::size_t words = 0;
    for (std::size_t end = 0; end < rest.size();) {
      end = std::min(rest.find(' ', end + 1), rest.size());
      if (!fits(rest.substr(0, end))) break;
      words = end;
    }
    if (words > 0) return words;
    return cut(rest, "");
  }

  /// The longest start of `text` that fits with `tail` behind it, by halving.
  std::size_t cut(std::string_view text, std::string_view tail) {
    std::size_t least = 1;
    std::size_t most = base::codePointCount(text);
    while (least < most) {
      const std::size_t middle = (least + most + 1) / 2;
      if (fits(std::string(base::firstCodePoints(text, middle)) += tail)) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return base::firstCodePoints(text, least).size();
  }

 private:
  Typesetter& m_type;
  TextRun m_run;
  double m_widthPx;
};

std::string_view withoutSpaces(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

std::vector<std::string> wrappedLines(Typesetter& type, const TextRun& run, double widthPx, std::size_t mostLines) {
  std::string flat(base::firstCodePoints(run.text, mostCodePointsOfLine * std::max<std::size_t>(1, mostLines)));
  std::ranges::replace_if(
      flat, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  Lines setting(type, run, widthPx);
  std::vector<std::string> lines;
  std::string_view rest = withoutSpaces(flat);
  while (!rest.empty() && lines.size() < mostLines) {
    const std::size_t bytes = setting.lineOf(rest);
    const bool last = lines.size() + 1 == mostLines;
    if (last && bytes < rest.size()) {
      const std::string_view start = withoutSpaces(rest.substr(0, setting.cut(rest, ellipsis)));
      lines.push_back(std::string(start) += ellipsis);
      break;
    }
    lines.emplace_back(withoutSpaces(rest.substr(0, bytes)));
    rest = withoutSpaces(rest.substr(bytes));
  }
  return lines;
}

}  // namespace dateline::frame
