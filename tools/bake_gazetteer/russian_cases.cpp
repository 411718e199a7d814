// The cases of Russian place names by their endings, so that "в Казахстане" and "из Алма-Аты" are found. Rules cover
// the regular nouns and the adjectives before them; a form that Russian does not have harms nothing.
#include <array>

#include "base/utf8.hpp"
#include "tsv.hpp"
#include "world.hpp"

namespace dateline::bake {

namespace {

struct Rule {
  std::string_view ending;
  std::array<std::string_view, 4> cases;  ///< genitive, dative, instrumental, prepositional (accusative where other)
};

// Longest endings first.
constexpr Rule nounRules[] = {
    {"ия", {"ии", "ию", "ией", "ии"}},      {"ье", {"ья", "ью", "ьем", "ье"}}, {"ево", {"ева", "еву", "евом", "еве"}},
    {"ово", {"ова", "ову", "овом", "ове"}}, {"ка", {"ки", "ке", "кой", "ку"}}, {"га", {"ги", "ге", "гой", "гу"}},
    {"ха", {"хи", "хе", "хой", "ху"}},      {"ша", {"ши", "ше", "шей", "шу"}}, {"ча", {"чи", "че", "чей", "чу"}},
    {"а", {"ы", "е", "ой", "у"}},           {"я", {"и", "е", "ей", "ю"}},      {"ль", {"ли", "лю", "лем", "ле"}},
    {"нь", {"ни", "ню", "нью", "не"}},      {"рь", {"ри", "рю", "рью", "ре"}}, {"ай", {"ая", "аю", "аем", "ае"}},
    {"ец", {"ца", "цу", "цом", "це"}}};
constexpr Rule adjectiveRules[] = {
    {"ая", {"ой", "ую", "ой", "ой"}},   {"ое", {"ого", "ому", "ым", "ом"}},          {"ый", {"ого", "ому", "ым", "ом"}},
    {"ий", {"его", "ему", "им", "ем"}}, {"ские", {"ских", "ским", "скими", "ских"}}, {"ые", {"ых", "ым", "ыми", "ых"}}};
constexpr std::string_view hardConsonants = "бвгджзклмнпрстфхцчшщ";

bool isHard(std::string_view word) {
  if (word.size() < 2) return false;
  const std::size_t at = hardConsonants.find(word.substr(word.size() - 2));
  return at != std::string_view::npos && at % 2 == 0;
}

/// The word in one case; the word itself where no rule knows it.
std::string inCase(std::string_view word, std::size_t which, bool adjective) {
  const auto apply = [&](const auto& rules) -> std::string {
    for (const Rule& rule : rules) {
      if (word.size() > rule.ending.size() + 2 && word.ends_with(rule.ending)) {
        return std::string(word.substr(0, word.size() - rule.ending.size())) + std::string(rule.cases[which]);
      }
    }
    return {};
  };
  if (std::string form = apply(adjectiveRules); !form.empty()) return form;
  if (adjective) return std::string(word);
  if (std::string form = apply(nounRules); !form.empty()) return form;
  constexpr std::array<std::string_view, 4> endings{"а", "у", "ом", "е"};
  return isHard(word) ? std::string(word) + std::string(endings[which]) : std::string(word);
}

}  // namespace

std::vector<std::string> russianCases(std::string_view name) {
  const std::vector<std::string_view> words = split(name, ' ');
  std::vector<std::string> forms;
  for (std::size_t which = 0; which < 4; ++which) {
    std::string form;
    for (std::size_t i = 0; i < words.size(); ++i) {
      form += (i == 0 ? "" : " ") + inCase(words[i], which, i + 1 < words.size());
    }
    if (form != name) forms.push_back(std::move(form));
  }
  // The accusative of feminine nouns: "в Москву", "в Россию" (the rules above that have it already repeat it).
  if (words.size() == 1 && name.ends_with("а")) forms.push_back(std::string(name.substr(0, name.size() - 2)) + "у");
  return forms;
}

}  // namespace dateline::bake
