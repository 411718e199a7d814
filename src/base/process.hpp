// Runs a helper program (pdftotext …) with limits, so that a hostile file stays out of our own process.
#pragma once
#include <chrono>
#include <cstddef>
#include <string>
#include <vector>

namespace dateline::base {

struct ProcessLimits {
  std::size_t memoryBytes = std::size_t{1} << 30;   ///< address space (RLIMIT_AS)
  std::chrono::seconds time{30};                    ///< wall clock; CPU time is limited alike
  std::size_t outputBytes = std::size_t{64} << 20;  ///< standard output
};

struct ProcessResult {
  int exitCode = 0;  ///< −1 when it was ended by a signal or a limit
  bool timedOut = false;
  bool outputTooLarge = false;
  std::string output;  ///< standard output
  std::string errors;  ///< standard error, its first 4 KiB
};

/// Runs `arguments[0]` from PATH without a shell, standard input closed. Throws SystemError when it is not installed.
ProcessResult runProcess(const std::vector<std::string>& arguments, const ProcessLimits& limits = {});

}  // namespace dateline::base
