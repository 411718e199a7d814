// A list whose entries are shared by all its copies: copying a dossier of twenty thousand passages for an edit copies
// pointers, and the edit copies the one entry that it changes.
#pragma once
#include <compare>
#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace dateline::dossier {

/// Used like a std::vector. Reading through a const list costs nothing more; reaching for an entry of one that is not
/// const copies the entry first where another list shares it, so look through `std::as_const` or constAt() and change
/// by index.
template <class T>
class SharedList {
  using Pointers = std::vector<std::shared_ptr<T>>;

  template <bool IsConst>
  class Iterator {
    using List = std::conditional_t<IsConst, const SharedList, SharedList>;

   public:
    using iterator_category = std::random_access_iterator_tag;
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using reference = std::conditional_t<IsConst, const T&, T&>;
    using pointer = std::conditional_t<IsConst, const T*, T*>;

    Iterator() = default;
    Iterator(List* list, std::ptrdiff_t at) : m_list(list), m_at(at) {}
    // Implicit, as of the standard's containers.
    operator Iterator<true>() const requires(!IsConst) { return {m_list, m_at}; }

    reference operator*() const { return (*m_list)[static_cast<std::size_t>(m_at)]; }
    pointer operator->() const { return &**this; }
    reference operator[](difference_type by) const { return *(*this + by); }
    Iterator& operator++() { return *this += 1; }
    Iterator& operator--() { return *this -= 1; }
    Iterator operator++(int) { return std::exchange(*this, *this + 1); }
    Iterator operator--(int) { return std::exchange(*this, *this - 1); }
    Iterator& operator+=(difference_type by) {
      m_at += by;
      return *this;
    }
    Iterator& operator-=(difference_type by) { return *this += -by; }
    friend Iterator operator+(Iterator it, difference_type by) { return it += by; }
    friend Iterator operator+(difference_type by, Iterator it) { return it += by; }
    friend Iterator operator-(Iterator it, difference_type by) { return it -= by; }
    friend difference_type operator-(const Iterator& a, const Iterator& b) { return a.m_at - b.m_at; }
    friend bool operator==(const Iterator& a, const Iterator& b) { return a.m_at == b.m_at; }
    friend auto operator<=>(const Iterator& a, const Iterator& b) { return a.m_at <=> b.m_at; }

   private:
    friend SharedList;
    List* m_list = nullptr;
    std::ptrdiff_t m_at = 0;
  };

 public:
  using value_type = T;
  using size_type = std::size_t;
  using difference_type = std::ptrdiff_t;
  using reference = T&;
  using const_reference = const T&;
  using iterator = Iterator<false>;
  using const_iterator = Iterator<true>;

  SharedList() = default;
  SharedList(std::initializer_list<T> entries) : SharedList(entries.begin(), entries.end()) {}
  template <std::input_iterator It>
  SharedList(It first, It last) {
    for (; first != last; ++first) push_back(*first);
  }

  std::size_t size() const { return m_entries.size(); }
  bool empty() const { return m_entries.empty(); }
  void reserve(std::size_t count) { m_entries.reserve(count); }
  void clear() { m_entries.clear(); }

  const T& operator[](std::size_t index) const { return *m_entries[index]; }
  T& operator[](std::size_t index) {
    std::shared_ptr<T>& entry = m_entries[index];
    if (entry.use_count() > 1) entry = std::make_shared<T>(std::as_const(*entry));
    return *entry;
  }
  const T& at(std::size_t index) const { return *m_entries.at(index); }
  T& at(std::size_t index) { return m_entries.at(index), (*this)[index]; }
  const T& constAt(std::size_t index) const { return *m_entries[index]; }
  const T& front() const { return *m_entries.front(); }
  const T& back() const { return *m_entries.back(); }
  T& front() { return (*this)[0]; }
  T& back() { return (*this)[size() - 1]; }

  const_iterator begin() const { return {this, 0}; }
  const_iterator end() const { return {this, static_cast<std::ptrdiff_t>(size())}; }
  iterator begin() { return {this, 0}; }
  iterator end() { return {this, static_cast<std::ptrdiff_t>(size())}; }

  void push_back(T entry) { m_entries.push_back(std::make_shared<T>(std::move(entry))); }
  /// The entry of another list, shared with it.
  void share(const SharedList& other, std::size_t index) { m_entries.push_back(other.m_entries[index]); }
  iterator insert(const_iterator before, T entry) {
    m_entries.insert(m_entries.begin() + before.m_at, std::make_shared<T>(std::move(entry)));
    return {this, before.m_at};
  }
  iterator erase(const_iterator at) { return erase(at, at + 1); }
  iterator erase(const_iterator first, const_iterator last) {
    m_entries.erase(m_entries.begin() + first.m_at, m_entries.begin() + last.m_at);
    return {this, first.m_at};
  }
  template <class Predicate>
  std::size_t eraseIf(Predicate predicate) {
    return std::erase_if(m_entries, [&](const std::shared_ptr<T>& entry) { return predicate(std::as_const(*entry)); });
  }

  /// True when both hold the very same entry there, which says more cheaply that it is equal.
  bool sharesEntry(std::size_t index, const SharedList& other, std::size_t otherIndex) const {
    return m_entries[index] == other.m_entries[otherIndex];
  }
  /// True when all entries of both are the very same.
  bool sharesAll(const SharedList& other) const { return m_entries == other.m_entries; }

  friend bool operator==(const SharedList& a, const SharedList& b) {
    if (a.size() != b.size()) return false;
    for (std::size_t i = 0; i < a.size(); ++i) {
      if (!a.sharesEntry(i, b, i) && !(a[i] == b[i])) return false;
    }
    return true;
  }

 private:
  Pointers m_entries;
};

}  // namespace dateline::dossier
