// The mapped file as typed arrays: what Gazetteer::Tables is. Every access is bounds-checked, since a damaged file must
// end in a sentence and not in a crash.
#pragma once
#include <span>

#include "base/error.hpp"
#include "gazetteer/baked_format.hpp"
#include "gazetteer/gazetteer.hpp"

namespace dateline::gazetteer {

[[noreturn]] void throwDamaged(const std::filesystem::path& path);

/// Lies at the start of the mapped file itself, so that opening allocates nothing and moving is free.
struct Gazetteer::Tables : baked::Header {
  template <typename Record>
  std::span<const Record> section(baked::Section which) const {
    const baked::SectionEntry& entry = sections[static_cast<std::size_t>(which)];
    const auto* start = reinterpret_cast<const std::byte*>(this) + entry.offset;
    return {reinterpret_cast<const Record*>(start), static_cast<std::size_t>(entry.count)};
  }

  /// Throws DataError where the offset leaves the section.
  std::string_view string(baked::StringOffset at, const std::filesystem::path& path) const {
    const auto all = section<char>(baked::Section::Strings);
    if (all.size() < 2 || at > all.size() - 2) throwDamaged(path);
    std::uint16_t size = 0;
    std::memcpy(&size, all.data() + at, 2);
    if (size > all.size() - 2 - at) throwDamaged(path);
    return {all.data() + at + 2, size};
  }

  /// The folded text of a name, empty where the file is damaged.
  std::string_view nameText(std::size_t name) const {
    const auto names = section<baked::NameRecord>(baked::Section::Names);
    const auto text = section<char>(baked::Section::NameText);
    if (name + 1 >= names.size()) return {};
    const std::size_t begin = names[name].text;
    const std::size_t end = names[name + 1].text;
    return begin <= end && end <= text.size() ? std::string_view(text.data() + begin, end - begin) : std::string_view();
  }

  /// What a name stands for; nothing where the file is damaged.
  std::span<const NameHit> nameHits(std::size_t name) const;

  /// The slot of a folded name, or nullptr.
  const baked::NameSlot* slot(std::string_view folded) const;
};

}  // namespace dateline::gazetteer
