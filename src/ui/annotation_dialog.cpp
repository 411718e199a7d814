#include "ui/annotation_dialog.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>

#include "base/numbers.hpp"

namespace dateline::ui {

namespace {

using base::messageKey;
using dossier::Annotation;
using dossier::AnnotationKind;

const Annotation* annotationOf(const session::State& state) {
  const session::Annotating& annotating = state.annotating;
  return annotating.draft ? &*annotating.draft : state.dossier().annotation(annotating.selected);
}

/// Kilometres as typed: "300", "12.5", "12,5", "20 000"; nothing for what is no number.
std::optional<double> kilometresFrom(std::string typed) {
  std::erase_if(typed, [](char c) {
    return c == ' ' || c == '\xC2' || c == '\xA0' || c == '\xE2' || c == '\x80' || c == '\xAF';
  });
  std::ranges::replace(typed, ',', '.');
  double km = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), km);
  if (error != std::errc() || end != typed.data() + typed.size()) return std::nullopt;
  return km;
}

std::string typedKm(double km) {
  char buffer[32];
  const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, km);
  return error == std::errc() ? std::string(buffer, end) : std::string();
}

void fill(char* field, std::size_t size, const std::string& text) {
  std::memset(field, 0, size);
  std::memcpy(field, text.data(), std::min(text.size(), size - 1));
}

}  // namespace

const char* AnnotationDialog::titleOf(const session::State& state) {
  const Annotation* annotation = annotationOf(state);
  if (annotation == nullptr) return "";
  switch (annotation->kind) {
    case AnnotationKind::Ring:
      return messageKey("Range ring");
    case AnnotationKind::Line:
      return messageKey("Line");
    case AnnotationKind::Area:
      return messageKey("Area");
    case AnnotationKind::Callout:
      break;
  }
  return messageKey("Callout");
}

void AnnotationDialog::begin(const Annotation& annotation, base::Language) {
  fill(m_text, sizeof m_text, annotation.text);
  fill(m_radius, sizeof m_radius, typedKm(annotation.radiusKm));
}

void AnnotationDialog::draw(const Context& context) {
  const Annotation* annotation = annotationOf(context.state);
  if (annotation == nullptr) return;
  const bool first = !m_begun;
  if (first) begin(*annotation, context.state.language);
  m_begun = true;
  const float width = std::min(context.px(420), ImGui::GetIO().DisplaySize.x * 0.9F - context.px(32));
  const auto named = [&](std::string_view name) {
    drawText(context, context.fonts.small, ImGui::GetCursorScreenPos(), context.theme.quietText, name);
    ImGui::Dummy({width, context.fonts.small->FontSize + context.px(2)});
  };
  const bool isRing = annotation->kind == AnnotationKind::Ring;
  named(context.say(annotation->kind == AnnotationKind::Callout ? "Its text" : "Its text, which may be empty"));
  ImGui::SetNextItemWidth(width);
  if (first) ImGui::SetKeyboardFocusHere();
  bool entered = ImGui::InputText("##text", m_text, sizeof m_text, ImGuiInputTextFlags_EnterReturnsTrue);
  context.target("annotation-text", ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
  context.fontCase.need(m_text);
  if (isRing) {
    ImGui::Dummy({0, context.px(4)});
    named(context.say("Radius in kilometres"));
    ImGui::SetNextItemWidth(context.px(140));
    entered = ImGui::InputText("##radius", m_radius, sizeof m_radius, ImGuiInputTextFlags_EnterReturnsTrue) || entered;
    context.target("annotation-radius", ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
  }
  const std::optional<double> km = isRing ? kilometresFrom(m_radius) : 0.0;
  const bool whole = km && (!isRing || *km > 0) && (annotation->kind != AnnotationKind::Callout || m_text[0] != 0);
  ImGui::Dummy({0, context.px(6)});
  const std::string_view done = context.say(context.state.annotating.draft ? "Put it on the map" : "Change it");
  if ((button(context, "annotate", done, {.chosen = true, .enabled = whole}) || entered) && whole) {
    context.act(session::FinishAnnotation{m_text, *km});
  }
  ImGui::SameLine(0, context.px(8));
}

}  // namespace dateline::ui
