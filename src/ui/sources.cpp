#include "ui/sources.hpp"

#include <algorithm>
#include <cmath>

#include "base/locale.hpp"
#include "dossier/near_duplicates.hpp"
#include "ui/article_mark.hpp"
#include "ui/card_rows.hpp"

namespace dateline::ui {

namespace {

using dossier::Passage;
using dossier::Place;

std::vector<const Passage*> passagesOf(const Context& context, const Place& place) {
  std::vector<const Passage*> passages;
  for (const dossier::PassageRef& ref : place.passages) {
    if (const Passage* passage = context.dossier().passage(ref.passage)) passages.push_back(passage);
  }
  return passages;
}

/// "Title · French", where the dossier has articles in several languages.
std::string articleLine(const Context& context, const article::Article& article) {
  const auto& all = context.dossier().articles;
  std::string line = articleName(article);
  const bool several = std::ranges::any_of(all, [&](const auto& one) { return one->language != article.language; });
  if (!several) return line;
  const std::string language = base::languageName(article.language, base::codeOf(context.state.language));
  return line + " · " + (language.empty() ? article.language : language);
}

/// A mark and its article on one line.
float drawMarked(const Context& context, const Passage& passage, ImVec2 at, float width) {
  const article::Article* article = context.dossier().article(passage.article);
  ImFont* font = context.fonts.small;
  const float side = font->FontSize + context.px(3);
  if (article == nullptr) return side;
  const float mark = drawArticleMark(context, articleIndex(context.dossier(), article->id), at, side);
  const float x = mark + context.px(8);
  drawText(context, font, {at.x + x, std::round(at.y + (side - font->FontSize) / 2)}, context.theme.quietText,
           fitted(font, articleLine(context, *article), width - x));
  return side;
}

}  // namespace

const std::vector<std::vector<const Passage*>>& SourceGroups::of(const Context& context, const Place& place) {
  if (m_dossier != context.state.history.shared() || m_place != place.id) {
    m_dossier = context.state.history.shared();
    m_place = place.id;
    m_groups = dossier::groupedByText(passagesOf(context, place));
  }
  return m_groups;
}

std::string sayCount(const Context& context, const Place& place,
                     const std::vector<std::vector<const Passage*>>& groups) {
  std::string count =
      context.say(base::Message::counted(static_cast<long>(place.passages.size()), "{} passage", "{} passages"));
  if (context.dossier().articles.size() < 2) return count;
  std::vector<const Passage*> all;
  for (const auto& group : groups) all.insert(all.end(), group.begin(), group.end());
  const auto sources = static_cast<long>(dossier::sourcesOf(context.dossier(), all));
  return count + ", " + context.say(base::Message::counted(sources, "{} source", "{} sources"));
}

float drawTwins(const Context& context, const Place& place, const std::vector<const Passage*>& group, ImVec2 at,
                float width) {
  if (group.size() < 2) return 0;
  ImFont* font = context.fonts.small;
  float y = at.y;
  drawText(context, font, {at.x, y}, context.theme.quietText, context.say("Nearly the same words in"));
  y += font->FontSize + context.px(4);
  for (auto twin = group.begin() + 1; twin != group.end(); ++twin) {
    const float height = font->FontSize + context.px(3);
    ImGui::SetCursorScreenPos({at.x, y});
    const Context::Press press = context.pressable("quote:" + (*twin)->id, {width, height}, context.px(3));
    if (press.hovered) context.hover.passage = (*twin)->id;
    if (press.done) context.act(session::Select{{place.id, (*twin)->id}, true});
    drawMarked(context, **twin, {at.x, y}, width);
    y += height + context.px(3);
  }
  return y - at.y;
}

float drawArticleRow(const Context& context, const Passage& passage, ImVec2 at, float width) {
  if (context.dossier().articles.size() < 2) return 0;
  return drawMarked(context, passage, at, width) + context.px(3);
}

float drawTranslation(const Context& context, const Passage& passage, ImVec2 at, float width) {
  const dossier::Translation* found = translationOf(passage, context.state.language);
  if (found == nullptr) return 0;
  ImFont* font = context.fonts.small;
  const float words = drawWrapped(context, font, at, width, context.theme.quietText, found->text);
  // Who answers for it must be seen: a machine's translation is no quote.
  const char* by = found->by == "human"     ? base::messageKey("translated by a person")
                   : found->by == "machine" ? base::messageKey("translated by a machine")
                                            : base::messageKey("nobody says who translated it");
  drawText(context, font, {at.x, at.y + words + context.px(1)}, context.theme.quietText,
           "— " + std::string(context.say(by)));
  return words + font->FontSize + context.px(3);
}

}  // namespace dateline::ui
