#include "ui/dialogs.hpp"

#include <imgui_internal.h>

#include <algorithm>
#include <string>
#include <vector>

#include "session/apply.hpp"
#include "session/registry.hpp"

namespace dateline::ui {

namespace {

using base::messageKey;
using session::Dialog;

/// For what stands between a dialog's title and its buttons.
ImVec2 roomOf(const Context& context) {
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  return {size.x * 0.9F - context.px(32), std::max(size.y * 0.9F - context.px(130), context.px(60))};
}

const char* titleOf(const session::State& state) {
  switch (state.dialog) {
    case Dialog::Open:
      return messageKey("Open an article or a dossier");
    case Dialog::SaveAs:
      return messageKey("Save the dossier");
    case Dialog::Keys:
      return messageKey("Keys and mouse");
    case Dialog::DiscardChanges:
      return messageKey("The dossier has changes that are not saved.");
    case Dialog::Recover:
      return messageKey("Dateline ended before these changes were saved");
    case Dialog::ReadAgain:
      return messageKey("Read the article again from a file");
    case Dialog::Annotation:
      return AnnotationDialog::titleOf(state);
    case Dialog::None:
      break;
  }
  return "";
}

struct Gesture {
  const char* how;
  const char* what;
};

constexpr Gesture gestures[] = {{messageKey("Wheel"), messageKey("Zoom at the pointer")},
                                {messageKey("Drag"), messageKey("Move the map")},
                                {messageKey("Shift and drag"), messageKey("Zoom to a box")},
                                {messageKey("Double click"), messageKey("Zoom in")},
                                {messageKey("Click on a marker or a passage"), messageKey("Select it")},
                                {messageKey("Right click"), messageKey("Copy the coordinates")},
                                {messageKey("Drag over the text"), messageKey("Select words")},
                                {messageKey("Click on a value of a card"), messageKey("Edit it")}};

struct KeyRow {
  std::string key;
  std::string_view what;
};

std::vector<KeyRow> keyRows(const Context& context) {
  std::vector<KeyRow> rows;
  for (const session::Command& command : session::commands()) {
    if (command.key) rows.push_back({session::sayKey(*command.key), context.say(command.name)});
  }
  for (const Gesture& gesture : gestures) {
    rows.push_back({std::string(context.say(gesture.how)), context.say(gesture.what)});
  }
  return rows;
}

/// In two columns where there is room, read downwards.
void drawKeys(const Context& context) {
  const ImVec2 room = roomOf(context);
  constexpr double columnWidth = 470;
  const std::size_t columns = room.x >= context.px(2 * columnWidth) ? 2 : 1;
  const std::vector<KeyRow> rows = keyRows(context);
  const std::size_t lines = (rows.size() + columns - 1) / columns;
  const float line = context.fonts.label->FontSize + context.px(6);
  const float height = static_cast<float>(lines) * line + context.px(8);
  const ImVec2 size{std::min(context.px(columnWidth) * static_cast<float>(columns), room.x), std::min(height, room.y)};
  ImGui::BeginChild("key-list", size);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float step = size.x / static_cast<float>(columns);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const float x = at.x + static_cast<float>(i / lines) * step;
    const float y = at.y + static_cast<float>(i % lines) * line;
    const float keyWidth = step * 0.36F;
    drawText(context, context.fonts.label, {x, y}, context.theme.quietText,
             fitted(context.fonts.label, rows[i].key, keyWidth - context.px(12)));
    drawText(context, context.fonts.label, {x + keyWidth, y}, context.theme.text,
             fitted(context.fonts.label, rows[i].what, step - keyWidth - context.px(16)));
  }
  ImGui::Dummy({1, height});
  ImGui::EndChild();
}

void drawRecent(const Context& context) {
  if (context.state.recentFiles.empty()) return;
  const float width = std::min(context.px(520), roomOf(context).x);
  ImVec2 at = ImGui::GetCursorScreenPos();
  drawText(context, context.fonts.small, at, context.theme.quietText, context.say("Recent files"));
  ImGui::Dummy({width, context.fonts.small->FontSize + context.px(2)});
  constexpr std::size_t most = 4;
  const std::size_t count = std::min(context.state.recentFiles.size(), most);
  for (std::size_t i = 0; i < count; ++i) {
    const std::filesystem::path& path = context.state.recentFiles[i];
    const FileRow row{"recent:" + std::to_string(i), path.filename().string(), path.parent_path().string()};
    if (!drawFileRow(context, row, width)) continue;
    context.act(session::ShowDialog{Dialog::None});
    context.act(session::OpenFile{path});
  }
  ImGui::Dummy({0, context.px(6)});
}

void drawDiscard(const Context& context) {
  if (button(context, "save-first", context.say("Save"))) {
    context.act(session::ShowDialog{Dialog::None});
    context.act(session::SaveFile{});
  }
  ImGui::SameLine(0, context.px(8));
  if (button(context, "discard", context.say("Leave without saving")))
    context.act(session::afterDiscarding(context.state));
}

void drawRecover(const Context& context) {
  if (!context.state.recovery) return;
  const session::Recovery& found = *context.state.recovery;
  const auto line = [&](const frame::Colour& colour, const std::string& text) {
    const float width = std::min(context.px(440), roomOf(context).x);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = drawWrapped(context, context.fonts.label, at, width, colour, text);
    ImGui::Dummy({width, height + context.px(2)});
  };
  const std::string& title = found.history->present().title;
  line(context.theme.text, title.empty() ? std::string(context.say("Dossier without a title")) : title);
  const auto steps = static_cast<long>(found.steps);
  line(context.theme.quietText,
       context.say(found.last.empty()
                       ? base::Message::counted(steps, "{} step", "{} steps")
                       : base::Message::counted(steps, "{} step, the last one: {}", "{} steps, the last one: {}",
                                                {context.say(found.last)})));
  ImGui::Dummy({0, context.px(6)});
  if (button(context, "recover", context.say("Do them again"))) context.act(session::TakeRecovery{});
  ImGui::SameLine(0, context.px(8));
  if (button(context, "drop-recovery", context.say("Give them up"))) context.act(session::DropRecovery{});
}

const char* closingOf(Dialog dialog) {
  if (dialog == Dialog::DiscardChanges) return messageKey("Stay");
  if (dialog == Dialog::Annotation) return messageKey("Give it up");
  return dialog == Dialog::Recover ? messageKey("Decide later") : messageKey("Close");
}

}  // namespace

void Dialogs::draw(const Context& context) {
  const Dialog dialog = context.state.dialog;
  if (dialog != m_last) {
    m_files.forget();
    m_annotation.forget();
  }
  // The toolkit would go on keeping the pointer from the window behind.
  if (dialog == Dialog::None && m_last != Dialog::None) ImGui::ClosePopupsOverWindow(nullptr, false);
  m_last = dialog;
  if (dialog == Dialog::None) return;
  context.tab.beginLayer();
  const ImVec2 size = ImGui::GetIO().DisplaySize;
  {
    // The toolkit's own dimming fades in and would keep the window awake.
    const frame::Colour shade = context.theme.dark ? frame::rgb(0).withAlpha(130) : context.theme.text.withAlpha(70);
    const Panel dim(context, "dim", {0, 0, static_cast<double>(size.x), static_cast<double>(size.y)}, shade,
                    {.overlay = true});
  }
  ImGui::SetNextWindowPos({size.x / 2, size.y / 2}, ImGuiCond_Always, {0.5F, 0.5F});
  ImGui::SetNextWindowSizeConstraints({std::min(context.px(320), size.x * 0.9F), 0}, {size.x * 0.94F, size.y * 0.94F});
  ImGui::PushStyleColor(ImGuiCol_WindowBg, packed(context.theme.raised));
  ImGui::PushFont(context.fonts.label);
  ImGui::OpenPopup("dialog");
  if (ImGui::BeginPopupModal(
          "dialog", nullptr,
          ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoMove)) {
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImGui::PushFont(context.fonts.bodyBold);
    ImGui::TextUnformatted(std::string(context.say(titleOf(context.state))).c_str());
    ImGui::PopFont();
    ImGui::Dummy({0, context.px(4)});
    if (dialog == Dialog::Keys) drawKeys(context);
    if (dialog == Dialog::Open) drawRecent(context);
    if (dialog == Dialog::Annotation) m_annotation.draw(context);
    if (dialog == Dialog::Open || dialog == Dialog::SaveAs || dialog == Dialog::ReadAgain) {
      const ImVec2 room = roomOf(context);
      m_files.draw(context, dialog == Dialog::SaveAs, {std::min(context.px(520), room.x), room.y});
    }
    if (dialog == Dialog::DiscardChanges) drawDiscard(context);
    if (dialog == Dialog::Recover) drawRecover(context);
    if (dialog == Dialog::DiscardChanges || dialog == Dialog::Recover) {
      ImGui::SameLine(0, context.px(8));
    } else if (dialog != Dialog::Annotation) {
      ImGui::Dummy({0, context.px(4)});
    }
    if (button(context, "close", context.say(closingOf(dialog)))) {
      context.act(session::ShowDialog{Dialog::None});
    }
    ImGui::EndPopup();
  }
  ImGui::PopFont();
  ImGui::PopStyleColor();
}

}  // namespace dateline::ui
