#include "article/markdown.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "article/characters.hpp"
#include "article/encoding.hpp"
#include "article/front_matter.hpp"
#include "base/utf8.hpp"

namespace dateline::article {
namespace {

constexpr std::string_view markable = "\\`*_{}[]()#+-.!<>~|\"'&";

std::string_view strippedLine(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(" \t\r") + 1 - begin);
}

/// "---", "***", "___" and longer, spaces between them allowed.
bool isRule(std::string_view line) {
  if (line.empty() || (line[0] != '-' && line[0] != '*' && line[0] != '_')) return false;
  std::size_t marks = 0;
  for (const char c : line) {
    if (c != line[0] && c != ' ') return false;
    marks += c == line[0];
  }
  return marks >= 3;
}

bool isUnderline(std::string_view line) {
  return !line.empty() && (line[0] == '=' || line[0] == '-') &&
         line.find_first_not_of(line[0]) == std::string_view::npos;
}

/// Inline marks of one line become plain text.
class Inline {
 public:
  Inline(std::string_view line, std::string& out) : m_line(line), m_out(out) { matchBrackets(); }

  void write() {
    for (std::size_t at = 0; at < m_line.size();) at = step(at);
  }

 private:
  void matchBrackets() {
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < m_line.size(); ++at) {
      if (m_line[at] == '\\') {
        ++at;
      } else if (m_line[at] == '[') {
        open.push_back(at);
      } else if (m_line[at] == ']' && !open.empty()) {
        m_pairs.emplace_back(open.back(), at);
        open.pop_back();
      }
    }
    std::sort(m_pairs.begin(), m_pairs.end());
  }

  std::size_t closerOf(std::size_t open) const {
    const auto at = std::lower_bound(m_pairs.begin(), m_pairs.end(), std::pair(open, std::size_t{0}));
    return at != m_pairs.end() && at->first == open ? at->second : std::string_view::npos;
  }

  /// The next `mark` at or behind `at`; remembers it, so that a line full of opening marks stays linear.
  std::size_t nextOf(char mark, std::size_t at, std::size_t& remembered) const {
    if (remembered < at || remembered == 0) remembered = std::min(m_line.find(mark, at), m_line.size());
    return remembered;
  }

  /// Writes what stands at `at`; returns where to go on.
  std::size_t step(std::size_t at) {
    const char c = m_line[at];
    if (!m_skipTo.empty() && m_skipTo.back().first == at) {  // behind a link's text: its target
      at = m_skipTo.back().second;
      m_skipTo.pop_back();
      return at;
    }
    const char next = at + 1 < m_line.size() ? m_line[at + 1] : '\0';
    if (c == '\\' && next != '\0' && markable.find(next) != std::string_view::npos) {
      m_out += next;
      return at + 2;
    }
    if (c == '!' && next == '[') return image(at);
    if (c == '[') return link(at);
    if (c == '<') return tag(at);
    if (c == '&') return entity(at);
    if (c == '`') return at + 1;
    if (c == '*' || c == '_' || c == '~') return emphasis(at);
    m_out += c;
    return at + 1;
  }

  /// Behind "](…)" or "][…]" whose ']' is at `closer`; the closer itself where there is no target.
  std::size_t behindTarget(std::size_t closer) {
    const char next = closer + 1 < m_line.size() ? m_line[closer + 1] : '\0';
    if (next == '(') {
      const std::size_t end = nextOf(')', closer + 2, m_nextParenthesis);
      if (end < m_line.size()) return end + 1;
    }
    if (next == '[') {
      const std::size_t end = closerOf(closer + 1);
      if (end != std::string_view::npos) return end + 1;
    }
    return closer;
  }

  std::size_t image(std::size_t at) {
    const std::size_t closer = closerOf(at + 1);
    if (closer == std::string_view::npos) {
      m_out += '!';
      return at + 1;
    }
    const std::size_t end = behindTarget(closer);
    if (end != closer) return end;
    m_out += '!';
    return at + 1;
  }

  std::size_t link(std::size_t at) {
    const std::size_t closer = closerOf(at);
    if (closer != std::string_view::npos && at + 1 < m_line.size() && m_line[at + 1] == '^') return closer + 1;
    const std::size_t end = closer == std::string_view::npos ? closer : behindTarget(closer);
    if (closer == std::string_view::npos || end == closer) {
      m_out += '[';
      return at + 1;
    }
    m_skipTo.emplace_back(closer, end);
    return at + 1;
  }

  std::size_t tag(std::size_t at) {
    const char next = at + 1 < m_line.size() ? m_line[at + 1] : '\0';
    const bool opens = next == '/' || next == '!' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    const std::size_t end = opens ? nextOf('>', at + 1, m_nextAngle) : m_line.size();
    if (end >= m_line.size()) {
      m_out += '<';
      return at + 1;
    }
    const std::string_view inside = m_line.substr(at + 1, end - at - 1);
    if (inside.starts_with("http://") || inside.starts_with("https://")) m_out += inside;
    return end + 1;
  }

  std::size_t entity(std::size_t at) {
    struct Entity {
      std::string_view name, text;
    };
    constexpr Entity entities[] = {{"&amp;", "&"},       {"&lt;", "<"},     {"&gt;", ">"},    {"&quot;", "\""},
                                   {"&nbsp;", "\u00A0"}, {"&laquo;", "«"},  {"&raquo;", "»"}, {"&ndash;", "–"},
                                   {"&mdash;", "—"},     {"&hellip;", "…"}, {"&rsquo;", "’"}, {"&lsquo;", "‘"},
                                   {"&ldquo;", "“"},     {"&rdquo;", "”"},  {"&#39;", "'"}};
    for (const Entity& known : entities) {
      if (!m_line.substr(at).starts_with(known.name)) continue;
      m_out += known.text;
      return at + known.name.size();
    }
    m_out += '&';
    return at + 1;
  }

  /// A run of marks that touches a word is emphasis; one between spaces, or "_" inside a word, is text.
  std::size_t emphasis(std::size_t at) {
    const char mark = m_line[at];
    std::size_t end = at;
    while (end < m_line.size() && m_line[end] == mark) ++end;
    const char32_t before = codePointBefore(m_line, at);
    const char32_t after = codePointAt(m_line, end);
    const bool touches = (before != 0 && !isSpace(before)) || (after != 0 && !isSpace(after));
    const bool inWord = (isLetter(before) || isDigit(before)) && (isLetter(after) || isDigit(after));
    const bool isText = !touches || (mark == '_' && inWord) || (mark == '~' && end - at != 2);
    if (isText) m_out.append(m_line.substr(at, end - at));
    return end;
  }

  std::string_view m_line;
  std::string& m_out;
  std::vector<std::pair<std::size_t, std::size_t>> m_pairs;   ///< brackets, by the opening one
  std::vector<std::pair<std::size_t, std::size_t>> m_skipTo;  ///< open links: their ']', and where their target ends
  std::size_t m_nextParenthesis = 0;
  std::size_t m_nextAngle = 0;
};

class Markdown {
 public:
  explicit Markdown(std::string_view source) : m_source(source) {}

  Extract read() {
    std::size_t at = readFrontMatter(m_source, m_extract);
    while (at < m_source.size()) {
      const std::size_t end = std::min(m_source.find('\n', at), m_source.size());
      readLine(m_source.substr(at, end - at));
      at = end + 1;
    }
    return std::move(m_extract);
  }

 private:
  void readLine(std::string_view line) {
    std::string_view content = strippedLine(line);
    while (content.starts_with('>')) content = strippedLine(content.substr(1));
    if (content.starts_with("```") || content.starts_with("~~~")) {
      m_inCode = !m_inCode;
      return;
    }
    if (m_inCode) return writeLine(content, false);
    if (isUnderline(content) && !m_lastLine.empty() && !m_lastIsHeading && (content[0] == '=' || content.size() > 1))
      return underlined();
    if (isRule(content)) return writeLine({}, false);
    if (isDefinition(content)) return;
    if (const std::size_t level = std::min(content.find_first_not_of('#'), content.size());
        level >= 1 && level <= 6 && level < content.size() && content[level] == ' ') {
      const std::size_t last = content.find_last_not_of("# \t");
      if (last != std::string_view::npos) return heading(strippedLine(content.substr(level, last + 1 - level)));
    }
    if (content.size() > 1 && (content[0] == '-' || content[0] == '*' || content[0] == '+') && content[1] == ' ') {
      beginLine();
      m_extract.text += "• ";
      return endLine(strippedLine(content.substr(1)), false);
    }
    writeLine(content, false);
  }

  /// "[label]: https://…" shows nothing.
  static bool isDefinition(std::string_view line) {
    if (!line.starts_with('[')) return false;
    const std::size_t end = line.find(']');
    return end != std::string_view::npos && end + 1 < line.size() && line[end + 1] == ':' && end < 1000;
  }

  void heading(std::string_view content) {
    if (!m_lastLine.empty() && !m_extract.text.empty()) m_extract.text += '\n';
    writeLine(content, true);
    m_extract.text += '\n';
  }

  void underlined() {
    if (!m_lastLine.empty()) m_extract.headings.push_back(m_lastLine);
    m_lastIsHeading = true;
    m_extract.text += '\n';
  }

  void writeLine(std::string_view content, bool isHeading) {
    beginLine();
    endLine(content, isHeading);
  }

  void beginLine() { m_begin = m_extract.text.size(); }

  void endLine(std::string_view content, bool isHeading) {
    if (m_inCode) {
      m_extract.text += content;
    } else {
      Inline(content, m_extract.text).write();
    }
    m_lastLine = trimmed(m_extract.text, {m_begin, m_extract.text.size()});
    m_lastIsHeading = isHeading;
    if (isHeading && !m_lastLine.empty()) m_extract.headings.push_back(m_lastLine);
    m_extract.text += '\n';
  }

  std::string_view m_source;
  Extract m_extract;
  base::TextRange m_lastLine;
  bool m_lastIsHeading = false;
  bool m_inCode = false;
  std::size_t m_begin = 0;
};

}  // namespace

Extract extractMarkdown(std::string_view source) {
  return Markdown(withoutMark(source)).read();
}

}  // namespace dateline::article
