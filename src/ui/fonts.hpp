// The interface's type: Inter in the few sizes that the panels use, with the characters that are shown and no others:
// Latin from the start, what else a dossier is written with when it first appears.
#pragma once
#include <bitset>
#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

struct ImFont;

namespace dateline::ui {

struct Fonts {
  ImFont* body = nullptr;       ///< 15.5: the article
  ImFont* bodyBold = nullptr;   ///< 15.5, semibold: names on cards
  ImFont* headline = nullptr;   ///< 25, semibold
  ImFont* label = nullptr;      ///< 13.5: the interface
  ImFont* labelBold = nullptr;  ///< 13.5, semibold
  ImFont* small = nullptr;      ///< 12: what is quiet
};

/// Keeps ImGui's font atlas. Characters that Inter lacks come from the machine's own typefaces; those that none has
/// are shown as an empty box.
class FontCase {
 public:
  /// Builds the atlas. Throws DataError when a file is missing.
  FontCase(std::filesystem::path folder, double uiScale);

  const Fonts& fonts() const { return m_fonts; }
  /// Notes what a panel is about to show.
  void need(std::string_view utf8);
  /// True when the atlas lacks something that is needed, or is of another scale.
  bool isStale(double uiScale) const { return m_lacking || uiScale != m_scale; }
  /// Builds the atlas again: every ImFont is a new one.
  void rebuild(double uiScale);
  /// Rises with every rebuild: the texture must be uploaded again.
  std::uint32_t version() const { return m_version; }

 private:
  static constexpr std::size_t characters = 0x10000;  // ImGui's characters have 16 bits here

  /// Characters as ImGui wants them: first and last of every run, then 0.
  using Ranges = std::vector<unsigned short>;
  static Ranges rangesOf(const std::bitset<characters>& wanted);
  void build();
  /// `rare`: what the machine's typefaces shall add.
  void buildWith(const Ranges& own, const Ranges& rare);
  ImFont* add(const char* file, double sizePx, const Ranges& own, const Ranges& rare) const;

  std::filesystem::path m_folder;
  double m_scale;
  std::bitset<characters> m_needed;
  bool m_lacking = false;
  std::uint32_t m_version = 0;
  Fonts m_fonts;
};

}  // namespace dateline::ui
