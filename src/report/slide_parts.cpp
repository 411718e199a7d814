#include "report/slide_parts.hpp"

#include <pugixml.hpp>
#include <sstream>

namespace dateline::report {

namespace {

constexpr const char* head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr const char* relationRoot = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr const char* packageRoot = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/";
constexpr const char* typeRoot = "application/vnd.openxmlformats-officedocument.";

std::string textOf(const pugi::xml_document& document) {
  std::ostringstream out;
  document.save(out, "", pugi::format_raw | pugi::format_no_declaration);
  return head + out.str();
}

std::string contentTypes(std::size_t slides) {
  pugi::xml_document document;
  pugi::xml_node types = document.append_child("Types");
  types.append_attribute("xmlns") = "http://schemas.openxmlformats.org/package/2006/content-types";
  const auto standard = [&](const char* extension, const char* type) {
    pugi::xml_node node = types.append_child("Default");
    node.append_attribute("Extension") = extension;
    node.append_attribute("ContentType") = type;
  };
  standard("png", "image/png");
  standard("rels", "application/vnd.openxmlformats-package.relationships+xml");
  standard("xml", "application/xml");
  const auto own = [&](const std::string& part, const std::string& type) {
    pugi::xml_node node = types.append_child("Override");
    node.append_attribute("PartName") = part.c_str();
    node.append_attribute("ContentType") = type.c_str();
  };
  const std::string office = typeRoot;
  own("/ppt/presentation.xml", office + "presentationml.presentation.main+xml");
  own("/ppt/slideMasters/slideMaster1.xml", office + "presentationml.slideMaster+xml");
  own("/ppt/slideLayouts/slideLayout1.xml", office + "presentationml.slideLayout+xml");
  own("/ppt/notesMasters/notesMaster1.xml", office + "presentationml.notesMaster+xml");
  own("/ppt/theme/theme1.xml", office + "theme+xml");
  own("/ppt/theme/theme2.xml", office + "theme+xml");
  for (std::size_t i = 1; i <= slides; ++i) {
    own("/ppt/slides/slide" + std::to_string(i) + ".xml", office + "presentationml.slide+xml");
    own("/ppt/notesSlides/notesSlide" + std::to_string(i) + ".xml", office + "presentationml.notesSlide+xml");
  }
  own("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
  own("/docProps/app.xml", office + "extended-properties+xml");
  return textOf(document);
}

std::string coreProperties(const std::string& title, const std::string& language) {
  pugi::xml_document document;
  pugi::xml_node core = document.append_child("cp:coreProperties");
  core.append_attribute("xmlns:cp") = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
  core.append_attribute("xmlns:dc") = "http://purl.org/dc/elements/1.1/";
  core.append_child("dc:title").text().set(title.c_str());
  core.append_child("dc:creator").text().set("Dateline");
  core.append_child("dc:language").text().set(language.c_str());
  return textOf(document);
}

std::string presentation(std::size_t slides) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("p:presentation");
  root.append_attribute("xmlns:a") = "http://schemas.openxmlformats.org/drawingml/2006/main";
  root.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  root.append_attribute("xmlns:p") = "http://schemas.openxmlformats.org/presentationml/2006/main";
  const auto refer = [](pugi::xml_node list, const char* name, long id, std::size_t relation) {
    pugi::xml_node node = list.append_child(name);
    if (id > 0) node.append_attribute("id") = id;
    node.append_attribute("r:id") = ("rId" + std::to_string(relation)).c_str();
  };
  refer(root.append_child("p:sldMasterIdLst"), "p:sldMasterId", 2147483648L, 1);
  refer(root.append_child("p:notesMasterIdLst"), "p:notesMasterId", 0, 2);
  pugi::xml_node list = root.append_child("p:sldIdLst");
  for (std::size_t i = 0; i < slides; ++i) refer(list, "p:sldId", 256 + static_cast<long>(i), 4 + i);
  pugi::xml_node size = root.append_child("p:sldSz");
  size.append_attribute("cx") = 16 * emuPerUnit;
  size.append_attribute("cy") = 9 * emuPerUnit;
  pugi::xml_node notes = root.append_child("p:notesSz");
  notes.append_attribute("cx") = 6858000;
  notes.append_attribute("cy") = 9144000;
  return textOf(document);
}

// Colours and typeface of the house; the formats are the plainest that the standard allows.
constexpr const char* theme =
    R"(<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Dateline"><a:themeElements><a:clrScheme name="Dateline"><a:dk1><a:srgbClr val="2B2823"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="6E675B"/></a:dk2><a:lt2><a:srgbClr val="F4F0E7"/></a:lt2><a:accent1><a:srgbClr val="B3261E"/></a:accent1><a:accent2><a:srgbClr val="1F5FA8"/></a:accent2><a:accent3><a:srgbClr val="B07A1E"/></a:accent3><a:accent4><a:srgbClr val="4B7B5A"/></a:accent4><a:accent5><a:srgbClr val="6E675B"/></a:accent5><a:accent6><a:srgbClr val="8F877A"/></a:accent6><a:hlink><a:srgbClr val="1F5FA8"/></a:hlink><a:folHlink><a:srgbClr val="6E675B"/></a:folHlink></a:clrScheme><a:fontScheme name="Dateline"><a:majorFont><a:latin typeface="Inter"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Inter"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Dateline"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>)";

constexpr const char* emptyTree =
    R"(<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>)";

constexpr const char* namespaces =
    R"( xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main")";

constexpr const char* colourMap =
    R"(<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>)";

/// A box for text of one kind, which slides inherit.
std::string placeholder(int id, const char* name, const char* kind, long x, long y, long cx, long cy) {
  return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + std::to_string(id) + "\" name=\"" + name +
         "\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph " + kind +
         "/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"" + std::to_string(x) + "\" y=\"" + std::to_string(y) +
         "\"/><a:ext cx=\"" + std::to_string(cx) + "\" cy=\"" + std::to_string(cy) +
         "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr lIns=\"0\" "
         "tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"b\"><a:normAutofit/></a:bodyPr><a:lstStyle/><a:p><a:endParaRPr/>"
         "</a:p></p:txBody></p:sp>";
}

std::string titleBoxes() {
  const long u = emuPerUnit;
  return placeholder(2, "Title", "type=\"title\"", u / 2, u * 35 / 100, u * 15, u * 8 / 10) +
         placeholder(3, "Text", "type=\"body\" idx=\"1\"", u / 2, u * 115 / 100, u * 15, u * 55 / 100);
}

std::string slideMaster() {
  const auto level = [](int size, bool bold, const char* colour) {
    return std::string("<a:lvl1pPr marL=\"0\" indent=\"0\" algn=\"l\"><a:buNone/><a:defRPr sz=\"") +
           std::to_string(size) + "\" b=\"" + (bold ? "1" : "0") + "\"><a:solidFill><a:schemeClr val=\"" + colour +
           "\"/></a:solidFill><a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr>";
  };
  return std::string(head) + "<p:sldMaster" + namespaces +
         "><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>"
         "<p:spTree>" +
         emptyTree + titleBoxes() + "</p:spTree></p:cSld>" + colourMap +
         "<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/></p:sldLayoutIdLst><p:txStyles>"
         "<p:titleStyle>" +
         level(2800, true, "tx1") + "</p:titleStyle><p:bodyStyle>" + level(1800, false, "tx2") +
         "</p:bodyStyle><p:otherStyle>" + level(1000, false, "tx2") + "</p:otherStyle></p:txStyles></p:sldMaster>";
}

std::string slideLayout() {
  return std::string(head) + "<p:sldLayout" + namespaces +
         " type=\"obj\" preserve=\"1\"><p:cSld name=\"Map\"><p:spTree>" + emptyTree + titleBoxes() +
         "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>";
}

std::string notesMaster() {
  return std::string(head) + "<p:notesMaster" + namespaces +
         "><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>"
         "<p:spTree>" +
         emptyTree + placeholder(2, "Slide", "type=\"sldImg\" idx=\"2\"", 685800, 685800, 5486400, 3086100) +
         placeholder(3, "Notes", "type=\"body\" sz=\"quarter\" idx=\"3\"", 685800, 4000500, 5486400, 4457700) +
         "</p:spTree></p:cSld>" + colourMap + "</p:notesMaster>";
}

}  // namespace

std::string relationsXml(const std::vector<Relation>& relations) {
  pugi::xml_document document;
  pugi::xml_node root = document.append_child("Relationships");
  root.append_attribute("xmlns") = "http://schemas.openxmlformats.org/package/2006/relationships";
  for (std::size_t i = 0; i < relations.size(); ++i) {
    const bool isPackage = relations[i].kind == "core-properties";
    pugi::xml_node node = root.append_child("Relationship");
    node.append_attribute("Id") = ("rId" + std::to_string(i + 1)).c_str();
    node.append_attribute("Type") = ((isPackage ? packageRoot : relationRoot) + relations[i].kind).c_str();
    node.append_attribute("Target") = relations[i].target.c_str();
    if (relations[i].external) node.append_attribute("TargetMode") = "External";
  }
  return textOf(document);
}

std::vector<ZipPart> frameParts(std::size_t slides, const std::string& title, const std::string& language) {
  std::vector<Relation> ofPresentation{{"slideMaster", "slideMasters/slideMaster1.xml"},
                                       {"notesMaster", "notesMasters/notesMaster1.xml"},
                                       {"theme", "theme/theme1.xml"}};
  for (std::size_t i = 1; i <= slides; ++i)
    ofPresentation.push_back({"slide", "slides/slide" + std::to_string(i) + ".xml"});
  return {
      {"[Content_Types].xml", contentTypes(slides)},
      {"_rels/.rels", relationsXml({{"officeDocument", "ppt/presentation.xml"},
                                    {"core-properties", "docProps/core.xml"},
                                    {"extended-properties", "docProps/app.xml"}})},
      {"docProps/core.xml", coreProperties(title, language)},
      {"docProps/app.xml", std::string(head) + "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/"
                                               "2006/extended-properties\"><Application>Dateline</Application>"
                                               "</Properties>"},
      {"ppt/presentation.xml", presentation(slides)},
      {"ppt/_rels/presentation.xml.rels", relationsXml(ofPresentation)},
      {"ppt/slideMasters/slideMaster1.xml", slideMaster()},
      {"ppt/slideMasters/_rels/slideMaster1.xml.rels",
       relationsXml({{"slideLayout", "../slideLayouts/slideLayout1.xml"}, {"theme", "../theme/theme1.xml"}})},
      {"ppt/slideLayouts/slideLayout1.xml", slideLayout()},
      {"ppt/slideLayouts/_rels/slideLayout1.xml.rels",
       relationsXml({{"slideMaster", "../slideMasters/slideMaster1.xml"}})},
      {"ppt/notesMasters/notesMaster1.xml", notesMaster()},
      {"ppt/notesMasters/_rels/notesMaster1.xml.rels", relationsXml({{"theme", "../theme/theme2.xml"}})},
      {"ppt/theme/theme1.xml", std::string(head) + theme},
      {"ppt/theme/theme2.xml", std::string(head) + theme},
  };
}

}  // namespace dateline::report
