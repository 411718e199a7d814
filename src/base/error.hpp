// What went wrong, where, and what a person can do: thrown anywhere, caught only in shell, shown as one line.
#pragma once
#include <stdexcept>
#include <string>

#include "base/message.hpp"

namespace dateline::base {

/// Base of every error that a person's input or machine can cause. Our own mistakes are asserts, not errors.
class Error : public std::runtime_error {
 public:
  /// `what`: the problem; `where`: file, line, object (shown verbatim, may be empty); `whatToDo`: the way out.
  Error(Message what, std::string where, Message whatToDo);

  /// One line: "where: what; what to do."
  std::string sentence(Language language) const;

  const Message& problem() const { return m_what; }
  const std::string& where() const { return m_where; }
  const Message& whatToDo() const { return m_whatToDo; }

 private:
  Message m_what;
  std::string m_where;
  Message m_whatToDo;
};

/// A file or stream that cannot be taken as it is (exit 2).
class InputError : public Error {
  using Error::Error;
};

/// The command was used wrongly (exit 2).
class UsageError : public Error {
  using Error::Error;
};

/// Baked data of the program is missing or damaged (exit 2).
class DataError : public Error {
  using Error::Error;
};

/// The machine could not do it: no OpenGL, disk full, a helper process died (exit 2).
class SystemError : public Error {
  using Error::Error;
};

}  // namespace dateline::base
