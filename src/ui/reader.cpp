#include "ui/reader.hpp"

#include <algorithm>

#include "base/date.hpp"

namespace dateline::ui {

namespace {

using dossier::Passage;
using dossier::Place;
using dossier::Role;

constexpr double lineHeight = 24.5;
constexpr double paragraphGap = 12;
constexpr double margin = 34;

/// A passage's strongest role, if it supports a place that is drawn.
std::optional<Role> roleOf(const dossier::Dossier& dossier, const Passage& passage) {
  std::optional<Role> strongest;
  for (const Place* place : dossier::placesOf(dossier, passage.id)) {
    if (!dossier::isDrawn(*place)) continue;
    const Role role = dossier::roleIn(*place, passage.id);
    if (!strongest || role < *strongest) strongest = role;
  }
  return strongest;
}

bool supports(const dossier::Dossier& dossier, const Passage& passage, const std::string& place) {
  if (place.empty()) return false;
  const auto places = dossier::placesOf(dossier, passage.id);
  return std::any_of(places.begin(), places.end(), [&](const Place* p) { return p->id == place; });
}

bool isLit(const session::State& state, const Passage& passage) {
  const dossier::Dossier& dossier = state.dossier();
  const session::Focus& selected = state.selection;
  const session::Focus& hovered = state.hover;
  return passage.id == hovered.passage || passage.id == selected.passage || supports(dossier, passage, hovered.place) ||
         (selected.passage.empty() && supports(dossier, passage, selected.place));
}

const Passage* passageAt(const dossier::Dossier& dossier, const article::Article& article, std::size_t byte) {
  const Passage* narrowest = nullptr;
  for (const Passage& passage : dossier.passages) {
    if (passage.article != article.id || !passage.range || !passage.range->contains(byte)) continue;
    if (!roleOf(dossier, passage)) continue;
    if (narrowest == nullptr || passage.range->size() < narrowest->range->size()) narrowest = &passage;
  }
  return narrowest;
}

std::string bylineOf(const Context& context, const article::Article& article) {
  std::string byline = article.publisher;
  const auto add = [&byline](const std::string& part) {
    if (!part.empty()) byline += (byline.empty() ? "" : "  ·  ") + part;
  };
  if (article.published) add(base::sayDate(*article.published, context.state.language));
  add(article.language);
  return byline;
}

}  // namespace

void Reader::layOut(const Context& context, const article::Article& article, float width) {
  const float size = context.fonts.body->FontSize;
  if (m_article == article.sha256 && m_width == width && m_fontSize == size) return;
  m_layout = TextLayout(article.text, article.language, *context.fonts.body,
                        {width, context.px(lineHeight), context.px(paragraphGap)});
  if (m_article != article.sha256) m_selected = {};
  m_article = article.sha256;
  m_width = width;
  m_fontSize = size;
}

void Reader::draw(const Context& context) {
  const Box& box = context.layout.reader;
  if (box.width < 1 || context.dossier().articles.empty()) return;
  // The article that the focus points into, else the first.
  const article::Article* article = context.dossier().articles.front().get();
  if (const Passage* passage = context.dossier().passage(context.state.selection.passage)) {
    if (const article::Article* own = context.dossier().article(passage->article)) article = own;
  }
  const Panel panel(context, "reader", box, context.theme.panel, {0, 0}, true);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddLine({static_cast<float>(box.x) + 0.5F, static_cast<float>(box.y)},
                {static_cast<float>(box.x) + 0.5F, static_cast<float>(box.y + box.height)}, packed(context.theme.line));
  const float width = static_cast<float>(box.width) - context.px(2 * margin);
  layOut(context, *article, width);
  const ImVec2 at{static_cast<float>(box.x) + context.px(margin), static_cast<float>(box.y) - ImGui::GetScrollY()};
  const float headingBottom = drawHeading(context, *article, {at.x, at.y + context.px(26)}, width);
  const ImVec2 textAt{at.x, headingBottom + context.px(16)};
  drawTints(context, *article, textAt);
  drawText(context, *article, textAt);
  point(context, *article, textAt, width);
  scrollToRequest(context, textAt.y + ImGui::GetScrollY() - static_cast<float>(box.y));
}

float Reader::drawHeading(const Context& context, const article::Article& article, ImVec2 at, float width) const {
  const std::string& title = article.title.empty() ? context.dossier().title : article.title;
  // A title that stands in the text as its header is set there.
  const bool inText = !article.headers.empty() &&
                      article.headers.front().of(article.text).find(title) != std::string_view::npos &&
                      !article.title.empty();
  ImFont* font = context.fonts.headline;
  if (!title.empty() && !inText) {
    const ImVec2 size = font->CalcTextSizeA(font->FontSize, FLT_MAX, width, title.c_str());
    ImGui::GetWindowDrawList()->AddText(font, font->FontSize, at, packed(context.theme.text), title.c_str(), nullptr,
                                        width);
    at.y += size.y + context.px(6);
  }
  const std::string byline = bylineOf(context, article);
  ui::drawText(context.fonts.small, at, context.theme.quietText, fitted(context.fonts.small, byline, width));
  return at.y + context.fonts.small->FontSize;
}

void Reader::drawTints(const Context& context, const article::Article& article, ImVec2 at) const {
  const frame::Theme& theme = context.theme;
  for (const Passage& passage : context.dossier().passages) {
    if (passage.article != article.id || !passage.range) continue;
    const std::optional<Role> role = roleOf(context.dossier(), passage);
    if (!role) continue;
    const bool lit = isLit(context.state, passage);
    const frame::Colour& line = frame::of(theme.role, *role);
    const frame::Colour quiet = line.withAlpha(90);
    drawTint(context, at, *passage.range, frame::of(lit ? theme.rolePassageLit : theme.rolePassage, *role),
             lit ? &line : &quiet);
    const std::size_t first = m_layout.lineOf(passage.range->begin);
    if (first < m_layout.lines().size()) {
      const TextLine& start = m_layout.lines()[first];
      const float x = at.x + m_layout.xOf(start, passage.range->begin);
      const std::size_t lineEnd = std::min(passage.range->end, start.range.end);
      context.target("passage:" + passage.id, {x, at.y + start.top},
                     {at.x + m_layout.xOf(start, lineEnd), at.y + start.top + m_layout.lineHeightPx()});
    }
  }
  if (!m_selected.empty()) drawTint(context, at, m_selected, theme.accent.withAlpha(60), nullptr);
}

void Reader::drawTint(const Context& context, ImVec2 at, base::TextRange range, const frame::Colour& tint,
                      const frame::Colour* underline) const {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 clipMin = list->GetClipRectMin();
  const ImVec2 clipMax = list->GetClipRectMax();
  const auto& lines = m_layout.lines();
  for (std::size_t i = m_layout.lineOf(range.begin); i < lines.size() && lines[i].range.begin < range.end; ++i) {
    const float top = at.y + lines[i].top;
    const float bottom = top + m_layout.lineHeightPx();
    if (bottom < clipMin.y || range.begin >= lines[i].range.end) continue;
    if (top > clipMax.y) break;
    const float left = at.x + m_layout.xOf(lines[i], range.begin) - context.px(2);
    const float right = at.x + m_layout.xOf(lines[i], range.end) + context.px(2);
    list->AddRectFilled({left, top + context.px(1)}, {right, bottom - context.px(2)}, packed(tint), context.px(2));
    if (underline != nullptr) {
      list->AddRectFilled({left, bottom - context.px(3.5)}, {right, bottom - context.px(2)}, packed(*underline));
    }
  }
}

void Reader::drawText(const Context& context, const article::Article& article, ImVec2 at) const {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 clipMin = list->GetClipRectMin();
  const ImVec2 clipMax = list->GetClipRectMax();
  ImFont* font = context.fonts.body;
  const float offset = (m_layout.lineHeightPx() - font->FontSize) / 2;
  for (const TextLine& line : m_layout.lines()) {
    const float top = at.y + line.top;
    if (top + m_layout.lineHeightPx() < clipMin.y) continue;
    if (top > clipMax.y) break;
    const bool header = std::any_of(article.headers.begin(), article.headers.end(),
                                    [&](const base::TextRange& h) { return h.contains(line.range); });
    const std::string_view text = line.range.of(article.text);
    list->AddText(font, font->FontSize, {at.x, top + offset},
                  packed(header ? context.theme.quietText : context.theme.text), text.data(),
                  text.data() + text.size());
  }
}

void Reader::point(const Context& context, const article::Article& article, ImVec2 at, float width) {
  ImGui::SetCursorScreenPos(at);
  ImGui::InvisibleButton("text", {width, std::max(m_layout.heightPx(), 1.0F)});
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const std::size_t byte = m_layout.byteAt(mouse.x - at.x, mouse.y - at.y);
  const Passage* passage = ImGui::IsItemHovered() ? passageAt(context.dossier(), article, byte) : nullptr;
  if (ImGui::IsItemHovered()) context.cursor = passage != nullptr ? Cursor::Hand : Cursor::Text;
  if (passage != nullptr) context.hover.passage = passage->id;
  if (ImGui::IsItemActivated()) {
    m_anchor = byte;
    m_selected = {};
    m_focused = true;
  }
  if (ImGui::IsItemActive() && m_anchor && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 4)) {
    m_selected = {std::min(*m_anchor, byte), std::max(*m_anchor, byte)};
  }
  if (ImGui::IsItemDeactivated()) {
    m_anchor.reset();
    if (m_selected.empty() && passage != nullptr) context.act(session::Select{{"", passage->id}, true});
  }
  if (!ImGui::IsItemHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Left)) {
    m_focused = false;
    m_selected = {};
  }
  ImGui::Dummy({0, context.px(30)});
}

void Reader::scrollToRequest(const Context& context, float textTop) {
  if (m_scrolledTo == context.state.scrollRequest) return;
  m_scrolledTo = context.state.scrollRequest;
  const dossier::Dossier& dossier = context.dossier();
  std::string id = context.state.selection.passage;
  if (id.empty()) {
    const Place* place = dossier.place(context.state.selection.place);
    if (place != nullptr && !place->passages.empty()) id = place->passages.front().passage;
  }
  const Passage* passage = dossier.passage(id);
  if (passage == nullptr || !passage->range) return;
  const TextLine* line = m_layout.lines().empty() ? nullptr : &m_layout.lines()[m_layout.lineOf(passage->range->begin)];
  if (line == nullptr) return;
  const float third = static_cast<float>(context.layout.reader.height) / 3;
  ImGui::SetScrollY(std::max(textTop + line->top - third, 0.0F));
}

std::string Reader::selectedText(const session::State& state) const {
  for (const auto& article : state.dossier().articles) {
    if (article->sha256 == m_article && m_selected.end <= article->text.size()) {
      return std::string(m_selected.of(article->text));
    }
  }
  return {};
}

}  // namespace dateline::ui
