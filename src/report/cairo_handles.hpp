// Cairo's objects with their owners.
#pragma once
#include <cairo.h>

#include <memory>

namespace dateline::report {

template <auto destroy>
struct CairoDestroy {
  template <typename Handle>
  void operator()(Handle* handle) const {
    destroy(handle);
  }
};
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoDestroy<cairo_surface_destroy>>;
using CairoContext = std::unique_ptr<cairo_t, CairoDestroy<cairo_destroy>>;
using CairoPattern = std::unique_ptr<cairo_pattern_t, CairoDestroy<cairo_pattern_destroy>>;
using CairoFont = std::unique_ptr<cairo_font_face_t, CairoDestroy<cairo_font_face_destroy>>;
using CairoFontOptions = std::unique_ptr<cairo_font_options_t, CairoDestroy<cairo_font_options_destroy>>;

}  // namespace dateline::report
