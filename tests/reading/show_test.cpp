// Not a test of its own: prints what is read in a file, for whoever works on the reader.
//   DATELINE_ARTICLE=story.txt DATELINE_PUBLISHED=2022-01-07 build/dev/test_reading "[show]"
#include <catch2/catch.hpp>
#include <cstdlib>
#include <iostream>

#include "article/load.hpp"
#include "support.hpp"

TEST_CASE("Show what is read in a file", "[.show]") {
  const char* path = std::getenv("DATELINE_ARTICLE");
  const char* published = std::getenv("DATELINE_PUBLISHED");
  if (path == nullptr) {
    WARN("DATELINE_ARTICLE names no file");
    return;
  }
  dateline::article::LoadOptions options;
  if (published != nullptr) options.published = dateline::base::dateFromEdtf(published);
  std::cout << dateline::test::Read(dateline::article::loadArticle(path, options)).describe();
}
