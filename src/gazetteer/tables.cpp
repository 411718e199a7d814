// Opening the baked file, and its hash table.
#include "gazetteer/tables.hpp"

namespace dateline::gazetteer {

namespace {

using baked::Section;

static_assert(sizeof(NameHit) == sizeof(baked::HitRecord));
static_assert(offsetof(NameHit, index) == offsetof(baked::HitRecord, index));
static_assert(offsetof(NameHit, mainName) == offsetof(baked::HitRecord, mainName));
static_assert(offsetof(NameHit, adjectiveOnly) == offsetof(baked::HitRecord, adjectiveOnly));
static_assert(offsetof(NameHit, commonWord) == offsetof(baked::HitRecord, commonWord));

constexpr std::array<std::size_t, baked::sectionCount> recordSizes{sizeof(baked::PlaceRecord),
                                                                   1,
                                                                   1,
                                                                   sizeof(baked::NameRecord),
                                                                   sizeof(baked::NameSlot),
                                                                   sizeof(std::uint16_t),
                                                                   sizeof(baked::HitRecord),
                                                                   sizeof(baked::LocalNameRecord),
                                                                   sizeof(baked::CodeRecord),
                                                                   sizeof(baked::IdRecord),
                                                                   sizeof(baked::CapitalRecord),
                                                                   sizeof(baked::OrganisationRecord),
                                                                   sizeof(baked::MembershipRecord),
                                                                   sizeof(baked::DesignatorRecord)};

bool sectionsFit(const baked::Header& header) {
  for (std::size_t i = 0; i < baked::sectionCount; ++i) {
    const baked::SectionEntry& entry = header.sections[i];
    if (entry.offset % 8 != 0 || entry.offset < sizeof(baked::Header) || entry.offset > header.fileSize) return false;
    if (entry.count > (header.fileSize - entry.offset) / recordSizes[i]) return false;
  }
  const auto count = [&](Section s) { return header.sections[static_cast<std::size_t>(s)].count; };
  const std::uint64_t slots = count(Section::NameSlots);
  return slots != 0 && (slots & (slots - 1)) == 0 && count(Section::Names) == count(Section::NameScores) + 1;
}

}  // namespace

void throwDamaged(const std::filesystem::path& path) {
  throw base::DataError("the gazetteer is damaged", path.string(), "build or install Dateline again");
}

Gazetteer Gazetteer::open(const std::filesystem::path& path) {
  return Gazetteer(base::MappedFile(path));
}

Gazetteer::Gazetteer(base::MappedFile file) : m_file(std::move(file)) {
  const std::span<const std::byte> bytes = m_file.bytes();
  if (bytes.size() < sizeof(baked::Header)) throwDamaged(m_file.path());
  const auto* tables = reinterpret_cast<const Tables*>(bytes.data());
  if (tables->magicBytes != baked::magic) throwDamaged(m_file.path());
  if (tables->versionNumber != baked::version) {
    throw base::DataError("the gazetteer is of another version of Dateline", m_file.path().string(),
                          "build or install Dateline again");
  }
  if (tables->fileSize != bytes.size() || tables->seal != baked::sealOf(*tables) || !sectionsFit(*tables)) {
    throwDamaged(m_file.path());
  }
  m_tables = tables;
}

std::span<const NameHit> Gazetteer::Tables::nameHits(std::size_t name) const {
  const auto names = section<baked::NameRecord>(Section::Names);
  if (name + 1 >= names.size()) return {};
  const std::size_t begin = names[name].hits;
  const std::size_t end = names[name + 1].hits;
  const auto records = section<baked::HitRecord>(Section::Hits);
  if (begin > end || end > records.size()) return {};
  // A NameHit has enumerators and bools, which not every byte is: they are looked at before they are read as such.
  for (const baked::HitRecord& hit : records.subspan(begin, end - begin)) {
    if (hit.of > 2 || hit.mainName > 1 || hit.adjectiveOnly > 1 || hit.commonWord > 1) return {};
  }
  return section<NameHit>(Section::Hits).subspan(begin, end - begin);
}

const baked::NameSlot* Gazetteer::Tables::slot(std::string_view folded) const {
  const auto slots = section<baked::NameSlot>(Section::NameSlots);
  const std::uint64_t hash = baked::hashOf(folded);
  const auto fingerprint = static_cast<std::uint32_t>(hash >> 32);
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = hash & mask, tried = 0; tried < slots.size(); at = (at + 1) & mask, ++tried) {
    const baked::NameSlot& found = slots[at];
    if (found.name == baked::NameSlot::emptySlot) return nullptr;
    if (found.fingerprint == fingerprint && nameText(found.name & ~baked::NameSlot::prefixFlag) == folded) {
      return &found;
    }
  }
  return nullptr;
}

}  // namespace dateline::gazetteer
