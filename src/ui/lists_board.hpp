// What is left to do, in four lists: places to review, markers without a verified passage, passages without a marker,
// names that stand for no place.
#pragma once
#include <memory>
#include <string>

#include "session/coverage.hpp"
#include "ui/context.hpp"
#include "ui/field_editor.hpp"

namespace dateline::ui {

class ListsBoard {
 public:
  /// Over the map, while it is the board that is shown.
  void draw(const Context& context, FieldEditor& editor);

 private:
  void drawTabs(const Context& context, ImVec2 at) const;
  void drawRow(const Context& context, FieldEditor& editor, std::size_t index, ImVec2& at, float width) const;

  std::shared_ptr<const session::Facts> m_facts;  ///< what m_lists are of
  session::WorkLists m_lists;
  float m_height = 0;  ///< measured when it was last drawn
};

}  // namespace dateline::ui
