// A film made by ffmpeg, which runs as a process of its own and gets picture after picture.
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

#include "geo/camera.hpp"

namespace dateline::shell {

enum class FilmKind { Mp4, Gif };

class Film {
 public:
  /// Nothing takes the place of `path` before finish(). Throws SystemError when ffmpeg is not installed.
  Film(const std::filesystem::path& path, FilmKind kind, geo::Viewport size, int picturesPerSecond,
       const std::string& title);
  ~Film();  ///< without finish() nothing is left
  Film(const Film&) = delete;
  Film& operator=(const Film&) = delete;

  /// The next picture: rows from the top, four bytes a pixel. Throws SystemError when ffmpeg gives up.
  void add(std::span<const std::uint8_t> rgba);
  void finish();

 private:
  struct Running;
  std::unique_ptr<Running> m_running;
};

}  // namespace dateline::shell
