#include "session/figure_text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

#include "base/error.hpp"
#include "base/numbers.hpp"

namespace dateline::session {

namespace {

constexpr std::string_view noBreakSpace = "\u00a0";
constexpr std::string_view narrowNoBreakSpace = "\u202f";

/// Reads along one part of what was typed.
class Reader {
 public:
  explicit Reader(std::string_view text) : m_text(text) {}

  bool take(std::string_view sign) {
    skipBlanks();
    if (!m_text.starts_with(sign)) return false;
    m_text.remove_prefix(sign.size());
    return true;
  }

  /// "20 000", "20,000", "1.5", "1,5", "12".
  std::optional<double> number() {
    skipBlanks();
    std::string digits;
    bool decimal = false;
    for (std::string_view rest = m_text; !rest.empty();) {
      if (isDigit(rest.front())) {
        digits.push_back(rest.front());
        rest.remove_prefix(1);
      } else {
        const std::size_t mark = digits.empty() ? 0 : markSize(rest);
        if (mark == 0 || decimal) break;
        const std::string_view after = rest.substr(mark);
        const bool group = digitsOf(after) == 3 && rest.front() != '.';
        const bool fraction = !group && digitsOf(after) > 0 && (rest.front() == '.' || rest.front() == ',');
        if (!group && !fraction) break;
        if (fraction) digits.push_back('.');
        decimal = fraction;
        rest = after;
      }
      m_text = rest;
    }
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return value;
  }

  std::string rest() {
    skipBlanks();
    while (!m_text.empty() && m_text.back() == ' ') m_text.remove_suffix(1);
    return std::string(m_text);
  }

 private:
  static bool isDigit(char c) { return c >= '0' && c <= '9'; }
  static std::size_t digitsOf(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::find_if_not(text, isDigit) - text.begin());
  }
  /// Of what may stand between digits.
  static std::size_t markSize(std::string_view text) {
    for (const std::string_view mark :
         {std::string_view(" "), noBreakSpace, narrowNoBreakSpace, std::string_view(","), std::string_view(".")}) {
      if (text.starts_with(mark)) return mark.size();
    }
    return 0;
  }
  void skipBlanks() {
    for (;;) {
      if (m_text.starts_with(' ')) {
        m_text.remove_prefix(1);
      } else if (m_text.starts_with(noBreakSpace)) {
        m_text.remove_prefix(noBreakSpace.size());
      } else if (m_text.starts_with(narrowNoBreakSpace)) {
        m_text.remove_prefix(narrowNoBreakSpace.size());
      } else {
        return;
      }
    }
  }

  std::string_view m_text;
};

dossier::Figure figureFrom(std::string_view part) {
  Reader reader(part);
  dossier::Figure figure;
  figure.approximate = reader.take("~");
  const std::optional<double> first = reader.number();
  if (!first || *first > 1e15) {
    throw base::UsageError("this is no figure", std::string(part), "write a number first: 300 wounded, ~300, 850–1100");
  }
  figure.value = *first;
  if (reader.take("–") || reader.take("-")) {
    const std::optional<double> second = reader.number();
    if (!second || *second < *first) {
      throw base::UsageError("this is no range of figures", std::string(part), "write the smaller number first");
    }
    figure.min = *first;
    figure.max = *second;
  }
  figure.unit = reader.rest();
  return figure;
}

std::string plain(double value) {
  // Digits only, so that it is read again whatever the language is.
  std::string text = base::sayNumber(value, base::Language::English, 3);
  std::erase(text, ',');
  return text;
}

bool sameFigure(const dossier::Figure& a, const dossier::Figure& b) {
  return a.value == b.value && a.min == b.min && a.max == b.max && a.approximate == b.approximate && a.unit == b.unit;
}

}  // namespace

std::string sayFigure(const dossier::Figure& figure, base::Language language) {
  std::string number = base::sayNumber(figure.value, language, 1);
  if (figure.min && figure.max && *figure.min != *figure.max) {
    number = base::sayNumber(*figure.min, language, 1) + "–" + base::sayNumber(*figure.max, language, 1);
  } else if (figure.approximate) {
    number = base::say({"about {}", {number}}, language);
  }
  return figure.unit.empty() ? number : number + "\u00a0" + figure.unit;
}

std::string textOf(const std::vector<dossier::Figure>& figures) {
  std::string text;
  for (const dossier::Figure& figure : figures) {
    if (!text.empty()) text += "; ";
    if (figure.approximate) text += "~";
    const bool range = figure.min && figure.max && *figure.min != *figure.max;
    text += range ? plain(*figure.min) + "–" + plain(*figure.max) : plain(figure.value);
    if (!figure.unit.empty()) text += " " + figure.unit;
  }
  return text;
}

std::vector<dossier::Figure> figuresFrom(std::string_view typed, const std::vector<dossier::Figure>& before) {
  // What a field shows may be less than what the figure is ("at least 20"): untouched, it stays what it was.
  std::vector<dossier::Figure> figures;
  while (!typed.empty()) {
    const std::size_t end = std::min(typed.find(';'), typed.size());
    const std::string_view part = typed.substr(0, end);
    typed.remove_prefix(std::min(end + 1, typed.size()));
    if (part.find_first_not_of(' ') == std::string_view::npos) continue;
    dossier::Figure figure = figureFrom(part);
    const auto same = std::ranges::find_if(before, [&](const dossier::Figure& one) {
      return sameFigure(one, figure) || sameFigure(figureFrom(textOf({one})), figure);
    });
    figures.push_back(same != before.end() ? *same : std::move(figure));
  }
  return figures;
}

}  // namespace dateline::session
