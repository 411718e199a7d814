#include "basemap/satellite.hpp"

#include <array>
#include <cstring>

#include "base/error.hpp"

namespace dateline::basemap {
namespace {

constexpr double equatorMetres = 40'075'017;

struct Header {
  std::array<char, 8> magic{'D', 'L', 'S', 'A', 'T', 'E', 'L', '1'};
  std::int32_t width = 0;
  std::int32_t height = 0;
};

std::size_t bytesOf(std::int64_t width, std::int64_t height) {
  std::size_t bytes = sizeof(Header);
  for (int i = 0; i < SatelliteFile::levels; ++i) bytes += static_cast<std::size_t>((width >> i) * (height >> i) * 4);
  return bytes;
}

}  // namespace

std::string SatelliteFile::header(int width, int height) {
  Header header;
  header.width = width;
  header.height = height;
  std::string bytes(sizeof header, '\0');
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

SatelliteFile::SatelliteFile(const std::filesystem::path& path) : m_file(path) {
  const auto bytes = m_file.bytes();
  Header header;
  const Header wanted;
  if (bytes.size() >= sizeof header) std::memcpy(&header, bytes.data(), sizeof header);
  constexpr std::int32_t mostPx = 1 << 15;
  const bool sane = header.width > 0 && header.height > 0 && header.width <= mostPx && header.height <= mostPx;
  if (bytes.size() < sizeof header || header.magic != wanted.magic || !sane ||
      bytes.size() != bytesOf(header.width, header.height)) {
    throw base::DataError("the satellite picture is damaged or of another version", path.string(),
                          "build or install Dateline again");
  }
  m_width = header.width;
  m_height = header.height;
}

SatellitePicture SatelliteFile::level(int index) const {
  std::size_t offset = sizeof(Header);
  for (int i = 0; i < index; ++i)
    offset += static_cast<std::size_t>(m_width >> i) * static_cast<std::size_t>(m_height >> i) * 4;
  const int width = m_width >> index;
  const int height = m_height >> index;
  const void* data = m_file.bytes().data() + offset;
  return {
      width,
      height,
      {static_cast<const std::uint8_t*>(data), static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 4}};
}

SatellitePicture SatelliteFile::pictureFor(double metresPerPx) const {
  constexpr double mostPx = 1.1;  // of the view for one of the picture
  for (int i = levels - 1; i > 0; --i) {
    if (equatorMetres / (m_width >> i) <= mostPx * metresPerPx) return level(i);
  }
  return level(0);
}

}  // namespace dateline::basemap
