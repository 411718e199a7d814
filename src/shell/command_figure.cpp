#include "base/file.hpp"
#include "report/figure_text.hpp"
#include "report/pdf_canvas.hpp"
#include "report/svg_canvas.hpp"
#include "shell/commands.hpp"
#include "shell/engine.hpp"
#include "shell/picture_state.hpp"
#include "shell/view_request.hpp"
#include "text/typefaces.hpp"

namespace dateline::shell {

int runFigure(const RenderOptions& options, const CommonOptions& common, base::Timings& timings) {
  const Engine engine;
  text::Atlas atlas = text::Atlas::open(engine.glyphs(), engine.fonts());
  timings.mark("open data");
  session::State state = pictureState(options, common.language, engine.services(), timings);
  applyViewRequest(state, options, engine.services());
  timings.mark("load dossier");
  const frame::Frame map = pictureFrame(engine, state, atlas);
  timings.mark("build frame");
  const report::FigureText text = report::figureText(state, map);
  if (options.output.extension() == ".svg") {
    base::writeFileAtomically(options.output, report::svgOf(map, text));
  } else {
    text::Typefaces typefaces(engine.fonts());
    base::writeFileAtomically(options.output, report::pdfOf(map, text, typefaces));
  }
  timings.mark("write figure");
  return 0;
}

}  // namespace dateline::shell
