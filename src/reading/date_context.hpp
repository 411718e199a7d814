// What a date in running text is read against: the day of publication, the last date told, and whether its sentence
// tells what is still to come.
#pragma once
#include <optional>
#include <vector>

#include "reading/dates.hpp"

namespace dateline::reading {

/// A date that was found, with the tokens that tell it.
struct FoundDate {
  TokenSpan tokens;
  base::DateSpan value;
  DateBasis basis = DateBasis::Publication;
};

class DateContext {
 public:
  DateContext(const Document& document, const DateFrame& frame);

  const Document& document() const { return m_doc; }
  const DateFrame& frame() const { return m_frame; }

  /// The day of publication, else its month or year.
  std::optional<base::Date> reference() const;
  /// The last date told, to the month at least; nothing at the start.
  const std::optional<base::Date>& narrated() const { return m_narrated; }
  /// Later relative dates may count from this one.
  void tell(const FoundDate& found);

  /// The sentence tells the future before this token, or begins with it: «se rendra mardi», «mardi, il se rendra».
  bool future(std::size_t i) const;
  /// "urged on Monday": the day of the saying, which is over.
  bool behindSaying(std::size_t i) const;
  /// The year that a day or month without one most likely means; nothing where no date anchors it.
  std::optional<base::Date> completed(base::Date date, std::size_t i) const;
  /// The day that a weekday at token `i` means, by «dernier», "next" and by the tense of its sentence.
  std::optional<base::Date> dayOf(int weekday, std::size_t i, bool last, bool next) const;

 private:
  bool futureForm(std::size_t i) const;
  bool asksFor(std::size_t i) const;

  const Document& m_doc;
  const DateFrame& m_frame;
  std::vector<std::size_t> m_future;  ///< of each sentence: the first token that tells the future
  std::optional<base::Date> m_narrated;
};

/// «du 3 au 5 août», «entre jeudi et dimanche», "from 2014 to 2016", "5–7 January", «с марта по май».
std::optional<FoundDate> readDateRange(const DateContext& context, std::size_t i);

/// «hier», «la veille», "a week earlier", «il y a deux semaines», «спустя два дня», "this weekend".
std::optional<FoundDate> readRelativeDate(const DateContext& context, std::size_t i);

}  // namespace dateline::reading
