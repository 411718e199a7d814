#include "base/base64.hpp"

#include <catch2/catch.hpp>

using dateline::base::base64;

TEST_CASE("Bytes become base64 as RFC 4648 has it") {
  CHECK(base64("").empty());
  CHECK(base64("f") == "Zg==");
  CHECK(base64("foobar") == "Zm9vYmFy");
  CHECK(base64(std::string_view("\xff\xfe\x00", 3)) == "//4A");
}
