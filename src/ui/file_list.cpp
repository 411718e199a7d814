#include "ui/file_list.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <system_error>

namespace dateline::ui {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 6> opened{".txt", ".md", ".html", ".htm", ".pdf", ".geojson"};

bool isOpened(const fs::path& path) {
  return std::find(opened.begin(), opened.end(), path.extension().string()) != opened.end();
}

}  // namespace

void FileList::enter(const fs::path& folder) {
  std::error_code error;
  std::vector<Entry> entries;
  for (const fs::directory_entry& entry :
       fs::directory_iterator(folder, fs::directory_options::skip_permission_denied, error)) {
    std::string name = entry.path().filename().string();
    const bool isFolder = entry.is_directory(error);
    if (name.starts_with('.') || (!isFolder && !isOpened(entry.path()))) continue;
    entries.push_back({entry.path(), std::move(name), isFolder});
  }
  if (error && entries.empty() && !m_folder.empty()) return;  // a folder that may not be read is not entered
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.folder != b.folder ? a.folder : a.name < b.name; });
  if (folder.has_parent_path() && folder != folder.root_path())
    entries.insert(entries.begin(), {folder.parent_path(), "..", true});
  m_folder = folder;
  m_entries = std::move(entries);
  m_read = true;
}

void FileList::draw(const Context& context, bool saves) {
  if (!m_read) {
    std::error_code error;
    const fs::path& file = context.state.file;
    enter(file.empty() ? fs::current_path(error) : fs::absolute(file, error).parent_path());
    const std::string name = file.empty() ? "dossier.geojson" : file.filename().string();
    std::strncpy(m_name, name.c_str(), sizeof m_name - 1);
  }
  ImGui::PushFont(context.fonts.small);
  ImGui::TextColored(unpacked(context.theme.quietText), "%s", m_folder.c_str());
  ImGui::PopFont();
  drawEntries(context, saves, context.px(300));
  if (saves) drawName(context, saves);
}

void FileList::drawEntries(const Context& context, bool saves, float height) {
  fs::path entered;
  ImGui::BeginChild("files", {context.px(520), height});
  for (const Entry& entry : m_entries) {
    const std::string text = entry.folder ? entry.name + "/" : entry.name;
    if (!ImGui::Selectable(text.c_str())) continue;
    if (entry.folder) {
      entered = entry.path;
    } else if (saves) {
      std::strncpy(m_name, entry.name.c_str(), sizeof m_name - 1);
    } else {
      context.act(session::ShowDialog{session::Dialog::None});
      context.act(session::OpenFile{entry.path});
    }
  }
  ImGui::EndChild();
  if (!entered.empty()) enter(entered);
}

void FileList::drawName(const Context& context, bool /*saves*/) {
  ImGui::SetNextItemWidth(context.px(400));
  const bool entered = ImGui::InputText("##name", m_name, sizeof m_name, ImGuiInputTextFlags_EnterReturnsTrue);
  ImGui::SameLine(0, context.px(8));
  if ((button(context, "save-as", context.label("Save")) || entered) && m_name[0] != 0) {
    context.act(session::ShowDialog{session::Dialog::None});
    context.act(session::SaveFile{m_folder / m_name});
  }
}

}  // namespace dateline::ui
