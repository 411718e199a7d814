// Russian: function words, months and the commonest words of speech and events; folded (lower case, й and ё opened).
// Recognition here goes as far as dates and the gazetteer do.
#include "reading/lexicon.hpp"

namespace dateline::reading {
namespace {

using enum WordClass;

constexpr WordList lists[] = {
    {bit(Function),
     "и а но или что как это этот эта эти тот та те он она они оно его ее их мы вы я ты не ни да нет же бы ли если "
     "когда "
     "где куда почему также уже еще очень более менее все всех весь вся так там тут здесь сам сама сами кто который "
     "которая которые которых который один два три первыи после перед ранее"},
    {Function | Preposition,
     "в во на из с со к ко по о об от до у за при для без под над через между против среди около после перед и или "
     "что"},
    {bit(Locative), "в во на из под около у"},
    {bit(And), "и или"},
    {bit(That), "что"},
    {Pronoun | Function, "он его ему"},
    {Pronoun | Function | FemalePronoun, "она"},
    {Pronoun | Function | PluralPronoun, "они"},
    {Auxiliary | Be | Function | VerbEnd, "был была было были будет будут"},
    {Leader | HeadOfState | Government, "президент президента президентом лидер лидера глава главы"},
    {Leader | Government, "министр министра премьер губернатор посол мэр"},
    {Body | Government, "министерство правительство парламент полиция армия мид минобороны мвд кремль"},
    {Forces | Movable, "воиска воиск солдаты солдат военные военных силы сил миротворцы миротворцев"},
    {bit(Speech),
     "сказал сказала заявил заявила заявили сообщил сообщила сообщили сообщило объявил отметил подчеркнул"},
    {bit(EventNoun),
     "взрыв взрывы взрыва атака атаки удар удары землетрясение пожар протест протесты беспорядки бои "
     "столкновения выборы митинг обстрел"},
    {bit(Month),
     "январь января январе февраль февраля феврале март марта марте апрель апреля апреле маи мая мае июнь "
     "июня июне июль июля июле август августа августе сентябрь сентября сентябре октябрь октября октябре "
     "ноябрь ноября ноябре декабрь декабря декабре"},
    {bit(Weekday) | Function, "понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье"},
    {bit(TimeUnit), "час часа часов минут минуты дня дней день недели недель месяца месяцев год года лет"},
    {bit(CountryNoun), "страна стране страны страну"},
};

}  // namespace

std::span<const WordList> russianWords() {
  return lists;
}

}  // namespace dateline::reading
