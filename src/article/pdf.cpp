#include "article/pdf.hpp"

#include "article/characters.hpp"
#include "article/encoding.hpp"
#include "base/error.hpp"
#include "base/process.hpp"

namespace dateline::article {
namespace {

base::ProcessLimits limits() {
  base::ProcessLimits limits;
  limits.memoryBytes = std::size_t{1} << 30;
  limits.time = std::chrono::seconds{20};
  limits.outputBytes = maxTextBytes;
  return limits;
}

void requireSuccess(const base::ProcessResult& result, const std::string& where) {
  if (result.outputTooLarge) requireSize(maxTextBytes + 1, maxTextBytes, where);
  if (result.timedOut)
    throw base::InputError("this PDF takes too long to read", where, "save its text as .txt and give that");
  if (result.errors.find("Incorrect password") != std::string::npos)
    throw base::InputError("this PDF is locked by a password", where, "save it without one, or give its text as .txt");
  if (result.exitCode != 0)
    throw base::InputError("this PDF is damaged and cannot be read", where, "save it again, or give its text as .txt");
}

}  // namespace

Extract extractPdf(const std::filesystem::path& path, std::string_view bytes) {
  const std::string where = path.string();
  if (bytes.substr(0, 1024).find("%PDF-") == std::string_view::npos)
    throw base::InputError("this is no PDF, whatever its name says", where, "give the file the ending of its kind");
  // An absolute path cannot be taken for an option.
  const base::ProcessResult result = base::runProcess(
      {"pdftotext", "-enc", "UTF-8", "-eol", "unix", "-nopgbrk", std::filesystem::absolute(path).string(), "-"},
      limits());
  requireSuccess(result, where);
  requireUtf8(result.output, where);
  if (skipSpace(result.output, 0, result.output.size()) == result.output.size()) {
    throw base::InputError("this PDF has no text in it (a scan?)", where,
                           "run a text recognition over it, or give its text as .txt");
  }
  Extract extract;
  extract.text = result.output;
  return extract;
}

}  // namespace dateline::article
