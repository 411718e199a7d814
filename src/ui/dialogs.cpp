#include "ui/dialogs.hpp"

#include "session/registry.hpp"

namespace dateline::ui {

namespace {

using session::Dialog;

const char* titleOf(Dialog dialog) {
  switch (dialog) {
    case Dialog::Open:
      return "Open an article or a dossier";
    case Dialog::SaveAs:
      return "Save the dossier";
    case Dialog::Keys:
      return "Keys and mouse";
    case Dialog::DiscardChanges:
      return "The dossier has changes that are not saved.";
    case Dialog::None:
      break;
  }
  return "";
}

void drawKeys(const Context& context) {
  if (!ImGui::BeginTable("keys", 2, ImGuiTableFlags_SizingFixedFit)) return;
  for (const session::Command& command : session::commands()) {
    if (!command.key) continue;
    ImGui::TableNextRow();
    ImGui::TableNextColumn();
    ImGui::TextColored(unpacked(context.theme.quietText), "%s   ", session::sayKey(*command.key).c_str());
    ImGui::TableNextColumn();
    ImGui::TextUnformatted(std::string(context.label(command.name)).c_str());
  }
  ImGui::EndTable();
}

void drawRecent(const Context& context) {
  if (context.state.recentFiles.empty()) return;
  ImGui::PushFont(context.fonts.labelBold);
  ImGui::TextUnformatted(std::string(context.label("Recent files")).c_str());
  ImGui::PopFont();
  for (const std::filesystem::path& path : context.state.recentFiles) {
    if (!ImGui::Selectable(path.c_str())) continue;
    context.act(session::ShowDialog{Dialog::None});
    context.act(session::OpenFile{path});
  }
  ImGui::Dummy({0, context.px(6)});
}

void drawDiscard(const Context& context) {
  if (button(context, "save-first", context.label("Save"))) {
    context.act(session::ShowDialog{Dialog::None});
    context.act(session::SaveFile{});
  }
  ImGui::SameLine(0, context.px(8));
  if (button(context, "discard", context.label("Leave without saving"))) context.act(session::Quit{true});
}

}  // namespace

void Dialogs::draw(const Context& context) {
  const Dialog dialog = context.state.dialog;
  if (dialog != m_last) m_files.forget();
  m_last = dialog;
  if (dialog == Dialog::None) return;
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  ImGui::SetNextWindowPos({size.x / 2, size.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSizeConstraints({context.px(320), 0}, {size.x * 0.9F, size.y * 0.85F});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(context.theme.raised));
  ImGui::PushFont(context.fonts.label);
  ImGui::OpenPopup("dialog");
  if (ImGui::BeginPopupModal(
          "dialog", nullptr,
          ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove)) {
    ImGui::PushFont(context.fonts.bodyBold);
    ImGui::TextUnformatted(std::string(context.label(titleOf(dialog))).c_str());
    ImGui::PopFont();
    ImGui::Dummy({0, context.px(4)});
    if (dialog == Dialog::Keys) drawKeys(context);
    if (dialog == Dialog::Open) drawRecent(context);
    if (dialog == Dialog::Open || dialog == Dialog::SaveAs) m_files.draw(context, dialog == Dialog::SaveAs);
    if (dialog == Dialog::DiscardChanges) drawDiscard(context);
    ImGui::Dummy({0, context.px(4)});
    if (button(context, "close", context.label(dialog == Dialog::DiscardChanges ? "Stay" : "Close"))) {
      context.act(session::ShowDialog{Dialog::None});
    }
    ImGui::EndPopup();
  }
  ImGui::PopFont();
  ImGui::PopStyleColor();
}

}  // namespace dateline::ui
