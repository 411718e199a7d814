#include "dossier/model.hpp"

#include <algorithm>
#include <array>

namespace dateline::dossier {

namespace {

// The words of each enumeration, in its order.
constexpr std::array<std::string_view, 5> roleWords{"site", "origin", "destination", "actor", "mention"};
constexpr std::array<std::string_view, 3> statusWords{"unreviewed", "verified", "rejected"};
constexpr std::array<std::string_view, 5> precisionWords{"country", "region", "city", "exact", "vague"};
constexpr std::array<std::string_view, 5> claimModeWords{"asserted", "reported", "denied", "planned", "demanded"};
constexpr std::array<std::string_view, 3> flowStatusWords{"done", "promised", "denied"};

template <class Enum, std::size_t Count>
std::optional<Enum> fromWord(const std::array<std::string_view, Count>& words, std::string_view word) {
  const auto found = std::ranges::find(words, word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Enum>(found - words.begin());
}

template <class Range>
auto byId(const Range& range, std::string_view id) -> decltype(&*range.begin()) {
  const auto found = std::ranges::find_if(range, [&](const auto& one) { return one.id == id; });
  return found == range.end() ? nullptr : &*found;
}

bool sameArticle(const article::Article& a, const article::Article& b) {
  return a.id == b.id && a.title == b.title && a.publisher == b.publisher && a.published == b.published &&
         a.retrieved == b.retrieved && a.language == b.language && a.url == b.url && a.text == b.text &&
         a.sha256 == b.sha256 && a.sourceSha256 == b.sourceSha256 && a.headers == b.headers;
}

}  // namespace

std::string_view wordOf(Role role) {
  return roleWords.at(static_cast<std::size_t>(role));
}
std::string_view wordOf(Status status) {
  return statusWords.at(static_cast<std::size_t>(status));
}
std::string_view wordOf(Precision precision) {
  return precisionWords.at(static_cast<std::size_t>(precision));
}
std::string_view wordOf(ClaimMode mode) {
  return claimModeWords.at(static_cast<std::size_t>(mode));
}
std::string_view wordOf(FlowStatus status) {
  return flowStatusWords.at(static_cast<std::size_t>(status));
}

std::optional<Role> roleFrom(std::string_view word) {
  return fromWord<Role>(roleWords, word);
}
std::optional<Status> statusFrom(std::string_view word) {
  return fromWord<Status>(statusWords, word);
}
std::optional<Precision> precisionFrom(std::string_view word) {
  return fromWord<Precision>(precisionWords, word);
}
std::optional<ClaimMode> claimModeFrom(std::string_view word) {
  return fromWord<ClaimMode>(claimModeWords, word);
}
std::optional<FlowStatus> flowStatusFrom(std::string_view word) {
  return fromWord<FlowStatus>(flowStatusWords, word);
}

bool ArticleExtra::operator==(const ArticleExtra& other) const {
  const auto headerOf = [](const ArticleExtra& extra, std::size_t i) {
    return i < extra.headers.size() ? extra.headers[i] : base::Json::object();
  };
  for (std::size_t i = 0; i < std::max(headers.size(), other.headers.size()); ++i) {
    if (headerOf(*this, i) != headerOf(other, i)) return false;
  }
  return members == other.members && hashMissing == other.hashMissing;
}

Precision precisionOfKind(std::string_view kind) {
  if (const auto precision = precisionFrom(kind)) return *precision;
  const bool wide = kind == "water" || kind == "mountains" || kind == "area";
  return wide ? Precision::Vague : Precision::Exact;
}

const Place* Dossier::place(std::string_view id) const {
  return byId(places, id);
}

const Passage* Dossier::passage(std::string_view id) const {
  return byId(passages, id);
}

const article::Article* Dossier::article(std::string_view id) const {
  const auto found = std::ranges::find_if(articles, [&](const auto& one) { return one->id == id; });
  return found == articles.end() ? nullptr : found->get();
}

const Annotation* Dossier::annotation(std::string_view id) const {
  return byId(annotations, id);
}

std::string Dossier::sourceOf(std::string_view id) const {
  const auto found = std::ranges::find(articles, id, [](const auto& one) -> std::string_view { return one->id; });
  const auto index = static_cast<std::size_t>(found - articles.begin());
  return index < articleExtras.size() ? articleExtras[index].source : std::string();
}

void Dossier::setSource(std::size_t article, std::string path) {
  if (articleExtras.size() <= article) articleExtras.resize(article + 1);
  articleExtras[article].source = std::move(path);
}

bool Dossier::operator==(const Dossier& other) const {
  const auto same = [](const auto& a, const auto& b) { return a == b || sameArticle(*a, *b); };
  const auto extrasOf = [](const Dossier& dossier, std::size_t index) {
    return index < dossier.articleExtras.size() ? dossier.articleExtras[index] : ArticleExtra{};
  };
  for (std::size_t i = 0; i < std::max(articles.size(), other.articles.size()); ++i) {
    if (extrasOf(*this, i) != extrasOf(other, i)) return false;
  }
  return title == other.title && language == other.language && std::ranges::equal(articles, other.articles, same) &&
         places == other.places && passages == other.passages && flows == other.flows &&
         annotations == other.annotations && briefing == other.briefing && bookmarks == other.bookmarks &&
         eventSets == other.eventSets && extraDateline == other.extraDateline && extra == other.extra;
}

bool holds(const PassageRef& ref) {
  return ref.status != Status::Rejected;
}

bool isDrawn(const Place& place) {
  return place.status != Status::Rejected && place.at && std::ranges::any_of(place.passages, holds);
}

bool isUnsupported(const Dossier& dossier, const Place& place) {
  return std::ranges::none_of(place.passages, [&](const PassageRef& ref) {
    const Passage* passage = holds(ref) ? dossier.passage(ref.passage) : nullptr;
    return passage != nullptr && passage->supported();
  });
}

Role roleIn(const Place& place, std::string_view passage) {
  const auto found =
      std::ranges::find_if(place.passages, [&](const PassageRef& ref) { return ref.passage == passage; });
  return found == place.passages.end() ? place.role : found->role.value_or(place.role);
}

Status statusIn(const Place& place, const PassageRef& ref) {
  return ref.status.value_or(place.status);
}

std::vector<const Place*> placesOf(const Dossier& dossier, std::string_view passage) {
  std::vector<const Place*> found;
  for (const Place& place : dossier.places) {
    const auto supports = [&](const PassageRef& ref) { return ref.passage == passage && holds(ref); };
    if (std::ranges::any_of(place.passages, supports)) {
      found.push_back(&place);
    }
  }
  std::ranges::stable_sort(found, {}, [&](const Place* place) { return roleIn(*place, passage); });
  return found;
}

}  // namespace dateline::dossier
