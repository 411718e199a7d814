// Catch2's main, compiled once for every test program.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#include <cstdlib>

int main(int count, char** words) {
  // A call that OpenGL refused fails the program, whatever the test looked at (gl/errors.hpp).
  setenv("DATELINE_GL_ERRORS", "fatal", 0);
  return Catch::Session().run(count, words);
}
