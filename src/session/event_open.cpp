#include "session/event_open.hpp"

#include <algorithm>
#include <string>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/hash.hpp"
#include "session/open.hpp"
#include "session/view.hpp"

namespace dateline::session {

namespace {

/// Enough to know where nearly all events are.
constexpr std::uint32_t mostSampled = 20'000;
/// Events beyond this part at each side do not widen the first view.
constexpr double strayShare = 0.004;

/// The widest stretch of a circle of 360° that holds none of these sorted longitudes: it ends where they begin.
double emptiestBefore(const std::vector<double>& lons) {
  double widest = lons.front() + 360 - lons.back();
  double begin = lons.front();
  for (std::size_t i = 1; i < lons.size(); ++i) {
    if (lons[i] - lons[i - 1] <= widest) continue;
    widest = lons[i] - lons[i - 1];
    begin = lons[i];
  }
  return begin;
}

std::pair<double, double> withoutStrays(const std::vector<double>& sorted) {
  const auto stray = static_cast<std::size_t>(static_cast<double>(sorted.size()) * strayShare);
  return {sorted[stray], sorted[sorted.size() - 1 - stray]};
}

}  // namespace

bool isEventFile(const std::filesystem::path& path) {
  std::string ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return ending == ".csv" || ending == ".tsv";
}

std::vector<geo::LonLat> eventExtentPoints(const events::EventSet& set) {
  std::vector<double> lons;
  std::vector<double> lats;
  const std::uint32_t step = std::max<std::uint32_t>(1, set.size() / mostSampled);
  for (std::uint32_t i = 0; i < set.size(); i += step) {
    const geo::LonLat at = set.at(i);
    lons.push_back(at.lon);
    lats.push_back(at.lat);
  }
  std::ranges::sort(lons);
  std::ranges::sort(lats);
  const double begin = emptiestBefore(lons);
  for (double& lon : lons) lon += lon < begin ? 360 : 0;
  std::ranges::sort(lons);
  auto [west, east] = withoutStrays(lons);
  auto [south, north] = withoutStrays(lats);
  // A single place needs surroundings.
  constexpr double leastDegrees = 2;
  const auto widened = [&](double& low, double& high) {
    const double lacking = std::max(0.0, leastDegrees - (high - low)) / 2;
    low -= lacking;
    high += lacking;
  };
  widened(west, east);
  widened(south, north);
  constexpr double wholeTurn = 340;
  if (east - west > wholeTurn) return borderOf({-180, std::max(south, -85.0), 180, std::min(north, 85.0)});
  const auto wrapped = [](double lon) { return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon; };
  return borderOf({wrapped(west), std::max(south, -89.0), wrapped(east), std::min(north, 89.0)});
}

events::Range rangeOf(const events::EventSet& set, const EventFocus& focus) {
  if (focus.event) return {*focus.event, *focus.event + 1};
  return focus.cell ? set.rangeOf(*focus.cell) : events::Range{0, set.size()};
}

std::optional<Notice> noticeOf(const events::EventSet& set) {
  const events::LeftOut& left = set.leftOut();
  if (left.count == 0) return std::nullopt;
  Notice notice;
  notice.text = base::Message::counted(static_cast<long>(left.count), "{} row has no usable position and is left out",
                                       "{} rows have no usable position and are left out");
  for (const events::LeftOut::Row& row : left.first) {
    notice.where += (notice.where.empty() ? set.path().filename().string() + ":" : ", ") + std::to_string(row.line);
  }
  if (!left.first.empty()) notice.whatToDo = left.first.front().why;
  notice.secondsLeft = 15;
  return notice;
}

void showEvents(State& state, std::shared_ptr<const events::EventSet> set) {
  state.events = {};
  if (!set) return;
  if (auto notice = noticeOf(*set)) state.notice = std::move(notice);
  state.events.shown = std::make_shared<const events::Sifted>(std::move(set), events::Filter{});
}

namespace {

std::string sha256Of(const std::filesystem::path& path) {
  const base::MappedFile file(path);
  const void* const data = file.bytes().data();
  return base::sha256Hex({static_cast<const char*>(data), file.bytes().size()});
}

/// The set that a dossier refers to, as it is today; what is wrong with it becomes a notice and no failure: the dossier
/// itself can be read.
void openReferred(Opened& opened, const std::filesystem::path& folder, const events::StageDone& stageDone) {
  for (dossier::EventSetRef& each : opened.dossier.eventSets) {
    each.path = std::filesystem::absolute(folder / each.path).lexically_normal().string();
  }
  const dossier::EventSetRef& ref = opened.dossier.eventSets.front();
  const std::filesystem::path path = ref.path;
  Notice notice;
  notice.error = true;
  notice.where = path.string();
  notice.secondsLeft = 20;
  try {
    opened.events = events::EventSet::load(path, stageDone);
    if (ref.sha256.empty() || sha256Of(path) == ref.sha256) return;
    notice.text = "the event set has changed since the dossier was saved";
    notice.whatToDo = "the map shows the file as it is today";
  } catch (const base::Error& error) {
    notice.text = error.problem();
    notice.whatToDo = error.whatToDo();
  }
  opened.notice = std::move(notice);
}

}  // namespace

Opened open(const std::vector<std::filesystem::path>& paths, const article::LoadOptions& options,
            const Services& services, const events::StageDone& stageDone) {
  std::vector<std::filesystem::path> others;
  std::vector<std::filesystem::path> tables;
  for (const std::filesystem::path& path : paths) (isEventFile(path) ? tables : others).push_back(path);
  if (tables.size() > 1) {
    throw base::InputError("only one event set can be open at a time", tables[1].string(), "name one .csv file");
  }
  Opened opened;
  if (!others.empty()) opened.dossier = openAsDossier(others, options, services);
  if (!tables.empty()) {
    opened.events = events::EventSet::load(tables.front(), stageDone);
    if (others.empty()) opened.dossier.title = opened.events->name();
    opened.dossier.eventSets.assign(
        1, {std::filesystem::absolute(tables.front()).lexically_normal().string(), {}, base::Json::object()});
  } else if (!opened.dossier.eventSets.empty()) {
    openReferred(opened, others.front().parent_path(), stageDone);
  }
  return opened;
}

dossier::Dossier asSavedAt(dossier::Dossier dossier, const std::filesystem::path& path) {
  const std::filesystem::path folder = std::filesystem::absolute(path).parent_path();
  for (dossier::EventSetRef& ref : dossier.eventSets) {
    if (ref.sha256.empty()) ref.sha256 = sha256Of(ref.path);
    const std::filesystem::path fromThere = std::filesystem::path(ref.path).lexically_relative(folder);
    if (!fromThere.empty() && !fromThere.string().starts_with("..")) ref.path = fromThere.string();
  }
  for (dossier::ArticleExtra& extra : dossier.articleExtras) {
    // From folder to folder: the file tells nobody who owns this machine.
    if (extra.source.empty()) continue;
    extra.source = std::filesystem::path(extra.source).lexically_relative(folder).generic_string();
  }
  return dossier;
}

}  // namespace dateline::session
