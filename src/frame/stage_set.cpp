#include "frame/stage_set.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/message.hpp"
#include "frame/furniture.hpp"
#include "frame/paragraph.hpp"
#include "frame/stage_cards.hpp"
#include "session/stage_view.hpp"

namespace dateline::frame {
namespace {

using text::Style;

// Measures at a desk's scale; a stage of 1080 lines has 2.5 times as much.
constexpr double edgePx = 24;
constexpr double headTopPx = 10;
constexpr double headBottomPx = 11;
constexpr double headlinePx = 24;
constexpr double captionPx = 13.5;
constexpr double captionLeading = 1.26;
constexpr double footPx = 27;
constexpr double sourcePx = 11;
constexpr double bannerPx = 15;
constexpr double logoPx = 34;

double widthOf(const Sheet& sheet) {
  return sheet.frame.viewport.widthPx;
}

const dossier::Step* stepOf(const Sheet& sheet) {
  const auto& briefing = sheet.state.dossier().briefing;
  const std::size_t step = sheet.state.stage->step;
  return step < briefing.size() ? &briefing[step] : nullptr;
}

void band(Sheet& sheet, const ScreenBox& box) {
  sheet.frame.furniture.push_back({box, 0, sheet.theme().paper, {}, 0, 0});
  claimFurniture(sheet, box);
}

/// Between a band and the map: on white paper they would run together.
void rule(Sheet& sheet, double y) {
  const double half = 0.25 * sheet.scale;
  sheet.frame.furniture.push_back({{0, y - half, widthOf(sheet), y + half}, 0, sheet.theme().line, {}, 0, 0});
}

/// A headline is one line, smaller where it must be.
TextBlock headline(Sheet& sheet, const std::string& text, double roomPx) {
  TextBlock block;
  for (const double size : {headlinePx, 21.0, 18.0, 16.0}) {
    block = paragraph(sheet.type, {text, Style::SemiBold, sheet.px(size), sheet.theme().text}, roomPx, 2,
                      sheet.state.dossier().language, 1.1);
    if (block.parts.size() == 1) break;
  }
  if (block.parts.size() < 2) return block;
  return paragraph(sheet.type, {text, Style::SemiBold, sheet.px(16), sheet.theme().text}, roomPx, 1,
                   sheet.state.dossier().language, 1.1);
}

/// At most two lines, equally long: no word is left alone on the second.
TextBlock caption(Sheet& sheet, const std::string& text, double roomPx) {
  constexpr std::size_t most = 2;
  const TextRun run{text, Style::Regular, sheet.px(captionPx), sheet.theme().text, 0, false};
  const std::string& language = sheet.state.dossier().language;
  const TextBlock wide = paragraph(sheet.type, run, roomPx, most, language, captionLeading);
  if (wide.parts.size() < most || paragraph(sheet.type, run, roomPx, most + 1, language).parts.size() > most)
    return wide;
  double least = roomPx / 2;
  double enough = roomPx;
  constexpr int halvings = 7;
  for (int i = 0; i < halvings; ++i) {
    const double middle = (least + enough) / 2;
    const bool fits = paragraph(sheet.type, run, middle, most + 1, language).parts.size() <= most;
    (fits ? enough : least) = middle;
  }
  return paragraph(sheet.type, run, enough, most, language, captionLeading);
}

/// The logo's box at the right of the head; returns the room that it takes.
double addLogo(Sheet& sheet, double topPx) {
  const auto& logo = sheet.state.stage->logo;
  if (!logo || logo->heightPx < 1) return 0;
  const double height = logoPx * sheet.scale;
  const double width = std::min(height * logo->widthPx / logo->heightPx, 0.2 * widthOf(sheet));
  const double own = width * logo->heightPx / logo->widthPx;
  const double right = widthOf(sheet) - edgePx * sheet.scale;
  const double top = topPx + headTopPx * sheet.scale;
  sheet.frame.pictures.push_back({logo, {right - width, top, right, top + own}});
  return width + edgePx * sheet.scale;
}

void addHead(Sheet& sheet) {
  const dossier::Step* step = stepOf(sheet);
  if (step == nullptr) return;
  const double banner = addBanner(sheet);
  const double left = edgePx * sheet.scale;
  const double logo = addLogo(sheet, banner);
  const double room = widthOf(sheet) - 2 * left - logo;
  const TextBlock title = headline(sheet, step->title, room);
  const TextBlock below = caption(sheet, step->caption, room);
  double y = banner + headTopPx * sheet.scale;
  const double gap = title.parts.empty() || below.parts.empty() ? 0 : 4 * sheet.scale;
  double bottom = y + title.heightPx() + gap + below.heightPx() + headBottomPx * sheet.scale;
  if (logo > 0) bottom = std::max(bottom, y + (logoPx + headBottomPx) * sheet.scale);
  if (title.parts.empty() && below.parts.empty() && logo <= 0) return;
  band(sheet, {0, banner, widthOf(sheet), bottom});
  sheet.bands.top = bottom;
  rule(sheet, bottom);
  // The mark at the edge ties headline and caption together.
  sheet.frame.furniture.push_back({{0, y + 2 * sheet.scale, 6 * sheet.scale, bottom - headBottomPx * sheet.scale},
                                   0,
                                   sheet.theme().accent,
                                   {},
                                   0,
                                   0});
  const Colour none = sheet.theme().paper.withAlpha(0);
  appendLabels(sheet.frame.furnitureLabels, title, {left, y + title.topPx}, none, 0);
  y += title.heightPx() + gap;
  appendLabels(sheet.frame.furnitureLabels, below, {left, y + below.topPx}, none, 0);
}

/// The articles that what is shown stands on, as a newspaper names them.
std::string sourcesOf(const Sheet& sheet) {
  const session::Shown& shown = *sheet.scene.shown;
  const dossier::Dossier& dossier = sheet.state.dossier();
  std::vector<const article::Article*> articles;
  for (std::size_t i = 0; i < dossier.passages.size(); ++i) {
    if (!shown.passes[i]) continue;
    const article::Article* article = dossier.article(dossier.passages[i].article);
    if (article != nullptr && std::ranges::find(articles, article) == articles.end()) articles.push_back(article);
  }
  if (articles.empty()) return {};
  constexpr std::size_t most = 3;
  std::string names;
  for (std::size_t i = 0; i < std::min(articles.size(), most); ++i) {
    const article::Article& article = *articles[i];
    if (i > 0) names += "; ";
    names += article.publisher.empty() ? article.title : article.publisher;
    if (article.published) names += ", " + base::sayDate(*article.published, sheet.state.language);
  }
  if (articles.size() > most) {
    const auto more = static_cast<long>(articles.size() - most);
    names += " " + base::say(base::Message::counted(more, "and {} more", "and {} more"), sheet.state.language);
  }
  return base::say({"Source: {}", {names}}, sheet.state.language);
}

void addFoot(Sheet& sheet) {
  const double height = sheet.frame.viewport.heightPx;
  const double top = height - footPx * sheet.scale;
  band(sheet, {0, top, widthOf(sheet), height});
  sheet.bands.bottom = height - top;
  rule(sheet, top);
  const session::Stage& stage = *sheet.state.stage;
  if (stage.autoplays) {
    const double share = session::autoplayShare(stage);
    sheet.frame.furniture.push_back(
        {{0, top, widthOf(sheet) * share, top + 2 * sheet.scale}, 0, sheet.theme().accent, {}, 0, 0});
  }
  const double left = edgePx * sheet.scale;
  const double room = widthOf(sheet) - 2 * left;
  const Colour none = sheet.theme().paper.withAlpha(0);
  const bool picture = sheet.frame.ground.pictureOpacity > 0;
  const std::string map = std::string(base::say(picture ? "Map: Natural Earth, NASA, GeoNames; de facto borders"
                                                        : "Map: Natural Earth, GeoNames; de facto borders",
                                                sheet.state.language));
  const auto line = [&](const std::string& text, const Colour& colour, double width) {
    return paragraph(sheet.type, {text, Style::Regular, sheet.px(sourcePx), colour}, width, 1,
                     sheet.state.dossier().language, 1.2);
  };
  const TextBlock ground = line(map, sheet.theme().quietText, room);
  const double gap = 16 * sheet.scale;
  const TextBlock source = line(sourcesOf(sheet), sheet.theme().text, room - ground.widthPx - gap);
  const double baseline = top + 0.5 * (footPx + 0.72 * sourcePx) * sheet.scale;
  appendLabels(sheet.frame.furnitureLabels, source, {left, baseline}, none, 0);
  appendLabels(sheet.frame.furnitureLabels, ground, {left + room - ground.widthPx, baseline}, none, 0);
}

}  // namespace

Furnishing stageFurnishing(const session::State& state) {
  Furnishing furnishing;
  furnishing.stage = true;
  furnishing.credits = false;  // the source line has them
  furnishing.scale = session::stageScale(state.viewport);
  if (!state.stage) return furnishing;
  furnishing.arrowGrowth = session::arrowGrowthOf(*state.stage);
  furnishing.areaFade = session::areaFadeOf(*state.stage);
  furnishing.legend = state.stage->quotedPlace.empty();
  return furnishing;
}

std::optional<Frame> blankStage(const session::State& state) {
  if (!state.stage || state.stage->screen == session::StageScreen::Map) return std::nullopt;
  Frame frame;
  frame.viewport = state.viewport;
  frame.camera = state.camera;
  frame.theme = stageThemeOf(state.theme);
  const Colour colour = state.stage->screen == session::StageScreen::Black ? rgb(0x000000) : rgb(0xFFFFFF);
  frame.ground.water = colour;
  const auto width = static_cast<double>(state.viewport.widthPx);
  const auto height = static_cast<double>(state.viewport.heightPx);
  frame.furniture.push_back({{0, 0, width, height}, 0, colour, {}, 0, 0});
  return frame;
}

double addBanner(Sheet& sheet) {
  const std::string text = session::bannerOf(sheet.state.dossier());
  if (text.empty()) return 0;
  const double height = bannerPx * sheet.scale;
  const ScreenBox box{0, 0, widthOf(sheet), height};
  sheet.frame.furniture.push_back({box, 0, sheet.theme().text, {}, 0, 0});
  claimFurniture(sheet, box);
  const TextBlock block = paragraph(sheet.type, {text, Style::SemiBold, sheet.px(sourcePx), sheet.theme().paper},
                                    widthOf(sheet), 1, sheet.state.dossier().language, 1.2);
  appendLabels(sheet.frame.furnitureLabels, block,
               {(widthOf(sheet) - block.widthPx) / 2, 0.5 * (bannerPx + 0.72 * sourcePx) * sheet.scale},
               sheet.theme().paper.withAlpha(0), 0);
  return height;
}

void addStageSet(Sheet& sheet) {
  addHead(sheet);
  addFoot(sheet);
  addStageCards(sheet, footPx * sheet.scale);
}

}  // namespace dateline::frame
