// What every reading promises, whatever the text: ranges inside it and on boundaries of characters, mentions and
// passages in order, indices that lead somewhere, shares that are shares. The tests and the fuzzer ask for the same.
#pragma once
#include <string>

#include "article/article.hpp"
#include "reading/reading.hpp"

namespace dateline::test {

/// One sentence for the first promise that is broken, empty where none is.
std::string faultOf(const article::Article& article, const reading::Reading& reading);

}  // namespace dateline::test
