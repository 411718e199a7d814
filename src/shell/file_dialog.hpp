// The desktop's own file dialog through its portal (org.freedesktop.portal.FileChooser, D-Bus). Where there is no
// portal, the caller shows a list of its own.
#pragma once
#include <atomic>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace dateline::shell {

/// One dialog at a time; it waits on a thread of its own, so that the window goes on.
class FileDialog {
 public:
  enum class Kind { Open, Save };
  struct Answer {
    bool available = true;       ///< false: there is no portal here
    std::filesystem::path path;  ///< empty: the person changed their mind
    Kind kind = Kind::Open;
  };

  /// `wake` is called from the waiting thread when there is an answer.
  explicit FileDialog(std::function<void()> wake) : m_wake(std::move(wake)) {}
  ~FileDialog();
  FileDialog(const FileDialog&) = delete;
  FileDialog& operator=(const FileDialog&) = delete;

  /// Nothing happens while a dialog is open. `title` and `suggestedName` (for Save) are shown to the person.
  void show(Kind kind, const std::string& title, const std::string& suggestedName);
  /// The answer, once.
  std::optional<Answer> takeAnswer();

 private:
  std::function<void()> m_wake;
  std::mutex m_guard;
  std::optional<Answer> m_answer;
  std::atomic<bool> m_open = false;
  std::jthread m_waiting;
};

/// The path of a "file://" URI with its %XX resolved; empty for anything else.
std::filesystem::path pathOfFileUri(const std::string& uri);

}  // namespace dateline::shell
