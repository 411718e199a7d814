// Texts with marked place names: what the tagger is trained on.
#pragma once
#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/json.hpp"

namespace dateline::training {

/// A document as a line of `dateline read --ndjson`, and the names of places in it, in code points.
struct MarkedText {
  std::string line;
  std::set<std::pair<std::size_t, std::size_t>> places;
};

/// *.ndjson: {"id", "text", "language", "toponyms": [{"start", "end"}]} a line. *.bio: a token and its tag (I-LOC …) a
/// line, French, cut into documents of about 800 tokens at the ends of sentences. Throws InputError.
std::vector<MarkedText> readCorpus(const std::filesystem::path& path);

}  // namespace dateline::training
