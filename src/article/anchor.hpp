// Anchors tie a passage to its article: W3C Web Annotation selectors, by quote and by position, fail-closed.
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/text_range.hpp"
#include "base/utf8.hpp"

namespace dateline::article {

/// TextQuoteSelector and TextPositionSelector together; positions in code points, half open.
struct Anchor {
  std::string exact;
  std::string prefix;  ///< up to 32 code points before
  std::string suffix;  ///< up to 32 code points after
  std::size_t start = 0;
  std::size_t end = 0;
  bool operator==(const Anchor&) const = default;
};

/// `index` is the text's own.
Anchor anchorOf(std::string_view text, const base::CodePointIndex& index, base::TextRange range);

/// The anchor's range in the text, or nothing: by position when the exact quote stands there; else by quote with
/// prefix and suffix when exactly one place matches. Never a look-alike: one changed letter, and it is not found.
std::optional<base::TextRange> resolve(std::string_view text, const base::CodePointIndex& index, const Anchor& anchor);

}  // namespace dateline::article
