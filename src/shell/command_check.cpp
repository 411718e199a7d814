#include <algorithm>
#include <cstdio>

#include "dossier/audit.hpp"
#include "dossier/file.hpp"
#include "session/open.hpp"
#include "shell/commands.hpp"
#include "shell/engine.hpp"

namespace dateline::shell {

namespace {

void print(const dossier::Finding& finding, bool error, base::Language language) {
  std::string line(base::say(error ? "error" : "notice", language));
  line += ": " + finding.object + ": " + base::say(finding.text, language);
  // One line each, and no commands to a terminal, whatever ids and quotes hold.
  const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  std::ranges::replace_if(line, isControl, ' ');
  std::printf("%s\n", line.c_str());
}

dossier::Dossier load(const CheckOptions& options, base::Language language) {
  if (options.file) return dossier::loadDossier(*options.file);
  const Engine engine;
  return session::builtInDossier(language, engine.services());
}

}  // namespace

int runCheck(const CheckOptions& options, const CommonOptions& common) {
  const dossier::Dossier dossier = load(options, common.language);
  int errors = 0;
  int notices = 0;
  for (const dossier::Finding& finding : dossier::audit(dossier)) {
    const bool error = finding.error || options.strict;
    ++(error ? errors : notices);
    print(finding, error, common.language);
  }
  const std::string summary =
      base::say(base::Message::counted(static_cast<long>(dossier.places.size()), "{} place", "{} places"),
                common.language) +
      ", " +
      base::say(base::Message::counted(static_cast<long>(dossier.passages.size()), "{} passage", "{} passages"),
                common.language) +
      ": " + base::say(base::Message::counted(errors, "{} error", "{} errors"), common.language) + ", " +
      base::say(base::Message::counted(notices, "{} notice", "{} notices"), common.language);
  std::printf("%s\n", summary.c_str());
  return errors > 0 ? 1 : 0;
}

}  // namespace dateline::shell
