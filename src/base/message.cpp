#include "base/message.hpp"

#include <algorithm>

#include "base/catalogue.hpp"
#include "base/numbers.hpp"

namespace dateline::base {
namespace {

const CatalogueEntry* find(std::string_view key, Language language) {
  if (language != Language::French) return nullptr;
  const auto entries = frenchCatalogue();
  const auto found = std::lower_bound(entries.begin(), entries.end(), key,
                                      [](const CatalogueEntry& entry, std::string_view k) { return entry.key < k; });
  return found != entries.end() && found->key == key ? &*found : nullptr;
}

/// Puts the arguments where "{}" (the next one) or "{1}" (counted from 0, for another word order) stand.
std::string fill(std::string_view text, const std::vector<std::string>& arguments) {
  std::string filled;
  filled.reserve(text.size() + 16);
  std::size_t next = 0;
  for (std::size_t at = 0; at < text.size();) {
    const bool plain = text.substr(at, 2) == "{}";
    const bool numbered = !plain && text[at] == '{' && at + 2 < text.size() && text[at + 1] >= '0' &&
                          text[at + 1] <= '9' && text[at + 2] == '}';
    if (!plain && !numbered) {
      filled.push_back(text[at++]);
      continue;
    }
    const std::size_t which = plain ? next++ : static_cast<std::size_t>(text[at + 1] - '0');
    if (which < arguments.size()) filled += arguments[which];
    at += plain ? 2 : 3;
  }
  return filled;
}

}  // namespace

Message Message::counted(long count, const char* one, const char* many, std::vector<std::string> rest) {
  Message message(one, std::move(rest));
  message.many = many;
  message.count = count;
  return message;
}

std::string say(const Message& message, Language language) {
  const CatalogueEntry* entry = find(message.one, language);
  if (message.many.empty())
    return fill(entry != nullptr ? std::string_view(entry->one) : message.one, message.arguments);

  std::vector<std::string> arguments{sayNumber(static_cast<double>(message.count), language)};
  arguments.insert(arguments.end(), message.arguments.begin(), message.arguments.end());
  if (entry != nullptr && *entry->many != '\0') {
    const bool plural = message.count > 1 || message.count < -1;
    return fill(plural ? entry->many : entry->one, arguments);
  }
  return fill(message.count == 1 ? message.one : message.many, arguments);
}

std::string_view say(const char* text, Language language) {
  const CatalogueEntry* entry = find(text, language);
  return entry != nullptr ? entry->one : text;
}

}  // namespace dateline::base
