#include "session/claims.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "dossier/contested.hpp"

namespace dateline::session {

namespace {

std::string ownerOf(const dossier::Passage& passage) {
  const bool spoken = passage.claim && !passage.claim->by.empty();
  return spoken ? "by " + base::fold(passage.claim->by) : "in " + passage.article;
}

class Table {
 public:
  void add(const dossier::Passage& passage) {
    const std::string owner = ownerOf(passage);
    const auto known = std::ranges::find(m_owners, owner);
    const auto at = static_cast<std::size_t>(known - m_owners.begin());
    if (known == m_owners.end()) {
      m_owners.push_back(owner);
      m_table.witnesses.push_back({passage.claim ? passage.claim->by : std::string(), passage.article, {}});
      for (FigureLine& line : m_table.lines) line.cells.emplace_back();
    }
    m_table.witnesses[at].passages.push_back(passage.id);
    for (const dossier::Figure& figure : passage.figures) lineOf(figure.unit).cells[at].push_back({passage.id, figure});
  }

  void dispute(const dossier::Disagreement& one) {
    if (one.unit.empty()) {
      m_table.denied.push_back(one.first);
      m_table.denied.push_back(one.second);
    } else {
      lineOf(one.unit).disputed = true;
    }
  }

  ClaimTable take() {
    std::ranges::stable_partition(m_table.lines, &FigureLine::disputed);
    return std::move(m_table);
  }

 private:
  FigureLine& lineOf(const std::string& unit) {
    const std::string folded = base::fold(unit);
    const auto known = std::ranges::find(m_units, folded);
    if (known != m_units.end()) return m_table.lines[static_cast<std::size_t>(known - m_units.begin())];
    m_units.push_back(folded);
    m_table.lines.push_back({unit, std::vector<std::vector<FigureCell>>(m_table.witnesses.size()), false});
    return m_table.lines.back();
  }

  ClaimTable m_table;
  std::vector<std::string> m_owners;  ///< by witness
  std::vector<std::string> m_units;   ///< by line
};

}  // namespace

ClaimTable claimsOf(const Shown& shown, const std::string& id) {
  const dossier::Dossier& dossier = shown.dossier();
  const dossier::Place* place = dossier.place(id);
  if (place == nullptr) return {};
  const dossier::PassagesById byId = dossier::passagesById(dossier);
  Table table;
  std::size_t hidden = 0;
  for (const dossier::PassageRef& ref : place->passages) {
    const auto passage = byId.find(ref.passage);
    if (!dossier::holds(ref) || passage == byId.end() || !passage->second->supported()) continue;
    if (!passage->second->claim && passage->second->figures.empty()) continue;
    if (shown.isSifted() && !shown.showsPassage(ref.passage)) {
      ++hidden;
    } else {
      table.add(*passage->second);
    }
  }
  for (const dossier::Disagreement& one : dossier::disagreements(*place, byId)) {
    const bool both = shown.showsPassage(one.first) && shown.showsPassage(one.second);
    if (both) table.dispute(one);
  }
  ClaimTable done = table.take();
  done.hidden = hidden;
  return done;
}

}  // namespace dateline::session
