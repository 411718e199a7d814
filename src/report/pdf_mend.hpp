// What Cairo leaves out of a PDF: language, descriptions of figures; and what it puts in: dates.
#pragma once
#include <string>
#include <vector>

namespace dateline::report {

/// `descriptions` are those of the figures in the order in which they were drawn. The same input gives the same bytes.
std::string mendedPdf(const std::string& pdf, const std::string& language,
                      const std::vector<std::string>& descriptions);

}  // namespace dateline::report
