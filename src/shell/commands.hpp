// The commands: each carries out one kind of Options and returns the program's exit status.
#pragma once
#include "base/timings.hpp"
#include "shell/options.hpp"

namespace dateline::shell {

/// 0 done; 1 the audit found an error. Throw base::Error for everything that ends in exit status 2.
int runRead(const ReadOptions& options, const CommonOptions& common, base::Timings& timings);
/// `dateline read --ndjson`: 1 where a line could not be read (the rest is done).
int runReadLines(const ReadOptions& options, const CommonOptions& common, base::Timings& timings);
int runRender(const RenderOptions& options, const CommonOptions& common, base::Timings& timings);
/// `dateline render` to a vector picture.
int runFigure(const RenderOptions& options, const CommonOptions& common, base::Timings& timings);
int runBrief(const BriefOptions& options, const CommonOptions& common, base::Timings& timings);
int runCheck(const CheckOptions& options, const CommonOptions& common);
int runWindow(const WindowOptions& options, const CommonOptions& common, base::Timings& timings);

}  // namespace dateline::shell
