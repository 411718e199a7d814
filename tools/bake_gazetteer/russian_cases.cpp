// The cases of Russian place names and inhabitants by their endings, so that "в Казахстане", "из Алма-Аты" and "у
// поляков" are found. Rules cover the regular words; a form that Russian does not have harms nothing.
#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "base/utf8.hpp"
#include "tsv.hpp"
#include "world.hpp"

namespace dateline::bake {

namespace {

/// Genitive, dative, accusative, instrumental, prepositional: what stands in place of an ending.
using Cases = std::array<std::string_view, 5>;
using Forms = std::array<std::string, 5>;
struct Rule {
  std::string_view ending;
  Cases cases;
};

// Longest endings first.
constexpr Rule nounRules[] = {{"острова", {"островов", "островам", "острова", "островами", "островах"}},
                              {"штаты", {"штатов", "штатам", "штаты", "штатами", "штатах"}},
                              {"эмираты", {"эмиратов", "эмиратам", "эмираты", "эмиратами", "эмиратах"}},
                              {"ия", {"ии", "ии", "ию", "ией", "ии"}},
                              {"ие", {"ия", "ию", "ие", "ием", "ии"}},
                              {"ье", {"ья", "ью", "ье", "ьем", "ье"}},
                              {"ево", {"ева", "еву", "ево", "евом", "еве"}},
                              {"ёво", {"ёва", "ёву", "ёво", "ёвом", "ёве"}},
                              {"ово", {"ова", "ову", "ово", "овом", "ове"}},
                              {"ино", {"ина", "ину", "ино", "ином", "ине"}},
                              {"озеро", {"озера", "озеру", "озеро", "озером", "озере"}},
                              {"море", {"моря", "морю", "море", "морем", "море"}},
                              {"побережье", {"побережья", "побережью", "побережье", "побережьем", "побережье"}},
                              {"ёл", {"ла", "лу", "ёл", "лом", "ле"}},
                              {"лец", {"льца", "льцу", "лец", "льцом", "льце"}},
                              {"ец", {"ца", "цу", "ец", "цом", "це"}},
                              {"ка", {"ки", "ке", "ку", "кой", "ке"}},
                              {"га", {"ги", "ге", "гу", "гой", "ге"}},
                              {"ха", {"хи", "хе", "ху", "хой", "хе"}},
                              {"жа", {"жи", "же", "жу", "жей", "же"}},
                              {"ша", {"ши", "ше", "шу", "шей", "ше"}},
                              {"ча", {"чи", "че", "чу", "чей", "че"}},
                              {"ща", {"щи", "ще", "щу", "щей", "ще"}},
                              {"ца", {"цы", "це", "цу", "цей", "це"}},
                              {"а", {"ы", "е", "у", "ой", "е"}},
                              {"я", {"и", "е", "ю", "ей", "е"}},
                              {"й", {"я", "ю", "й", "ем", "е"}},
                              {"ь", {"и", "и", "ь", "ью", "и"}},
                              {"ж", {"жа", "жу", "ж", "жем", "же"}},
                              {"ц", {"ца", "цу", "ц", "цем", "це"}},
                              {"ч", {"ча", "чу", "ч", "чем", "че"}},
                              {"ш", {"ша", "шу", "ш", "шем", "ше"}}};
/// A soft sign may be masculine too: «Ярославль», «Кремль».
constexpr Cases masculineSoft = {"я", "ю", "ь", "ем", "е"};
/// «Афины», «Мытищи»: plurals, with and without an ending in the genitive.
constexpr Cases plural = {"", "ам", "", "ами", "ах"};
constexpr Cases longPlural = {"ов", "ам", "", "ами", "ах"};
constexpr Cases softPlural = {"ей", "ям", "", "ями", "ях"};
constexpr std::size_t shortestPlural = 4;  ///< letters: «Чили» and «Бали» are none
constexpr Rule adjectiveRules[] = {{"ая", {"ой", "ой", "ую", "ой", "ой"}},
                                   {"яя", {"ей", "ей", "юю", "ей", "ей"}},
                                   {"кое", {"кого", "кому", "кое", "ким", "ком"}},
                                   {"ое", {"ого", "ому", "ое", "ым", "ом"}},
                                   {"ее", {"его", "ему", "ее", "им", "ем"}},
                                   {"ый", {"ого", "ому", "ый", "ым", "ом"}},
                                   {"кий", {"кого", "кому", "кий", "ким", "ком"}},
                                   {"гий", {"гого", "гому", "гий", "гим", "гом"}},
                                   {"хий", {"хого", "хому", "хий", "хим", "хом"}},
                                   {"ий", {"его", "ему", "ий", "им", "ем"}},
                                   {"ской", {"ского", "скому", "ской", "ским", "ском"}},
                                   {"кие", {"ких", "ким", "кие", "кими", "ких"}},
                                   {"ние", {"них", "ним", "ние", "ними", "них"}},
                                   {"ые", {"ых", "ым", "ые", "ыми", "ых"}}};
constexpr std::string_view hardConsonants = "бвгджзклмнпрстфхцчшщ";

bool isHard(std::string_view word) {
  if (word.size() < 2) return false;
  const std::size_t at = hardConsonants.find(word.substr(word.size() - 2));
  return at != std::string_view::npos && at % 2 == 0;
}

Forms replaced(std::string_view word, std::string_view ending, const Cases& cases) {
  Forms forms;
  const std::string stem(word.substr(0, word.size() - ending.size()));
  for (std::size_t i = 0; i < forms.size(); ++i) forms[i] = stem + std::string(cases[i]);
  return forms;
}

template <std::size_t n>
std::optional<Forms> byRule(std::string_view word, const Rule (&rules)[n], std::size_t shortestStem) {
  for (const Rule& rule : rules)
    if (word.size() >= rule.ending.size() + shortestStem && word.ends_with(rule.ending))
      return replaced(word, rule.ending, rule.cases);
  return std::nullopt;
}

/// All the ways in which the word may be declined; none where it is not.
std::vector<Forms> declined(std::string_view noun, bool alone) {
  std::vector<Forms> all;
  if (auto forms = byRule(noun, nounRules, 0); forms && !forms->front().empty()) all.push_back(std::move(*forms));
  if (noun.ends_with("ь")) all.push_back(replaced(noun, "ь", masculineSoft));
  for (const std::string_view ending : {"ы", "и"}) {
    if (!noun.ends_with(ending) || (alone && base::codePointCount(noun) <= shortestPlural)) continue;
    all.push_back(replaced(noun, ending, plural));
    all.back()[2] = std::string(noun);
    all.push_back(replaced(noun, ending, ending == "и" ? softPlural : longPlural));
    all.back()[2] = std::string(noun);
  }
  if (all.empty() && isHard(noun)) all.push_back(replaced(noun, "", {"а", "у", "", "ом", "е"}));
  return all;
}

/// «Ростов-на-Дону»: what leads declines.
std::vector<Forms> declinedWhole(std::string_view noun, bool alone) {
  const std::size_t on = noun.find("-на-");
  if (on == std::string_view::npos) return declined(noun, alone);
  std::vector<Forms> all = declined(noun.substr(0, on), alone);
  for (Forms& forms : all)
    for (std::string& form : forms) form += noun.substr(on);
  return all;
}

void addForm(std::vector<std::string>& forms, std::string form, std::string_view but) {
  if (form != but && std::ranges::find(forms, form) == forms.end()) forms.push_back(std::move(form));
}

}  // namespace

std::vector<std::string> russianCases(std::string_view name) {
  // «Северный Кавказ», «Соединённые Штаты Америки», «остров Врангеля»: adjectives and the first noun decline.
  const std::vector<std::string_view> words = split(name, ' ');
  Forms before;
  std::string asItIs;
  std::vector<std::string> forms;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool last = i + 1 == words.size();
    const auto adjective = byRule(words[i], adjectiveRules, 4);
    const std::string rest(name.substr(static_cast<std::size_t>(words[i].data() - name.data()) + words[i].size()));
    std::vector<Forms> ways;
    if (adjective) ways.push_back(*adjective);
    if (!adjective || last) {
      const bool neuter = last && adjective && !words[i].ends_with("ие");
      if (!neuter) std::ranges::move(declinedWhole(words[i], words.size() == 1), std::back_inserter(ways));
      for (const Forms& way : ways)
        for (std::size_t c = 0; c < way.size(); ++c) addForm(forms, before[c] + way[c] + rest, name);
      return forms;
    }
    for (std::size_t c = 0; c < before.size(); ++c) before[c] += (*adjective)[c] + ' ';
  }
  return forms;
}

std::vector<std::string> russianInhabitants(std::string_view noun) {
  // Stem and endings: singular in its cases, then the plural.
  const auto with = [](std::string_view stem, std::initializer_list<std::string_view> endings) {
    std::vector<std::string> forms;
    for (const std::string_view ending : endings) forms.push_back(std::string(stem) + std::string(ending));
    return forms;
  };
  const auto less = [&](std::string_view ending) { return noun.substr(0, noun.size() - ending.size()); };
  if (noun.ends_with("ий") || noun.ends_with("ый")) return {};  // an adjective: inflected as one
  if (noun.ends_with("янин") || noun.ends_with("анин"))
    return with(less("ин"), {"ин", "ина", "ину", "ином", "ине", "е", "", "ам", "ами", "ах"});
  if (noun.ends_with("ец")) {
    std::string stem(less("ец"));
    for (const std::string_view vowel : {"а", "е", "и", "о", "у", "я"}) {
      if (!stem.ends_with(vowel)) continue;
      stem += "й";
      break;
    }
    if (stem.ends_with("л")) stem += "ь";
    std::vector<std::string> forms = with(stem, {"ца", "цу", "цем", "цом", "це", "цы", "цев", "цам", "цами", "цах"});
    forms.emplace_back(noun);
    return forms;
  }
  if (noun.ends_with("ка")) {
    std::vector<std::string> forms = with(less("а"), {"а", "и", "е", "у", "ой", "ам", "ами", "ах"});
    const std::string stem(less("ка"));
    forms.push_back(stem.ends_with("й")                          ? stem.substr(0, stem.size() - 2) + "ек"
                    : stem.ends_with("ш") || stem.ends_with("ч") ? stem + "ек"
                                                                 : stem + "ок");
    return forms;
  }
  if (noun == "турок") return with("тур", {"ок", "ка", "ку", "ком", "ке", "ки", "кам", "ками", "ках"});
  if (noun.ends_with("ин") || noun == "румын")  // «грузин», «болгар», «румын»
    return noun == "болгарин" ? with("болгар", {"ин", "ина", "ину", "ином", "ине", "ы", "", "ам", "ами", "ах"})
                              : with(noun, {"", "а", "у", "ом", "е", "ы", "ам", "ами", "ах"});
  const bool hardK = noun.ends_with("к") || noun.ends_with("г") || noun.ends_with("х") || noun.ends_with("ш");
  std::vector<std::string> forms = with(noun, {"", "а", "у", "ом", "е", "ов", "ам", "ами", "ах"});
  forms.push_back(std::string(noun) + (hardK ? "и" : "ы"));
  if (noun.ends_with("ш")) forms.push_back(std::string(noun) + "ей");
  return forms;
}

}  // namespace dateline::bake
