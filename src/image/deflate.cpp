#include "image/deflate.hpp"

#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>

namespace dateline::image {
namespace {

constexpr std::size_t stepBytes = std::size_t{64} << 10;

// ISA-L counts with 32 bits and takes bytes to read through pointers to what could be written.
constexpr std::size_t mostAtOnce = std::size_t{1} << 30;

std::uint8_t* readable(std::string_view bytes) {
  return const_cast<std::uint8_t*>(reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::size_t workBytes(int level) {
  constexpr std::array<std::size_t, 4> bytes{ISAL_DEF_LVL0_DEFAULT, ISAL_DEF_LVL1_DEFAULT, ISAL_DEF_LVL2_DEFAULT,
                                             ISAL_DEF_LVL3_DEFAULT};
  return bytes.at(static_cast<std::size_t>(level));
}

}  // namespace

struct ZlibPacker::State {
  isal_zstream stream;
  std::unique_ptr<std::uint8_t[]> work;
  std::array<std::uint8_t, stepBytes> packed;
};

// Both big arrays are written before they are read: clearing them first would touch half a megabyte for nothing.
ZlibPacker::ZlibPacker(int level) : m_state(std::make_unique_for_overwrite<State>()) {
  const std::size_t work = workBytes(level);
  m_state->work = std::make_unique_for_overwrite<std::uint8_t[]>(std::max<std::size_t>(work, 1));
  isal_deflate_init(&m_state->stream);
  m_state->stream.level = static_cast<std::uint32_t>(level);
  m_state->stream.level_buf = m_state->work.get();
  m_state->stream.level_buf_size = static_cast<std::uint32_t>(work);
  m_state->stream.gzip_flag = IGZIP_ZLIB;
}

ZlibPacker::~ZlibPacker() = default;

void ZlibPacker::pump(std::string_view bytes, std::string& out) {
  isal_zstream& stream = m_state->stream;
  stream.next_in = readable(bytes);
  stream.avail_in = static_cast<std::uint32_t>(bytes.size());
  do {
    stream.next_out = m_state->packed.data();
    stream.avail_out = static_cast<std::uint32_t>(m_state->packed.size());
    [[maybe_unused]] const int result = isal_deflate(&stream);
    assert(result == COMP_OK);
    out.append(reinterpret_cast<const char*>(m_state->packed.data()), m_state->packed.size() - stream.avail_out);
  } while (stream.avail_out == 0 || stream.avail_in > 0);
}

void ZlibPacker::add(std::string_view bytes, std::string& out) {
  for (; !bytes.empty(); bytes.remove_prefix(std::min(bytes.size(), mostAtOnce))) {
    pump(bytes.substr(0, mostAtOnce), out);
  }
}

void ZlibPacker::finish(std::string& out) {
  m_state->stream.end_of_stream = 1;
  pump({}, out);
}

std::optional<std::string> unpackZlib(std::string_view packed, std::size_t maxBytes) {
  const auto state = std::make_unique_for_overwrite<inflate_state>();
  isal_inflate_init(state.get());
  state->crc_flag = ISAL_ZLIB;
  std::string out;
  std::string step(stepBytes, '\0');
  while (true) {
    if (state->avail_in == 0) {
      const std::string_view piece = packed.substr(0, mostAtOnce);
      packed.remove_prefix(piece.size());
      state->next_in = readable(piece);
      state->avail_in = static_cast<std::uint32_t>(piece.size());
    }
    state->next_out = reinterpret_cast<std::uint8_t*>(step.data());
    state->avail_out = static_cast<std::uint32_t>(step.size());
    if (isal_inflate(state.get()) != ISAL_DECOMP_OK) return std::nullopt;
    const std::size_t got = step.size() - state->avail_out;
    if (got > maxBytes - out.size()) return std::nullopt;
    out.append(step, 0, got);
    if (state->block_state == ISAL_BLOCK_FINISH) return out;
    if (got == 0 && state->avail_in == 0 && packed.empty()) return std::nullopt;
  }
}

std::uint32_t crc32(std::uint32_t before, std::string_view bytes) {
  return crc32_gzip_refl(before, readable(bytes), bytes.size());
}

}  // namespace dateline::image
