// The registry's commands of the desk: reviewing, editing, tools, lists, the palette, bookmarks, coordinates.
#pragma once
#include <span>

#include "session/registry.hpp"

namespace dateline::session {

std::span<const Command> deskCommands();

}  // namespace dateline::session
