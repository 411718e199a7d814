#include "desk.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

#include "base/error.hpp"

namespace dateline::ui::test {

namespace fs = std::filesystem;

namespace {

const fs::path& dataFolder() {
  static const fs::path folder = fs::path(DATELINE_BUILD) / "data";
  return folder;
}

text::Atlas& atlas() {
  static text::Atlas atlas = text::Atlas::open(dataFolder() / "glyphs.bin", fontFolder());
  return atlas;
}

frame::Builder& builder() {
  static frame::Builder builder(services().basemap, atlas());
  return builder;
}

session::State stateOf(dossier::Dossier dossier, int widthPx, int heightPx, base::Language language, double uiScale) {
  session::State state = session::startState(std::move(dossier), services(), language,
                                             layoutOf(widthPx, heightPx, uiScale).mapViewport(), {});
  state.uiScale = uiScale;
  state.reducedMotion = true;  // a flight is over at once
  return state;
}

}  // namespace

fs::path fontFolder() {
  return dataFolder() / "fonts";
}

session::Services services() {
  static const gazetteer::Gazetteer gazetteer = gazetteer::Gazetteer::open(dataFolder() / "gazetteer.bin");
  static const basemap::Basemap basemap = basemap::Basemap::open(dataFolder() / "basemap.bin");
  static const bool ownState = [] {
    const fs::path folder = fs::temp_directory_path() / "dateline_ui_test";
    fs::create_directories(folder);
    return ::setenv("XDG_STATE_HOME", folder.c_str(), 1) == 0;
  }();
  CHECK(ownState);
  return {gazetteer, basemap, dataFolder() / "dossiers"};
}

Desk::Desk(int widthPx, int heightPx, base::Language language, double uiScale)
    : m_state(stateOf(session::builtInDossier(language, services()), widthPx, heightPx, language, uiScale)),
      m_interface(fontFolder(), uiScale),
      m_width(widthPx),
      m_height(heightPx) {
  settle();
}

Desk::Desk(dossier::Dossier dossier, int widthPx, int heightPx, base::Language language)
    : m_state(stateOf(std::move(dossier), widthPx, heightPx, language, 1)),
      m_interface(fontFolder(), 1),
      m_width(widthPx),
      m_height(heightPx) {
  settle();
}

void Desk::settle() {
  constexpr int most = 30;
  m_frames = 0;
  for (int i = 0; i < most; ++i) {
    const frame::Frame frame = builder().build(m_state, {});
    ++m_frames;
    for (const session::Action& action : m_interface.draw(m_state, frame, m_width, m_height, 0.016)) act(action);
    if (!m_interface.wantsAnotherFrame()) return;
  }
  FAIL("the interface never settles");
}

void Desk::act(const session::Action& action) {
  m_done.push_back(action);
  const std::vector<session::Effect> effects = session::apply(m_state, action, services());
  m_effects.insert(m_effects.end(), effects.begin(), effects.end());
  if (std::holds_alternative<session::SetUiScale>(action)) resize(m_width, m_height);
}

void Desk::resize(int widthPx, int heightPx) {
  m_width = widthPx;
  m_height = heightPx;
  session::apply(m_state, session::ResizeMap{layoutOf(widthPx, heightPx, m_state.uiScale).mapViewport(), {}},
                 services());
}

void Desk::move(double x, double y) {
  m_interface.feed(PointerMoved{x, y});
  settle();
}

void Desk::press(int button) {
  m_interface.feed(PointerButton{button, true});
  settle();
}

void Desk::release(int button) {
  m_interface.feed(PointerButton{button, false});
  settle();
}

const Target* Desk::target(const std::string& name) const {
  const auto& targets = m_interface.targets();
  const auto found = std::ranges::find(targets, name, &Target::name);
  return found == targets.end() ? nullptr : &*found;
}

void Desk::pointAt(const std::string& name) {
  const Target* at = target(name);
  INFO("target " << name);
  REQUIRE(at != nullptr);
  move(at->box.x + at->box.width / 2, at->box.y + at->box.height / 2);
}

void Desk::click(const std::string& name, int button) {
  pointAt(name);
  m_interface.feed(PointerButton{button, true});
  m_interface.feed(PointerButton{button, false});
  settle();
}

void Desk::key(const std::string& name, bool ctrl, bool shift) {
  m_interface.feed(ModifiersHeld{ctrl, shift, false});
  m_interface.feed(KeyTurned{name, true});
  m_interface.feed(KeyTurned{name, false});
  m_interface.feed(ModifiersHeld{});
  settle();
}

void Desk::type(std::string_view ascii) {
  for (const char c : ascii) {
    m_interface.feed(TextTyped{static_cast<char32_t>(c)});
    settle();
  }
}

}  // namespace dateline::ui::test
