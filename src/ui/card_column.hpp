// The parts of a card: a column that grows downwards, and what is drawn in it one below the other.
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/card_rows.hpp"
#include "ui/context.hpp"
#include "ui/field_editor.hpp"

namespace dateline::ui {

/// Where the next thing is drawn.
struct Column {
  const Context& context;
  FieldEditor& editor;
  float x, y, width;

  void skip(double measure) { y += context.px(measure); }
  void text(ImFont* font, const frame::Colour& colour, std::string_view words, float inset = 0) {
    y += drawWrapped(context, font, {x + inset, y}, width - inset, colour, words);
  }
  /// The open field, if it is this one.
  bool edits(session::Field field, const std::string& place, const std::string& passage, float inset = 0);
};

/// Short things one after another, in as many lines as they need.
class Line {
 public:
  Line(Column& column, float inset, float heightPx) : m_column(column), m_left(column.x + inset), m_height(heightPx) {
    m_x = m_left;
  }
  /// Where a thing of this width goes.
  ImVec2 next(float width, float gap) {
    if (m_x > m_left && m_x + width > m_column.x + m_column.width) {
      m_x = m_left;
      m_column.y += m_height;
    }
    const ImVec2 at{m_x, m_column.y};
    m_x += width + gap;
    return at;
  }
  bool isAtStart() const { return m_x == m_left; }
  void end() { m_column.y += m_height; }

 private:
  Column& m_column;
  float m_left;
  float m_height;
  float m_x = 0;
};

/// Words that open a field when they are pressed: underlined under the pointer. Returns their width.
float drawEditable(const Context& context, ImFont* font, ImVec2 at, const frame::Colour& colour, std::string_view words,
                   session::BeginEdit edit);
/// Quiet words that do something.
void drawLink(const Context& context, const char* id, ImVec2 at, std::string_view words, const session::Action& action);
void drawLink(Line& line, const Context& context, const char* id, std::string_view words,
              const session::Action& action);

/// Name and value on one baseline, the value wrapped; rows with a field open it.
void drawRows(Column& column, const std::vector<CardRow>& rows, const std::string& place, const std::string& passage,
              float inset);

/// `count`: "3 passages, 2 sources".
void drawHead(Column& column, const dossier::Place& place, const std::string& count);
/// Verify, reject, who decided, and how many are left.
void drawVerdict(Column& column, const dossier::Place& place);
/// Which place of the world it is: the ranked candidates, why, and the question about the same name elsewhere.
void drawIdentity(Column& column, const dossier::Place& place);
/// The first passage of a group, with those that say nearly the same in other articles. `ref`: its tie to the place.
void drawPassage(Column& column, const dossier::Place& place, const dossier::PassageRef& ref,
                 const std::vector<const dossier::Passage*>& group);

}  // namespace dateline::ui
