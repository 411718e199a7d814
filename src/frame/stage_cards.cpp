#include "frame/stage_cards.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/message.hpp"
#include "frame/furniture.hpp"
#include "frame/paragraph.hpp"

namespace dateline::frame {
namespace {

using text::Style;

constexpr double padPx = 22;
constexpr double smallPx = 12;
constexpr double notesPx = 13;
constexpr std::size_t mostQuotes = 3;
constexpr std::size_t mostNoteLines = 8;

/// A sentence with who says it and where it stands.
struct Quote {
  std::string text;
  std::string owner;
};

std::string ownerOf(const Sheet& sheet, const dossier::Passage& passage) {
  const article::Article* article = sheet.state.dossier().article(passage.article);
  std::string owner = passage.claim ? passage.claim->by : std::string();
  if (article == nullptr) return owner;
  const std::string& name = article->publisher.empty() ? article->title : article->publisher;
  if (!name.empty()) owner += (owner.empty() ? "" : " – ") + name;
  if (article->published) owner += ", " + base::sayDate(*article->published, sheet.state.language);
  return owner;
}

std::vector<Quote> quotesOf(const Sheet& sheet, const ScenePlace& place) {
  std::vector<Quote> quotes;
  for (const dossier::PassageRef& ref : place.place->passages) {
    const dossier::Passage* passage = sheet.state.dossier().passage(ref.passage);
    if (passage == nullptr || quotes.size() == mostQuotes) continue;
    quotes.push_back({passage->anchor.exact, ownerOf(sheet, *passage)});
  }
  return quotes;
}

/// Quotes set one below the other.
struct Column {
  std::vector<std::pair<TextBlock, TextBlock>> quotes;  ///< each with its owner
  double heightPx = 0;
  bool whole = true;  ///< no sentence was cut
};

Column setColumn(Sheet& sheet, const std::vector<Quote>& quotes, double sizePx, double widthPx) {
  constexpr std::size_t mostLines = 9;
  const std::string& language = sheet.state.dossier().language;
  Column column;
  for (const Quote& quote : quotes) {
    const TextRun run{quote.text, Style::Medium, sheet.px(sizePx), sheet.theme().text, 0, false};
    TextBlock text = paragraph(sheet.type, run, widthPx, mostLines, language, 1.28);
    column.whole = column.whole && text.parts.size() < mostLines;
    const TextRun small{quote.owner, Style::Regular, sheet.px(smallPx), sheet.theme().quietText, 0, false};
    TextBlock owner = paragraph(sheet.type, small, widthPx, 1, language, 1.2);
    column.heightPx += text.heightPx() + owner.heightPx() + 4 * sheet.scale;
    column.quotes.emplace_back(std::move(text), std::move(owner));
  }
  column.heightPx += 16 * sheet.scale * static_cast<double>(quotes.size() - 1);
  return column;
}

/// As large as they fit; where even the smallest type is too much, with fewer of them.
Column fittingColumn(Sheet& sheet, std::vector<Quote> quotes, double widthPx, double heightPx) {
  Column column;
  while (!quotes.empty()) {
    for (const double size : {24.0, 21.0, 18.0, 16.0, 14.0, 12.5}) {
      column = setColumn(sheet, quotes, size, widthPx);
      if (column.whole && column.heightPx <= heightPx) return column;
    }
    if (quotes.size() == 1) break;
    quotes.pop_back();
  }
  return column;
}

void addQuotes(Sheet& sheet, double footPx) {
  const ScenePlace* place = sheet.scene.find(sheet.state.stage->quotedPlace);
  if (place == nullptr) return;
  const Theme& theme = sheet.theme();
  const double pad = padPx * sheet.scale;
  const double across = sheet.frame.viewport.widthPx;
  const ScreenBox room{0.08 * across, sheet.bands.top + pad, 0.92 * across,
                       sheet.frame.viewport.heightPx - footPx - pad};
  const double width = room.width() - 2 * pad;
  const TextRun name{place->name, Style::SemiBold, sheet.px(smallPx + 1), of(theme.roleText, place->place->role), 0,
                     false};
  const TextBlock kicker = paragraph(sheet.type, name, width, 1, sheet.state.dossier().language, 1.2);
  const double head = kicker.heightPx() + 8 * sheet.scale;
  const Column column = fittingColumn(sheet, quotesOf(sheet, *place), width, room.height() - 2 * pad - head);
  const double height = std::min(column.heightPx + head + 2 * pad, room.height());
  const double up = room.top + (room.height() - height) / 2;
  const ScreenBox box{room.left, up, room.right, up + height};
  sheet.frame.furniture.push_back(
      {box, sheet.px(4), theme.panel, theme.line, sheet.px(1), theme.dark ? 0 : sheet.px(8)});
  sheet.frame.furniture.push_back(
      {{box.left, box.top, box.left + 5 * sheet.scale, box.bottom}, 0, of(theme.role, place->place->role), {}, 0, 0});
  claimFurniture(sheet, box);
  const Colour none = theme.panel.withAlpha(0);
  auto& labels = sheet.frame.furnitureLabels;
  double y = box.top + pad;
  appendLabels(labels, kicker, {box.left + pad, y + kicker.topPx}, none, 0);
  y += head;
  for (const auto& [text, owner] : column.quotes) {
    appendLabels(labels, text, {box.left + pad, y + text.topPx}, none, 0);
    y += text.heightPx() + 4 * sheet.scale;
    appendLabels(labels, owner, {box.left + pad, y + owner.topPx}, none, 0);
    y += owner.heightPx() + 16 * sheet.scale;
  }
}

void addNotes(Sheet& sheet, double footPx) {
  const auto& briefing = sheet.state.dossier().briefing;
  const std::size_t step = sheet.state.stage->step;
  if (step >= briefing.size()) return;
  const bool empty = briefing[step].notes.empty();
  const std::string text =
      empty ? std::string(base::say("No notes for this step.", sheet.state.language)) : briefing[step].notes;
  const double pad = 0.6 * padPx * sheet.scale;
  const double width = sheet.frame.viewport.widthPx - 2 * padPx * sheet.scale;
  const TextRun run{text, Style::Regular, sheet.px(notesPx), empty ? sheet.theme().quietText : sheet.theme().text,
                    0,    false};
  const TextBlock block = paragraph(sheet.type, run, width, mostNoteLines, sheet.state.dossier().language, 1.3);
  const double bottom = sheet.frame.viewport.heightPx - footPx;
  const ScreenBox box{0, bottom - block.heightPx() - 2 * pad, static_cast<double>(sheet.frame.viewport.widthPx),
                      bottom};
  sheet.frame.furniture.push_back({box, 0, sheet.theme().raised, sheet.theme().line, sheet.px(1), 0});
  claimFurniture(sheet, box);
  appendLabels(sheet.frame.furnitureLabels, block, {padPx * sheet.scale, box.top + pad + block.topPx},
               sheet.theme().raised.withAlpha(0), 0);
}

/// The number that Enter will jump to.
void addTyped(Sheet& sheet, double footPx) {
  const std::string& typed = sheet.state.stage->typed;
  const TextBlock block = sheet.type.side({{base::say({"Step {}", {typed}}, sheet.state.language), Style::SemiBold,
                                            sheet.px(20), sheet.theme().text, 0, true}},
                                          0);
  const double pad = 10 * sheet.scale;
  const double right = sheet.frame.viewport.widthPx - padPx * sheet.scale;
  const double bottom = sheet.frame.viewport.heightPx - footPx - pad;
  const ScreenBox box{right - block.widthPx - 2 * pad, bottom - block.heightPx() - 2 * pad, right, bottom};
  sheet.frame.furniture.push_back({box, sheet.px(4), sheet.theme().raised, sheet.theme().line, sheet.px(1), 0});
  claimFurniture(sheet, box);
  appendLabels(sheet.frame.furnitureLabels, block, {box.left + pad, box.top + pad + block.topPx},
               sheet.theme().raised.withAlpha(0), 0);
}

}  // namespace

void addStageCards(Sheet& sheet, double footPx) {
  const session::Stage& stage = *sheet.state.stage;
  if (stage.notes) addNotes(sheet, footPx);
  if (!stage.typed.empty()) addTyped(sheet, footPx);
  if (!stage.quotedPlace.empty()) addQuotes(sheet, footPx);
}

}  // namespace dateline::frame
