#include "ui/wrap_cache.hpp"

#include <imgui.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace dateline::ui {

namespace {

/// Everything that the lines depend on, as bytes.
std::string keyOf(std::string_view text, const ImFont& font, float widthPx, base::Language language) {
  const auto address = std::bit_cast<std::uintptr_t>(&font);
  std::string key(sizeof address + sizeof widthPx + 1, '\0');
  std::memcpy(key.data(), &address, sizeof address);
  std::memcpy(key.data() + sizeof address, &widthPx, sizeof widthPx);
  key.back() = static_cast<char>(language);
  return key.append(text);
}

}  // namespace

float WrapCache::lineHeightOf(const ImFont& font) {
  // Small type needs more air between its lines than a headline.
  constexpr float largeFromPx = 26;
  return std::round(font.FontSize * (font.FontSize >= largeFromPx ? 1.04F : 1.18F));
}

void WrapCache::beginFrame(std::uint32_t fontVersion) {
  constexpr std::size_t most = 400;
  if (fontVersion != m_fontVersion || m_entries.size() > most) m_entries.clear();
  m_fontVersion = fontVersion;
}

const TextLayout& WrapCache::lines(std::string_view text, const ImFont& font, float widthPx, base::Language language) {
  std::unique_ptr<Entry>& entry = m_entries[keyOf(text, font, widthPx, language)];
  if (!entry) {
    entry = std::make_unique<Entry>();
    entry->text = text;
    entry->layout = TextLayout(entry->text, base::codeOf(language), {widthPx, {{&font, lineHeightOf(font), 0}}, {}});
  }
  return entry->layout;
}

}  // namespace dateline::ui
