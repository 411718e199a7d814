// Finds OpenGL's functions for the context that is current, however it was made.
#pragma once

namespace dateline::gl {

using FunctionPointer = void (*)();
using FunctionFinder = FunctionPointer (*)(const char* name);

/// To be called once with each new context current. Throws SystemError where OpenGL is older than 3.3.
void load(FunctionFinder find);

}  // namespace dateline::gl
