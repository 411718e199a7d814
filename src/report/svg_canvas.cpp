#include "report/svg_canvas.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <pugixml.hpp>
#include <sstream>
#include <vector>

#include "base/base64.hpp"
#include "image/png.hpp"
#include "report/svg_numbers.hpp"

namespace dateline::report {

namespace {

constexpr const char* typefaces = "Inter, 'Helvetica Neue', Arial, sans-serif";

struct Cut {
  const char* weight;
  bool italic;
};

Cut cutOf(text::Style style) {
  switch (style) {
    case text::Style::Medium:
      return {"500", false};
    case text::Style::SemiBold:
      return {"600", false};
    case text::Style::Italic:
      return {"400", true};
    case text::Style::Regular:
      break;
  }
  return {"400", false};
}

/// What XML can say: line breaks and control characters are set as spaces, as on the map.
std::string printable(std::string_view text) {
  std::string said(text);
  std::ranges::replace_if(
      said, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }, ' ');
  return said;
}

/// The characters of a line's glyph: from its byte to the next one that a glyph begins at.
std::string characterOf(const text::ShapedText& line, std::size_t glyph) {
  const std::size_t begin = line.glyphs[glyph].byte;
  std::size_t end = line.text.size();
  for (const text::PlacedGlyph& other : line.glyphs) {
    if (other.byte > begin) end = std::min<std::size_t>(end, other.byte);
  }
  std::string character = line.text.substr(begin, end - begin);
  while (character.size() > 1 && character.back() == ' ') character.pop_back();
  return character;
}

class SvgCanvas : public Canvas {
 public:
  SvgCanvas(const frame::Frame& frame, const FigureText& text) {
    m_svg = m_document.append_child("svg");
    m_at = m_svg;
    const std::string width = std::to_string(frame.viewport.widthPx);
    const std::string height = std::to_string(frame.viewport.heightPx);
    set(m_svg, "xmlns", "http://www.w3.org/2000/svg");
    set(m_svg, "xmlns:xlink", "http://www.w3.org/1999/xlink");
    set(m_svg, "xmlns:inkscape", "http://www.inkscape.org/namespaces/inkscape");
    set(m_svg, "width", width);
    set(m_svg, "height", height);
    set(m_svg, "viewBox", "0 0 " + width + " " + height);
    set(m_svg, "xml:lang", text.language);
    set(m_svg, "role", "img");
    set(m_svg, "aria-labelledby", "title desc");
    set(m_svg, "font-family", typefaces);
    set(m_svg, "fill-rule", "nonzero");
    tell(m_svg, "title", text.title).append_attribute("id") = "title";
    tell(m_svg, "desc", text.description).append_attribute("id") = "desc";
    metadata(text);
    // What is drawn beyond the picture's edge does not show, wherever the picture is placed.
    Path edge;
    edge.rectangle({0, 0, double(frame.viewport.widthPx), double(frame.viewport.heightPx)});
    beginClip(edge);
  }

  void begin(const Part& part) override {
    m_open.push_back(m_at);
    if (!part.link.empty()) {
      m_at = m_at.append_child("a");
      set(m_at, "href", part.link);
      set(m_at, "xlink:href", part.link);
      set(m_at, "target", "_blank");
    }
    m_at = m_at.append_child("g");
    if (!part.id.empty()) set(m_at, "id", svgId(part.id));
    if (!part.layer.empty()) {
      set(m_at, "inkscape:groupmode", "layer");
      set(m_at, "inkscape:label", part.layer);
    }
    if (!part.title.empty()) tell(m_at, "title", part.title);
  }

  void end() override {
    const pugi::xml_node group = m_at;
    m_at = m_open.back();
    m_open.pop_back();
    if (group.first_child().empty()) group.parent().remove_child(group);
  }

  void beginClip(const Path& within) override {
    const std::string id = nextId("clip");
    pugi::xml_node clip = m_at.append_child("clipPath");
    set(clip, "id", id);
    set(clip.append_child("path"), "d", svgPath(within));
    m_open.push_back(m_at);
    m_at = m_at.append_child("g");
    set(m_at, "clip-path", "url(#" + id + ")");
  }

  void endClip() override {
    m_at = m_open.back();
    m_open.pop_back();
  }

  void fill(const Path& path, const frame::Colour& colour) override {
    if (path.empty() || colour.a == 0) return;
    pugi::xml_node node = m_at.append_child("path");
    set(node, "d", svgPath(path));
    setColour(node, "fill", colour);
  }

  void stroke(const Path& path, std::span<const Pen> pens) override {
    if (path.empty()) return;
    if (pens.size() == 1) {
      pugi::xml_node node = m_at.append_child("path");
      set(node, "d", svgPath(path));
      setPen(node, pens.front());
      return;
    }
    const std::string id = nextId("line");
    pugi::xml_node defined = m_at.append_child("defs").append_child("path");
    set(defined, "id", id);
    set(defined, "d", svgPath(path));
    for (const Pen& pen : pens) {
      pugi::xml_node use = m_at.append_child("use");
      set(use, "href", "#" + id);
      set(use, "xlink:href", "#" + id);
      setPen(use, pen);
    }
  }

  void fade(const Path& path, const geo::ScreenPoint& centre, double radiusPx, const frame::Colour& colour) override {
    const std::string id = nextId("fade");
    pugi::xml_node gradient = m_at.append_child("radialGradient");
    set(gradient, "id", id);
    set(gradient, "gradientUnits", "userSpaceOnUse");
    set(gradient, "cx", svgNumber(centre.x));
    set(gradient, "cy", svgNumber(centre.y));
    set(gradient, "r", svgNumber(radiusPx));
    const std::string full = svgNumber(colour.a / 255.0, 3);
    for (const auto& [offset, opacity] : {std::pair<const char*, std::string>{"0.66", full}, {"1", "0"}}) {
      pugi::xml_node stop = gradient.append_child("stop");
      set(stop, "offset", offset);
      set(stop, "stop-color", svgColour(colour));
      set(stop, "stop-opacity", opacity);
    }
    pugi::xml_node node = m_at.append_child("path");
    set(node, "d", svgPath(path));
    set(node, "fill", "url(#" + id + ")");
  }

  void picture(const image::Picture& picture, const frame::ScreenBox& box, double opacity) override {
    const std::string png = image::encodePng(picture, {.level = 3, .filter = image::PngFilter::Up});
    const std::string data = "data:image/png;base64," + base::base64(png);
    pugi::xml_node node = m_at.append_child("image");
    set(node, "x", svgNumber(box.left));
    set(node, "y", svgNumber(box.top));
    set(node, "width", svgNumber(box.width()));
    set(node, "height", svgNumber(box.height()));
    set(node, "preserveAspectRatio", "none");
    if (opacity < 1) set(node, "opacity", svgNumber(opacity, 3));
    // SVG 1.1's way, which all programs know: the same data twice would double the file.
    set(node, "xlink:href", data);
  }

  void text(const frame::Label& label) override {
    if (label.line.glyphs.empty() || label.opacity <= 0) return;
    if (label.places.size() == label.line.glyphs.size()) return bentText(label);
    const bool upright = label.rotation == 0;
    const geo::ScreenPoint at = upright ? geo::ScreenPoint{std::round(label.at.x), std::round(label.at.y)} : label.at;
    pugi::xml_node node = m_at.append_child("text");
    place(node, at, label.rotation);
    setType(node, label);
    const double spacing = static_cast<double>(label.line.options.letterSpacingEm * label.sizePx);
    if (spacing != 0) set(node, "letter-spacing", svgNumber(spacing, 3));
    if (label.line.glyphs.size() > 1) {
      // A viewer without Inter keeps the line as long as the map has room for.
      set(node, "textLength", svgNumber(static_cast<double>(label.line.widthEm * label.sizePx)));
      set(node, "lengthAdjust", "spacingAndGlyphs");
    }
    if (label.line.options.tabularFigures) set(node, "style", "font-variant-numeric:tabular-nums");
    node.text().set(printable(label.line.text).c_str());
  }

  std::string finish() {
    std::ostringstream out;
    m_document.save(out, " ", pugi::format_indent | pugi::format_no_declaration);
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + out.str();
  }

 private:
  static void set(pugi::xml_node node, const char* name, const std::string& value) {
    node.append_attribute(name) = value.c_str();
  }

  static pugi::xml_node tell(pugi::xml_node parent, const char* name, const std::string& words) {
    pugi::xml_node node = parent.append_child(name);
    node.text().set(printable(words).c_str());
    return node;
  }

  static void setColour(pugi::xml_node node, const std::string& what, const frame::Colour& colour) {
    set(node, what.c_str(), svgColour(colour));
    if (colour.a < 255) set(node, (what + "-opacity").c_str(), svgNumber(colour.a / 255.0, 3));
  }

  static void setPen(pugi::xml_node node, const Pen& pen) {
    set(node, "fill", "none");
    setColour(node, "stroke", pen.colour);
    set(node, "stroke-width", svgNumber(pen.widthPx));
    if (pen.roundEnds) {
      set(node, "stroke-linecap", "round");
      set(node, "stroke-linejoin", "round");
    }
    if (pen.dashPx > 0) {
      set(node, "stroke-dasharray", svgNumber(pen.dashPx) + " " + svgNumber(pen.gapPx));
      if (pen.phasePx != 0) set(node, "stroke-dashoffset", svgNumber(pen.phasePx));
    }
  }

  /// The start of a baseline, turned about itself.
  static void place(pugi::xml_node node, const geo::ScreenPoint& at, float rotation) {
    const std::string x = svgNumber(at.x);
    const std::string y = svgNumber(at.y);
    set(node, "x", x);
    set(node, "y", y);
    if (rotation == 0) return;
    const double degrees = -static_cast<double>(rotation) * 180 / std::numbers::pi;
    set(node, "transform", "rotate(" + svgNumber(degrees) + " " + x + " " + y + ")");
  }

  static void setType(pugi::xml_node node, const frame::Label& label) {
    const Cut cut = cutOf(label.style);
    set(node, "font-size", svgNumber(static_cast<double>(label.sizePx)));
    set(node, "font-weight", cut.weight);
    if (cut.italic) set(node, "font-style", "italic");
    setColour(node, "fill", label.colour);
    if (label.opacity < 1) set(node, "opacity", svgNumber(static_cast<double>(label.opacity), 3));
    if (label.haloPx <= 0 || label.halo.a == 0) return;
    setColour(node, "stroke", label.halo);
    set(node, "stroke-width", svgNumber(2 * static_cast<double>(label.haloPx)));
    set(node, "stroke-linejoin", "round");
    set(node, "paint-order", "stroke");
  }

  /// Letter by letter, each on its place of the curve: not every viewer sets text along a path.
  void bentText(const frame::Label& label) {
    pugi::xml_node group = m_at.append_child("g");
    set(group, "role", "img");
    set(group, "aria-label", printable(label.line.text));
    setType(group, label);
    for (std::size_t i = 0; i < label.places.size(); ++i) {
      pugi::xml_node letter = group.append_child("text");
      place(letter, label.places[i].at, label.places[i].rotation);
      letter.text().set(printable(characterOf(label.line, i)).c_str());
    }
  }

  void metadata(const FigureText& text) {
    pugi::xml_node rdf = m_svg.append_child("metadata").append_child("rdf:RDF");
    set(rdf, "xmlns:rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    set(rdf, "xmlns:dc", "http://purl.org/dc/elements/1.1/");
    pugi::xml_node about = rdf.append_child("rdf:Description");
    set(about, "rdf:about", "");
    tell(about, "dc:format", "image/svg+xml");
    tell(about, "dc:title", text.title);
    tell(about, "dc:description", text.description);
    tell(about, "dc:language", text.language);
    if (!text.source.empty()) tell(about, "dc:source", text.source);
    tell(about, "dc:creator", "Dateline");
  }

  std::string nextId(const char* what) { return std::string(what) + std::to_string(++m_ids); }

  pugi::xml_document m_document;
  pugi::xml_node m_svg;
  pugi::xml_node m_at;
  std::vector<pugi::xml_node> m_open;
  int m_ids = 0;
};

}  // namespace

std::string svgOf(const frame::Frame& frame, const FigureText& text) {
  SvgCanvas canvas(frame, text);
  drawFigure(frame, text, canvas);
  return canvas.finish();
}

}  // namespace dateline::report
