// OpenGL's errors are our own mistakes: a driver ignores the call and draws something else. Tests do not overlook them.
#pragma once

namespace dateline::gl {

/// With DATELINE_GL_ERRORS=fatal in the environment, as every test program has it, ends the process when the current
/// context remembers an error; else does nothing. For when a context is done with.
void endOnErrors();

}  // namespace dateline::gl
