#include "ui/lost_passages.hpp"

#include <algorithm>
#include <cmath>

#include "dossier/edit_passages.hpp"
#include "session/articles.hpp"

namespace dateline::ui {

namespace {

using dossier::Passage;

constexpr double margin = 24;
constexpr double gap = 12;

std::vector<const Passage*> lostOf(const Context& context) {
  const article::Article* article = session::articleShown(context.state);
  return article == nullptr ? std::vector<const Passage*>{} : dossier::lostPassages(context.dossier(), article->id);
}

float widthOf(const Context& context) {
  return static_cast<float>(context.layout.reader.width) - 2 * context.px(margin);
}

float rowHeight(const Context& context, const Passage& passage) {
  const float words = wrappedSize(context, context.fonts.label, widthOf(context), passage.anchor.exact).y;
  return words + context.px(6) + buttonHeight(context) + context.px(gap);
}

float headHeight(const Context& context) {
  return context.px(14) + context.fonts.label->FontSize + context.px(8);
}

void drawOne(const Context& context, const Passage& passage, ImVec2 at, base::TextRange selected) {
  const frame::Theme& theme = context.theme;
  const float width = widthOf(context);
  const float words = drawWrapped(context, context.fonts.label, at, width, theme.quietText, passage.anchor.exact);
  drawDashedOutline({at.x - context.px(7), at.y - context.px(3)},
                    {at.x + width + context.px(7), at.y + words + context.px(2)}, context.px(3), theme.error,
                    context.px(1));
  context.target("lost:" + passage.id, at, {at.x + width, at.y + words});
  ImGui::SetCursorScreenPos({at.x, at.y + words + context.px(6)});
  const std::string id = passage.id;
  if (button(context, ("tie-" + id).c_str(), context.say("Tie to the marked words"), {.enabled = !selected.empty()})) {
    context.act(session::AnchorPassage{id, selected});
  }
  if (const auto same = dossier::sameWords(context.dossier(), passage)) {
    ImGui::SameLine(0, context.px(8));
    if (button(context, ("same-" + id).c_str(), context.say("The same words, elsewhere"))) {
      context.act(session::AnchorPassage{id, *same});
    }
  }
  ImGui::SameLine(0, context.px(8));
  if (button(context, ("drop-" + id).c_str(), context.say("Drop"))) context.act(session::DropPassage{id});
}

}  // namespace

double lostPassagesHeight(const Context& context) {
  const std::vector<const Passage*> lost = lostOf(context);
  if (lost.empty() || context.layout.reader.width < 1) return 0;
  float height = headHeight(context) + context.px(4);
  for (const Passage* passage : lost) height += rowHeight(context, *passage);
  // The new text beside it must stay readable.
  constexpr double share = 0.45;
  return std::min(static_cast<double>(std::ceil(height)),
                  std::round((context.layout.reader.height + context.layout.lost.height) * share));
}

/// The words that are marked in the article that is shown; empty when none are.
base::TextRange markedWords(const Context& context) {
  const auto& words = context.state.desk.words;
  const article::Article* article = session::articleShown(context.state);
  return words && article != nullptr && words->article == article->id ? words->range : base::TextRange{};
}

void drawLostPassages(const Context& context) {
  const std::vector<const Passage*> lost = lostOf(context);
  const Box& box = context.layout.lost;
  if (lost.empty() || box.height < 1) return;
  const frame::Theme& theme = context.theme;
  const Panel panel(context, "lost", box, theme.raised, {.scrolls = true});
  const auto left = static_cast<float>(box.x);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddLine({left + 0.5F, static_cast<float>(box.y)}, {left + 0.5F, static_cast<float>(box.bottom())},
                packed(theme.line));
  ImVec2 at{left + context.px(margin), static_cast<float>(box.y) + context.px(14) - ImGui::GetScrollY()};
  drawText(
      context, context.fonts.label, at, theme.error,
      context.say(base::Message::counted(static_cast<long>(lost.size()), "{} passage is no longer found in this text",
                                         "{} passages are no longer found in this text")));
  at.y = static_cast<float>(box.y) + headHeight(context) - ImGui::GetScrollY();
  for (const Passage* passage : lost) {
    drawOne(context, *passage, at, markedWords(context));
    at.y += rowHeight(context, *passage);
  }
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy({1, context.px(4)});
  drawFades(context, box, theme.raised);
}

}  // namespace dateline::ui
