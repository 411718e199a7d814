// Where a place's passages come from, as its card shows it: counted, nearly equal ones together, each with its
// article's mark; and a passage's translation under its original.
#pragma once
#include <memory>
#include <string>
#include <vector>

#include "ui/context.hpp"

namespace dateline::ui {

/// A place's passages in groups of nearly the same text, found once for each place that is shown.
class SourceGroups {
 public:
  const std::vector<std::vector<const dossier::Passage*>>& of(const Context& context, const dossier::Place& place);

 private:
  std::shared_ptr<const dossier::Dossier> m_dossier;
  std::string m_place;
  std::vector<std::vector<const dossier::Passage*>> m_groups;
};

/// "3 passages, 2 sources"; of a dossier with one article only "3 passages".
std::string sayCount(const Context& context, const dossier::Place& place,
                     const std::vector<std::vector<const dossier::Passage*>>& groups);

/// "Nearly the same words in" and a line for each article of a group but the first, to press; returns their height.
float drawTwins(const Context& context, const dossier::Place& place, const std::vector<const dossier::Passage*>& group,
                ImVec2 at, float width);

/// The passage's article with its mark and its language, where a dossier has several; returns the height.
float drawArticleRow(const Context& context, const dossier::Passage& passage, ImVec2 at, float width);

/// The passage in the interface's language, and who translated it; returns the height, 0 without a translation.
float drawTranslation(const Context& context, const dossier::Passage& passage, ImVec2 at, float width);

}  // namespace dateline::ui
