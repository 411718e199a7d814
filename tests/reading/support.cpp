#include "support.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>

#include "article/load.hpp"

namespace dateline::test {
namespace {

std::string sayValue(double value) {
  std::ostringstream out;
  out.precision(12);
  out << value;
  return out.str();
}

}  // namespace

const gazetteer::Gazetteer* gazetteer() {
  static const auto opened = []() -> std::optional<gazetteer::Gazetteer> {
    const std::filesystem::path path = std::filesystem::path(DATELINE_BUILD) / "data" / "gazetteer.bin";
    if (!std::filesystem::exists(path)) return std::nullopt;
    return gazetteer::Gazetteer::open(path);
  }();
  return opened ? &*opened : nullptr;
}

article::Article newsText(std::string text, const std::string& language, const std::string& published) {
  article::LoadOptions options;
  options.language = language;
  options.published = base::dateFromEdtf(published);
  return article::articleFromText(std::move(text), options);
}

Read::Read(article::Article a) : article(std::move(a)) {
  if (test::gazetteer() == nullptr) throw std::runtime_error("data/gazetteer.bin is missing: build dateline_data");
  reading = reading::read(article, *test::gazetteer());
}

std::string Read::placeName(gazetteer::PlaceIndex place) const {
  if (place == gazetteer::noPlace) return {};
  const gazetteer::Place found = test::gazetteer()->place(place);
  if (found.kind == gazetteer::PlaceKind::Country) return found.country.str();
  return test::gazetteer()->nameOf(place, article.language, article.published);
}

std::vector<std::string> Read::mentions() const {
  std::vector<std::string> lines;
  for (const reading::Mention& m : reading.mentions) {
    const std::string what =
        m.organisation ? std::string(test::gazetteer()->organisation(*m.organisation, "en").id) : placeName(m.place);
    lines.push_back(text(m.range) + "=" + what);
  }
  return lines;
}

std::vector<std::string> Read::dates() const {
  std::vector<std::string> lines;
  for (const reading::DateMention& d : reading.dates) lines.push_back(text(d.range) + "=" + base::toEdtf(d.value));
  return lines;
}

std::vector<std::string> Read::figures() const {
  std::vector<std::string> lines;
  for (const reading::Passage& p : reading.passages) {
    for (const reading::Figure& f : p.figures) {
      std::string line = text(f.range) + "|" + sayValue(f.value) + "|" + f.unit;
      if (f.min) line += "|min " + sayValue(*f.min);
      if (f.max) line += "|max " + sayValue(*f.max);
      if (f.approximate && !f.min && !f.max) line += "|about";
      lines.push_back(line);
    }
  }
  return lines;
}

std::vector<std::string> Read::claims() const {
  std::vector<std::string> lines;
  for (const reading::Passage& p : reading.passages)
    if (p.claim) lines.push_back(p.claim->by + "|" + text(p.claim->cue) + "|" + std::string(nameOf(p.claim->mode)));
  return lines;
}

std::vector<std::string> Read::flows() const {
  std::vector<std::string> lines;
  for (const reading::Flow& f : reading.flows) {
    std::string line = placeName(f.from) + ">" + placeName(f.to) + " " + f.what + " " + std::string(nameOf(f.status));
    if (f.count) line += " " + sayValue(*f.count);
    if (f.date) line += " " + base::toEdtf(*f.date);
    lines.push_back(line);
  }
  return lines;
}

std::vector<std::string> Read::places() const {
  std::map<std::string, reading::Role> strongest;
  for (const reading::Passage& p : reading.passages) {
    for (const reading::PlaceRole& place : p.places) {
      const auto [entry, fresh] = strongest.try_emplace(placeName(place.place), place.role);
      if (!fresh) entry->second = std::min(entry->second, place.role);
    }
  }
  std::vector<std::string> lines;
  for (const auto& [name, role] : strongest) lines.push_back(name + ":" + std::string(nameOf(role)));
  return lines;
}

const reading::Passage& Read::passage(std::string_view words) const {
  for (const reading::Passage& p : reading.passages)
    if (text(p.range).find(words) != std::string::npos) return p;
  throw std::runtime_error("no passage with \"" + std::string(words) + "\"");
}

std::string Read::describe() const {
  std::ostringstream out;
  for (const reading::Passage& p : reading.passages) {
    out << "§ " << text(p.range) << "\n";
    for (const std::size_t i : p.mentions) {
      const reading::Mention& m = reading.mentions[i];
      out << "    mention " << mentions()[i] << " " << m.confidence << " — " << m.reason << "\n";
    }
    for (const std::size_t i : p.dates) out << "    date " << dates()[i] << "\n";
    for (const reading::Figure& f : p.figures)
      out << "    figure " << text(f.range) << " | " << sayValue(f.value) << " | " << f.unit << "\n";
    if (p.claim) {
      out << "    claim by " << p.claim->by << " (" << p.claim->surface << ") cue " << text(p.claim->cue) << " "
          << nameOf(p.claim->mode);
      if (!p.claim->through.empty()) out << " through " << p.claim->through;
      out << "\n";
    }
    for (const reading::When& w : p.when) {
      out << "    when";
      if (w.happened) out << " happened " << base::toEdtf(*w.happened);
      if (w.said) out << " said " << base::toEdtf(*w.said);
      out << "\n";
    }
    for (const reading::PlaceRole& r : p.places)
      out << "    place " << placeName(r.place) << " " << nameOf(r.role) << "\n";
  }
  for (const std::string& flow : flows()) out << "flow " << flow << "\n";
  return out.str();
}

std::string_view nameOf(reading::Role role) {
  switch (role) {
    case reading::Role::Site:
      return "site";
    case reading::Role::Origin:
      return "origin";
    case reading::Role::Destination:
      return "destination";
    case reading::Role::Actor:
      return "actor";
    case reading::Role::Mention:
      return "mention";
  }
  return "?";
}

std::string_view nameOf(reading::ClaimMode mode) {
  switch (mode) {
    case reading::ClaimMode::Asserted:
      return "asserted";
    case reading::ClaimMode::Reported:
      return "reported";
    case reading::ClaimMode::Denied:
      return "denied";
    case reading::ClaimMode::Planned:
      return "planned";
    case reading::ClaimMode::Demanded:
      return "demanded";
  }
  return "?";
}

std::string_view nameOf(reading::FlowStatus status) {
  switch (status) {
    case reading::FlowStatus::Done:
      return "done";
    case reading::FlowStatus::Promised:
      return "promised";
    case reading::FlowStatus::Denied:
      return "denied";
  }
  return "?";
}

}  // namespace dateline::test
