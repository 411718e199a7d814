// What the tests of the whole program share: OpenGL without a window, the built-in dossier in a State, and folders of
// their own, so that no test reads or writes a person's files.
#pragma once
#include <cstdlib>
#include <filesystem>
#include <string>

#include "session/open.hpp"
#include "shell/egl_context.hpp"
#include "shell/engine.hpp"

namespace dateline::test {

/// A folder that is removed with the object. The program's own folders lie in it while it lives.
class TestFolder {
 public:
  TestFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "dateline-test-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
    m_path = name;
    setenv("XDG_STATE_HOME", (m_path / "state").c_str(), 1);
    setenv("XDG_CONFIG_HOME", (m_path / "config").c_str(), 1);
  }
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;

  const std::filesystem::path& path() const { return m_path; }

 private:
  std::filesystem::path m_path;
};

/// The baked data stands beside the test program, as it does beside dateline.
inline const shell::Engine& engine() {
  static const shell::Engine one;
  return one;
}

inline session::State builtInState(base::Language language, geo::Viewport viewport = {960, 540},
                                   const geo::InsetsPx& insets = {}) {
  const session::Services services = engine().services();
  return session::startState(session::builtInDossier(language, services), services, language, viewport, insets);
}

}  // namespace dateline::test
