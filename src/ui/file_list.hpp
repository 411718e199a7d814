// A list of files of our own, for desktops without a file dialog: folders first, then what Dateline opens.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "ui/context.hpp"

namespace dateline::ui {

struct FileRow {
  std::string id;  ///< of its target
  std::string name;
  std::string detail;  ///< quiet, behind the name
};
/// A row at ImGui's cursor; true when it was chosen.
bool drawFileRow(const Context& context, const FileRow& row, float width);

class FileList {
 public:
  /// Draws the list inside the dialog that is open; Actions open or save what is chosen.
  void draw(const Context& context, bool saves, ImVec2 room);
  void forget() { m_read = false; }

 private:
  struct Entry {
    std::filesystem::path path;
    std::string name;
    bool folder = false;
  };
  void enter(const std::filesystem::path& folder);
  void drawEntries(const Context& context, bool saves, ImVec2 size);
  /// A file that is opened, or that the shown article is read again from.
  static void choose(const Context& context, const std::filesystem::path& path);
  void setName(const std::string& name);
  void drawName(const Context& context, float width);

  std::filesystem::path m_folder;
  std::vector<Entry> m_entries;
  char m_name[512] = {};
  bool m_read = false;
};

}  // namespace dateline::ui
