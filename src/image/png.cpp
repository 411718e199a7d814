#include "image/png.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <utility>

#include "base/error.hpp"
#include "image/png_chunks.hpp"

namespace dateline::image {
namespace {

// Packed pixels are put into the file when so many have gathered.
constexpr std::size_t pixelChunkBytes = std::size_t{128} << 10;

// Texts longer than this are written compressed.
constexpr std::size_t compressTextFromBytes = 1024;

bool isOpaque(const Picture& picture) {
  std::uint8_t all = 0xff;
  for (std::size_t i = 3; i < picture.rgba.size(); i += 4) all &= picture.rgba[i];
  return all == 0xff;
}

void packRow(const std::uint8_t* rgba, std::size_t pixels, std::size_t channels, std::uint8_t* row) {
  if (channels == 4) {
    std::memcpy(row, rgba, pixels * 4);
    return;
  }
  // Four bytes a step, of which the next step overwrites the fourth; the last pixel has no room for it.
  for (std::size_t i = 0; i + 1 < pixels; ++i) std::memcpy(row + i * 3, rgba + i * 4, 4);
  std::memcpy(row + (pixels - 1) * 3, rgba + (pixels - 1) * 4, 3);
}

std::string headerData(int widthPx, int heightPx, std::size_t channels) {
  std::string data;
  appendBigEndian(data, static_cast<std::uint32_t>(widthPx));
  appendBigEndian(data, static_cast<std::uint32_t>(heightPx));
  data.push_back(8);
  data.push_back(channels == 4 ? 6 : 2);
  data.append(3, '\0');
  return data;
}

std::string physicalSizeData(double dotsPerInch) {
  const auto perMetre = static_cast<std::uint32_t>(std::lround(dotsPerInch / 0.0254));
  std::string data;
  appendBigEndian(data, perMetre);
  appendBigEndian(data, perMetre);
  data.push_back(1);
  return data;
}

std::string textData(const PngText& text) {
  assert(!text.keyword.empty() && text.keyword.size() < 80);
  const bool packed = text.text.size() >= compressTextFromBytes;
  std::string data = text.keyword;
  data.push_back('\0');
  data.push_back(packed ? 1 : 0);
  data.append(3, '\0');  // method zlib, no language, no translated keyword
  if (packed) {
    ZlibPacker packer(3);
    packer.add(text.text, data);
    packer.finish(data);
  } else {
    data.append(text.text);
  }
  return data;
}

[[noreturn]] void throwBadText(const std::string& where) {
  throw base::InputError("a text in the PNG picture is damaged", where, "save or download it again");
}

std::string unpackText(std::string_view packed, const std::string& where, std::size_t maxBytes) {
  std::optional<std::string> text = unpackZlib(packed, maxBytes);
  if (!text) throwBadText(where);
  return std::move(*text);
}

std::string_view cutAtZero(std::string_view& rest, const std::string& where) {
  const std::size_t end = rest.find('\0');
  if (end == std::string_view::npos) throwBadText(where);
  const std::string_view part = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return part;
}

}  // namespace

PngWriter::PngWriter(int widthPx, int heightPx, PngChannels channels, const PngOptions& options)
    : m_widthPx(static_cast<std::size_t>(widthPx)),
      m_rowsLeft(heightPx),
      m_channels(channels == PngChannels::Rgb ? 3 : 4),
      m_filter(options.filter),
      m_packer(options.level),
      m_file(reinterpret_cast<const char*>(pngSignature.data()), pngSignature.size()),
      m_line(1 + m_widthPx * m_channels),
      m_above(m_filter == PngFilter::Up ? m_widthPx * m_channels : 0) {
  assert(widthPx > 0 && heightPx > 0);
  appendPngChunk(m_file, "IHDR", headerData(widthPx, heightPx, m_channels));
  if (options.dotsPerInch) appendPngChunk(m_file, "pHYs", physicalSizeData(*options.dotsPerInch));
  for (const PngText& text : options.texts) appendPngChunk(m_file, "iTXt", textData(text));
}

void PngWriter::addRow(std::span<const std::uint8_t> rgba) {
  assert(rgba.size() == m_widthPx * 4 && m_rowsLeft > 0);
  --m_rowsLeft;
  std::uint8_t* out = m_line.data() + 1;
  packRow(rgba.data(), m_widthPx, m_channels, out);
  if (m_filter == PngFilter::Up) {
    m_line[0] = 2;
    for (std::size_t i = 0; i < m_above.size(); ++i) {
      const std::uint8_t value = out[i];
      out[i] = static_cast<std::uint8_t>(value - m_above[i]);
      m_above[i] = value;
    }
  }
  m_packer.add({reinterpret_cast<const char*>(m_line.data()), m_line.size()}, m_packed);
  if (m_packed.size() >= pixelChunkBytes) putPacked();
}

void PngWriter::putPacked() {
  appendPngChunk(m_file, "IDAT", m_packed);
  m_packed.clear();
}

std::string PngWriter::finish() {
  assert(m_rowsLeft == 0);
  m_packer.finish(m_packed);
  putPacked();
  appendPngChunk(m_file, "IEND", {});
  return std::move(m_file);
}

std::string encodePng(const Picture& picture, const PngOptions& options) {
  const std::size_t rowBytes = static_cast<std::size_t>(picture.widthPx) * 4;
  assert(picture.rgba.size() == rowBytes * static_cast<std::size_t>(picture.heightPx));
  PngWriter writer(picture.widthPx, picture.heightPx, isOpaque(picture) ? PngChannels::Rgb : PngChannels::Rgba,
                   options);
  for (std::span rest(picture.rgba); !rest.empty(); rest = rest.subspan(rowBytes)) writer.addRow(rest.first(rowBytes));
  return writer.finish();
}

std::vector<PngText> pngTexts(std::span<const std::byte> bytes, const std::string& where, std::size_t maxTextBytes) {
  std::vector<PngText> texts;
  for (const PngChunk& chunk : pngChunks(bytes, where)) {
    if (chunk.type != "iTXt") continue;
    std::string_view rest(reinterpret_cast<const char*>(chunk.data.data()), chunk.data.size());
    PngText text;
    text.keyword = cutAtZero(rest, where);
    if (rest.size() < 2) throwBadText(where);
    const bool packed = rest[0] != 0;
    rest.remove_prefix(2);
    cutAtZero(rest, where);  // language
    cutAtZero(rest, where);  // translated keyword
    if (!packed && rest.size() > maxTextBytes) throwBadText(where);
    text.text = packed ? unpackText(rest, where, maxTextBytes) : std::string(rest);
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace dateline::image
