#include "frame/label_fader.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace dateline::frame {
namespace {

/// A name that is this much elsewhere on the ground is another one: the old one goes, the new one comes.
constexpr double samePlacePx = 24;

geo::ScreenPoint startOf(const Label& label) {
  return label.places.empty() ? label.at : label.places.front().at;
}

void move(Label& label, double dx, double dy) {
  label.at = {label.at.x + dx, label.at.y + dy};
  for (GlyphPlace& place : label.places) place.at = {place.at.x + dx, place.at.y + dy};
}

}  // namespace

void LabelFader::fade(Frame& frame, const std::string& crs, double seconds, bool still) {
  const bool same = m_started && m_crs == crs && m_viewport == frame.viewport && !still;
  const double step = std::max(0.0, seconds) / fadeSeconds;
  // Where the last frame's names are now: the ground has moved beneath them.
  for (Shown& shown : m_shown) {
    const geo::ScreenPoint before = startOf(shown.label);
    const geo::ScreenPoint now =
        geo::toScreen(frame.camera, frame.viewport, geo::toProjected(m_camera, m_viewport, before));
    move(shown.label, now.x - before.x, now.y - before.y);
  }
  std::vector<Shown> next;
  std::vector<bool> kept(m_shown.size(), false);
  for (Label& label : frame.labels) {
    Shown shown{label, same ? std::min(1.0, step) : 1.0, false};
    for (std::size_t i = 0; same && i < m_shown.size(); ++i) {
      const geo::ScreenPoint a = startOf(m_shown[i].label);
      const geo::ScreenPoint b = startOf(label);
      if (kept[i] || m_shown[i].label.key != label.key || std::hypot(a.x - b.x, a.y - b.y) > samePlacePx) continue;
      kept[i] = true;
      const double gone = m_shown[i].leaving || m_shown[i].opacity < 1 ? step : 0;
      shown.opacity = std::min(1.0, m_shown[i].opacity + gone);
      break;
    }
    next.push_back(std::move(shown));
  }
  for (std::size_t i = 0; same && i < m_shown.size(); ++i) {
    m_shown[i].opacity -= step;
    if (kept[i] || m_shown[i].opacity <= 0) continue;
    m_shown[i].leaving = true;
    next.push_back(std::move(m_shown[i]));
  }
  m_fading = false;
  std::vector<Label> labels;
  for (const Shown& shown : next) {
    labels.push_back(shown.label);
    labels.back().opacity *= static_cast<float>(shown.opacity);
    m_fading = m_fading || shown.leaving || shown.opacity < 1;
  }
  frame.labels = std::move(labels);
  m_shown = std::move(next);
  m_camera = frame.camera;
  m_viewport = frame.viewport;
  m_crs = crs;
  m_started = true;
}

}  // namespace dateline::frame
