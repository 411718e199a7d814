// One news article as read: its text verbatim, what it says of itself, and the seal on both.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/text_range.hpp"

namespace dateline::article {

/// Everything that points into an article (TextRange, anchors) points into `text`.
struct Article {
  std::string id;                       ///< "a1" …, unique in a dossier
  std::string title;                    ///< from metadata or the first heading; may be empty
  std::string publisher;                ///< may be empty
  std::optional<base::Date> published;  ///< from --published, metadata, the header or the dateline; as precise as told
  std::optional<base::Date> retrieved;
  std::string language;  ///< BCP 47: "fr", "en", "ru", "kk"
  std::string url;
  std::string text;                      ///< UTF-8; a .txt verbatim with its header, the extracted text of other kinds
  std::string sha256;                    ///< over `text`
  std::string sourceSha256;              ///< over the file; empty for text that came from elsewhere
  std::vector<base::TextRange> headers;  ///< title, "date 2022-01", dateline: no passage lies in them
};

}  // namespace dateline::article
