#include <algorithm>

#include "base/message.hpp"
#include "report/briefing.hpp"

namespace dateline::report {

namespace {

/// Text that says only what it says: nothing in it is taken for Markdown.
std::string plain(std::string_view text) {
  std::string said;
  for (const char c : text) {
    constexpr std::string_view marks = "\\`*_{}[]<>#|~&";
    if (marks.find(c) != std::string_view::npos) said += '\\';
    said += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  // What would begin a list at the start of a line.
  if (!said.empty() && (said.front() == '-' || said.front() == '+')) said.insert(0, "\\");
  return said;
}

/// Paragraphs stay paragraphs.
std::string paragraphs(const std::string& text) {
  std::string said;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = plain(std::string_view(text).substr(at, end - at));
    if (!line.empty()) said += line + "\n\n";
    at = end + 1;
  }
  return said;
}

}  // namespace

std::string attribution(const Citation& citation) {
  return citation.speaker.empty() ? citation.source : citation.speaker + " · " + citation.source;
}

std::string markdownOf(const Briefing& briefing, const std::vector<std::string>& pictures) {
  std::string page = "# " + plain(briefing.title) + "\n";
  for (std::size_t i = 0; i < briefing.steps.size(); ++i) {
    const BriefingStep& step = briefing.steps[i];
    page += "\n## " + std::to_string(i + 1) + ". " + plain(step.title) + "\n\n";
    page += "![" + plain(step.description) + "](" + pictures[i] + ")\n\n";
    page += paragraphs(step.caption);
    if (!step.notes.empty()) {
      page += "### " + std::string(base::say("Notes", briefing.language)) + "\n\n" + paragraphs(step.notes);
    }
    if (step.citations.empty()) continue;
    page += "### " + std::string(base::say("Sources", briefing.language)) + "\n\n";
    for (const Citation& citation : step.citations) {
      page += "- " + plain(citation.quote) + "  \n  " + plain(attribution(citation));
      if (!citation.link.empty()) page += " <" + citation.link + ">";
      page += "\n";
    }
  }
  return page;
}

}  // namespace dateline::report
