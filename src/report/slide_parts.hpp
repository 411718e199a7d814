// The parts of a presentation that say nothing of a briefing: master, layout, theme, and what refers to what.
#pragma once
#include <string>
#include <vector>

#include "report/zip_file.hpp"

namespace dateline::report {

/// English metric units, 914400 an inch: 16 × 9 units of 762000.
inline constexpr long emuPerUnit = 762'000;

/// Everything but the slides, their notes and pictures. In the order in which the archive shall have it.
std::vector<ZipPart> frameParts(std::size_t slides, const std::string& title, const std::string& language);

/// The relations of a part: kinds as the standard names them, targets relative to the part.
struct Relation {
  std::string kind;
  std::string target;
  bool external = false;
};
/// Ids are rId1, rId2 … in this order.
std::string relationsXml(const std::vector<Relation>& relations);

}  // namespace dateline::report
