// Dialogs over the window: the list of files, the list of keys, and the question before unsaved work is left.
#pragma once
#include "ui/annotation_dialog.hpp"
#include "ui/context.hpp"
#include "ui/file_list.hpp"

namespace dateline::ui {

class Dialogs {
 public:
  void draw(const Context& context);

 private:
  FileList m_files;
  AnnotationDialog m_annotation;
  session::Dialog m_last = session::Dialog::None;
};

}  // namespace dateline::ui
