// PROJ strings ("+proj=aea +lat_0=48 …") as parameters. Inside geo only.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::geo {

/// The parameters of a PROJ string in order; a flag has an empty value.
class ProjectionText {
 public:
  explicit ProjectionText(std::string_view text);

  /// True for text that names a projection itself, and so needs no database of coordinate systems.
  static bool isProjectionText(std::string_view text);

  bool has(std::string_view key) const { return find(key) != nullptr; }
  std::string_view value(std::string_view key) const;
  void remove(std::string_view key);
  void add(std::string key, std::string value) { m_parameters.emplace_back(std::move(key), std::move(value)); }
  std::string text() const;
  const std::vector<std::pair<std::string, std::string>>& parameters() const { return m_parameters; }

  /// An angle ("67", "67d30E") in degrees; 0 where it is not given or none.
  double degrees(std::string_view key) const;
  /// The meridian that the projection is centred on, degrees; 0 where nothing says one.
  double centralMeridian() const;

 private:
  const std::pair<std::string, std::string>* find(std::string_view key) const;

  std::vector<std::pair<std::string, std::string>> m_parameters;
};

/// What people call a projection, by its PROJ code ("aea"): an English message key, empty where we have none.
std::string_view projectionName(std::string_view code);

}  // namespace dateline::geo
