// A reading becomes a dossier: places with passages, claims, figures and flows, all unreviewed.
#pragma once
#include "article/article.hpp"
#include "dossier/model.hpp"
#include "gazetteer/gazetteer.hpp"
#include "reading/reading.hpp"

namespace dateline::session {

/// Names in `language` (the article's). One feature a place; countries stand on their capital as origins and actors,
/// else on their label point; only places that a passage supports with a role become features.
dossier::Dossier toDossier(const article::Article& article, const reading::Reading& reading,
                           const gazetteer::Gazetteer& gazetteer);

}  // namespace dateline::session
