#include <cstdio>

#include "dossier/audit.hpp"
#include "dossier/file.hpp"
#include "session/open.hpp"
#include "shell/commands.hpp"
#include "shell/engine.hpp"

namespace dateline::shell {

namespace {

void print(const dossier::Finding& finding, bool error, base::Language language) {
  const std::string_view kind = base::say(error ? "error" : "notice", language);
  std::printf("%.*s: %s: %s\n", static_cast<int>(kind.size()), kind.data(), finding.object.c_str(),
              base::say(finding.text, language).c_str());
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
