// The parts of a dossier file, each read from its JSON and turned into it again. file.cpp puts them together.
#pragma once
#include <memory>
#include <vector>

#include "dossier/member.hpp"
#include "dossier/model.hpp"

namespace dateline::dossier {

struct ReadArticle {
  std::shared_ptr<const article::Article> article;
  ArticleExtra extra;
};

ReadArticle articleFrom(const Member& member);
Place placeFrom(const Member& feature);
/// A feature of GeoJSON that is no dossier: never fails for valid GeoJSON; properties whose names are ours but whose
/// values are not are kept under "imported".
Place importedPlaceFrom(const Member& feature, const std::string& idIfNone);
/// Its anchor is not resolved yet.
Passage passageFrom(const Member& member);
/// One record for each country that `from` lists.
std::vector<Flow> flowsFrom(const Member& member);
/// True for a feature that says what kind of annotation it is.
bool isAnnotation(const Member& feature);
Annotation annotationFrom(const Member& feature);
Step stepFrom(const Member& member);
Bookmark bookmarkFrom(const Member& member);
EventSetRef eventSetFrom(const Member& member);

base::Json toJson(const article::Article& article, const ArticleExtra& extra);
base::Json toJson(const Place& place);
base::Json toJson(const Passage& passage);
base::Json toJson(const Flow& flow);
base::Json toJson(const Annotation& annotation);
base::Json toJson(const Step& step);
base::Json toJson(const Bookmark& bookmark);
base::Json toJson(const EventSetRef& set);

/// The member "dateline": version, title, language and what else it holds.
void readHead(const Member& head, Dossier& dossier);
base::Json headJson(const Dossier& dossier);

/// Ties `count` passages from `first` on to their articles' texts. A quote without a position gets the one that was
/// found.
void resolveAnchors(Dossier& dossier, std::size_t first, std::size_t count);

/// A number as people write it: without ".0" where it is whole.
base::Json numberJson(double value);
/// Appends the members of `extra` that `json` does not have yet.
void addExtra(base::Json& json, const base::Json& extra);

/// The largest number that a figure, a count or a width may be: beyond, a double no longer counts in ones.
inline constexpr double mostCounted = 1e15;

}  // namespace dateline::dossier
