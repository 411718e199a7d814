#include <pwd.h>
#include <unistd.h>

#include "session/open.hpp"
#include "session/recent.hpp"
#include "shell/app.hpp"
#include "shell/commands.hpp"
#include "shell/engine.hpp"
#include "shell/event_request.hpp"
#include "shell/motion_setting.hpp"
#include "shell/window.hpp"

namespace dateline::shell {

namespace {

constexpr geo::Viewport defaultSize{1600, 960};

/// Who verifies: the full name of the account, or its short one.
std::string nameOfPerson() {
  const passwd* account = getpwuid(getuid());
  if (account == nullptr) return {};
  const std::string full = account->pw_gecos != nullptr ? account->pw_gecos : "";
  const std::string name = full.substr(0, full.find(','));
  return name.empty() ? account->pw_name : name;
}

std::string titleOf(const session::State& state) {
  const std::string& title = state.dossier().title;
  return title.empty() ? "Dateline" : title + " – Dateline";
}

}  // namespace

int runWindow(const WindowOptions& options, const CommonOptions& common, base::Timings& timings) {
  const Engine engine;
  timings.mark("open data");
  const session::Services services = engine.services();
  // Read before a window opens, so that a bad file or projection is one sentence on the terminal.
  if (options.crs) geo::Projection::fromCrs(*options.crs);
  session::Opened opened = options.files.empty() ? session::builtInDossier(common.language, services)
                                                 : session::open(options.files, {}, services);
  timings.mark("load dossier");
  Window window("Dateline", defaultSize);
  timings.mark("open window");
  const geo::Viewport size = window.size();
  const double scale = options.uiScale > 0 ? options.uiScale : window.contentScale();
  const ui::Layout layout = ui::layoutOf(size.widthPx, size.heightPx, scale);
  session::State state =
      session::startState(std::move(opened), services, common.language, layout.mapViewport(), {}, options.crs);
  state.uiScale = scale;
  state.recentFiles = session::loadRecentFiles();
  state.reviewer = nameOfPerson();
  state.reducedMotion = options.reducedMotion || systemReducesMotion();
  if (options.theme) state.theme = *options.theme;
  applyEventRequest(state, options.events);
  const bool isDossier = options.files.size() == 1 && session::isDossierFile(options.files.front());
  session::workOn(state, isDossier ? options.files.front() : std::filesystem::path());
  window.setTitle(titleOf(state));
  App app(engine, std::move(state), size);
  timings.mark("build interface");
  app.keepJournal();
  window.run(app, engine);
  app.closeJournal();
  return 0;
}

}  // namespace dateline::shell
