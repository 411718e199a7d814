// The events of a set beside the map: a list of those that are meant, and one of them in full with its passage.
#pragma once
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

#include "events/sifted.hpp"
#include "ui/context.hpp"

namespace dateline::ui {

class EventReader {
 public:
  /// True when events are what the reader's place shows: some are chosen, or the dossier has no article.
  bool isShown(const Context& context) const;
  void draw(const Context& context);

 private:
  void drawList(const Context& context, ImVec2 at, float width);
  void drawRecord(const Context& context, ImVec2 at, float width);
  void sortMembers(const Context& context);
  const events::Record& recordOf(const Context& context, std::uint32_t event);

  std::shared_ptr<const events::Sifted> m_sifted;  ///< that the rest is of
  session::EventFocus m_focus;
  std::vector<std::uint32_t> m_sorted;  ///< by time, where they are few
  std::map<std::uint32_t, events::Record> m_records;
  bool m_scrollUp = false;
};

}  // namespace dateline::ui
