// Which full stops end no sentence: titles, initials, acronyms, «p. ex.», numbers of lists.
#pragma once
#include <cstddef>
#include <string_view>

namespace dateline::article {

/// True when the full stop that ends at `end` (the text before it belongs to the sentence) is part of a word, given
/// what follows at `next` (the first character that is no white space). An abbreviation that may end a sentence
/// ("U.S.", «etc.», "Inc.") does so only before a word that commonly begins one ("The", «Le», «В»).
bool isAbbreviation(std::string_view text, std::size_t sentenceBegin, std::size_t end, std::size_t next,
                    std::string_view language);

/// True when a word stands at `at` that commonly begins a sentence in French, English, Russian or Kazakh.
bool isSentenceOpener(std::string_view text, std::size_t at);

}  // namespace dateline::article
