#include "session/slug.hpp"

#include <algorithm>

#include "base/fold.hpp"
#include "base/locale.hpp"

namespace dateline::session {

namespace {

bool isPlain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string slugOf(std::string_view name) {
  std::string folded = base::fold(name);
  // Transliteration is slow to start: only names in other scripts need it.
  const bool ascii = std::ranges::all_of(folded, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii) folded = base::fold(base::toLatin(name));
  std::string slug;
  for (const char c : folded) {
    if (isPlain(c)) {
      slug.push_back(c);
    } else if (!slug.empty() && slug.back() != '-') {
      slug.push_back('-');
    }
  }
  while (!slug.empty() && slug.back() == '-') slug.pop_back();
  return slug.empty() ? "place" : slug;
}

std::string newPlaceId(const dossier::Dossier& dossier, std::string_view name) {
  UniqueSlugs taken;
  for (const dossier::Place& place : dossier.places) taken.take(place.id);
  return taken.take(slugOf(name));
}

std::string UniqueSlugs::take(const std::string& slug) {
  std::string unique = slug;
  for (int number = 2; !m_taken.insert(unique).second; ++number) unique = slug + "-" + std::to_string(number);
  return unique;
}

}  // namespace dateline::session
