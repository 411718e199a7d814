#include "base/error.hpp"

#include <utility>

namespace dateline::base {
namespace {

std::string sentenceOf(const Message& what, const std::string& where, const Message& whatToDo, Language language) {
  std::string sentence = where;
  if (!sentence.empty()) sentence += ": ";
  std::string problem = say(what, language);
  const std::string wayOut = say(whatToDo, language);
  if (!wayOut.empty()) {
    while (!problem.empty() && problem.back() == '.') problem.pop_back();
    problem += language == Language::French ? "\u00A0; " : "; ";
    problem += wayOut;
  }
  sentence += problem;
  if (!sentence.empty() && sentence.back() != '.' && sentence.back() != '!' && sentence.back() != '?') sentence += '.';
  // One line, whatever a file's name or a library's message holds.
  for (char& c : sentence) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return sentence;
}

}  // namespace

Error::Error(Message what, std::string where, Message whatToDo)
    : std::runtime_error(sentenceOf(what, where, whatToDo, Language::English)),
      m_what(std::move(what)),
      m_where(std::move(where)),
      m_whatToDo(std::move(whatToDo)) {}

std::string Error::sentence(Language language) const {
  return sentenceOf(m_what, m_where, m_whatToDo, language);
}

}  // namespace dateline::base
