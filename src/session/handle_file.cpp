// Opening, saving, leaving.
#include <utility>

#include "base/error.hpp"
#include "dossier/file.hpp"
#include "session/handlers.hpp"
#include "session/open.hpp"
#include "session/recent.hpp"

namespace dateline::session {

namespace {

/// The state that shows another dossier in the same window: what belongs to the window and the person stays.
State stateWith(const State& state, Opened opened, const Services& services) {
  State next = startState(std::move(opened), services, state.language, state.viewport, state.insets);
  next.theme = state.theme;
  next.uiScale = state.uiScale;
  next.layers = state.layers;
  next.reducedMotion = state.reducedMotion;
  next.fullScreen = state.fullScreen;
  next.recentFiles = state.recentFiles;
  next.reviewer = state.reviewer;
  next.desk.coordinates = state.desk.coordinates;
  next.scrollRequest = state.scrollRequest;
  next.stepsPerSecond = state.stepsPerSecond;
  next.opened = state.opened + 1;
  return next;
}

/// True when the person must first decide about changes that are not saved.
bool askFirst(State& state, bool evenUnsaved, PendingOpen pending) {
  if (evenUnsaved || state.history.isSaved()) return false;
  state.dialog = Dialog::DiscardChanges;
  state.pendingOpen = std::move(pending);
  return true;
}

}  // namespace

Effects handle(State& state, const OpenFile& action, const Services& services) {
  if (action.path.empty()) {
    throw base::UsageError("no file was named", "", "choose an article or a dossier");
  }
  if (askFirst(state, action.evenUnsaved, {action.path})) return {};
  State next = stateWith(state, open({action.path}, {}, services), services);
  const bool isDossier = isDossierFile(action.path);
  if (isDossier && !isTaken(state, action.path)) state.claim.reset();  // it may be the same file
  if (isDossier) workOn(next, action.path);
  next.recentFiles = rememberFile(action.path);
  state = std::move(next);
  return {};
}

Effects handle(State& state, const OpenBuiltIn& action, const Services& services) {
  if (askFirst(state, action.evenUnsaved, {})) return {};
  state = stateWith(state, builtInDossier(state.language, services), services);
  return {};
}

Effects handle(State& state, const SaveFile& action, const Services&) {
  std::filesystem::path path = action.path.empty() ? state.file : action.path;
  if (path.empty()) {
    state.dialog = Dialog::SaveAs;
    return {};
  }
  if (path.extension().empty()) path += ".geojson";
  // An article's own file must never be overwritten by what was read in it.
  if (!isDossierFile(path)) {
    throw base::UsageError("a dossier is saved as .geojson", path.string(), "give it a name that ends so");
  }
  if (isTaken(state, path)) {
    throw base::UsageError("another window has this dossier open", path.string(), "save it under another name");
  }
  dossier::saveDossier(asSavedAt(state.dossier(), path), path);
  state.history.markSaved();
  state.file = path;
  state.copyOf.clear();
  // The new file has the old one's name only: it is claimed anew.
  auto claim = base::FileClaim::take(path);
  state.claim = claim ? std::make_shared<const base::FileClaim>(std::move(*claim)) : nullptr;
  state.recentFiles = rememberFile(path);
  state.dialog = Dialog::None;
  state.notice = Notice{{"Saved {}", {path.filename().string()}}, {}, {}, false};
  return {};
}

Effects handle(State& state, const TakeRecovery&, const Services& services) {
  if (!state.recovery) return {};
  const Recovery found = *state.recovery;
  State next = stateWith(state, found.history->present(), services);
  next.history = *found.history;
  if (found.file == state.file) {
    next.file = state.file;
    next.claim = state.claim;
  } else if (!isTaken(state, found.file)) {
    workOn(next, found.file);
    next.recovery.reset();
    next.dialog = Dialog::None;
  }
  next.copyOf = found.copyOf;
  next.journal = found.journal;
  next.journalBytes = found.validBytes;
  next.notice = Notice{
      base::Message::counted(static_cast<long>(found.steps), "{} step was done again", "{} steps were done again"),
      {},
      {},
      false};
  state = std::move(next);
  return {};
}

Effects handle(State& state, const DropRecovery&, const Services&) {
  if (!state.recovery) return {};
  std::error_code error;
  std::filesystem::remove(state.recovery->journal, error);
  state.recovery.reset();
  state.dialog = Dialog::None;
  return {};
}

Effects handle(State& state, const ShowDialog& action, const Services&) {
  // What was drawn and not named is given up.
  if (state.dialog == Dialog::Annotation && action.dialog != Dialog::Annotation) {
    state.annotating.draft.reset();
    state.annotating.asksForText = false;
  }
  state.dialog = action.dialog;
  if (action.dialog != Dialog::DiscardChanges) state.pendingOpen.reset();
  return {};
}

Effects handle(State& state, const Quit& action, const Services&) {
  if (!action.evenUnsaved && !state.history.isSaved()) {
    state.dialog = Dialog::DiscardChanges;
    state.pendingOpen.reset();
    return {};
  }
  return {LeaveProgram{}};
}

}  // namespace dateline::session
