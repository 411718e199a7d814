#include "ui/lists_board.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/numbers.hpp"
#include "base/utf8.hpp"
#include "ui/board.hpp"

namespace dateline::ui {

namespace {

using base::messageKey;
using session::WorkItem;
using session::WorkList;

constexpr double rowHeight = 28;

struct Tab {
  WorkList list;
  const char* id;
  const char* name;
  const char* done;  ///< what stands there when nothing is left
};

constexpr std::array<Tab, session::workListCount> tabs = {
    Tab{WorkList::Unreviewed, "list-unreviewed", messageKey("To review"),
        messageKey("Every marker has been reviewed.")},
    Tab{WorkList::Unverified, "list-unverified", messageKey("No verified passage"),
        messageKey("Every marker has a verified passage.")},
    Tab{WorkList::Markerless, "list-markerless", messageKey("Passages without a marker"),
        messageKey("Every passage has a marker.")},
    Tab{WorkList::Unresolved, "list-unresolved", messageKey("Names without a place"),
        messageKey("Every name that was found stands for a place.")}};

/// On one line.
std::string lineOf(const std::string& text) {
  std::string line = text;
  std::ranges::replace_if(
      line, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return line;
}

/// The words around a mention, the mention first.
std::string aroundMention(const dossier::Passage& passage, const dossier::Mention& mention) {
  constexpr std::size_t before = 30;
  const std::size_t at = passage.anchor.exact.find(mention.exact);
  if (at == std::string::npos) return lineOf(passage.anchor.exact);
  const std::string_view whole(passage.anchor.exact);
  const std::string_view left = base::lastCodePoints(whole.substr(0, at), before);
  return (left.size() < at ? "…" : "") + lineOf(std::string(left) + std::string(whole.substr(at)));
}

}  // namespace

void ListsBoard::drawTabs(const Context& context, ImVec2 at) const {
  ImGui::SetCursorScreenPos(at);
  for (const Tab& tab : tabs) {
    if (&tab != tabs.data()) ImGui::SameLine(0, context.px(6));
    const std::size_t count = m_lists[static_cast<std::size_t>(tab.list)].size();
    const std::string text =
        std::string(context.say(tab.name)) + "  " + base::sayNumber(static_cast<double>(count), context.state.language);
    const ImVec2 here = ImGui::GetCursorScreenPos();
    const float right = static_cast<float>(context.layout.map.right()) - context.px(34);
    if (here.x + buttonWidth(context, text) > right && here.x > at.x) {
      ImGui::SetCursorScreenPos({at.x, here.y + buttonHeight(context) + context.px(6)});
    }
    if (button(context, tab.id, text, {.chosen = context.state.desk.list == tab.list})) {
      context.act(session::ShowList{tab.list});
    }
  }
}

void ListsBoard::drawRow(const Context& context, FieldEditor& editor, std::size_t index, ImVec2& at,
                         float width) const {
  const frame::Theme& theme = context.theme;
  const WorkItem& item = m_lists[static_cast<std::size_t>(context.state.desk.list)][index];
  const dossier::Place* place = item.place.empty() ? nullptr : context.dossier().place(item.place);
  const dossier::Passage* passage = context.index.passage(item.passage);
  const ImVec2 size{width, context.px(rowHeight)};
  const ImVec2 end{at.x + size.x, at.y + size.y};
  ImGui::SetCursorScreenPos(at);
  const Context::Press press = context.pressable("work:" + std::to_string(index), size, context.px(4), -1);
  const bool chosen =
      place != nullptr ? context.state.selection.place == item.place : context.state.selection.passage == item.passage;
  if (press.hovered || chosen) {
    ImGui::GetWindowDrawList()->AddRectFilled(at, end, packed(theme.line.withAlpha(chosen ? 190 : 120)), context.px(4));
  }
  ImFont* label = context.fonts.label;
  ImFont* small = context.fonts.small;
  const float top = at.y + std::floor((size.y - label->FontSize) / 2);
  const float smallTop = top + std::round(label->Ascent - small->Ascent);
  float x = at.x + context.px(8);
  const float right = end.x - context.px(8);
  if (place != nullptr) {
    drawSymbol(context, place->role, {x + context.px(6), at.y + size.y / 2}, context.px(11),
               place->status != dossier::Status::Verified);
    x += context.px(22);
    x += drawText(context, label, {x, top}, theme.text, fitted(label, context.nameOf(*place), (right - x) * 0.5F));
    x += context.px(12);
    const dossier::Passage* first =
        place->passages.empty() ? nullptr : context.index.passage(place->passages.front().passage);
    if (first != nullptr) {
      drawText(context, small, {x, smallTop}, theme.quietText, fitted(small, lineOf(first->anchor.exact), right - x));
    }
    if (press.hovered) context.hover.place = item.place;
    if (press.done) context.act(session::Select{{item.place, {}}, true});
  } else if (passage != nullptr && context.state.desk.list == WorkList::Unresolved) {
    if (item.mention >= passage->mentions.size()) return;
    const dossier::Mention& mention = passage->mentions[item.mention];
    x += drawText(context, label, {x, top}, theme.text, fitted(label, mention.exact, (right - x) * 0.4F));
    x += context.px(12);
    drawText(context, small, {x, smallTop}, theme.quietText,
             fitted(small, aroundMention(*passage, mention), right - x));
    if (press.hovered) context.hover.passage = item.passage;
    if (press.done) {
      context.act(session::Select{{{}, item.passage}, true});
      context.act(session::BeginEdit{session::Field::Identity, {}, item.passage, item.mention});
    }
  } else if (passage != nullptr) {
    drawText(context, label, {x, top}, theme.text, fitted(label, lineOf(passage->anchor.exact), right - x));
    if (press.hovered) context.hover.passage = item.passage;
    if (press.done) context.act(session::Select{{{}, item.passage}, true});
  }
  at.y += size.y;
  const auto& editing = context.state.desk.editing;
  if (editing && editing->mention == item.mention && editing->passage == item.passage && place == nullptr &&
      context.state.desk.list == WorkList::Unresolved && editing->mention) {
    at.y += editor.draw(context, {at.x + context.px(8), at.y + context.px(2)}, std::min(width, context.px(460)));
  }
}

void ListsBoard::draw(const Context& context, FieldEditor& editor) {
  if (context.state.desk.board != session::Board::Lists) return;
  if (m_facts != context.shown.facts) {
    m_facts = context.shown.facts;
    m_lists = session::workListsOf(*m_facts);
  }
  const BoardPanel board(context, "lists", std::string(context.say("What is left to do")), m_height);
  ImVec2 at = board.at();
  const float start = at.y;
  drawTabs(context, at);
  at.y = ImGui::GetItemRectMax().y + context.px(10);
  const auto& items = m_lists[static_cast<std::size_t>(context.state.desk.list)];
  if (items.empty()) {
    at.y += drawWrapped(context, context.fonts.label, at, board.width(), context.theme.quietText,
                        context.say(tabs[static_cast<std::size_t>(context.state.desk.list)].done));
  }
  // Only the rows in sight are drawn; an open field makes one of them taller.
  const float row = context.px(rowHeight);
  const ImDrawList* list = ImGui::GetWindowDrawList();
  const float clipTop = list->GetClipRectMin().y;
  const float clipBottom = list->GetClipRectMax().y;
  const auto first = static_cast<std::size_t>(std::max((clipTop - at.y) / row - 1, 0.0F));
  const auto skipped = std::min(first, items.size());
  at.y += static_cast<float>(skipped) * row;
  std::size_t i = skipped;
  for (; i < items.size() && at.y < clipBottom; ++i) drawRow(context, editor, i, at, board.width());
  at.y += static_cast<float>(items.size() - i) * row;
  // Never so low that what one looks for would lie below the fold of a window that could show it.
  m_height = std::max(at.y - start, context.px(150));
  ImGui::SetCursorScreenPos(at);
  ImGui::Dummy({1, context.px(10)});
}

}  // namespace dateline::ui
