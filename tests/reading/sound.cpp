#include "sound.hpp"

#include <stdexcept>

namespace dateline::test {
namespace {

class Soundness {
 public:
  Soundness(const std::string& text, const reading::Reading& reading) : m_text(text), m_reading(reading) {}

  void hold() const {
    holdMentions();
    for (const reading::DateMention& d : m_reading.dates) {
      range(d.range, "a date");
      need(base::isValid(d.value.first) && base::isValid(d.value.last), "a date is no day of the calendar");
      need(base::firstDay(d.value.first) <= base::lastDay(d.value.last), "a span of dates ends before it begins");
    }
    holdPassages();
    for (const reading::Flow& f : m_reading.flows)
      need(f.passage < m_reading.passages.size(), "a flow has no passage of the reading");
  }

 private:
  static void need(bool holds, const std::string& sentence) {
    if (!holds) throw std::logic_error(sentence);
  }

  bool boundary(std::size_t at) const {
    return at == m_text.size() || (at < m_text.size() && (static_cast<unsigned char>(m_text[at]) & 0xC0u) != 0x80u);
  }

  void range(base::TextRange r, const std::string& of) const {
    need(r.begin <= r.end && r.end <= m_text.size(), "the range of " + of + " leaves the text");
    need(boundary(r.begin) && boundary(r.end), "the range of " + of + " cuts a character");
  }

  void holdMentions() const {
    std::size_t before = 0;
    for (const reading::Mention& m : m_reading.mentions) {
      range(m.range, "a mention");
      need(m.range.begin >= before, "mentions overlap or are out of order");
      before = m.range.end;
      need(m.confidence >= 0 && m.confidence <= 1, "a confidence is no share");
      need(!m.reason.empty(), "a mention has no reason");
      double sum = 0;
      for (const reading::Candidate& c : m.candidates) sum += c.score;
      need(sum <= 1.0001, "the candidates of a mention add up to more than one");
    }
  }

  void holdPassages() const {
    std::size_t before = 0;
    for (const reading::Passage& p : m_reading.passages) {
      range(p.range, "a passage");
      need(p.range.begin >= before, "passages overlap or are out of order");
      before = p.range.end;
      for (const reading::Figure& f : p.figures) range(f.range, "a figure");
      if (p.claim) range(p.claim->cue, "a claim's cue");
      need(!p.claim || !p.claim->by.empty(), "a claim has no owner");
      for (const reading::When& w : p.when) range(w.basis, "a time's basis");
      for (const std::size_t i : p.mentions) need(i < m_reading.mentions.size(), "a passage names no mention");
      for (const std::size_t i : p.dates) need(i < m_reading.dates.size(), "a passage names no date");
    }
  }

  const std::string& m_text;
  const reading::Reading& m_reading;
};

}  // namespace

std::string faultOf(const article::Article& article, const reading::Reading& reading) {
  try {
    Soundness(article.text, reading).hold();
  } catch (const std::logic_error& fault) {
    return fault.what();
  }
  return {};
}

}  // namespace dateline::test
