#include "shell/film.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "base/error.hpp"
#include "base/fed_process.hpp"

namespace dateline::shell {

namespace {

constexpr std::chrono::seconds longest{3600};
constexpr std::size_t memoryBytes = std::size_t{8} << 30;

std::vector<std::string> commandFor(const std::filesystem::path& output, FilmKind kind, geo::Viewport size,
                                    int picturesPerSecond, const std::string& title) {
  // No clock and no version in the file: the same pictures give the same film.
  std::vector<std::string> words{"ffmpeg",
                                 "-hide_banner",
                                 "-loglevel",
                                 "error",
                                 "-y",
                                 "-f",
                                 "rawvideo",
                                 "-pixel_format",
                                 "rgba",
                                 "-video_size",
                                 std::to_string(size.widthPx) + "x" + std::to_string(size.heightPx),
                                 "-framerate",
                                 std::to_string(picturesPerSecond),
                                 "-i",
                                 "pipe:0",
                                 "-an",
                                 "-map_metadata",
                                 "-1",
                                 "-fflags",
                                 "+bitexact",
                                 "-flags:v",
                                 "+bitexact"};
  const std::vector<std::string> mp4{
      "-c:v",      "libx264",    "-preset",     "medium",         "-crf", "18",
      "-pix_fmt",  "yuv420p",    "-colorspace", "bt709",          "-vf",  "scale=out_color_matrix=bt709",
      "-movflags", "+faststart", "-metadata",   "title=" + title, "-f",   "mp4"};
  // A palette a picture, or ffmpeg would keep all of them until it has seen the last; what stands still is one picture
  // that lasts, the last one before the film begins again too.
  const std::vector<std::string> gif{"-filter_complex",
                                     "[0:v]mpdecimate=hi=1:lo=1:frac=1,split[a][b];[a]palettegen=stats_mode=single[p];"
                                     "[b][p]paletteuse=new=1:dither=none",
                                     "-fps_mode",
                                     "vfr",
                                     "-final_delay",
                                     "600",
                                     "-f",
                                     "gif"};
  const std::vector<std::string>& own = kind == FilmKind::Mp4 ? mp4 : gif;
  words.insert(words.end(), own.begin(), own.end());
  words.push_back(output.string());
  return words;
}

}  // namespace

struct Film::Running {
  std::filesystem::path path;
  std::filesystem::path temporary;
  std::unique_ptr<base::FedProcess> ffmpeg;

  [[noreturn]] void fail(std::string why) const {
    why = why.substr(0, why.find('\n'));
    constexpr std::size_t mostBytes = 160;
    throw base::SystemError({"the film cannot be made: {}", {why.substr(0, mostBytes)}}, path.string(),
                            "try a smaller --size, or a folder of pictures");
  }
};

Film::Film(const std::filesystem::path& path, FilmKind kind, geo::Viewport size, int picturesPerSecond,
           const std::string& title)
    : m_running(std::make_unique<Running>()) {
  m_running->path = path;
  m_running->temporary =
      path.parent_path() / ("." + path.filename().string() + "." + std::to_string(getpid()) + "-0.tmp");
  m_running->ffmpeg =
      std::make_unique<base::FedProcess>(commandFor(m_running->temporary, kind, size, picturesPerSecond, title),
                                         base::ProcessLimits{.memoryBytes = memoryBytes, .time = longest});
}

Film::~Film() {
  m_running->ffmpeg.reset();
  std::error_code ignored;
  std::filesystem::remove(m_running->temporary, ignored);
}

void Film::add(std::span<const std::uint8_t> rgba) {
  const std::string_view bytes(reinterpret_cast<const char*>(rgba.data()), rgba.size());
  if (m_running->ffmpeg->feed(bytes)) return;
  const base::ProcessResult result = m_running->ffmpeg->finish();
  m_running->fail(result.errors.empty() ? "ffmpeg" : result.errors);
}

void Film::finish() {
  const base::ProcessResult result = m_running->ffmpeg->finish();
  if (result.exitCode != 0) m_running->fail(result.errors.empty() ? "ffmpeg" : result.errors);
  std::error_code error;
  std::filesystem::rename(m_running->temporary, m_running->path, error);
  if (error) m_running->fail(error.message());
}

}  // namespace dateline::shell
