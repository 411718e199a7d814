// dateline read --ndjson: a plain filter, so that any engine can run it over an archive.
#include <cstdio>
#include <optional>

#include "base/error.hpp"
#include "base/file.hpp"
#include "base/line_reader.hpp"
#include "gazetteer/gazetteer.hpp"
#include "reading/batch.hpp"
#include "shell/commands.hpp"

namespace dateline::shell {

namespace {

/// The lines of several files, one after the other; each is opened when its turn comes.
class Sources {
 public:
  explicit Sources(std::vector<std::filesystem::path> paths) : m_paths(std::move(paths)) {
    if (m_paths.empty()) m_paths.emplace_back("-");
    // A wrong name is told before anything is written.
    for (const std::filesystem::path& path : m_paths)
      if (path != "-" && !std::filesystem::is_fifo(path)) base::LineReader probe(path);
  }

  std::optional<reading::BatchLine> next() {
    while (m_reader || m_at < m_paths.size()) {
      if (!m_reader) m_reader.emplace(m_paths[m_at++]);
      reading::BatchLine line;
      const auto got = m_reader->next(line.text, reading::maxLineBytes);
      if (got != base::LineReader::Next::End) {
        line.source = m_reader->name();
        line.number = m_reader->number();
        line.tooLong = got == base::LineReader::Next::TooLong;
        return line;
      }
      m_reader.reset();
    }
    return std::nullopt;
  }

 private:
  std::vector<std::filesystem::path> m_paths;
  std::size_t m_at = 0;
  std::optional<base::LineReader> m_reader;
};

/// Where readings go; each is handed on at once, for whoever waits for it behind a pipe.
class Sink {
 public:
  explicit Sink(const std::filesystem::path& path) {
    if (!path.empty() && path != "-") m_file.emplace(path);
  }

  void write(const std::string& line) {
    if (m_file) {
      m_file->write(line);
    } else if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size() || std::fflush(stdout) != 0) {
      throw base::SystemError("the readings could not be written", "standard output", "check what reads them");
    }
  }
  void finish() {
    if (m_file) m_file->finish();
  }

 private:
  std::optional<base::OutputFile> m_file;
};

}  // namespace

int runReadLines(const ReadOptions& options, const CommonOptions& common, base::Timings& timings) {
  Sources sources(options.articles);
  Sink sink(options.output);
  const auto gazetteer = gazetteer::Gazetteer::open(base::dataFolder() / "gazetteer.bin");
  timings.mark("open data");
  bool failed = false;
  const auto done = [&](reading::BatchResult result) {
    if (result.problem) {
      failed = true;
      std::fprintf(stderr, "dateline: %s\n", result.problem->sentence(common.language).c_str());
      return;
    }
    result.line += '\n';
    sink.write(result.line);
  };
  reading::readBatch([&] { return sources.next(); }, done, gazetteer, options.jobs);
  sink.finish();
  timings.mark("read");
  return failed ? 1 : 0;
}

}  // namespace dateline::shell
