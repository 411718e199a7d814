// Names that come and go while a person looks around: what appears fades in, what vanishes fades out. Only the window
// uses it; pictures are drawn from the frame alone.
#pragma once
#include <string>
#include <vector>

#include "frame/frame.hpp"

namespace dateline::frame {

inline constexpr double fadeSeconds = 0.15;

class LabelFader {
 public:
  /// Takes the frame that follows `seconds` (not negative) after the last one and changes the opacity of its names;
  /// those that are gone are added, moved with the ground, until they have faded. Nothing fades in the first frame,
  /// when the projection (`crs`) changed, or when `still`.
  void fade(Frame& frame, const std::string& crs, double seconds, bool still);

  /// True while time alone changes a name.
  bool isFading() const { return m_fading; }

 private:
  struct Shown {
    Label label;
    double opacity = 1;
    bool leaving = false;
  };
  std::vector<Shown> m_shown;  ///< as the last frame had them
  geo::Camera m_camera;
  geo::Viewport m_viewport;
  std::string m_crs;
  bool m_started = false;
  bool m_fading = false;
};

}  // namespace dateline::frame
