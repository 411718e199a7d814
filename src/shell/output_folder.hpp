// A folder of files that appear together: nothing takes its place before all are written.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::shell {

class OutputFolder {
 public:
  /// `path` may be there already, with other files in it, which stay. Throws SystemError where it cannot be written.
  explicit OutputFolder(const std::filesystem::path& path);
  ~OutputFolder();  ///< without finish() nothing is left
  OutputFolder(const OutputFolder&) = delete;
  OutputFolder& operator=(const OutputFolder&) = delete;

  void write(const std::string& name, std::string_view bytes);
  /// Files of the same names are replaced.
  void finish();

 private:
  std::filesystem::path m_path;
  std::filesystem::path m_temporary;
  std::vector<std::string> m_names;
};

}  // namespace dateline::shell
