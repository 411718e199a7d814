#include "reading/lexicon.hpp"

#include <algorithm>

#include "reading/russian_cases.hpp"

namespace dateline::reading {
namespace {

constexpr std::size_t shortestStem = 3;
constexpr std::size_t longestStem = 24;

}  // namespace

Lexicon::Lexicon(std::string_view language) {
  const std::string_view main = language.substr(0, language.find_first_of("-_"));
  add(firstNames());
  if (main == "ru" || main == "kk") {
    add(russianWords());
    add(russianEventWords());
    m_declines = true;
    return;
  }
  if (main != "en") {
    add(frenchWords());
    add(frenchEventWords());
  }
  if (main != "fr") {
    add(englishWords());
    add(englishEventWords());
  }
}

void Lexicon::add(std::span<const WordList> lists) {
  for (const WordList& list : lists) {
    std::string_view rest = list.words;
    while (!rest.empty()) {
      const std::string_view word = rest.substr(0, rest.find(' '));
      rest.remove_prefix(std::min(rest.size(), word.size() + 1));
      if (word.empty()) continue;
      if (word.back() == '*') {
        m_stems[word.substr(0, word.size() - 1)] |= list.classes;
      } else if (word.back() == '~') {
        m_pasts[word.substr(0, word.size() - 1)] |= list.classes;
      } else {
        m_words[word] |= list.classes;
      }
    }
  }
}

WordClasses Lexicon::classesOf(std::string_view foldedWord) const {
  WordClasses classes = 0;
  if (const auto found = m_words.find(foldedWord); found != m_words.end()) classes = found->second;
  for (std::size_t size = shortestStem; size <= std::min(foldedWord.size(), longestStem); ++size) {
    if (const auto found = m_stems.find(foldedWord.substr(0, size)); found != m_stems.end()) classes |= found->second;
  }
  if (m_declines) {
    classes |= russianSpeakerNoun(foldedWord).classes;
    if (isRussianFirstName(foldedWord)) classes |= bit(WordClass::FirstName);
    classes |= classesOfPast(foldedWord);
  }
  return classes;
}

WordClasses Lexicon::classesOfPast(std::string_view foldedWord) const {
  for (const std::string_view ending : {"л", "ла", "ло", "ли"}) {
    if (!foldedWord.ends_with(ending)) continue;
    const auto found = m_pasts.find(foldedWord.substr(0, foldedWord.size() - ending.size()));
    if (found != m_pasts.end()) return found->second;
  }
  return 0;
}

}  // namespace dateline::reading
