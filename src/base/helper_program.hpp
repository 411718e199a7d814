// Where this program's other programs lie.
#pragma once
#include <filesystem>
#include <string>

namespace dateline::base {

/// Beside the program, else in `../libexec/dateline`. Throws DataError when it is in neither.
std::filesystem::path helperProgram(const std::string& name);

}  // namespace dateline::base
