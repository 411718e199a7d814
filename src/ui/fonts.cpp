#include "ui/fonts.hpp"

#include <imgui.h>
#include <imgui_internal.h>

#include <utility>

#include "text/machine_fonts.hpp"
#include "text/typeface.hpp"

namespace dateline::ui {

namespace {

// What the interface itself and articles in the languages of Western Europe are written with.
constexpr std::pair<char32_t, char32_t> alwaysNeeded[] = {
    {0x20, 0x7E},     {0xA0, 0xFF},     {0x152, 0x153},   {0x2009, 0x200A}, {0x2010, 0x2014},
    {0x2018, 0x201E}, {0x2022, 0x2022}, {0x2026, 0x2026}, {0x202F, 0x202F}, {0x2039, 0x203A},
    {0x20AC, 0x20AC}, {0x2190, 0x2193}, {0x2212, 0x2212}, {0x25A1, 0x25A1}, {0x2713, 0x2713}};
constexpr const char* regular = "Inter-Regular.otf";
constexpr const char* semiBold = "Inter-SemiBold.otf";
constexpr ImWchar emptyBox = 0x25A1;
constexpr std::size_t firstRare = 0x100;

}  // namespace

FontCase::FontCase(std::filesystem::path folder, double uiScale) : m_folder(std::move(folder)), m_scale(uiScale) {
  // ImGui trusts the files that it is given: opened here first, a damaged one is a sentence and not a crash.
  for (const char* file : {regular, semiBold}) text::Typeface(m_folder / file);
  for (const auto& [first, last] : alwaysNeeded) {
    for (char32_t c = first; c <= last; ++c) m_needed.set(c);
  }
  build();
}

void FontCase::need(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const auto byte = static_cast<unsigned char>(utf8[at]);
    if (byte < 0x80) {
      ++at;
      continue;
    }
    unsigned int c = 0;
    const char* from = utf8.data() + at;
    at += static_cast<std::size_t>(ImTextCharFromUtf8(&c, from, utf8.data() + utf8.size()));
    if (c >= characters || m_needed[c]) continue;
    m_needed.set(c);
    m_lacking = true;
  }
}

void FontCase::rebuild(double uiScale) {
  m_scale = uiScale;
  ImGui::GetIO().Fonts->Clear();
  build();
}

FontCase::Ranges FontCase::rangesOf(const std::bitset<characters>& wanted) {
  Ranges ranges;
  for (std::size_t c = 1; c < characters; ++c) {
    if (!wanted[c]) continue;
    ranges.push_back(static_cast<unsigned short>(c));
    while (c + 1 < characters && wanted[c + 1]) ++c;
    ranges.push_back(static_cast<unsigned short>(c));
  }
  ranges.push_back(0);
  return ranges;
}

void FontCase::build() {
  const Ranges own = rangesOf(m_needed);
  buildWith(own, {0});
  std::bitset<characters> rare;
  for (std::size_t c = firstRare; c < characters; ++c) {
    if (m_needed[c] && m_fonts.label->FindGlyphNoFallback(static_cast<ImWchar>(c)) == nullptr) rare.set(c);
  }
  if (rare.any()) {
    ImGui::GetIO().Fonts->Clear();
    buildWith(own, rangesOf(rare));
  }
  m_lacking = false;
  ++m_version;
}

void FontCase::buildWith(const Ranges& own, const Ranges& rare) {
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  atlas.Flags |= ImFontAtlasFlags_NoMouseCursors;
  m_fonts.label = add(regular, 16.5, own, rare);
  m_fonts.labelBold = add(semiBold, 16.5, own, rare);
  m_fonts.body = add(regular, 18.8, own, rare);
  m_fonts.bodyBold = add(semiBold, 18.8, own, rare);
  m_fonts.headline = add(semiBold, 30, own, rare);
  m_fonts.small = add(regular, 14.8, own, rare);
  atlas.Build();
  for (ImFont* font : atlas.Fonts) {
    font->FallbackChar = emptyBox;
    font->BuildLookupTable();
  }
}

ImFont* FontCase::add(const char* file, double sizePx, const Ranges& own, const Ranges& rare) const {
  const std::filesystem::path path = m_folder / file;
  ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
  ImFontConfig config;
  config.OversampleH = 2;  // letters stand between pixels: their spacing stays even
  config.OversampleV = 1;
  config.PixelSnapH = false;
  const auto size = static_cast<float>(sizePx * m_scale);
  ImFont* font = atlas.AddFontFromFileTTF(path.c_str(), size, &config, own.data());
  if (rare.size() > 1) {
    config.MergeMode = true;
    config.OversampleH = 1;
    for (const std::filesystem::path& machine : text::machineFonts()) {
      atlas.AddFontFromFileTTF(machine.c_str(), size, &config, rare.data());
    }
  }
  return font;
}

}  // namespace dateline::ui
