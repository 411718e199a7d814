#include "ui/claims_board.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "session/figure_text.hpp"
#include "ui/board.hpp"
#include "ui/card_rows.hpp"
#include "ui/sources.hpp"

namespace dateline::ui {

namespace {

using session::Witness;

constexpr double leastColumn = 210;
constexpr double columnGap = 24;

const dossier::Place* placeToShow(const Context& context) {
  const session::Focus& selection = context.state.selection;
  if (const dossier::Place* place = context.dossier().place(selection.place)) return place;
  const auto& places = context.index.placesOf(selection.passage);
  return places.empty() ? nullptr : places.front();
}

std::string nameOf(const Context& context, const Witness& witness) {
  if (!witness.by.empty()) return witness.by;
  const article::Article* article = context.dossier().article(witness.article);
  if (article != nullptr && !article->publisher.empty()) return article->publisher;
  return std::string(context.say("the article itself"));
}

/// The half-filled ring of a contested marker.
void drawDispute(const Context& context, ImVec2 centre) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float r = context.px(5);
  const ImU32 colour = packed(context.theme.error);
  list->AddCircle(centre, r, colour, 24, context.px(1.5));
  list->PathArcTo(centre, r, 1.5708F, 4.7124F, 16);
  list->PathFillConvex(colour);
}

}  // namespace

/// Which columns fit, and how wide each is.
struct ClaimsBoard::Columns {
  std::size_t first = 0;
  std::size_t count = 0;
  float width = 0;
  float step = 0;
};

void ClaimsBoard::keepTable(const Context& context, const std::string& place) {
  const session::Shown& shown = context.shown;
  if (m_facts == shown.facts && m_filters == shown.filters && m_time == shown.time && m_place == place) return;
  if (m_place != place) m_first = 0;
  m_table = session::claimsOf(shown, place);
  m_facts = shown.facts;
  m_filters = shown.filters;
  m_time = shown.time;
  m_place = place;
}

float ClaimsBoard::drawColumns(const Context& context, ImVec2 at, float width) {
  const frame::Theme& theme = context.theme;
  const float gap = context.px(columnGap);
  const std::size_t all = m_table.witnesses.size();
  Columns columns;
  columns.count = std::clamp<std::size_t>(static_cast<std::size_t>((width + gap) / (context.px(leastColumn) + gap)), 1,
                                          std::max<std::size_t>(all, 1));
  m_first = std::min(m_first, all - columns.count);
  columns.first = m_first;
  columns.step = (width + gap) / static_cast<float>(columns.count);
  columns.width = std::min(columns.step - gap, context.px(420));
  columns.step = columns.width + gap;
  const auto eachColumn = [&](auto draw) {
    float tallest = 0;
    for (std::size_t i = 0; i < columns.count; ++i) {
      tallest = std::max(tallest, draw(columns.first + i, at.x + static_cast<float>(i) * columns.step));
    }
    return tallest;
  };
  const float top = at.y;
  at.y += eachColumn([&](std::size_t i, float x) {
    const float height = drawWrapped(context, context.fonts.labelBold, {x, at.y}, columns.width, theme.text,
                                     nameOf(context, m_table.witnesses[i]));
    context.target("witness:" + std::to_string(i), {x, at.y}, {x + columns.width, at.y + height});
    return height;
  });
  at.y += context.px(8);
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (const session::FigureLine& line : m_table.lines) {
    list->AddLine({at.x, at.y + 0.5F}, {at.x + width, at.y + 0.5F}, packed(theme.line));
    at.y += context.px(6);
    float x = at.x;
    const float lineTop = at.y;
    if (line.disputed) {
      drawDispute(context, {x + context.px(6), at.y + context.fonts.small->FontSize / 2 + context.px(1)});
      x += context.px(18);
    }
    std::string name = line.unit.empty() ? std::string(context.say("without a unit")) : line.unit;
    if (line.disputed) name += " · " + std::string(context.say("the sources disagree"));
    drawText(context, context.fonts.small, {x, at.y}, line.disputed ? theme.error : theme.quietText,
             fitted(context.fonts.small, name, width - (x - at.x)));
    at.y += context.fonts.small->FontSize + context.px(2);
    at.y += eachColumn([&](std::size_t i, float left) {
      float y = at.y;
      for (const session::FigureCell& cell : line.cells[i]) {
        dossier::Figure number = cell.figure;
        number.unit.clear();
        drawText(context, context.fonts.bodyBold, {left, y}, theme.text,
                 session::sayFigure(number, context.state.language));
        y += context.fonts.bodyBold->FontSize + context.px(3);
      }
      if (line.cells[i].empty()) {
        drawText(context, context.fonts.body, {left, y}, theme.quietText, "–");
        y += context.fonts.body->FontSize + context.px(3);
      }
      return y - at.y;
    });
    if (line.disputed) context.target("disputed:" + line.unit, {at.x, lineTop}, {at.x + width, at.y});
    at.y += context.px(6);
  }
  list->AddLine({at.x, at.y + 0.5F}, {at.x + width, at.y + 0.5F}, packed(theme.line));
  at.y += context.px(10);
  at.y += eachColumn([&](std::size_t i, float x) {
    float y = at.y;
    for (const std::string& id : m_table.witnesses[i].passages) {
      const dossier::Passage* passage = context.index.passage(id);
      if (passage == nullptr) continue;
      const ImVec2 from{x, y};
      const bool denied = std::ranges::find(m_table.denied, id) != m_table.denied.end();
      if (denied) {
        drawDispute(context, {x + context.px(6), y + context.fonts.small->FontSize / 2 + context.px(1)});
        y += drawWrapped(context, context.fonts.small, {x + context.px(18), y}, columns.width - context.px(18),
                         theme.error, context.say("one denies what the other says"));
        y += context.px(2);
      }
      y += drawWrapped(context, context.fonts.label, {x, y}, columns.width, theme.text, passage->anchor.exact);
      if (translationOf(*passage, context.state.language) != nullptr) y += context.px(3);
      y += drawTranslation(context, *passage, {x, y}, columns.width);
      const std::string standing = sayStanding(*passage, context.state.language);
      if (!standing.empty()) {
        y += context.px(3);
        y += drawWrapped(context, context.fonts.small, {x, y}, columns.width, theme.quietText, standing);
      }
      ImGui::SetCursorScreenPos(from);
      const Context::Press press = context.pressable("claim:" + id, {columns.width, y - from.y}, context.px(3));
      if (press.hovered) {
        context.hover.passage = id;
        list->AddLine({x - context.px(8), from.y}, {x - context.px(8), y}, packed(theme.accent), context.px(2));
      }
      if (press.done) context.act(session::Select{{m_place, id}, true});
      y += context.px(12);
    }
    return y - at.y;
  });
  return at.y - top;
}

void ClaimsBoard::draw(const Context& context) {
  if (context.state.desk.board != session::Board::Claims) return;
  const dossier::Place* place = placeToShow(context);
  const std::string title = place == nullptr ? std::string(context.say("Who says what"))
                                             : context.say({"Who says what of {}", {context.nameOf(*place)}});
  const BoardPanel board(context, "claims", title, m_height);
  ImVec2 at = board.at();
  const float start = at.y;
  const auto quiet = [&](const std::string& text) {
    at.y += drawWrapped(context, context.fonts.label, at, board.width(), context.theme.quietText, text);
  };
  if (place != nullptr) keepTable(context, place->id);
  if (place == nullptr) {
    quiet(std::string(context.say("Choose a place: on the map, in the row below it, or with N.")));
  } else if (m_table.witnesses.empty()) {
    quiet(std::string(context.say("Nobody claims anything and nothing is counted in its passages.")));
  } else {
    at.y += drawColumns(context, at, board.width());
    const std::size_t all = m_table.witnesses.size();
    const float step = context.px(leastColumn) + context.px(columnGap);
    const auto fits =
        std::max<std::size_t>(static_cast<std::size_t>((board.width() + context.px(columnGap)) / step), 1);
    if (all > fits) {
      ImGui::SetCursorScreenPos(at);
      if (button(context, "witness-back", "‹", {.enabled = m_first > 0})) --m_first;
      ImGui::SameLine(0, context.px(6));
      if (button(context, "witness-on", "›", {.enabled = m_first + fits < all})) ++m_first;
      ImGui::SameLine(0, context.px(10));
      const std::string range = std::to_string(m_first + 1) + "–" + std::to_string(std::min(m_first + fits, all)) +
                                " / " + std::to_string(all);
      const ImVec2 here = ImGui::GetCursorScreenPos();
      drawText(context, context.fonts.small, {here.x, here.y + context.px(7)}, context.theme.quietText, range);
      at.y += buttonHeight(context) + context.px(4);
    }
  }
  if (place != nullptr && m_table.hidden > 0) {
    at.y += context.px(4);
    quiet(context.say(base::Message::counted(static_cast<long>(m_table.hidden), "{} passage hidden by filters",
                                             "{} passages hidden by filters")));
  }
  m_height = at.y - start;
  ImGui::SetCursorScreenPos({at.x, at.y});
  ImGui::Dummy({1, context.px(10)});
}

}  // namespace dateline::ui
