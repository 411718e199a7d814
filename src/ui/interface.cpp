#include "ui/interface.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "session/registry.hpp"
#include "ui/annotation_tool.hpp"
#include "ui/claims_board.hpp"
#include "ui/context.hpp"
#include "ui/dialogs.hpp"
#include "ui/event_panel.hpp"
#include "ui/event_reader.hpp"
#include "ui/field_editor.hpp"
#include "ui/filter_panel.hpp"
#include "ui/input_adapter.hpp"
#include "ui/lists_board.hpp"
#include "ui/lost_passages.hpp"
#include "ui/map_controls.hpp"
#include "ui/map_view.hpp"
#include "ui/palette.hpp"
#include "ui/panels.hpp"
#include "ui/place_strip.hpp"
#include "ui/reader.hpp"
#include "ui/search_field.hpp"
#include "ui/stage_view.hpp"
#include "ui/storyboard_panel.hpp"
#include "ui/style.hpp"
#include "ui/tab_focus.hpp"
#include "ui/time_strip.hpp"
#include "ui/wrap_cache.hpp"

namespace dateline::ui {

namespace {

/// Windows learn their content's size in one frame and scroll by it in the next.
constexpr int framesToSettle = 2;

/// ImGui's context from first to last; members that need it come after it.
struct ToolkitContext {
  ToolkitContext() {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would keep an idle window awake
    io.MouseDragThreshold = 4;
  }
  ~ToolkitContext() { ImGui::DestroyContext(); }
  ToolkitContext(const ToolkitContext&) = delete;
  ToolkitContext& operator=(const ToolkitContext&) = delete;
};

}  // namespace

namespace {

/// What opens, closes or scrolls panels: when it is another than before, the panels must settle again.
struct Shown {
  session::Dialog dialog = session::Dialog::None;
  session::Focus selection;
  session::EventFocus events;
  std::string article;
  bool drawsAnnotation = false;
  std::uint64_t scrollRequest = 0;
  const session::Shown* sifted = nullptr;
  bool filtersOpen = false;
  session::Board board = session::Board::None;
  session::WorkList list = session::WorkList::Unreviewed;
  std::uint64_t editing = 0;
  std::size_t choices = 0;
  bool palette = false;
  std::size_t hits = 0;
  bool searchOpen = false;
  bool notice = false;
  bool stage = false;
  bool storyboard = false;
  base::Language language = base::Language::English;
  session::ThemeId theme = session::ThemeId::Paper;
  int width = 0;
  int height = 0;
  bool operator==(const Shown&) const = default;
};

}  // namespace

struct Interface::Parts {
  Parts(const std::filesystem::path& fontFolder, double scale) : fonts(fontFolder, scale) {}

  std::vector<session::Action> keys(const session::State& state);
  std::vector<session::Action> keysOnStage(const session::State& state);
  void drawPanels(const Context& context);

  ToolkitContext toolkit;
  InputAdapter input;
  FontCase fonts;
  WrapCache wraps;
  std::optional<DossierIndex> index;
  TabFocus tab;
  MapView mapView;
  MapControls controls;
  PlaceStrip places;
  TimeStrip timeline;
  FieldEditor editor;
  FilterPanel filters;
  StoryboardPanel storyboard;
  ClaimsBoard claims;
  ListsBoard lists;
  Palette palette;
  SearchField search;
  Reader reader;
  SourceGroups sources;
  EventPanel events;
  EventReader eventReader;
  Dialogs dialogs;
  std::vector<Target> targets;
  Cursor cursor = Cursor::Arrow;
  std::pair<session::ThemeId, double> styled{session::ThemeId::Paper, 0};
  double cardWanted = 0;
  double lostWanted = 0;
  Shown shown;
  int drawsToSettle = framesToSettle;
};

Interface::Interface(const std::filesystem::path& fontFolder, double uiScale)
    : m_parts(std::make_unique<Parts>(fontFolder, uiScale)) {}

Interface::~Interface() = default;

void Interface::feed(const InputEvent& event) {
  m_parts->input.feed(event);
}

std::vector<session::Action> Interface::Parts::keys(const session::State& state) {
  std::vector<session::Action> actions;
  const ImGuiIO& io = ImGui::GetIO();
  const bool typing = io.WantTextInput;
  const bool open = state.dialog == session::Dialog::None;
  const bool searching = state.searchOpen && open;
  const bool inPalette = state.desk.palette && open;
  const bool editing = state.desk.editing && open && !inPalette;
  const auto& words = state.desk.words;
  tab.beginFrame(input.pressedKeys(), io.KeyShift, typing, ImGui::IsMouseClicked(ImGuiMouseButton_Left));
  for (const std::string& pressed : input.pressedKeys()) {
    if (inPalette && (pressed == "Down" || pressed == "Up")) {
      actions.emplace_back(session::MoveInPalette{pressed == "Down" ? 1 : -1});
    } else if (inPalette && pressed == "Enter") {
      Palette::take(state, state.desk.palette->at, actions);
    } else if (editing && (pressed == "Down" || pressed == "Up")) {
      actions.emplace_back(session::MoveInEdit{pressed == "Down" ? 1 : -1});
    } else if (editing && pressed == "Enter") {
      actions.emplace_back(session::TakeEdit{});
    } else if (searching && (pressed == "Down" || pressed == "Up")) {
      actions.emplace_back(session::MoveInSearch{pressed == "Down" ? 1 : -1});
    } else if (searching && pressed == "Enter") {
      if (!state.hits.empty()) actions.emplace_back(session::TakeSearchHit{state.hitAt});
    } else if (pressed == "Escape" && storyboard.isWriting()) {
      continue;  // the toolkit's field takes it
    } else if (pressed == "Escape" && controls.isOpen()) {
      controls.close();
    } else if (io.KeyCtrl && pressed == "C" && !typing && words) {
      const article::Article* article = state.dossier().article(words->article);
      const std::string text = article == nullptr ? std::string() : std::string(words->range.of(article->text));
      actions.emplace_back(session::CopyText{text, "The selected text was copied"});
    } else if (pressed == "Enter" && state.desk.tool != session::Tool::None && !typing && !tab.any()) {
      // Without a pointer, the map's middle is where a tool is used.
      if (const auto at = state.projection->unproject(state.camera.centre)) actions.emplace_back(session::UseTool{*at});
    } else if (const auto timed = tab.isAt("timeline") ? TimeStrip::keyed(state, pressed, io.KeyShift) : std::nullopt) {
      actions.push_back(*timed);
    } else if (!tab.takes(pressed)) {
      const session::Key key{pressed, io.KeyCtrl, io.KeyShift};
      const session::Command* command = session::commandForKey(key, state, typing);
      if (command != nullptr) actions.push_back(command->make(state));
    }
  }
  if (!input.droppedFiles().empty()) {
    actions.emplace_back(session::DropFiles{{input.droppedFiles().begin(), input.droppedFiles().end()}});
  }
  return actions;
}

std::vector<session::Action> Interface::Parts::keysOnStage(const session::State& state) {
  std::vector<session::Action> actions;
  const ImGuiIO& io = ImGui::GetIO();
  for (const std::string& pressed : input.pressedKeys()) {
    if (const auto typed = typedOnStage(state, pressed)) {
      actions.push_back(*typed);
      continue;
    }
    const session::Command* command = session::commandForKey({pressed, io.KeyCtrl, io.KeyShift}, state, false);
    if (command != nullptr) actions.push_back(command->make(state));
  }
  return actions;
}

void Interface::prepare(const session::State& state) {
  if (!m_parts->fonts.isStale(state.uiScale)) return;
  m_parts->fonts.rebuild(state.uiScale);
  m_parts->drawsToSettle = framesToSettle;
}

std::uint32_t Interface::fontVersion() const {
  return m_parts->fonts.version();
}

void Interface::Parts::drawPanels(const Context& context) {
  if (context.state.stage) {
    drawStage(context);
    drawNotice(context);
    return;
  }
  mapView.draw(context);
  controls.draw(context);
  drawTopBar(context, search);
  places.draw(context);
  timeline.draw(context);
  events.draw(context);
  drawStatus(context, mapView.pointer());
  // The card's height follows what it holds, which is known when it was drawn: the reader waits for that.
  editor.beginFrame();
  const double wanted = drawCard(context, editor, sources);
  const bool settled = wanted == cardWanted;
  cardWanted = wanted;
  if (eventReader.isShown(context)) {
    eventReader.draw(context);
  } else {
    reader.draw(context, settled);
    drawLostPassages(context);
  }
  const double wantedLost = eventReader.isShown(context) ? 0 : lostPassagesHeight(context);
  const bool lostSettled = wantedLost == lostWanted;
  lostWanted = wantedLost;
  drawEventHint(context);
  storyboard.draw(context);
  filters.draw(context);
  claims.draw(context);
  lists.draw(context, editor);
  editor.drawLoose(context);
  search.drawHits(context);
  drawNotice(context);
  palette.draw(context);
  dialogs.draw(context);
  drawAnnotationHint(context);
  if (!settled || !lostSettled || editor.isSettling(context.state)) drawsToSettle = framesToSettle;
}

std::vector<session::Action> Interface::draw(const session::State& state, const frame::Frame& map, int widthPx,
                                             int heightPx, double seconds) {
  Parts& parts = *m_parts;
  prepare(state);
  const frame::Theme& theme = frame::themeOf(state.theme);
  if (parts.styled != std::pair{state.theme, state.uiScale}) {
    applyStyle(theme, state.uiScale);
    parts.styled = {state.theme, state.uiScale};
  }
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(widthPx), static_cast<float>(heightPx)};
  io.DeltaTime = std::max(static_cast<float>(seconds), 1e-4F);
  io.FontDefault = parts.fonts.fonts().label;
  parts.input.beginFrame();
  ImGui::NewFrame();
  parts.drawsToSettle = std::max(parts.drawsToSettle - 1, 0);
  std::vector<session::Action> actions = state.stage ? parts.keysOnStage(state) : parts.keys(state);
  Layout layout =
      state.stage ? stageLayout(widthPx, heightPx) : layoutOf(widthPx, heightPx, state.uiScale, parts.cardWanted);
  if (state.events.open() && !state.stage) {
    layout = withEvents(layout, std::ranges::any_of(state.dossier().places, dossier::isDrawn));
  }
  if (parts.lostWanted > 0) layout = withLost(layout, parts.lostWanted);
  parts.wraps.beginFrame(parts.fonts.version());
  parts.targets.clear();
  parts.cursor = Cursor::Arrow;
  session::Focus hover;
  session::EventFocus eventHover;
  if (!parts.index || !parts.index->isOf(state.history.shared())) parts.index.emplace(state.history.shared());
  const std::shared_ptr<const session::Shown> sifted = session::shownOf(state);
  parts.drawPanels({state, *parts.index, *sifted, map, theme, parts.fonts.fonts(), layout, parts.fonts, parts.wraps,
                    parts.tab, actions, parts.targets, eventHover, hover, parts.cursor});
  ImGui::Render();
  if (!(hover == state.hover)) actions.emplace_back(session::Hover{hover});
  if (state.events.open() && !(eventHover == state.events.hover))
    actions.emplace_back(session::HoverEvents{eventHover});
  const Shown shown{state.dialog,
                    state.selection,
                    state.events.selection,
                    state.article,
                    state.annotating.setsPoints(),
                    state.scrollRequest,
                    sifted.get(),
                    state.filtersOpen,
                    state.desk.board,
                    state.desk.list,
                    state.desk.editing ? state.desk.editing->begun : 0,
                    state.desk.editing ? state.desk.editing->choices.size() : 0,
                    state.desk.palette.has_value(),
                    state.hits.size(),
                    state.searchOpen,
                    state.notice.has_value(),
                    state.stage.has_value(),
                    state.storyboard.open,
                    state.language,
                    state.theme,
                    widthPx,
                    heightPx};
  const bool other = !(shown == parts.shown);
  parts.shown = shown;
  if (other || !actions.empty() || parts.input.hasWaiting() || parts.fonts.isStale(state.uiScale)) {
    parts.drawsToSettle = framesToSettle;
  }
  return actions;
}

bool Interface::wantsAnotherFrame() const {
  return m_parts->drawsToSettle > 0;
}

Cursor Interface::cursor() const {
  return m_parts->cursor;
}

const std::vector<Target>& Interface::targets() const {
  return m_parts->targets;
}

}  // namespace dateline::ui
