// Runs a helper program (ffmpeg …) that takes what it works on from its standard input, bit by bit, with limits.
#pragma once
#include <memory>
#include <string_view>

#include "base/process.hpp"

namespace dateline::base {

/// Ended with its whole group when this goes before finish().
class FedProcess {
 public:
  /// Runs `arguments[0]` from PATH without a shell. Throws SystemError when it is not installed. What it says on
  /// standard output and error must be little: it is read at the end.
  explicit FedProcess(const std::vector<std::string>& arguments, const ProcessLimits& limits = {});
  ~FedProcess();
  FedProcess(const FedProcess&) = delete;
  FedProcess& operator=(const FedProcess&) = delete;

  /// False when it takes no more: it has ended, or its time is up.
  bool feed(std::string_view bytes);
  /// Closes its input and waits for its end.
  ProcessResult finish();

 private:
  struct Running;
  std::unique_ptr<Running> m_running;
};

}  // namespace dateline::base
