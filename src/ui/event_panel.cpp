#include "ui/event_panel.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/error.hpp"
#include "base/numbers.hpp"
#include "frame/event_colours.hpp"
#include "session/event_open.hpp"

namespace dateline::ui {

namespace {

constexpr double margin = 24;
constexpr double typesShare = 0.46;
constexpr std::size_t wantedBins = 110;
constexpr std::int64_t daySeconds = 86'400;

/// Types that are switched together: one with a colour of its own, or all that share the last.
struct TypeGroup {
  std::string name;
  std::uint64_t bits = 0;
  std::size_t colour = 0;
};

std::vector<TypeGroup> groupsOf(const Context& context) {
  const events::EventSet& set = context.state.events.shown->set();
  std::vector<TypeGroup> groups;
  for (std::size_t type = 0; type < set.types().size(); ++type) {
    const std::size_t colour = frame::colourOfType(set, type);
    const std::uint64_t bit = std::uint64_t{1} << type;
    const bool shared = colour + 1 == frame::eventColours && set.types().size() > frame::eventColours;
    if (shared && !groups.empty() && groups.back().colour == colour) {
      groups.back().bits |= bit;
      continue;
    }
    std::string name(shared ? context.say("Other types") : std::string_view(set.types()[type]));
    if (name.empty()) name = context.say("Without a type");
    groups.push_back({std::move(name), bit, colour});
  }
  return groups;
}

std::uint64_t allTypes(const events::EventSet& set) {
  return set.types().size() >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << set.types().size()) - 1;
}

}  // namespace

std::string sayMoment(std::int64_t seconds, bool withClock, base::Language language) {
  const std::int64_t days = (seconds >= 0 ? seconds : seconds - daySeconds + 1) / daySeconds;
  std::string said = base::sayDate(base::dateOfDay(static_cast<long>(days)), language);
  const auto ofDay = static_cast<int>(seconds - days * daySeconds);
  if (!withClock || ofDay == 0) return said;
  char clock[16];
  std::snprintf(clock, sizeof clock, ", %02d:%02d", (ofDay / 3600) % 24, (ofDay / 60) % 60);
  return said + clock;
}

void EventPanel::draw(const Context& context) {
  if (!context.state.events.open() || context.layout.events.height < 1) return;
  const Box& box = context.layout.events;
  const Panel panel(context, "events", box, context.theme.panel);
  const auto left = static_cast<float>(box.x) + context.px(margin);
  const auto right = static_cast<float>(box.right()) - context.px(margin);
  const auto top = static_cast<float>(box.y);
  ImGui::GetWindowDrawList()->AddLine({static_cast<float>(box.x), top + 0.5F},
                                      {static_cast<float>(box.right()), top + 0.5F}, packed(context.theme.line));
  const events::EventSet& set = context.state.events.shown->set();
  if (m_set != context.state.events.shown->shared()) {
    m_set = context.state.events.shown->shared();
    m_bins = events::timeBinsOf(set, wantedBins);
    m_brushFrom.reset();
  }
  const bool timed = m_bins.bins() > 1;
  const float types = (right - left) * (timed ? static_cast<float>(typesShare) : 1.0F);
  drawTypes(context, {left, top + context.px(10)}, types - context.px(20));
  if (timed) {
    const auto bottom = static_cast<float>(box.bottom());
    drawChart(context, {left + types, top + context.px(10)}, {right, bottom - context.px(8)});
  }
}

void EventPanel::drawTypes(const Context& context, ImVec2 at, float width) const {
  const events::Sifted& shown = *context.state.events.shown;
  const frame::Theme& theme = context.theme;
  const auto colours = frame::eventColoursOf(theme);
  const float gap = context.px(6);
  const float height = context.fonts.small->FontSize + context.px(9);
  float x = at.x;
  float y = at.y;
  const bool density = context.state.events.display == session::EventDisplay::Density;
  const auto chip = [&](const std::string& id, std::string_view text, const frame::Colour* dot, bool on) {
    const float inset = dot != nullptr ? context.px(19) : context.px(9);
    const float own = std::min(textWidth(context.fonts.small, text) + inset + context.px(9), width);
    if (x > at.x && x + own > at.x + width) {
      x = at.x;
      y += height + context.px(4);
    }
    const ImVec2 end{x + own, y + height};
    ImDrawList* list = ImGui::GetWindowDrawList();
    list->AddRectFilled({x, y}, end, packed(on ? theme.raised : theme.panel), height / 2);
    list->AddRect({x, y}, end, packed(theme.line), height / 2);
    const ImVec2 centre{x + context.px(11), y + height / 2};
    if (dot != nullptr && on) list->AddCircleFilled(centre, context.px(4), packed(*dot), 20);
    if (dot != nullptr && !on) list->AddCircle(centre, context.px(3.5), packed(*dot), 20, context.px(1.2));
    drawText(context, context.fonts.small, {x + inset, y + context.px(4.5)}, on ? theme.text : theme.quietText,
             fitted(context.fonts.small, text, own - inset - context.px(6)));
    ImGui::SetCursorScreenPos({x, y});
    const bool pressed = context.pressable(id, {own, height}, height / 2).done;
    x += own + gap;
    return pressed;
  };
  if (chip("events:density", context.say(density ? "Show circles" : "Show density"), nullptr, true)) {
    context.act(session::SetEventDisplay{density ? session::EventDisplay::Cells : session::EventDisplay::Density});
  }
  events::Filter filter = shown.filter();
  if (!(filter == events::Filter{}) && chip("events:all", context.say("Show all"), nullptr, true)) {
    context.act(session::SetEventFilter{});
  }
  if (!shown.set().hasTypes()) return;
  for (const TypeGroup& group : groupsOf(context)) {
    const bool on = (filter.hiddenTypes & group.bits) != group.bits;
    if (!chip("event-type:" + group.name, group.name, &colours[group.colour], on)) continue;
    filter.hiddenTypes = on ? filter.hiddenTypes | group.bits : filter.hiddenTypes & ~group.bits;
    // With nothing left to see, all come back.
    if ((filter.hiddenTypes & allTypes(shown.set())) == allTypes(shown.set())) filter.hiddenTypes = 0;
    context.act(session::SetEventFilter{filter});
  }
}

void EventPanel::drawChart(const Context& context, ImVec2 from, ImVec2 to) {
  const events::Filter& filter = context.state.events.shown->filter();
  const frame::Theme& theme = context.theme;
  const float line = context.fonts.small->FontSize + context.px(3);
  const float bottom = to.y - line;
  const std::size_t bins = m_bins.bins();
  std::vector<std::uint32_t> counts(bins, 0);
  for (std::size_t type = 0; type < m_bins.byType.size(); ++type) {
    if (filter.hides(type)) continue;
    for (std::size_t i = 0; i < bins; ++i) counts[i] += m_bins.byType[type][i];
  }
  const auto most = static_cast<float>(std::max(1U, *std::ranges::max_element(counts)));
  const float step = (to.x - from.x) / static_cast<float>(bins);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const auto momentOf = [&](std::size_t bin) {
    return m_bins.from + static_cast<std::int64_t>(bin) * m_bins.binSeconds;
  };
  for (std::size_t i = 0; i < bins; ++i) {
    if (counts[i] == 0) continue;
    const bool in = (!filter.from || momentOf(i + 1) > *filter.from) && (!filter.until || momentOf(i) < *filter.until);
    const float height = std::max(context.px(1), (bottom - from.y) * static_cast<float>(counts[i]) / most);
    const float x = from.x + static_cast<float>(i) * step;
    list->AddRectFilled({x, bottom - height}, {x + std::max(1.0F, step - 1), bottom},
                        packed(in ? theme.text.withAlpha(190) : theme.quietText.withAlpha(70)));
  }
  list->AddLine({from.x, bottom + 0.5F}, {to.x, bottom + 0.5F}, packed(theme.line));
  const base::Language language = context.state.language;
  const bool clock = m_bins.binSeconds < daySeconds;
  const std::string first =
      sayMoment(filter.from.value_or(context.state.events.shown->set().earliest()), clock, language);
  const std::string last =
      sayMoment(filter.until ? *filter.until - 1 : context.state.events.shown->set().latest(), clock, language);
  const float y = bottom + context.px(3);
  drawText(context, context.fonts.small, {from.x, y}, filter.from ? theme.text : theme.quietText, first);
  drawText(context, context.fonts.small, {to.x - textWidth(context.fonts.small, last), y},
           filter.until ? theme.text : theme.quietText, last);
  brush(context, from, {to.x, bottom});
}

/// Drawing over the chart chooses a range of whole bins; a click chooses everything again.
void EventPanel::brush(const Context& context, ImVec2 from, ImVec2 to) {
  ImGui::SetCursorScreenPos(from);
  ImGui::InvisibleButton("event-time", {std::max(to.x - from.x, 1.0F), std::max(to.y - from.y, 1.0F)});
  context.target("event-time", from, to);
  if (ImGui::IsItemHovered()) context.cursor = Cursor::Hand;
  const float mouse = std::clamp(ImGui::GetIO().MousePos.x, from.x, to.x);
  if (ImGui::IsItemActivated()) m_brushFrom = mouse;
  if (!m_brushFrom) return;
  constexpr float slip = 3;
  const bool drawn = std::abs(mouse - *m_brushFrom) > slip;
  const bool ended = ImGui::IsItemDeactivated();
  events::Filter filter = context.state.events.shown->filter();
  if (drawn) {
    const float step = (to.x - from.x) / static_cast<float>(m_bins.bins());
    const auto binAt = [&](float x) { return static_cast<std::int64_t>(std::floor((x - from.x) / step)); };
    const auto last = static_cast<std::int64_t>(m_bins.bins()) - 1;
    const std::int64_t a = std::clamp<std::int64_t>(binAt(std::min(mouse, *m_brushFrom)), 0, last);
    const std::int64_t b = std::clamp<std::int64_t>(binAt(std::max(mouse, *m_brushFrom)), 0, last);
    filter.from = m_bins.from + a * m_bins.binSeconds;
    filter.until = m_bins.from + (b + 1) * m_bins.binSeconds;
  } else if (ended) {
    filter.from.reset();
    filter.until.reset();
  }
  if (!(filter == context.state.events.shown->filter())) context.act(session::SetEventFilter{filter});
  if (ended || !ImGui::IsItemActive()) m_brushFrom.reset();
}

namespace {

struct HintLine {
  std::string text;
  std::string count;
  const frame::Colour* dot = nullptr;
};

/// One event in words, or a cell's counts by type.
std::vector<HintLine> hintLines(const Context& context, const std::array<frame::Colour, frame::eventColours>& colours) {
  const events::Sifted& shown = *context.state.events.shown;
  const session::EventFocus& focus = context.state.events.hover;
  const base::Language language = context.state.language;
  std::vector<HintLine> lines;
  if (focus.event) {
    const events::Record record = shown.set().record(*focus.event);
    lines.push_back({record.type.empty() ? context.say(base::Message("event")) : record.type,
                     {},
                     &colours[frame::colourOfType(shown.set(), shown.set().type(*focus.event))]});
    if (record.moment) lines.push_back({sayMoment(*record.moment, true, language), {}, nullptr});
    lines.push_back({record.text.empty() ? context.say(base::Message("no passage")) : record.text, {}, nullptr});
    return lines;
  }
  const events::Counts counts = shown.counts(session::rangeOf(shown.set(), focus));
  lines.push_back(
      {context.say(base::Message::counted(static_cast<long>(counts.total), "{} event", "{} events", {})), {}, nullptr});
  if (!shown.set().hasTypes()) return lines;
  for (const TypeGroup& group : groupsOf(context)) {
    std::uint32_t own = 0;
    for (std::size_t type = 0; type < shown.set().types().size(); ++type) {
      if ((group.bits >> type & 1U) != 0) own += counts.byType[type];
    }
    if (own > 0) lines.push_back({group.name, base::sayNumber(own, language), &colours[group.colour]});
  }
  return lines;
}

}  // namespace

void drawEventHint(const Context& context) {
  if (!context.state.events.open() || context.state.events.hover.none()) return;
  const auto colours = frame::eventColoursOf(context.theme);
  std::vector<HintLine> lines;
  try {
    lines = hintLines(context, colours);
  } catch (const base::Error& error) {
    lines.push_back({context.say(error.problem()), {}, nullptr});
  }
  ImFont* font = context.fonts.small;
  const float pad = context.px(10);
  const float row = font->FontSize + context.px(5);
  const float most = context.px(300);
  float width = 0;
  for (HintLine& line : lines) {
    std::ranges::replace(line.text, '\n', ' ');
    line.text = fitted(font, line.text, most);
    const float count = line.count.empty() ? 0 : textWidth(font, line.count) + context.px(18);
    width = std::max(width, textWidth(font, line.text) + count + (line.dot != nullptr ? context.px(15) : 0));
  }
  const float height = row * static_cast<float>(lines.size()) + 2 * pad - context.px(5);
  const ImVec2 mouse = ImGui::GetIO().MousePos;
  const Box& map = context.layout.map;
  const float boxWidth = width + 2 * pad;
  float x = mouse.x + context.px(16);
  float y = mouse.y + context.px(16);
  if (x + boxWidth > static_cast<float>(map.right())) x = mouse.x - boxWidth - context.px(10);
  if (y + height > static_cast<float>(map.bottom())) y = mouse.y - height - context.px(10);
  const Box box{x, y, boxWidth, height};
  const Panel panel(context, "event-hint", box, context.theme.raised, {.overlay = true, .rounding = context.px(6)});
  float top = y + pad;
  for (const HintLine& line : lines) {
    const float inset = line.dot != nullptr ? context.px(15) : 0;
    if (line.dot != nullptr) {
      ImGui::GetWindowDrawList()->AddCircleFilled({x + pad + context.px(4), top + font->FontSize / 2 + 1},
                                                  context.px(4), packed(*line.dot), 20);
    }
    drawText(context, font, {x + pad + inset, top}, context.theme.text, line.text);
    drawText(context, font, {x + boxWidth - pad - textWidth(font, line.count), top}, context.theme.quietText,
             line.count);
    top += row;
  }
}

}  // namespace dateline::ui
