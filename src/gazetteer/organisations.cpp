// Organisations and their members, in the language asked for.
#include "gazetteer/tables.hpp"

namespace dateline::gazetteer {

namespace {

std::optional<base::Date> dateOf(std::int32_t day) {
  if (day == baked::sinceEver || day == baked::forEver) return std::nullopt;
  return base::dateOfDay(day);
}

std::size_t languageColumn(std::string_view language) {
  if (language.starts_with("fr")) return 1;
  if (language.starts_with("ru")) return 2;
  return 0;
}

}  // namespace

std::size_t Gazetteer::organisationCount() const {
  return m_tables->section<baked::OrganisationRecord>(baked::Section::Organisations).size();
}

Organisation Gazetteer::organisation(std::uint32_t index, std::string_view language) const {
  const auto all = m_tables->section<baked::OrganisationRecord>(baked::Section::Organisations);
  if (index >= all.size()) throwDamaged(m_file.path());
  const baked::OrganisationRecord& record = all[index];
  const auto inLanguage = [&](const std::array<baked::StringOffset, baked::organisationLanguages>& texts) {
    const std::string_view text = m_tables->string(texts[languageColumn(language)], m_file.path());
    return std::string(text.empty() ? m_tables->string(texts[0], m_file.path()) : text);
  };
  Organisation organisation;
  organisation.id = m_tables->string(record.id, m_file.path());
  organisation.name = inLanguage(record.names);
  organisation.acronym = inLanguage(record.acronyms);
  organisation.military = (record.flags & 1u) != 0;
  organisation.regional = (record.flags & 2u) != 0;
  organisation.alliance = (record.flags & 4u) != 0;
  const auto members = m_tables->section<baked::MembershipRecord>(baked::Section::Memberships);
  if (record.firstMember > members.size() || record.memberCount > members.size() - record.firstMember) {
    throwDamaged(m_file.path());
  }
  for (const baked::MembershipRecord& member : members.subspan(record.firstMember, record.memberCount)) {
    organisation.members.push_back(
        {CountryCode(std::string_view(member.country.data(), 3)), dateOf(member.from), dateOf(member.to)});
  }
  return organisation;
}

}  // namespace dateline::gazetteer
