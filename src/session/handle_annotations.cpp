// Annotations: drawn point by point on the map, then named; changed and removed.
#include <algorithm>
#include <cmath>
#include <utility>

#include "base/error.hpp"
#include "geo/geodesic.hpp"
#include "session/handlers.hpp"

namespace dateline::session {

namespace {

using dossier::Annotation;
using dossier::AnnotationKind;

/// About a metre, as places have it.
geo::LonLat rounded(const geo::LonLat& at) {
  constexpr double perDegree = 1e5;
  return {std::round(at.lon * perDegree) / perDegree, std::round(at.lat * perDegree) / perDegree};
}

/// Radii as people say them: three digits are enough.
double roundedKm(double km) {
  const double step = km >= 100 ? 1 : km >= 10 ? 0.1 : 0.01;
  return std::round(km / step) * step;
}

std::string freeId(const dossier::Dossier& dossier) {
  for (std::size_t number = dossier.annotations.size() + 1;; ++number) {
    std::string id = "note-" + std::to_string(number);
    if (dossier.annotation(id) == nullptr && dossier.place(id) == nullptr) return id;
  }
}

base::Message nameOfAdding(AnnotationKind kind) {
  switch (kind) {
    case AnnotationKind::Ring:
      return "Add a range ring";
    case AnnotationKind::Line:
      return "Add a line";
    case AnnotationKind::Area:
      return "Add an area";
    case AnnotationKind::Callout:
      break;
  }
  return "Add a callout";
}

void askForText(State& state) {
  state.annotating.asksForText = true;
  state.dialog = Dialog::Annotation;
}

void mustBeWhole(const Annotation& annotation) {
  if (annotation.kind == AnnotationKind::Callout && annotation.text.empty()) {
    throw base::UsageError("a callout needs a text", "", "type one");
  }
  if (annotation.kind == AnnotationKind::Ring &&
      !(annotation.radiusKm > 0 && annotation.radiusKm <= dossier::mostRingKm)) {
    throw base::UsageError("a ring needs a radius in kilometres", "", "type one from 0.01 to 20,000");
  }
  if (!dossier::isWhole(annotation)) throw base::UsageError("some of its points are missing", "", "click on the map");
}

}  // namespace

Effects handle(State& state, const StartAnnotation& action, const Services&) {
  Annotation draft;
  draft.kind = action.kind;
  if (state.dossier().passage(state.selection.passage) != nullptr) draft.passage = state.selection.passage;
  state.annotating = {std::move(draft), false, {}};
  return {};
}

Effects handle(State& state, const SetAnnotationPoint& action, const Services&) {
  if (!state.annotating.setsPoints()) return {};
  if (!geo::isValid(action.at)) {
    throw base::UsageError("this is no position on the Earth", "", "click on the map");
  }
  Annotation& draft = *state.annotating.draft;
  if (draft.kind == AnnotationKind::Ring && !draft.points.empty()) {
    const double km = roundedKm(geo::distanceMetres(draft.points.front(), action.at) / 1000);
    if (km <= 0 || km > dossier::mostRingKm) return {};
    draft.radiusKm = km;
    askForText(state);
    return {};
  }
  const geo::LonLat at = rounded(action.at);
  if (!draft.points.empty() && draft.points.back() == at) return {};
  draft.points.push_back(at);
  if (draft.kind == AnnotationKind::Callout) askForText(state);
  return {};
}

Effects handle(State& state, const TakeBackAnnotationPoint&, const Services&) {
  if (!state.annotating.setsPoints()) return {};
  if (state.annotating.draft->points.empty()) {
    state.annotating = {};
  } else {
    state.annotating.draft->points.pop_back();
  }
  return {};
}

Effects handle(State& state, const EndAnnotationPoints&, const Services&) {
  if (!state.annotating.setsPoints()) return {};
  const Annotation& draft = *state.annotating.draft;
  if (draft.points.size() < dossier::leastPoints(draft.kind)) {
    throw base::UsageError("some of its points are missing", "", "click on the map");
  }
  askForText(state);
  return {};
}

Effects handle(State& state, const FinishAnnotation& action, const Services&) {
  Annotating& annotating = state.annotating;
  Annotation annotation;
  const Annotation* chosen = state.dossier().annotation(annotating.selected);
  if (annotating.draft) {
    annotation = *annotating.draft;
  } else if (chosen != nullptr) {
    annotation = *chosen;
  } else {
    return {};
  }
  annotation.text = action.text;
  if (annotation.kind == AnnotationKind::Ring && action.radiusKm != 0) annotation.radiusKm = action.radiusKm;
  mustBeWhole(annotation);
  dossier::Dossier next = state.dossier();
  if (annotating.draft) {
    annotation.id = freeId(next);
    next.annotations.push_back(annotation);
    state.history.apply(std::move(next), nameOfAdding(annotation.kind));
  } else if (!(annotation == *chosen)) {
    *std::ranges::find(next.annotations, annotation.id, &Annotation::id) = annotation;
    state.history.apply(std::move(next), "Change an annotation");
  }
  annotating = {{}, false, annotation.id};
  state.dialog = Dialog::None;
  return {};
}

Effects handle(State& state, const CancelAnnotation&, const Services&) {
  state.annotating.draft.reset();
  state.annotating.asksForText = false;
  if (state.dialog == Dialog::Annotation) state.dialog = Dialog::None;
  return {};
}

Effects handle(State& state, const SelectAnnotation& action, const Services& services) {
  const Annotation* annotation = state.dossier().annotation(action.annotation);
  if (annotation == nullptr) {
    throw base::UsageError("the dossier has no annotation of this name", action.annotation, "choose one on the map");
  }
  state.annotating = {{}, false, annotation->id};
  // What it rests on is shown with it.
  if (state.dossier().passage(annotation->passage) != nullptr) {
    return handle(state, Select{{{}, annotation->passage}, true}, services);
  }
  state.selection = {};
  return {};
}

Effects handle(State& state, const EditAnnotation&, const Services&) {
  if (state.dossier().annotation(state.annotating.selected) == nullptr) return {};
  askForText(state);
  return {};
}

Effects handle(State& state, const RemoveAnnotation& action, const Services&) {
  dossier::Dossier next = state.dossier();
  const auto removed = std::erase_if(next.annotations, [&](const Annotation& a) { return a.id == action.annotation; });
  if (removed == 0) {
    throw base::UsageError("the dossier has no annotation of this name", action.annotation, "choose one on the map");
  }
  state.history.apply(std::move(next), "Remove an annotation");
  state.annotating = {};
  return {};
}

}  // namespace dateline::session
