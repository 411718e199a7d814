#include "reading/russian_cases.hpp"

#include <array>
#include <span>
#include <unordered_map>

#include "base/fold.hpp"

namespace dateline::reading {
namespace {

using enum WordClass;

bool endsIn(std::string_view word, std::string_view ending) {
  return word.size() > ending.size() && word.ends_with(ending);
}

/// Endings of a noun by that of its nominative (taken off first). Singular, and for plural nouns the plural.
struct Declension {
  std::string_view nominative;
  std::array<std::string_view, 8> endings;
};
constexpr Declension declensions[] = {
    {"ие", {"ия", "ию", "ием", "ии"}},
    {"ия", {"ии", "ию", "иеи"}},
    {"а", {"ы", "и", "е", "у", "ои"}},
    {"я", {"и", "е", "ю", "еи"}},
    {"о", {"а", "у", "ом", "е"}},
    {"ыи", {"ого", "ому", "ым", "ом"}},
    {"ые", {"ых", "ым", "ыми"}},
    {"ь", {"я", "ю", "ем", "е", "и", "ью"}},
    {"и", {"я", "ю", "ем", "е", "еи", "ов", "ам", "ях"}},  // «Сергей», and plurals: «власти», «источники»
    {"ы", {"ов", "ам", "ами", "ах"}},
    {"", {"а", "у", "ом", "е"}},
};
/// Plurals whose genitive is not made by an ending are given as words of their own in the table below.

struct SpeakerNouns {
  WordClasses classes;
  std::string_view words;
};
constexpr SpeakerNouns speakerNouns[] = {
    {Leader | HeadOfState | Government, "президент лидер глава"},
    {Leader | Government,
     "министр премьер губернатор посол мэр вице-премьер спикер прокурор сенатор депутат канцлер госсекретарь "
     "градоначальник премьер-министр король эмир постпред омбудсмен уполномоченныи"},
    {bit(Leader),
     "секретарь представитель директор председатель руководитель начальник командующий командир генерал адвокат "
     "эксперт аналитик политолог сейсмолог врач очевидец журналист корреспондент координатор основатель советник "
     "помощник заместитель замглава замминистра собеседник следователь тренер активист правозащитник папа "
     "представительница чиновник дипломат экономист эпидемиолог"},
    {Body | Government,
     "министерство правительство парламент полиция армия мид минобороны мвд кремль минздрав минфин минэнерго "
     "минтранс минюст минсельхоз минэкономразвития минпромторг минобрнауки администрация прокуратура генпрокуратура "
     "госдума сенат мэрия посольство суд генштаб штаб командование мчс фсб сбу всу гур погранслужба "
     "госпогранслужба госдепартамент пентагон цик нацгвардия центробанк"},
    {bit(Body),
     "ведомство управление комитет служба пресс-служба агентство телеканал издание газета компания организация "
     "комиссия совет центр институт оператор миссия фонд банк больница университет партия движение оппозиция "
     "группировка концерн холдинг корпорация федерация ассоциация союз госслужба росгидромет роспотребнадзор "
     "росавиация обсерватория департамент трибунал инспекция диспетчерская"},
    {People | Government, "власти чиновники депутаты дипломаты"},
    {bit(People),
     "источник источники очевидцы эксперты спасатели врачи медики жители следователи журналисты активисты "
     "правозащитники военные аналитики наблюдатели повстанцы пожарные сейсмологи учёные пограничники полицейские "
     "представители собеседники родственники адвокаты организаторы сми волонтеры "
     "талибы хуситы"},
};

/// What «по предварительным данным» names: sources, but nobody who speaks.
constexpr SpeakerNouns sourceNouns = {0, "данные оценки сведения подсчёты"};

/// As they are written; folded for looking up.
constexpr std::string_view mensNames =
    "Александр Алексей Анатолий Андрей Антон Аркадий Артём Артур Аслан Бауыржан Богдан Борис Вадим Валентин Валерий "
    "Василий Виктор Виталий Владимир Владислав Всеволод Вячеслав Геннадий Георгий Герман Глеб Григорий Даниил Данияр "
    "Денис Дмитрий Евгений Егор Ерлан Ермек Иван Игорь Илхам Ильхам Кайрат Касым Кирилл Константин Леонид Магомед "
    "Максим "
    "Марат Михаил Мурат Николай Нурлан Нурсултан Олег Павел Пётр Рамзан Ринат Роман Руслан Рустам Садыр Семён Сергей "
    "Станислав Степан Тимур Фёдор Филипп Шавкат Эдуард Эмомали Юрий Яков Ярослав Джо Дональд Эммануэль Олаф Реджеп "
    "Алмазбек Бердыбек Темир Гурбангулы Зураб Каха Никол Армен Ашот Карен Джозеф Джон Джеймс Майкл Роберт Ричард Дэвид "
    "Бенджамин Антониу Йенс Энтони Марк Питер Пол Томас Уильям Анджей Мохаммед Ахмед Хасан Али Ибрагим Абдалла "
    "Нарендра Серик Аскар Болат Ануар Маулен Касым-Жомарт";
constexpr std::string_view womensNames =
    "Александра Алина Алла Анастасия Ангела Анна Валентина Валерия Вера Виктория Галина Дарья Динара Евгения Екатерина "
    "Елена Елизавета Жанна Зинаида Инна Ирина Камала Кристина Лариса Лидия Любовь Людмила Майя Маргарита Марина Мария "
    "Надежда Наталия Наталья Нина Оксана Ольга Полина Раиса Роза Светлана София Тамара Татьяна Ульяна Урсула Юлия Яна "
    "Айгуль Аида Мадина Дженнифер Каролин Аналена Джорджа Кая Сара Кристалина";

template <typename Take>
void forEachWord(std::string_view words, const Take& take) {
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    words.remove_prefix(std::min(words.size(), word.size() + 1));
    if (!word.empty()) take(word);
  }
}

using SpeakerNounForms = std::unordered_map<std::string, RussianSpeakerNoun>;

SpeakerNounForms makeSpeakerNounForms() {
  SpeakerNounForms table;
  const auto add = [&](const SpeakerNouns& list) {
    forEachWord(list.words, [&](std::string_view noun) {
      const std::string_view last = noun.substr(noun.rfind('-') + 1);  // «вице-премьер» is two tokens
      const std::string folded = base::fold(last);
      for (const std::string& form : russianForms(folded)) {
        RussianSpeakerNoun& entry = table[form];
        if (entry.nominative.empty() || form == folded) entry.nominative = last;
        entry.isNominative = entry.isNominative || form == folded;
        entry.classes |= list.classes;
      }
    });
  };
  for (const SpeakerNouns& list : speakerNouns) add(list);
  add(sourceNouns);
  return table;
}
const SpeakerNounForms& speakerNounForms() {
  static const SpeakerNounForms table = makeSpeakerNounForms();
  return table;
}

struct GivenName {
  std::string_view nominative;  ///< as it is written
  bool man = true;
  bool isNominative = false;
};
using GivenNameForms = std::unordered_map<std::string, GivenName>;

GivenNameForms makeFirstNameForms() {
  GivenNameForms table;
  const auto add = [&](std::string_view names, bool man) {
    forEachWord(names, [&](std::string_view name) {
      const std::string folded = base::fold(name);
      for (const std::string& form : russianForms(folded)) table.try_emplace(form, GivenName{name, man, false});
      table[folded] = {name, man, true};
    });
  };
  add(mensNames, true);
  add(womensNames, false);
  // Stems that lose a vowel.
  for (const std::string_view form : {"павла", "павлу", "павлом", "павле"}) table[std::string(form)] = {"Павел", true};
  for (const std::string_view form : {"петра", "петру", "петром", "петре"}) table[std::string(form)] = {"Пётр", true};
  return table;
}
const GivenNameForms& firstNameForms() {
  static const GivenNameForms table = makeFirstNameForms();
  return table;
}
const GivenName* firstName(std::string_view written) {
  const auto found = firstNameForms().find(base::fold(written));
  return found == firstNameForms().end() ? nullptr : &found->second;
}

/// Endings as they are written, oblique → nominative; the first that fits.
struct EndingPair {
  std::string_view oblique;
  std::string_view nominative;
};
constexpr EndingPair mensSurnames[] = {
    {"ского", "ский"}, {"цкого", "цкий"}, {"скому", "ский"}, {"цкому", "цкий"}, {"ским", "ский"}, {"цким", "цкий"},
    {"ого", "ый"},     {"его", "ий"},     {"ова", "ов"},     {"ева", "ев"},     {"ёва", "ёв"},    {"ина", "ин"},
    {"ына", "ын"},     {"ову", "ов"},     {"еву", "ев"},     {"ёву", "ёв"},     {"ину", "ин"},    {"овым", "ов"},
    {"евым", "ев"},    {"ёвым", "ёв"},    {"иным", "ин"},    {"ове", "ов"},     {"еве", "ев"},    {"ине", "ин"},
    {"ича", "ич"},     {"ичу", "ич"},     {"ичем", "ич"},    {"ука", "ук"},     {"юка", "юк"},    {"яна", "ян"},
    {"яну", "ян"},     {"яном", "ян"},    {"ени", "еня"},    {"ера", "ер"},     {"ака", "ак"},    {"ана", "ан"},
    {"ида", "ид"},     {"ата", "ат"},     {"она", "он"},
};
constexpr EndingPair womensSurnames[] = {{"овой", "ова"}, {"евой", "ева"},  {"ёвой", "ёва"},
                                         {"иной", "ина"}, {"ской", "ская"}, {"ову", "ова"},
                                         {"еву", "ева"},  {"ину", "ина"},   {"скую", "ская"}};

std::string surnameInNominative(std::string_view surname, bool man) {
  const std::span<const EndingPair> pairs = man ? std::span(mensSurnames) : std::span<const EndingPair>(womensSurnames);
  for (const EndingPair& pair : pairs)
    if (endsIn(surname, pair.oblique))
      return std::string(surname.substr(0, surname.size() - pair.oblique.size())).append(pair.nominative);
  return std::string(surname);
}

/// «Следственном», «Главной» → «Следственный», «Главная», by the noun that it belongs to.
std::string adjectiveInNominative(std::string_view adjective, std::string_view noun) {
  static constexpr EndingPair masculine[] = {{"ском", "ский"}, {"цком", "цкий"}, {"ого", "ый"}, {"ому", "ый"},
                                             {"ом", "ый"},     {"ем", "ий"},     {"ым", "ый"}};
  static constexpr EndingPair feminine[] = {{"ской", "ская"}, {"ой", "ая"}, {"ей", "яя"}};
  static constexpr EndingPair neuter[] = {{"ском", "ское"}, {"ого", "ое"}, {"ому", "ое"}, {"ом", "ое"}, {"ем", "ее"}};
  static constexpr EndingPair plural[] = {{"ых", "ые"}, {"их", "ие"}, {"ыми", "ые"}, {"ими", "ие"}, {"ым", "ые"}};
  const bool several = noun.ends_with("ы") || noun.ends_with("и") || noun.ends_with("ые");
  const bool woman = noun.ends_with("а") || noun.ends_with("я");
  const bool thing = noun.ends_with("о") || noun.ends_with("ие");
  const auto pairsOf = [&]() -> std::span<const EndingPair> {
    if (several) return plural;
    if (woman) return feminine;
    if (thing) return neuter;
    return masculine;
  };
  for (const EndingPair& pair : pairsOf())
    if (endsIn(adjective, pair.oblique))
      return std::string(adjective.substr(0, adjective.size() - pair.oblique.size())).append(pair.nominative);
  return std::string(adjective);
}

/// `word` with the ending of `nominative` in place of its own; its letters keep their case.
std::string withEndingOf(std::string_view word, std::string_view nominative) {
  const std::string folded = base::fold(word);
  const std::string target = base::fold(nominative);
  const bool comparable = folded.size() == word.size() && target.size() == nominative.size();
  if (!comparable) return std::string(word);
  std::size_t same = 0;
  while (same < folded.size() && same < target.size() && folded[same] == target[same]) ++same;
  while (same > 0 && same < target.size() && (static_cast<unsigned char>(target[same]) & 0xC0) == 0x80) --same;
  return std::string(word.substr(0, same)).append(nominative.substr(same));
}

}  // namespace

std::vector<std::string> russianForms(std::string_view nominative) {
  std::vector<std::string> forms{std::string(nominative)};
  for (const Declension& declension : declensions) {
    if (!endsIn(nominative, declension.nominative)) continue;
    const std::string_view stem = nominative.substr(0, nominative.size() - declension.nominative.size());
    for (const std::string_view ending : declension.endings)
      if (!ending.empty()) forms.push_back(std::string(stem).append(ending));
    // «министерств», «агентств» only in the plural; «комитетов» likewise: no single speaker.
    break;
  }
  return forms;
}

RussianSpeakerNoun russianSpeakerNoun(std::string_view form) {
  const auto found = speakerNounForms().find(std::string(form));
  return found == speakerNounForms().end() ? RussianSpeakerNoun() : found->second;
}

bool isRussianFirstName(std::string_view form) {
  return firstNameForms().contains(std::string(form));
}

std::string_view russianSurnameStem(std::string_view surname) {
  static constexpr std::string_view endings[] = {"ого", "ому", "ыми", "ими", "его", "ему", "ым", "им", "ом",
                                                 "ем",  "ои",  "ую",  "ая",  "ии",  "ыи",  "еи", "а",  "у",
                                                 "е",   "ы",   "и",   "я",   "ю",   "ь",   "о"};
  constexpr std::size_t shortest = 6;  // bytes: three letters
  for (const std::string_view ending : endings)
    if (surname.ends_with(ending) && surname.size() >= ending.size() + shortest)
      return surname.substr(0, surname.size() - ending.size());
  return surname;
}

std::string personInNominative(std::string_view name) {
  const std::size_t space = name.find(' ');
  const GivenName* first = firstName(name.substr(0, space));
  if (first == nullptr || first->isNominative) return std::string(name);
  std::string told(first->nominative);
  if (space == std::string_view::npos) return told;
  const std::size_t last = name.rfind(' ');
  if (last > space) told.append(name.substr(space, last - space));
  return told.append(" ").append(surnameInNominative(name.substr(last + 1), first->man));
}

bool isPersonInNominative(std::string_view name) {
  const GivenName* first = firstName(name.substr(0, name.find(' ')));
  return first != nullptr && first->isNominative;
}

std::string bodyInNominative(std::string_view name, std::size_t head) {
  std::vector<std::string_view> words;
  forEachWord(name, [&](std::string_view word) { words.push_back(word); });
  if (head >= words.size()) return std::string(name);
  const std::string_view written = words[head].substr(words[head].rfind('-') + 1);
  const std::string folded = base::fold(written);
  const RussianSpeakerNoun found = russianSpeakerNoun(folded);
  const std::string_view noun = found.nominative;
  if (noun.empty() || found.isNominative) return std::string(name);
  std::string told;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) told += ' ';
    if (i < head) {
      told += adjectiveInNominative(words[i], noun);
    } else if (i == head) {
      told += words[i].substr(0, words[i].size() - written.size());
      told += withEndingOf(written, noun);
    } else {
      told += words[i];
    }
  }
  return told;
}

}  // namespace dateline::reading
