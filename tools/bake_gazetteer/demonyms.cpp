// The inflections of demonyms: the tables give the stems of a language's regular patterns, and whole irregular forms.
#include <array>

#include "base/utf8.hpp"
#include "tsv.hpp"
#include "world.hpp"

namespace dateline::bake {

namespace baked = gazetteer::baked;

namespace {

constexpr std::uint16_t demonymScore = 7500;  // behind countries and large capitals, before towns of that name

bool endsWithAny(std::string_view word, std::initializer_list<std::string_view> endings) {
  for (std::string_view ending : endings) {
    if (word.ends_with(ending)) return true;
  }
  return false;
}

/// "arménien/arménienne" → four forms; "russe" is both genders; s, x and z have no plural of their own.
void inflectFrench(std::string_view item, std::vector<std::string>& forms) {
  for (std::string_view singular : split(item, '/')) {
    forms.emplace_back(singular);
    if (!endsWithAny(singular, {"s", "x", "z"})) forms.push_back(std::string(singular) + "s");
  }
}

/// "Kazakh" → Kazakh, Kazakhs; "Englishman/Englishmen" stands as it is; "Chinese" has no other form.
void inflectEnglish(std::string_view item, bool adjective, std::vector<std::string>& forms) {
  const auto given = split(item, '/');
  for (std::string_view form : given) forms.emplace_back(form);
  if (adjective || given.size() > 1 || endsWithAny(item, {"ese", "s", "x", "z", "ch", "sh"})) return;
  forms.push_back(std::string(item) + "s");
}

/// "российский" in its genders, numbers and cases; "поляк/полька" in their cases and numbers.
void inflectRussian(std::string_view item, bool adjective, std::vector<std::string>& forms) {
  constexpr std::array<std::string_view, 12> hard{"ий", "ого", "ому", "им", "ом", "ая",
                                                  "ой", "ую",  "ое",  "ие", "их", "ими"};
  constexpr std::string_view ending = "ий";
  for (std::string_view noun : adjective ? std::vector<std::string_view>{} : split(item, '/'))
    for (std::string& form : russianInhabitants(noun)) forms.push_back(std::move(form));
  if (!adjective || !item.ends_with(ending)) return;
  const std::string_view stem = item.substr(0, item.size() - ending.size());
  for (std::string_view e : hard) forms.push_back(std::string(stem) + std::string(e));
}

}  // namespace

void readDemonyms(World& world, const std::filesystem::path& folder) {
  readTable(folder / "demonyms.tsv", [&](const Row& row) {
    const auto country = world.codes.find(row.text("country"));
    if (country == world.codes.end())
      row.complain("the country \"" + std::string(row.text("country")) + "\" is not in countries.tsv");
    const std::string_view language = row.text("language");
    for (const bool adjective : {false, true}) {
      std::vector<std::string> forms;
      for (std::string_view item : row.list(adjective ? "adjectives" : "inhabitants")) {
        if (item.empty()) row.complain("a form is empty");
        if (language == "fr") {
          inflectFrench(item, forms);
        } else if (language == "en") {
          inflectEnglish(item, adjective, forms);
        } else if (language == "ru") {
          inflectRussian(item, adjective, forms);
        } else {
          row.complain("no inflections are known for the language \"" + std::string(language) + "\"");
        }
      }
      for (std::string& form : forms) {
        Spelling spelling;
        spelling.text = std::move(form);
        spelling.hit.of = static_cast<std::uint8_t>(gazetteer::NameOf::Demonym);
        spelling.hit.index = country->second;
        spelling.hit.mainName = 1;
        spelling.hit.adjectiveOnly = adjective ? 1 : 0;
        // Among namesakes (Congolese, Guinean) the more populous country is the likelier.
        spelling.score =
            static_cast<std::uint16_t>(demonymScore + baked::importance(world.places[country->second], true) / 100);
        world.spellings.push_back(std::move(spelling));
      }
    }
  });
}

}  // namespace dateline::bake
