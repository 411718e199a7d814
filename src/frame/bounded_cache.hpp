// A cache of shared values by key that forgets what was used longest ago once it holds too many bytes.
#pragma once
#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <unordered_map>
#include <utility>

namespace dateline::frame {

template <class Value>
class BoundedCache {
 public:
  explicit BoundedCache(std::size_t maxBytes) : m_maxBytes(maxBytes) {}

  /// The value of `key`; made by `make()` (which returns a shared_ptr) when it is not there. `bytesOf` weighs it.
  template <class Make, class BytesOf>
  std::shared_ptr<const Value> get(std::uint64_t key, const Make& make, const BytesOf& bytesOf) {
    if (const auto found = m_byKey.find(key); found != m_byKey.end()) {
      m_entries.splice(m_entries.begin(), m_entries, found->second);
      return found->second->value;
    }
    std::shared_ptr<const Value> value = make();
    const std::size_t bytes = bytesOf(*value);
    m_entries.push_front({key, bytes, value});
    m_byKey.emplace(key, m_entries.begin());
    m_bytes += bytes;
    // What a frame still shows stays alive through its own pointer; here it is only forgotten.
    while (m_bytes > m_maxBytes && m_entries.size() > 1) {
      m_bytes -= m_entries.back().bytes;
      m_byKey.erase(m_entries.back().key);
      m_entries.pop_back();
    }
    return value;
  }

  std::size_t bytes() const { return m_bytes; }
  std::size_t size() const { return m_entries.size(); }

 private:
  struct Entry {
    std::uint64_t key = 0;
    std::size_t bytes = 0;
    std::shared_ptr<const Value> value;
  };
  std::size_t m_maxBytes;
  std::size_t m_bytes = 0;
  std::list<Entry> m_entries;
  std::unordered_map<std::uint64_t, typename std::list<Entry>::iterator> m_byKey;
};

}  // namespace dateline::frame
