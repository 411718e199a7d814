// Work that splits into independent parts, done on all cores at once.
#pragma once
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace dateline::base {

/// Calls `work(part)` once for each part from 0 on, on as many threads as there are cores (the caller's is one of
/// them), and returns when all are done. The first exception that a part throws is thrown on; what had begun by then
/// ends first.
template <class Work>
void inParallel(std::size_t parts, const Work& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex guard;
  const auto run = [&] {
    for (std::size_t part = next++; part < parts; part = next++) {
      try {
        work(part);
      } catch (...) {
        const std::scoped_lock lock(guard);
        if (!failure) failure = std::current_exception();
        next = parts;
      }
    }
  };
  {
    const std::size_t cores = std::thread::hardware_concurrency();
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < cores && i < parts; ++i) helpers.emplace_back(run);
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace dateline::base
