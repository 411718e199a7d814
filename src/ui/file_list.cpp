#include "ui/file_list.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <system_error>

#include "session/articles.hpp"

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

void FileList::draw(const Context& context, bool saves, ImVec2 room) {
  if (!m_read) {
    std::error_code error;
    const fs::path& file = context.state.file;
    enter(file.empty() ? fs::current_path(error) : fs::absolute(file, error).parent_path());
    const std::string name = file.empty() ? "dossier.geojson" : file.filename().string();
    setName(name);
  }
  const ImVec2 at = ImGui::GetCursorScreenPos();
  ImFont* small = context.fonts.small;
  drawText(context, small, at, context.theme.quietText, fitted(small, m_folder.string(), room.x));
  ImGui::Dummy({room.x, small->FontSize + context.px(4)});
  const float below = saves ? context.px(44) : 0;
  const float height = std::min(context.px(320), room.y - (ImGui::GetCursorPosY() - context.px(40)) - below);
  drawEntries(context, saves, {room.x, std::max(height, context.px(60))});
  if (saves) drawName(context, room.x);
}

void FileList::drawEntries(const Context& context, bool saves, ImVec2 size) {
  fs::path entered;
  ImGui::BeginChild("files", size);
  if (m_entries.empty()) ImGui::TextUnformatted(std::string(context.say("Nothing here that Dateline opens")).c_str());
  for (const Entry& entry : m_entries) {
    const FileRow row{"file:" + entry.name, entry.folder ? entry.name + "/" : entry.name, {}};
    if (!drawFileRow(context, row, size.x - context.px(14))) continue;
    if (entry.folder) {
      entered = entry.path;
    } else if (saves) {
      setName(entry.name);
    } else {
      choose(context, entry.path);
    }
  }
  ImGui::EndChild();
  if (!entered.empty()) enter(entered);
}

void FileList::choose(const Context& context, const fs::path& path) {
  const article::Article* article = session::articleShown(context.state);
  const bool again = context.state.dialog == session::Dialog::ReadAgain && article != nullptr;
  context.act(session::ShowDialog{session::Dialog::None});
  if (again) {
    context.act(session::ReadArticleAgain{article->id, path});
  } else {
    context.act(session::OpenFile{path});
  }
}

void FileList::setName(const std::string& name) {
  std::memset(m_name, 0, sizeof m_name);
  std::strncpy(m_name, name.c_str(), sizeof m_name - 1);
}

void FileList::drawName(const Context& context, float width) {
  const std::string_view save = context.say("Save");
  ImGui::SetNextItemWidth(width - buttonWidth(context, save) - context.px(8));
  const bool entered = ImGui::InputText("##name", m_name, sizeof m_name, ImGuiInputTextFlags_EnterReturnsTrue);
  context.target("file-name", ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
  ImGui::SameLine(0, context.px(8));
  if ((button(context, "save-as", save) || entered) && m_name[0] != 0) {
    context.act(session::ShowDialog{session::Dialog::None});
    context.act(session::SaveFile{m_folder / m_name});
  }
}

bool drawFileRow(const Context& context, const FileRow& row, float width) {
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const ImVec2 size{width, context.fonts.label->FontSize + context.px(8)};
  const Context::Press press = context.pressable(row.id, size, context.px(4));
  if (press.hovered) {
    ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + size.x, at.y + size.y}, packed(context.theme.line),
                                              context.px(4));
  }
  const float x = at.x + context.px(6);
  const std::string name = fitted(context.fonts.label, row.name, width - context.px(12));
  const float used = drawText(context, context.fonts.label, {x, at.y + context.px(4)}, context.theme.text, name);
  const float drop = std::round(context.fonts.label->Ascent - context.fonts.small->Ascent);
  drawText(context, context.fonts.small, {x + used + context.px(10), at.y + context.px(4) + drop},
           context.theme.quietText, fitted(context.fonts.small, row.detail, width - used - context.px(22)));
  return press.done;
}

}  // namespace dateline::ui
