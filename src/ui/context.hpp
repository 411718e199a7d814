// What every panel is given: const state, the theme, the fonts, and where its Actions and Targets go.
#pragma once
#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "frame/frame.hpp"
#include "session/action.hpp"
#include "session/shown.hpp"
#include "session/state.hpp"
#include "ui/dossier_index.hpp"
#include "ui/fonts.hpp"
#include "ui/interface.hpp"
#include "ui/layout.hpp"
#include "ui/tab_focus.hpp"
#include "ui/wrap_cache.hpp"

namespace dateline::ui {

struct Context {
  const session::State& state;
  const DossierIndex& index;    ///< of the state's dossier
  const session::Shown& shown;  ///< what of it passes filters and time
  const frame::Frame& map;
  const frame::Theme& theme;
  const Fonts& fonts;
  const Layout& layout;
  FontCase& fontCase;
  WrapCache& wraps;
  TabFocus& tab;
  std::vector<session::Action>& actions;
  std::vector<Target>& targets;
  session::EventFocus& eventHover;  ///< the same of events
  session::Focus& hover;  ///< what the pointer is on this frame; panels say it, Interface makes one Action of it
  Cursor& cursor;

  const dossier::Dossier& dossier() const { return state.dossier(); }
  /// As the map calls it; the dossier's own name for what the map does not show.
  const std::string& nameOf(const dossier::Place& place) const {
    const auto found = map.placeNames.find(place.id);
    return found == map.placeNames.end() ? place.name : found->second;
  }
  float px(double measure) const { return static_cast<float>(measure * state.uiScale); }
  std::string say(const base::Message& message) const { return base::say(message, state.language); }
  /// For labels; the text lives as long as the catalogue.
  std::string_view say(const char* text) const { return base::say(text, state.language); }
  void act(session::Action action) const { actions.push_back(std::move(action)); }
  /// Names the rectangle from `min` to `max` for recordings and tests, if any of it is inside the clip rectangle.
  void target(std::string name, ImVec2 min, ImVec2 max) const;
  /// A thing to press at ImGui's cursor, by pointer or (from Tab on) by Enter and Space: names its target, draws the
  /// ring of the keyboard's focus, shows the hand.
  struct Press {
    bool hovered = false;
    bool done = false;
  };
  Press pressable(const std::string& name, ImVec2 size, float rounding, double ringOut = 2) const;
};

inline ImU32 packed(const frame::Colour& c) {
  return IM_COL32(c.r, c.g, c.b, c.a);
}
inline ImVec4 unpacked(const frame::Colour& c) {
  return ImGui::ColorConvertU32ToFloat4(packed(c));
}

/// How a panel differs from the plain ones.
struct PanelLook {
  bool scrolls = false;
  bool overlay = false;  ///< lies over what was drawn before it; panels without it must not touch
  float rounding = 0;    ///< with an outline, when there is one
};

/// A panel without anything of the toolkit's own around it, open until it goes out of scope.
class Panel {
 public:
  Panel(const Context& context, const char* id, const Box& box, const frame::Colour& ground, PanelLook look = {});
  ~Panel();
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;
};

/// Fades the open panel's content into its ground above and below, where it scrolls on: no line looks cut.
void drawFades(const Context& context, const Box& box, const frame::Colour& ground);

/// Draws text at a place without moving ImGui's cursor; returns its width.
float drawText(const Context& context, ImFont* font, ImVec2 at, const frame::Colour& colour, std::string_view text);
/// The same, wrapped to `width`; returns its height.
float drawWrapped(const Context& context, ImFont* font, ImVec2 at, float width, const frame::Colour& colour,
                  std::string_view text);
/// What drawWrapped() would cover.
ImVec2 wrappedSize(const Context& context, ImFont* font, float width, std::string_view text);
float textWidth(ImFont* font, std::string_view text);
/// The text cut with "…" so that it is not wider than `width`; empty when not even that fits.
std::string fitted(ImFont* font, std::string_view text, float width);

/// The symbol of a role, as on the map: `size` is its outer diameter. Hollow: not verified.
void drawSymbol(const Context& context, dossier::Role role, ImVec2 centre, float size, bool hollow = false);
void drawDashedOutline(ImVec2 from, ImVec2 to, float rounding, const frame::Colour& colour, float widthPx);

std::string roleOf(const Context& context, const dossier::Place& place);  ///< "Scene of events"
const char* nameOf(dossier::Status status);                               ///< message key: "verified"
const char* nameOf(dossier::Precision precision);                         ///< message key: "city"

struct ButtonLook {
  bool chosen = false;
  bool enabled = true;
};

/// A box of this side that is ticked or not.
void drawTick(const Context& context, ImVec2 from, float side, bool on);

/// A flat button in the house's style; true when clicked. Its target is "button:ID".
bool button(const Context& context, const char* id, std::string_view text, ButtonLook look = {});
float buttonWidth(const Context& context, std::string_view text);
float buttonHeight(const Context& context);

}  // namespace dateline::ui
