// The text of a PDF, through poppler's pdftotext in a process of its own: a hostile file stays out of ours.
#pragma once
#include <filesystem>
#include <string_view>

#include "article/extract.hpp"

namespace dateline::article {

/// Running text in reading order, as extracted: lines as printed, pages after each other. `bytes` are the file's.
/// Throws InputError for a file that is no PDF, is damaged, locked by a password or has no text, SystemError when
/// pdftotext is not installed.
Extract extractPdf(const std::filesystem::path& path, std::string_view bytes);

}  // namespace dateline::article
