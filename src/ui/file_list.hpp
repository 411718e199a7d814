// A list of files of our own, for desktops without a file dialog: folders first, then what Dateline opens.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "ui/context.hpp"

namespace dateline::ui {

class FileList {
 public:
  /// Draws the list inside the dialog that is open; Actions open or save what is chosen.
  void draw(const Context& context, bool saves);
  void forget() { m_read = false; }

 private:
  struct Entry {
    std::filesystem::path path;
    std::string name;
    bool folder = false;
  };
  void enter(const std::filesystem::path& folder);
  void drawEntries(const Context& context, bool saves, float height);
  void drawName(const Context& context, bool saves);

  std::filesystem::path m_folder;
  std::vector<Entry> m_entries;
  char m_name[512] = {};
  bool m_read = false;
};

}  // namespace dateline::ui
