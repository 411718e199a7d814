// Interaction recordings: small scripts that drive a running App as a person would (pointer, keys, text, time) and say
// what must then be seen. Tests play them without a window; tests/shell/recordings/README.md lists the words.
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "gl/framebuffer.hpp"
#include "image/picture.hpp"
#include "shell/app.hpp"

namespace dateline::shell {

/// A line of a recording that did not come true, or that is no such line: "FILE:LINE: what was expected and what was
/// found". For whoever writes recordings, so it is not translated.
class RecordingFailure : public std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// One line, split into its words ("quoted words" are one).
struct RecordedLine {
  int number = 0;
  std::vector<std::string> words;
};

/// Empty lines and lines that begin with # are left out. Throws RecordingFailure for a quote that does not end.
std::vector<RecordedLine> parseRecording(std::string_view text, const std::string& name);

class RecordingPlayer {
 public:
  /// Takes a picture that the recording asks for.
  using TakePicture = std::function<void(const std::string& name, const image::Picture& picture)>;

  /// Opens the built-in dossier in a window of this size. `folder` is what "$TMP" in a recording stands for.
  RecordingPlayer(const Engine& engine, session::State state, geo::Viewport size, std::filesystem::path folder,
                  TakePicture takePicture = {});

  /// Carries out every line. Throws RecordingFailure at the first that does not come true.
  void play(std::string_view text, const std::string& name);

  App& app() { return *m_running; }
  const App& app() const { return *m_running; }
  /// The window as it is drawn now.
  image::Picture picture() const { return gl::readPixels(m_framebuffer); }

 private:
  using Words = std::span<const std::string>;
  struct Remembered {
    image::Picture picture;
    geo::Camera camera;
    dossier::Dossier dossier;
  };

  using Verb = void (RecordingPlayer::*)(Words);
  static Verb verbNamed(std::string_view name);

  void doMove(Words words);
  void doClick(Words words);
  void doDoubleClick(Words words);
  void doRightClick(Words words);
  void doDrag(Words words);
  void doWheel(Words words);
  void doKey(Words words);
  void doType(Words words);
  void doDrop(Words words);
  void doClipboard(Words words);
  void doTurn(Words words);
  void doLand(Words words);
  void doResize(Words words);
  void doRun(Words words);
  void doOpen(Words words);
  void doSave(Words words);
  void doReadAgain(Words words);
  void doRemember(Words words);
  void doCrash(Words words);
  void doPicture(Words words);
  void expect(Words words);
  void settle();
  bool carryOutEffects();
  void pass(double seconds);
  void moveTo(double x, double y);
  void moveOnto(const std::string& target);
  void click(int button);

  const ui::Target* find(const std::string& name) const;
  ui::Box boxOf(const std::string& name) const;
  std::string filled(const std::string& word) const;

  void expectFocus(const session::Focus& focus, Words words) const;
  void expectStatus(Words words) const;
  void expectTarget(Words words) const;
  void expectClear(Words words) const;
  void expectNotice(Words words) const;
  void expectNear(Words words) const;
  void expectPixels(Words words, bool changed) const;
  void expectLabel(Words words) const;
  void expectHit(Words words) const;
  void expectView(Words words) const;
  void expectDossier(Words words) const;
  void expectLook(Words words) const;
  void expectJson(Words words) const;
  void expectShown(Words words) const;
  void expectTime(Words words) const;
  void expectStage(Words words) const;
  void expectStep(Words words) const;
  void expectArticle(Words words) const;
  void expectCount(Words words) const;

  const Engine& m_engine;
  std::filesystem::path m_folder;
  TakePicture m_takePicture;
  geo::Viewport m_size;
  gl::Framebuffer m_framebuffer;
  std::unique_ptr<App> m_running;
  double m_pointerX = 0;
  double m_pointerY = 0;
  std::optional<Remembered> m_remembered;
  std::string m_clipboard;  ///< the desktop's
};

}  // namespace dateline::shell
