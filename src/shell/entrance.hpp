// What every program of Dateline's does around its commands: the command line is read, errors become one sentence and
// exit status 2. The one boundary where they are caught.
#pragma once
#include <functional>

#include "base/timings.hpp"
#include "shell/options.hpp"

namespace dateline::shell {

/// Carries out what was asked for; returns the program's exit status.
using Carry = std::function<int(const Options& options, base::Timings& timings)>;

/// For main(): does not return where the command was carried out.
int enter(int argc, char** argv, const Carry& carry);

}  // namespace dateline::shell
