// The interface: Dear ImGui's context, fonts and style, and the panels. Const state in, Actions out; it draws nothing
// itself (shell hands ImGui's draw data to the OpenGL backend).
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "frame/frame.hpp"
#include "gazetteer/gazetteer.hpp"
#include "geo/projection.hpp"
#include "session/action.hpp"
#include "session/state.hpp"
#include "ui/input.hpp"
#include "ui/layout.hpp"

namespace dateline::ui {

/// Something that can be pointed at, by a name that recordings and tests use: "marker:almaty", "passage:p1",
/// "place:kaz", "button:verify", "search".
struct Target {
  std::string name;
  Box box;
};

enum class Cursor { Arrow, Hand, Text, Grab };

class Interface {
 public:
  /// `fontFolder` has Inter's OTFs. Makes the one ImGui context of the program (no ini file, no log file).
  /// Throws DataError when a font is missing.
  Interface(const std::filesystem::path& fontFolder, double uiScale);
  ~Interface();
  Interface(const Interface&) = delete;
  Interface& operator=(const Interface&) = delete;

  /// Takes one event for the next draw().
  void feed(const InputEvent& event);

  /// Before draw(), and before the toolkit's texture is used: builds the fonts again when the scale is another, or when
  /// the last draw() showed characters that they lack.
  void prepare(const session::State& state);
  /// Rises when the fonts were built again: their texture must be uploaded again.
  std::uint32_t fontVersion() const;

  /// Builds one interface frame over a window of this size, and returns what the person did. `map` is the map's Frame
  /// of this state (for pointing at markers); `seconds` since the last call. ImGui's draw data is ready afterwards.
  std::vector<session::Action> draw(const session::State& state, const frame::Frame& map, int widthPx, int heightPx,
                                    double seconds);

  /// True when the last draw() was not settled (a panel measured itself, something fades): draw again before sleeping.
  bool wantsAnotherFrame() const;
  Cursor cursor() const;

  /// What the last draw() showed. Boxes are in window pixels; what is scrolled out of sight is not in it.
  const std::vector<Target>& targets() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> m_parts;
};

}  // namespace dateline::ui
