// Lays the sections out and seals the header.
#include <algorithm>

#include "base/error.hpp"
#include "base/file.hpp"
#include "world.hpp"

namespace dateline::bake {

using gazetteer::PlaceIndex;
namespace baked = gazetteer::baked;
using baked::Section;

baked::StringOffset StringPool::add(std::string_view text) {
  const auto [known, isNew] = m_known.emplace(text, static_cast<baked::StringOffset>(m_bytes.size()));
  if (isNew) {
    const auto size = static_cast<std::uint16_t>(std::min<std::size_t>(text.size(), 0xFFFF));
    m_bytes.push_back(static_cast<char>(size & 0xFF));
    m_bytes.push_back(static_cast<char>(size >> 8));
    m_bytes.append(text.substr(0, size));
  }
  return known->second;
}

std::string_view StringPool::at(baked::StringOffset offset) const {
  std::uint16_t size = 0;
  std::memcpy(&size, m_bytes.data() + offset, 2);
  return std::string_view(m_bytes).substr(offset + 2, size);
}

namespace {

class Layout {
 public:
  Layout() : m_bytes(sizeof(baked::Header), '\0') {}

  template <typename Records>
  void add(Section section, const Records& records) {
    m_bytes.resize((m_bytes.size() + 7) / 8 * 8);
    m_header.sections[static_cast<std::size_t>(section)] = {m_bytes.size(), records.size()};
    const std::size_t size = records.size() * sizeof(records[0]);
    if (size != 0) m_bytes.append(reinterpret_cast<const char*>(records.data()), size);
  }

  std::string sealed(std::uint32_t maxWords) {
    m_header.maxWords = maxWords;
    m_header.fileSize = m_bytes.size();
    m_header.seal = baked::sealOf(m_header);
    std::memcpy(m_bytes.data(), &m_header, sizeof(m_header));
    return std::move(m_bytes);
  }

 private:
  std::string m_bytes;
  baked::Header m_header;
};

std::vector<baked::CodeRecord> codeRecords(const World& world) {
  std::vector<baked::CodeRecord> records;
  for (const auto& [code, place] : world.codes) {
    baked::CodeRecord record{.place = place};
    std::copy(code.begin(), code.end(), record.code.begin());
    records.push_back(record);
  }
  return records;
}

std::vector<baked::IdRecord> idRecords(const World& world) {
  std::vector<baked::IdRecord> records;
  for (const auto& [id, place] : world.geonames) records.push_back({id, place});
  std::sort(records.begin(), records.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  return records;
}

}  // namespace

void write(const World& world, const NameIndex& index, const std::filesystem::path& path) {
  StringPool strings = world.strings;
  std::vector<baked::DesignatorRecord> designators;
  for (const auto& [word, kind] : world.designators) {
    designators.push_back({strings.add(word), static_cast<std::uint32_t>(kind)});
  }
  Layout layout;
  layout.add(Section::Places, world.places);
  layout.add(Section::Strings, strings.bytes());
  layout.add(Section::NameText, index.text);
  layout.add(Section::Names, index.names);
  layout.add(Section::NameSlots, index.slots);
  layout.add(Section::NameScores, index.scores);
  layout.add(Section::Hits, index.hits);
  layout.add(Section::LocalNames, world.localNames);
  layout.add(Section::Codes, codeRecords(world));
  layout.add(Section::GeonamesIds, idRecords(world));
  layout.add(Section::Capitals, world.capitals);
  layout.add(Section::Organisations, world.organisations);
  layout.add(Section::Memberships, world.memberships);
  layout.add(Section::Designators, designators);
  base::writeFileAtomically(path, layout.sealed(index.maxWords));
}

}  // namespace dateline::bake
