// glyphs.bin mapped into memory and checked once: glyphs, characters and kerning, read in place.
#pragma once
#include <filesystem>
#include <span>

#include "base/file.hpp"
#include "text/baked_format.hpp"

namespace dateline::text {

class BakedGlyphs {
 public:
  /// Throws DataError when the file is missing, damaged or of another version.
  explicit BakedGlyphs(const std::filesystem::path& file);

  const baked::FileHeader& header() const;
  const baked::StyleHeader& style(Style style) const { return header().styles[indexOf(style)]; }
  std::span<const Glyph> glyphs() const { return section<Glyph>(header().glyphs); }
  std::span<const std::uint32_t> fontIndices() const { return section<std::uint32_t>(header().fontIndices); }
  std::span<const std::uint8_t> pixels() const { return section<std::uint8_t>(header().pixels); }

  /// The character, or null when it is not baked.
  const baked::Character* find(Style style, char32_t codePoint) const;
  /// How much closer (negative) or wider two neighbours stand, in em.
  float kerningEm(Style style, const baked::Character& left, const baked::Character& right) const;

 private:
  template <typename Record>
  std::span<const Record> section(const baked::Section& section) const {
    return {reinterpret_cast<const Record*>(m_file.bytes().data() + section.at), section.count};
  }
  bool valid() const;
  bool holds(const baked::Section& section, std::size_t recordBytes) const;
  bool validStyle(const baked::StyleHeader& style) const;

  base::MappedFile m_file;
};

}  // namespace dateline::text
