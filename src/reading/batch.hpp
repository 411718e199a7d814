// Many documents, one a line, read on several threads and handed on in the order in which they came; what is in memory
// at once is bounded, however long the stream.
#pragma once
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "gazetteer/gazetteer.hpp"

namespace dateline::reading {

/// A line that came in, and where from.
struct BatchLine {
  std::string text;
  std::string source;      ///< "standard input", a file's name: for messages
  std::size_t number = 0;  ///< in its source, from 1
  bool tooLong = false;    ///< it was passed over
};

/// What became of it: its reading as a line of JSON, or why there is none.
struct BatchResult {
  std::string line;
  std::optional<base::InputError> problem;  ///< names source and number
};

/// Longest line that is taken: 16 MB of text, every character of it escaped.
inline constexpr std::size_t maxLineBytes = std::size_t{100} << 20;

/// Calls `next` until it gives nothing, and `done` once a line, in the same order; neither is called by two threads at
/// once. `jobs` (at least 1) threads read. Blank lines are passed over. The first exception that `next` or `done`
/// throws ends all and is thrown on; so does a DataError.
void readBatch(const std::function<std::optional<BatchLine>()>& next, const std::function<void(BatchResult)>& done,
               const gazetteer::Gazetteer& gazetteer, std::size_t jobs);

}  // namespace dateline::reading
