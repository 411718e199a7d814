#include "dossier/member.hpp"

#include <algorithm>
#include <cmath>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace dateline::dossier {

namespace {

// Long or broken values make long or broken sentences: only their beginning is quoted.
std::string excerpt(const std::string& text) {
  constexpr std::size_t most = 40;
  const std::string_view start = base::firstCodePoints(text, most);
  return start.size() == text.size() ? text : std::string(start) + "…";
}

}  // namespace

void Member::fail(base::Message what) const {
  throw base::InputError(std::move(what), m_path.empty() ? *m_file : *m_file + ": " + m_path,
                         "correct the file, or open another one");
}

void Member::failWord(const char* words) const {
  fail({"“{}” is none of {}", {excerpt(text()), words}});
}

std::string Member::pathOf(std::string_view key) const {
  return m_path.empty() ? std::string(key) : m_path + "." + std::string(key);
}

void Member::mustBeObject() const {
  if (!m_json->is_object()) fail("must be an object { … }");
}

std::optional<Member> Member::find(std::string_view key) const {
  mustBeObject();
  const auto found = m_json->find(std::string(key));
  if (found == m_json->end() || found->is_null()) return std::nullopt;
  return Member(*found, *m_file, pathOf(key));
}

Member Member::at(std::string_view key) const {
  std::optional<Member> found = find(key);
  if (!found) fail({"has no member “{}”", {std::string(key)}});
  return *std::move(found);
}

std::string Member::textOr(std::string_view key, std::string_view otherwise) const {
  const std::optional<Member> found = find(key);
  return found ? found->text() : std::string(otherwise);
}

base::Json Member::rest(std::initializer_list<std::string_view> known) const {
  base::Json others = base::Json::object();
  for (const auto& [key, value] : m_json->items()) {
    if (std::ranges::find(known, key) == known.end()) others[key] = value;
  }
  return others;
}

std::vector<Member> Member::items() const {
  if (!m_json->is_array()) fail("must be a list [ … ]");
  std::vector<Member> all;
  all.reserve(m_json->size());
  for (std::size_t i = 0; i < m_json->size(); ++i) {
    all.push_back(Member((*m_json)[i], *m_file, m_path + "[" + std::to_string(i) + "]"));
  }
  return all;
}

std::string Member::text() const {
  if (!m_json->is_string()) fail("must be a text in quotes");
  return m_json->get<std::string>();
}

std::string Member::name() const {
  std::string value = text();
  if (value.empty()) fail("must not be empty");
  return value;
}

double Member::number(double least, double most) const {
  if (!m_json->is_number()) fail("must be a number");
  const double value = m_json->get<double>();
  if (!std::isfinite(value) || value < least || value > most) {
    fail({"must be a number from {} to {}", {base::Json(least).dump(), base::Json(most).dump()}});
  }
  return value;
}

std::size_t Member::count() const {
  constexpr double most = 2147483647.0;
  const double value = number(0, most);
  if (value != std::floor(value)) fail("must be a whole number");
  return static_cast<std::size_t>(value);
}

std::uint32_t Member::id32() const {
  const double value = number(0, 4294967295.0);
  if (value != std::floor(value)) fail("must be a whole number");
  return static_cast<std::uint32_t>(value);
}

bool Member::flag() const {
  if (!m_json->is_boolean()) fail("must be true or false");
  return m_json->get<bool>();
}

base::Date Member::date() const {
  const std::string value = text();
  const std::optional<base::Date> date = base::dateFromEdtf(value);
  if (!date) fail({"“{}” is no date such as 2022-01-07 or 2022-01", {excerpt(value)}});
  return *date;
}

base::DateSpan Member::dateSpan() const {
  const std::string value = text();
  const std::optional<base::DateSpan> span = base::spanFromEdtf(value);
  if (!span) fail({"“{}” is no date such as 2022-01-07, 2022-01~ or 2022-01-05/2022-01-07", {excerpt(value)}});
  return *span;
}

}  // namespace dateline::dossier
