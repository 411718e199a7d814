#include "reading/batch.hpp"

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "reading/ndjson.hpp"
#include "reading/read.hpp"

namespace dateline::reading {
namespace {

/// How far the threads may run ahead of a document that takes long.
constexpr std::size_t mostBytesAhead = std::size_t{8} << 20;
constexpr std::size_t mostLinesAheadPerJob = 32;

base::InputError placed(const base::Error& error, const BatchLine& line) {
  std::string where = line.source + ": line " + std::to_string(line.number);
  if (!error.where().empty()) where += ", " + error.where();
  return {error.problem(), std::move(where), error.whatToDo()};
}

BatchResult resultOf(const BatchLine& line, const gazetteer::Gazetteer& gazetteer) {
  BatchResult result;
  try {
    if (line.tooLong) {
      throw base::InputError({"the line has more than {} bytes", {std::to_string(maxLineBytes)}}, "",
                             "split the document");
    }
    const LineDocument document = documentFrom(line.text);
    result.line = lineOf(document, read(document.article, gazetteer), gazetteer);
  } catch (const base::InputError& error) {
    result.problem = placed(error, line);
  }
  return result;
}

bool blank(const BatchLine& line) {
  return !line.tooLong && line.text.find_first_not_of(" \t\r") == std::string::npos;
}

/// Every thread takes a line, reads it, and hands on what is next in order, its own or another's.
class Pool {
 public:
  Pool(const std::function<std::optional<BatchLine>()>& next, const std::function<void(BatchResult)>& done,
       const gazetteer::Gazetteer& gazetteer, std::size_t jobs)
      : m_next(next), m_done(done), m_gazetteer(gazetteer), m_mostLines(jobs * mostLinesAheadPerJob) {}

  void work() {
    try {
      while (const auto taken = take()) finish(taken->first, resultOf(taken->second, m_gazetteer));
    } catch (...) {
      const std::scoped_lock lock(m_state);
      if (!m_failure) m_failure = std::current_exception();
      m_moved.notify_all();
    }
  }

  void rethrow() const {
    if (m_failure) std::rethrow_exception(m_failure);
  }

 private:
  /// The next line and its place in the order; waits while too much lies ready that cannot be handed on yet.
  std::optional<std::pair<std::size_t, BatchLine>> take() {
    const std::scoped_lock input(m_input);
    {
      std::unique_lock lock(m_state);
      m_moved.wait(lock, [&] {
        const std::size_t ahead = m_taken - m_handedOn;
        return m_failure || ahead == 0 || (ahead < m_mostLines && m_bytes < mostBytesAhead);
      });
      if (m_failure) return std::nullopt;
    }
    if (m_ended) return std::nullopt;
    std::optional<BatchLine> line = m_next();
    while (line && blank(*line)) line = m_next();
    m_ended = !line;
    if (!line) return std::nullopt;
    const std::scoped_lock lock(m_state);
    m_bytes += line->text.size();
    m_sizes[m_taken] = line->text.size();
    return std::pair{m_taken++, std::move(*line)};
  }

  void finish(std::size_t order, BatchResult result) {
    {
      const std::scoped_lock lock(m_state);
      m_bytes += result.line.size();
      m_sizes[order] += result.line.size();
      m_ready.emplace(order, std::move(result));
    }
    const std::scoped_lock output(m_output);
    while (auto first = firstReady()) m_done(std::move(*first));
  }

  std::optional<BatchResult> firstReady() {
    const std::scoped_lock lock(m_state);
    const auto found = m_ready.find(m_handedOn);
    if (found == m_ready.end() || m_failure) return std::nullopt;
    BatchResult result = std::move(found->second);
    m_ready.erase(found);
    m_bytes -= m_sizes[m_handedOn];
    m_sizes.erase(m_handedOn++);
    m_moved.notify_all();
    return result;
  }

  const std::function<std::optional<BatchLine>()>& m_next;
  const std::function<void(BatchResult)>& m_done;
  const gazetteer::Gazetteer& m_gazetteer;
  const std::size_t m_mostLines;
  std::mutex m_input;   ///< held while a line is taken
  std::mutex m_output;  ///< held while results are handed on
  std::mutex m_state;   ///< guards what follows
  std::condition_variable m_moved;
  std::map<std::size_t, BatchResult> m_ready;
  std::map<std::size_t, std::size_t> m_sizes;  ///< bytes of the lines in work, by order
  std::size_t m_bytes = 0;
  std::size_t m_taken = 0;
  std::size_t m_handedOn = 0;
  bool m_ended = false;
  std::exception_ptr m_failure;
};

}  // namespace

void readBatch(const std::function<std::optional<BatchLine>()>& next, const std::function<void(BatchResult)>& done,
               const gazetteer::Gazetteer& gazetteer, std::size_t jobs) {
  Pool pool(next, done, gazetteer, std::max<std::size_t>(jobs, 1));
  {
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < jobs; ++i) helpers.emplace_back([&] { pool.work(); });
    pool.work();
  }
  pool.rethrow();
}

}  // namespace dateline::reading
