// A value in a dossier file together with the way to it, so that whatever is wrong can be named: "features[3].id".
// Every getter is strict: the wrong type or a number out of range throws InputError.
#pragma once
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/json.hpp"
#include "base/message.hpp"

namespace dateline::dossier {

class Member {
 public:
  /// The whole file; `json` and `file` outlive the Member.
  Member(const base::Json& json, const std::string& file) : m_json(&json), m_file(&file) {}

  const base::Json& json() const { return *m_json; }
  [[noreturn]] void fail(base::Message what) const;

  // Of an object. A member that is null counts as absent.
  void mustBeObject() const;
  std::optional<Member> find(std::string_view key) const;
  Member at(std::string_view key) const;  ///< throws when it is absent
  std::string textOr(std::string_view key, std::string_view otherwise = {}) const;
  /// The members but those named, in their order.
  base::Json rest(std::initializer_list<std::string_view> known) const;

  /// Of an array, in order.
  std::vector<Member> items() const;

  // The value itself.
  std::string text() const;
  std::string name() const;  ///< a text that is not empty
  double number(double least, double most) const;
  std::size_t count() const;   ///< a whole number from 0 to 2³¹ − 1
  std::uint32_t id32() const;  ///< a whole number from 0 to 2³² − 1
  bool flag() const;
  base::Date date() const;
  base::DateSpan dateSpan() const;

  /// A word of the file format by one of the …From functions; `words` lists them for the sentence.
  template <class Parse>
  auto word(Parse parse, const char* words) const {
    const auto value = parse(text());
    if (!value) failWord(words);
    return *value;
  }

 private:
  Member(const base::Json& json, const std::string& file, std::string path)
      : m_json(&json), m_file(&file), m_path(std::move(path)) {}
  [[noreturn]] void failWord(const char* words) const;
  std::string pathOf(std::string_view key) const;

  const base::Json* m_json;
  const std::string* m_file;
  std::string m_path;
};

}  // namespace dateline::dossier
