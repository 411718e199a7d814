// What the session's tests share: the baked data, a private state folder, and a dossier in a state.
#pragma once
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/error.hpp"
#include "basemap/basemap.hpp"
#include "dossier/file.hpp"
#include "gazetteer/gazetteer.hpp"
#include "session/apply.hpp"
#include "session/open.hpp"

namespace fixture {

namespace fs = std::filesystem;

/// A folder of this test run, with the program's state folder inside it, so that nobody's own files are touched.
inline const fs::path& folder() {
  struct Own {
    Own() : path(fs::temp_directory_path() / ("dateline_session_test-" + std::to_string(::getpid()))) {
      fs::create_directories(path);
      ::setenv("XDG_STATE_HOME", path.c_str(), 1);
    }
    ~Own() {
      std::error_code ignored;
      fs::remove_all(path, ignored);
    }
    fs::path path;
  };
  static const Own own;
  return own.path;
}

struct Data {
  dateline::gazetteer::Gazetteer gazetteer;
  dateline::basemap::Basemap basemap;
};

inline const Data& data() {
  static const fs::path baked = fs::path(DATELINE_BUILD) / "data";
  static const Data all{dateline::gazetteer::Gazetteer::open(baked / "gazetteer.bin"),
                        dateline::basemap::Basemap::open(baked / "basemap.bin")};
  folder();
  return all;
}

inline dateline::session::Services services() {
  return {data().gazetteer, data().basemap, fs::path(DATELINE_BUILD) / "data" / "dossiers"};
}

inline constexpr dateline::geo::Viewport viewport{1300, 832};

inline dateline::session::State builtIn(dateline::base::Language language = dateline::base::Language::French) {
  using namespace dateline;
  return session::startState(session::builtInDossier(language, services()), services(), language, viewport, {});
}

/// Lets a flight end.
inline void land(dateline::session::State& state) {
  dateline::session::apply(state, dateline::session::Tick{10}, services());
}

}  // namespace fixture
