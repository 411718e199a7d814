// The briefing beside the map: a card a step, in the reader's place while it is open. Steps are chosen by a click,
// moved by dragging, and written in the chosen one's card.
#pragma once
#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>

#include "ui/context.hpp"

namespace dateline::ui {

class StoryboardPanel {
 public:
  void draw(const Context& context);
  /// Someone types in a step's texts: Escape is theirs.
  bool isWriting() const;

 private:
  struct Field {
    std::string text;
    bool active = false;
  };

  void drawHead(const Context& context, const Box& box);
  float drawCard(const Context& context, std::size_t step, ImVec2 at, float width);
  float drawChosen(const Context& context, std::size_t step, ImVec2 at, float width);
  bool drawField(const Context& context, const char* id, const char* hint, const std::string& now, Field& field,
                 float width, int lines);
  void drag(const Context& context, float listRight);
  void takeTexts(const Context& context);

  std::array<Field, 3> m_fields;                 ///< title, caption, notes of the step that is written
  std::optional<std::size_t> m_written;          ///< that step
  std::shared_ptr<const dossier::Dossier> m_of;  ///< whose texts the fields have
  std::optional<std::size_t> m_dragged;
  bool m_moves = false;          ///< the dragged card has left its place
  std::vector<float> m_middles;  ///< of the cards, in the window
  std::optional<std::size_t> m_shownStep;
};

}  // namespace dateline::ui
