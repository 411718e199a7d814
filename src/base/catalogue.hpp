// The French sentences, generated from assets/messages/fr.po at build time (tools/bake_messages), sorted by their key.
#pragma once
#include <span>
#include <string_view>

namespace dateline::base {

/// One entry: the English text, what is said for it, and what is said for more than one (empty without a plural).
struct CatalogueEntry {
  const char* key;
  const char* one;
  const char* many;
};

/// Sorted by the bytes of `key`.
std::span<const CatalogueEntry> frenchCatalogue();

}  // namespace dateline::base
