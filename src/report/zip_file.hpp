// A ZIP archive in memory, the same bytes for the same parts: no clock, no names of machines.
#pragma once
#include <string>
#include <vector>

namespace dateline::report {

struct ZipPart {
  std::string name;
  std::string bytes;
  bool packed = true;  ///< false for what is packed already, such as a PNG
};

std::string zipOf(const std::vector<ZipPart>& parts);

}  // namespace dateline::report
