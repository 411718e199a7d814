// The articles of the open dossier: which one is read, more of them, and one that changed.
#pragma once
#include <string>
#include <string_view>

#include "dossier/model.hpp"
#include "session/apply.hpp"
#include "session/state.hpp"

namespace dateline::session {

/// The article that the reader shows; nullptr when the dossier has none.
const article::Article* articleShown(const State& state);

/// The passage that a selection asks for: its own, or the first of its place that is found in its article.
const dossier::Passage* passageAsked(const dossier::Dossier& dossier, const Focus& focus);

/// The first line with words in it; cut at a blank where it is a whole paragraph.
std::string firstLine(std::string_view text);

/// A text that was pasted as an article with the title of its first line. Throws InputError for what is no text.
article::Article articleFromPaste(const std::string& text);

/// The dossier after one of its articles was read again.
struct Reread {
  dossier::Dossier dossier;
  std::size_t kept = 0;   ///< passages that still match
  std::size_t lost = 0;   ///< passages whose words are not found any more
  std::size_t found = 0;  ///< passages on words that no passage had
};

/// `fresh` takes the place of the article with its id. What the machine reads beside the passages that still match is
/// added as unreviewed; nothing moves to words that only look alike (article/anchor.hpp).
Reread reread(const dossier::Dossier& dossier, article::Article fresh, const Services& services);

}  // namespace dateline::session
