#include "base/process.hpp"

#include <catch2/catch.hpp>

#include "base/error.hpp"
#include "base/fed_process.hpp"

using namespace dateline::base;
using namespace std::chrono_literals;
using Catch::Matchers::Contains;

TEST_CASE("a helper's output, errors and exit code come back") {
  const auto result = runProcess({"sh", "-c", "echo out; echo err >&2; exit 7"});
  CHECK(result.output == "out\n");
  CHECK(result.errors == "err\n");
  CHECK(result.exitCode == 7);
  CHECK_FALSE(result.timedOut);
}

TEST_CASE("arguments reach a helper without a shell, and its input is empty") {
  CHECK(runProcess({"printf", "%s|", "a b", "$HOME; `id`", ""}).output == "a b|$HOME; `id`||");
  CHECK(runProcess({"cat"}).output.empty());
}

TEST_CASE("large output and errors do not block each other") {
  const auto result = runProcess({"sh", "-c", "head -c 3000000 /dev/zero >&2; head -c 3000000 /dev/zero"});
  CHECK(result.output.size() == 3'000'000);
  CHECK(result.errors.size() == 4096);
  CHECK(result.exitCode == 0);
}

TEST_CASE("a helper that takes too long is ended with all its children") {
  ProcessLimits limits;
  limits.time = 1s;
  const auto start = std::chrono::steady_clock::now();
  const auto result = runProcess({"sh", "-c", "sleep 30 & sleep 30"}, limits);
  CHECK(result.timedOut);
  CHECK(result.exitCode == -1);
  CHECK(std::chrono::steady_clock::now() - start < 10s);
  CHECK(runProcess({"sh", "-c", "exec >&- 2>&-; sleep 30"}, limits).timedOut);
}

TEST_CASE("a helper that writes too much is ended") {
  ProcessLimits limits;
  limits.outputBytes = 1000;
  const auto result = runProcess({"yes"}, limits);
  CHECK(result.outputTooLarge);
  CHECK(result.output.size() == 1000);
  CHECK(result.exitCode == -1);
}

TEST_CASE("a helper that takes too much memory fails in its own process") {
  ProcessLimits limits;
  limits.memoryBytes = std::size_t{64} << 20;
  limits.time = 20s;
  const auto result = runProcess({"sh", "-c", "dd if=/dev/zero of=/dev/null bs=256M count=1"}, limits);
  CHECK(result.exitCode != 0);
  CHECK_FALSE(result.timedOut);
}

TEST_CASE("a helper ended by a signal has no exit code") {
  CHECK(runProcess({"sh", "-c", "kill -SEGV $$"}).exitCode == -1);
}

TEST_CASE("a helper that is not installed is named") {
  CHECK_THROWS_AS(runProcess({"no-such-program-here"}), SystemError);
  CHECK_THROWS_WITH(runProcess({"no-such-program-here"}), Contains("no-such-program-here") && Contains("install"));
  CHECK_THROWS_AS(runProcess({"/etc/passwd"}), SystemError);
}

TEST_CASE("what a helper is fed reaches it, and its answer comes back") {
  FedProcess helper({"wc", "-c"});
  for (int i = 0; i < 100; ++i) REQUIRE(helper.feed(std::string(100'000, 'x')));
  const auto result = helper.finish();
  CHECK(result.exitCode == 0);
  CHECK(std::stol(result.output) == 10'000'000);
}

TEST_CASE("a helper that takes no more is noticed, and ends nobody else") {
  FedProcess helper({"sh", "-c", "echo no >&2; exit 3"});
  bool taken = true;
  for (int i = 0; taken && i < 1000; ++i) taken = helper.feed(std::string(100'000, 'x'));
  CHECK_FALSE(taken);
  const auto result = helper.finish();
  CHECK(result.exitCode == 3);
  CHECK(result.errors == "no\n");
}

TEST_CASE("a helper that is fed and does nothing is ended in time") {
  ProcessLimits limits;
  limits.time = 1s;
  FedProcess helper({"sleep", "30"}, limits);
  while (helper.feed(std::string(100'000, 'x'))) {
  }
  CHECK(helper.finish().exitCode == -1);
}

TEST_CASE("a helper to be fed that is not installed is named") {
  CHECK_THROWS_WITH(FedProcess({"no-such-program-here"}), Contains("no-such-program-here"));
}
