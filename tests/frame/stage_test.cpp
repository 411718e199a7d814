// The picture of a step before a room: everything that is written can be read at its back.
#include <algorithm>
#include <catch2/catch.hpp>

#include "frame/stage_set.hpp"
#include "scene_support.hpp"
#include "session/storyboard.hpp"

using namespace dateline;
using namespace dateline::frame;

namespace {

/// The scene's soldiers, with a step, on a stage.
session::State staged(int widthPx, int heightPx, session::ThemeId theme) {
  dossier::Dossier dossier = test::soldiers();
  dossier::Step step;
  step.title = "Cinq pays envoient des soldats";
  step.caption =
      "Le même jour, des militaires de cinq pays atterrissent au Kazakhstan, à la demande de son gouvernement.";
  step.notes = "Lire le passage à haute voix.";
  dossier.briefing.push_back(step);
  session::State state = test::stateOf(std::move(dossier), widthPx, heightPx);
  const double wider = 1300.0 / widthPx;
  state.camera.metresPerPx *= wider;
  state.theme = theme;
  state.stage = session::Stage{};
  state.insets = session::stageInsets(state.viewport);
  return state;
}

float smallest(const Frame& frame) {
  float least = 1e9F;
  for (const auto* labels : {&frame.labels, &frame.furnitureLabels, &frame.eventLabels}) {
    for (const Label& label : *labels) least = std::min(least, label.sizePx);
  }
  return least;
}

constexpr session::ThemeId themes[] = {session::ThemeId::Paper, session::ThemeId::Dark, session::ThemeId::Print,
                                       session::ThemeId::Satellite};

}  // namespace

TEST_CASE("on stage no text is smaller than 28 pixels of 1080, in every theme") {
  for (const session::ThemeId theme : themes) {
    session::State state = staged(1920, 1080, theme);
    state.stage->notes = true;
    state.stage->typed = "12";
    state.layers.localNames = true;
    CHECK(smallest(test::built(state, stageFurnishing(state))) >= 27.99F);
    state.stage->quotedPlace = "almaty";
    CHECK(smallest(test::built(state, stageFurnishing(state))) >= 27.99F);
  }
  const session::State large = staged(3840, 2160, session::ThemeId::Paper);
  CHECK(smallest(test::built(large, stageFurnishing(large))) >= 55.99F);
}

TEST_CASE("on stage every label has its theme's contrast of seven to one") {
  for (const session::ThemeId theme : themes) {
    session::State state = staged(1920, 1080, theme);
    state.stage->quotedPlace = "almaty";
    state.stage->notes = true;
    const Frame frame = test::built(state, stageFurnishing(state));
    const Theme& look = stageThemeOf(theme);
    CHECK(contrast(look.paper, look.text) >= leastStageContrast);
    for (const Label& label : frame.furnitureLabels) {
      // On the bands, the cards and the legend.
      const bool readable = contrast(label.colour, look.paper) >= leastStageContrast ||
                            contrast(label.colour, look.text) >= leastStageContrast;
      CHECK(readable);
    }
    std::vector<Colour> known{look.labelCountry, look.labelWater, look.labelCity, look.labelRegion, look.labelSecond};
    known.insert(known.end(), std::begin(look.roleLabel), std::end(look.roleLabel));
    for (const Label& label : frame.labels) {
      const bool fromTheme = std::ranges::any_of(
          known, [&](const Colour& colour) { return colour.withAlpha(255) == label.colour.withAlpha(255); });
      CHECK(fromTheme);
    }
  }
}

TEST_CASE("names and legend keep clear of headline and source line") {
  const session::State state = staged(1920, 1080, session::ThemeId::Paper);
  const Frame frame = test::built(state, stageFurnishing(state));
  REQUIRE(frame.furnitureBoxes.size() >= 2);
  const ScreenBox head = frame.furnitureBoxes[0];
  const ScreenBox foot = frame.furnitureBoxes[1];
  CHECK(head.bottom < 300);
  CHECK(foot.bottom == 1080);
  for (const PlacedLabel& label : frame.placed) {
    INFO(label.text);
    CHECK_FALSE(label.touches(head));
    CHECK_FALSE(label.touches(foot));
  }
  for (std::size_t i = 2; i < frame.furnitureBoxes.size(); ++i) {
    CHECK_FALSE(frame.furnitureBoxes[i].overlaps(head));
    CHECK_FALSE(frame.furnitureBoxes[i].overlaps(foot));
  }
}

TEST_CASE("a black screen shows nothing at all") {
  session::State state = staged(1920, 1080, session::ThemeId::Paper);
  state.stage->screen = session::StageScreen::Black;
  const Frame frame = test::built(state, stageFurnishing(state));
  CHECK(frame.labels.empty());
  CHECK(frame.markers.empty());
  CHECK(frame.furnitureLabels.empty());
  REQUIRE(frame.furniture.size() == 1);
  CHECK(frame.furniture.front().fill == rgb(0x000000));
}

TEST_CASE("a banner stands on every step and every figure") {
  session::State state = staged(1920, 1080, session::ThemeId::Paper);
  dossier::Dossier dossier = state.dossier();
  dossier.extraDateline["banner"] = "SPERRFRIST 12:00";
  state.history.apply(dossier, "x");
  const auto widest = [](const Frame& frame) {
    return std::ranges::any_of(frame.furniture, [&](const Rectangle& one) {
      return one.box.left == 0 && one.box.top == 0 && one.box.right == frame.viewport.widthPx && one.box.bottom < 60;
    });
  };
  CHECK(widest(test::built(state, stageFurnishing(state))));
  state.stage.reset();
  Furnishing figure;
  figure.title = true;
  figure.scale = 1.5;
  CHECK(widest(test::built(state, figure)));
}
