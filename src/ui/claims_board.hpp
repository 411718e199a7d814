// Who says what of the selected place, side by side: a column for each who answers for it, their figures on one line,
// what excludes what marked, and the quote behind each.
#pragma once
#include <memory>
#include <string>

#include "session/claims.hpp"
#include "ui/context.hpp"

namespace dateline::ui {

class ClaimsBoard {
 public:
  /// Over the map, while it is the board that is shown.
  void draw(const Context& context);

 private:
  struct Columns;
  void keepTable(const Context& context, const std::string& place);
  float drawColumns(const Context& context, ImVec2 at, float width);

  std::shared_ptr<const session::Facts> m_facts;  ///< what m_table is of
  session::Filters m_filters;
  session::TimeSift m_time;
  std::string m_place;
  session::ClaimTable m_table;
  std::size_t m_first = 0;  ///< the column that is leftmost
  float m_height = 0;       ///< measured when it was last drawn
};

}  // namespace dateline::ui
