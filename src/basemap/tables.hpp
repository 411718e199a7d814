// The file's tables as the values that Basemap hands out, built once on opening.
#pragma once
#include <vector>

#include "basemap/file_view.hpp"

namespace dateline::basemap {

struct Tables {
  std::vector<Country> countries;
  std::vector<Region> regions;
  std::vector<City> cities;
  std::vector<WaterLabel> waters;
};

/// Throws base::DataError where a record points out of its section.
Tables readTables(const FileView& file);

}  // namespace dateline::basemap
