// Completion for shells, written from the command line as it is parsed: it cannot know other options than the program.
#pragma once
#include <string>

namespace CLI {
class App;
}

namespace dateline::shell {

/// A script for "bash" or "zsh" that completes commands, options and the words that an option takes.
/// Throws UsageError for another shell.
std::string completionScript(const CLI::App& app, const std::string& shell);

}  // namespace dateline::shell
