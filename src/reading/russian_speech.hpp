// Where Russian leaves the subject of a verb of saying: word order is free, so the case tells. «Об этом журналистам
// сообщил в среду губернатор», «в ведомстве уточнили», «губернатор в своём канале написал».
#pragma once
#include <optional>

#include "reading/cues.hpp"
#include "reading/speaker_phrase.hpp"

namespace dateline::reading {

/// The subject of a Russian verb of saying, before it or behind; nothing where it is understood.
std::optional<SpeakerPhrase> russianSubject(const Document& document, const NamesFound& names, const Cue& cue);

/// «передаёт ТАСС», «пишет газета»: who says only passes on what another said before.
bool passesOn(const Document& document, const Cue& cue);

/// «… приводит ТАСС слова главы ведомства»: the token behind «слова», 0 where no such words stand there.
std::size_t behindWordsOf(const Document& document, std::size_t agencyEnd);

}  // namespace dateline::reading
