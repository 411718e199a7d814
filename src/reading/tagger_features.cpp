#include "reading/tagger_features.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_map>
#include <unordered_set>

namespace dateline::reading {
namespace {

using gazetteer::NameOf;
using gazetteer::Place;
using gazetteer::PlaceKind;

constexpr std::string_view edge = "|";  ///< beyond the sentence
constexpr int leastScore = -6, mostScore = 10;
constexpr std::size_t mostTimes = 5;

/// Small whole numbers as texts.
constexpr std::array<std::string_view, 64> digits = {
    "0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",  "10", "11", "12", "13", "14", "15",
    "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31",
    "32", "33", "34", "35", "36", "37", "38", "39", "40", "41", "42", "43", "44", "45", "46", "47",
    "48", "49", "50", "51", "52", "53", "54", "55", "56", "57", "58", "59", "60", "61", "62", "63"};

std::string_view scoreText(int score) {
  return digits[static_cast<std::size_t>(std::clamp(score, leastScore, mostScore) - leastScore)];
}

std::string_view shapeText(const Token& token) {
  if (token.number()) return "num";
  switch (token.shape) {
    case Shape::Lower:
      return "low";
    case Shape::Capital:
      return "Cap";
    case Shape::AllCaps:
      return "CAPS";
    case Shape::Initial:
      break;
  }
  return "I";
}

/// The last letters of a word.
std::string_view ending(std::string_view word, std::size_t letters) {
  std::size_t at = word.size();
  for (; letters > 0 && at > 0; --letters) {
    --at;
    while (at > 0 && (static_cast<unsigned char>(word[at]) & 0xC0u) == 0x80u) --at;
  }
  return word.substr(at);
}

std::string_view beginning(std::string_view word, std::size_t letters) {
  std::size_t at = 0;
  for (; letters > 0 && at < word.size(); --letters) {
    ++at;
    while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0u) == 0x80u) ++at;
  }
  return word.substr(0, at);
}

/// What the gazetteer says of a name, as two parts of a text: "city" "4" (a power of ten people), "country" "".
struct Kind {
  std::string_view word = "none";
  std::string_view size;
};

Kind kindOf(const Place& place) {
  Kind kind{gazetteer::wordOf(place.kind), ""};
  if (place.isCapital) {
    kind.size = "*";
  } else if (place.kind == PlaceKind::City || place.kind == PlaceKind::Quarter) {
    std::size_t tens = 0;
    for (std::uint32_t people = place.population; people >= 10; people /= 10) ++tens;
    kind.size = digits[tens];
  }
  return kind;
}

class FeatureFinder {
 public:
  FeatureFinder(const Document& doc, const std::vector<NameMatch>& matches, const std::vector<Suspect>& suspects,
                const People& people, const gazetteer::Gazetteer& gazetteer)
      : m_doc(doc), m_people(people), m_gazetteer(gazetteer), m_kindAt(doc.size(), "-") {
    for (const NameMatch& match : matches) {
      const gazetteer::NameHit* hit = match.first(NameOf::Place);
      const std::string_view kind = hit == nullptr ? "o" : gazetteer::wordOf(gazetteer.place(hit->index).kind);
      std::fill(m_kindAt.begin() + static_cast<std::ptrdiff_t>(match.tokens.first),
                m_kindAt.begin() + static_cast<std::ptrdiff_t>(match.tokens.last), kind);
    }
    for (std::size_t i = 0; i < doc.size(); ++i)
      if (doc.at(i).word() && !doc.at(i).capital()) m_lowerCase.insert(doc.at(i).folded);
    for (const Suspect& suspect : suspects) {
      Same& same = m_same[doc.foldedOf(suspect.use.tokens)];
      ++same.times;
      same.best = std::max(same.best, suspect.score);
    }
  }

  Features of(const Suspect& suspect, bool named) const {
    Features features(named);
    features.add({"bias"});
    const Kind kind = ofGazetteer(suspect, features);
    ofWords(suspect, kind, features);
    ofClasses(suspect.use.tokens, kind, features);
    ofShape(suspect.use.tokens, kind, features);
    ofNeighbourhood(suspect.use.tokens, features);
    return features;
  }

 private:
  /// The same name throughout the article.
  struct Same {
    std::size_t times = 0;
    int best = leastScore;
  };

  /// A token beside the name, as a word and as a shape; the sentence's edge where there is none.
  struct Beside {
    std::string_view word = edge;
    std::string_view shape = edge;
    WordClasses classes = 0;
  };

  Beside beside(std::size_t i, std::size_t name) const {
    if (i >= m_doc.size() || !m_doc.together(i, name)) return {};
    const Token& token = m_doc.at(i);
    const std::string_view written = token.range.of(m_doc.text());
    if (token.mark()) return {written, written, 0};
    return {token.number() ? std::string_view("#") : token.folded, shapeText(token), token.classes};
  }

  Kind ofGazetteer(const Suspect& suspect, Features& features) const {
    const Same& same = m_same.at(m_doc.foldedOf(suspect.use.tokens));
    features.add({"n=", digits[std::min(same.times, mostTimes)]});
    if (suspect.match == nullptr || suspect.use.hits.empty()) {
      features.add({"says=", suspect.byRules ? "y" : "n"});
      features.add({"k=none"});
      return {};
    }
    const gazetteer::NameHit& hit = suspect.use.hits.front();
    const Kind kind = kindOf(m_gazetteer.place(hit.index));
    const std::string_view score = scoreText(suspect.score);
    const std::string_view best = scoreText(same.best);
    features.add({"k=", kind.word, kind.size});
    if (!hit.mainName) features.add({"alternate"});
    features.add({"hits=", digits[std::min<std::size_t>(4, suspect.match->hits.size() / 3)]});
    features.add({"rules=", score});
    features.add({"best=", best});
    features.add({"rules=", score, "&best=", best});
    if (suspect.match->has(NameOf::Demonym)) features.add({"demonym"});
    if (suspect.match->has(NameOf::Organisation)) features.add({"organisation"});
    return kind;
  }

  void ofWords(const Suspect& suspect, const Kind& kind, Features& features) const {
    const TokenSpan name = suspect.use.tokens;
    const Beside p1 = name.first > 0 ? beside(name.first - 1, name.first) : Beside{};
    const Beside p2 = name.first > 1 ? beside(name.first - 2, name.first) : Beside{};
    const Beside n1 = beside(name.last, name.first);
    const Beside n2 = beside(name.last + 1, name.first);
    features.add({"p1s=", p1.shape});
    features.add({"n1s=", n1.shape});
    features.add({"s=", p1.shape, "_", n1.shape});
    features.add({"p2s=", p2.shape, "_", p1.shape});
    features.add({"n2s=", n1.shape, "_", n2.shape});
    features.add({"k=", kind.word, kind.size, "&p1s=", p1.shape});
    features.add({"k=", kind.word, kind.size, "&n1s=", n1.shape});
    features.add({"p1=", p1.word});
    features.add({"n1=", n1.word});
    features.add({"p2=", p2.word});
    features.add({"n2=", n2.word});
    features.add({"p12=", p2.word, "_", p1.word});
    features.add({"n12=", n1.word, "_", n2.word});
    features.add({"pn=", p1.word, "_", n1.word});
    features.add({suspect.match == nullptr ? "u&p1=" : "g&p1=", p1.word});
    const std::string_view last = m_doc.at(name.last - 1).folded;
    for (const std::size_t letters : {2u, 3u, 4u}) features.add({"end", digits[letters], "=", ending(last, letters)});
    features.add({"begin3=", beginning(m_doc.at(name.first).folded, 3)});
  }

  void ofClasses(TokenSpan name, const Kind& kind, Features& features) const {
    const auto each = [](WordClasses classes, const auto& add) {
      for (; classes != 0; classes &= classes - 1) add(digits[static_cast<std::size_t>(std::countr_zero(classes))]);
    };
    if (name.first > 0) {
      each(beside(name.first - 1, name.first).classes, [&](std::string_view bit) {
        features.add({"p1c=", bit});
        features.add({"k=", kind.word, "&p1c=", bit});
      });
    }
    if (name.first > 1)
      each(beside(name.first - 2, name.first).classes, [&](std::string_view bit) { features.add({"p2c=", bit}); });
    each(beside(name.last, name.first).classes, [&](std::string_view bit) { features.add({"n1c=", bit}); });
    if (name.last == name.first + 1)
      each(m_doc.at(name.first).classes, [&](std::string_view bit) { features.add({"c=", bit}); });
  }

  void ofShape(TokenSpan name, const Kind& kind, Features& features) const {
    const Token& first = m_doc.at(name.first);
    const Token& last = m_doc.at(name.last - 1);
    features.add({"length=", digits[std::min<std::size_t>(name.last - name.first, 9)]});
    features.add({"shape=", shapeText(first), name.last > name.first + 1 ? shapeText(last) : ""});
    if (name.last > name.first + 1 && last.hyphenBefore) features.add({"hyphen"});
    if (m_lowerCase.contains(first.folded)) features.add({"lower"});
    if (first.firstInSentence) {
      features.add({"first"});
      features.add({"first&k=", kind.word, kind.size});
    }
    if (first.inQuote) features.add({"quote"});
    const PersonMention* person = m_people.at(name.first);
    if (person == nullptr) person = m_people.at(name.last - 1);
    if (person == nullptr) return;
    const bool whole = person->tokens.first == name.first && person->tokens.last == name.last;
    features.add({"person=", person->evidence == PersonEvidence::Strong ? "strong" : "weak",
                  whole                               ? "_whole"
                  : person->tokens.first < name.first ? "_last"
                                                      : "_first"});
  }

  /// What the gazetteer says of the names beside, also over a comma or «et».
  void ofNeighbourhood(TokenSpan name, Features& features) const {
    const auto kindAt = [&](std::size_t i) {
      return i < m_doc.size() && m_doc.together(i, name.first) ? m_kindAt[i] : edge;
    };
    if (name.first > 0) features.add({"pk1=", kindAt(name.first - 1)});
    if (name.first > 1) features.add({"pk2=", beside(name.first - 1, name.first).shape, "_", kindAt(name.first - 2)});
    features.add({"nk1=", kindAt(name.last)});
    features.add({"nk2=", beside(name.last, name.first).shape, "_", kindAt(name.last + 1)});
  }

  const Document& m_doc;
  const People& m_people;
  const gazetteer::Gazetteer& m_gazetteer;
  std::vector<std::string_view> m_kindAt;  ///< what the match over a token is, "-" for none
  std::unordered_set<std::string_view> m_lowerCase;
  std::unordered_map<std::string_view, Same> m_same;
};

}  // namespace

void Features::add(std::initializer_list<std::string_view> parts) {
  FeatureHash hash = hashOfFeature({});
  for (const std::string_view part : parts) hash = hashOfFeature(part, hash);
  m_hashes.push_back(hash);
  if (!m_named) return;
  std::string name;
  for (const std::string_view part : parts) name += part;
  m_names.push_back(std::move(name));
}

std::vector<Features> featuresOf(const Document& document, const std::vector<NameMatch>& matches,
                                 const std::vector<Suspect>& suspects, const People& people,
                                 const gazetteer::Gazetteer& gazetteer, bool named) {
  const FeatureFinder finder(document, matches, suspects, people, gazetteer);
  std::vector<Features> all;
  all.reserve(suspects.size());
  for (const Suspect& suspect : suspects) all.push_back(finder.of(suspect, named));
  return all;
}

}  // namespace dateline::reading
