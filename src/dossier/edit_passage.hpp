// Edits of passages, and bookmarks. Pure, as edit.hpp's; each throws UsageError for a passage that does not exist.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dossier/model.hpp"

namespace dateline::dossier {

/// A passage of these words of an article, in the texts' order among the others. `id` gets its id: the passage that has
/// just these words already, or a new one. Throws UsageError for words that are none.
Dossier withPassage(const Dossier& dossier, std::string_view article, base::TextRange words, std::string& id);

enum class DateOf { Happened, Said };
/// The date of the passage's first event, or its only one; nothing takes it away.
Dossier withDate(const Dossier& dossier, std::string_view passage, DateOf which, std::optional<base::DateSpan> date);
/// Empty: the article itself says it.
Dossier withSpeaker(const Dossier& dossier, std::string_view passage, const std::string& by);
Dossier withMode(const Dossier& dossier, std::string_view passage, ClaimMode mode);
Dossier withFigures(const Dossier& dossier, std::string_view passage, std::vector<Figure> figures);
Dossier withSource(const Dossier& dossier, std::string_view passage, std::optional<SourceRating> source);
Dossier withPassageNotes(const Dossier& dossier, std::string_view passage, const std::string& notes);

Dossier withBookmark(const Dossier& dossier, Bookmark bookmark);
Dossier withoutBookmark(const Dossier& dossier, std::size_t index);

}  // namespace dateline::dossier
