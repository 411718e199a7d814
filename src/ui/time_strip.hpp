// The timeline along the bottom: passages by day on one of three clocks, a range drawn over them, time that plays.
#pragma once
#include <optional>
#include <string>

#include "session/timeline.hpp"
#include "ui/context.hpp"

namespace dateline::ui {

class TimeStrip {
 public:
  static constexpr double headHeight = 24;  ///< of its first line: buttons, clocks, what is shown; units of the window

  void draw(const Context& context);
  /// What a key does while the timeline has the keyboard: arrows move the range, with Shift they make it longer.
  static std::optional<session::Action> keyed(const session::State& state, const std::string& key, bool shift);

 private:
  /// Where the axis lies, in pixels.
  struct Axis {
    const session::Timeline& line;
    float left, right, top, bars, lanes, bottom;
    float binWidth() const { return (right - left) / static_cast<float>(line.bins.size()); }
    float xOf(long day) const {
      const auto bins = static_cast<float>(day - line.first) / static_cast<float>(line.daysPerBin);
      return left + bins * binWidth();
    }
    session::DayRange binAt(float x) const;
  };

  // time_strip_head.cpp
  void drawHead(const Context& context, float left, float right, float top);
  std::string told(const Context& context) const;
  // time_strip.cpp
  void drawBars(const Context& context, const Axis& axis) const;
  void drawSpans(const Context& context, const Axis& axis) const;
  void drawTicks(const Context& context, const Axis& axis) const;
  void drawRange(const Context& context, const Axis& axis) const;
  void drawSide(const Context& context, const char* id, std::string_view name, const session::TimeCount& count,
                ImVec2 from, ImVec2 to, bool dimmed, const std::optional<session::Action>& action);
  void brush(const Context& context, const Axis& axis);

  enum class Grip { New, Move, Edge };
  struct Held {
    Grip grip = Grip::New;
    session::DayRange anchor;                 ///< the bin where it began, or the edge that stays
    std::optional<session::DayRange> before;  ///< the range then
  };
  std::optional<Held> m_held;
  bool m_dragged = false;
  std::optional<session::DayRange> m_pointed;  ///< the bin under the pointer
};

}  // namespace dateline::ui
