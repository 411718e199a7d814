#include "shell/completion.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <string_view>

#include "base/error.hpp"

namespace dateline::shell {

namespace {

/// Options that take one of a few words; others take a file or whatever a person writes.
struct Choice {
  std::string_view option;
  std::string_view words;
};
constexpr auto choices = std::to_array<Choice>({
    {"--language", "en fr"},
    {"--article-language", "fr en ru kk"},
    {"--theme", "paper dark print satellite"},
    {"--crs", "albers lambert mercator robinson globe"},
    {"--what", "map window"},
    {"--fit", "places all"},
    {"--vision", "protanopia deuteranopia tritanopia greyscale"},
});

std::string optionsOf(const CLI::App& app) {
  std::string names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.append("--").append(name).append(" ");
    for (const std::string& name : option->get_snames()) names.append("-").append(name).append(" ");
  }
  if (!names.empty()) names.pop_back();
  return names;
}

/// Shown to people: a command of the program's own (this one) has no group.
bool isOffered(const CLI::App& command) {
  return !command.get_group().empty();
}

std::string commandsOf(const CLI::App& app) {
  std::string names;
  for (const CLI::App* command : app.get_subcommands({}))
    if (isOffered(*command)) names.append(command->get_name()).append(" ");
  if (!names.empty()) names.pop_back();
  return names;
}

std::string bashScript(const CLI::App& app) {
  std::string script =
      "_dateline() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} options words\n"
      "  COMPREPLY=()\n"
      "  case $before in\n";
  for (const Choice& choice : choices)
    script.append("    ")
        .append(choice.option)
        .append(") COMPREPLY=($(compgen -W '")
        .append(choice.words)
        .append("' -- \"$word\")); return ;;\n");
  script +=
      "  esac\n"
      "  case ${COMP_WORDS[1]} in\n";
  for (const CLI::App* command : app.get_subcommands({}))
    if (isOffered(*command)) script += "    " + command->get_name() + ") options='" + optionsOf(*command) + "' ;;\n";
  script += "    *) options='" + optionsOf(app) + "' ;;\n";
  script +=
      "  esac\n"
      "  words=\n";
  script += "  [ \"$COMP_CWORD\" -eq 1 ] && words='" + commandsOf(app) + "'\n";
  script +=
      "  case $word in -*) words=$options ;; esac\n"
      "  COMPREPLY=($(compgen -W \"$words\" -- \"$word\"))\n"
      "  compopt -o default 2>/dev/null\n"
      "}\n"
      "complete -F _dateline dateline\n";
  return script;
}

}  // namespace

std::string completionScript(const CLI::App& app, const std::string& shell) {
  if (shell == "bash") return bashScript(app);
  if (shell == "zsh") return "#compdef dateline\nautoload -U +X bashcompinit && bashcompinit\n" + bashScript(app);
  throw base::UsageError({"there is no completion for \u201c{}\u201d", {shell}}, "completion", "choose bash or zsh");
}

}  // namespace dateline::shell
