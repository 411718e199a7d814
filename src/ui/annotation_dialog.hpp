// What is asked when an annotation's points are set, or when it is changed: its text, and a ring's radius.
#pragma once
#include <string>

#include "ui/context.hpp"

namespace dateline::ui {

class AnnotationDialog {
 public:
  /// Inside the dialog that is open.
  void draw(const Context& context);
  void forget() { m_begun = false; }
  /// What it is called, for the dialog's title.
  static const char* titleOf(const session::State& state);

 private:
  void begin(const dossier::Annotation& annotation, base::Language language);

  bool m_begun = false;
  char m_text[1024] = {};
  char m_radius[32] = {};
};

}  // namespace dateline::ui
