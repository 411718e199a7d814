#include "shell/recording.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "base/file.hpp"
#include "base/utf8.hpp"
#include "session/articles.hpp"
#include "session/open.hpp"
#include "session/registry.hpp"

namespace dateline::shell {

namespace {

// A slow screen's turns: nothing waits for fast ones.
constexpr double turnSeconds = 1.0 / 12;
constexpr double longestFlightSeconds = 10;
constexpr int mostTurnsToSettle = 40;

/// Words up to a blank; in quotes blanks belong to the word.
std::vector<std::string> wordsOf(std::string_view line, const std::string& where) {
  std::vector<std::string> words;
  for (std::size_t at = 0; at < line.size();) {
    if (line[at] == ' ' || line[at] == '\t') {
      ++at;
      continue;
    }
    const bool quoted = line[at] == '"';
    const std::size_t begin = quoted ? at + 1 : at;
    const std::size_t end = quoted ? line.find('"', begin) : std::min(line.find_first_of(" \t", begin), line.size());
    if (end == std::string_view::npos) throw RecordingFailure(where + ": a quote does not end");
    words.emplace_back(line.substr(begin, end - begin));
    at = end + (quoted ? 1 : 0);
  }
  return words;
}

double numberFrom(const std::string& word) {
  double number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || end != word.data() + word.size()) throw RecordingFailure(word + " is not a number");
  return number;
}

void needWords(std::span<const std::string> words, std::size_t count) {
  if (words.size() != count) {
    throw RecordingFailure(std::to_string(count) + " words expected here, not " + std::to_string(words.size()));
  }
}

/// The middle of what the map has in it: a session's State for a player's start.
session::State stateForSize(session::State state, geo::Viewport size) {
  const ui::Layout layout = ui::layoutOf(size.widthPx, size.heightPx, state.uiScale);
  state.viewport = layout.mapViewport();
  return state;
}

}  // namespace

std::vector<RecordedLine> parseRecording(std::string_view text, const std::string& name) {
  std::vector<RecordedLine> lines;
  int number = 0;
  while (!text.empty()) {
    ++number;
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with('#')) continue;
    std::vector<std::string> words = wordsOf(line, name + ":" + std::to_string(number));
    if (!words.empty()) lines.push_back({number, std::move(words)});
  }
  return lines;
}

RecordingPlayer::RecordingPlayer(const Engine& engine, session::State state, geo::Viewport size,
                                 std::filesystem::path folder, TakePicture takePicture)
    : m_engine(engine),
      m_folder(std::move(folder)),
      m_takePicture(std::move(takePicture)),
      m_size(size),
      m_framebuffer(size.widthPx, size.heightPx),
      m_running(std::make_unique<App>(engine, stateForSize(std::move(state), size), size)) {
  app().keepJournal();
  moveTo(-1, -1);
}

RecordingPlayer::Verb RecordingPlayer::verbNamed(std::string_view name) {
  using P = RecordingPlayer;
  static constexpr std::pair<std::string_view, Verb> verbs[] = {
      {"move", &P::doMove},
      {"click", &P::doClick},
      {"double-click", &P::doDoubleClick},
      {"right-click", &P::doRightClick},
      {"drag", &P::doDrag},
      {"wheel", &P::doWheel},
      {"key", &P::doKey},
      {"type", &P::doType},
      {"drop", &P::doDrop},
      {"clipboard", &P::doClipboard},
      {"turn", &P::doTurn},
      {"land", &P::doLand},
      {"resize", &P::doResize},
      {"run", &P::doRun},
      {"open", &P::doOpen},
      {"save", &P::doSave},
      {"read-again", &P::doReadAgain},
      {"remember", &P::doRemember},
      {"crash", &P::doCrash},
      {"picture", &P::doPicture},
      {"expect", &P::expect},
  };
  const auto* found = std::ranges::find(verbs, name, &std::pair<std::string_view, Verb>::first);
  if (found == std::end(verbs)) throw RecordingFailure("there is no such word as " + std::string(name));
  return found->second;
}

void RecordingPlayer::play(std::string_view text, const std::string& name) {
  for (const RecordedLine& line : parseRecording(text, name)) {
    try {
      (this->*verbNamed(line.words.front()))(Words(line.words).subspan(1));
    } catch (const RecordingFailure& failure) {
      throw RecordingFailure(name + ":" + std::to_string(line.number) + ": " + failure.what());
    }
  }
}

std::string RecordingPlayer::filled(const std::string& word) const {
  constexpr std::string_view folder = "$TMP";
  const std::size_t at = word.find(folder);
  if (at == std::string::npos) return word;
  return word.substr(0, at) + m_folder.string() + word.substr(at + folder.size());
}

const ui::Target* RecordingPlayer::find(const std::string& name) const {
  const auto& targets = app().interface().targets();
  // The last one of a name lies on top.
  const auto found =
      std::find_if(targets.rbegin(), targets.rend(), [&](const ui::Target& t) { return t.name == name; });
  return found == targets.rend() ? nullptr : &*found;
}

ui::Box RecordingPlayer::boxOf(const std::string& name) const {
  const ui::Layout layout = app().layout();
  if (name == "bar") return layout.bar;
  if (name == "places") return layout.places;
  if (name == "status") return layout.status;
  if (name == "timeline") return layout.timeline;
  if (name == "window") return {0, 0, static_cast<double>(m_size.widthPx), static_cast<double>(m_size.heightPx)};
  if (const ui::Target* target = find(name)) return target->box;
  std::string shown;
  for (const ui::Target& target : app().interface().targets()) shown += " " + target.name;
  throw RecordingFailure(name + " is not in the window; there are:" + shown);
}

void RecordingPlayer::settle() {
  for (int i = 0; i < mostTurnsToSettle; ++i) {
    app().turn(0, m_framebuffer.name());
    if (!carryOutEffects() && !app().interface().wantsAnotherFrame()) return;
  }
  throw RecordingFailure("the interface does not come to rest");
}

/// What a window does for the desktop, as far as a person would notice; true when the state may have changed.
bool RecordingPlayer::carryOutEffects() {
  bool acted = false;
  for (const session::Effect& effect : app().takeEffects()) {
    if (const auto* put = std::get_if<session::PutOnClipboard>(&effect)) {
      m_clipboard = put->text;
    } else if (std::holds_alternative<session::GiveClipboard>(effect)) {
      app().act(session::PasteArticle{m_clipboard});
      acted = true;
    }
  }
  return acted;
}

void RecordingPlayer::pass(double seconds) {
  for (double left = seconds; left > 0; left -= turnSeconds) {
    app().turn(std::min(left, turnSeconds), m_framebuffer.name());
  }
  settle();
}

void RecordingPlayer::moveTo(double x, double y) {
  m_pointerX = x;
  m_pointerY = y;
  app().feed(ui::PointerMoved{x, y});
  settle();
}

void RecordingPlayer::moveOnto(const std::string& target) {
  const ui::Box box = boxOf(target);
  moveTo(box.x + box.width / 2, box.y + box.height / 2);
}

void RecordingPlayer::click(int button) {
  app().feed(ui::PointerButton{button, true});
  settle();
  app().feed(ui::PointerButton{button, false});
  settle();
}

void RecordingPlayer::doMove(Words words) {
  if (words.size() == 2) {
    moveTo(numberFrom(words[0]), numberFrom(words[1]));
  } else {
    needWords(words, 1);
    moveOnto(words[0]);
  }
}

void RecordingPlayer::doClick(Words words) {
  doMove(words);
  pass(0.4);  // apart from any click before
  doMove(words);
  click(0);
}

void RecordingPlayer::doDoubleClick(Words words) {
  doClick(words);
  click(0);
}

void RecordingPlayer::doRightClick(Words words) {
  doMove(words);
  click(1);
}

void RecordingPlayer::doDrag(Words words) {
  needWords(words, 3);
  constexpr int steps = 8;
  moveOnto(words[0]);
  const double fromX = m_pointerX;
  const double fromY = m_pointerY;
  app().feed(ui::PointerButton{0, true});
  settle();
  for (int i = 1; i <= steps; ++i) {
    const double share = static_cast<double>(i) / steps;
    moveTo(fromX + numberFrom(words[1]) * share, fromY + numberFrom(words[2]) * share);
  }
  app().feed(ui::PointerButton{0, false});
  settle();
}

void RecordingPlayer::doWheel(Words words) {
  needWords(words, 2);
  moveOnto(words[0]);
  app().feed(ui::WheelTurned{0, numberFrom(words[1])});
  settle();
}

void RecordingPlayer::doKey(Words words) {
  needWords(words, 1);
  ui::ModifiersHeld held;
  std::string name = words[0];
  const auto takeOff = [&name](std::string_view modifier) {
    if (!name.starts_with(modifier)) return false;
    name.erase(0, modifier.size());
    return true;
  };
  held.ctrl = takeOff("Ctrl+");
  held.shift = takeOff("Shift+");
  app().feed(held);
  app().feed(ui::KeyTurned{name, true});
  settle();
  app().feed(ui::KeyTurned{name, false});
  app().feed(ui::ModifiersHeld{});
  settle();
}

void RecordingPlayer::doType(Words words) {
  needWords(words, 1);
  for (std::size_t at = 0; at < words[0].size();) {
    app().feed(ui::TextTyped{base::decodeAt(words[0], at)});
    settle();
  }
}

void RecordingPlayer::doDrop(Words words) {
  for (const std::string& word : words) app().feed(ui::FilesDropped{filled(word)});
  settle();
}

/// clipboard PATH: somebody copied the text of a file elsewhere.
void RecordingPlayer::doClipboard(Words words) {
  needWords(words, 1);
  m_clipboard = base::readFile(filled(words[0]));
}

void RecordingPlayer::doTurn(Words words) {
  needWords(words, 1);
  pass(numberFrom(words[0]));
}

void RecordingPlayer::doLand(Words words) {
  needWords(words, 0);
  for (double waited = 0; app().state().flight; waited += turnSeconds) {
    if (waited > longestFlightSeconds) throw RecordingFailure("the flight does not end");
    app().turn(turnSeconds, m_framebuffer.name());
  }
  settle();
}

void RecordingPlayer::doResize(Words words) {
  needWords(words, 2);
  m_size = {static_cast<int>(numberFrom(words[0])), static_cast<int>(numberFrom(words[1]))};
  m_framebuffer = gl::Framebuffer(m_size.widthPx, m_size.heightPx);
  app().resize(m_size);
  settle();
}

void RecordingPlayer::doRun(Words words) {
  needWords(words, 1);
  const session::Command* command = session::commandById(words[0]);
  if (command == nullptr) throw RecordingFailure("there is no command " + words[0]);
  if (!command->enabled(app().state())) throw RecordingFailure(words[0] + " is not enabled");
  app().act(command->make(app().state()));
  settle();
}

void RecordingPlayer::doOpen(Words words) {
  needWords(words, 1);
  app().act(session::OpenFile{filled(words[0])});
  settle();
}

void RecordingPlayer::doSave(Words words) {
  needWords(words, 1);
  app().act(session::SaveFile{filled(words[0])});
  settle();
}

void RecordingPlayer::doReadAgain(Words words) {
  needWords(words, 1);
  const article::Article* article = session::articleShown(app().state());
  if (article == nullptr) throw RecordingFailure("no article is shown");
  app().act(session::ReadArticleAgain{article->id, filled(words[0])});
  settle();
}

void RecordingPlayer::doRemember(Words words) {
  needWords(words, 0);
  m_remembered = Remembered{picture(), app().state().camera, app().state().dossier()};
}

/// The program is gone without a word, and started again on the same file.
void RecordingPlayer::doCrash(Words words) {
  needWords(words, 0);
  const std::filesystem::path file = app().state().file;
  const base::Language language = app().state().language;
  m_running.reset();
  const session::Services services = m_engine.services();
  session::Opened opened =
      file.empty() ? session::builtInDossier(language, services) : session::open({file}, {}, services);
  session::State state = stateForSize(session::startState(std::move(opened), services, language, m_size, {}), m_size);
  session::workOn(state, file);
  m_running = std::make_unique<App>(m_engine, std::move(state), m_size);
  app().keepJournal();
  moveTo(-1, -1);
}

void RecordingPlayer::doPicture(Words words) {
  needWords(words, 1);
  if (m_takePicture) m_takePicture(words[0], picture());
}

}  // namespace dateline::shell
