// Articles of the open dossier: added, pasted, read again; passages that a changed article lost.
#include <algorithm>
#include <utility>

#include "article/load.hpp"
#include "base/error.hpp"
#include "dossier/edit_passages.hpp"
#include "reading/read.hpp"
#include "session/articles.hpp"
#include "session/event_open.hpp"
#include "session/handlers.hpp"
#include "session/merge.hpp"
#include "session/open.hpp"
#include "session/projection_change.hpp"
#include "session/to_dossier.hpp"
#include "session/view.hpp"

namespace dateline::session {

namespace {

bool isKnown(const dossier::Dossier& dossier, const article::Article& article) {
  return std::ranges::any_of(dossier.articles, [&](const auto& one) { return one->sha256 == article.sha256; });
}

struct Read {
  article::Article article;
  std::filesystem::path source; /* empty: it was pasted */
};

dossier::Dossier withArticle(dossier::Dossier dossier, const Read& added, const Services& services) {
  const article::Article& article = added.article;
  dossier::Dossier read = toDossier(article, reading::read(article, services.gazetteer), services.gazetteer);
  if (!added.source.empty()) read.setSource(0, std::filesystem::absolute(added.source).lexically_normal().string());
  const bool first = dossier.articles.empty() && dossier.title.empty();
  dossier::Dossier next = merged(std::move(dossier), read);
  if (first) {
    next.title = read.title;
    next.language = read.language;
  }
  return next;
}

/// A view of everything shows what was added too, in the projection that fits it all, as if it had been opened so.
void fitAnew(State& state, const Services& services) {
  std::vector<geo::LonLat> events;
  if (state.events.open()) events = eventExtentPoints(state.events.shown->set());
  if (state.projectionKind == geo::ProjectionKind::Fitting) {
    state.projection = std::make_shared<const geo::Projection>(
        projectionFor(geo::ProjectionKind::Fitting, state.dossier(), services.basemap, events));
  }
  state.flight.reset();
  state.camera = cameraForAll(state, services.basemap);
}

/// One step with all of these articles; what the dossier has already is left out and said.
void add(State& state, const std::vector<Read>& articles, const Services& services) {
  dossier::Dossier next = state.dossier();
  long added = 0;
  std::string title;
  for (const Read& one : articles) {
    if (isKnown(next, one.article)) continue;
    next = withArticle(std::move(next), one, services);
    ++added;
    title = next.articles.back()->title;
  }
  if (added == 0) {
    throw base::UsageError("the dossier has this article already", articles.front().article.title,
                           "read it again if its file has changed");
  }
  const std::string first = next.articles[next.articles.size() - static_cast<std::size_t>(added)]->id;
  base::Message name = added == 1 && !title.empty()
                           ? base::Message{"Add the article “{}”", {title}}
                           : base::Message::counted(added, "Add {} article", "Add {} articles");
  state.history.apply(std::move(next), std::move(name));
  state.article = first;
  const auto known = static_cast<long>(articles.size()) - added;
  base::Message told = base::Message::counted(added, "{} article was added", "{} articles were added");
  std::string beside = added == 1 ? title : std::string();
  if (known > 0) {
    beside = base::say(base::Message::counted(known, "{} was in the dossier already", "{} were in the dossier already"),
                       state.language);
  }
  state.notice = Notice{std::move(told), std::move(beside), {}, false, 6};
  if (state.viewIsFitted) fitAnew(state, services);
}

const article::Article& articleOf(const State& state, const std::string& id) {
  const article::Article* article = state.dossier().article(id);
  if (article == nullptr) {
    throw base::UsageError("the dossier has no article of this name", id, "choose one of its articles");
  }
  return *article;
}

const dossier::Passage& passageOf(const State& state, const std::string& id) {
  const dossier::Passage* passage = state.dossier().passage(id);
  if (passage == nullptr) {
    throw base::UsageError("the dossier has no passage of this name", id, "choose one of its passages");
  }
  return *passage;
}

/// Blanks that were marked with the words are no part of them.
base::TextRange trimmed(const std::string& text, base::TextRange range) {
  constexpr std::string_view blanks = " \t\r\n";
  range.end = std::min(range.end, text.size());
  while (range.begin < range.end && blanks.find(text[range.begin]) != std::string_view::npos) ++range.begin;
  while (range.end > range.begin && blanks.find(text[range.end - 1]) != std::string_view::npos) --range.end;
  return range;
}

/// A passage is called by its first words.
std::string startOf(const std::string& quote) {
  constexpr std::size_t most = 32;
  const std::string_view start = base::firstCodePoints(quote, most);
  return start.size() == quote.size() ? quote : std::string(start) + "…";
}

}  // namespace

Effects handle(State& state, const DropFiles& action, const Services& services) {
  std::vector<std::filesystem::path> articles;
  std::vector<std::filesystem::path> others;
  for (const std::filesystem::path& path : action.paths) {
    (isDossierFile(path) || isEventFile(path) ? others : articles).push_back(path);
  }
  if (others.empty()) return handle(state, AddArticles{std::move(articles)}, services);
  if (action.paths.size() > 1) {
    throw base::UsageError("a dossier or an event set is opened alone", others.front().filename().string(),
                           "drop it on the window by itself; articles can be dropped together");
  }
  return handle(state, OpenFile{others.front()}, services);
}

Effects handle(State& state, const AddArticles& action, const Services& services) {
  if (action.paths.empty()) throw base::UsageError("no file was named", "", "choose an article or a dossier");
  std::vector<Read> articles;
  for (const std::filesystem::path& path : action.paths) {
    articles.push_back({article::loadArticle(path), path});
    // Among others, an article without a title is known by its first line.
    article::Article& article = articles.back().article;
    if (article.title.empty()) article.title = firstLine(article.text);
  }
  add(state, articles, services);
  return {};
}

Effects handle(State&, const AskForPaste&, const Services&) {
  return {GiveClipboard{}};
}

Effects handle(State& state, const PasteArticle& action, const Services& services) {
  if (action.text.find_first_not_of(" \t\r\n") == std::string::npos) {
    throw base::UsageError("the clipboard holds no text", "", "copy the article first");
  }
  add(state, {{articleFromPaste(action.text), {}}}, services);
  return {};
}

Effects handle(State& state, const ShowArticle& action, const Services&) {
  state.article = articleOf(state, action.article).id;
  return {};
}

Effects handle(State& state, const ReadArticleAgain& action, const Services& services) {
  const article::Article& before = articleOf(state, action.article);
  const std::filesystem::path path =
      action.path.empty() ? std::filesystem::path(state.dossier().sourceOf(before.id)) : action.path;
  if (path.empty()) {
    throw base::UsageError("nobody knows which file this article came from", before.title, "choose the file");
  }
  article::LoadOptions options;
  options.id = before.id;
  options.language = before.language;
  article::Article fresh = article::loadArticle(path, options);
  state.dialog = Dialog::None;
  state.article = before.id;
  if (fresh.sha256 == before.sha256) {
    state.notice = Notice{"The article has not changed", path.filename().string(), {}, false, 5};
    return {};
  }
  const std::string title = before.title.empty() ? path.filename().string() : before.title;
  Reread again = reread(state.dossier(), std::move(fresh), services);
  const auto& articles = again.dossier.articles;
  const auto at = std::ranges::find(articles, before.id, [](const auto& one) { return one->id; });
  again.dossier.setSource(static_cast<std::size_t>(at - articles.begin()),
                          std::filesystem::absolute(path).lexically_normal().string());
  state.history.apply(std::move(again.dossier), {"Read “{}” again", {title}});
  const auto count = [](std::size_t number) { return static_cast<long>(number); };
  const auto say = [&](const base::Message& message) { return base::say(message, state.language); };
  const std::string told =
      say(base::Message::counted(count(again.kept), "{} passage stays", "{} passages stay")) + ", " +
      say(base::Message::counted(count(again.lost), "{} is no longer found", "{} are no longer found")) + ", " +
      say(base::Message::counted(count(again.found), "{} is new", "{} are new"));
  state.notice = Notice{{"Read again: {}", {told}}, {}, {}, false, 10};
  return {};
}

Effects handle(State& state, const AnchorPassage& action, const Services&) {
  const dossier::Passage& passage = passageOf(state, action.passage);
  const std::string words = startOf(passage.anchor.exact);
  const base::TextRange range = trimmed(articleOf(state, passage.article).text, action.range);
  state.history.apply(dossier::withAnchor(state.dossier(), action.passage, range),
                      {"Tie “{}” to other words", {words}});
  return {};
}

Effects handle(State& state, const DropPassage& action, const Services&) {
  const std::string words = startOf(passageOf(state, action.passage).anchor.exact);
  state.history.apply(dossier::withoutPassage(state.dossier(), action.passage), {"Drop “{}”", {words}});
  afterEdit(state);
  return {};
}

}  // namespace dateline::session
