#include "report/figure_text.hpp"

#include <algorithm>
#include <set>

#include "base/message.hpp"
#include "frame/role_names.hpp"
#include "report/citation.hpp"

namespace dateline::report {

namespace {

using dossier::Role;

std::string joined(const std::vector<std::string>& parts, const std::string& between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : between) + part;
  return text;
}

/// The frame's own name for a place, in the map's language.
std::string nameOf(const frame::Frame& frame, const dossier::Place& place) {
  const auto found = frame.placeNames.find(place.id);
  return found != frame.placeNames.end() ? found->second : place.name;
}

/// "Scene of events: Almaty"
std::string sentenceOf(const frame::Frame& frame, Role role, const std::vector<const dossier::Place*>& places,
                       base::Language language) {
  std::vector<std::string> names;
  for (const dossier::Place* place : places) names.push_back(nameOf(frame, *place));
  const bool countries =
      std::ranges::all_of(places, [](const auto* p) { return p->precision == dossier::Precision::Country; });
  const std::string what = base::say(frame::roleName(role, static_cast<long>(places.size()), countries), language);
  return base::say({"{}: {}.", {what, joined(names, ", ")}}, language);
}

std::string flowsOf(const session::State& state, const frame::Frame& frame) {
  std::vector<std::string> flows;
  for (const frame::Arrow& arrow : frame.arrows) {
    const dossier::Place* from = state.dossier().place(arrow.from);
    const dossier::Place* to = state.dossier().place(arrow.to);
    if (from == nullptr || to == nullptr) continue;
    std::string flow = nameOf(frame, *from) + " → " + nameOf(frame, *to);
    if (std::ranges::find(flows, flow) == flows.end()) flows.push_back(std::move(flow));
  }
  if (flows.empty()) return {};
  return base::say({"Arrows: {}.", {joined(flows, ", ")}}, state.language);
}

std::string descriptionOf(const session::State& state, const frame::Frame& frame,
                          const std::vector<const dossier::Place*>& places) {
  std::vector<std::string> sentences{base::say({"Map: {}.", {state.dossier().title}}, state.language)};
  for (const Role role : {Role::Site, Role::Origin, Role::Destination, Role::Actor, Role::Mention}) {
    std::vector<const dossier::Place*> same;
    std::ranges::copy_if(places, std::back_inserter(same), [role](const auto* place) { return place->role == role; });
    if (!same.empty()) sentences.push_back(sentenceOf(frame, role, same, state.language));
  }
  if (const std::string flows = flowsOf(state, frame); !flows.empty()) sentences.push_back(flows);
  const auto unverified =
      std::ranges::count_if(places, [](const auto* place) { return place->status != dossier::Status::Verified; });
  if (unverified > 0) {
    sentences.push_back(base::say(base::Message::counted(static_cast<long>(unverified), "{} place is not verified.",
                                                         "{} places are not verified."),
                                  state.language));
  }
  return joined(sentences, " ");
}

}  // namespace

std::vector<const dossier::Place*> visiblePlaces(const dossier::Dossier& dossier, const frame::Frame& frame) {
  std::set<std::string, std::less<>> shown;
  for (const frame::Marker& marker : frame.markers) {
    const bool inside = marker.at.x >= 0 && marker.at.y >= 0 && marker.at.x < frame.viewport.widthPx &&
                        marker.at.y < frame.viewport.heightPx;
    if (inside && !marker.place.empty()) shown.insert(marker.place);
  }
  std::vector<const dossier::Place*> places;
  for (const dossier::Place& place : dossier.places) {
    if (shown.contains(place.id)) places.push_back(&place);
  }
  return places;
}

FigureText figureText(const session::State& state, const frame::Frame& frame) {
  const dossier::Dossier& dossier = state.dossier();
  const std::vector<const dossier::Place*> places = visiblePlaces(dossier, frame);
  FigureText text;
  text.language = base::codeOf(state.language);
  text.title = dossier.title.empty() ? "Dateline" : dossier.title;
  text.description = descriptionOf(state, frame, places);
  std::vector<std::string> sources;
  for (const auto& article : dossier.articles) sources.push_back(sourceOf(*article, state.language));
  text.source = joined(sources, "; ");
  for (const dossier::Place* place : places) {
    FigureText::PlaceText told{nameOf(frame, *place), {}};
    const std::vector<Citation> citations = citationsOf(dossier, *place, state.language);
    if (!citations.empty()) {
      told.title += " — " + citations.front().quote;
      if (!citations.front().speaker.empty()) told.title += ", " + citations.front().speaker;
      told.title += " (" + citations.front().source + ")";
      told.link = citations.front().link;
    }
    text.places.emplace(place->id, std::move(told));
  }
  return text;
}

}  // namespace dateline::report
