#include "base/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cassert>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <optional>
#include <thread>
#include <utility>

#include "base/error.hpp"
#include "base/fed_process.hpp"
#include "base/file_handle.hpp"

namespace dateline::base {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t maxErrorBytes = 4096;

std::string findProgram(const std::string& name) {
  if (name.find('/') != std::string::npos) {
    if (access(name.c_str(), X_OK) == 0) return name;
  } else {
    const char* variable = std::getenv("PATH");
    std::string_view path = variable != nullptr ? variable : "/usr/local/bin:/usr/bin:/bin";
    while (!path.empty()) {
      const auto colon = path.find(':');
      const auto candidate = std::filesystem::path(path.substr(0, colon)) / name;
      std::error_code error;
      if (access(candidate.c_str(), X_OK) == 0 && std::filesystem::is_regular_file(candidate, error)) {
        return candidate.string();
      }
      path = colon == std::string_view::npos ? std::string_view() : path.substr(colon + 1);
    }
  }
  throw SystemError(Message("the helper program {} is not installed", {name}), "", "install it");
}

SystemError cannotStart(const std::string& program, int error) {
  return {Message("the helper program cannot be started: {}", {std::strerror(error)}), program, "try again"};
}

struct Pipe {
  explicit Pipe(const std::string& program) {
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) throw cannotStart(program, errno);
    read = FileHandle(ends[0]);
    write = FileHandle(ends[1]);
  }
  FileHandle read;
  FileHandle write;
};

/// Runs in the child between fork and exec: async-signal-safe calls only, for other threads may hold any lock.
[[noreturn]] void becomeHelper(const char* program, char* const* arguments, int input, int output, int errors,
                               int failure, const ProcessLimits& limits) {
  setpgid(0, 0);
  const auto limit = [](auto resource, rlim_t value) {
    rlimit old{};
    getrlimit(resource, &old);
    if (old.rlim_max != RLIM_INFINITY && old.rlim_max < value) value = old.rlim_max;
    const rlimit both{value, value};
    setrlimit(resource, &both);
  };
  limit(RLIMIT_AS, limits.memoryBytes);
  limit(RLIMIT_CPU, static_cast<rlim_t>(std::max<long>(limits.time.count(), 1)));
  limit(RLIMIT_CORE, 0);
  dup2(input >= 0 ? input : open("/dev/null", O_RDONLY), STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(errors, STDERR_FILENO);
  dup2(failure, 3);
  fcntl(3, F_SETFD, FD_CLOEXEC);
  close_range(4, ~0U, 0);
  execv(program, arguments);
  const int error = errno;
  [[maybe_unused]] const ssize_t told = write(3, &error, sizeof error);
  _exit(127);
}

/// A running helper: ended with its whole group, whatever happens here.
class Child {
 public:
  explicit Child(pid_t pid) : m_pid(pid) { setpgid(pid, pid); }
  ~Child() {
    if (!m_status) end();
  }
  Child(Child&& other) noexcept : m_pid(other.m_pid), m_status(std::exchange(other.m_status, -1)) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  void end() {
    kill(-m_pid, SIGKILL);
    kill(m_pid, SIGKILL);
    wait(0);
  }

  bool wait(int options) {
    int status = 0;
    pid_t got = 0;
    do {
      got = waitpid(m_pid, &status, options);
    } while (got < 0 && errno == EINTR);
    if (got == 0) return false;
    m_status = got < 0 ? -1 : status;
    return true;
  }

  int exitCode() const { return m_status && *m_status >= 0 && WIFEXITED(*m_status) ? WEXITSTATUS(*m_status) : -1; }

 private:
  pid_t m_pid;
  std::optional<int> m_status;
};

/// Reads what is there; closes at the end. False when there is more than `limit`.
bool drain(FileHandle& from, std::string& to, std::size_t limit, bool keepQuiet) {
  std::array<char, 65536> buffer;
  const ssize_t got = read(from.get(), buffer.data(), buffer.size());
  if (got < 0 && (errno == EINTR || errno == EAGAIN)) return true;
  if (got <= 0) {
    from.close();
    return true;
  }
  const auto room = limit - std::min(limit, to.size());
  to.append(buffer.data(), std::min(room, static_cast<std::size_t>(got)));
  return keepQuiet || static_cast<std::size_t>(got) <= room;
}

void collect(Child& child, Pipe& output, Pipe& errors, const ProcessLimits& limits, ProcessResult& result) {
  const auto deadline = Clock::now() + limits.time;
  const auto leftMs = [&deadline] {
    return std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now()).count();
  };
  while (output.read || errors.read) {
    const auto left = leftMs();
    if (left <= 0) {
      result.timedOut = true;
      return child.end();
    }
    std::array<pollfd, 2> waiting{pollfd{output.read.get(), POLLIN, 0}, pollfd{errors.read.get(), POLLIN, 0}};
    if (poll(waiting.data(), waiting.size(), static_cast<int>(std::min<long>(left, 60'000))) <= 0) continue;
    if (waiting[0].revents != 0 && !drain(output.read, result.output, limits.outputBytes, false)) {
      result.outputTooLarge = true;
      return child.end();
    }
    if (waiting[1].revents != 0) drain(errors.read, result.errors, maxErrorBytes, true);
  }
  // It has closed its outputs; it may still run.
  while (!child.wait(WNOHANG)) {
    if (leftMs() <= 0) {
      result.timedOut = true;
      return child.end();
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

/// Starts a program: the ends of its pipes that are ours, and the child.
struct Started {
  Pipe output;
  Pipe errors;
  Child child;
};

/// `input` is its standard input; below 0: it has none.
Started start(const std::vector<std::string>& arguments, int input, const ProcessLimits& limits) {
  assert(!arguments.empty());
  const std::string program = findProgram(arguments.front());
  std::vector<char*> argv;
  argv.reserve(arguments.size() + 1);
  for (const auto& argument : arguments) argv.push_back(const_cast<char*>(argument.c_str()));
  argv.push_back(nullptr);

  Pipe output(program);
  Pipe errors(program);
  Pipe failure(program);
  const pid_t pid = fork();
  if (pid < 0) throw cannotStart(program, errno);
  if (pid == 0) {
    becomeHelper(program.c_str(), argv.data(), input, output.write.get(), errors.write.get(), failure.write.get(),
                 limits);
  }
  Started started{std::move(output), std::move(errors), Child(pid)};
  started.output.write.close();
  started.errors.write.close();
  failure.write.close();
  int error = 0;
  if (read(failure.read.get(), &error, sizeof error) == static_cast<ssize_t>(sizeof error)) {
    throw cannotStart(program, error);
  }
  return started;
}

ProcessResult finished(Started& started, const ProcessLimits& limits) {
  ProcessResult result;
  collect(started.child, started.output, started.errors, limits, result);
  result.exitCode = result.timedOut || result.outputTooLarge ? -1 : started.child.exitCode();
  return result;
}

}  // namespace

ProcessResult runProcess(const std::vector<std::string>& arguments, const ProcessLimits& limits) {
  Started started = start(arguments, -1, limits);
  return finished(started, limits);
}

struct FedProcess::Running {
  ProcessLimits limits;
  Clock::time_point deadline;
  FileHandle input;  ///< our end; a socket, so that a helper that is gone does not end us with a signal
  std::optional<Started> started;
};

FedProcess::FedProcess(const std::vector<std::string>& arguments, const ProcessLimits& limits)
    : m_running(std::make_unique<Running>()) {
  std::array<int, 2> ends{};
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) throw cannotStart(arguments.front(), errno);
  m_running->limits = limits;
  m_running->deadline = Clock::now() + limits.time;
  m_running->input = FileHandle(ends[0]);
  const FileHandle theirs(ends[1]);
  m_running->started.emplace(start(arguments, theirs.get(), limits));
}

FedProcess::~FedProcess() = default;

bool FedProcess::feed(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_running->deadline - Clock::now()).count();
    pollfd waiting{m_running->input.get(), POLLOUT, 0};
    if (left <= 0 || poll(&waiting, 1, static_cast<int>(std::min<long>(left, 60'000))) < 0) return false;
    if ((waiting.revents & POLLOUT) == 0) {
      if (waiting.revents != 0) return false;
      continue;
    }
    const ssize_t sent = send(m_running->input.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent < 0 && errno != EAGAIN && errno != EINTR) return false;
    if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

ProcessResult FedProcess::finish() {
  m_running->input.close();
  return finished(*m_running->started, m_running->limits);
}

}  // namespace dateline::base
