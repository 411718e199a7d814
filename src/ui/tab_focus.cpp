#include "ui/tab_focus.hpp"

#include <algorithm>
#include <utility>

namespace dateline::ui {

void TabFocus::beginFrame(const std::vector<std::string>& pressed, bool shift, bool typing, bool clicked) {
  m_order = std::exchange(m_building, {});
  m_presses = false;
  if (clicked || typing || std::ranges::find(m_order, m_at) == m_order.end()) {
    // What had the keyboard is gone, or the pointer took over.
    if (clicked || typing || !m_order.empty()) m_at.clear();
  }
  if (typing) return;
  for (const std::string& key : pressed) {
    if (key == "Tab") move(shift ? -1 : 1);
    if (key == "Escape") m_at.clear();
    if (takes(key)) m_presses = true;
  }
}

bool TabFocus::visit(std::string_view name) {
  m_building.emplace_back(name);
  return name == m_at;
}

void TabFocus::move(int step) {
  if (m_order.empty()) return;
  const auto count = static_cast<long>(m_order.size());
  const auto present = std::ranges::find(m_order, m_at);
  const long from = present == m_order.end() ? (step > 0 ? -1 : 0) : present - m_order.begin();
  m_at = m_order[static_cast<std::size_t>(((from + step) % count + count) % count)];
}

}  // namespace dateline::ui
