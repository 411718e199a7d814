#include "corpus.hpp"

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/utf8.hpp"

namespace dateline::training {
namespace {

constexpr std::size_t documentTokens = 800;

std::vector<std::string_view> linesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (end > 0) lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::vector<MarkedText> fromNdjson(std::string_view all, const std::string& name) {
  std::vector<MarkedText> texts;
  for (const std::string_view line : linesOf(all)) {
    const base::Json json = base::parseJson(line, name);
    MarkedText text;
    text.line = line;
    for (const base::Json& place : json.at("toponyms"))
      text.places.emplace(place.at("start").get<std::size_t>(), place.at("end").get<std::size_t>());
    texts.push_back(std::move(text));
  }
  return texts;
}

/// Tokens become running text again: no space before a comma or a full stop, none behind an elision.
class Joiner {
 public:
  void add(std::string_view token, bool place) {
    const bool closes = token == "," || token == "." || token == ")" || token == "...";
    const bool opened = m_text.ends_with("'") || m_text.ends_with("’") || m_text.ends_with("(");
    if (!m_text.empty() && !closes && !opened) put(" ");
    const std::size_t begin = m_points;
    put(token);
    if (place && m_inPlace) m_spans.back().second = m_points;
    if (place && !m_inPlace) m_spans.emplace_back(begin, m_points);
    m_inPlace = place;
    ++m_tokens;
  }

  bool full(std::string_view last) const {
    return m_tokens >= documentTokens && (last == "." || last == "!" || last == "?");
  }

  MarkedText take(std::size_t number) {
    MarkedText text;
    const base::Json json{{"id", "europeana-" + std::to_string(number)}, {"language", "fr"}, {"text", m_text}};
    text.line = json.dump();
    text.places = {m_spans.begin(), m_spans.end()};
    *this = Joiner();
    return text;
  }

  bool empty() const { return m_tokens == 0; }

 private:
  void put(std::string_view piece) {
    m_text += piece;
    m_points += base::codePointCount(piece);
  }

  std::string m_text;
  std::size_t m_points = 0;
  std::size_t m_tokens = 0;
  bool m_inPlace = false;
  std::vector<std::pair<std::size_t, std::size_t>> m_spans;
};

std::vector<MarkedText> fromBio(std::string_view all, const std::string& name) {
  std::vector<MarkedText> texts;
  Joiner joiner;
  std::size_t number = 0;
  for (const std::string_view line : linesOf(all)) {
    ++number;
    const std::size_t space = line.rfind(' ');
    if (space == std::string_view::npos)
      throw base::InputError("a token and its tag were expected", name + ": line " + std::to_string(number),
                             "separate them by a space");
    joiner.add(line.substr(0, space), line.ends_with("LOC"));
    if (joiner.full(line.substr(0, space))) texts.push_back(joiner.take(texts.size()));
  }
  if (!joiner.empty()) texts.push_back(joiner.take(texts.size()));
  return texts;
}

}  // namespace

std::vector<MarkedText> readCorpus(const std::filesystem::path& path) {
  const std::string all = base::readFile(path);
  return path.extension() == ".bio" ? fromBio(all, path.string()) : fromNdjson(all, path.string());
}

}  // namespace dateline::training
