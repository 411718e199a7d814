// What every panel is given: const state, the theme, the fonts, and where its Actions and Targets go.
#pragma once
#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "frame/frame.hpp"
#include "session/action.hpp"
#include "session/state.hpp"
#include "ui/fonts.hpp"
#include "ui/interface.hpp"
#include "ui/layout.hpp"

namespace dateline::ui {

struct Context {
  const session::State& state;
  const frame::Frame& map;
  const frame::Theme& theme;
  const Fonts& fonts;
  const Layout& layout;
  std::vector<session::Action>& actions;
  std::vector<Target>& targets;
  session::Focus& hover;  ///< what the pointer is on this frame; panels say it, Interface makes one Action of it
  Cursor& cursor;

  const dossier::Dossier& dossier() const { return state.dossier(); }
  float px(double measure) const { return static_cast<float>(measure * state.uiScale); }
  std::string say(const base::Message& message) const { return base::say(message, state.language); }
  /// For labels; the text lives as long as the catalogue.
  std::string_view label(const char* text) const { return base::say(text, state.language); }
  void act(session::Action action) const { actions.push_back(std::move(action)); }
  /// Names the rectangle from `min` to `max` for recordings and tests, if any of it is inside the clip rectangle.
  void target(std::string name, ImVec2 min, ImVec2 max) const;
};

inline ImU32 packed(const frame::Colour& c) {
  return IM_COL32(c.r, c.g, c.b, c.a);
}
inline ImVec4 unpacked(const frame::Colour& c) {
  return ImGui::ColorConvertU32ToFloat4(packed(c));
}

/// A panel without anything of the toolkit's own around it, open until it goes out of scope.
class Panel {
 public:
  Panel(const Context& context, const char* id, const Box& box, const frame::Colour& ground, ImVec2 padding,
        bool scrolls = false);
  ~Panel();
  Panel(const Panel&) = delete;
  Panel& operator=(const Panel&) = delete;
};

/// Draws text at a place without moving ImGui's cursor; returns its width.
float drawText(ImFont* font, ImVec2 at, const frame::Colour& colour, std::string_view text);
float textWidth(ImFont* font, std::string_view text);
/// The text cut with "…" so that it is not wider than `width`.
std::string fitted(ImFont* font, std::string_view text, float width);

/// The symbol of a role, as on the map: `size` is its outer diameter.
void drawSymbol(const Context& context, dossier::Role role, ImVec2 centre, float size);
const char* nameOf(dossier::Role role);            ///< message key: "Event site"
const char* nameOf(dossier::Status status);        ///< message key: "verified"
const char* nameOf(dossier::Precision precision);  ///< message key: "city"

/// A flat button in the house's style; true when clicked. Its target is "button:ID".
bool button(const Context& context, const char* id, std::string_view text, bool chosen = false);

}  // namespace dateline::ui
