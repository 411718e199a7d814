#include "report/pdf_mend.hpp"

#include <cstddef>
#include <memory>

// qpdf's headers ask for it: its own smart pointers are not used here.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>

namespace dateline::report {

namespace {

/// Figures of the structure tree in its order.
void findFigures(QPDFObjectHandle element, std::vector<QPDFObjectHandle>& figures) {
  if (element.isArray()) {
    for (QPDFObjectHandle& kid : element.aitems()) findFigures(kid, figures);
    return;
  }
  if (!element.isDictionary()) return;  // a number: marked content
  QPDFObjectHandle kind = element.getKey("/S");
  if (kind.isName() && kind.getName() == "/Figure") figures.push_back(element);
  findFigures(element.getKey("/K"), figures);
}

}  // namespace

std::string mendedPdf(const std::string& pdf, const std::string& language,
                      const std::vector<std::string>& descriptions) {
  QPDF file;
  file.setSuppressWarnings(true);
  file.processMemoryFile("dateline", pdf.data(), pdf.size());
  QPDFObjectHandle root = file.getRoot();
  root.replaceKey("/Lang", QPDFObjectHandle::newUnicodeString(language));
  QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
  preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
  root.replaceKey("/ViewerPreferences", preferences);
  QPDFObjectHandle info = file.getTrailer().getKey("/Info");
  if (info.isDictionary()) {
    info.removeKey("/CreationDate");
    info.removeKey("/ModDate");
  }
  std::vector<QPDFObjectHandle> figures;
  if (QPDFObjectHandle tree = root.getKey("/StructTreeRoot"); tree.isDictionary()) {
    findFigures(tree.getKey("/K"), figures);
  }
  for (std::size_t i = 0; i < figures.size() && i < descriptions.size(); ++i) {
    figures[i].replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(descriptions[i]));
  }
  QPDFWriter writer(file);
  writer.setOutputMemory();
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.write();
  const std::unique_ptr<Buffer> buffer(writer.getBuffer());
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

}  // namespace dateline::report
