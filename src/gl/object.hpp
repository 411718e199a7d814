// The base of every OpenGL handle: owns one name, moves, and asserts that a context is current when it frees it.
#pragma once
#include <string_view>
#include <utility>

namespace dateline::gl {

/// True when an OpenGL context is current on this thread, as far as OpenGL can tell.
bool contextIsCurrent();

/// Names an object for debuggers; nothing where the driver has no labels.
void setLabel(unsigned kind, unsigned name, std::string_view label);

/// Asserts that a context is current; used by destructors.
void assertContext();

/// `Self` has `static void destroy(unsigned name)` and `static constexpr unsigned labelKind`.
template <typename Self>
class Object {
 public:
  Object(const Object&) = delete;
  Object& operator=(const Object&) = delete;
  Object(Object&& other) noexcept : m_name(std::exchange(other.m_name, 0)) {}
  Object& operator=(Object&& other) noexcept {
    std::swap(m_name, other.m_name);
    return *this;
  }

  unsigned name() const { return m_name; }
  void label(std::string_view text) const { setLabel(Self::labelKind, m_name, text); }

 protected:
  explicit Object(unsigned name) : m_name(name) {}
  ~Object() {
    if (m_name == 0) return;
    assertContext();
    Self::destroy(m_name);
  }

 private:
  unsigned m_name;
};

}  // namespace dateline::gl
