// JSON through one library, with errors that name file and line.
#pragma once
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace dateline::base {

/// Keeps the order of members, so that a saved file looks like the one that was read.
using Json = nlohmann::ordered_json;

/// Throws InputError ("file: line L, column C: …") for anything that is not one whole JSON value, and for nesting
/// deeper than 200 levels. `name` is the file's name for messages.
Json parseJson(std::string_view text, const std::string& name);

/// Two-space indentation, UTF-8 as it is, a line break at the end: the form that dossiers are saved in.
std::string writeJson(const Json& json);

}  // namespace dateline::base
