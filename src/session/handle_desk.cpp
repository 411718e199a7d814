// Tools on the map, selected words, lists, the palette, bookmarks and coordinates.
#include <algorithm>
#include <utility>

#include "base/error.hpp"
#include "dossier/edit_passage.hpp"
#include "session/coordinate_text.hpp"
#include "session/coverage.hpp"
#include "session/handlers.hpp"
#include "session/palette.hpp"
#include "session/shown.hpp"
#include "session/stage_view.hpp"
#include "session/view.hpp"

namespace dateline::session {

Effects handle(State& state, const TakeTool& action, const Services&) {
  if (action.tool == Tool::AddMarker && !state.desk.words && state.selection.passage.empty()) {
    throw base::UsageError("a marker needs a passage", "", "select its words in the article first");
  }
  if (action.tool == Tool::MoveMarker) placeOf(state, state.selection.place);
  state.desk.tool = action.tool;
  state.desk.measured.clear();
  return {};
}

Effects handle(State& state, const UseTool& action, const Services& services) {
  switch (state.desk.tool) {
    case Tool::AddMarker:
      return handle(state, AddMarker{action.at}, services);
    case Tool::MoveMarker: {
      const dossier::Place& place = placeOf(state, state.selection.place);
      const base::Message name{"Move {}", {place.name}};
      editTo(state, dossier::withPosition(state.dossier(), place.id, action.at), name);
      state.desk.tool = Tool::None;
      return {};
    }
    case Tool::Measure:
      state.desk.measured.push_back(action.at);
      return {};
    case Tool::None:
      break;
  }
  return {};
}

Effects handle(State& state, const SelectWords& action, const Services&) {
  if (action.words) {
    const article::Article* article = state.dossier().article(action.words->article);
    const base::TextRange& range = action.words->range;
    if (article == nullptr || range.end > article->text.size() || range.empty()) {
      state.desk.words.reset();
      return {};
    }
  }
  state.desk.words = action.words;
  return {};
}

Effects handle(State& state, const SelectSentence& action, const Services&) {
  const dossier::Dossier& dossier = state.dossier();
  if (dossier.articles.empty() || action.step == 0) return {};
  // From the selected words, the selected passage, or the beginning.
  std::string id = dossier.articles.front()->id;
  std::optional<std::size_t> from;
  if (state.desk.words) {
    id = state.desk.words->article;
    from = state.desk.words->range.begin;
  } else if (const dossier::Passage* passage = dossier.passage(state.selection.passage)) {
    id = passage->article;
    if (passage->range) from = passage->range->begin;
  }
  const auto present = std::ranges::find(dossier.articles, id, [](const auto& one) { return one->id; });
  const auto count = static_cast<long>(dossier.articles.size());
  long at = present == dossier.articles.end() ? 0 : present - dossier.articles.begin();
  for (long tried = 0; tried <= count; ++tried) {
    const article::Article& article = *dossier.articles[static_cast<std::size_t>(at)];
    const std::vector<CoveredSentence> sentences = coverageOf(*state.shown->facts, article);
    const CoveredSentence* found = nullptr;
    for (const CoveredSentence& one : sentences) {
      if (one.covered) continue;
      if (action.step > 0 && (!from || one.range.begin > *from)) {
        found = &one;
        break;
      }
      if (action.step < 0 && (!from || one.range.begin < *from)) found = &one;
    }
    if (found != nullptr) {
      state.desk.words = SelectedWords{article.id, found->range, true};
      state.article = article.id;
      ++state.scrollRequest;
      return {};
    }
    from.reset();
    at = ((at + (action.step > 0 ? 1 : -1)) % count + count) % count;
  }
  state.notice = Notice{"Every sentence has a marker", {}, {}, false, 4};
  return {};
}

Effects handle(State& state, const ShowBoard& action, const Services&) {
  state.desk.board = action.board;
  if (action.board != Board::None) state.filtersOpen = false;
  return {};
}

Effects handle(State& state, const ShowList& action, const Services& services) {
  state.desk.list = action.list;
  return handle(state, ShowBoard{Board::Lists}, services);
}

Effects handle(State& state, const ShowPalette& action, const Services&) {
  state.desk.palette.reset();
  if (action.open) state.desk.palette.emplace();
  return {};
}

Effects handle(State& state, const SetPaletteText& action, const Services&) {
  state.desk.palette = Palette{action.text, 0};
  return {};
}

Effects handle(State& state, const MoveInPalette& action, const Services&) {
  if (!state.desk.palette) return {};
  const auto count = static_cast<long>(paletteEntries(state, state.desk.palette->text).size());
  if (count == 0) return {};
  const long at = (static_cast<long>(state.desk.palette->at) + action.step) % count;
  state.desk.palette->at = static_cast<std::size_t>((at + count) % count);
  return {};
}

Effects handle(State& state, const AddBookmark&, const Services&) {
  dossier::Bookmark bookmark;
  const std::optional<dossier::CameraStep> camera = cameraStepOf(state);
  if (!camera) throw base::UsageError("the middle of the map is no place on the Earth", "", "move the map first");
  bookmark.camera = *camera;
  const dossier::Place* place = state.dossier().place(state.selection.place);
  bookmark.name =
      place != nullptr ? place->name : sayPosition(bookmark.camera.centre, state.desk.coordinates, state.language);
  const base::Message name{"Bookmark {}", {bookmark.name}};
  editTo(state, dossier::withBookmark(state.dossier(), std::move(bookmark)), name);
  state.notice = Notice{{"This view is bookmarked as {}", {state.dossier().bookmarks.back().name}}, {}, {}, false, 4};
  return {};
}

Effects handle(State& state, const GoToBookmark& action, const Services& services) {
  const auto& bookmarks = state.dossier().bookmarks;
  if (action.index >= bookmarks.size()) {
    throw base::UsageError("there is no such bookmark", "", "choose one of the dossier's");
  }
  dossier::Step view;
  view.camera = bookmarks[action.index].camera;
  goTo(state, viewOfStep(state, view, services));
  return {};
}

Effects handle(State& state, const RemoveBookmark& action, const Services&) {
  const auto& bookmarks = state.dossier().bookmarks;
  const std::string name = action.index < bookmarks.size() ? bookmarks[action.index].name : std::string();
  editTo(state, dossier::withoutBookmark(state.dossier(), action.index), {"Remove the bookmark {}", {name}});
  return {};
}

Effects handle(State& state, const SetCoordinateFormat& action, const Services&) {
  state.desk.coordinates = action.format;
  return {};
}

Effects handle(State& state, const CopyCoordinates& action, const Services& services) {
  const std::string text = sayPosition(action.at, state.desk.coordinates, state.language);
  return handle(state, CopyText{text, {"Copied: {}", {text}}}, services);
}

}  // namespace dateline::session
