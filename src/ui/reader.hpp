// The article with its passages tinted by role: wrapped text, hover and click both ways with the map, selection, copy.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "ui/context.hpp"
#include "ui/text_layout.hpp"

namespace dateline::ui {

class Reader {
 public:
  void draw(const Context& context);
  /// The selected text, empty when none is.
  std::string selectedText(const session::State& state) const;
  bool hasFocus() const { return m_focused; }

 private:
  void layOut(const Context& context, const article::Article& article, float width);
  float drawHeading(const Context& context, const article::Article& article, ImVec2 at, float width) const;
  void drawText(const Context& context, const article::Article& article, ImVec2 at) const;
  void drawTints(const Context& context, const article::Article& article, ImVec2 at) const;
  void drawTint(const Context& context, ImVec2 at, base::TextRange range, const frame::Colour& tint,
                const frame::Colour* underline) const;
  void point(const Context& context, const article::Article& article, ImVec2 at, float width);
  void scrollToRequest(const Context& context, float textTop);

  TextLayout m_layout;
  std::string m_article;  ///< SHA-256 of the text that is set
  float m_width = 0;
  float m_fontSize = 0;
  std::uint64_t m_scrolledTo = 0;
  std::optional<std::size_t> m_anchor;  ///< where a selection began
  base::TextRange m_selected;
  bool m_focused = false;
};

}  // namespace dateline::ui
