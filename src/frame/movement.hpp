// The frames of a window while its view moves: building one takes longer than a movement has time for, so a frame that
// was built is carried on with the ground, and the next one is built on another thread meanwhile.
#pragma once
#include <future>
#include <memory>
#include <optional>
#include <string>

#include "frame/builder.hpp"
#include "frame/frame.hpp"

namespace dateline::frame {

/// A view that keeps scale and projection for so long has come to rest.
inline constexpr double restSeconds = 0.1;

class Movement {
 public:
  /// The frame for a state, `seconds` after the last one (0: nobody waits for the end of a movement; all is built).
  /// `onlyViewChanged`: since the last call, the state changed in nothing but camera and projection. The builder is the
  /// same in all calls, is used by nobody else, and outlives the movement.
  Frame next(Builder& builder, const session::State& state, const Furnishing& furnishing, double seconds,
             bool onlyViewChanged);

  /// Scale or projection changed just now: what is shown may be less than sharp.
  bool isMoving() const { return m_moving; }
  /// False when the last frame was carried on: at rest another one will be built.
  bool isBuilt() const { return m_built; }

 private:
  /// A frame that another thread builds, and what it shows.
  struct Coming {
    std::shared_ptr<const geo::Projection> projection;
    std::future<Frame> frame;  ///< its destruction waits for the thread
  };

  void followView(const session::State& state, double seconds);
  bool isComing() const { return m_coming.frame.valid(); }
  void takeWhatCame();
  void beginToBuild(Builder& builder, const session::State& state, const Furnishing& furnishing);
  bool isQuickToBuild(const session::State& state) const;
  bool needsAnother(const session::State& state) const;
  Frame built(Builder& builder, const session::State& state, const Furnishing& furnishing, bool turns);
  std::optional<Frame> carriedOn(Builder& builder, const session::State& state, const Furnishing& furnishing) const;
  std::optional<Frame> turned(Builder& builder, const session::State& state, const Furnishing& furnishing) const;

  Frame m_frame;                                        ///< the one that was built last,
  std::shared_ptr<const geo::Projection> m_projection;  ///< in this projection
  Coming m_coming;
  std::string m_lastCrs;
  geo::Camera m_lastCamera;
  double m_secondsAtRest = 0;
  bool m_stands = false;  ///< the view is the one of the last call
  bool m_moving = false;
  bool m_built = false;
};

}  // namespace dateline::frame
