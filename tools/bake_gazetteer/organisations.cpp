// Organisations, their names and their members with the dates of membership.
#include <algorithm>

#include "tsv.hpp"
#include "world.hpp"

namespace dateline::bake {

namespace baked = gazetteer::baked;

namespace {

constexpr std::uint16_t nameScore = 9000;
constexpr std::uint16_t acronymScore = 7000;

void spellOrganisation(World& world, std::string_view text, std::size_t index, std::uint16_t score) {
  if (text.empty()) return;
  Spelling spelling;
  spelling.text = text;
  spelling.hit.of = static_cast<std::uint8_t>(gazetteer::NameOf::Organisation);
  spelling.hit.index = static_cast<std::uint32_t>(index);
  spelling.hit.mainName = 1;
  spelling.score = score;
  world.spellings.push_back(std::move(spelling));
}

std::uint32_t flagsOf(const Row& row) {
  std::uint32_t flags = 0;
  for (std::string_view flag : row.list("flags")) {
    if (flag == "military") {
      flags |= 1;
    } else if (flag == "regional") {
      flags |= 2;
    } else if (flag == "alliance") {
      flags |= 4;
    } else {
      row.complain("\"" + std::string(flag) + "\" is not military, regional or alliance");
    }
  }
  return flags;
}

struct Member {
  std::uint32_t organisation;
  baked::MembershipRecord record;
};

}  // namespace

void readOrganisations(World& world, const std::filesystem::path& folder) {
  constexpr std::array<std::string_view, 3> languages{"en", "fr", "ru"};
  std::map<std::string, std::uint32_t, std::less<>> ids;
  readTable(folder / "organisations.tsv", [&](const Row& row) {
    const auto index = static_cast<std::uint32_t>(world.organisations.size());
    if (!ids.emplace(row.text("id"), index).second) row.complain("this organisation stands twice");
    baked::OrganisationRecord record;
    record.id = world.strings.add(row.text("id"));
    record.flags = flagsOf(row);
    for (std::size_t i = 0; i < languages.size(); ++i) {
      const std::string_view name = row.text(languages[i]);
      const std::string_view acronym = row.text("acronym_" + std::string(languages[i]));
      record.names[i] = world.strings.add(name);
      record.acronyms[i] = world.strings.add(acronym);
      spellOrganisation(world, name, index, nameScore);
      spellOrganisation(world, acronym, index, acronymScore);
    }
    for (std::string_view other : row.list("also")) spellOrganisation(world, other, index, nameScore);
    world.organisations.push_back(record);
  });

  std::vector<Member> members;
  readTable(folder / "memberships.tsv", [&](const Row& row) {
    const auto organisation = ids.find(row.text("organisation"));
    if (organisation == ids.end()) row.complain("the organisation is not in organisations.tsv");
    for (std::string_view country : split(row.text("countries"), ' ')) {
      if (world.codes.find(country) == world.codes.end() || country.size() != 3) {
        row.complain("the country \"" + std::string(country) + "\" is not in countries.tsv");
      }
      Member member{organisation->second, {}};
      std::copy(country.begin(), country.end(), member.record.country.begin());
      member.record.from = row.day("from", false, baked::sinceEver);
      member.record.to = row.day("to", true, baked::forEver);
      members.push_back(member);
    }
  });
  std::stable_sort(members.begin(), members.end(),
                   [](const Member& a, const Member& b) { return a.organisation < b.organisation; });
  for (const Member& member : members) {
    baked::OrganisationRecord& organisation = world.organisations[member.organisation];
    if (organisation.memberCount++ == 0)
      organisation.firstMember = static_cast<std::uint32_t>(world.memberships.size());
    world.memberships.push_back(member.record);
  }
}

}  // namespace dateline::bake
