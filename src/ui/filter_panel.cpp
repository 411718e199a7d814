#include "ui/filter_panel.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "base/date.hpp"
#include "base/numbers.hpp"
#include "session/registry.hpp"
#include "session/shown.hpp"
#include "ui/filter_words.hpp"

namespace dateline::ui {

namespace {

using session::Facet;

constexpr double columnWidth = 236;
constexpr double columnGap = 26;
constexpr double padding = 18;
constexpr double rowHeight = 25;
constexpr double facetGap = 12;
constexpr std::size_t mostRows = 40;

/// A value that can be chosen: only those that some passage has.
struct Value {
  std::uint32_t count = 0;
  const std::string* word = nullptr;
  bool on = false;
};

std::vector<Value> valuesOf(const Context& context, Facet facet) {
  const auto& counts = context.shown.counts[static_cast<std::size_t>(facet)];
  const auto& words = context.shown.facts->values(facet);
  std::vector<Value> values;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool on = context.state.filters.has(facet, words[i]);
    if (counts[i] > 0 || on) values.push_back({counts[i], &words[i], on});
  }
  return values;
}

void drawValue(const Context& context, Facet facet, const Value& value, ImVec2 at, float width) {
  const frame::Theme& theme = context.theme;
  const float height = context.px(rowHeight);
  const std::string id = "filter:" + std::to_string(static_cast<int>(facet)) + ":" + *value.word;
  ImGui::SetCursorScreenPos(at);
  const Context::Press press = context.pressable(id, {width, height}, context.px(4), 0);
  const float side = context.px(15);
  drawTick(context, {at.x, at.y + std::floor((height - side) / 2)}, side, value.on);
  const float top = at.y + std::floor((height - context.fonts.label->FontSize) / 2);
  const std::string count = base::sayNumber(value.count, context.state.language);
  const float countWidth = textWidth(context.fonts.label, count);
  drawText(context, context.fonts.label, {at.x + width - countWidth, top}, theme.quietText, count);
  const float left = side + context.px(9);
  drawText(
      context, context.fonts.label, {at.x + left, top}, theme.text,
      fitted(context.fonts.label, nameOf(context, facet, *value.word), width - left - countWidth - context.px(10)));
  if (press.done) context.act(session::SetFilter{facet, *value.word, !value.on});
}

float heightOf(const Context& context, std::size_t values) {
  const std::size_t rows = std::min(values, mostRows) + (values > mostRows ? 1 : 0);
  return context.fonts.small->FontSize + context.px(5) + static_cast<float>(rows) * context.px(rowHeight) +
         context.px(facetGap);
}

void drawFacet(const Context& context, Facet facet, const std::vector<Value>& values, ImVec2 at, float width) {
  drawText(context, context.fonts.small, at, context.theme.quietText, nameOf(context, facet));
  at.y += context.fonts.small->FontSize + context.px(5);
  for (std::size_t i = 0; i < std::min(values.size(), mostRows); ++i) {
    drawValue(context, facet, values[i], at, width);
    at.y += context.px(rowHeight);
  }
  if (values.size() > mostRows) {
    const auto more = static_cast<long>(values.size() - mostRows);
    drawText(context, context.fonts.small, {at.x, at.y + context.px(4)}, context.theme.quietText,
             context.say(base::Message::counted(more, "and {} more", "and {} more")));
  }
}

/// A filter that is set, as its chip shows it.
struct Chip {
  std::string id;
  std::string text;
  session::Action off;
};

std::vector<Chip> chipsOf(const Context& context) {
  const session::State& state = context.state;
  std::vector<Chip> chips;
  if (!state.filters.text.empty()) {
    chips.push_back({"chip:text", "“" + state.filters.text + "”", session::SetFilterText{}});
  }
  for (std::size_t i = 0; i < session::facetCount; ++i) {
    const auto facet = static_cast<Facet>(i);
    for (const std::string& value : state.filters.of(facet)) {
      chips.push_back({"chip:" + std::to_string(i) + ":" + value, nameOf(context, facet, value),
                       session::SetFilter{facet, value, false}});
    }
  }
  if (state.time.knownAt) {
    const std::string day = sayDays({*state.time.knownAt, *state.time.knownAt}, state.language);
    chips.push_back({"chip:known-at", context.say({"known on {}", {day}}), session::SetKnownAt{}});
  }
  if (state.time.range) {
    chips.push_back({"chip:time", sayDays(*state.time.range, state.language), session::SetTimeRange{}});
  }
  return chips;
}

/// Returns its width.
float drawChip(const Context& context, const Chip& chip, ImVec2 at, float height, float most) {
  const frame::Theme& theme = context.theme;
  ImFont* font = context.fonts.small;
  const float cross = context.px(20);
  const std::string text = fitted(font, chip.text, most - cross - context.px(11));
  const ImVec2 size{textWidth(font, text) + cross + context.px(11), height};
  const ImVec2 end{at.x + size.x, at.y + size.y};
  ImGui::SetCursorScreenPos(at);
  const Context::Press press = context.pressable(chip.id, size, height / 2);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddRectFilled(at, end, packed(theme.accent.withAlpha(press.hovered ? 60 : 34)), height / 2);
  list->AddRect(at, end, packed(theme.accent), height / 2);
  drawText(context, font, {at.x + context.px(11), at.y + std::floor((height - font->FontSize) / 2)}, theme.text, text);
  const ImVec2 c{end.x - cross / 2 - context.px(1), at.y + height / 2};
  const float r = context.px(3.2);
  list->AddLine({c.x - r, c.y - r}, {c.x + r, c.y + r}, packed(theme.text), context.px(1.4));
  list->AddLine({c.x - r, c.y + r}, {c.x + r, c.y - r}, packed(theme.text), context.px(1.4));
  if (press.done) context.act(chip.off);
  return size.x;
}

}  // namespace

void FilterPanel::draw(const Context& context) {
  if (!context.state.filtersOpen) return;
  const float pad = context.px(padding);
  const Box& map = context.layout.map;
  const double most = map.width - context.px(32);
  const float step = context.px(columnWidth) + context.px(columnGap);
  const float gap = context.px(columnGap);
  const float columns = std::clamp(std::floor((static_cast<float>(most) - 2 * pad + gap) / step), 1.0F, 3.0F);
  const double width = std::min<double>(most, columns * step - gap + 2 * pad);
  const double wanted = m_height > 0 ? static_cast<double>(m_height) : map.height;
  const double height = std::min(wanted, map.height - context.px(16));
  const double bottom = map.bottom() - context.px(8);
  const Box box{map.x + context.px(16), bottom - height, width, height};
  const Panel panel(context, "filter-panel", box, context.theme.raised, {true, true, context.px(8)});
  const float column = (static_cast<float>(width) - 2 * pad + gap) / columns - gap;
  const ImVec2 start{static_cast<float>(box.x) + pad, static_cast<float>(box.y) + pad - ImGui::GetScrollY()};
  std::vector<float> ends(static_cast<std::size_t>(columns), 0.0F);
  // What tells passages apart comes first; a facet with one value tells nothing.
  constexpr std::array order{Facet::Role,      Facet::Speaker,  Facet::Status, Facet::EventType,
                             Facet::Precision, Facet::Language, Facet::Figure, Facet::Article};
  for (const Facet facet : order) {
    const std::vector<Value> values = valuesOf(context, facet);
    if (values.size() < 2 && std::ranges::none_of(values, &Value::on)) continue;
    const auto shortest = std::ranges::min_element(ends);
    const auto at = static_cast<float>(shortest - ends.begin());
    drawFacet(context, facet, values, {start.x + at * (column + gap), start.y + *shortest}, column);
    *shortest += heightOf(context, values.size());
  }
  const float tallest = *std::ranges::max_element(ends);
  ImGui::SetCursorScreenPos({start.x, start.y + tallest});
  ImGui::Dummy({1, pad - context.px(facetGap)});
  m_height = tallest + 2 * pad - context.px(facetGap) + context.px(6);
  drawFades(context, box, context.theme.raised);
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const Box& row = context.layout.places;
  const bool outside = !box.contains(mouse.x, mouse.y) && !row.contains(mouse.x, mouse.y);
  if (ImGui::IsMouseClicked(ImGuiMouseButton_Left) && outside) context.act(session::ShowFilters{false});
}

std::string sayHidden(const Context& context) {
  const auto passages = static_cast<long>(context.shown.passagesHidden());
  const auto places = static_cast<long>(context.shown.placesHidden());
  const std::string ofPassages =
      context.say(base::Message::counted(passages, "{} passage hidden", "{} passages hidden"));
  if (places == 0) return ofPassages;
  return context.say(base::Message::counted(places, "{} place", "{} places")) + ", " + ofPassages;
}

float drawFilterChips(const Context& context, ImVec2 at, float right) {
  const float height = buttonHeight(context);
  ImGui::SetCursorScreenPos(at);
  const bool open = context.state.filtersOpen;
  if (button(context, "filters", context.say("Filter"), {.chosen = open})) context.act(session::ShowFilters{!open});
  float x = at.x + buttonWidth(context, context.say("Filter")) + context.px(8);
  if (!context.shown.isSifted()) return x;
  ImFont* small = context.fonts.small;
  const std::string hidden = sayHidden(context);
  const std::string_view clear = context.say("Clear");
  const float needed = textWidth(small, hidden) + buttonWidth(context, clear) + context.px(24);
  const std::vector<Chip> chips = chipsOf(context);
  std::size_t drawn = 0;
  for (const Chip& chip : chips) {
    const float room = right - needed - x - context.px(34);
    if (drawn > 0 && room < textWidth(small, chip.text) + context.px(31)) break;
    if (room < context.px(48)) break;
    x += drawChip(context, chip, {x, at.y}, height, std::min(room, context.px(200))) + context.px(6);
    ++drawn;
  }
  const float textTop = at.y + std::floor((height - small->FontSize) / 2);
  if (drawn < chips.size()) {
    x += drawText(context, small, {x, textTop}, context.theme.text, "+" + std::to_string(chips.size() - drawn)) +
         context.px(8);
  }
  ImGui::SetCursorScreenPos({x, at.y});
  if (button(context, "clear-filters", clear)) context.act(session::ClearFilters{});
  x += buttonWidth(context, clear) + context.px(10);
  const float left = x;
  x += drawText(context, small, {x, textTop}, context.theme.quietText, hidden);
  context.target("hidden-count", {left, at.y}, {x, at.y + height});
  return x + context.px(8);
}

}  // namespace dateline::ui
