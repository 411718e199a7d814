#include "report/slides.hpp"

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "base/message.hpp"
#include "report/slide_parts.hpp"

namespace dateline::report {

namespace {

/// What XML can say.
std::string printable(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }, ' ');
  return text;
}

/// A page of shapes: a slide, or the notes of one.
class Page {
 public:
  Page(const char* root, const std::string& language) : m_language(language) {
    m_root = m_document.append_child(root);
    m_root.append_attribute("xmlns:a") = "http://schemas.openxmlformats.org/drawingml/2006/main";
    m_root.append_attribute("xmlns:r") = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    m_root.append_attribute("xmlns:p") = "http://schemas.openxmlformats.org/presentationml/2006/main";
    m_tree = m_root.append_child("p:cSld").append_child("p:spTree");
    pugi::xml_node group = m_tree.append_child("p:nvGrpSpPr");
    pugi::xml_node none = group.append_child("p:cNvPr");
    none.append_attribute("id") = 1;
    none.append_attribute("name") = "";
    group.append_child("p:cNvGrpSpPr");
    group.append_child("p:nvPr");
    m_tree.append_child("p:grpSpPr");
  }

  /// In a box that the layout has a place for.
  void placed(const char* name, const char* kind, const char* index, const std::string& words) {
    pugi::xml_node shape = begin(name);
    pugi::xml_node place = shape.child("p:nvSpPr").child("p:nvPr").append_child("p:ph");
    place.append_attribute("type") = kind;
    if (*index != '\0') place.append_attribute("idx") = index;
    shape.append_child("p:spPr");
    if (std::string_view(kind) != "sldImg") write(shape, words, 0, false);
  }

  /// In a box of its own, sixteenths of a slide's width and ninths of its height.
  void boxed(const char* name, double x, double y, double width, double height, const std::string& words, int size) {
    pugi::xml_node shape = begin(name);
    shape.child("p:nvSpPr").child("p:cNvSpPr").append_attribute("txBox") = 1;
    frame(shape.append_child("p:spPr"), x, y, width, height);
    write(shape, words, size, true);
  }

  void picture(const char* name, const std::string& description, double x, double y, double width, double height) {
    pugi::xml_node picture = m_tree.append_child("p:pic");
    pugi::xml_node told = picture.append_child("p:nvPicPr");
    pugi::xml_node properties = told.append_child("p:cNvPr");
    properties.append_attribute("id") = m_nextId++;
    properties.append_attribute("name") = name;
    properties.append_attribute("descr") = printable(description).c_str();
    told.append_child("p:cNvPicPr").append_child("a:picLocks").append_attribute("noChangeAspect") = 1;
    told.append_child("p:nvPr");
    pugi::xml_node fill = picture.append_child("p:blipFill");
    fill.append_child("a:blip").append_attribute("r:embed") = "rId2";
    fill.append_child("a:stretch").append_child("a:fillRect");
    frame(picture.append_child("p:spPr"), x, y, width, height);
  }

  std::string finish() {
    m_root.append_child("p:clrMapOvr").append_child("a:masterClrMapping");
    std::ostringstream out;
    m_document.save(out, "", pugi::format_raw | pugi::format_no_declaration);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + out.str();
  }

 private:
  pugi::xml_node begin(const char* name) {
    pugi::xml_node shape = m_tree.append_child("p:sp");
    pugi::xml_node told = shape.append_child("p:nvSpPr");
    pugi::xml_node properties = told.append_child("p:cNvPr");
    properties.append_attribute("id") = m_nextId++;
    properties.append_attribute("name") = name;
    told.append_child("p:cNvSpPr");
    told.append_child("p:nvPr");
    return shape;
  }

  static void frame(pugi::xml_node properties, double x, double y, double width, double height) {
    const auto emu = [](double units) { return static_cast<long>(units * emuPerUnit); };
    pugi::xml_node place = properties.append_child("a:xfrm");
    pugi::xml_node offset = place.append_child("a:off");
    offset.append_attribute("x") = emu(x);
    offset.append_attribute("y") = emu(y);
    pugi::xml_node extent = place.append_child("a:ext");
    extent.append_attribute("cx") = emu(width);
    extent.append_attribute("cy") = emu(height);
    pugi::xml_node geometry = properties.append_child("a:prstGeom");
    geometry.append_attribute("prst") = "rect";
    geometry.append_child("a:avLst");
  }

  /// A paragraph a line; `size` in hundredths of a point, 0: as the layout has it.
  void write(pugi::xml_node shape, const std::string& words, int size, bool small) const {
    pugi::xml_node body = shape.append_child("p:txBody");
    pugi::xml_node properties = body.append_child("a:bodyPr");
    if (small) {
      for (const char* inset : {"lIns", "tIns", "rIns", "bIns"}) properties.append_attribute(inset) = 0;
      properties.append_attribute("anchor") = "ctr";
    }
    body.append_child("a:lstStyle");
    const std::string text = printable(words);
    for (std::size_t at = 0; at <= text.size();) {
      const std::size_t end = std::min(text.find('\n', at), text.size());
      pugi::xml_node run = body.append_child("a:p").append_child("a:r");
      pugi::xml_node look = run.append_child("a:rPr");
      look.append_attribute("lang") = m_language.c_str();
      if (size > 0) look.append_attribute("sz") = size;
      if (small) {
        look.append_child("a:solidFill").append_child("a:schemeClr").append_attribute("val") = "tx2";
        look.append_child("a:latin").append_attribute("typeface") = "+mn-lt";
      }
      run.append_child("a:t").text().set(text.substr(at, end - at).c_str());
      at = end + 1;
    }
  }

  std::string m_language;
  pugi::xml_document m_document;
  pugi::xml_node m_root;
  pugi::xml_node m_tree;
  int m_nextId = 2;
};

std::string slideXml(const Briefing& briefing, std::size_t index, const std::string& language) {
  const BriefingStep& step = briefing.steps[index];
  Page page("p:sld", language);
  page.placed("Title", "title", "", step.title);
  page.placed("Caption", "body", "1", step.caption);
  page.picture("Map", step.description, 0.5, 1.85, slideMapWidth, slideMapHeight);
  page.boxed("Source", 0.5, 8.6, 13.5, 0.3, briefing.source, 1000);
  page.boxed("Number", 14.5, 8.6, 1, 0.3, std::to_string(index + 1) + " / " + std::to_string(briefing.steps.size()),
             1000);
  return page.finish();
}

std::string notesXml(const Briefing& briefing, const BriefingStep& step, const std::string& language) {
  std::string words = step.notes;
  if (!step.citations.empty()) {
    if (!words.empty()) words += "\n\n";
    words += base::say("Sources", briefing.language);
    for (const Citation& citation : step.citations) words += "\n" + citation.quote + " — " + attribution(citation);
  }
  Page page("p:notes", language);
  page.placed("Slide", "sldImg", "2", {});
  page.placed("Notes", "body", "3", words);
  return page.finish();
}

}  // namespace

std::string slidesOf(const Briefing& briefing, const StepPicture& pictureOf) {
  const std::string language(base::codeOf(briefing.language));
  std::vector<ZipPart> parts = frameParts(briefing.steps.size(), printable(briefing.title), language);
  for (std::size_t i = 0; i < briefing.steps.size(); ++i) {
    const std::string number = std::to_string(i + 1);
    parts.push_back({"ppt/slides/slide" + number + ".xml", slideXml(briefing, i, language)});
    parts.push_back({"ppt/slides/_rels/slide" + number + ".xml.rels",
                     relationsXml({{"slideLayout", "../slideLayouts/slideLayout1.xml"},
                                   {"image", "../media/image" + number + ".png"},
                                   {"notesSlide", "../notesSlides/notesSlide" + number + ".xml"}})});
    parts.push_back({"ppt/notesSlides/notesSlide" + number + ".xml", notesXml(briefing, briefing.steps[i], language)});
    parts.push_back({"ppt/notesSlides/_rels/notesSlide" + number + ".xml.rels",
                     relationsXml({{"notesMaster", "../notesMasters/notesMaster1.xml"},
                                   {"slide", "../slides/slide" + number + ".xml"}})});
    parts.push_back({"ppt/media/image" + number + ".png", pictureOf(i), false});
  }
  return zipOf(parts);
}

}  // namespace dateline::report
