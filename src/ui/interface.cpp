#include "ui/interface.hpp"

#include <utility>

#include "session/registry.hpp"
#include "ui/context.hpp"
#include "ui/dialogs.hpp"
#include "ui/input_adapter.hpp"
#include "ui/map_view.hpp"
#include "ui/panels.hpp"
#include "ui/reader.hpp"
#include "ui/style.hpp"

namespace dateline::ui {

namespace {

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

struct Interface::Parts {
  Parts(const std::filesystem::path& fontFolder, double scale) : fonts(loadFonts(fontFolder, scale)) {}

  std::vector<session::Action> keys(const session::State& state) const;

  ToolkitContext toolkit;
  InputAdapter input;
  Fonts fonts;
  MapView mapView;
  Reader reader;
  Dialogs dialogs;
  std::vector<Target> targets;
  Cursor cursor = Cursor::Arrow;
  std::pair<session::ThemeId, double> styled{session::ThemeId::Paper, 0};
  bool again = true;
};

Interface::Interface(const std::filesystem::path& fontFolder, double uiScale)
    : m_parts(std::make_unique<Parts>(fontFolder, uiScale)) {}

Interface::~Interface() = default;

void Interface::feed(const InputEvent& event) {
  m_parts->input.feed(event);
}

std::vector<session::Action> Interface::Parts::keys(const session::State& state) const {
  std::vector<session::Action> actions;
  const ImGuiIO& io = ImGui::GetIO();
  const bool typing = io.WantTextInput;
  for (const std::string& pressed : input.pressedKeys()) {
    if (state.searchOpen && (pressed == "Down" || pressed == "Up")) {
      actions.emplace_back(session::MoveInSearch{pressed == "Down" ? 1 : -1});
    } else if (state.searchOpen && pressed == "Enter") {
      actions.emplace_back(session::TakeSearchHit{state.hitAt});
    } else if (io.KeyCtrl && pressed == "C" && !typing && !reader.selectedText(state).empty()) {
      actions.emplace_back(session::CopyText{reader.selectedText(state), "The selected text was copied"});
    } else {
      const session::Key key{pressed, io.KeyCtrl, io.KeyShift};
      const session::Command* command = session::commandForKey(key, state, typing);
      if (command != nullptr) actions.push_back(command->make(state));
    }
  }
  for (const std::string& path : input.droppedFiles()) actions.emplace_back(session::OpenFile{path});
  return actions;
}

std::vector<session::Action> Interface::draw(const session::State& state, const frame::Frame& map, int widthPx,
                                             int heightPx, double seconds) {
  Parts& parts = *m_parts;
  const frame::Theme& theme = frame::themeOf(state.theme);
  if (parts.styled != std::pair{state.theme, state.uiScale}) {
    applyStyle(theme, state.uiScale);
    parts.styled = {state.theme, state.uiScale};
  }
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(widthPx), static_cast<float>(heightPx)};
  io.DeltaTime = std::max(static_cast<float>(seconds), 1e-4F);
  parts.input.beginFrame();
  ImGui::NewFrame();
  std::vector<session::Action> actions = parts.keys(state);
  const Layout layout = layoutOf(widthPx, heightPx, state.uiScale);
  parts.targets.clear();
  parts.cursor = Cursor::Arrow;
  session::Focus hover;
  const Context context{state, map, theme, parts.fonts, layout, actions, parts.targets, hover, parts.cursor};
  parts.mapView.draw(context);
  drawTopBar(context);
  drawPlaces(context);
  drawStatus(context, parts.mapView.pointer());
  parts.reader.draw(context);
  drawCard(context);
  drawSearchHits(context);
  drawNotice(context);
  parts.dialogs.draw(context);
  ImGui::Render();
  if (!(hover == state.hover)) actions.emplace_back(session::Hover{hover});
  // Windows learn their content's size in one frame and scroll by it in the next.
  parts.again = !actions.empty() || parts.input.hasWaiting() || std::exchange(parts.again, false);
  return actions;
}

bool Interface::wantsAnotherFrame() const {
  return m_parts->again;
}

Cursor Interface::cursor() const {
  return m_parts->cursor;
}

const std::vector<Target>& Interface::targets() const {
  return m_parts->targets;
}

}  // namespace dateline::ui
