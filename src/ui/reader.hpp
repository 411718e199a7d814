// The article with its passages tinted by role: wrapped text, hover and click both ways with the map, selection, copy.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "session/coverage.hpp"
#include "ui/context.hpp"
#include "ui/reader_text.hpp"
#include "ui/text_layout.hpp"

namespace dateline::ui {

class Reader {
 public:
  /// `settled`: the reader's height is the one that it keeps, so that it may scroll to what was asked for.
  void draw(const Context& context, bool settled);

 private:
  void layOut(const Context& context, const article::Article& article, float width);
  float drawHeading(const Context& context, const article::Article& article, ImVec2 at, float width);
  float drawTurner(const Context& context, ImVec2 at, float width);
  void drawText(const Context& context, const article::Article& article, ImVec2 at) const;
  void drawTints(const Context& context, const article::Article& article, ImVec2 at) const;
  void drawMargin(const Context& context, const article::Article& article, ImVec2 at);
  void drawTint(const Context& context, ImVec2 at, base::TextRange range, const frame::Colour& tint,
                const frame::Colour* underline) const;
  void namePassage(const Context& context, ImVec2 at, const dossier::Passage& passage) const;
  void point(const Context& context, const article::Article& article, ImVec2 at, float width);
  void scrollToRequest(const Context& context, float textTop);

  TextLayout m_layout;
  ReaderText m_text;
  std::shared_ptr<const article::Article> m_laidOut;  ///< what m_layout looks into: it may leave the dossier first
  float m_width = 0;
  std::uint32_t m_fontVersion = 0;
  std::uint64_t m_scrolledTo = 0;
  std::optional<std::size_t> m_anchor;  ///< where a selection began
  std::vector<session::CoveredSentence> m_coverage;
  std::shared_ptr<const session::Facts> m_coverageOf;  ///< and of the article that is laid out
  const article::Article* m_coverageIn = nullptr;
};

}  // namespace dateline::ui
