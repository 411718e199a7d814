// What the tagger sees of a suspected name: its kind and size in the gazetteer, what the rules count for it, the words
// and shapes around it, people, and the same name elsewhere in the article. Features are texts ("p1=near", "k=city4"),
// known by their hashes, so that a model is a readable list and reading needs no texts.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "reading/toponyms.hpp"

namespace dateline::reading {

using FeatureHash = std::uint64_t;

/// FNV-1a, as the baker of the model computes it too.
constexpr FeatureHash hashOfFeature(std::string_view text, FeatureHash h = 0xCBF29CE484222325u) {
  for (const char c : text) h = (h ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return h;
}

/// The features of one suspect.
class Features {
 public:
  /// `named`: keep the texts too, for training.
  explicit Features(bool named) : m_named(named) {}

  /// A feature whose text is these parts in a row.
  void add(std::initializer_list<std::string_view> parts);
  const std::vector<FeatureHash>& hashes() const { return m_hashes; }
  const std::vector<std::string>& names() const { return m_names; }

 private:
  bool m_named = false;
  std::vector<FeatureHash> m_hashes;
  std::vector<std::string> m_names;
};

/// One set for each suspect. `suspects` are in order of text.
std::vector<Features> featuresOf(const Document& document, const std::vector<NameMatch>& matches,
                                 const std::vector<Suspect>& suspects, const People& people,
                                 const gazetteer::Gazetteer& gazetteer, bool named = false);

}  // namespace dateline::reading
