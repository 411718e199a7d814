#include "base/json.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/utf8.hpp"

namespace dateline::base {
namespace {

constexpr int maxDepth = 200;

std::string placeOf(std::string_view text, std::size_t byte, const std::string& name) {
  const auto before = text.substr(0, std::min(byte, text.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const auto lineStart = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  const auto column = 1 + codePointCount(before.substr(lineStart));
  return fmt::format("{}: line {}, column {}", name, line, column);
}

/// Where brackets first nest deeper than allowed: deep values would exhaust the stack when they are written.
std::optional<std::size_t> tooDeepAt(std::string_view text) {
  int depth = 0;
  bool inString = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (inString) {
      if (c == '\\') ++at;
      if (c == '"') inString = false;
    } else if (c == '"') {
      inString = true;
    } else if (c == '[' || c == '{') {
      if (++depth > maxDepth) return at;
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return std::nullopt;
}

/// The library's own words without its code and position, kept short: the file's content may be quoted in it.
std::string reasonOf(const std::string& what) {
  const auto afterCode = what.find("] ");
  std::string reason = afterCode == std::string::npos ? what : what.substr(afterCode + 2);
  const auto afterPlace = reason.find(": ");
  if (reason.starts_with("parse error at") && afterPlace != std::string::npos) reason.erase(0, afterPlace + 2);
  if (firstInvalidUtf8(reason)) reason.resize(*firstInvalidUtf8(reason));
  return std::string(firstCodePoints(reason, 160));
}

}  // namespace

Json parseJson(std::string_view text, const std::string& name) {
  if (const auto deep = tooDeepAt(text)) {
    throw InputError(Message("values are nested deeper than {} levels", {std::to_string(maxDepth)}),
                     placeOf(text, *deep, name), "make the file again with the program that wrote it");
  }
  try {
    return Json::parse(text.begin(), text.end());
  } catch (const Json::parse_error& error) {
    throw InputError(Message("this is not valid JSON: {}", {reasonOf(error.what())}),
                     placeOf(text, error.byte > 0 ? error.byte - 1 : 0, name),
                     "correct it there, or make the file again with the program that wrote it");
  } catch (const Json::exception& error) {
    throw InputError(Message("this is not valid JSON: {}", {reasonOf(error.what())}), name,
                     "correct it, or make the file again with the program that wrote it");
  }
}

std::string writeJson(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace dateline::base
