// What a recording can expect of the window.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <utility>

#include "dossier/edit_passages.hpp"
#include "dossier/file.hpp"
#include "session/articles.hpp"
#include "session/shown.hpp"
#include "shell/recording.hpp"

namespace dateline::shell {

namespace {

[[noreturn]] void fail(const std::string& expected, const std::string& found) {
  throw RecordingFailure("expected " + expected + ", found " + found);
}

std::string said(const session::Focus& focus) {
  if (focus.none()) return "none";
  std::string text;
  if (!focus.place.empty()) text += "place " + focus.place;
  if (!focus.passage.empty()) text += (text.empty() ? "" : " ") + ("passage " + focus.passage);
  return text;
}

std::string joined(std::span<const std::string> words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

const std::string& word(std::span<const std::string> words, std::size_t at) {
  if (at >= words.size()) throw RecordingFailure("a word is missing at the end of the line");
  return words[at];
}

double number(std::span<const std::string> words, std::size_t at) {
  const std::string& text = word(words, at);
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) throw RecordingFailure(text + " is not a number");
  return value;
}

bool inside(const ui::Box& inner, const ui::Box& outer) {
  constexpr double slackPx = 0.5;
  return inner.x >= outer.x - slackPx && inner.y >= outer.y - slackPx &&
         inner.x + inner.width <= outer.x + outer.width + slackPx &&
         inner.y + inner.height <= outer.y + outer.height + slackPx;
}

std::string said(const ui::Box& box) {
  const auto whole = [](double value) { return std::to_string(std::lround(value)); };
  return whole(box.width) + "x" + whole(box.height) + " at " + whole(box.x) + "," + whole(box.y);
}

/// Pixels of the box that differ by more than a person could overlook.
std::size_t changedPixels(const image::Picture& a, const image::Picture& b, const ui::Box& box) {
  constexpr int unseen = 6;
  const int left = std::max(static_cast<int>(box.x), 0);
  const int top = std::max(static_cast<int>(box.y), 0);
  const int right = std::min(static_cast<int>(box.x + box.width), std::min(a.widthPx, b.widthPx));
  const int bottom = std::min(static_cast<int>(box.y + box.height), std::min(a.heightPx, b.heightPx));
  std::size_t count = 0;
  for (int y = top; y < bottom; ++y) {
    for (int x = left; x < right; ++x) {
      const auto p = a.at(x, y);
      const auto q = b.at(x, y);
      const bool differs =
          std::abs(p[0] - q[0]) > unseen || std::abs(p[1] - q[1]) > unseen || std::abs(p[2] - q[2]) > unseen;
      if (differs) ++count;
    }
  }
  return count;
}

}  // namespace

void RecordingPlayer::expect(Words words) {
  const std::string& what = word(words, 0);
  const Words rest = words.subspan(1);
  if (what == "selection") return expectFocus(app().state().selection, rest);
  if (what == "hover") return expectFocus(app().state().hover, rest);
  if (what == "status") return expectStatus(rest);
  if (what == "target" || what == "no-target") return expectTarget(words);
  if (what == "clear") return expectClear(rest);
  if (what == "notice") return expectNotice(rest);
  if (what == "stage") return expectStage(rest);
  if (what == "step" || what == "steps") return expectStep(words);
  if (what == "near") return expectNear(rest);
  if (what == "changed") return expectPixels(rest, true);
  if (what == "unchanged") return expectPixels(rest, false);
  if (what == "label") return expectLabel(rest);
  if (what == "hit") return expectHit(rest);
  if (what == "view") return expectView(rest);
  if (what == "dossier") return expectDossier(rest);
  if (what == "json") return expectJson(rest);
  if (what == "shown") return expectShown(rest);
  if (what == "time") return expectTime(rest);
  if (what == "article") return expectArticle(rest);
  if (what == "articles" || what == "annotations" || what == "lost") return expectCount(words);
  if (what == "theme" || what == "language") return expectLook(words);
  throw RecordingFailure("nothing called " + what + " can be expected");
}

void RecordingPlayer::expectFocus(const session::Focus& focus, Words words) const {
  if (said(focus) != joined(words)) fail(joined(words), said(focus));
}

void RecordingPlayer::expectStatus(Words words) const {
  const dossier::Place* place = app().state().dossier().place(word(words, 0));
  if (place == nullptr) throw RecordingFailure("the dossier has no place " + word(words, 0));
  if (dossier::wordOf(place->status) != word(words, 1)) {
    fail(joined(words), std::string(dossier::wordOf(place->status)));
  }
}

/// target NAME [in CONTAINER]: it is in the window, and wholly inside of another; no-target NAME: it is not.
void RecordingPlayer::expectTarget(Words words) const {
  if (words[0] == "no-target") {
    if (find(word(words, 1)) != nullptr) fail("no " + words[1], "it in the window");
    return;
  }
  const ui::Box box = boxOf(word(words, 1));
  if (words.size() < 3) return;
  const ui::Box outer = boxOf(word(words, 3));
  if (!inside(box, outer)) fail(words[1] + " inside " + said(outer), said(box));
}

/// clear NAME: nothing that can be pressed lies over its middle.
void RecordingPlayer::expectClear(Words words) const {
  const ui::Box box = boxOf(word(words, 0));
  for (const ui::Target& other : app().interface().targets()) {
    const bool button = other.name.starts_with("button:") || other.name.starts_with("place:");
    if (button && other.box.contains(box.x + box.width / 2, box.y + box.height / 2)) {
      fail(words[0] + " clear of everything", other.name + " over it");
    }
  }
}

/// notice none|error|told [PART OF ITS TEXT]
void RecordingPlayer::expectNotice(Words words) const {
  const auto& notice = app().state().notice;
  const std::string& kind = word(words, 0);
  const std::string text =
      notice ? notice->where + ": " + base::say(notice->text, app().state().language) : std::string("no notice");
  const std::string found = !notice ? "none" : notice->error ? "error" : "told";
  if (found != kind) fail(kind, found + " (" + text + ")");
  if (words.size() > 1 && text.find(filled(words[1])) == std::string::npos) fail(filled(words[1]), text);
  if (notice && find("notice") == nullptr) fail("the notice in the window", "none there");
}

/// near NAME pointer|centre|X,Y PIXELS: how far the target's middle is from there at most.
void RecordingPlayer::expectNear(Words words) const {
  const ui::Box box = boxOf(word(words, 0));
  double x = m_pointerX;
  double y = m_pointerY;
  if (word(words, 1) != "pointer") {
    const ui::Box outer = boxOf(words[1]);
    x = outer.x + outer.width / 2;
    y = outer.y + outer.height / 2;
  }
  const double distance = std::hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y);
  if (distance > number(words, 2)) fail(joined(words), std::to_string(distance) + " px");
}

/// changed|unchanged NAME|window: since "remember", as drawn.
void RecordingPlayer::expectPixels(Words words, bool changed) const {
  if (!m_remembered) throw RecordingFailure("nothing was remembered");
  const std::string& name = word(words, 0);
  const std::size_t count = changedPixels(picture(), m_remembered->picture, boxOf(name));
  if ((count > 0) != changed) fail(name + (changed ? " changed" : " unchanged"), std::to_string(count) + " pixels");
}

/// label TEXT: the map shows this name; label no TEXT: it does not.
void RecordingPlayer::expectLabel(Words words) const {
  const bool wanted = word(words, 0) != "no";
  const std::string& text = word(words, wanted ? 0 : 1);
  const auto& placed = app().frame().placed;
  const bool found = std::ranges::any_of(placed, [&](const frame::PlacedLabel& label) { return label.text == text; });
  if (found == wanted) return;
  std::string all;
  for (const frame::PlacedLabel& label : placed) all += " " + label.text + ";";
  fail(joined(words), all);
}

/// hit INDEX place|passage|gazetteer|coordinates [ID|TITLE]; hit none
void RecordingPlayer::expectHit(Words words) const {
  using Kind = session::SearchHit::Kind;
  const auto& hits = app().state().hits;
  if (word(words, 0) == "none") {
    if (!hits.empty()) fail("no hits", hits.front().title);
    return;
  }
  const auto index = static_cast<std::size_t>(number(words, 0));
  if (index >= hits.size()) {
    fail(joined(words), std::to_string(hits.size()) + " hits for \"" + app().state().search + "\"");
  }
  const session::SearchHit& hit = hits[index];
  const std::pair<Kind, std::string_view> kinds[] = {{Kind::Place, "place"},
                                                     {Kind::Passage, "passage"},
                                                     {Kind::Gazetteer, "gazetteer"},
                                                     {Kind::Coordinates, "coordinates"}};
  const auto* kind = std::ranges::find(kinds, hit.kind, &std::pair<Kind, std::string_view>::first);
  const std::string name = hit.id.empty() ? hit.title : hit.id;
  if (kind->second != word(words, 1) || (words.size() > 2 && words[2] != name && words[2] != hit.title)) {
    fail(joined(words), std::string(kind->second) + " " + name + " (" + hit.title + ")");
  }
}

/// view same|other|nearer|farther: than the remembered one.
void RecordingPlayer::expectView(Words words) const {
  if (!m_remembered) throw RecordingFailure("nothing was remembered");
  const geo::Camera& before = m_remembered->camera;
  const geo::Camera& now = app().state().camera;
  const double moved = std::hypot(now.centre.x - before.centre.x, now.centre.y - before.centre.y) / before.metresPerPx;
  const double zoomed = before.metresPerPx / now.metresPerPx;
  const bool same = moved < 1.5 && std::abs(zoomed - 1) < 1e-3;
  const std::string& wanted = word(words, 0);
  const bool right = wanted == "same"     ? same
                     : wanted == "other"  ? !same
                     : wanted == "nearer" ? zoomed > 1.05
                                          : wanted == "farther" && zoomed < 0.95;
  if (!right) fail("view " + wanted, "moved " + std::to_string(moved) + " px, zoomed " + std::to_string(zoomed));
}

/// dossier same|other: than the remembered one; dossier saved|unsaved.
void RecordingPlayer::expectDossier(Words words) const {
  const std::string& wanted = word(words, 0);
  if (wanted == "saved" || wanted == "unsaved") {
    if (app().state().history.isSaved() != (wanted == "saved")) fail(wanted, "the contrary");
    return;
  }
  if (!m_remembered) throw RecordingFailure("nothing was remembered");
  if ((app().state().dossier() == m_remembered->dossier) != (wanted == "same")) fail(wanted, "the contrary");
}

/// json POINTER VALUE|none: what the dossier's file would have there. "[id=kaz]" in the pointer stands for the entry of
/// a list that has this id.
void RecordingPlayer::expectJson(Words words) const {
  base::Json json = dossier::jsonOf(app().state().dossier());
  std::string path = word(words, 0);
  const base::Json* at = &json;
  while (at != nullptr && path.size() > 1) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    const std::string key = path.substr(1, end - 1);
    path.erase(0, end);
    const base::Json* next = nullptr;
    if (key.starts_with("[id=") && at->is_array()) {
      for (const base::Json& entry : *at) {
        if (entry.value("id", std::string()) == key.substr(4, key.size() - 5)) next = &entry;
      }
    } else if (at->is_array()) {
      const auto index = static_cast<std::size_t>(std::strtoul(key.c_str(), nullptr, 10));
      if (index < at->size()) next = &(*at)[index];
    } else if (at->is_object() && at->contains(key)) {
      next = &(*at)[key];
    }
    at = next;
  }
  const std::string found = at == nullptr ? "none" : at->is_string() ? at->get<std::string>() : at->dump();
  if (found != word(words, 1)) fail(joined(words), found);
}

/// shown PLACES PASSAGES: how many pass the filters and the time.
void RecordingPlayer::expectShown(Words words) const {
  const session::Shown& shown = *app().state().shown;
  const std::string found = std::to_string(shown.places.size()) + " " + std::to_string(shown.passagesShown);
  if (joined(words) != found) fail(joined(words), found);
}

/// time none|RANGE [playing]: the range that is chosen, as "2022-01-06" or "2022-01-05/2022-01-07".
void RecordingPlayer::expectTime(Words words) const {
  const session::State& state = app().state();
  std::string found = "none";
  if (const auto& range = state.time.range) {
    found = base::toEdtf(base::DateSpan{base::dateOfDay(range->first), base::dateOfDay(range->last), false});
  }
  if (state.play) found += " playing";
  if (joined(words) != found) fail(joined(words), found);
}

/// stage none, or stage NUMBER with what lies over the step: black, white, quote PLACE, notes, spotlight, presenter,
/// autoplay, typed DIGITS.
void RecordingPlayer::expectStage(Words words) const {
  const auto& stage = app().state().stage;
  std::string found = "none";
  if (stage) {
    found = std::to_string(stage->step + 1);
    if (stage->screen == session::StageScreen::Black) found += " black";
    if (stage->screen == session::StageScreen::White) found += " white";
    if (!stage->quotedPlace.empty()) found += " quote " + stage->quotedPlace;
    if (stage->notes) found += " notes";
    if (stage->spotlight) found += " spotlight";
    if (stage->presenter) found += " presenter";
    if (stage->autoplays) found += " autoplay";
    if (!stage->typed.empty()) found += " typed " + stage->typed;
  }
  if (joined(words) != found) fail(joined(words), found);
}

/// steps COUNT; step NUMBER TITLE.
void RecordingPlayer::expectStep(Words words) const {
  const auto& briefing = app().state().dossier().briefing;
  if (words[0] == "steps") {
    const std::string count = std::to_string(briefing.size());
    if (word(words, 1) != count) fail(words[1] + " steps", count);
    return;
  }
  const auto at = static_cast<std::size_t>(number(words, 1));
  const std::string found = at >= 1 && at <= briefing.size() ? briefing[at - 1].title : "no such step";
  if (word(words, 2) != found) fail(words[2], found);
}

/// article TITLE: the reader shows it.
void RecordingPlayer::expectArticle(Words words) const {
  const article::Article* article = session::articleShown(app().state());
  const std::string found = article == nullptr ? "none" : article->title;
  if (found != joined(words)) fail(joined(words), found);
}

/// articles, annotations, lost NUMBER: how many the dossier has; lost: passages that the shown article lost.
void RecordingPlayer::expectCount(Words words) const {
  const dossier::Dossier& dossier = app().state().dossier();
  const article::Article* article = session::articleShown(app().state());
  const std::size_t found = words[0] == "articles"      ? dossier.articles.size()
                            : words[0] == "annotations" ? dossier.annotations.size()
                            : article == nullptr        ? 0
                                                        : dossier::lostPassages(dossier, article->id).size();
  if (static_cast<double>(found) != number(words, 1)) fail(joined(words), std::to_string(found));
}

void RecordingPlayer::expectLook(Words words) const {
  const session::State& state = app().state();
  static const std::string themes[] = {"paper", "dark", "print", "satellite"};
  const std::string& theme = themes[static_cast<std::size_t>(state.theme)];
  const std::string found = words[0] == "theme" ? theme : std::string(base::codeOf(state.language));
  if (found != word(words, 1)) fail(joined(words), found);
}

}  // namespace dateline::shell
