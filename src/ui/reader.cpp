#include "ui/reader.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/date.hpp"
#include "base/locale.hpp"
#include "session/articles.hpp"
#include "ui/article_mark.hpp"

namespace dateline::ui {

namespace {

using dossier::Passage;
using dossier::Place;
using dossier::Role;

constexpr double lineHeight = 24.5;
constexpr double paragraphGap = 12;
/// At the text's left and right; less where the column is narrow.
float marginOf(const Context& context) {
  return context.px(context.layout.reader.width < context.px(440) ? 24 : 34);
}

ImFont* fontOf(const Fonts& fonts, ReaderFace face) {
  switch (face) {
    case ReaderFace::Lead:
      return fonts.bodyBold;
    case ReaderFace::Headline:
      return fonts.headline;
    case ReaderFace::Byline:
      return fonts.small;
    case ReaderFace::Story:
    case ReaderFace::Aside:
      break;
  }
  return fonts.body;
}

bool supports(const DossierIndex& index, const Passage& passage, const std::string& place) {
  if (place.empty()) return false;
  return std::ranges::any_of(index.placesOf(passage.id), [&](const Place* p) { return p->id == place; });
}

bool isLit(const Context& context, const Passage& passage) {
  const session::Focus& selected = context.state.selection;
  const session::Focus& hovered = context.state.hover;
  return passage.id == hovered.passage || passage.id == selected.passage ||
         supports(context.index, passage, hovered.place) ||
         (selected.passage.empty() && supports(context.index, passage, selected.place));
}

const Passage* passageAt(const Context& context, const article::Article& article, std::size_t byte) {
  const Passage* narrowest = nullptr;
  for (const std::uint32_t index : context.index.passagesOf(article.id)) {
    const Passage& passage = context.dossier().passages[index];
    if (!passage.range->contains(byte)) continue;
    if (!context.index.roleOf(passage.id) || !context.shown.passes[index]) continue;
    if (narrowest == nullptr || passage.range->size() < narrowest->range->size()) narrowest = &passage;
  }
  return narrowest;
}

std::string bylineOf(const Context& context, const article::Article& article) {
  std::string byline = article.publisher;
  const auto add = [&byline](const std::string& part) {
    if (!part.empty()) byline += (byline.empty() ? "" : " · ") + part;
  };
  if (article.published) add(base::sayDate(*article.published, context.state.language));
  const std::string language = base::languageName(article.language, base::codeOf(context.state.language));
  add(language.empty() ? article.language : language);
  return byline;
}

/// An article and its words.
struct WordsOf {
  std::string article;
  base::TextRange range;
};

WordsOf wordsOf(const Passage& passage) {
  return {passage.article, passage.range.value_or(base::TextRange{})};
}

/// What shall be read: the words that a key went to, the selected passage, or the first of the selected place.
WordsOf wordsAsked(const Context& context) {
  const auto& words = context.state.desk.words;
  if (words && words->asked) return {words->article, words->range};
  const session::Focus& selection = context.state.selection;
  if (const Passage* passage = context.index.passage(selection.passage)) return wordsOf(*passage);
  const Place* place = context.dossier().place(selection.place);
  if (place == nullptr) return {};
  for (const dossier::PassageRef& ref : place->passages) {
    const Passage* passage = context.index.passage(ref.passage);
    if (passage != nullptr && passage->range) return wordsOf(*passage);
  }
  return {};
}

}  // namespace

void Reader::layOut(const Context& context, const article::Article& article, float width) {
  const std::uint32_t version = context.fontCase.version();
  if (m_laidOut.get() == &article && m_width == width && m_fontVersion == version) return;
  context.fontCase.need(article.text);
  m_text = readerTextOf(article, context.dossier().title);
  const Fonts& fonts = context.fonts;
  const float story = context.px(lineHeight);
  const float gap = context.px(paragraphGap);
  // By ReaderFace.
  std::vector<TextFace> faces{{fonts.body, story, gap},
                              {fonts.bodyBold, story, gap},
                              {fonts.headline, std::round(fonts.headline->FontSize * 1.04F), context.px(2)},
                              {fonts.small, std::round(fonts.small->FontSize * 1.3F), context.px(6)},
                              {fonts.body, story, gap}};
  m_layout = TextLayout(article.text, article.language, {width, std::move(faces), m_text.spans});
  const auto& articles = context.dossier().articles;
  m_laidOut = *std::ranges::find(articles, &article, &std::shared_ptr<const article::Article>::get);
  m_width = width;
  m_fontVersion = version;
}

void Reader::draw(const Context& context, bool settled) {
  const Box& box = context.layout.reader;
  if (box.width < 1) return;
  const Panel panel(context, "reader", box, context.theme.panel, {.scrolls = true});
  const auto left = static_cast<float>(box.x);
  const auto top = static_cast<float>(box.y);
  ImGui::GetWindowDrawList()->AddLine({left + 0.5F, top}, {left + 0.5F, static_cast<float>(box.bottom())},
                                      packed(context.theme.line));
  const article::Article* article = session::articleShown(context.state);
  if (article == nullptr) return;
  const float margin = marginOf(context);
  const float width = static_cast<float>(box.width) - 2 * margin;
  layOut(context, *article, width);
  const ImVec2 at{left + margin, top - ImGui::GetScrollY()};
  const ImVec2 textAt{at.x, std::round(drawHeading(context, *article, {at.x, at.y + context.px(24)}, width))};
  drawTints(context, *article, textAt);
  drawText(context, *article, textAt);
  drawMargin(context, *article, textAt);
  point(context, *article, textAt, width);
  drawFades(context, box, context.theme.panel);
  if (settled) scrollToRequest(context, textAt.y + ImGui::GetScrollY() - top);
}

float Reader::drawHeading(const Context& context, const article::Article& article, ImVec2 at, float width) {
  ImFont* small = context.fonts.small;
  const float used = drawTurner(context, at, width);
  const std::string byline = bylineOf(context, article);
  float mark = 0;
  if (context.dossier().articles.size() > 1) {
    const float side = small->FontSize + context.px(3);
    const std::size_t index = articleIndex(context.dossier(), article.id);
    mark = drawArticleMark(context, index, {at.x, at.y - context.px(1.5)}, side) + context.px(8);
  }
  ui::drawText(context, small, {at.x + mark, at.y}, context.theme.quietText,
               fitted(small, byline, width - used - mark));
  at.y += small->FontSize + context.px(8);
  if (!m_text.headline.empty()) {
    at.y += drawWrapped(context, context.fonts.headline, at, width, context.theme.text, m_text.headline);
    at.y += context.px(10);
  }
  return at.y;
}

/// «‹ 1/3 ›» at the right of the byline, where a dossier has several articles; returns the width that it takes.
float Reader::drawTurner(const Context& context, ImVec2 at, float width) {
  const auto& articles = context.dossier().articles;
  if (articles.size() < 2) return 0;
  const auto present = std::ranges::find(articles, m_laidOut);
  const auto index = present == articles.end() ? 0 : static_cast<std::size_t>(present - articles.begin());
  const std::string count = std::to_string(index + 1) + " / " + std::to_string(articles.size());
  const float countWidth = textWidth(context.fonts.small, count) + context.px(12);
  const float sign = buttonWidth(context, "‹");
  const float used = 2 * sign + countWidth;
  const float top = at.y - (buttonHeight(context) - context.fonts.small->FontSize) / 2;
  ImGui::SetCursorScreenPos({at.x + width - used, top});
  if (button(context, "article-previous", "‹", {.enabled = index > 0})) {
    context.act(session::ShowArticle{articles[index - 1]->id});
  }
  ui::drawText(context, context.fonts.small, {at.x + width - used + sign + context.px(6), at.y},
               context.theme.quietText, count);
  ImGui::SetCursorScreenPos({at.x + width - sign, top});
  if (button(context, "article-next", "›", {.enabled = index + 1 < articles.size()})) {
    context.act(session::ShowArticle{articles[index + 1]->id});
  }
  return used + context.px(12);
}

void Reader::drawTints(const Context& context, const article::Article& article, ImVec2 at) const {
  const frame::Theme& theme = context.theme;
  for (const std::uint32_t i : context.index.passagesOf(article.id)) {
    const Passage& passage = context.dossier().passages[i];
    const std::optional<Role> role = context.index.roleOf(passage.id);
    if (!role) continue;
    if (!context.shown.passes[i]) {
      // What the filters hide keeps a quiet line: it is known, and not looked at now.
      const frame::Colour hidden = theme.line;
      drawTint(context, at, *passage.range, theme.panel.withAlpha(0), &hidden);
      continue;
    }
    const bool lit = isLit(context, passage);
    const frame::Colour& line = frame::of(theme.role, *role);
    const frame::Colour quiet = line.withAlpha(90);
    drawTint(context, at, *passage.range, frame::of(lit ? theme.rolePassageLit : theme.rolePassage, *role),
             lit ? &line : &quiet);
    namePassage(context, at, passage);
  }
  const auto& words = context.state.desk.words;
  if (words && words->article == article.id) drawTint(context, at, words->range, theme.accent.withAlpha(60), nullptr);
}

/// Its first line that is in sight.
void Reader::namePassage(const Context& context, ImVec2 at, const Passage& passage) const {
  const auto& lines = m_layout.lines();
  const ImDrawList* list = ImGui::GetWindowDrawList();
  for (std::size_t i = m_layout.lineOf(passage.range->begin); i < lines.size(); ++i) {
    const TextLine& line = lines[i];
    if (line.range.begin >= passage.range->end) return;
    const float top = at.y + line.top;
    if (top < list->GetClipRectMin().y || passage.range->begin >= line.range.end) continue;
    context.target("passage:" + passage.id, {at.x + m_layout.xOf(line, passage.range->begin), top},
                   {at.x + m_layout.xOf(line, passage.range->end), top + line.heightPx});
    return;
  }
}

/// A line beside each sentence in sight: in the role's colour where a marker stands for it, dotted where none does.
void Reader::drawMargin(const Context& context, const article::Article& article, ImVec2 at) {
  if (m_coverageOf != context.shown.facts || m_coverageIn != &article) {
    m_coverage = session::coverageOf(*context.shown.facts, article);
    m_coverageOf = context.shown.facts;
    m_coverageIn = &article;
  }
  const auto& lines = m_layout.lines();
  if (lines.empty()) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float clipTop = list->GetClipRectMin().y;
  const float clipBottom = list->GetClipRectMax().y;
  const float x = std::round(at.x - context.px(13));
  for (const session::CoveredSentence& one : m_coverage) {
    const TextLine& first = lines[m_layout.lineOf(one.range.begin)];
    const TextLine& last = lines[m_layout.lineOf(std::max(one.range.end, one.range.begin + 1) - 1)];
    const float top = at.y + first.top + context.px(5);
    const float bottom = at.y + last.top + last.heightPx - context.px(5);
    if (bottom < clipTop) continue;
    if (top > clipBottom) return;
    if (one.covered) {
      list->AddRectFilled({x, top}, {x + context.px(2), bottom}, packed(frame::of(context.theme.role, one.role)));
      continue;
    }
    for (float y = top; y < bottom; y += context.px(6)) {
      list->AddRectFilled({x, y}, {x + context.px(2), std::min(y + context.px(2), bottom)},
                          packed(context.theme.quietText.withAlpha(150)));
    }
    context.target("uncovered:" + std::to_string(&one - m_coverage.data()), {x, top}, {x + context.px(2), bottom});
  }
}

void Reader::drawTint(const Context& context, ImVec2 at, base::TextRange range, const frame::Colour& tint,
                      const frame::Colour* underline) const {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 clipMin = list->GetClipRectMin();
  const ImVec2 clipMax = list->GetClipRectMax();
  const auto& lines = m_layout.lines();
  for (std::size_t i = m_layout.lineOf(range.begin); i < lines.size() && lines[i].range.begin < range.end; ++i) {
    const float top = at.y + lines[i].top;
    const float bottom = top + lines[i].heightPx;
    if (bottom < clipMin.y || range.begin >= lines[i].range.end) continue;
    if (top > clipMax.y) break;
    const float left = at.x + m_layout.xOf(lines[i], range.begin) - context.px(1);
    const float right = at.x + m_layout.xOf(lines[i], range.end) + context.px(1);
    list->AddRectFilled({left, top + context.px(1)}, {right, bottom - context.px(2)}, packed(tint), context.px(2));
    if (underline != nullptr) {
      list->AddRectFilled({left, bottom - context.px(3.5)}, {right, bottom - context.px(2)}, packed(*underline));
    }
  }
}

void Reader::drawText(const Context& context, const article::Article& article, ImVec2 at) const {
  const ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 clipMin = list->GetClipRectMin();
  const ImVec2 clipMax = list->GetClipRectMax();
  for (const TextLine& line : m_layout.lines()) {
    const float top = at.y + line.top;
    if (top + line.heightPx < clipMin.y) continue;
    if (top > clipMax.y) break;
    for (const TextPiece& piece : m_layout.piecesOf(line)) {
      ImFont* font = fontOf(context.fonts, static_cast<ReaderFace>(piece.face));
      const auto face = static_cast<ReaderFace>(piece.face);
      const bool quiet = face == ReaderFace::Byline || face == ReaderFace::Aside;
      ui::drawText(context, font, {at.x + piece.x, std::round(top + (line.heightPx - font->FontSize) / 2)},
                   quiet ? context.theme.quietText : context.theme.text, piece.range.of(article.text));
    }
  }
}

void Reader::point(const Context& context, const article::Article& article, ImVec2 at, float width) {
  ImGui::SetCursorScreenPos(at);
  ImGui::InvisibleButton("text", {std::max(width, 1.0F), std::max(m_layout.heightPx(), 1.0F)});
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const std::size_t byte = m_layout.byteAt(mouse.x - at.x, mouse.y - at.y);
  const Passage* passage = ImGui::IsItemHovered() ? passageAt(context, article, byte) : nullptr;
  if (ImGui::IsItemHovered()) context.cursor = passage != nullptr ? Cursor::Hand : Cursor::Text;
  if (passage != nullptr) context.hover.passage = passage->id;
  std::optional<session::SelectedWords> words = context.state.desk.words;
  if (ImGui::IsItemActivated()) {
    m_anchor = byte;
    words.reset();
  }
  if (ImGui::IsItemActive() && m_anchor && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 4)) {
    words.reset();
    if (byte != *m_anchor) {
      words = session::SelectedWords{article.id, {std::min(*m_anchor, byte), std::max(*m_anchor, byte)}};
    }
  }
  if (words != context.state.desk.words) context.act(session::SelectWords{words});
  if (ImGui::IsItemDeactivated()) {
    m_anchor.reset();
    if (!words && passage != nullptr) context.act(session::Select{{"", passage->id}, true});
  }
  ImGui::Dummy({0, context.px(30)});
}

void Reader::scrollToRequest(const Context& context, float textTop) {
  if (m_scrolledTo == context.state.scrollRequest) return;
  m_scrolledTo = context.state.scrollRequest;
  const auto& [article, range] = wordsAsked(context);
  if (range.empty() || m_laidOut == nullptr || article != m_laidOut->id || m_layout.lines().empty()) return;
  const TextLine& first = m_layout.lines()[m_layout.lineOf(range.begin)];
  const TextLine& last = m_layout.lines()[m_layout.lineOf(range.end - 1)];
  const float top = textTop + first.top;
  const float bottom = textTop + last.top + last.heightPx;
  const auto height = static_cast<float>(context.layout.reader.height);
  // What can be read already must not jump.
  if (top >= ImGui::GetScrollY() && bottom <= ImGui::GetScrollY() + height) return;
  ImGui::SetScrollY(std::max(top - std::max(std::min(height / 3, height - (bottom - top)), 0.0F), 0.0F));
}

}  // namespace dateline::ui
