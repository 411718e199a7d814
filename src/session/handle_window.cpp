// What the window looks like and says: theme, language, layers, scale, notices.
#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "session/handlers.hpp"
#include "session/search.hpp"

namespace dateline::session {

Effects handle(State& state, const SetTheme& action, const Services&) {
  state.theme = action.theme;
  return {};
}

Effects handle(State& state, const SetLanguage& action, const Services& services) {
  if (!state.search.empty()) state.hits = searchFor(state.dossier(), state.search, action.language, services);
  state.language = action.language;
  state.hitAt = std::min(state.hitAt, state.hits.empty() ? std::size_t{0} : state.hits.size() - 1);
  return {};
}

Effects handle(State& state, const SetLayers& action, const Services&) {
  state.layers = action.layers;
  return {};
}

Effects handle(State& state, const SetUiScale& action, const Services&) {
  constexpr double least = 0.5;
  constexpr double most = 4;
  if (!std::isfinite(action.scale)) {
    throw base::UsageError("the interface's scale must be a number", "", "choose one from 0.5 to 4");
  }
  state.uiScale = std::clamp(action.scale, least, most);
  return {};
}

Effects handle(State& state, const ToggleFullScreen&, const Services&) {
  state.fullScreen = !state.fullScreen;
  return {ChangeFullScreen{state.fullScreen}};
}

Effects handle(State& state, const CopyText& action, const Services&) {
  if (!action.told.empty()) state.notice = Notice{action.told, {}, {}, false, 3};
  return {PutOnClipboard{action.text}};
}

Effects handle(State& state, const Tell& action, const Services&) {
  state.notice = action.notice;
  return {};
}

Effects handle(State& state, const DismissNotice&, const Services&) {
  state.notice.reset();
  return {};
}

}  // namespace dateline::session
