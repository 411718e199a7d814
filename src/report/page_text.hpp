// Text that runs down a page and on to the next one.
#pragma once
#include <functional>
#include <string>

#include "frame/typesetter.hpp"
#include "report/pdf_canvas.hpp"

namespace dateline::report {

/// The part of a page that text runs in, points.
struct Column {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

class PageText {
 public:
  /// `startPage` is called on each new page after the first, before anything is written on it.
  PageText(PdfCanvas& canvas, frame::Typesetter& type, std::string language, const Column& column,
           std::function<void()> startPage)
      : m_canvas(canvas),
        m_type(type),
        m_language(std::move(language)),
        m_column(column),
        m_startPage(std::move(startPage)),
        m_y(column.top) {}

  double y() const { return m_y; }
  void moveTo(double y) { m_y = y; }
  void skip(double points) { m_y += points; }

  /// A paragraph as a block of this tag, indented; with a link, where there is one.
  void write(const frame::TextRun& run, const char* tag, double indent = 0, const std::string& link = {});
  /// Begins a new page when there is no room for so much.
  void keep(double points);

 private:
  void nextPage();

  PdfCanvas& m_canvas;
  frame::Typesetter& m_type;
  std::string m_language;
  Column m_column;
  std::function<void()> m_startPage;
  double m_y;
};

}  // namespace dateline::report
