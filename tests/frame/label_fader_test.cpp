// Names come and go softly in the window, and come to rest.
#include <catch2/catch.hpp>

#include "frame/label_fader.hpp"

using namespace dateline;
using namespace dateline::frame;

namespace {

Frame frameWith(const std::vector<std::pair<std::uint64_t, geo::ScreenPoint>>& names, double centreX = 0) {
  Frame frame;
  frame.viewport = {400, 300};
  frame.camera = {{centreX, 0}, 1};
  for (const auto& [key, at] : names) {
    Label label;
    label.key = key;
    label.at = at;
    frame.labels.push_back(label);
  }
  return frame;
}

}  // namespace

TEST_CASE("what appears fades in, what vanishes fades out, and then nothing moves any more") {
  LabelFader fader;
  Frame frame = frameWith({{1, {100, 100}}});
  fader.fade(frame, "a", 0, false);
  CHECK(frame.labels[0].opacity == 1);
  CHECK_FALSE(fader.isFading());

  frame = frameWith({{2, {200, 100}}});
  fader.fade(frame, "a", 0.05, false);
  REQUIRE(frame.labels.size() == 2);
  CHECK(frame.labels[0].opacity == Approx(1.0 / 3));
  CHECK(frame.labels[1].opacity == Approx(2.0 / 3));
  CHECK(fader.isFading());
  for (int i = 0; i < 4; ++i) {
    frame = frameWith({{2, {200, 100}}});
    fader.fade(frame, "a", 0.05, false);
  }
  REQUIRE(frame.labels.size() == 1);
  CHECK(frame.labels[0].opacity == 1);
  CHECK_FALSE(fader.isFading());
}

TEST_CASE("names that go along with the ground do not fade, and those that leave go along while they do") {
  LabelFader fader;
  Frame frame = frameWith({{1, {100, 100}}, {2, {200, 100}}});
  fader.fade(frame, "a", 0, false);
  frame = frameWith({{1, {70, 100}}}, 30);
  fader.fade(frame, "a", 0.05, false);
  REQUIRE(frame.labels.size() == 2);
  CHECK(frame.labels[0].opacity == 1);
  CHECK(frame.labels[1].at.x == Approx(170));
}

TEST_CASE("nothing fades with reduced motion or into another projection") {
  for (const bool still : {true, false}) {
    LabelFader fader;
    Frame frame = frameWith({{1, {100, 100}}});
    fader.fade(frame, "a", 0, false);
    frame = frameWith({{2, {200, 100}}});
    fader.fade(frame, still ? "a" : "b", 0.05, still);
    REQUIRE(frame.labels.size() == 1);
    CHECK(frame.labels[0].opacity == 1);
    CHECK_FALSE(fader.isFading());
  }
}
